/** Questions that a model would ask after an answer: each one question, inert, resting on words of the answer, and asserting nothing beyond them. */

import type { SuggestedFollowUp } from "../practice/judgement.ts";
import type { Step } from "../practice/session.ts";
import { key } from "../text/key.ts";
import { LONGEST_IN_ANSWER, MOST_QUESTIONS, QuestionSchema } from "./answer-pack.ts";
import { checkForm, type Refusal, refuse } from "./check-form.ts";
import { checkNumbersAndNames, type Grounds } from "./check-grounds.ts";
import { Standing } from "./check-near.ts";
import { findableFields, findSaid } from "./find-said.ts";
import type { Proposal } from "./proposal.ts";
import type { ProposalScope } from "./scope.ts";
import { allWords, isFunctionWord, SLOT, sentencesOf, stemsOf, wordStems } from "./words.ts";

export interface CheckedFollowUps {
  accepted: SuggestedFollowUp[];
  refused: { refusal: Refusal; text: string }[];
}

/** Questions of one reply that are looked at. */
const LOOKED_AT = 20;

/** Checks questions one after another: of two that ask the same the first stands, and what comes after the fifth is left. */
export function checkFollowUps(raw: readonly unknown[], step: Step, said: readonly string[]): CheckedFollowUps {
  const accepted: SuggestedFollowUp[] = [];
  const refused: CheckedFollowUps["refused"] = [];
  const asked = new Standing([step.ask, ...step.followUps.map((row) => row.ask)].map(wordStems));
  const fields = findableFields(said);
  for (const value of raw.slice(0, LOOKED_AT)) {
    const read = QuestionSchema.safeParse(value);
    if (!read.success) {
      const text = typeof value === "object" && value !== null && "text" in value ? String(value.text) : "";
      refused.push({ refusal: refuse("shape", "It is not of the form that was asked for: a text and a quote."), text });
      continue;
    }
    const text = read.data.text.trim();
    const found = findSaid(read.data.quote, fields);
    const refusal =
      accepted.length >= MOST_QUESTIONS
        ? refuse("many", `Only ${MOST_QUESTIONS} questions were asked for.`)
        : "why" in found
          ? refuse("quote", `It rests on nothing: ${found.why}.`)
          : checkQuestion(text, step, said, asked);
    if (refusal || "why" in found) {
      refused.push({ refusal: refusal as Refusal, text });
      continue;
    }
    asked.add(wordStems(text));
    accepted.push({ id: `suggested.${key(text)}`, text, quote: found.words });
  }
  const more = raw.length - LOOKED_AT;
  if (more > 0) refused.push({ refusal: refuse("many", `Only ${MOST_QUESTIONS} questions were asked for.`), text: `${more} more` });
  return { accepted, refused };
}

/** The first fault of a question. */
function checkQuestion(text: string, step: Step, said: readonly string[], asked: Standing): Refusal | undefined {
  const proposal = { ...SHORT, good: [text] };
  const answer = said.join("\n");
  const entry = entryOf(step);
  const grounds = { spans: [], quoted: answer, own: answer, content: entry, subject: step.ask };
  if (text.length > LONGEST_IN_ANSWER.question) return refuse("too-long", `It is longer than ${LONGEST_IN_ANSWER.question} letters.`);
  const form = checkForm(proposal, SCOPE);
  if (form) return form;
  if (text.search(SLOT) >= 0) return refuse("slot", "It leaves something open between angle brackets.");
  if (PRAISE.test(text)) return refuse("verdict", "It praises, grades or advises, where it was to ask.");
  const alone = checkAlone(text);
  if (alone) return alone;
  const held = wordStems(`${answer}\n${entry}`);
  return (
    checkNumbersAndNames({ ...proposal, text: "", good: [text] }, grounds) ??
    checkNumberWords(text, held) ??
    checkFirstWord(text, held) ??
    (asked.check({ ...SHORT, text }) ? refuse("near", "That is asked already.") : undefined) ??
    checkCause(text, grounds) ??
    checkPresumed(text, held)
  );
}

