/**
 * Hostile uploads to a running server:
 *
 *     node test/bench/faults/uploads.ts [SECTION ...] [--data DIR]
 *
 * Sections: bombs, malformed, honest, traced, wrong, takeover; all without a name. DIR holds the hostile files, documents and postings used for
 * evaluation (`hostile/`, `cv-dev/docs/`, `postings-dev/`); the project's own corpus comes from the repository. Needs Linux; strace for `traced`
 * and `wrong`. Exits with 1 where a figure is missed.
 */

import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { readDocument } from "../../../src/core/document/read.ts";
import { type ServerProcess, residentMegabytes, startProcess } from "../../faults/server-process.ts";
import { formOf, inParallel, reasonOf, type Sent, type Verdict, verdictOf } from "./send-form.ts";
import { takeoverRows } from "./takeover.ts";
import { tracedRows, wrongRows } from "./traced.ts";

const ROOT = join(import.meta.dirname, "../../..");
const { values, positionals } = parseArgs({ allowPositionals: true, options: { data: { type: "string" } } });
const DATA = values.data ?? join(ROOT, "../shared/data");
/** Verdicts are waited for so long, in seconds. */
const LATEST = 60;

/** A line of the table: what was asked for, what was found, and whether it holds. */
export interface Row {
  id: string;
  what: string;
  found: string;
  holds: boolean;
}

const rows: Row[] = [];
const notes: string[] = [];

/** Every file below a folder. */
function filesIn(folder: string, wanted: RegExp): Sent[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile() && wanted.test(path))
    .toSorted()
    .map((path) => ({ name: basename(path), bytes: readFileSync(path) }));
}

const hostile = (kind: string, wanted = /./) => filesIn(join(DATA, "hostile", kind), wanted);

