/** How a report fares when the server is ended with kill -9 while it is made: node test/bench/faults/kills.ts [reports=100] [seconds=600]. Linux only. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { killAt, type Outcome, POINTS } from "../../faults/kill-points.ts";

const reports = Number(process.argv[2] ?? 100);
const seconds = Number(process.argv[3] ?? 600);
const folder = mkdtempSync(join(tmpdir(), "groundwork-kills-"));
const outcomes: Outcome[] = [];
const points = Object.keys(POINTS);
try {
  for (let round = 0; round < reports && performance.now() < seconds * 1000; round++)
    outcomes.push(await killAt(folder, points[round % points.length] ?? "", `round-${round}`));
} finally {
  rmSync(folder, { recursive: true });
}
console.table(
  points.map((point) => {
    const of = outcomes.filter((outcome) => outcome.point === point);
    return {
      point,
      kills: of.length,
      lost: of.filter(({ lost }) => lost).length,
      twice: of.filter(({ duplicated }) => duplicated).length,
      "decoded again": of.filter(({ decoders, missing }) => decoders > missing).length,
      // The control: where nothing had been kept, decoders do run after the start, so the count can see them.
      "decoders seen": of.reduce((sum, { decoders }) => sum + decoders, 0),
      "slowest recovery, ms": Math.round(Math.max(0, ...of.map(({ recovered }) => recovered))),
    };
  }),
);
console.log(`${outcomes.length} of ${reports} reports in ${Math.round(performance.now() / 1000)} s`);