/**
 * A question is checked as a proposal whose documents are the answer and the step. It is given to the check of form as a point of a good answer: as the text
 * of a proposal it would be refused for being short, which a question may be.
 */
const SHORT: Proposal = {
  part: "behavioural",
  kind: "follow-up",
  subject: "step",
  text: "Interviewer asks, candidate answered",
  good: [],
  quotes: [{ document: "answer", text: "found already" }],
  content: [],
  supports: "partial",
};
const SCOPE: ProposalScope = {
  documents: [],
  plain: [],
  statements: new Map(),
  subjects: new Map([["step", { of: "content", text: "" }]]),
  contentText: () => undefined,
  groundsText: () => "",
  quotedText: () => "",
  standing: [],
};

/** Everything that the step says: its question, and the entry of the library that it was taken from. */
function entryOf({ ask, setup, tests, hint, quotes, points, followUps, avoid = [], after }: Step): string {
  return [
    ask,
    setup ?? "",
    tests ?? "",
    hint ?? "",
    ...quotes.map((row) => row.text),
    ...points.flatMap((row) => [row.text, row.good ?? ""]),
    ...followUps.map((row) => row.ask),
    ...avoid.flatMap((row) => [...row.words, row.why]),
    ...after.flatMap((row) => [row.label, row.text]),
  ].join("\n");
}

const PRAISE =
  /\b(?:great|excellent|impressive|brilliant|fantastic|amazing|outstanding|superb|wonderful|awesome|perfect|lovely|nice|good|strong|solid|weak|poor|bad|insightful|thoughtful|interesting) (?:answer|point|question|job|work|start|response|example|story|insight)\b|\b(?:well|nicely|beautifully) (?:done|said|put|explained|argued)\b|\b(?:i am|i'm|i’m|very|really|truly) impress\w*|\bimpressive\b|\bcongratulations\b|\bkudos\b|\bthank(?:s| you)\b|\bout of (?:\d+|five|ten|a hundred)\b|\bi(?:’d|'d| would)? (?:score|grade|rate|give)\b|\byou (?:should|must|ought to|need to) (?:have )?(?:said|say|mention|add|work|improve|practise|practice)\w*|\b(?:pass|fail)(?:es|ed)? (?:this|the) (?:interview|round|question)\b|\bhire\b/i;

/** Two questions in one: a second one begun by "and". */
const SECOND =
  /[^\s,]+(?<!\b(?:what|why|how|which|who|whom|when|where|if|whether)),? (?:and|or|but) (?:then |also )?(?:what|why|how|which|who|whom|when|where)\b|, (?:and|but) (?:did|do|does|is|are|was|were|have|has|had|would|could|can|should|will)\b/i;

