/** What a posting says it pays. */

import type { Document } from "../document/document.ts";
import type { Fact } from "../text/span.ts";

const CODE = "(?:USD|EUR|GBP|CHF|CAD|AUD|SGD|SEK|DKK|NOK|JPY|INR|US\\$|C\\$|A\\$|S\\$)";
const AMOUNT = `(?:${CODE}\\s?)?[$€£¥₹]?\\s?\\d[\\d.,’']*\\d?\\s?[kKmM]?(?:\\s?[€])?`;
const PER = "(?:\\s?(?:\\/\\s?|per |an? |p\\.?\\s?)(?:year|yr|hour|hr|annum|month|a\\.)\\b|\\s(?:annually|yearly|monthly|hourly))";
/** One amount or two, with currency and period where they are said. */
const PAY = new RegExp(
  `(?:between\\s+|from\\s+)?(?:${CODE}\\s?[$€£¥₹]?|[$€£¥₹]\\s?)\\d[\\d.,’']*\\s?[kKmM]?(?:\\b|(?=[\\s–—-]))${PER}?(?:\\s?(?:-|–|—|to|and)+\\s?${AMOUNT})?(?:\\s?${CODE}\\b)?${PER}?|\\d[\\d.,]*\\s?[kK]?(?:\\s?${CODE})?\\s?(?:-|–|—|to)\\s?\\d[\\d.,]*\\s?[kK]?\\s?(?:${CODE}|€|£)(?:\\s|\\b|$)${PER}?`,
  "g",
);
const ABOUT_PAY =
  /\b(?:salary|pay|paid|compensation|wage|stipend|remuneration|base|earn\w*|range|ote|per (?:year|hour|annum|month)|annual\w*|\/yr|\/year|\/hour)\b/i;
/** Sums that are no pay: a budget, what a firm has raised, the fee for a trial. */
const NO_PAY =
  /\b(?:budget|allowance|bonus of|raised|funding|valuation|revenue|for your time|to spend|towards?|match|reimburs\w+|series [a-e]|donat\w+|grant of)\b/i;

/** The pay as written, both ends of a range in it: the first range that a line about pay gives, else the first single amount. */
export function readPay(document: Document): Fact | undefined {
  const { text } = document;
  let single: Fact | undefined;
  for (const match of text.matchAll(PAY)) {
    const words = match[0].replace(/^(?:between|from)\s+/, "").replace(/[\s.,]+$/, "");
    const start = match.index + match[0].indexOf(words);
    const amounts = words.match(/\d[\d.,’']*/g) ?? [];
    const line = text.slice(Math.max(text.lastIndexOf("\n", start), start - 160), start + words.length + 60);
    const near = text.slice(Math.max(text.lastIndexOf("\n", start), start - 40), start + words.length + 30);
    const large = amounts.every((amount) => amount.replace(/\D/g, "").length >= 4) || /\d\s?[kKmM]\b/.test(words);
    if (NO_PAY.test(near) || !(large || /hour|month|\/hr/i.test(words + near))) continue;
    const fact = { value: words, spans: [{ document: document.id, start, end: start + words.length }] };
    if (amounts.length > 1) return fact;
    if (!single && ABOUT_PAY.test(line)) single = fact;
  }
  return single;
}
