/** SEC-05, 06, 08, 09 and 10: hostile files to a server under strace, and what it and its children reached for. */

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { MOST } from "../../../src/core/document/cap.ts";
import { LARGEST, LARGEST_FORM, MOST_PAPERS } from "../../../src/web/uploads.ts";
import { type ServerProcess, startProcess } from "../../faults/server-process.ts";
import { formOf, inParallel, reasonOf, type Sent, type Verdict, verdictOf } from "./send-form.ts";
import type { Row } from "./uploads.ts";
import { WRONG_FILES } from "./wrong-files.ts";

/** What a server and its children did, by strace. */
interface Trace {
  /** Addresses that were connected to, outside of sockets of this machine's own. */
  connects: string[];
  programs: string[];
  /** Files that were opened for writing, made, renamed or removed. */
  written: string[];
  read: string[];
}

const CALLS = "connect,execve,openat,open,creat,rename,renameat,renameat2,mkdir,mkdirat,link,linkat,symlink,symlinkat";
/** What decoding and building a report start, besides Node: the guards, and the tools that recognise a scan. */
const OWN = /\/(?:node|unshare|prlimit|sh|nice|tesseract|pdftoppm)$/;

/** Words that run a command under strace; the tracer stands aside, so that the process that is started is the command's own. */
function strace(log: string): string[] {
  return ["strace", "-D", "-f", "-qq", "-s", "300", "--seccomp-bpf", "-e", `trace=${CALLS}`, "-o", log];
}

