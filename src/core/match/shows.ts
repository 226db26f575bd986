/** What makes a line of a CV strong: scale, ownership, outcome. Each is a row of patterns, and each finding points at its words. */

import type { Span } from "../text/span.ts";
import type { Evidence } from "./match.ts";

type What = Evidence["shows"][number]["what"];

/** Patterns by what they show, each with an example of what it catches. Quantifiers are bounded, so that a hostile line costs linear time. */
const PATTERNS: readonly { what: What; pattern: RegExp; example: string }[] = [
  {
    what: "scale",
    pattern:
      /\b(?:\d{1,3}(?:,\d{3})+|\d{2,9}|\d+(?:\.\d+)?\s?(?:k|m|b|bn|million|billion|trillion|thousand))\+?[\s-]?(?:[A-Z]\d{2,3}\s)?(?:gpus?|tpus?|h100s?|a100s?|nodes?|cores?|users?|customers?|tokens?|parameters?|params|images?|samples?|requests?|queries|qps|languages|students?|people|engineers|researchers|participants|models?|datasets?|tb|pb|gb|terabytes?|petabytes?)\b(?![\s-]?(?:hours?|versions?|weeks?|days?))/i,
    example: "trained on 512 GPUs; not 3.2 GPU-hours, not 2 models",
  },
  { what: "scale", pattern: /\b\d[\d.]{0,5}\s?[bmt]\b(?=[\s-](?:model|parameter|param|token|llm|transformer))/i, example: "a 7B model" },
  {
    what: "ownership",
    pattern:
      /^(?:\W{0,3})(?:led|lead|designed|built|created|developed|founded|initiated|proposed|invented|owned|architected|conceived|established|wrote|authored|directed|supervised|spearheaded|launched|drove|introduced|implemented|derived|proved)\b/i,
    example: "Led a team of four",
  },
  {
    what: "outcome",
    pattern:
      /\bfrom (?:about )?[+-]?\d[\d.,]{0,8}\s?(?:%|[\p{L}-]{1,12})?(?: [\p{L}-]{1,12})? to (?:about )?[+-]?\d[\d.,]{0,8}\s?(?:%|[\p{L}-]{1,12})?/iu,
    example: "from 84% to 95%",
  },
  {
    what: "outcome",
    pattern: /\b(?:by|up to|over)?\s?[+-]?\d[\d.,]{0,8}\s?(?:%|percent|percentage points|pp|points?|×|x\b|-?fold|times)/i,
    example: "cut latency by 41 %",
  },
  {
    what: "outcome",
    pattern:
      /\b(?:adopted by|deployed (?:to|in)|used by|shipped|released|in production|best paper|outperform\w{0,3}|state[- ]of[- ]the[- ]art|awarded)\b/i,
    example: "adopted by three teams",
  },
];

/** What a line shows, at most one of each kind, the first found. `span` is where `text` stands. */
export function findShows(text: string, span: Span): Evidence["shows"] {
  const shows: Evidence["shows"] = [];
  for (const { what, pattern } of PATTERNS) {
    const found = text.match(pattern);
    if (!found || shows.some((row) => row.what === what)) continue;
    const lead = found[0].length - found[0].trimStart().length;
    const start = span.start + (found.index ?? 0) + lead;
    shows.push({ what, span: { document: span.document, start, end: start + found[0].trim().length } });
  }
  return shows;
}
