/**
 * Signals that a proposal says more of the person than its grounds: words beyond them, by the list in which they stand, and what the structure of a clause
 * says, which is whether its verb is the one of the quoted line. What they weigh together is learnt (weights.ts).
 */

import type { Grounds } from "./check-grounds.ts";
import { type Clause, clausesOf } from "./clauses.ts";
import { ACT, ANALYST, FEEL, inList, MADE, PLACES, SKILL, STRENGTH, WANT, WHY } from "./lists.ts";
import type { Proposal } from "./proposal.ts";
import type { SubjectKind } from "./scope.ts";
import { allWords, isFunctionWord, type Word } from "./words.ts";

export const SIGNALS = [
  "want",
  "feel",
  "why",
  "made",
  "purpose",
  "opening",
  "strength",
  "skill",
  "act",
  "group",
  "authors",
  "passive",
  "verb",
  "posting",
  "beyond",
  "left-open",
] as const;
export type SignalName = (typeof SIGNALS)[number];

/** The words behind each signal. */
export type Signals = Map<SignalName, string[]>;

/** Signals of a proposal's text. `about` is what its subject is: of a claim or a statement the words are grounds too. */
export function signalsOf({ kind, text }: Proposal, grounds: Grounds, about: SubjectKind | undefined): Signals {
  const ofLines = about === "claim" || about === "statement";
  const told = ofLines ? `${grounds.own}\n${grounds.subject}` : grounds.own;
  const context: Context = {
    kind,
    told,
    lines: grounds.own,
    own: holder(told),
    all: holder(`${grounds.quoted}\n${grounds.subject}\n${grounds.content}`),
    ...beginnings(told),
  };
  const signals: Signals = new Map();
  const add: Add = (name, word) => {
    const words = signals.get(name);
    if (words) words.push(word);
    else signals.set(name, [word]);
  };
  for (const clause of clausesOf(text)) {
    if (clause.role === "asked" || clause.role === "advice") continue;
    if (clause.sentenceSlots === 0) ofWords(clause, context, add);
    if (clause.slots > 0 || (clause.role !== "told" && clause.role !== "open")) continue;
    if (clause.role === "told" || kind === "evidence" || /^so\b/i.test(clause.words)) ofShape(clause, context, add);
    ofVerb(clause, context, add);
  }
  return signals;
}

type Holds = (word: Word) => boolean;
type Add = (name: SignalName, word: string) => void;

interface Context {
  kind: Proposal["kind"];
  /** What the person's lines say, and what the subject says where it is one of their lines. */
  told: string;
  lines: string;
  own: Holds;
  all: Holds;
  /** Whether a clause of the lines begins with a word: such a verb is the person's own act. */
  begins: Holds;
  firsts: ReadonlySet<string>;
}

/** Whether a text holds a word: by its stem, by what it is a form of, or by a long word that begins as it does. */
export function holder(text: string): Holds {
  const held = new Set<string>();
  for (const { stem, base } of allWords(text))
    for (const root of [stem, base]) held.add(root).add(root.length >= BEGINNING ? `${root.slice(0, BEGINNING)}…` : root);
  return ({ stem, base }) => held.has(stem) || held.has(base) || (base.length >= BEGINNING && held.has(`${base.slice(0, BEGINNING)}…`));
}
const BEGINNING = 5;

