/**
 * Reads every CV of a folder and writes what was read as JSON Resume, with the texts the reader saw, for a scorer to judge:
 * `node test/bench/predict-cvs.ts DOCS_DIR OUT_DIR [PATTERN]`. DOCS_DIR/a/b.pdf becomes OUT_DIR/a/b.pdf.json and OUT_DIR/texts/a/b.pdf.txt.
 */

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { parse } from "yaml";
import { readProfile } from "../../src/core/profile/read.ts";
import { toJsonResume } from "../../src/core/profile/to-json-resume.ts";
import type { HeadingRow, Lexicon, VenueRow, WordRow } from "../../src/core/text/lexicon.ts";
import { decodeFile } from "../../src/io/decoder/decode-file.ts";

const [folder, out, pattern] = process.argv.slice(2);
if (!folder || !out) throw new Error("Name the folder of CVs and the folder to write to.");

const content = new URL("../../content/lexicon/", import.meta.url);
const load = <T>(name: string): T[] => parse(readFileSync(new URL(`${name}.yaml`, content), "utf8")) as T[];
const lexicon: Lexicon = {
  headings: load<HeadingRow>("headings"),
  venues: load<VenueRow>("venues"),
  words: load<WordRow>("profile-words"),
  skills: [],
  postings: [],
};

let read = 0;
let spent = 0;
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name);
  const name = relative(folder, path);
  if (
    !entry.isFile() ||
    !/\.(?:pdf|docx|tex|md|txt|html|json)$/.test(entry.name) ||
    entry.name === "expected.json" ||
    (pattern && !name.includes(pattern))
  )
    continue;
  const { value: document, problems } = await decodeFile(path, "cv");
  if (!document) {
    console.error(`${name}: ${problems.map((problem) => problem.message).join(" ")}`);
    continue;
  }
  const start = performance.now();
  const { value: profile } = readProfile(document, lexicon);
  spent += performance.now() - start;
  read += 1;
  save(join(out, `${name}.json`), JSON.stringify(toJsonResume(profile, document), null, 1));
  save(join(out, "texts", `${name}.txt`), document.text);
  save(join(out, "profiles", `${name}.json`), JSON.stringify(profile, null, 1));
}
console.error(`${read} CVs read in ${Math.round(spent)} ms without decoding`);

function save(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
