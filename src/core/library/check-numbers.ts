/** Numbers of content computed anew: each `computed` entry must come out as stated, and must stand in the file's prose. */

import { FORMULAS } from "../statistics/formulas.ts";
import type { Problem } from "../text/problem.ts";
import type { Placer } from "./check.ts";
import { fault } from "./front-matter.ts";
import type { Computed, ContentFile, Library } from "./library.ts";

/** One fault for each entry that names no formula, lacks an argument, comes out otherwise, or is said nowhere in its file. */
export function checkNumbers(library: Library, files: readonly ContentFile[], place: Placer): Problem[] {
  const text = new Map(files.map((file) => [file.path.replace(/^.*\//, "").replace(/\.md$/, ""), file.text]));
  const check = (folder: string, slug: string, rows: readonly Computed[]) =>
    rows.flatMap((row) => {
      const message = judge(row, prose(text.get(slug) ?? ""));
      return message ? [fault(place(folder, slug, row.name), message)] : [];
    });
  return [
    ...library.questions.flatMap((question) => check("questions", question.slug, question.computed)),
    ...library.drills.flatMap((drill) => check("drills", drill.slug, drill.computed)),
  ];
}

function judge(row: Computed, text: string): string | undefined {
  const formula = FORMULAS[row.formula];
  if (!formula) return `There is no formula "${row.formula}"; core/statistics/formulas.ts lists them.`;
  const wrong = [
    ...formula.args.filter((name) => !(name in row.args)).map((name) => `lacks "${name}"`),
    ...Object.keys(row.args)
      .filter((name) => !formula.args.includes(name))
      .map((name) => `does not take "${name}"`),
  ];
  if (wrong.length) return `"${row.formula}" ${wrong.join(", ")}.`;
  const result = formula.compute(...formula.args.map((name) => row.args[name] ?? Number.NaN));
  const rounded = Number((Math.round(result * 10 ** row.digits) / 10 ** row.digits).toFixed(Math.max(0, row.digits)));
  if (rounded !== row.value) return `"${row.name}" is said to be ${row.value} and comes out as ${rounded}.`;
  if (!spellings(row).some((words) => says(text, words))) return `"${row.name}" is ${row.value}, which stands nowhere in the file's text.`;
  return undefined;
}

/** The file without its `computed` block, where the value stands anyway. */
function prose(text: string): string {
  return text.replace(/^computed:\n(?: {2}- .*\n)+/m, "").replaceAll("\n", " ");
}

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** The ways in which prose may write a value: plain, without its leading or trailing zeros, with thousands, in per cent, or as a power of ten. */
function spellings({ value, digits }: Computed): string[] {
  const fixed = value.toFixed(Math.max(0, digits));
  const percent = (value * 100).toFixed(Math.max(0, digits - 2));
  const power = Math.floor(Math.log10(Math.abs(value) || 1));
  const raised = [...String(power)].map((digit) => RAISED[Number(digit)] ?? "").join("");
  return [
    fixed,
    fixed.replace(/^0\./, "."),
    String(value),
    value.toLocaleString("en-GB", { maximumFractionDigits: 6 }),
    percent,
    percent.replace(/\.0+$/, ""),
    ...(power >= 6 ? [`${Number((value / 10 ** power).toFixed(3))}·10${raised}`] : []),
  ];
}

/** The number stands in the text by itself, not inside a longer number. */
function says(text: string, number: string): boolean {
  for (let at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1)) {
    const before = text[at - 1] ?? " ";
    const after = text.slice(at + number.length, at + number.length + 2);
    if (!/[\d.]/.test(before) && !/^\d|^[.,]\d/.test(after)) return true;
  }
  return false;
}
