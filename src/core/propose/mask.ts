/** What names a person, taken out of a text before it leaves the machine, and put back into what returns. */

import type { Report } from "../report/report.ts";
import { statementsIn } from "../report/scope.ts";

/** A text without what names the person, and the way back. */
export interface Mask {
  hide: (text: string) => string;
  restore: (text: string) => string;
  /** What was hidden, by what stands for it. */
  hidden: ReadonlyMap<string, string>;
}

const PATTERNS: readonly [string, RegExp][] = [
  ["EMAIL", /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu],
  [
    "LINK",
    /\b(?:https?:\/\/|www\.)[^\s<>()"”]+|\b(?:github|gitlab|linkedin|twitter|x|scholar\.google|orcid|openreview|huggingface|bsky)\.(?:com|org|net|io|app|co)\/[^\s<>()"”]+|(?<![\p{L}\p{N}@.-])(?:[\p{L}\p{N}-]+\.)+(?:com|org|net|edu|gov|io|ai|dev|me|eu|uk|de|fr|ch|at|nl|be|se|no|dk|fi|it|es|pt|pl|cz|ca|au|nz|jp|kr|cn|in|br|il|sg|hk|tw|xyz|page|app|site|blog|info|academy)(?:\/[^\s<>()"”]*)?(?![\p{L}\p{N}-])/giu,
  ],
  ["PHONE", /(?<![\p{L}\p{N}.,-])\+?\(?\d[\d ()./-]{7,17}\d(?![\p{L}\p{N}%])/gu],
];

/**
 * The mask of a report: the candidate's name, e-mail addresses, links and telephone numbers in its documents, and the names of their files, which often hold
 * the person's. The same report gives the same mask.
 */
export function maskOf(report: Report): Mask {
  return maskIn(
    report.inputs.map(({ text }) => text),
    report,
  );
}

const MONTHS = new Set(["April", "August", "January", "June", "May"]);

/** A mask over any texts: what looks like an address, a link or a telephone number in them, and what a report knows beside: the candidate's name, and its files'. */
export function maskIn(texts: readonly string[], report?: Report): Mask {
  const hidden = new Map<string, string>();
  const known = new Map<string, string>();
  const put = (kind: string, value: string) => {
    if (known.has(value)) return;
    const sign = `[${kind}-${[...hidden.keys()].filter((row) => row.startsWith(`[${kind}-`)).length + 1}]`;
    known.set(value, sign);
    hidden.set(sign, value);
  };
  const name = report && statementsIn(report).find((row) => row.template === "cover.candidate");
  const words = Object.values(name?.values ?? {})[0]?.text.trim();
  if (words) {
    put("NAME", words);
    // The family name first, as prompts that were made before have it. Each name stands alone where the person is an author or is thanked; one that is a word as well ("May", "Will") stays, or months would go with it.
    for (const part of words.split(/\s+/).toReversed()) {
      const isWord = texts.some((text) => text.includes(` ${part.toLowerCase()} `));
      if (part !== words && /^\p{Lu}[\p{L}’'-]{2,}$/u.test(part) && !isWord && !MONTHS.has(part)) put("NAME", part);
    }
    if (texts.some((text) => text.includes(words.toUpperCase()))) put("NAME", words.toUpperCase());
  }
  for (const { name: file } of report?.inputs ?? []) if (/[^.]\.\w+$/.test(file)) put("FILE", file);
  for (const text of texts)
    for (const [kind, pattern] of PATTERNS)
      for (const [found] of text.matchAll(pattern)) if (kind !== "PHONE" || (found.match(/\d/g)?.length ?? 0) >= 9) put(kind, found);
  // The longest first: an address may hold the name.
  const order = [...known].toSorted((a, b) => b[0].length - a[0].length);
  return {
    hide: (text) => order.reduce((masked, [value, sign]) => replaceWhole(masked, value, sign), text),
    restore: (text) => [...hidden].reduce((open, [sign, value]) => open.replaceAll(sign, value), text),
    hidden,
  };
}

/** Every occurrence that is no part of a longer word. */
function replaceWhole(text: string, value: string, sign: string): string {
  const word = /[\p{L}\p{N}]/u;
  let out = "";
  let from = 0;
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length)) {
    if (word.test(text.charAt(at - 1)) || word.test(text.charAt(at + value.length))) continue;
    out += text.slice(from, at) + sign;
    from = at + value.length;
  }
  return out + text.slice(from);
}
