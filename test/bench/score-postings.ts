/**
 * Scores the posting reader against hand labels (see labels/README.md).
 *
 *     node test/bench/score-postings.ts FOLDER_OF_POSTINGS [--show NAME]
 *
 * FOLDER_OF_POSTINGS holds the texts that the labels name; a text whose SHA-256 differs from its label's is refused.
 */

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readPosting } from "../../src/core/posting/read.ts";
import { decodeFile } from "../../src/io/decoder/decode-file.ts";
import { loadLibrary } from "../../src/io/files/load-library.ts";
import { pairRows, type Range, rowsWithin, squeeze } from "./pair-rows.ts";

interface Label extends Range {
  kind: string;
  strength: string;
}

const [folder, flag, shown] = process.argv.slice(2);
if (!folder) throw new Error("Name the folder that holds the labelled postings.");
const labels = join(import.meta.dirname, "labels/postings");
const { lexicon } = (await loadLibrary()).value;
const total = { labelled: 0, predicted: 0, matched: 0, strong: 0, strength: 0, boilerplate: 0 };

for (const name of readdirSync(labels).toSorted()) {
  const label = JSON.parse(readFileSync(join(labels, name), "utf8")) as {
    text: string;
    sha256: string;
    rows: Label[];
    boilerplate: Range[];
  };
  const path = join(folder, label.text);
  const raw = readFileSync(path, "utf8");
  if (createHash("sha256").update(raw).digest("hex") !== label.sha256) throw new Error(`${label.text} is not the text that was labelled.`);
  const { value: document } = await decodeFile(path, "posting");
  if (!document) throw new Error(`${label.text} could not be read.`);
  const place = aligner(document.text, raw);
  const rows = readPosting(document, lexicon).value.requirements.map((row) => ({ ...row, ...place(row.span) }));
  const pairs = pairRows(label.rows, rows);
  const judged = pairs.filter(([wanted]) => wanted.strength !== "implied");
  const strong = judged.filter(([wanted, found]) => found.strength === wanted.strength);
  const inBoilerplate = rowsWithin(rows, label.boilerplate);
  total.labelled += label.rows.length;
  total.predicted += rows.length;
  total.matched += pairs.length;
  total.strength += judged.length;
  total.strong += strong.length;
  total.boilerplate += inBoilerplate.length;
  const share = (of: number) => (of === 0 ? "1.00" : (pairs.length / of).toFixed(2));
  console.log(
    `${label.text}  recall ${share(label.rows.length)}  precision ${share(rows.length)}  strength ${strong.length}/${judged.length}  boilerplate ${inBoilerplate.length}`,
  );
  if (flag === "--show" && name.includes(shown ?? "")) {
    const said = (range: Range) => raw.slice(range.start, range.end).replace(/\s+/g, " ");
    for (const row of label.rows) if (!pairs.some(([wanted]) => wanted === row)) console.log("  missed     ", said(row));
    for (const row of rows) if (!pairs.some(([, found]) => found === row)) console.log("  not labelled", said(row));
    for (const [wanted, found] of judged)
      if (found.strength !== wanted.strength) console.log(`  ${wanted.strength} read as ${found.strength}:`, said(wanted));
    for (const row of inBoilerplate) console.log("  boilerplate ", said(row));
  }
}
console.log(
  `all: recall ${(total.matched / total.labelled).toFixed(3)}, precision ${(total.matched / total.predicted).toFixed(3)}, required or preferred ${(total.strong / total.strength).toFixed(3)}, boilerplate rows ${total.boilerplate} (${total.labelled} labelled, ${total.predicted} read)`,
);

/** Places of a document's text in the raw file: letters and digits are the same in both, in the same order, but for marks and link targets. */
function aligner(text: string, raw: string): (span: Range) => Range {
  const rawSide = squeeze(raw);
  let cursor = 0;
  return (span) => {
    const { letters } = squeeze(text.slice(span.start, span.end));
    let at = rawSide.letters.indexOf(letters, cursor);
    if (at < 0) at = rawSide.letters.indexOf(letters);
    if (at < 0) return { start: -1, end: 0 };
    cursor = at;
    return { start: rawSide.offsets[at] ?? 0, end: (rawSide.offsets[at + letters.length - 1] ?? 0) + 1 };
  };
}
