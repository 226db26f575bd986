/** What the words around a joint are to each other: who shares an object, which side begins a clause, which asks for something new. */

import type { PostingWords, VerbForm } from "./posting-words.ts";

/** Words of a text with their hyphens, apostrophes and signs, without other punctuation. */
export function wordsOf(text: string): string[] {
  return (text.match(/[\p{L}\p{N}_’'+#./-]+/gu) ?? []).map((word) => word.replace(/[.’']+$/, "")).filter(Boolean);
}

/** Words that may stand before the verb of a clause without being part of what it does. */
const OPENER =
  /^(?:also|then|to|effectively|actively|closely|continuously|quickly|clearly|rapidly|directly|proactively|regularly|independently|successfully|ultimately|strategically|carefully|not|help)$/i;
const ADJECTIVE =
  /^(?:a|an|the|strong|solid|excellent|outstanding|good|great|deep|proven|demonstrated|prior|previous|hands-on|practical|extensive|relevant|basic|working|professional|effective|exceptional|advanced|significant|some|clear|high|genuine|keen|broad|track|written|verbal|oral|interpersonal|analytical|critical|creative|technical|programming|software|engineering|research|communication|collaboration|organizational|organisational|problem-solving|project|time|management|leadership|industry|academic|own|your|their|our|at|least|statistical|mathematical|quantitative|experimental|scientific|coding|debugging|writing|presentation|knowledge|very|natural)$/i;
/** Nouns that name something else unless a preposition follows: "training loop", "drive belts", "record linkage". */
const UNSURE_NOUN =
  /^(?:training|drive|track|record|sense|discipline|history|master|masters|references|interest|command|leadership|communication)$/i;

/** Words that are nouns as often as verbs: they open a clause only before an article, a preposition or the like ("research plans" is a thing). */
const NOUN_TOO = new Set(
  "experiment research process code model plan project program benchmark scale profile track report review document surface structure scope shape study test share support experience interface map measure probe source work train lead set range focus host result value voice want interest design cover reason approach draft engage load label data form fix check reach cut balance training testing learning modeling modelling engineering processing planning reporting scaling understanding".split(
    " ",
  ),
);
const AFTER_VERB =
  /^(?:the|a|an|our|your|their|its|this|these|those|new|novel|with|on|in|into|for|to|at|as|how|what|why|that|across|alongside|through|from|over|up|out|high-\w+|large-\w+|robust|complex|multiple|\w+ly|\w+ing|end-to-end|cross-\w+|ml|ai|llms?|data|scalable|clear|best|state-of-the-art|others|junior|ideas|research|results|findings|papers|experiments|models|code|tools|systems|human|progress|policy|enough|so|it|them|him|someone|us|me|close|attention|every|each|all|any|what|which|one|more|less|two|three|hypotheses|several|your|early|often|hard|where|whether|when|if|priorities|direction|directions|strategy|goals|metrics|targets|uncertainty|teams|people)$/i;

/** The form of the verb that opens a text, past adverbs; undefined when no verb does. */
export function openingVerb(text: string, words: PostingWords): VerbForm | undefined {
  const all = wordsOf(text).slice(0, 7);
  const at = all.findIndex((word) => !OPENER.test(word));
  const word = (all[Math.max(at, 0)] ?? "").toLowerCase();
  const after = all[Math.max(at, 0) + 1];
  if (NOUN_TOO.has(word) && (after === undefined || !AFTER_VERB.test(after))) return undefined;
  return words.verbForm(word);
}

/**
 * How many clauses of one verb form a text begins with, counted over its commas and "and"s: 0 when its first verb has nothing to act on, 1 for
 * "design experiments", 2 for "design experiments and write papers".
 */
export function beginsClause(text: string, form: VerbForm, words: PostingWords): number {
  const after = wordsOf(text)[1]?.toLowerCase() ?? "";
  if (
    form === "ing" &&
    (after === "" || /^(?:or|of|for|at|techniques?|methods?|infrastructure|pipelines?|skills?|experience)$/.test(after))
  )
    return 0;
  const later = [...text.matchAll(/(?:,|\band\b|&)\s*(?:and\s+)?(?:then\s+)?/g)].filter(
    (match) => openingVerb(text.slice(match.index + match[0].length), words) === form,
  );
  return 1 + later.length;
}

/** Whether the left side ends in a verb that waits for the right side's object: "Design", "to design, test", "experience building". */
export function endsBare(left: string, form: VerbForm, words: PostingWords): boolean {
  const all = wordsOf(left);
  const content = all.filter((word) => !OPENER.test(word) && !word.endsWith("ly"));
  if (content.length === 0) return true;
  if (content.length === 1) return words.verbForm(content[0] ?? "") === form;
  const last = all.findLastIndex((word) => !word.endsWith("ly"));
  if (words.verbForm(all[last] ?? "") !== form) return false;
  const before = all[last - 1] ?? "";
  if (/^(?:to|and|or|you|will|you[’']ll|also|help|can|us|we|they|for|in|of|by|including|then|who)$/i.test(before)) return true;
  if (/\b(?:with|from|to|for|of|on|in|at),\s*\w+$/i.test(left.trim())) return true;
  return (
    words.isAskedNoun(before) ||
    (/[,&]\s*(?:\w+ly\s+)?\S+\s*$/.test(left) && words.verbForm(before) === form) ||
    content.every((word) => words.verbForm(word) === form)
  );
}

/** Whether a text names a thing asked for within its first words: "strong communication skills", "experience with ...". */
export function asksAnew(text: string, words: PostingWords): boolean {
  const next = wordsOf(text)
    .slice(0, 6)
    .map((word) => word.replace(/[’']s$/, ""));
  for (const [i, word] of next.slice(0, 5).entries()) {
    if (
      words.isAskedNoun(word) &&
      (!UNSURE_NOUN.test(word) || /^(?:in|of|with|to|for|skills?)$/i.test(next[i + 1] ?? "") || (i > 0 && next[i + 1] === undefined))
    )
      return !/^(?:communication|leadership)$/i.test(word) || /^skills?$/i.test(next[i + 1] ?? "");
    if (!ADJECTIVE.test(word) && !/^[a-z]+-[a-z]+$/i.test(word)) return false;
  }
  return false;
}

/** "written and verbal communication skills", "strong programming and debugging skills": the left part has no noun of its own yet. */
export function sharesHead(left: string): boolean {
  const parts = left.trim().split(/\s+/);
  return (
    parts.length <= 5 && parts.every((word) => ADJECTIVE.test(word) || /^(?:have|has|possess|demonstrates?|with|ability|and)$/i.test(word))
  );
}

/** "Curiosity and passion for ...", "Deep familiarity and experience with ...": the left noun waits for the right one's complement. */
export function sharesComplement(left: string, words: PostingWords): boolean {
  const content = wordsOf(left).filter((word) => !ADJECTIVE.test(word) && !/^(?:have|has|possess|you)$/i.test(word));
  const only = content[0] ?? "";
  return content.length === 1 && words.isAskedNoun(only) && !/^(?:skills?|expertise|publications?|phd|degree|leadership)$/i.test(only);
}
