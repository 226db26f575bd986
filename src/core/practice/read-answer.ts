/**
 * What can be seen in an answer without judging it: words that may meet each point, whose acts are told, how strong the words are beside their evidence,
 * and which numbers the papers do not hold. It is a checklist with evidence and never a score: words that share stems with a point are shown, and the
 * person says whether they meet it. Coverage of a reference's stems agrees with people at kappa .3 to .5 on short answers (SemEval-2013 task 7), which is
 * enough to point at words and too little to grade.
 */

import { stemmer } from "stemmer";
import type { WordRow } from "../text/lexicon.ts";
import { isSilentOn } from "../match/open-elements.ts";
import { type Answer, type FollowUp, type Point, type Step, wordsOf } from "./session.ts";

/** A stretch of the answer's words (`wordsOf`), half-open. */
export interface Place {
  start: number;
  end: number;
}

/** A point with the words of the answer that may meet it; none is not a verdict, only nothing found. */
export interface SeenPoint {
  point: Point;
  places: Place[];
}

export const LENSES = ["answers", "avoid", "own-part", "strength", "hedges", "numbers", "length"] as const;
export type LensKind = (typeof LENSES)[number];

/** Something about the whole answer, said in a sentence, with the words that it is about. */
export interface Lens {
  kind: LensKind;
  sentence: string;
  places: Place[];
  /** Worth a point of feedback. */
  asks: boolean;
}

export interface AnswerReading {
  text: string;
  words: number;
  points: SeenPoint[];
  lenses: Lens[];
  /** The follow-ups to ask, those for a gap of this answer first. */
  followUps: FollowUp[];
  /** At most three, the first gap first. */
  feedback: string[];
}

export interface ReadingAids {
  /** The library's words by kind: "hedge", "booster". */
  words: readonly WordRow[];
  /** What the answer's numbers may come from: the CV, the paper, the posting, the question. Absent where there is none. */
  sources?: readonly string[];
}

/** Feedback points at most: more are not taken up (Exercism's mentors give one to three). */
export const MOST_FEEDBACK = 3;
/** Words a minute at which an answer is spoken; 130 to 160 is the usual band. */
const PACE = 140;
/** An answer may run over its time by this factor before it is said. */
const OVER = 1.3;

/** Reads one answer against its step. Pure; an empty answer has empty readings. */
export function readAnswer(answer: Answer, step: Step, aids: ReadingAids): AnswerReading {
  const text = wordsOf(answer);
  const tokens = tokensOf(text);
  const asked = new Set(tokensOf(step.ask).map((token) => token.stem));
  const points = step.points.map((point) => ({ point, places: placesOf(point, tokens, text, asked) }));
  const lenses = tokens.length === 0 ? [] : lensesOf(text, tokens, step, aids, asked);
  const gaps = tokens.length === 0 ? [] : points.filter(({ places }) => places.length === 0);
  const feedback = [
    ...lenses.filter((lens) => lens.kind === "avoid").map((lens) => lens.sentence),
    ...gaps.slice(0, MOST_FEEDBACK - 1).map(({ point }) => missing(point)),
    ...lenses.filter((lens) => lens.asks && lens.kind !== "avoid").map((lens) => lens.sentence),
    ...gaps.slice(MOST_FEEDBACK - 1).map(({ point }) => missing(point)),
  ].slice(0, MOST_FEEDBACK);
  return { text, words: tokens.length, points, lenses, followUps: followUpsOf(text, step, points), feedback };
}

interface Token extends Place {
  stem: string;
  content: boolean;
}

const STOP = new Set(
  `a about above after again against all also am an and any are as at be because been before being between both but by can could did do does doing down during each few for from further had has have having he her here hers him his how i if in into is it its itself just me more most my no nor not now of off on once one only or other our ours out over own same she should so some such than that the their theirs them then there these they this those through to too under until up us very was we were what when where which while who whom why will with would you your yours say says said use used using make made get got want need good better best thing things way ways much many lot really even still well name give given take took see know`.split(
    " ",
  ),
);

function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{M}\d]+(?:[.’'-][\p{L}\p{M}\d]+)*/gu)].map((match) => {
    const word = match[0].toLowerCase();
    return { start: match.index, end: match.index + word.length, stem: stemmer(word), content: !STOP.has(word) && word.length > 1 };
  });
}

function contentStems(text: string): Set<string> {
  return new Set(tokensOf(text).flatMap((token) => (token.content ? [token.stem] : [])));
}

/** Sentences as places, with their tokens. */
function sentencesOf(text: string, tokens: readonly Token[]): { place: Place; tokens: Token[] }[] {
  const places: Place[] = [];
  let start = 0;
  for (const mark of text.matchAll(/[.!?;]+(?=\s|$)|\n+/gu)) {
    places.push({ start, end: mark.index + mark[0].length });
    start = mark.index + mark[0].length;
  }
  if (start < text.length) places.push({ start, end: text.length });
  return places
    .map((place) => ({ place, tokens: tokens.filter((token) => token.start >= place.start && token.end <= place.end) }))
    .filter((sentence) => sentence.tokens.length > 0);
}

