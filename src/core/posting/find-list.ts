/** Lists of names of which each is asked for: "Proficiency in Python, C++ and CUDA". */

import type { PostingWords } from "./posting-words.ts";

/** Last items that make a list one of alternatives: "mathematics, physics, or a related field". */
const OPEN_END =
  /^(?:(?:a|an|any|some|many|much)\s+)?(?:other|others|more|related|similar|equivalent|comparable|relevant|beyond|so on|etc|adjacent)\b/i;
const EXAMPLES = /\b(?:such as|including|includes?|e\.g\.|for example|for instance|like|namely|especially|particularly)\b/i;
/** Nouns whose list is one of things to hold or to use, though no posting asks for them alone. */
const HEADS = /^(?:standards|methods|techniques|foundations?|fundamentals|programming|grounding)$/i;
/** Of two names without a comma: what is asked for in each by itself. Understanding "of A and B" is often one thing; experience seldom is. */
const PAIR_HEADS = /\b(?:experience[sd]?|expertise|proficien\w+|fluen\w+|comfort|background|skills|programming|exposure)\b/i;

/**
 * How far the list that begins before a joint reaches beyond it: 0 when there is none, when an item is open-ended, or when the items are alternatives.
 */
export function listLength(left: string, rest: string, kind: "comma" | "and", words: PostingWords): number {
  if (EXAMPLES.test(left) || /:\s/.test(left)) return 0;
  const objects = objectList(left, rest, words);
  if (objects > 0 && kind === "comma") return objects;
  const list =
    rest.split(/,\s+\w+ing\s(?!and\b|or\b)|;|:|\.\s|,?\s(?:to|for|in order|within|at|with|that|who|which|following|using|across)\s/)[0] ??
    rest;
  const items = list.split(/,\s*(?:and\s+|as well as\s+)?|\s+and\s+|\s+as well as\s+/).map((item) => item.trim());
  const ending = items.at(-1)?.split(/\s+/).at(-1) ?? "";
  if (EXAMPLES.test(items[0] ?? "") || /^(?:written|spoken|oral|verbal)$/i.test(items[0] ?? "") || words.isAskedNoun(ending)) return 0;
  const named = namesLead(left, words) ?? bareName(left, items, kind, words);
  if (named === undefined) return 0;
  // "Fluency in Python and JAX or PyTorch": the last item may hold alternatives of its own.
  const inner = items.slice(0, -1).some((item) => /\bor\b|\/or\b/i.test(item)) || (/\bor\b/i.test(list) && /,/.test(list));
  if (
    inner ||
    /\betc\b/i.test(list) ||
    items.some((item) => OPEN_END.test(item) || /^(?:its|their|his|her)\b/i.test(item)) ||
    /\/or\b/i.test(list)
  )
    return 0;
  const names = [named, ...items].filter(Boolean);
  if (!names.every((name) => name.split(/\s+/).length <= (/^(?:a|an|the)\b/i.test(name) ? 8 : 4)) && !exampled(items)) return 0;
  if (names.length === 2) return kind === "and" && pairs(left, named, items[0] ?? "") ? list.length : 0;
  return kind === "comma" || /\band\b|\bas well as\b/.test(`${kind} ${list}`)
    ? kind === "comma" && !/\band\b|\bas well as\b/.test(list)
      ? 0
      : list.length
    : 0;
}

/** The last name of a list may go on with examples: "Python, SQL and a deep learning framework such as JAX". */
function exampled(items: readonly string[]): boolean {
  const last = items.at(-1) ?? "";
  return EXAMPLES.test(last) && items.slice(0, -1).every((item) => item.split(/\s+/).length <= 4);
}

/** The first name of a list whose head is an asked noun or one that holds a list; undefined when the left side has no such head. */
function namesLead(left: string, words: PostingWords): string | undefined {
  const head = [...left.matchAll(/\b(?:in|with|of|using|on|for|related to)\s+/gi)].at(-1);
  if (!head) return undefined;
  if (!left.trim()) return undefined;
  const before = left.slice(0, head.index).match(/[\w-]+/g) ?? [];
  const near = before.slice(-5);
  if (/^for/i.test(head[0]) && !/^standards$/i.test(before.at(-1) ?? "")) return undefined;
  if (
    !before.slice(-6).some((word) => words.isAskedNoun(word)) &&
    !near.some((word) => HEADS.test(word)) &&
    !/^(?:proficient|fluent|skilled|experienced)$/i.test(before.at(-1) ?? "")
  )
    return undefined;
  return left.slice(head.index + head[0].length).trim();
}

/** A bullet that is nothing but names: "GPUs, Kubernetes, and cloud infrastructure". */
function bareName(left: string, items: readonly string[], kind: "comma" | "and", words: PostingWords): string | undefined {
  const all = [left.trim(), ...items];
  if (kind !== "comma" || items.length < 2 || /[.:]|\b(?:in|with|of|for|to|on|at|are|is|be|you)\b/i.test(left)) return undefined;
  const plain = all.every((item) => item.split(/\s+/).length <= 3 && !item.split(/\s+/).some((word) => words.isAskedNoun(word)));
  return plain && words.verbForm(left.trim().split(/\s+/)[0] ?? "") === undefined && !/^(?:a|an|the|strong|good)\b/i.test(left.trim())
    ? left.trim()
    : undefined;
}

/** What a duty makes, where the things made share the noun at the end: "Develop data collection, evaluation, and post-training methods". */
function objectList(left: string, rest: string, words: PostingWords): number {
  const [verb = "", ...first] = left.trim().split(/\s+/);
  if (words.verbForm(verb) !== "base" || first.length < 1 || first.length > 3 || SHARED_NOUN.test(left)) return 0;
  const list = rest.match(
    /^(?:(?!and\b)[\w-]+\s?){1,3}(?:,\s+(?!and\b)(?:[\w-]+\s?){1,3})*,?\s+and\s+(?:[\w-]+\s){1,3}(?:methods|techniques|systems|pipelines|processes|frameworks|strategies|tools)\b/i,
  );
  return list?.[0].length ?? 0;
}

const SHARED_NOUN = /\b(?:methods|techniques|systems|pipelines|processes|frameworks|strategies|tools)$/i;

/** A name as it is written: with a capital, a digit, or a capital within. */
function proper(name: string): boolean {
  return /^[A-Z0-9]/.test(name) || /^[a-z]+[A-Z+#]/.test(name);
}

function pairs(left: string, first: string, second: string): boolean {
  if (proper(first) && proper(second)) return true;
  if (!PAIR_HEADS.test(left) || proper(first) !== proper(second)) return false;
  return first.split(/\s+/).length > 1 && second.split(/\s+/).length > 1;
}
