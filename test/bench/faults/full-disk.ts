/** A data folder on a disk that is full: node test/bench/faults/full-disk.ts. Linux, as root: it mounts a tmpfs. */

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { makeReport, post, reportForm, startProcess, untilDone } from "../../faults/server-process.ts";

const folder = mkdtempSync(join(tmpdir(), "groundwork-full-"));
const ballast = join(folder, "ballast");
const rows: { what: string; found: string }[] = [];
execFileSync("mount", ["-t", "tmpfs", "-o", "size=24m", "tmpfs", folder]);
try {
  const server = await startProcess(folder);
  try {
    const report = await makeReport(server.origin, "before-full");
    const before = count();
    fill();
    for (const [what, send] of [
      ["a report's form", () => post(server.origin, "/reports", reportForm("while-full", "full"))],
      ["a long row of renames", () => renameUntilRefused(server.origin, report)],
    ] as const) {
      const answer = await send();
      const sentence = /The disk is full, so nothing was saved\./.test(await answer.text());
      rows.push({ what: `${what} on the full disk`, found: `${answer.status}, ${sentence ? "the sentence" : "no sentence"}` });
    }
    console.log(server.logged().trim());
    rows.push({ what: "rows of requests and files left by what was refused", found: String(count() - before) });
    rows.push({ what: "the report from before, on the full disk", found: String((await fetch(server.origin + report)).status) });
    rmSync(ballast);
    const again = await post(server.origin, "/reports", reportForm("while-full", "full"));
    const path = (again.headers.get("location") ?? "").replace("/progress", "");
    await untilDone(server.origin, path);
    rows.push({ what: "control: the same form with room again, no restart", found: `${again.status}, the report stands` });
    const late = await post(server.origin, "/reports", reportForm("full-while-made", "late"));
    fill();
    await new Promise((wait) => setTimeout(wait, 4000));
    const waiting = (await fetch(server.origin + (late.headers.get("location") ?? "").replace("/progress", ""), { redirect: "manual" }))
      .status;
    rmSync(ballast);
    await untilDone(server.origin, (late.headers.get("location") ?? "").replace("/progress", ""));
    rows.push({ what: "a report caught by the full disk, once there is room", found: `${waiting} while full, then it stands` });
    rows.push({ what: "integrity", found: integrity() });
  } finally {
    await server.kill();
  }
} catch (error) {
  rows.push({ what: "stopped", found: String(error) });
  process.exitCode = 1;
} finally {
  console.table(rows);
  execFileSync("umount", ["-l", folder]);
  rmSync(folder, { recursive: true, force: true });
}

function fill(): void {
  for (let left = 1; left > 0; ) {
    const { bavail, bsize } = statfsSync(folder);
    left = bavail * bsize;
    try {
      if (left > 0) writeFileSync(ballast, new Uint8Array(left), { flag: "a" });
    } catch {
      // The server wrote meanwhile: asked again how much is left.
    }
  }
}

/** Small saves may reuse pages of the write-ahead log, so the first few can still be kept. */
async function renameUntilRefused(origin: string, report: string): Promise<Response> {
  for (let n = 0; ; n++) {
    const answer = await post(origin, `${report}/rename`, new URLSearchParams({ name: `name ${n}` }));
    if (answer.status !== 303 || n === 400) return answer;
    await answer.arrayBuffer();
  }
}

function look(sql: string): string {
  const database = new DatabaseSync(join(folder, "groundwork.sqlite"), { readOnly: true });
  const found = Object.values(database.prepare(sql).get() as Record<string, unknown>)[0];
  database.close();
  return String(found);
}

function count(): number {
  return Number(look("select (select count(*) from request) + (select count(*) from file)"));
}

function integrity(): string {
  return look("pragma integrity_check");
}
