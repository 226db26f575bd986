/**
 * Files made to harm, through the decoder: `node test/bench/hostile.ts [folder]`. Exits with 1 where something is amiss.
 *
 * Counted are crashes (decoding throws, or the decoder's process breaks for a reason that is no limit), hangs, the growth of this process's
 * memory, refusals that are not a sentence with what to do, and strings that do not survive as text. Each check is first seen to fail on a
 * decoder that is broken on purpose.
 */

import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import type { Decode } from "../../src/actions/ports.ts";
import { decodeBytes } from "../../src/io/decoder/decode-file.ts";
import { findScanTools } from "../../src/io/decoder/recognise-scan.ts";
import { readSource } from "../../src/io/files/read-source.ts";
import { draw, pdf } from "../documents/pdf.ts";
import { survives } from "./strings.ts";

/** Seconds until a verdict, and bytes that this process may grow by. Recognition of a scan has a minute of its own where it is installed. */
const LATEST = 12;
const LATEST_SCAN = 90;
const GROWTH = 64_000_000;

interface Found {
  files: number;
  accepted: number;
  refused: number;
  crashes: string[];
  hangs: string[];
  speechless: string[];
  slowest: number;
  growth: number;
}

interface Candidate {
  name: string;
  bytes: () => Promise<Uint8Array>;
}

/** Decodes every file and counts. A verdict is waited for until `latest` seconds. */
async function measure(files: readonly Candidate[], decode: Decode, latest: number): Promise<Found> {
  const found: Found = { files: 0, accepted: 0, refused: 0, crashes: [], hangs: [], speechless: [], slowest: 0, growth: 0 };
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const look = () => {
    found.growth = Math.max(found.growth, process.memoryUsage().rss - before);
  };
  const watch = setInterval(look, 10);
  for (const { name, bytes } of files) {
    found.files++;
    const started = performance.now();
    let timer: NodeJS.Timeout | undefined;
    try {
      const late = new Promise<"late">((resolve) => {
        timer = setTimeout(() => resolve("late"), latest * 1000);
      });
      const reading = await Promise.race([decode({ name, bytes: await bytes() }, "cv"), late]);
      if (reading === "late") found.hangs.push(name);
      else if (reading.problems.some((problem) => problem.code === "document.unreadable")) found.crashes.push(name);
      else if (reading.value) found.accepted++;
      else {
        found.refused++;
        const [problem] = reading.problems;
        if (!problem || !isSentence(problem.message) || !isSentence(problem.hint ?? "")) found.speechless.push(name);
      }
    } catch (error) {
      found.crashes.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
    clearTimeout(timer);
    look();
    found.slowest = Math.max(found.slowest, (performance.now() - started) / 1000);
  }
  clearInterval(watch);
  return found;
}

/** Several words, from a capital to a full stop, that name no error code. */
function isSentence(text: string): boolean {
  return (
    /^(?:[A-Z`]|“).*[.!]$/s.test(text) &&
    text.split(/\s+/).length >= 4 &&
    !/\bE[A-Z]{4,}\b|\bError:|\bat .*:\d+:\d+|undefined|\[object/.test(text)
  );
}

/** What is amiss, in words; empty where all is well. */
function judge(found: Found): string[] {
  return [
    ...found.crashes.map((name) => `crash: ${name}`),
    ...found.hangs.map((name) => `hang: ${name}`),
    ...found.speechless.map((name) => `refused without a sentence: ${name}`),
    ...(found.growth > GROWTH ? [`memory: this process grew by ${megabytes(found.growth)}`] : []),
  ];
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

const HONEST: Candidate = {
  name: "honest.pdf",
  bytes: async () => pdf([draw("Ada Example, research engineer", 72, 760) + draw("Trained language models for three years.", 72, 740)]),
};

/** Decoders broken on purpose, with what the check must say of them. */
const BROKEN: { says: RegExp; decode: Decode }[] = [
  { says: /^hang/, decode: () => new Promise(() => {}) },
  {
    says: /^memory/,
    decode: async () => {
      const held = Buffer.alloc(150_000_000, 1);
      await new Promise((resolve) => setTimeout(resolve, 50));
      return {
        value: undefined,
        problems: [{ code: "x", severity: "error", message: `This file is ${held.length}.`, hint: "Save it once again." }],
      };
    },
  },
  {
    says: /^crash/,
    decode: async () => {
      throw new Error("broken on purpose");
    },
  },
  {
    says: /^crash/,
    decode: async () => ({
      value: undefined,
      problems: [{ code: "document.unreadable", severity: "error", message: "This file could not be read." }],
    }),
  },
  {
    says: /^refused/,
    decode: async () => ({ value: undefined, problems: [{ code: "x", severity: "error", message: "ENOENT", hint: "?" }] }),
  },
  { says: /^refused/, decode: async () => ({ value: undefined, problems: [] }) },
];

async function control(): Promise<string[]> {
  const amiss: string[] = [];
  const honest = await measure([HONEST], decodeBytes, LATEST);
  if (honest.accepted !== 1) amiss.push("control: an honest file was not accepted");
  for (const { says, decode } of BROKEN) {
    const said = judge(await measure([HONEST], decode, 0.3));
    if (!said.some((line) => says.test(line))) amiss.push(`control: a decoder broken on purpose passed; ${says} was to be said`);
  }
  return amiss;
}

const folder = process.argv[2] ?? join(import.meta.dirname, "../../../shared/data/hostile");
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .map((name) => join(folder, name))
  .filter((path) => statSync(path).isFile())
  .toSorted()
  .map((path): Candidate => ({ name: relative(folder, path), bytes: async () => (await readSource(path)).bytes }));
const { tesseract } = findScanTools();
const amiss: string[] = [];
const found = await measure(files, decodeBytes, tesseract ? LATEST_SCAN : LATEST);
process.stdout.write(
  `files ${found.files}: accepted ${found.accepted}, refused ${found.refused}; crashes ${found.crashes.length}, hangs ${found.hangs.length} (later than ${tesseract ? LATEST_SCAN : LATEST} s; slowest ${found.slowest.toFixed(1)} s), refusals without a sentence ${found.speechless.length}, memory of this process +${megabytes(found.growth)} (at most +${megabytes(GROWTH)})\n`,
);
amiss.push(...judge(found));
// The controls come after the files, since what they hold would hide the growth that is measured.
const controls = await control();
process.stdout.write(
  `controls: an honest file accepted, ${BROKEN.length} broken decoders found out: ${controls.length === 0 ? "yes" : "NO"}\n`,
);
amiss.push(...controls);
const lists = files
  .filter(({ name }) => /^(?:xss|naughty|inj)\/.*\.(?:txt|json)$/.test(name))
  .map(({ name }) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
const strings = await survives(lists, decodeBytes);
process.stdout.write(
  `strings ${strings.strings} of ${lists.length} lists in ${strings.documents} documents (${strings.marked} in texts that are Markdown, passed over): lost ${strings.lost.length}, targets that could run ${strings.targets.length}, files or addresses reached ${strings.reached.length}\n`,
);
amiss.push(...strings.lost, ...strings.targets, ...strings.reached);
for (const line of amiss) process.stdout.write(`  ${line}\n`);
process.exit(amiss.length === 0 ? 0 : 1);
