/**
 * Cutting a bullet or a sentence into atomic rows: parts of which a person could satisfy one without the other.
 *
 * A separator (comma, semicolon, "and", "as well as", "but") cuts when a new clause or a new asked thing begins after it. It does not cut between
 * alternatives ("PyTorch or JAX"), examples ("such as A, B and C"), the two halves of a doublet ("design and implement a system"), or inside brackets.
 */

import type { PostingWords, VerbForm } from "./posting-words.ts";

export interface Piece {
  start: number;
  end: number;
}

interface Token {
  text: string;
  start: number;
  end: number;
  /** Depth of brackets at the token. */
  depth: number;
}

interface Separator {
  /** Of the joining words: where the left part ends and the right one begins. */
  end: number;
  start: number;
  kind: "semicolon" | "comma" | "and" | "or";
}

const EXAMPLES = /\b(?:such as|including|includes?|e\.g\.|for example|for instance|like|namely|especially|particularly|from)\b/i;
const MODAL = new Set([
  "can",
  "are",
  "is",
  "have",
  "has",
  "will",
  "be",
  "able",
  "do",
  "who",
  "you",
  "you'll",
  "must",
  "should",
  "would",
  "were",
  "had",
]);
const OPENER = new Set([
  "also",
  "then",
  "to",
  "effectively",
  "actively",
  "closely",
  "continuously",
  "quickly",
  "clearly",
  "rapidly",
  "directly",
  "proactively",
  "regularly",
  "independently",
  "successfully",
  "ultimately",
  "not",
  "help",
  "in",
]);
const ADJECTIVE =
  /^(?:a|an|the|strong|solid|excellent|outstanding|good|great|deep|proven|demonstrated|prior|previous|hands-on|practical|extensive|relevant|basic|working|professional|effective|exceptional|advanced|significant|some|clear|high|genuine|keen|broad|track|written|verbal|oral|interpersonal|analytical|critical|creative|technical|programming|software|engineering|research|communication|collaboration|organizational|organisational|problem-solving|project|time|management|leadership|industry|academic|own|your|their|our|at|least)$/i;
/** Last items that make a list one of alternatives: "mathematics, physics, or a related field". */
const OPEN_END =
  /^(?:(?:a|an|any|some|many|much)\s+)?(?:other|others|more|related|similar|equivalent|comparable|relevant|beyond|so on|etc|adjacent)\b/i;

/** The atomic rows of one sentence or bullet, as half-open offsets into `text`, without joining words and end punctuation. */
export function splitRow(text: string, words: PostingWords): Piece[] {
  const tokens = tokenize(text);
  const pieces: Piece[] = [];
  let start = 0;
  /** Until where the names of a list go on ("Python, C++ and CUDA"): each separator before it cuts. */
  let listEnd = 0;
  for (const separator of findSeparators(text, tokens)) {
    if (separator.start < start) continue;
    const left = text.slice(start, separator.start);
    const rest = text.slice(separator.end);
    if (separator.start >= listEnd) {
      const list = listLength(left, rest, separator, words);
      if (list > 0) listEnd = separator.end + list;
      else if (!cuts(left, rest, separator, text, start, words)) continue;
    }
    pieces.push({ start, end: separator.start });
    start = separator.end;
  }
  pieces.push({ start, end: text.length });
  return pieces.map((piece) => tidy(text, piece)).filter((piece) => piece.end - piece.start > 2);
}