function readTrace(log: string): Trace {
  const trace: Trace = { connects: [], programs: [], written: [], read: [] };
  for (const line of readFileSync(log, "utf8").split("\n")) {
    const [, call = "", words = ""] = /^\d+\s+(\w+)\((.*)$/.exec(line) ?? [];
    const paths = [...words.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map((match) => match[1] ?? "");
    const failed = /= -1 E/.test(words);
    if (call === "connect") {
      if (/AF_INET/.test(words)) trace.connects.push(words.slice(0, 120));
    } else if (failed) continue;
    else if (call === "execve") trace.programs.push(paths[0] ?? "");
    else if (call === "openat" || call === "open")
      (/O_WRONLY|O_RDWR|O_CREAT/.test(words) ? trace.written : trace.read).push(paths[0] ?? "");
    else if (call !== "") trace.written.push(paths.at(-1) ?? "");
  }
  return trace;
}

async function traced<T>(
  work: (server: ServerProcess, folder: string) => Promise<T>,
): Promise<{ made: T; trace: Trace; folder: string; died: boolean }> {
  const folder = mkdtempSync(join(tmpdir(), "groundwork-traced-"));
  const log = join(tmpdir(), `groundwork-strace-${process.pid}.log`);
  // The program's own cache of compiled modules lies in the system's folder for passing files; it is no upload's doing.
  process.env.NODE_DISABLE_COMPILE_CACHE = "1";
  const server = await startProcess(folder, strace(log));
  let died = true;
  try {
    const made = await work(server, folder);
    died = server.child.exitCode !== null || server.child.signalCode !== null;
    await server.kill();
    await new Promise((done) => setTimeout(done, 300));
    return { made, trace: readTrace(log), folder, died };
  } finally {
    if (!died) await server.kill();
    rmSync(folder, { recursive: true, force: true });
    rmSync(log, { force: true });
  }
}

/** Files below the system's own places that a file of text could be made to read. */
const SECRETS = /^\/etc\/(?:passwd|shadow|hostname)$/;

/** A Node program that does what the payloads want, under the same eyes: if it is not seen, nothing would be. */
function control(): Trace {
  const log = join(tmpdir(), `groundwork-strace-control-${process.pid}.log`);
  const program = `const fs = require("fs"); fs.readFileSync("/etc/hostname"); fs.writeFileSync(${JSON.stringify(`${log}.out`)}, ""); require("child_process").spawnSync("/bin/true"); require("net").connect(9, "127.0.0.1").on("error", () => {})`;
  spawnSync("strace", [...strace(log).slice(2), process.execPath, "-e", program]);
  const trace = readTrace(log);
  rmSync(log, { force: true });
  rmSync(`${log}.out`, { force: true });
  return trace;
}

/** SEC-05, 06, 08, 09. */
export async function tracedRows(hostile: string): Promise<Row[]> {
  const read = (path: string): Sent => ({ name: path.split("/").at(-1) ?? "", bytes: readFileSync(join(hostile, path)) });
  const xml = ["xxe", "laughs", "extfile", "exthttp"].map((name) => read(`docx-generated/${name}.docx`));
  const scripts = [read("pdf-generated/js-openaction.pdf"), read("docx-generated/jslink.docx")];
  const latex = readFileSync(join(hostile, "latex/latex-injection.md"), "utf8");
  const tex = [...latex.matchAll(/```(?:\w*)\n([\s\S]*?)```/g)].map(
    (match, i): Sent => ({
      name: `cv-${i}.tex`,
      bytes: Buffer.from(
        `\\documentclass{article}\\begin{document}\n\\section{Experience}\n${match[1]}\nAda Example, Research Engineer\n\\end{document}`,
      ),
    }),
  );
  const flood = read("pdf-generated/bomb-ops-16m.pdf");
  const { made, trace } = await traced(async (server) => {
    const pages = await inParallel([...xml, ...scripts, ...tex], 2, async (cv) => {
      const verdict = await verdictOf(server.origin, formOf({ cv }), 60);
      return verdict.state === "report" ? (await fetch(`${server.origin}${verdict.path}/stages/document`)).text() : verdict.words;
    });
    const flooded = await verdictOf(server.origin, formOf({ cv: flood }), 60);
    const stage = flooded.state === "report" ? await (await fetch(`${server.origin}${flooded.path}/stages/document`)).text() : "";
    return {
      pages,
      flooded,
      stage,
      told: flooded.state === "report" ? await (await fetch(server.origin + flooded.path)).text() : reasonOf(flooded),
    };
  });
  const foreign = trace.programs.filter((program) => !OWN.test(program));
  const secrets = trace.read.filter((path) => SECRETS.test(path));
  const leaked = made.pages.filter((page) => /root:x:0|\bdaemon:/.test(page)).length;
  const kept = (/<div class="text plain">([\s\S]*?)<\/div>/.exec(made.stage)?.[1] ?? "").length;
  const seen = control();
  const told = /characters; the first/.test(made.told) || made.flooded.state === "failed";
  return [
    {
      id: "SEC-05",
      what: `XXE, laughs, outer file and address (${xml.length} DOCX)`,
      found: `${leaked} bytes of a target shown, ${secrets.length} of its files opened, ${trace.connects.length} connections`,
      holds: leaked + secrets.length + trace.connects.length === 0,
    },
    {
      id: "SEC-06",
      what: "JavaScript, Launch and links in a PDF and a DOCX",
      found: `${trace.connects.length} connections, ${foreign.length} foreign programs ${[...new Set(foreign)].join(" ")}among ${trace.programs.length} starts of its own`,
      holds: trace.connects.length + foreign.length === 0,
    },
    {
      id: "SEC-08",
      what: "operators that flood",
      found: `${made.flooded.state}; ${kept} characters kept (at most ${MOST.text}); the person is told: ${told ? "yes" : "NO"}`,
      holds: kept <= MOST.text * 1.05 && told,
    },
    {
      id: "SEC-09",
      what: `${tex.length} LaTeX payloads`,
      found: `${trace.programs.filter((program) => /tex/.test(program.split("/").at(-1) ?? "") && !/tesseract/.test(program)).length} TeX processes, ${secrets.length} files read`,
      holds: foreign.length + secrets.length === 0,
    },
    {
      id: "control",
      what: "a program that does all of it, under the same trace",
      found: `${seen.connects.length} connection, ${seen.read.filter((path) => SECRETS.test(path)).length} file read, ${seen.programs.filter((program) => !OWN.test(program)).length} foreign program, ${seen.written.filter((path) => path.endsWith(".out")).length} file written seen`,
      holds:
        seen.connects.length > 0 &&
        seen.read.some((path) => SECRETS.test(path)) &&
        seen.programs.some((program) => !OWN.test(program)) &&
        seen.written.some((path) => path.endsWith(".out")),
    },
  ];
}

/** Names as bytes of a form by hand: a client that is no browser escapes nothing but line ends. */
function rawForm(names: readonly string[]): { body: Buffer; type: string } {
  const boundary = "groundwork-names";
  const part = (head: string, body: string) => Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`);
  const papers = names.map((name) =>
    part(`name="papers"; filename="${name.replace(/[\r\n]/g, " ")}"\r\nContent-Type: text/plain`, "A paper by someone"),
  );
  const body = Buffer.concat([
    part('name="cv-text"', "Ada Example"),
    part('name="posting-text"', "Research Engineer"),
    ...papers,
    Buffer.from(`--${boundary}--\r\n`),
  ]);
  return { body, type: `multipart/form-data; boundary=${boundary}` };
}

const TRAVERSAL = [
  "../../../../tmp/groundwork-escaped",
  "..\\..\\..\\windows\\system32\\x",
  "/etc/cron.d/x",
  "%2e%2e%2fx",
  "....//....//x",
  "C:\\x",
  "file:///tmp/x",
  "x\u0000.pdf",
  ".",
  "..",
  "CON",
  "a".repeat(5000),
  "\u202egpj.exe",
  "-rf",
  "$(touch x)",
  "`x`",
  "|x",
  "~/x",
  ".htaccess",
  "__proto__",
];

/** SEC-10. */
export async function wrongRows(hostile: string): Promise<Row[]> {
  const naughty = JSON.parse(readFileSync(join(hostile, "naughty/blns.json"), "utf8")) as string[];
  const statuses: number[] = [];
  const verdicts: Verdict[] = [];
  const {
    made,
    trace,
    folder: data,
    died,
  } = await traced(async (server, folder) => {
    verdicts.push(...(await inParallel(WRONG_FILES, 2, (cv) => verdictOf(server.origin, formOf({ cv }), 60))));
    let shown = 0;
    const names = [...naughty, ...TRAVERSAL];
    for (let at = 0; at < names.length; at += MOST_PAPERS) {
      const batch = names.slice(at, at + MOST_PAPERS);
      const papers = batch.map((name) => ({ name, bytes: Buffer.from("A paper by someone") }));
      const verdict = await verdictOf(server.origin, formOf({ papers }), 60);
      verdicts.push(verdict);
      const page = await (await fetch(`${server.origin}${verdict.path}/stages/document`)).text();
      shown += [...page.matchAll(/<h2>/g)].length - 2;
      const { body, type } = rawForm(batch);
      const send = () =>
        fetch(`${server.origin}/reports`, {
          method: "POST",
          headers: { origin: server.origin, "content-type": type },
          body: new Uint8Array(body),
          redirect: "manual",
        });
      let answer = await send();
      while (answer.status === 429) {
        await new Promise((done) => setTimeout(done, 1000 * Number(answer.headers.get("retry-after"))));
        answer = await send();
      }
      statuses.push(answer.status);
    }
    const large = await verdictOf(server.origin, formOf({ cv: { name: "large.pdf", bytes: Buffer.alloc(LARGEST + 1, 32) } }), 60);
    const huge = await fetch(`${server.origin}/reports`, {
      method: "POST",
      headers: { origin: server.origin, "content-type": "application/octet-stream" },
      body: new Uint8Array(LARGEST_FORM + 1),
    }).then(
      (answer) => answer.status,
      () => 413,
    );
    const kept = readdirSync(folder, { recursive: true, encoding: "utf8" });
    return { shown, large: large.status, huge, kept, names: names.length };
  });
  const outside = [...new Set(trace.written.filter((path) => !path.startsWith(data) && !/^\/(?:dev|proc)\//.test(path) && path !== ""))];
  const unplanned = made.kept.filter((name) => !/^(?:groundwork\.sqlite(?:-wal|-shm)?|backups.*|lock.*)$/.test(name));
  const faults = [...verdicts.map((row) => row.status), ...statuses].filter((status) => status >= 500).length;
  const reports = verdicts.slice(0, WRONG_FILES.length).filter((row) => row.state === "report").length;
  const late = verdicts.filter((row) => row.state === "late").length;
  const written = TRAVERSAL.filter((name) => name.startsWith("/") && existsSync(name));
  return [
    {
      id: "SEC-10",
      what: `${WRONG_FILES.length} wrong types and polyglots`,
      found: `${reports} held text and became reports, ${WRONG_FILES.length - reports - late} refused in a sentence, ${late} without a verdict; ${died ? 1 : 0} deaths; a file over ${LARGEST / 1e6} MB: ${made.large}, a form over ${LARGEST_FORM / 1e6} MB: ${made.huge}`,
      holds: late === 0 && !died && made.large === 422 && made.huge === 413,
    },
    {
      id: "SEC-10",
      what: `${naughty.length} naughty names and ${TRAVERSAL.length} of traversal, by a browser's form and raw`,
      found: `${made.shown} of ${made.names} shown; ${faults} answers of 5xx; ${outside.length + written.length} files written outside of the data folder ${outside.join(" ")}, ${unplanned.length} of an unplanned name inside ${unplanned.join(" ")}`,
      holds: faults === 0 && outside.length + written.length + unplanned.length === 0,
    },
  ];
}
