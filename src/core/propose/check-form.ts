/** What a proposal must be before its words are looked at: in its place, about something that is there, inert, and of a size to be read. */

import { ADVICE } from "./clauses.ts";
import { INSTRUCTIONS } from "./instructions.ts";
import { KINDS, LONGEST, type Proposal } from "./proposal.ts";
import type { ProposalScope, SubjectKind } from "./scope.ts";
import { SLOT, sentencesOf, wordStems } from "./words.ts";

/** Why a proposal is refused: a code to count by, and a sentence. */
export interface Refusal {
  code: string;
  sentence: string;
}

export function refuse(code: string, sentence: string): Refusal {
  return { code, sentence };
}

/** What each kind may be about. */
export const ABOUT: Record<keyof typeof KINDS, readonly SubjectKind[]> = {
  catch: ["requirement", "claim", "statement", "content"],
  evidence: ["requirement"],
  bridge: ["requirement", "statement"],
  probe: ["requirement", "claim", "statement", "content"],
  "follow-up": ["requirement", "claim", "statement", "content"],
  objection: ["requirement", "claim", "statement", "content"],
  outline: ["content", "statement"],
  reason: ["requirement", "statement", "content"],
  "weakest-link": ["requirement", "claim", "statement", "content"],
  design: ["content"],
  question: ["requirement", "claim", "statement", "content"],
  rewording: ["statement"],
};

/** Tags that a browser would take for one, and what could be meant for a program: neither belongs in words for a person. */
const TAG =
  /<\s*\/|<!|<\?|<[^<>]*=|<\/?(?:a|abbr|b|base|br|body|button|code|div|em|embed|font|form|h[1-6]|head|hr|html|i|iframe|img|input|li|link|meta|object|ol|p|pre|script|span|strong|style|svg|table|td|textarea|title|tr|u|ul|video)\s*\/?>|&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]{1,30});/i;
const LINK =
  /\b(?:https?|ftp|file|data|javascript|mailto|tel):\S|\bwww\.\S|\]\(|\b[\w.+-]+@[\w-]+\.\w|\b[\w-]+\.(?:com|org|net|io|ai|dev|co|edu|gov|app)\b(?:\/\S*)?/i;
/** The first fault of a proposal's form. */
export function checkForm(proposal: Proposal, { subjects }: ProposalScope): Refusal | undefined {
  const { kind, part, subject, text, good, quotes, content } = proposal;
  const all = [text, ...good].join("\n");
  if (text.length > LONGEST.text || good.some((point) => point.length > LONGEST.good))
    return refuse("too-long", `Its words are longer than ${LONGEST.text} letters, or a point of its answer than ${LONGEST.good}.`);
  if (quotes.some((quote) => quote.text.length > LONGEST.quote))
    return refuse("too-long", `A quote is longer than ${LONGEST.quote} letters.`);
  if (wordStems(text).size < 4) return refuse("too-short", "It says too little to be read.");
  if (!(KINDS[kind] as readonly string[]).includes(part)) return refuse("part", `A ${kind} does not stand in the part “${part}”.`);
  const about = subjects.get(subject);
  if (!about) return refuse("subject", `There is nothing called “${subject.slice(0, 60)}” in this report or in the library.`);
  if (!ABOUT[kind].includes(about.of)) return refuse("subject", `A ${kind} is not about a ${about.of}.`);
  if (TAG.test(withSlots(all))) return refuse("html", "It holds something that a browser could take for HTML.");
  if (LINK.test(all)) return refuse("link", "It holds a link or an address.");
  const instruction = INSTRUCTIONS.some((pattern) => pattern.test(all));
  if (instruction) return refuse("instruction", "It speaks to a program or a grader, not to the reader.");
  if (
    kind === "question" &&
    sentencesOf(text.replace(/[“"][^“”"\n]*[”"]/g, "“it”")).some((sentence) => ADVICE.test(sentence) && !/\?["”’)]*$/.test(sentence))
  )
    return refuse("instruction", "A question to ask tells nobody what to do.");
  if (/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069]/.test(all))
    return refuse("control", "It holds characters that are not seen.");
  if (kind !== "rewording" && quotes.length === 0 && content.length === 0)
    return refuse("no-grounds", "It rests on nothing: no quote, and nothing of the library.");
  if (NEEDS_QUOTE.has(kind) && quotes.length === 0)
    return refuse("no-grounds", `A ${kind} speaks of the person or the posting, so it needs a quote.`);
  return undefined;
}

/** Kinds that say something about the person or the posting. */
export const NEEDS_QUOTE = new Set<Proposal["kind"]>(["catch", "evidence", "bridge", "probe", "objection", "outline", "weakest-link"]);

/** The text with its slots taken out, but for those that are a tag's name: `<b>` is no slot. */
function withSlots(text: string): string {
  return text.replace(SLOT, (slot) => (TAG.test(slot) ? slot : " "));
}