/** Runs a section against servers of its own and counts the deaths among them. */
async function against(count: number, through: readonly string[], work: (servers: ServerProcess[]) => Promise<void>): Promise<number> {
  const folders = Array.from({ length: count }, () => mkdtempSync(join(tmpdir(), "groundwork-uploads-")));
  const servers = await Promise.all(folders.map((folder) => startProcess(folder, through)));
  try {
    await work(servers);
    return servers.filter(({ child }) => child.exitCode !== null || child.signalCode !== null).length;
  } finally {
    await Promise.all(servers.map((server) => server.kill()));
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
}

/** A verdict, where the server may have died instead. */
async function judged(origin: string, form: FormData): Promise<Verdict> {
  return verdictOf(origin, form, LATEST).catch((error: unknown) => ({
    status: 599,
    state: "late" as const,
    seconds: LATEST,
    words: String(error),
    path: "",
  }));
}

function summary(verdicts: readonly Verdict[]) {
  const of = (state: Verdict["state"]) => verdicts.filter((row) => row.state === state).length;
  const slowest = Math.max(...verdicts.map((row) => row.seconds));
  return {
    faults: verdicts.filter((row) => row.status >= 500).length,
    late: of("late"),
    nameless: verdicts.filter((row) => row.state === "failed" && reasonOf(row).length < 40).length,
    slowest,
    words: `${of("report")} became reports, ${of("failed") + of("refused")} refused in a sentence, ${of("late")} without a verdict; slowest ${slowest.toFixed(1)} s`,
  };
}

/** SEC-01. Each copy has bytes of its own behind its end, since what was decoded once is not decoded again. */
async function bombs(): Promise<void> {
  const files = hostile("pdf-generated", /bomb-[^/]*\.pdf$/);
  const copies = files.flatMap(({ name, bytes }) =>
    Array.from({ length: 10 }, (_, i) => ({ name, bytes: Buffer.concat([bytes, Buffer.from(`\n%${i}`)]) })),
  );
  let [before, most] = [0, 0];
  const verdicts: Verdict[] = [];
  const deaths = await against(1, ["prlimit", "--data=1073741824"], async ([server]) => {
    const { origin, child } = server as ServerProcess;
    await judged(origin, formOf({}));
    before = residentMegabytes(child.pid ?? 0);
    const watch = setInterval(() => {
      if (child.exitCode === null) most = Math.max(most, residentMegabytes(child.pid ?? 0));
    }, 50);
    verdicts.push(...(await inParallel(copies, 2, (cv) => judged(origin, formOf({ cv })))));
    clearInterval(watch);
  });
  const { late, faults, nameless, slowest, words } = summary(verdicts);
  for (const { name } of files) {
    const verdict = verdicts[copies.findIndex((copy) => copy.name === name)];
    if (verdict)
      notes.push(
        `${name}: ${verdict.state}, ${verdict.seconds.toFixed(1)} s. ${verdict.state === "report" ? "" : reasonOf(verdict).slice(0, 110)}`,
      );
  }
  const found = `${deaths} deaths of ${copies.length}; ${words}; resident memory ${before.toFixed(0)} MB, at most +${(most - before).toFixed(0)} MB`;
  rows.push({
    id: "SEC-01",
    what: "PDF bombs under 1 GiB of data",
    found,
    holds: deaths + late + faults + nameless === 0 && slowest <= 12 && most - before <= 64,
  });
}

/** SEC-02, and a control: the tally of faults has to see an answer of 500 and a server that is dead. */
async function malformed(): Promise<void> {
  const files = [...hostile("pdf-pdfjs"), ...hostile("pdf-generated", /(?<!bomb-[^/]*)\.pdf$/), ...hostile("docx-generated")];
  const verdicts: Verdict[] = [];
  const deaths = await against(2, [], async (servers) => {
    verdicts.push(...(await inParallel(files, 2, (cv, i) => judged(servers[i % 2]?.origin ?? "", formOf({ cv })))));
  });
  const { late, faults, words } = summary(verdicts);
  const found = `${deaths} deaths, ${late} hangs, ${faults} answers of 5xx among ${files.length} files; ${words}`;
  rows.push({ id: "SEC-02", what: "malformed PDF and DOCX files", found, holds: deaths + late + faults === 0 });
  const dead = await against(1, [], async ([server]) => {
    await server?.kill();
    const verdict = await judged(server?.origin ?? "", formOf({}));
    if (verdict.status < 500) throw new Error("control: a dead server was not seen");
  });
  rows.push({ id: "control", what: "a server that was killed", found: `${dead} death counted`, holds: dead === 1 });
}

/** SEC-03. CVs and postings go in pairs; a pair that is refused names its file. */
async function honest(): Promise<void> {
  const corpus = join(ROOT, "test/corpus");
  const cvs = [...filesIn(join(corpus, "cvs"), /\/cv\.\w+$/), ...filesIn(join(DATA, "cv-dev/docs"), /\.(?:pdf|docx|tex|html|md)$/)];
  const postings = [...filesIn(join(corpus, "postings"), /\/posting\.\w+$/), ...filesIn(join(DATA, "postings-dev"), /\.txt$/)];
  const verdicts: Verdict[] = [];
  const deaths = await against(2, [], async (servers) => {
    verdicts.push(
      ...(await inParallel(cvs, 2, (cv, i) => {
        const posting = postings[i];
        return judged(servers[i % 2]?.origin ?? "", formOf({ cv, ...(posting ? { posting } : {}) }));
      })),
    );
  });
  const bad = verdicts.flatMap((verdict, i) =>
    verdict.state === "report" ? [] : [`${cvs[i]?.name} with ${postings[i]?.name}: ${reasonOf(verdict).slice(0, 160)}`],
  );
  notes.push(...bad);
  const found = `${bad.length} refused of ${cvs.length} CVs and ${Math.min(cvs.length, postings.length)} postings; ${deaths} deaths; ${summary(verdicts).words}`;
  rows.push({ id: "SEC-03", what: "every honest document we hold", found, holds: bad.length + deaths === 0 });
}

/** SEC-04, the time of the reader itself: of a process that stands already. Through the server it is in SEC-02. */
async function archives(): Promise<void> {
  const files = hostile("docx-generated", /bomb|entries|traversal/);
  const times: number[] = [];
  let refused = 0;
  await readDocument({ id: "cv", sha256: "", ...(hostile("docx-generated", /normal/)[0] as Sent) });
  for (const file of files) {
    const begun = performance.now();
    const { value } = await readDocument({ id: "cv", sha256: "", ...file });
    times.push(performance.now() - begun);
    if (!value) refused++;
    notes.push(`${file.name}: ${value ? `read as ${value.text.length} characters` : "refused"} in ${times.at(-1)?.toFixed(0)} ms`);
  }
  const found = `${refused} refused, ${files.length - refused} read without the member that leads out; slowest ${Math.max(...times).toFixed(0)} ms`;
  rows.push({
    id: "SEC-04",
    what: `DOCX bombs, lying size, 20,003 members, zip-slip (${files.length})`,
    found,
    holds: Math.max(...times) <= 1000 && refused >= files.length - 1,
  });
}

const SECTIONS: Record<string, () => Promise<void>> = {
  bombs,
  malformed,
  honest,
  traced: async () => {
    await archives();
    rows.push(...(await tracedRows(join(DATA, "hostile"))));
  },
  wrong: async () => {
    rows.push(...(await wrongRows(join(DATA, "hostile"))));
  },
  takeover: async () => {
    rows.push(...(await takeoverRows()));
  },
};

const chosen = positionals.length > 0 ? positionals : Object.keys(SECTIONS);
const begun = performance.now();
for (const name of chosen) await SECTIONS[name]?.();
for (const { id, what, found, holds } of rows) console.log(`${holds ? "ok  " : "MISS"} ${id.padEnd(8)} ${what}: ${found}`);
for (const note of notes) console.log(`       ${note}`);
console.log(`${((performance.now() - begun) / 1000).toFixed(0)} s`);
process.exit(rows.every((row) => row.holds) ? 0 : 1);
