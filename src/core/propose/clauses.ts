/** A text in clauses, and what each of them does: tells, leaves open, asks, advises, or speaks of the posting or of an interviewer. */

import { SLOT, sentencesOf, withoutSlots } from "./words.ts";

/** Only what is told asserts something; what is left open asserts a feeling at most, and the rest nothing of the person. */
export type Role = "told" | "open" | "asked" | "advice" | "posting" | "interviewer";

export interface Clause {
  /** Without its slots. */
  words: string;
  role: Role;
  /** Slots of the clause, and of the whole sentence. */
  slots: number;
  sentenceSlots: number;
  /** Whether its sentence speaks of the person. */
  ofPerson: boolean;
  /** Whether it begins its sentence. */
  first: boolean;
}

/** Where a sentence is cut: at marks, before a subject that follows a conjunction, and before what subordinates. */
const CUT =
  /[;:—–]\s|,\s|\s(?=(?:and|but|while|whereas|yet|so) (?:you|your|the|they|their|it|here|expect|say|an? )\b)|\s(?=(?:because|since|so that|in order to|which|whose)\b)|\s(?=(?:lies|is|comes|stands|sits) (?:the )?(?:near|nearest|close|closest) )|(?<=^for [^,]{3,80})\s(?=you (?:can|could)\b)/i;

/** A verb at the head: it says what to do, not what was done. */
export const ADVICE =
  /^(?:and |but |then |or |so )?(?:please )?(?:do not |don’t |don't |never )?(?:say|have|ask|name|explain|prepare|state|describe|check|be|give|tell|decide|offer|expect|point|open|start|close|keep|bring|acknowledge|frame|avoid|make|find|write|practi[sc]e|quote|mention|admit|clarify|spell|link|connect|consider|answer|reply|walk|show|pick|choose|list|compare|separate|use|read|look|note|add|settle|estimate|sketch|work|learn|build|carry|take|put|let|defend|draw|think|rehearse|anticipate|know|remember|concede|begin|turn|translate|map|plan|bear|go|set|leave|get|treat|rank|call|move|outline|define|lead|stay|help|report|present|own|flag|highlight|revise|review|refresh|claim|replace|complete|divide|count|measure|lay|stop|end|split|draft|test|hold|reserve|speak|fit|run|refuse|refuted|predict|vary|fix|repeat|stress|tie|break|log)\b/i;
/** The same with a subject: what the person "can point at". */
const CAN =
  /^you (?:can|could|may|might|should) (?:point|name|offer|tell|show|use|cite|say|give|start|open|mention|bring|expect|prepare|explain)\b/i;

/** What the posting wants, or how a line bears on it. */
const POSTING =
  /^(?:where |what |as |since |when |if )?(?:(?:the|their|this|its|our) )?(?:posting|role|job|seat|advert|firm|company|team|group|lab|laboratory|institute|author|duties|tasks|requirements?|employer|rotation|office|they|here)\b|\b(?:posting|role|advert|seat|job|duties|tasks|employer)\b|\b(?:is|are|was) (?:\w+ )?(?:asked for|required|preferred|wanted|requested|a (?:duty|condition|plus|requirement))\b|^(?:which|that|this|it|and that)\s+(?:\w+ )?(?:answers|bears|touches|speaks to|goes with|aligns|lines up|responds|overlaps|sits|connects|comes|covers|goes|meets|matches|fits|counts|lies|stands|belongs|relates|corresponds|falls|maps|addresses|concerns|is (?:close|near|what))\b|^for \w|^as an?\b|^(?:lies|is|comes|stands|sits) (?:\w+ )?(?:near|nearest|close|closest)\b|\bis your (?:case|example|line|evidence)\b|^(?:close|closest|near|nearest|next) to\b/i;

/** What an interviewer or a reader may do with it. */
const INTERVIEWER =
  /\b(?:interviewers?|readers?|reviewers?|referees?|panel|somebody|someone|anybody|committee|they)\b.*\b(?:will|may|might|can|could|would|ask|asks)\b|\binvites?\b.*\bquestions?\b|\bwill be (?:asked|questioned|pressed|tested|named)\b|\bwill come up\b/i;

const OPEN = /\b(?:whether|if|may|might|could|would|should|unless|unclear|does not say|do not say|not stated|which of)\b/i;
export const PERSON = /\b(?:you|yours?|yourself|i|my|me|mine|myself)\b/i;
const SUBORDINATE = /^(?:because|since|so that|in order to)\b/i;

/** Clauses in order. A clause without a subject of its own goes on with what the one before it does. */
export function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  for (const sentence of sentencesOf(text)) {
    const asks = /\?["”’)]*$/.test(sentence);
    const sentenceSlots = sentence.match(SLOT)?.length ?? 0;
    const ofPerson = PERSON.test(withoutSlots(sentence));
    let role: Role | undefined;
    sentence
      .replace(SLOT, "<slot>")
      .split(CUT)
      .forEach((part, i) => {
        const words = withoutSlots(part).trim();
        if (words === "") return;
        role = asks ? "asked" : roleOf(words, role);
        clauses.push({ words, role, slots: part.match(SLOT)?.length ?? 0, sentenceSlots, ofPerson, first: i === 0 });
      });
  }
  return clauses;
}

function roleOf(words: string, before: Role | undefined): Role {
  const bare = words.replace(/^(?:(?:and|but|so|while|whereas|yet|then)\s+)+/i, "");
  if (ADVICE.test(bare) || CAN.test(bare)) return "advice";
  if (INTERVIEWER.test(bare)) return "interviewer";
  if (POSTING.test(bare) && !/^(?:you|i|we)\b/i.test(bare)) return "posting";
  if ((before === "advice" || before === "interviewer") && /^(?:which|whose|because|since|so that|in order to)\b/i.test(bare))
    return before;
  if (before === undefined || PERSON.test(words) || SUBORDINATE.test(bare)) return OPEN.test(words) ? "open" : "told";
  return before;
}
