/** Grounds of a proposal: every quote found, every address there, and every number and name of its words in them. */

import type { Span } from "../text/span.ts";
import { type Refusal, refuse } from "./check-form.ts";
import { findQuote } from "./find-quote.ts";
import type { Proposal } from "./proposal.ts";
import type { ProposalScope } from "./scope.ts";
import { allWords, isFunctionWord, withoutSlots } from "./words.ts";

/** What a proposal rests on, found. */
export interface Grounds {
  spans: Span[];
  /** Words of the documents: the quotes, as they stand there. */
  quoted: string;
  /** Of these, what the person's own documents say: a posting says nothing of them. */
  own: string;
  /** Words of the library that it cites. */
  content: string;
  /** Words of what it is about. */
  subject: string;
}

/** The grounds, or the first that is not there. */
export function findGrounds(proposal: Proposal, scope: ProposalScope): Grounds | Refusal {
  const spans: Span[] = [];
  const [quoted, own]: [string[], string[]] = [[], []];
  for (const { document: id, text } of proposal.quotes) {
    const document = scope.documents.find((row) => row.id === id);
    if (!document) return refuse("quote", `There is no document called “${id.slice(0, 40)}”.`);
    const span = findQuote(text, document);
    if (!span) return refuse("quote", `These words do not stand in ${id}: “${text.slice(0, 80)}”.`);
    if (allWords(text).length < 2) return refuse("quote", "One word is no quote: it stands in many places.");
    spans.push(span);
    const words = document.text.slice(span.start, span.end);
    quoted.push(words);
    if (id !== "posting") own.push(words);
  }
  const content: string[] = [];
  for (const address of proposal.content) {
    const text = scope.contentText(address);
    if (text === undefined) return refuse("content", `The library has nothing at “${address.slice(0, 60)}”.`);
    content.push(text);
  }
  const target = scope.statements.get(proposal.subject);
  const subject = target
    ? scope.groundsText(target)
    : `${scope.subjects.get(proposal.subject)?.text ?? ""}\n${scope.contentText(proposal.subject) ?? ""}`;
  return { spans, quoted: quoted.join("\n"), own: own.join("\n"), content: content.join("\n"), subject };
}

/** A number or a name that stands in none of the grounds. */
export function checkNumbersAndNames({ text, good }: Proposal, { quoted, content, subject }: Grounds): Refusal | undefined {
  const grounds = `${quoted}\n${content}\n${subject}`;
  const words = withoutSlots([text, ...good].join("\n"));
  const [numbers, names] = [numbersOf(words), namesOf(words)];
  const held = numbers.size > 0 ? numbersOf(grounds) : numbers;
  for (const number of numbers) if (!held.has(number)) return refuse("number", `The number ${number} stands in none of its grounds.`);
  const known = new Set(names.length > 0 ? allWords(grounds).map((word) => plain(word.text)) : []);
  for (const name of names)
    if (
      !known.has(plain(name)) &&
      ![...known].some((word) => word.length > 3 && (plain(name) === `${word}s` || word === `${plain(name)}s`))
    )
      return refuse("name", `The name “${name}” stands in none of its grounds.`);
  return undefined;
}

const SPELT: Record<string, string> = Object.fromEntries(
  "four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
    .split(" ")
    .map((word, i) => [word, String(i + 4)]),
);
for (const [word, number] of [
  ["thirty", "30"],
  ["forty", "40"],
  ["fifty", "50"],
  ["hundred", "100"],
  ["thousand", "1000"],
  ["million", "1000000"],
  ["billion", "1000000000"],
] as const)
  SPELT[word] = number;

/** Numbers of a text in one spelling: digits without separators, and number words from four on: one to three are articles as often as counts. */
export function numbersOf(text: string): Set<string> {
  const digits = [...text.matchAll(/\d+(?:[.,]\d+)*/g)].map((match) => match[0].replace(/,(?=\d{3}\b)/g, "").replace(/^0+(?=\d)/, ""));
  const spelt = (text.toLowerCase().match(/\b[a-z]+\b/g) ?? []).flatMap((word) => (Object.hasOwn(SPELT, word) ? [SPELT[word] ?? ""] : []));
  return new Set([...digits, ...spelt]);
}

/** Words that begin with a capital for another reason than being a name. */
const NO_NAMES = new Set(
  "i i'm i'd i've i'll cv ai ml phd msc bsc a/b english llm llms api apis gpu gpus nlp rl us uk jan feb mar apr may jun jul aug sep oct nov dec january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday markdown".split(
    " ",
  ),
);

/** Names of a text: words with a capital inside a sentence, and words of several capitals anywhere. */
export function namesOf(text: string): string[] {
  const names: string[] = [];
  for (const sentence of text.split(/(?<=[.!?:…])["”’)]*\s+|\n+|[“"(]/u)) {
    allWords(sentence).forEach(({ text: word }, i) => {
      const many = /\p{Lu}.*\p{Lu}|\p{Ll}\p{Lu}/u.test(word);
      if (!/\p{L}/u.test(word) || (!many && (i === 0 || !/^\p{Lu}/u.test(word)))) return;
      if (!isFunctionWord(word) && !NO_NAMES.has(word.toLowerCase().replace(/[’']s$/, ""))) names.push(word);
    });
  }
  return names;
}

function plain(word: string): string {
  return word
    .toLowerCase()
    .replace(/[’']s?$/, "")
    .replace(/[^\p{L}\p{N}]/gu, "");
}
