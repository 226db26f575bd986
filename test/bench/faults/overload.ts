/**
 * Many at once: 20 people read while 50 forms arrive together, half of them made to harm.
 *
 *     node test/bench/faults/overload.ts [--seconds 75] [--data DIR]
 *
 * First the readers alone, then with the forms. `/health` is asked ten times a second from this process, which shares the machine's cores with the
 * server: what is measured is the worst of both. DIR holds `hostile/`. Exits with 1 where a figure is missed.
 */

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { makeReport, residentMegabytes, startProcess } from "../../faults/server-process.ts";
import { formOf, pause, type Verdict, verdictOf } from "./send-form.ts";

const { values } = parseArgs({ options: { seconds: { type: "string" }, data: { type: "string" } } });
const hostile = join(values.data ?? join(import.meta.dirname, "../../../../shared/data"), "hostile");
const SECONDS = Number(values.seconds ?? 75);
const IDLE = 20;
const USERS = 20;
const FORMS = 50;
const BOMBS = ["bomb-flate3-1g-ws", "bomb-form-laughs-30", "bomb-ops-16m", "bomb-ops-256m", "loop-pages", "deep-array"];

interface Times {
  health: number[];
  pages: number[];
  errors: number;
}

/** Readers and the watch on /health for some seconds. A reader that is asked to wait, or gets no answer, has an error. */
async function browse(origin: string, paths: readonly string[], seconds: number): Promise<Times> {
  const times: Times = { health: [], pages: [], errors: 0 };
  const end = performance.now() + seconds * 1000;
  const ask = async (path: string, into: number[]) => {
    const begun = performance.now();
    try {
      const answer = await fetch(origin + path, { redirect: "manual" });
      await answer.arrayBuffer();
      if (answer.status >= 400) times.errors++;
    } catch {
      times.errors++;
    }
    into.push(performance.now() - begun);
  };
  const health = async () => {
    while (performance.now() < end) {
      await ask("/health", times.health);
      await pause(100);
    }
  };
  const reader = async (i: number) => {
    await pause(i * 50);
    for (let turn = i; performance.now() < end; turn++) {
      await ask(paths[turn % paths.length] ?? "/", times.pages);
      await pause(1000);
    }
  };
  await Promise.all([health(), ...Array.from({ length: USERS }, (_, i) => reader(i))]);
  return times;
}

function at(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
}

function spread(list: readonly number[]): string {
  return `p50 ${at(list, 0.5).toFixed(0)}, p95 ${at(list, 0.95).toFixed(0)}, p99 ${at(list, 0.99).toFixed(0)} ms`;
}

function show(name: string, { health, pages, errors }: Times): string {
  return `${name}: /health ${spread(health)} of ${health.length}; ${pages.length} pages ${spread(pages)}; ${errors} errors`;
}

const folder = mkdtempSync(join(tmpdir(), "groundwork-overload-"));
const server = await startProcess(folder);
try {
  const { origin, child } = server;
  const own = await makeReport(origin, "overload-first");
  const paths = ["/", "/guides", "/roles", "/concepts", "/questions", "/reports", own, `${own}/notes`, "/search?q=reward+model", "/data"];
  for (const path of [...paths, ...paths]) await (await fetch(origin + path)).arrayBuffer();
  const idle = await browse(origin, paths, IDLE);
  const before = residentMegabytes(child.pid ?? 0);
  let most = before;
  const watch = setInterval(() => {
    if (child.exitCode === null) most = Math.max(most, residentMegabytes(child.pid ?? 0));
  }, 100);
  const verdicts: Verdict[] = [];
  const forms = Array.from({ length: FORMS }, async (_, i) => {
    const name = BOMBS[Math.floor(i / 2) % BOMBS.length] ?? "";
    const bomb = Buffer.concat([readFileSync(join(hostile, "pdf-generated", `${name}.pdf`)), Buffer.from(`\n%${i}`)]);
    const fields = { notes: `Form ${i}` };
    verdicts.push(
      await verdictOf(origin, i % 2 === 0 ? formOf({ fields }) : formOf({ fields, cv: { name: `${name}.pdf`, bytes: bomb } }), 240),
    );
  });
  const busy = await browse(origin, paths, SECONDS);
  const inTime = verdicts.length;
  await Promise.all(forms);
  clearInterval(watch);
  const dead = child.exitCode !== null || child.signalCode !== null;
  const of = (state: Verdict["state"]) => verdicts.filter((row) => row.state === state).length;
  const [p95idle, p95busy, health99] = [at(idle.pages, 0.95), at(busy.pages, 0.95), at(busy.health, 0.99)];
  const honest = verdicts.filter((row) => row.state === "report").length;
  const rows: [boolean, string][] = [
    [health99 <= 200, `SEC-39   /health p99 ${health99.toFixed(0)} ms (at most 200)`],
    [!dead && busy.errors === 0, `SEC-39   ${dead ? 1 : 0} deaths, ${busy.errors} errors for readers`],
    [
      p95busy <= Math.max(2 * p95idle, 50),
      `SEC-39   readers' p95 ${p95busy.toFixed(0)} ms, alone ${p95idle.toFixed(0)} ms (at most twice, or 50 ms)`,
    ],
    [
      of("late") === 0 && honest >= FORMS / 2,
      `SEC-39   of ${FORMS} forms ${honest} became reports, ${of("failed") + of("refused")} refused in a sentence, ${of("late")} without a verdict; ${inTime} within ${SECONDS} s; slowest ${Math.max(...verdicts.map((row) => row.seconds)).toFixed(0)} s after it was taken`,
    ],
    [most - before <= 100, `SEC-39   resident memory ${before.toFixed(0)} MB, at most +${(most - before).toFixed(0)} MB`],
  ];
  for (const [holds, words] of rows) console.log(`${holds ? "ok  " : "MISS"} ${words}`);
  console.log(`       ${show("alone", idle)}`);
  console.log(`       ${show("with the forms", busy)}`);
  // The control: a server that does hang is seen to.
  child.kill("SIGSTOP");
  setTimeout(() => child.kill("SIGCONT"), 1500);
  const stopped = await browse(origin, paths.slice(0, 1), 1);
  const seen = at(stopped.health, 0.99) > 200;
  console.log(`${seen ? "ok  " : "MISS"} control  a server that is held for 1.5 s: /health p99 ${at(stopped.health, 0.99).toFixed(0)} ms`);
  process.exitCode = seen && rows.every(([holds]) => holds) ? 0 : 1;
} finally {
  await server.kill();
  rmSync(folder, { recursive: true, force: true });
}
