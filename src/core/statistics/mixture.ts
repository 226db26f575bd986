/** Poisson mixtures: how a noncentral distribution is made of central ones. */

/**
 * The sum of weight(j) value(j) over j = 0, 1, 2 ... for weights that fall off like those of a Poisson variable of the given mean. `top(j)` computes a value
 * directly, once; `gain(j)` = value(j) - value(j + 1) leads down from it, so that only terms above zero are added and nothing cancels. What is left out
 * weighs less than 1e-15.
 */
export function sumMixture(mean: number, weight: (j: number) => number, top: (j: number) => number, gain: (j: number) => number): number {
  const spread = 9 * Math.sqrt(mean) + 30;
  const last = Math.ceil(mean + spread);
  const first = Math.max(0, Math.floor(mean - spread));
  let value = top(last);
  let sum = weight(last) * value;
  for (let j = last - 1; j >= first; j--) {
    value += gain(j);
    sum += weight(j) * value;
  }
  return sum;
}
