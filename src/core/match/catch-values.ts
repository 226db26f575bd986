/** One quantity with two values in two places. */

import { key } from "../text/key.ts";
import type { CatchLine, Quantity } from "./catch-lines.ts";
import { findQuantities } from "./catch-lines.ts";
import { contentWords } from "./index-evidence.ts";
import type { Catch } from "./match.ts";

/** Share of the shorter line's words that both lines must have to be about one thing. */
const ABOUT_ONE = 0.5;

/** Sentences that share a unit are compared with each other; beyond this many of one unit the later ones are not, so that cost stays linear. */
const COMPARED = 40;

interface Numbered {
  line: CatchLine;
  /** Its words without numbers. */
  words: Set<string>;
  /** Unit -> the quantities given in it. */
  units: Map<string, Quantity[]>;
}

/** Pairs of sentences about one thing that give the same unit two values. */
export function catchValues(lines: readonly CatchLine[]): Catch[] {
  const buckets = new Map<string, Numbered[]>();
  for (const line of lines) {
    // Courses are held again with other numbers, and every grant has its own; a flattened page is about everything.
    if (line.line.kind === "teaching" || line.line.kind === "grant" || line.text.length > 400) continue;
    const row = numberedOf(line);
    for (const unit of row.units.keys()) {
      const bucket = buckets.get(unit) ?? [];
      if (bucket.length < COMPARED) bucket.push(row);
      buckets.set(unit, bucket);
    }
  }
  const found = new Map<string, Catch>();
  for (const [unit, rows] of buckets) {
    rows.forEach((a, i) => {
      for (const b of rows.slice(i + 1)) {
        if (a.line.line === b.line.line || !aboutOne(a, b) || !clash(a.units.get(unit) ?? [], b.units.get(unit) ?? [])) continue;
        const id = `two-values-${key(`${a.line.text} ${b.line.text}`)}`;
        found.set(id, { id, kind: "two-values", quotes: [a.line.span, b.line.span], score: 8.5 });
      }
    });
  }
  return [...found.values(), ...againstSummary(lines)];
}

/** Things of which a person may mention several lots without contradiction. */
const COMMON = new Set(
  "year month week day hour minute people person student engineer paper publication model team member researcher scientist author patent grant talk country language project post citation article report task time point percent % experiment parameter user client customer doctoral phd graduate postdoctoral undergraduate".split(
    " ",
  ),
);

/** "A grocer with 412 stores" in the summary, "480 stores" in the post of today: one thing, though the sentences share no other word. */
function againstSummary(lines: readonly CatchLine[]): Catch[] {
  const current = lines.find((line) => line.line.kind === "work")?.line.entry;
  const now = lines.filter((line) => line.line.entry === current);
  return lines.flatMap((line): Catch[] => {
    if (line.line.kind !== "summary") return [];
    return [...numberedOf(line).units].flatMap(([unit, [mine]]): Catch[] => {
      if (!mine || mine.atLeast || mine.value < 3 || COMMON.has(unit)) return [];
      const rivals = now.flatMap((other) => (numberedOf(other).units.get(unit) ?? []).map((quantity) => ({ other, quantity })));
      const closest = rivals.toSorted((a, b) => Math.abs(a.quantity.value - mine.value) - Math.abs(b.quantity.value - mine.value))[0];
      if (!closest || closest.quantity.value === mine.value || closest.quantity.atLeast) return [];
      if (Math.max(closest.quantity.value, mine.value) > 2 * Math.min(closest.quantity.value, mine.value)) return [];
      const id = `two-values-${key(`${line.text} ${closest.other.text}`)}`;
      return [{ id, kind: "two-values", quotes: [line.span, closest.other.span], score: 8.5 }];
    });
  });
}

function numberedOf(line: CatchLine): Numbered {
  const units = new Map<string, Quantity[]>();
  for (const row of findQuantities(line.text, line.span)) {
    if (row.unit === "" || /^(?:19|20)\d\d$/.test(row.text)) continue;
    const head = row.unit === "%" ? "%" : ([...contentWords(row.unit)][0] ?? row.unit);
    units.set(head, [...(units.get(head) ?? []), row]);
  }
  return { line, words: new Set([...line.words].filter((word) => !/^\d/.test(word))), units };
}

function aboutOne(a: Numbered, b: Numbered): boolean {
  const shared = [...a.words].filter((word) => b.words.has(word)).length;
  return shared >= 3 && shared / Math.max(1, Math.min(a.words.size, b.words.size)) >= ABOUT_ONE;
}

/** One value here, and only other values there. */
function clash(a: readonly Quantity[], b: readonly Quantity[]): boolean {
  const [mine] = a;
  return (
    mine !== undefined &&
    a.length === 1 &&
    b.length > 0 &&
    b.every((other) => other.value !== mine.value && !mine.atLeast && !other.atLeast)
  );
}
