/**
 * Mutants of valid CVs and postings, decoded and read:
 *
 *     node test/bench/faults/mutants.ts [--count 10000] [--seconds 300] [--seed 1] [--workers 2] [--only NUMBER]
 *
 * Every mutant goes through `readDocument`, of every kind of file, in a process that may die and is watched from here; one in four then through the
 * readers of profiles and of postings, one in fifty through the whole building of a report; and one in fifty more through the decoder's own process
 * as the server starts it. The mutant of a number is the same under the same seed. Exits with 1 where one died, hung or threw, or where too few were tried.
 */

import { type ChildProcess, fork } from "node:child_process";
import { parseArgs } from "node:util";
import { buildFrom } from "../../../src/actions/make-report.ts";
import { readDocument } from "../../../src/core/document/read.ts";
import { readPosting } from "../../../src/core/posting/read.ts";
import { readProfile } from "../../../src/core/profile/read.ts";
import { decodeBytes } from "../../../src/io/decoder/decode-file.ts";
import { loadLibrary } from "../../../src/io/files/load-library.ts";
import { mutantOf, sources } from "./mutate.ts";

/** Seconds after which a mutant hangs: the decoder's own limit. */
const LATEST = 10;

interface Done {
  number: number;
  milliseconds: number;
  read: boolean;
  built: boolean;
  threw?: string;
}

const { values } = parseArgs({
  options: {
    count: { type: "string" },
    seconds: { type: "string" },
    seed: { type: "string" },
    workers: { type: "string" },
    only: { type: "string" },
    work: { type: "string" },
  },
});
const seed = Number(values.seed ?? 1);
const files = sources();

/** A valid document for a mutant to be built with. */
async function honestOf(id: string) {
  const bytes = files.find((row) => row.name === `${id}.md`)?.bytes ?? Buffer.from("x");
  return (await readDocument({ id, name: id, sha256: id, bytes })).value;
}

/** The process that may die: it takes numbers and says what became of each. */
async function work(): Promise<void> {
  // As in the decoder's own process: what the PDF library drops on its way is not its answer.
  process.on("unhandledRejection", () => undefined);
  const { value: library } = await loadLibrary();
  const honest = { cv: await honestOf("cv"), posting: await honestOf("posting") };
  process.on("message", async (number: number) => {
    const mutant = mutantOf(files, seed, number);
    const done: Done = { number, milliseconds: 0, read: false, built: false };
    const begun = performance.now();
    try {
      const id = mutant.name.startsWith("cv") ? "cv" : "posting";
      const { value } = await readDocument({ id, name: mutant.name, sha256: String(number), bytes: mutant.bytes });
      process.send?.("decoded");
      if (value) {
        done.read = true;
        if (number % 4 === 0) {
          readProfile(value, library.lexicon);
          readPosting(value, library.lexicon);
        }
        const partner = id === "cv" ? honest.posting : honest.cv;
        if (number % 50 === 0 && partner) {
          const { report } = buildFrom([value, partner], { options: { asOf: "2026-11-26", minutes: 45 }, corrections: [] }, library);
          done.built = report !== undefined;
        }
      }
    } catch (error) {
      done.threw = error instanceof Error ? (error.stack ?? error.message).split("\n").slice(0, 3).join(" ") : String(error);
    }
    done.milliseconds = performance.now() - begun;
    process.send?.(done);
  });
  process.send?.("ready");
}

async function watch(): Promise<void> {
  const count = Number(values.count ?? 10_000);
  const end = performance.now() + 1000 * Number(values.seconds ?? 300);
  const first = values.only === undefined ? 0 : Number(values.only);
  let number = first;
  const last = values.only === undefined ? count : first + 1;
  const found = { tried: 0, read: 0, built: 0, own: 0, ownRefused: 0, stopped: 0, slowest: 0, slowestNumber: 0 };
  const amiss: string[] = [];
  const begun = performance.now();
  const more = () => number < last && performance.now() < end;

  const one = async (): Promise<void> => {
    while (more()) {
      const child: ChildProcess = fork(import.meta.filename, ["--work", "1", "--seed", String(seed)], {
        execArgv: ["--max-old-space-size=512", "--disable-warning=ExperimentalWarning"],
        stdio: ["ignore", "ignore", "inherit", "ipc"],
      });
      let now = -1;
      let decoded = false;
      let clock: NodeJS.Timeout | undefined;
      await new Promise<void>((over) => {
        const give = () => {
          clearTimeout(clock);
          if (!more()) return child.kill("SIGKILL");
          now = number++;
          decoded = false;
          clock = setTimeout(() => {
            // Decoding is stopped by the clock of its own process as well, with a sentence; nothing stops a reader but this.
            if (decoded) amiss.push(`mutant ${now} of ${files[now % files.length]?.name} hung in a reader`);
            else found.stopped++;
            now = -1;
            child.kill("SIGKILL");
          }, LATEST * 1000);
          return child.send(now);
        };
        child.on("message", (done: Done | "ready" | "decoded") => {
          if (done === "decoded") {
            decoded = true;
            return;
          }
          if (done !== "ready") {
            now = -1;
            found.tried++;
            found.read += Number(done.read);
            found.built += Number(done.built);
            if (done.milliseconds > found.slowest) [found.slowest, found.slowestNumber] = [done.milliseconds, done.number];
            if (done.threw) amiss.push(`mutant ${done.number} of ${files[done.number % files.length]?.name} threw: ${done.threw}`);
          }
          give();
        });
        child.once("exit", (code, signal) => {
          clearTimeout(clock);
          if (now >= 0) amiss.push(`mutant ${now} of ${files[now % files.length]?.name} ended its process: ${code ?? signal}`);
          over();
        });
      });
    }
  };
  /** The decoder as the server starts it, with a mutant of its own numbers. */
  const own = async (): Promise<void> => {
    for (let i = 0; i < count / 50 && more(); i++) {
      const mutant = mutantOf(files, seed, count + i);
      const { value, problems } = await decodeBytes(mutant, "cv");
      found.own++;
      if (!value) found.ownRefused++;
      if (problems.some((problem) => problem.code === "document.unreadable" || problem.code === "document.slow"))
        amiss.push(`mutant ${count + i} of ${mutant.name}, in the decoder's own process: ${problems[0]?.code}`);
    }
  };
  await Promise.all([...Array.from({ length: Number(values.workers ?? 2) }, one), values.only === undefined ? own() : undefined]);
  const enough = values.only !== undefined || found.tried + found.stopped >= count;
  console.log(
    `${amiss.length === 0 && enough ? "ok  " : "MISS"} SEC-44   ${found.tried} mutants of ${files.length} files, seed ${seed}: ${found.read} read, ${found.tried - found.read} refused, ${found.built} built into reports; ${amiss.length} died, hung or threw; ${found.stopped} stopped while they were decoded; slowest ${(found.slowest / 1000).toFixed(2)} s (number ${found.slowestNumber}); in the decoder's own process ${found.own} more, ${found.ownRefused} refused in a sentence; ${((performance.now() - begun) / 1000).toFixed(0)} s`,
  );
  for (const row of amiss.slice(0, 20)) console.log(`       ${row}`);
  process.exit(amiss.length === 0 && enough ? 0 : 1);
}

await (values.work ? work() : watch());