function cuts(left: string, rest: string, separator: Separator, text: string, start: number, words: PostingWords): boolean {
  if (separator.kind === "or") return false;
  if (separator.kind === "semicolon") return true;
  const next = rest.match(/[\w’'+#.-]+/g)?.slice(0, 7) ?? [];
  const opener = next.findIndex((word) => !OPENER.has(word.toLowerCase()));
  const first = (next[Math.max(opener, 0)] ?? "").toLowerCase();
  const leftWords = left.match(/[\w’'+#.-]+/g) ?? [];
  if (MODAL.has(first)) return leftWords.length > 1 && separator.kind === "and" && !/^who\b/i.test(rest);
  const form = actsAsVerb(first, next[Math.max(opener, 0) + 1]) ? words.verbForm(first) : undefined;
  const protectedLeft = EXAMPLES.test(left);
  if (form && beginsClause(form, left, rest, words)) {
    if (protectedLeft && form !== "base") return false;
    if (isBareVerb(leftWords, words)) return false;
    if (separator.kind === "comma" && !joinsLater(rest, form, words)) return false;
    return true;
  }
  if (protectedLeft)
    return (
      asksAnew(next, words) &&
      separator.kind === "and" &&
      /,\s*$/.test(text.slice(start, separator.end).replace(/\s*(?:and|as well as)\s*$/, ""))
    );
  return asksAnew(next, words) && !sharesHead(left);
}

/** Whether the right part begins a clause of the left part's verb form: its object follows, and the left has a verb of that form. */
function beginsClause(form: VerbForm, left: string, rest: string, words: PostingWords): boolean {
  const leftForms = (left.match(/[\w’'-]+/g) ?? []).map((word) => words.verbForm(word));
  const leading = leftForms.slice(0, 3);
  if (form === "base") return leftForms.includes("base");
  const follows = (rest.match(/[\w’'-]+/g) ?? [])[1]?.toLowerCase() ?? "";
  if (form === "ing")
    return (
      (leading.includes("ing") || /\b(?:in|with|of|for)\s+\w+ing\b/i.test(left)) &&
      follows !== "" &&
      !/^(?:and|or|of|for|in|at|techniques?|methods?|systems?|models?|infrastructure|pipelines?)$/.test(follows)
    );
  return leading.includes("s");
}

/** Words that are nouns as often as verbs: they open a clause only before an article, a preposition or the like ("research plans" is a thing). */
const NOUN_TOO = new Set(
  "experiment research process code model plan project program benchmark scale profile track report review document surface structure scope shape study test share support experience interface map measure probe source work train lead set range focus host result process value track voice want interest".split(
    " ",
  ),
);
const AFTER_VERB =
  /^(?:the|a|an|our|your|their|its|this|these|those|new|novel|and|or|with|on|in|into|for|to|at|as|of|how|what|why|that|how|across|alongside|through|from|over|up|out|high-\w+|large-\w+|robust|complex|multiple|\w+ly|\w+ing|end-to-end|cross-\w+|ml|ai|llms?|data|scalable|clear|best|state-of-the-art|others|junior|ideas|research|results|findings|papers|experiments|models|code|tools|systems)$/i;

function actsAsVerb(word: string, after: string | undefined): boolean {
  return !NOUN_TOO.has(word) || (after !== undefined && AFTER_VERB.test(after) && !/^(?:of)$/i.test(after));
}

/** "Design", "to design", "Design and then build": a left part that ends in a verb shares the object of the right one. */
function isBareVerb(leftWords: readonly string[], words: PostingWords): boolean {
  const content = leftWords.filter((word) => !OPENER.has(word.toLowerCase()) && !word.endsWith("ly"));
  if (content.length <= 1) return true;
  const last = leftWords.findLastIndex((word) => !word.endsWith("ly"));
  const form = words.verbForm(leftWords[last] ?? "");
  if (!form) return false;
  const before = leftWords[last - 1] ?? "";
  return (
    /^(?:to|and|or|you|will|you’ll|you'll|also|help|can|us)$/i.test(before) || content.every((word) => words.verbForm(word) !== undefined)
  );
}

/** A comma before a verb is a list of clauses only when an "and" or another comma with a verb of the same form follows. */
function joinsLater(rest: string, form: VerbForm, words: PostingWords): boolean {
  return [...rest.matchAll(/(?:,|\band\b|&)\s*(?:and\s+)?(?:\w+ly\s+)?([\w-]+)/gi)].some(
    (match) => words.verbForm(match[1] ?? "") === form,
  );
}

/** Whether the right part names a thing asked for within its first words: "strong communication skills", "experience with ...". */
function asksAnew(next: readonly string[], words: PostingWords): boolean {
  for (const [i, word] of next.slice(0, 5).entries()) {
    if (words.isAskedNoun(word)) return i > 0 || !/^(?:training|leadership|publications?)$/i.test(word) || next[1] !== undefined;
    if (!ADJECTIVE.test(word) && !/^[a-z]+-[a-z]+$/i.test(word)) return false;
  }
  return false;
}

/** "written and verbal communication skills", "strong programming and debugging skills": the left part has no noun of its own yet. */
function sharesHead(left: string): boolean {
  const parts = left.trim().split(/\s+/);
  return (
    parts.length <= 5 && parts.every((word) => ADJECTIVE.test(word) || /^(?:have|has|possess|demonstrates?|with|ability|and)$/i.test(word))
  );
}

/**
 * "Proficiency in Python, C++ and CUDA": names after an asked noun, none of them open-ended and none an alternative. Returns how far the list
 * reaches beyond the separator, 0 when there is none.
 */
function listLength(left: string, rest: string, separator: Separator, words: PostingWords): number {
  if (separator.kind === "or" || separator.kind === "semicolon" || EXAMPLES.test(left)) return 0;
  const head = [...left.matchAll(/\b(?:in|with|of|using|on)\s+/gi)].at(-1);
  if (!head || !(left.slice(0, head.index).match(/[\w-]+/g) ?? []).some((word) => words.isAskedNoun(word))) return 0;
  const list = rest.split(/;|\.\s|\s(?:to|for|in order|within|at)\s/)[0] ?? rest;
  const items = list.split(/,\s*(?:and\s+|or\s+|and\/or\s+)?|\s+and\s+|\s+as well as\s+/);
  if (/\bor\b|\/or\b|\betc\b/i.test(list)) return 0;
  if (items.some((item) => OPEN_END.test(item.trim()))) return 0;
  const names = [left.slice(head.index + head[0].length), ...items].map((item) => item.trim()).filter(Boolean);
  if (!names.every((name) => name.split(/\s+/).length <= 4)) return 0;
  const named = names.length > 2 || names.every((name) => /^[A-Z0-9]/.test(name));
  return named && (separator.kind === "comma" ? /\band\b|\bas well as\b/.test(list) : true) ? list.length : 0;
}

function findSeparators(text: string, tokens: readonly Token[]): Separator[] {
  const separators: Separator[] = [];
  const pattern =
    /;\s*(?:and\s+|or\s+)?|,\s*(?:and\/or|and|or|but|as well as|plus)\s+|,\s+|\s+(?:and\/or|or)\s+|\s+(?:and|as well as|AND|&|plus|but)\s+|\s[–—]\s+(?=and\s)|\.\s+(?=[A-Z])/g;
  for (const match of text.matchAll(pattern)) {
    const token = tokens.find((row) => row.start <= match.index && match.index < row.end + 1);
    if ((token?.depth ?? 0) > 0) continue;
    const words = match[0].trim().toLowerCase();
    const kind = words.startsWith(";") || words === "." ? "semicolon" : /\bor\b/.test(words) ? "or" : words === "," ? "comma" : "and";
    separators.push({ start: match.index, end: match.index + match[0].length, kind });
  }
  return separators.filter((separator) => !between(text, separator));
}

/** "between theory and code", "both A and B", "from A to B and C": the pair belongs together. */
function between(text: string, separator: Separator): boolean {
  return separator.kind === "and" && /\b(?:between|both|either)\s+(?:[\w’'-]+\s*){1,4}$/i.test(text.slice(0, separator.start));
}

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let depth = 0;
  for (const match of text.matchAll(/[([{]|[)\]}]|[^\s()[\]{}]+/g)) {
    if (/[([{]/.test(match[0])) depth++;
    tokens.push({ text: match[0], start: match.index, end: match.index + match[0].length, depth });
    if (/[)\]}]/.test(match[0])) depth = Math.max(0, depth - 1);
  }
  return tokens;
}

/** Without leading joining words and closing punctuation. */
function tidy(text: string, piece: Piece): Piece {
  const lead = text.slice(piece.start, piece.end).match(/^(?:[\s,;–—-]+|(?:and|or|but|also|then)\s+)*/i)?.[0].length ?? 0;
  const start = piece.start + lead;
  const tail = text.slice(start, piece.end).match(/[\s.,;:!]+(?:and)?\s*$/i)?.[0].length ?? 0;
  return { start, end: Math.max(start, piece.end - tail) };
}
