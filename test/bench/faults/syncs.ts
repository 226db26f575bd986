/** A sync between each save and its answer: node test/bench/faults/syncs.ts [saves=100]. Linux with strace. The control saves with synchronous=OFF. */

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeReport, post, startProcess } from "../../faults/server-process.ts";

const saves = Number(process.argv[2] ?? 100);
const folder = mkdtempSync(join(tmpdir(), "groundwork-syncs-"));
const trace = join(folder, "trace");
const strace = (file: string) => ["strace", "-f", "--seccomp-bpf", "-o", file, "-e", "trace=fsync,fdatasync,sync_file_range,msync"];
const syncs = (file: string) => readFileSync(file, "utf8").match(/\b(fsync|fdatasync)\(/g)?.length ?? 0;

/** Saves through the same driver, with syncing taken away or left: what the trace counts then. */
function control(setting: string): number {
  const file = join(folder, `control-${setting}`);
  const script = `const { openSqlite } = await import(${JSON.stringify(join(import.meta.dirname, "../../../src/io/database/sqlite-driver.ts"))});
    const database = openSqlite(${JSON.stringify(join(folder, `${setting}.sqlite`))});
    database.exec("create table t (n)");
    database.exec("pragma wal_checkpoint(truncate); pragma synchronous=${setting}");
    process.kill(process.pid, 0);
    for (let n = 0; n < ${saves}; n++) database.prepare("insert into t values (?)").run(n);
    process.kill(process.pid, "SIGKILL");`;
  const words = strace(file).slice(1);
  spawnSync("strace", [...words.slice(0, -1), "trace=fsync,fdatasync,kill", process.execPath, "--input-type=module", "-e", script], {
    timeout: 60_000,
  });
  const [, during = ""] = readFileSync(file, "utf8").split(/kill\(\d+, 0\)/);
  return during.match(/\b(fsync|fdatasync)\(/g)?.length ?? 0;
}

try {
  // The report is made without strace, which slows a server too much for it.
  const plain = await startProcess(folder);
  const report = await makeReport(plain.origin, "syncs");
  await plain.kill();
  const server = await startProcess(folder, strace(trace));
  let synced = 0;
  let answered = 0;
  try {
    await new Promise((wait) => setTimeout(wait, 2000));
    const idle = syncs(trace);
    await new Promise((wait) => setTimeout(wait, 1000));
    if (syncs(trace) !== idle) throw new Error("the server syncs while nothing is saved, so a sync would prove nothing");
    for (let n = 0; n < saves && performance.now() < 120_000; n++) {
      const before = syncs(trace);
      const answer = await post(server.origin, `${report}/rename`, new URLSearchParams({ name: `name ${n}` }));
      if (answer.status !== 303) throw new Error(`a save was answered with ${answer.status}`);
      answered++;
      // Counted when the answer is here: strace writes a call's line before the call returns to the server.
      if (syncs(trace) > before) synced++;
    }
  } finally {
    spawnSync("pkill", ["-KILL", "-P", String(server.child.pid)]);
    await server.kill();
  }
  console.table([
    { what: "saves over HTTP", saves: answered, "synced before the answer": synced },
    { what: "control: the driver, synchronous=OFF", saves, "synced before the answer": control("OFF") },
    { what: "control: the driver as it is, FULL", saves, "synced before the answer": control("FULL") },
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
