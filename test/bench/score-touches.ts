/**
 * How much of what postings ask the library can name, and how much of that decides a row's state:
 *
 *     node test/bench/score-touches.ts FOLDER_OF_POSTINGS [--rows]
 *
 * Printed: for each posting the technical rows that touch a concept or a skill; with `--rows` the rows that touch none; and the ten most frequent
 * words of those rows. What decides is less than what is named: an umbrella alone ("research") speaks for a row only where it is most of it. A row
 * is technical unless its aspect says that no concept is asked: a trait, a place, a permission, a degree, a language.
 */

import { basename } from "node:path";
import { findTouches, stem } from "../../src/core/match/find-touches.ts";
import { touchesOf } from "../../src/core/match/touches-of.ts";
import { readPosting } from "../../src/core/posting/read.ts";
import { words } from "../../src/core/text/fold.ts";
import { loadLibrary } from "../../src/io/files/load-library.ts";
import { decoded, filesBelow } from "./decoded.ts";

const OTHER_ASPECTS = new Set(["trait", "place", "eligibility", "degree", "language"]);

/** Words that carry no subject, in any posting. */
const STOP = new Set(
  `a about across all also an and any are as at be been both but by can do e etc for from g has have having how if in including into is it its
  may more most new not of on or other our own s so such t than that the their them these they this those through to up us we what when where
  which while who will with within without would you your experience strong ability`
    .split(/\s+/)
    .map(stem),
);

const [folder, flag] = process.argv.slice(2);
if (!folder) throw new Error("Name the folder of postings.");
const library = (await loadLibrary()).value;
const total = { rows: 0, touched: 0, decided: 0 };
const untouchedWords = new Map<string, number>();

for (const path of filesBelow(folder, /\.(?:txt|html|md)$/)) {
  const document = await decoded(path, "posting");
  if (!document) continue;
  const rows = readPosting(document, library.lexicon).value.requirements.filter((row) => !OTHER_ASPECTS.has(row.aspect));
  const untouched = rows.filter((row) => findTouches(document.text.slice(row.span.start, row.span.end), row.span, library).length === 0);
  total.rows += rows.length;
  total.decided += rows.filter((row) => touchesOf(row, document.text, library).length > 0).length;
  total.touched += rows.length - untouched.length;
  console.log(`${basename(path)}  ${rows.length - untouched.length}/${rows.length}`);
  for (const row of untouched) {
    if (flag === "--rows") console.log(`  ${row.aspect}  ${row.text.replace(/\s+/g, " ")}`);
    for (const word of new Set(words(row.text).map(stem)))
      if (!STOP.has(word)) untouchedWords.set(word, (untouchedWords.get(word) ?? 0) + 1);
  }
}

const share = (part: number) => `${part}/${total.rows} (${((100 * part) / total.rows).toFixed(1)} %)`;
const often = [...untouchedWords].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 10);
console.log(`all: technical rows that touch a concept or a skill ${share(total.touched)}, that are decided by one ${share(total.decided)}`);
console.log(`words of the other rows: ${often.map(([word, count]) => `${word} ${count}`).join(", ")}`);
