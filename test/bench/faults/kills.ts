/**
 * How a report fares when the server is ended with kill -9 while it is made, each in a data folder of its own:
 *
 *     node test/bench/faults/kills.ts [REPORTS=100] [MOST SECONDS=1200]
 *
 * Linux only. A report that does not stand 60 s after the next start is stuck, which is told apart from one that is lost.
 */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { killAt, type Outcome, POINTS } from "../../faults/kill-points.ts";

const reports = Number(process.argv[2] ?? 100);
const seconds = Number(process.argv[3] ?? 1200);
const outcomes: Outcome[] = [];
const points = Object.keys(POINTS);
for (let round = 0; round < reports && performance.now() < seconds * 1000; round++) {
  const folder = mkdtempSync(join(tmpdir(), "groundwork-kills-"));
  try {
    outcomes.push(await killAt(folder, points[round % points.length] ?? "", `kills-round-${round}`));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
console.table(
  points.map((point) => {
    const of = outcomes.filter((outcome) => outcome.point === point);
    return {
      point,
      kills: of.length,
      lost: of.filter(({ state }) => state === "lost").length,
      stuck: of.filter(({ state }) => state === "stuck").length,
      twice: of.filter(({ duplicated }) => duplicated).length,
      "decoded again": of.filter(({ decoders, missing }) => decoders > missing).length,
      // The control: where nothing had been kept, decoders do run after the start, so the count can see them.
      "decoders seen": of.reduce((sum, { decoders }) => sum + decoders, 0),
      "slowest recovery, ms": Math.round(Math.max(0, ...of.map(({ recovered }) => recovered))),
    };
  }),
);
console.log(`${outcomes.length} of ${reports} reports in ${Math.round(performance.now() / 1000)} s`);
