/**
 * Reports without any model: without a key, and without a network (SEC-15).
 *
 *     node test/bench/faults/no-model.ts [PAIRS=100] [SECONDS=7200] [FROM=0]
 *
 * For as many pairs of the project's corpus the command line makes a report twice: with the network on and keys in the environment, and without a key in a
 * place without a network (`unshare -n`; `unshare -Urn` for one who is not root); for every tenth pair also with one of these missing. The bytes are to be
 * equal, each report complete, and those without as fast as is promised. After SECONDS nothing more is begun, and FROM goes on with the pair of that
 * number. Exits with 1 where a figure is missed. Linux alone.
 */

import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { programFile } from "../../../bin/build.mjs";
import { ReportSchema } from "../../../src/core/report/report-schema.ts";
import { PART_IDS } from "../../../src/core/report/report.ts";
import { PROVIDERS } from "../../../src/io/model/provider.ts";
import { CV_NAMES, POSTING_NAMES } from "../../corpus-reports.ts";

const count = Number(process.argv[2] ?? 100);
const until = performance.now() + 1000 * Number(process.argv[3] ?? 7200);
const CORPUS = join(import.meta.dirname, "../../corpus");
const SLOWEST = 10_000;
const UNSHARE = ["unshare", process.getuid?.() === 0 ? "-n" : "-Urn"];

const keys = Object.fromEntries(Object.values(PROVIDERS).map(({ env }) => [env, "sk-canary-of-the-environment"]));
const without = Object.fromEntries(Object.entries(process.env).filter(([name]) => !(name in keys) && name !== "NODE_OPTIONS"));
const program = programFile(process.execPath);
const home = mkdtempSync(join(tmpdir(), "groundwork-no-model-"));

function fileOf(kind: "cvs" | "postings", name: string): string {
  const [stem, forms] = kind === "cvs" ? ["cv", ["pdf", "docx", "tex", "md", "txt", "html"]] : ["posting", ["txt", "md", "html"]];
  const found = (forms as string[]).map((form) => join(CORPUS, kind, name, `${stem}.${form}`)).find((path) => existsSync(path));
  if (!found) throw new Error(`${kind}/${name} has no file`);
  return found;
}

interface Made {
  bytes?: Buffer;
  ms: number;
  said: string;
}

function make(cv: string, posting: string, how: { through?: string[]; env: NodeJS.ProcessEnv; date?: string }): Made {
  const out = mkdtempSync(join(home, "out-"));
  const words = [...(how.through ?? []), process.execPath, program, "report", cv, posting, "--format", "json", "--out", out];
  words.push("--date", how.date ?? "2026-12-10", "--as-of", "2026-11-27");
  const begun = performance.now();
  const { stderr } = spawnSync(words[0] ?? "", words.slice(1), { env: how.env, encoding: "utf8", timeout: 60_000 });
  const ms = performance.now() - begun;
  const path = join(out, "report.json");
  const made: Made = { ms, said: stderr, ...(existsSync(path) ? { bytes: readFileSync(path) } : {}) };
  rmSync(out, { recursive: true });
  return made;
}

/** Whether it is a report with all its parts, each with something in it or a sentence why not. */
function isWhole(bytes: Buffer | undefined): boolean {
  const read = bytes && ReportSchema.safeParse(JSON.parse(bytes.toString("utf8")));
  if (!read?.success) return false;
  const { parts } = read.data;
  return PART_IDS.every((id) => parts.some((part) => part.id === id && (part.blocks.length > 0 || part.nothing)));
}

const all = CV_NAMES.flatMap((cv) => POSTING_NAMES.map((posting) => [fileOf("cvs", cv), fileOf("postings", posting)] as const));
/** Far from each other in the list, so that a run cut short holds all kinds of files: a step without a common factor comes to each once. */
const pairs = all.map((_, i) => all[(i * 37) % all.length] as (typeof all)[number]).slice(Number(process.argv[4] ?? 0), count);
const at = (values: readonly number[], share: number) => values.toSorted((a, b) => a - b)[Math.ceil(share * values.length) - 1] ?? 0;
const rows: [boolean, string][] = [];
try {
  const settings = {
    "without a key and a network": { env: without, through: UNSHARE, every: 1 },
    "without a key": { env: without, every: 10 },
    "without a network": { env: { ...without, ...keys }, through: UNSHARE, every: 10 },
  };
  const tally = Object.keys(settings).map((name) => ({ name, tried: 0, whole: 0, equal: 0, times: [] as number[] }));
  let keysIn = 0;
  let first: Buffer | undefined;
  for (const [i, [cv, posting]] of pairs.entries()) {
    if (performance.now() > until) break;
    const base = make(cv, posting, { env: { ...without, ...keys } });
    first ??= base.bytes;
    if (!base.bytes || base.bytes.includes("sk-canary")) keysIn++;
    for (const line of tally) {
      const { every, ...how } = settings[line.name as keyof typeof settings];
      if (i % every !== 0) continue;
      const made = make(cv, posting, how);
      line.tried++;
      line.times.push(made.ms);
      if (isWhole(made.bytes)) line.whole++;
      if (made.bytes && base.bytes?.equals(made.bytes)) line.equal++;
      else console.log(`  ${line.name}: ${cv} ${posting}: ${made.said.trim().split("\n").slice(-2).join(" ")}`);
    }
  }
  for (const { name, tried, whole, equal, times } of tally)
    rows.push([
      whole === tried && equal === tried && at(times, 0.95) <= SLOWEST && keysIn === 0,
      `SEC-15   ${name}: ${whole} of ${tried} complete, ${equal} byte for byte those made with a network and keys, ${keysIn} of which hold a key; p50 ${at(times, 0.5).toFixed(0)} ms, p95 ${at(times, 0.95).toFixed(0)} ms`,
    ]);
  const server = createServer((_, response) => response.end("here"));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  // A process asks this server, once as it is and once without a network; this one must answer meanwhile.
  const ask = `fetch("http://127.0.0.1:${(server.address() as AddressInfo).port}/").then((a) => a.text()).catch(() => "none").then(console.log)`;
  const asks = async (through: string[]) => {
    const words = [...through, process.execPath, "-e", ask];
    const child = spawn(words[0] ?? "", words.slice(1), { env: without });
    let said = "";
    child.stdout.on("data", (bytes: Buffer) => (said += String(bytes)));
    await new Promise((done) => child.once("close", done));
    return said.trim();
  };
  const [open, shut] = [await asks([]), await asks(UNSHARE)];
  server.close();
  rows.push([open === "here" && shut === "none", `control  a process that asks a server: “${open}” with the network, “${shut}” without`]);
  const [cv, posting] = pairs[0] as (typeof pairs)[number];
  const other = make(cv, posting, { env: without, date: "2026-12-11" });
  rows.push([other.bytes !== undefined && !first?.equals(other.bytes), "control  a report for a day later is not the same bytes"]);
  const broken = first && JSON.parse(first.toString("utf8"));
  broken.parts.pop();
  rows.push([!isWhole(Buffer.from(JSON.stringify(broken))), "control  a report without its last part is not complete"]);
} finally {
  for (const [holds, line] of rows) console.log(`${holds ? "ok  " : "MISS"} ${line}`);
  rmSync(home, { recursive: true, force: true });
}
process.exit(rows.length > 0 && rows.every(([holds]) => holds) ? 0 : 1);
