/**
 * 50 readers on loopback while reports are made, then many reports for memory:
 *
 *     node test/bench/load.ts [REPORTS=30] [READERS=50]
 *
 * Readers ask one page a second each, of the library and of one report, after every page was asked once. A server takes 30 reports a minute, so more
 * are sent at that pace.
 */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeReport, post, reportForm, residentMegabytes, startProcess, untilDone } from "../faults/server-process.ts";

const [reports = 30, readers = 50] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), "groundwork-load-"));
const server = await startProcess(folder);
const memory = () => residentMegabytes(server.child.pid ?? 0);
try {
  const own = await makeReport(server.origin, "load-report-first");
  const pages = ["/", "/guides", "/roles", "/concepts", "/questions", "/drills", "/firms", "/reports", own];
  for (const page of [...pages, ...pages]) await read(page);
  console.log(`resident memory after 1 report: ${memory().toFixed(0)} MB`);
  const times: number[] = [];
  let errors = 0;
  const stop = new AbortController();
  const reading = Array.from({ length: readers }, async (_, i) => {
    await pause(i * 20);
    for (let turn = i; !stop.signal.aborted; turn++) {
      const begun = performance.now();
      const status = await read(pages[turn % pages.length] ?? "/");
      times.push(performance.now() - begun);
      if (status >= 400) errors++;
      await pause(1000);
    }
  });
  const begun = performance.now();
  const made: string[] = [];
  for (let i = 0; i < reports; i++) {
    const sent = await post(server.origin, "/reports", reportForm(`load-report-${i}`, `Note ${i}`));
    if (sent.status === 429) {
      await pause(1000 * Number(sent.headers.get("retry-after") ?? 5));
      i--;
      continue;
    }
    made.push((sent.headers.get("location") ?? "").replace("/progress", ""));
    if (made.length % 25 === 0) {
      await untilDone(server.origin, made.at(-1) ?? "");
      console.log(`${made.length} reports after ${((performance.now() - begun) / 1000).toFixed(0)} s: ${memory().toFixed(0)} MB`);
    }
  }
  for (const path of made) await untilDone(server.origin, path);
  const seconds = (performance.now() - begun) / 1000;
  stop.abort();
  await Promise.all(reading);
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)]?.toFixed(0);
  console.log(`${reports} reports in ${seconds.toFixed(1)} s: ${(reports / seconds).toFixed(2)} a second`);
  console.log(`${times.length} pages read: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms, ${errors} errors`);
  console.log(`resident memory at the end: ${memory().toFixed(0)} MB`);
} finally {
  await server.kill();
  rmSync(folder, { recursive: true });
}

async function read(page: string): Promise<number> {
  const answer = await fetch(server.origin + page, { redirect: "manual" });
  await answer.arrayBuffer();
  return answer.status;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
