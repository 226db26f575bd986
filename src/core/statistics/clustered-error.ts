/** Standard errors of a mean when values come in clusters. */

/** Three standard errors of the same mean, and what they rest on. */
export interface ClusteredError {
  n: number;
  clusters: number;
  mean: number;
  /** As if all values were independent: s / sqrt(n) (Miller 2024, eq. 1). */
  naive: number;
  /** Sums of deviations within clusters (Miller 2024, eq. 4, which equals it). NaN-free for one cluster: 0. */
  clustered: number;
  /** The same times sqrt(G / (G - 1)) for G clusters, as Inspect and most statistics packages print it. Undefined for one cluster. */
  corrected: number | undefined;
}

/** Standard errors of the mean of clustered values. Needs two values at least; with fewer than about 40 clusters all of them run small. */
export function errorOfClusters(clusters: readonly (readonly number[])[]): ClusteredError {
  const full = clusters.filter((cluster) => cluster.length > 0);
  const values = full.flat();
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const sums = full.map((cluster) => cluster.reduce((sum, value) => sum + (value - mean), 0));
  const clustered = Math.sqrt(sums.reduce((sum, value) => sum + value * value, 0)) / n;
  const corrected = full.length > 1 ? clustered * Math.sqrt(full.length / (full.length - 1)) : undefined;
  return { n, clusters: full.length, mean, naive: Math.sqrt(squares / (n - 1) / n), clustered, corrected };
}
