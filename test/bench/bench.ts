/**
 * `npm run bench`: speed and memory as distributions and ratios, over the project's own corpus. Nothing here fails on a slow machine.
 *
 *     npm run bench                 all of it
 *     npm run bench -- in-process   only the part of that name: in-process, cold, growth, library, determinism
 */

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { programFile } from "../../bin/build.mjs";
import { buildFrom } from "../../src/actions/make-report.ts";
import { readLibrary } from "../../src/core/library/read.ts";
import { decodeFile } from "../../src/io/decoder/decode-file.ts";
import { loadLibrary, readContentFiles } from "../../src/io/files/load-library.ts";
import { HOME } from "../../src/io/files/program.ts";
import { decoded, filesBelow } from "./decoded.ts";
import { longCv } from "./long-cv.ts";

const CORPUS = join(HOME, "test", "corpus");
const POSTING = join(CORPUS, "postings/research-scientist-alignment/posting.txt");
const CV = join(CORPUS, "cvs/phd-student-alignment/cv.pdf");
const OPTIONS = { options: { asOf: "2026-11-26", minutes: 45 }, corrections: [] };
const COLD_RUNS = 9;

const at = (values: readonly number[], share: number) => values.toSorted((a, b) => a - b)[Math.round(share * (values.length - 1))] ?? 0;
const spread = (values: readonly number[], digits = 0) =>
  `p50 ${at(values, 0.5).toFixed(digits)}, p95 ${at(values, 0.95).toFixed(digits)}, most ${at(values, 1).toFixed(digits)} (${values.length} runs)`;

const PARTS: Record<string, () => Promise<void>> = {
  /** One report from decoded documents, warm. */
  "in-process": async () => {
    const library = (await loadLibrary()).value;
    const cvs = [];
    for (const path of filesBelow(join(CORPUS, "cvs"), /^cv\.(?:pdf|docx|md|txt)$/)) cvs.push(await decoded(path, "cv"));
    const postings = [];
    for (const path of filesBelow(join(CORPUS, "postings"), /^posting\./)) postings.push(await decoded(path, "posting"));
    const times: number[] = [];
    for (let round = 0; round < 2; round++) {
      for (const cv of cvs)
        for (const posting of postings) {
          if (!cv || !posting) continue;
          const start = performance.now();
          buildFrom([cv, posting], OPTIONS, library);
          if (round > 0) times.push(performance.now() - start);
        }
    }
    console.log(`one report in-process, warm, without decoding, ms: ${spread(times, 1)}`);
  },

  /** The whole command from the shell, with the largest memory of its main process. */
  cold: async () => {
    const folder = mkdtempSync(join(tmpdir(), "groundwork-bench-"));
    const probe = join(folder, "probe.mjs");
    writeFileSync(
      probe,
      'import { writeSync } from "node:fs"; process.on("exit", () => writeSync(3, String(process.resourceUsage().maxRSS)));',
    );
    const times: number[] = [];
    const memory: number[] = [];
    for (let run = 0; run <= COLD_RUNS; run++) {
      const start = performance.now();
      const args = [
        "--disable-warning=ExperimentalWarning",
        "--import",
        probe,
        programFile(process.execPath),
        "report",
        CV,
        POSTING,
        "--out",
        folder,
      ];
      const { output } = spawnSync(process.execPath, args, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
      if (run === 0) continue;
      times.push(performance.now() - start);
      memory.push(Number(output[3]) / 1024);
    }
    rmSync(folder, { recursive: true });
    console.log(`groundwork report, cold from the shell, ms: ${spread(times)}`);
    console.log(`its peak memory, MB: ${spread(memory)}`);
  },

  /** Decoding and report of ever longer CVs: the cost of a page must not grow. */
  growth: async () => {
    const library = (await loadLibrary()).value;
    const posting = await decoded(POSTING, "posting");
    const folder = mkdtempSync(join(tmpdir(), "groundwork-bench-"));
    for (const pages of [5, 10, 20, 40]) {
      const path = join(folder, `${pages}.pdf`);
      writeFileSync(path, longCv(pages, pages * 5));
      const decoding: number[] = [];
      const building: number[] = [];
      let read = 0;
      for (let run = 0; run < 3; run++) {
        const start = performance.now();
        const { value } = await decodeFile(path, "cv");
        const middle = performance.now();
        if (!value || !posting) throw new Error(`the CV of ${pages} pages was not read`);
        const { profile } = buildFrom([value, posting], OPTIONS, library);
        read = profile?.publications.length ?? 0;
        decoding.push(middle - start);
        building.push(performance.now() - middle);
      }
      const both = at(decoding, 0.5) + at(building, 0.5);
      console.log(
        `${pages} pages, ${pages * 5} publications (${read} read): decoding ${at(decoding, 0.5).toFixed(0)} ms, report ${at(building, 0.5).toFixed(0)} ms, ${(both / pages).toFixed(0)} ms a page`,
      );
    }
    rmSync(folder, { recursive: true });
  },

  /** The library from its files and from the cache of the parsed files. */
  library: async () => {
    await loadLibrary();
    const kept: number[] = [];
    for (let run = 0; run < 9; run++) {
      const start = performance.now();
      await loadLibrary();
      kept.push(performance.now() - start);
    }
    const files: number[] = [];
    for (let run = 0; run < 3; run++) {
      const start = performance.now();
      readLibrary(readContentFiles());
      files.push(performance.now() - start);
    }
    console.log(`the library from its cache, ms: ${spread(kept)}; from its files, ms: ${spread(files)}`);
  },

  /** The same inputs twice, in processes of their own. */
  determinism: async () => {
    const hashes = [0, 1].map(() => {
      const folder = mkdtempSync(join(tmpdir(), "groundwork-bench-"));
      const args = [programFile(process.execPath), "report", CV, POSTING, "--out", folder, "--as-of", "2026-11-26", "--date", "2026-12-10"];
      spawnSync(process.execPath, args, { stdio: "ignore" });
      const hash = ["html", "md", "json", "ics"]
        .map((form) =>
          createHash("sha256")
            .update(readFileSync(join(folder, `report.${form}`)))
            .digest("hex")
            .slice(0, 12),
        )
        .join(" ");
      rmSync(folder, { recursive: true });
      return hash;
    });
    console.log(`same inputs twice: ${hashes[0] === hashes[1] ? "identical bytes" : "DIFFERENT BYTES"} (${hashes.join(" | ")})`);
  },
};

const wanted = process.argv.slice(2);
for (const [name, run] of Object.entries(PARTS)) if (wanted.length === 0 || wanted.includes(name)) await run();