/**
 * The best sentences for a point: they share a third of its stems, two where it has more than two or one beside another of what meets it; or several of
 * what meets it. The question's own stems do not count. A cue counts as it stands.
 */
function placesOf(point: Point, tokens: readonly Token[], text: string, asked: ReadonlySet<string>): Place[] {
  const cues = (point.cues ?? []).flatMap((cue) => findAll(text, cue));
  if (cues.length > 0) return cues.slice(0, 3);
  const wanted = [...contentStems(point.text)].filter((stem) => !asked.has(stem));
  const more = [...contentStems(point.good ?? "")].filter((stem) => !asked.has(stem));
  return sentencesOf(text, tokens)
    .map(({ place, tokens: own }) => {
      const stems = new Set(own.map((token) => token.stem));
      const shared = wanted.filter((stem) => stems.has(stem)).length;
      const also = more.filter((stem) => stems.has(stem)).length;
      const enough = shared >= Math.max(1, Math.ceil(wanted.length / 3));
      const seen = (enough && (wanted.length <= 2 || shared >= 2 || also >= 1)) || also >= Math.min(3, Math.max(2, more.length / 4));
      return { place, score: seen ? shared * 2 + also : 0 };
    })
    .filter((row) => row.score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, 2)
    .map(({ place }) => trim(place, text));
}

function lensesOf(text: string, tokens: readonly Token[], step: Step, aids: ReadingAids, asked: ReadonlySet<string>): Lens[] {
  const sentences = sentencesOf(text, tokens);
  return [
    ...avoidLenses(text, step),
    answersLens(sentences, step, asked),
    ownPartLens(text),
    strengthLens(text, sentences, aids.words),
    hedgeLens(text, sentences, aids.words),
    numbersLens(text, step, aids.sources),
    lengthLens(tokens.length, step.minutes),
  ].filter((lens) => lens !== undefined);
}

/** Phrases that fit every paper and every plan. */
function avoidLenses(text: string, { avoid = [] }: Step): Lens[] {
  return avoid.flatMap(({ words, why }): Lens[] => {
    const places = words.flatMap((phrase) => findAll(text, phrase));
    return places.length === 0 ? [] : [{ kind: "avoid", sentence: `${quoted(text, places)}: ${lowerFirst(why)}`, places, asks: true }];
  });
}

/** Whether the first two sentences take up a content word of the question. */
function answersLens(sentences: { place: Place; tokens: Token[] }[], step: Step, asked: ReadonlySet<string>): Lens | undefined {
  const content = contentStems(step.ask);
  if (content.size === 0 || sentences.length < 3) return undefined;
  const opening = sentences.slice(0, 2);
  if (opening.some((sentence) => sentence.tokens.some((token) => content.has(token.stem) && asked.has(token.stem)))) return undefined;
  return {
    kind: "answers",
    sentence: "Your first two sentences take up no word of the question: begin with the answer.",
    places: opening.map(({ place }) => place),
    asks: true,
  };
}

const ACTS =
  "(?:built|build|wrote|write|trained|train|ran|run|designed|design|implemented|implement|developed|develop|created|create|measured|measure|tested|test|evaluated|evaluate|proposed|propose|found|find|showed|show|proved|prove|derived|derive|analysed|analyzed|analyse|analyze|collected|collect|labelled|labeled|debugged|debug|fixed|fix|chose|choose|decided|decide|compared|compare|reproduced|scaled|deployed|shipped|published|discovered|tuned|fine-tuned|swept|plotted|computed|annotated|led)";
const WE = new RegExp(String.raw`\b(?:we|our (?:team|group|lab))(?:\s\p{L}+){0,2}?\s${ACTS}\b`, "giu");
const I = new RegExp(String.raw`\bi(?:’ve|'ve)?(?:\s\p{L}+){0,2}?\s${ACTS}\b`, "giu");

/** "We" and "I" on technical acts. */
function ownPartLens(text: string): Lens | undefined {
  const we = matches(text, WE);
  const own = matches(text, I);
  if (we.length === 0) return undefined;
  return {
    kind: "own-part",
    sentence: `You say “we” for ${count(we.length, "act")} and “I” for ${own.length === 0 ? "none" : own.length}: say which part was yours and whose the rest was.`,
    places: we,
    asks: we.length > own.length,
  };
}

/** What lends a strong word its right: a number, an interval, a comparison, a test, in the same sentence. */
const EVIDENCE = /\d|\bper ?cent\b|\binterval\b|\bcompared (?:to|with)\b|\bthan\b|\bversus\b|\bbaseline\b|\bp ?[<=]/iu;

function strengthLens(text: string, sentences: { place: Place }[], words: readonly WordRow[]): Lens | undefined {
  const boosters = find(text, words, "booster");
  const bare = boosters.filter((place) => {
    const sentence = sentences.find((row) => row.place.start <= place.start && place.end <= row.place.end);
    return !EVIDENCE.test(sentence ? text.slice(sentence.place.start, sentence.place.end) : "");
  });
  if (bare.length === 0) return undefined;
  return {
    kind: "strength",
    sentence: `${quoted(text, bare)}: strong words with no number or comparison beside them. What shows it?`,
    places: bare,
    asks: true,
  };
}

