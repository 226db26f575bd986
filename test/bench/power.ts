/**
 * Prints every value that the statistics are held to, with ours and the difference.
 *
 *     node test/bench/power.ts
 */

import type { OracleRow } from "./power-oracle.ts";
import { ORACLE, WORKED } from "./power-oracle.ts";

let misses = 0;
for (const [title, rows] of [
  ["Computed with R's pwr", ORACLE],
  ["Worked examples", WORKED],
] as const) {
  console.log(`\n${title}\n${"row".padEnd(30)}${"ours".padStart(16)}${"expected".padStart(16)}${"difference".padStart(12)}  within`);
  for (const row of rows) print(row);
}
console.log(`\n${ORACLE.length + WORKED.length} rows, ${misses} outside their tolerance.`);
process.exitCode = misses > 0 ? 1 : 0;

function print({ id, ours, expected, tolerance, published }: OracleRow): void {
  const value = ours();
  const difference = Math.abs(value - expected);
  const held = difference <= tolerance;
  if (!held) misses++;
  const figures = [
    value.toPrecision(10).padStart(16),
    String(expected).slice(0, 14).padStart(16),
    difference.toExponential(1).padStart(12),
  ];
  console.log(`${id.padEnd(30)}${figures.join("")}  ${held ? "yes" : "NO "} ${published}`);
}
