/** A posting's text as passages: what stands under which heading, with wrapped lines put together. */

import type { Block, Document } from "../document/document.ts";
import type { Lexicon } from "../text/lexicon.ts";
import type { Span } from "../text/span.ts";
import type { Part } from "./find-part.ts";
import { ASKING, beginsWithPhrase, findPart, isWholePhrase } from "./find-part.ts";

/** A heading, a list item or a paragraph. `part` is what it belongs to; `lead` the words just before a list that all its items share. */
export interface Passage {
  kind: "heading" | "item" | "text";
  part: Part;
  span: Span;
  lead?: Span;
  /** 0-based place in the posting. */
  index: number;
}

const BULLET = /^[\s\t]*(?:[•‣◦▪■●○–—*·-]|[A-Z]?\d{1,2}[.)])\s+/u;
/** "Education requirements: We require ..." : a label of one to five words, then its text on the same line. */
const LABEL = /^([\p{Lu}][\p{L}’'& /-]{2,50}?)\s?:\s+(?=\S)/u;
/** Openings of fixed passages that no heading announces. Each row: the part, and how the passage begins or what it holds. */
const OPENINGS: readonly { part: Part; pattern: RegExp }[] = [
  {
    part: "equal-opportunity",
    pattern:
      /\b(?:equal (?:employment )?opportunit|regardless of (?:race|gender|age)|without regard to|do(?:es)? not discriminate|reasonable accommodation|under-?represented|protected veteran|disabilit(?:y|ies)|background checks?|criminal histor|fair chance|los angeles county|job duties (?:for this position )?(?:include|require)|e-verify|privacy notice|recruitment fraud|scams?\b|imposter syndrome|diverse perspectives|privacy policy|equality of opportunity|legitimate \w+ recruiters|non-compliant|women to apply|committed to (?:equality|diversity|inclusion|equal|a diverse|building a diverse|creating a diverse|providing equal)|values diversity)\b/i,
  },
  {
    part: "benefits",
    pattern:
      /\b(?:we offer (?:competitive|a competitive|generous|relocation)|health insurance|paid time off|parental leave|401\s?\(?k\)?|eligible for (?:a robust|benefits|equity)|benefits? (?:package|here)|holistic well-being|competitive (?:compensation|salary)|dental|pension|wellness|remuneration package)\b/i,
  },
  {
    part: "pay",
    pattern:
      /\b(?:base (?:pay|salary) range|pay range|salary range|annual (?:salary|compensation)|compensation (?:range|details|reflects)|individual compensation|total target compensation|on target earnings|per hour)\b/i,
  },
  {
    part: "process",
    pattern:
      /\b(?:(?:interview|hiring|recruitment|selection) process\b[^.]{0,30}\b(?:includes?|consists?|has|is|usually|takes|involves)|shortlisted candidates|interviews (?:are|will be|will take|take)\b|we (?:take up|ask for|call) (?:\w+ )?references)\b/i,
  },
  {
    part: "apply",
    pattern:
      /\b(?:to apply|apply (?:here|now|via|through|by)|applications? (?:should|must|will|are|closes?)|applications?,? [^.]{0,120}(?:should|must|are to|can|may) be (?:sent|submitted|addressed|uploaded)|(?:complete|fill in|fill out) the (?:\w+ )?form|send (?:your|a) (?:cv|resume|copy)|please (?:submit|arrange|send|upload|use the subject)|we encourage you to apply|encourages? applications from (?:all|women|people|such|qualified|under|disabled)|motivation letter|application (?:form|portal|deadline)|ongoing basis|look forward to (?:receiving|your application)|informal (?:enquir|inquir|discussion)|sounds (?:interesting|like you)|interested\?)\b/i,
  },
];

/** The passages of a posting in reading order. */
export function readPassages(document: Document, lexicon: Lexicon): Passage[] {
  const passages: Passage[] = [];
  let part: Part = "other";
  let lead: Span | undefined;
  const push = (kind: Passage["kind"], of: Part, start: number, end: number, shared?: Span) => {
    const span = trim(document, start, end);
    if (span.end > span.start) passages.push({ kind, part: of, span, index: passages.length, ...(shared ? { lead: shared } : {}) });
  };
  const blocks = document.blocks.filter((block) => block.kind !== "header" && block.kind !== "footer");
  for (const [i, block] of blocks.entries()) {
    const raw = document.text.slice(block.start, block.end);
    const bullet = raw.match(BULLET)?.[0] ?? "";
    const item = block.kind === "item" || bullet !== "";
    const start = block.start + bullet.length;
    const text = document.text.slice(start, block.end).replace(/\s+/g, " ").trim();
    const own = headingPart(document, text, block, blocks[i + 1], item, lexicon);
    if (own) {
      part = own !== "same" ? own : unknownPart(document, blocks, i, part);
      lead = /\b(?:you|who|to|will|candidates?)\W*$/i.test(text) ? { document: document.id, start, end: block.end } : undefined;
      push("heading", part, start, block.end);
      continue;
    }
    const label = item ? null : text.match(LABEL);
    const labelled = label && !/\b(?:is|are|will|must|should)\b/i.test(label[1] ?? "") ? findPart(label[1] ?? "", lexicon) : undefined;
    if (label && labelled) {
      // A label speaks for its line; only a list that begins on it goes on below.
      if (ASKING.has(labelled) && part !== "logistics") part = labelled;
      else if (ASKING.has(part) && !ASKING.has(labelled)) part = "other";
      const at = document.text.indexOf(":", start) + 1;
      push("heading", labelled, start, at);
      push("text", labelled, at, block.end);
      continue;
    }
    const opening = item ? undefined : OPENINGS.find(({ pattern }) => pattern.test(text))?.part;
    const here = opening && !(ASKING.has(part) && item) ? opening : part;
    const asksBelow = !item && /:\s*$/.test(text) && blocks[i + 1] !== undefined;
    push(item ? "item" : "text", here, start, block.end, item ? lead : undefined);
    if (asksBelow) {
      const tail = text.split(/(?<=[.!?])\s+/).at(-1) ?? text;
      part = findPart(tail, lexicon) ?? part;
    }
  }
  return passages;
}

/** The part a block opens as a heading; "same" when it only divides the part it stands in; undefined when it is no heading. */
function headingPart(
  document: Document,
  text: string,
  block: Block,
  after: Block | undefined,
  item: boolean,
  lexicon: Lexicon,
): Part | "same" | undefined {
  const bare = text.replace(/^[#*\s]+|[*:…\s]+$|\.{3}$/gu, "").trim();
  if (bare === "") return undefined;
  const known = findPart(bare, lexicon);
  const short = bare.length <= 70 && !/[.!?]$/.test(bare) && !/,/.test(bare);
  // A short line that waits for more ("Bonus points for") or stands over a list announces it.
  const announces =
    bare.split(" ").length <= 8 && (/\b(?:for|if|you|to|who|with|have|are|will|by)$/i.test(bare) || isItem(document, after));
  const marked = announces || block.kind === "heading" || /[:…]$|\.{3}$/.test(text) || isBold(block);
  if (item) return known && short && bare.split(" ").length <= 4 && isWholePhrase(bare, lexicon) ? known : undefined;
  // "You have taught or mentored others" begins like a heading and is an item without its mark.
  if (!marked && known && !isWholePhrase(bare, lexicon) && !beginsWithPhrase(bare, lexicon) && !isTitled(bare)) return undefined;
  if (known && ((short && bare.split(" ").length <= 7) || (marked && bare.length <= 90) || isWholePhrase(bare, lexicon))) return known;
  if (known && !/[.!?]$/.test(bare) && beginsWithPhrase(bare, lexicon)) return known;
  if (block.kind === "heading") return "same";
  return short && marked && bare.split(" ").length <= 8 && after !== undefined ? "same" : undefined;
}

function isItem(document: Document, block: Block | undefined): boolean {
  return block !== undefined && (block.kind === "item" || BULLET.test(document.text.slice(block.start, block.end)));
}

/** What offers are made of, to know a list of them under a heading that nobody knows. */
const OFFERED =
  /\b(?:salary|equity|stock options?|401\s?\(?k\)?|insurance|pto|time off|parental|vacation|holidays?|pension|visa sponsorship|sponsor|lunch(?:es)?|snacks|meals?|stipend|perks?|bonus(?:es)?|wellness|gym|commuter|relocation (?:support|assistance|package)|flexible (?:hours|working)|bike)\b/i;

/** The part under an unknown heading: it divides a list, unless a paragraph follows or most of its items are offers. */
function unknownPart(document: Document, blocks: readonly Block[], at: number, part: Part): Part {
  if (ASKING.has(part) && isProse(document, blocks[at + 1])) return "other";
  const below = blocks.slice(at + 1);
  const end = below.findIndex((block) => !isItem(document, block));
  const items = below.slice(0, end < 0 ? below.length : end);
  const offers = items.filter((block) => OFFERED.test(document.text.slice(block.start, block.end)));
  return items.length > 1 && offers.length * 2 >= items.length ? "benefits" : part;
}

/** Whether a block under an unknown heading tells, so that the heading ends the list before it: "Conditions", then a paragraph. */
function isProse(document: Document, block: Block | undefined): boolean {
  if (!block || block.kind === "item" || block.kind === "heading") return false;
  const text = document.text.slice(block.start, block.end).trim();
  return !BULLET.test(text) && /[.!?]$/.test(text) && (text.length > 140 || /[.!?]\s+\p{Lu}/u.test(text));
}

/** "Minimum Qualifications", "KEY REQUIREMENTS": a line without a mark that is set like a title. "Strong communication skills" is not. */
function isTitled(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => !/^(?:and|or|of|the|to|in|for|a|an|with|at|on|you|your|we)$/i.test(word));
  return (
    words.length > 0 &&
    words.every((word) => /^[\p{Lu}\d&]/u.test(word)) &&
    !/^(?:Experience|Knowledge|Ability|Proficiency|Strong|Excellent|Good)\b/.test(text)
  );
}

function isBold(block: Block): boolean {
  const runs = block.lines.flatMap((line) => line.runs);
  return runs.length > 0 && runs.every((run) => run.bold);
}

function trim(document: Document, start: number, end: number): Span {
  const text = document.text;
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from] ?? "")) from++;
  while (to > from && /\s/.test(text[to - 1] ?? "")) to--;
  return { document: document.id, start: from, end: to };
}