function hedgeLens(text: string, sentences: { place: Place }[], words: readonly WordRow[]): Lens | undefined {
  const hedges = find(text, words, "hedge");
  const heavy = sentences
    .map(({ place }) => hedges.filter((hedge) => place.start <= hedge.start && hedge.end <= place.end))
    .filter((row) => row.length >= 3);
  if (heavy.length === 0) return undefined;
  const places = heavy.flat();
  return {
    kind: "hedges",
    sentence: `${quoted(text, places)} in one sentence: what do you claim when these are taken away?`,
    places,
    asks: true,
  };
}

/** Numbers of two digits or with a part or a unit, that none of the sources holds. */
function numbersLens(text: string, step: Step, sources: readonly string[] | undefined): Lens | undefined {
  if (!sources || sources.length === 0) return undefined;
  const known = new Set([...sources, step.ask, step.setup ?? ""].flatMap((source) => numbersOf(source).map(({ value }) => value)));
  const unknown = numbersOf(text).filter(({ value }) => !known.has(value));
  if (unknown.length === 0) return undefined;
  return {
    kind: "numbers",
    sentence: `${quoted(text, unknown)} ${unknown.length === 1 ? "stands" : "stand"} in none of your documents: be ready to say where ${unknown.length === 1 ? "it comes" : "they come"} from.`,
    places: unknown.map(({ start, end }) => ({ start, end })),
    asks: false,
  };
}

function numbersOf(text: string): (Place & { value: string })[] {
  return [...text.matchAll(/(?<![\p{L}\d.,])\d[\d,]*(?:\.\d+)?(?=\s?%|\s?percent|[^\p{L}\d]|$)/gu)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length, value: match[0].replaceAll(",", "").replace(/\.0+$/, "") }))
    .filter(({ value }) => value.length > 1 && !/^(?:19|20)\d\d$/.test(value));
}

function lengthLens(words: number, minutes: number): Lens {
  const aloud = words / PACE;
  const told = `${count(words, "word")}: about ${aloud < 1 ? `${Math.round(aloud * 60)} seconds` : `${Math.round(aloud * 2) / 2} min`} aloud at ${PACE} words a minute`;
  const over = aloud > minutes * OVER;
  return {
    kind: "length",
    sentence: over ? `${told}; the question is given ${minutes} min.` : `${told}, of ${minutes} min.`,
    places: [],
    asks: over,
  };
}

/** Places of the words of a kind, whole words, case-blind. */
function find(text: string, words: readonly WordRow[], kind: string): Place[] {
  return words
    .filter((row) => row.kind === kind)
    .flatMap((row) => row.words)
    .flatMap((word) => findAll(text, word))
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((place, i, all) => i === 0 || place.start >= (all[i - 1]?.end ?? 0));
}

function findAll(text: string, phrase: string): Place[] {
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\d])${phrase.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(" ", String.raw`\s+`)}(?![\p{L}\d])`,
    "giu",
  );
  return matches(text, pattern);
}

function matches(text: string, pattern: RegExp): Place[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function quoted(text: string, places: readonly Place[]): string {
  const said = [...new Set(places.map(({ start, end }) => `“${text.slice(start, end)}”`))];
  return said.length > 3 ? `${said.slice(0, 3).join(", ")} and ${said.length - 3} more` : said.join(", ");
}

function trim({ start, end }: Place, text: string): Place {
  const inner = text.slice(start, end);
  return { start: start + inner.length - inner.trimStart().length, end: end - (inner.length - inner.trimEnd().length) };
}

/** Follow-ups after one answer at most. */
const ASKED = 3;

/** An element of a good account on which the answer is silent, or a point for which no words were found, is asked after first. */
function followUpsOf(text: string, step: Step, points: readonly SeenPoint[]): FollowUp[] {
  const silent = new Set(points.filter((row) => row.places.length === 0).map((row) => row.point.id));
  const gaps = step.followUps.filter(({ gap }) =>
    gap?.startsWith("open:") ? text.trim() !== "" && isSilentOn(gap.slice("open:".length), text) : gap !== undefined && silent.has(gap),
  );
  return [...gaps, ...step.followUps.filter((row) => row.gap === undefined)].slice(0, ASKED);
}

/** The gap in a sentence; a point that is only a label has what belongs there beside it. */
function missing({ text, good }: Point): string {
  const label = text.split(" ").length <= 4 && good ? `${text}: ${lowerFirst(good)}` : text;
  return `No words of yours were found for this: ${lowerFirst(label)}`;
}

function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) && !/^I\b/.test(text) ? `${text[0]?.toLowerCase()}${text.slice(1)}` : text;
}

function count(number: number, one: string): string {
  return `${number} ${number === 1 ? one : `${one}s`}`;
}