function beginnings(told: string): Pick<Context, "begins" | "firsts"> {
  const clauses = told
    .split(/[;:\n.•(]\s*|,? and |,\s/)
    .filter((clause) => !/^(?:we|our|they|the (?:team|group)|contribut|help|assist|support|member|part of|co-)/i.test(clause));
  const firsts = clauses.flatMap((clause) =>
    allWords(clause.slice(0, 60))
      .slice(0, 2)
      .map(({ text }) => text.toLowerCase()),
  );
  return { begins: holder(firsts.join(" ")), firsts: new Set(firsts) };
}

/** Words of a clause beyond its grounds. */
function ofWords(clause: Clause, { kind, told, own, all }: Context, add: Add): void {
  const { role, words } = clause;
  const evidence = kind === "evidence";
  const ofPerson = evidence || clause.ofPerson || (role === "told" && (kind === "bridge" || kind === "catch"));
  const row = allWords(words);
  row.forEach((word, i) => {
    if (/\d/.test(word.text)) return;
    if (inList(WHY, word)) {
      const plain = word.text.toLowerCase();
      const ofTime =
        plain === "since" &&
        (!row[i + 1] || OF_TIME.test(row[i + 1]?.text ?? "") || /^(?:ha[sd]|have|ever|long)$/i.test(row[i - 1]?.text ?? ""));
      const said = plain !== "since" && new RegExp(`\\b${plain}\\b`, "i").test(told);
      if ((role === "told" || role === "open") && ofPerson && !ofTime && !said) add("why", word.text);
      return;
    }
    if (own(word) || !counts(word.text, words) || word.text.length < 3) return;
    const empty = isFunctionWord(word.text);
    const held = all(word);
    if (role === "posting" || role === "interviewer") {
      if (role === "posting" && evidence && inList(SKILL, word) && !held) add("skill", word.text);
      return;
    }
    for (const [name, list] of [
      ["want", WANT],
      ["feel", FEEL],
    ] as const)
      if ((!empty || LIKES.test(word.text)) && inList(list, word) && (!held || evidence))
        return clause.ofPerson || (evidence && name === "feel") ? add(name, word.text) : undefined;
    if (!ofPerson) return;
    const act = /^(?:gave|made|brought|turned|shaped|produced|drove|helped)$/i.test(word.text) && /^(?:and |but )?(?:you|i)\b/i.test(words);
    if (!act && inList(MADE, word) && (!empty || evidence || /^(?:gave|made|brought|led)$/i.test(word.text)))
      return role === "told" ? add("made", word.text) : undefined;
    if (role === "open") return empty || held || inList(ANALYST, word) ? undefined : add("left-open", word.text);
    if (inList(STRENGTH, word) && (evidence || !/^(?:never|always)$/i.test(word.text)))
      return !held || evidence ? add("strength", word.text) : undefined;
    if (inList(SKILL, word)) return !held || evidence ? add("skill", word.text) : undefined;
    if (empty) return;
    if (inList(ACT, word)) return add("act", word.text);
    if (held) return evidence && SAYS_OF_YOU.test(words) ? add("posting", word.text) : undefined;
    if (!inList(ANALYST, word)) add("beyond", word.text);
  });
}

const OF_TIME = /^(?:\d{4}|then|january|february|march|april|may|june|july|august|september|october|november|december|my|your)$/i;
/** A clause that says something of the person, and not only that a line lists it. */
const SAYS_OF_YOU = /^(?:and )?you\b(?! (?:list|name|report|hold|have|cite|are|were)\b)/i;

const LIKES = /^like[sd]?$/i;

/** Small words of rank say something only where they rank: "the first to", not "the first minutes". */
function counts(word: string, words: string): boolean {
  if (LIKES.test(word)) return new RegExp(`\\b(?:you|i)(?: also| always)? ${word}\\b`, "i").test(words);
  if (!/^(?:first|only|all|every|last|standard|reference)$/i.test(word)) return true;
  return new RegExp(
    `\\b(?:the|of|new) ${word}\\b(?! (?:errors?|deviations?|author|minutes?|thing|question|part|step|line))|\\b${word} (?:to|person|one|kind)\\b`,
    "i",
  ).test(words);
}

/** A purpose ("to free compute") and a participle that opens a sentence ("Suspecting that …"), neither of the grounds. */
function ofShape({ words, ofPerson, first }: Clause, { kind, told, own, all }: Context, add: Add): void {
  if (kind !== "evidence" && kind !== "bridge" && kind !== "catch" && !ofPerson) return;
  for (const [, before = "", verb = ""] of words.matchAll(/(?:\b([\w’'-]+) )?\bto ([a-z]+)\b/gi)) {
    const [word] = allWords(verb);
    const empty = isFunctionWord(verb) && !/^(?:see|get|make|give|keep|go|take|show)$/i.test(verb);
    if (word && !NO_PURPOSE.test(before) && !empty && !all(word)) add("purpose", verb);
  }
  for (const [found] of words.matchAll(RANKS))
    if (!PLACES.test(found) && !told.toLowerCase().includes(found.toLowerCase())) add("strength", found);
  const able = kind === "evidence" && /\byou (?:could|would|can|will|should|may|might) \w+/i.exec(words)?.[0];
  if (able) add("skill", able);
  const supposed = SUPPOSES.exec(words)?.[0];
  if (supposed) add("feel", supposed);
  const reason = /\b(?:is|was|are|were) (?:also |exactly |just )?(?:how|why|what) \w+/i.exec(words)?.[0];
  const aim = /\bso (?:that )?(?:[\w’'-]+ ){1,4}(?:could|would|might)\b/i.exec(words)?.[0];
  for (const found of [reason, aim]) if (found) add("why", found);
  const [opening] = allWords(words);
  if (
    first &&
    opening &&
    (/^to \w+ .*/i.test(words) || (/ing$/i.test(opening.text) && !own(opening) && !/\b(?:is|are|was|were)\b/i.test(words)))
  )
    add("opening", opening.text);
}

/** Superlatives, and comparisons with all others. */
const RANKS =
  /\b(?:nobody|no one|no other)(?: \w+)? (?:else|has|had|knows?|can|could)\b|\bthan (?:any|all|every|most|anyone|anybody|everyone)\b|\b[a-z]{3,}est\b|\bmost (?!of\b|likely\b|recent\b|recently\b)[a-z]+\b/gi;
/** What is supposed of the person and not known. */
const SUPPOSES =
  /\b(?:you|i) (?:surely|probably|certainly|obviously|presumably|naturally|no doubt|secretly) \w+|\b(?:you |i )?must (?:have|be) (?!able|ready|prepared|clear)\w+/i;

/** Words after which "to" tells no purpose. */
const NO_PURPOSE =
  /^(?:asks|asked|need|needs|have|has|had|ready|how|way|ways|able|expect|going|used|want|wants|like|refer|refers|up|due|according|next|close|compared|led|leads|from|related?|relates|went|fell|rose|down|point|belong|belongs|answer|answers|as|step)$/i;

/** Words of a line by which it is a group's, or a contribution to one. */
const GROUP =
  /\b(?:we|our|us|teams? of|our team|my team|jointly|together|collaborat\w+|co-\w+|\w*coauthor\w*|contribut(?:ed|ors?|ions?)|assist(?:ed|ing|ant)|help(?:ed|s|ing)?|support(?:ed|s|ing)?|members? of|part of (?:a|the|an) (?:team|group)|et al|participat\w+|under (?:the )?(?:supervision|guidance)|(?:lead|led|supervis\w+|manag\w+) (?:a |the )?(?:team|group|strand|\d+))\b/i;
/** Two names in a row: the authors of a paper. */
const NAME = String.raw`(?:(?:\p{Lu}\.[- ]?){1,3} ?\p{Lu}[\p{L}’'-]+|[\p{Ll}-]{0,3}\p{Lu}[\p{L}’'-]+\*?,\s\p{Lu}[\p{L}.-]+(?: \p{Lu}\.)*|\p{Lu}[\p{L}’'-]+ (?:\p{Lu}\. )?\p{Lu}[\p{L}’'-]+)`;
const AUTHORS = new RegExp(`${NAME}\\*?(?:,|;| and|, and| &)[, ]+${NAME}|et al`, "u");
/** What is told of a person as it stands in a list of theirs. */
const LISTS =
  /^(?:are|am|list|lists|name|have|had|hold|report|say|state|mention|give|describe|co|worked|work|appear|were|was|published|can|do|did|speak|call|cite|count|show|will|may|might|could|would|should|must|need|also|often)$/i;
const ALONE =
  /\b(?:is|are|was|were) (?:all |entirely )?(?:yours|mine|(?:your|my) (?:own|work|method|idea|invention|paper|brainchild|creation|doing|achievement|contribution|discovery|design|finding))\b|\b(?:your|my) own (?:work|method|idea|invention)\b|\bof (?:yours|mine)\b|\bby (?:you|me|yourself|myself)\b|\b(?:my|your)self\b|\balone\b|\bsingle-handed/i;

/** The verb of "you" or "I" against the quoted line: a group's act, a paper's finding, or what "was done" is not the person's own. */
function ofVerb({ words, role }: Clause, { told, lines, own, begins, firsts }: Context, add: Add): void {
  if (GROUP.test(words)) return;
  const act =
    /\b(?:you|i)\s+(?:(?:have|had|also|then|yourself|myself|personally|alone|first|now|already|once|single-handedly|(?:are|am|were|was|been)(?=\s\w+ing\b))\s+)*([a-z]\w+)/i.exec(
      words,
    )?.[1];
  const alone = ALONE.test(words) && !/\b(?:your|my)self\b|\balone\b|\bown\b/i.test(told) ? ALONE.exec(words)?.[0] : undefined;
  const says = act && !LISTS.test(act) && (!isFunctionWord(act) || /^(?:made|make|took|gave|got|did)$/i.test(act));
  const [verb] = says && role === "told" ? allWords(act) : [];
  if (AUTHORS.test(lines)) {
    const ofPaper =
      verb && !/\b(?:wrote|write|published|work(?:ed)?) (?:on|about|with)\b/i.test(words) && !firsts.has(verb.text.toLowerCase());
    if (alone ?? ofPaper) add("authors", alone ?? act ?? "");
    return;
  }
  const ofGroup = GROUP.test(lines);
  if (alone && ofGroup) add("group", alone);
  if (!verb || begins(verb)) return;
  if (ofGroup) add("group", verb.text);
  else if (new RegExp(`\\b(?:was|were|been|be)\\s+(?:\\w+ )?${verb.text}\\b`, "i").test(told)) add("passive", verb.text);
  else if (!own(verb) && !inList(ANALYST, verb)) add("verb", verb.text);
}