/** One question and nothing beside it. */
function checkAlone(text: string): Refusal | undefined {
  if (!/\?["”’)]*$/.test(text)) return refuse("question", "It does not end as a question.");
  if (allWords(text).length < 3) return refuse("too-short", "It says too little to be read.");
  if (/[!\n]/.test(text) || (text.match(/\?/g)?.length ?? 0) > 1 || sentencesOf(text).length > 1)
    return refuse("question", "It is more than one question, or says something beside it.");
  if (SECOND.test(text)) return refuse("question", "It asks two things at once.");
  return undefined;
}

/** Words with which a question may begin though nothing holds them. */
const OPENERS = new Set(
  "suppose imagine say besides concretely roughly looking given beyond apart thinking assuming exactly specifically today compared regarding concerning otherwise".split(
    " ",
  ),
);

/** A name at the beginning is not told from any first word by its capital; so a first word must be one that questions begin with, or be held. */
function checkFirstWord(text: string, held: ReadonlySet<string>): Refusal | undefined {
  const [first] = allWords(text);
  if (!first || isFunctionWord(first.text.replace(/[’'].*$/, "")) || OPENERS.has(first.text.toLowerCase()) || held.has(first.stem))
    return undefined;
  return refuse("name", `“${first.text}” stands neither in the answer nor in the question.`);
}

/** Number words that the check of numbers does not read. */
const NUMBER_WORDS = /\b(?:forty|sixty|seventy|eighty|ninety|dozens?|twice|trillions?|half|halves|thirds?|quarters?)\b/gi;

function checkNumberWords(text: string, held: ReadonlySet<string>): Refusal | undefined {
  const [word] = (text.match(NUMBER_WORDS) ?? []).filter((found) => allWords(found).some(({ stem }) => !held.has(stem)));
  return word ? refuse("number", `The number “${word}” stands neither in the answer nor in the question.`) : undefined;
}

/** A question to be answered by yes or no, or about what would be, asks whether one thing brings about another, and asserts no cause. */
const OPEN_CAUSE =
  /^(?:(?:and|but|so),? )?(?:is|are|was|were|do|does|did|has|have|had|can|could|would|will|might|may|should|if|(?:how|what|which|who) (?:would|could|might|should))\b/i;

/** Words by which one thing brings about another. */
const CAUSE = /\b(?:caus(?:e[sd]?|ing)|led to|leads? to|results? (?:in|from)|because of|thanks to|due to|owing to|brought about)\b/i;

function checkCause(text: string, { quoted }: Grounds): Refusal | undefined {
  const cause = !OPEN_CAUSE.test(text) && CAUSE.exec(text)?.[0];
  if (!cause || quoted.toLowerCase().includes(cause.toLowerCase())) return undefined;
  return refuse("cause", `It takes for granted that one thing brought about another (“${cause}”).`);
}

/** Where a question takes for granted that something was done: "why did you …", "after you …", "your failure to …". */
const PRESUMED =
  /\b(?:why|how come) (?:did|do|had|have|were|are|was|is) (?:you|your \w+|it|they|he|she|the \w+)(?: (?:not|never|also|then|still))* (\p{L}+)|\b(?:after|since|because|although|though|given that|now that) (?:you|they|he|she|it)(?: (?:had|have|were|was|are|is|not|never|also|then))* (\p{L}+)|\bwhen (?:you|they|he|she|it)(?: (?:had|also|then))* (\p{L}+ed)\b/giu;
/** Irregular pasts, by what a question after "did" uses. */
const PASTS: Record<string, string> = {
  bring: "brought",
  build: "built",
  buy: "bought",
  draw: "drew",
  drive: "drove",
  find: "found",
  give: "gave",
  go: "went",
  hear: "heard",
  hold: "held",
  keep: "kept",
  know: "knew",
  lead: "led",
  leave: "left",
  lose: "lost",
  make: "made",
  meet: "met",
  read: "read",
  run: "ran",
  see: "saw",
  send: "sent",
  speak: "spoke",
  spend: "spent",
  take: "took",
  teach: "taught",
  tell: "told",
  throw: "threw",
  understand: "understood",
  win: "won",
  write: "wrote",
};

/** What an answer does by itself, so that nothing need say so. */
const NEUTRAL = stemsOf(
  "choose chose decide pick think believe expect call describe mention prefer trust answer conclude consider begin began start",
);

function checkPresumed(text: string, held: ReadonlySet<string>): Refusal | undefined {
  for (const match of text.matchAll(PRESUMED)) {
    const verb = match[1] ?? match[2] ?? match[3] ?? "";
    const [word] = allWords(verb);
    if (!word || isFunctionWord(verb) || NEUTRAL.has(word.stem) || held.has(word.stem) || held.has(PASTS[verb.toLowerCase()] ?? word.stem))
      continue;
    if ([...held].some((stem) => word.stem.length > 4 && stem.slice(0, 5) === word.stem.slice(0, 5))) continue;
    return refuse("asserts", `It takes for granted something that the answer does not say (“${match[0]}”).`);
  }
  return undefined;
}
