/**
 * Signals that a proposal says more of the person than its grounds: words beyond them, by the list in which they stand, and what the structure of a clause
 * says, which is whether its verb is the one of the quoted line. What they weigh together is learnt (weights.ts).
 */

import type { Grounds } from "./check-grounds.ts";
import { type Clause, clausesOf } from "./clauses.ts";
import { beginnings, holder, type Holds } from "./held.ts";
import { ACT, ANALYST, FEEL, inList, MADE, SKILL, STRENGTH, WANT, WHY } from "./lists.ts";
import type { Proposal } from "./proposal.ts";
import type { SubjectKind } from "./scope.ts";
import { withoutQuotations } from "./quotations.ts";
import { ofShape, ofVerb } from "./shapes.ts";
import { allWords, isFunctionWord } from "./words.ts";

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
  for (const clause of clausesOf(withoutQuotations(text, grounds.quoted))) {
    if (clause.role === "asked" || clause.role === "advice") continue;
    if (clause.sentenceSlots === 0) ofWords(clause, context, add);
    if (clause.slots > 0 || (clause.role !== "told" && clause.role !== "open")) continue;
    if (clause.role === "told" || kind === "evidence" || /^so\b/i.test(clause.words)) ofShape(clause, context, add);
    ofVerb(clause, context, add);
  }
  return signals;
}

export type Add = (name: SignalName, word: string) => void;

export interface Context {
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
  if (/^top$/i.test(word)) return !/\btop of (?:your|the) (?:list|page|cv)\b/i.test(words);
  if (!/^(?:first|only|all|every|last|standard|reference)$/i.test(word)) return true;
  return new RegExp(
    `\\b(?:the|of|new) ${word}\\b(?! (?:errors?|deviations?|author|minutes?|thing|question|part|step|line))|\\b${word} (?:to|person|one|kind)\\b`,
    "i",
  ).test(words);
}
