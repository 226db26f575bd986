/** What one sentence of a passage asks: by its own words in prose, by its heading in a list. */

import { ASKING } from "./find-part.ts";
import { attendance, isOffer, type Judgement, judgeSentence, waives } from "./judge-sentence.ts";
import type { Strength } from "./posting.ts";
import type { Passage } from "./read-passages.ts";

/** A judgement, and whether the sentence tells where a bullet would list. */
export interface Asking extends Judgement {
  prose: boolean;
}

/** Openings that every item of a list may carry; the row begins after them. */
const LEAD =
  /^(?:as (?:an?|our|the) [^.;:]{3,60}?,\s+(?=you\b))?(?:(?:ideally|preferably|additionally|also|and|plus|as a bonus|bonus|note:),?\s+)?(?:(?:you(?:’|')?(?:ll(?: need to)?| will(?: need to)?| are(?! (?:at|in)\b)| should| must| may| have(?= (?:a|an|at|strong)\b))?(?! (?:to|\w+e[sd]?\b.*\bwho))|you(?:’|')re|we(?:’|')re looking for|we are looking for|the ideal candidate (?:will|has|is)|candidates? (?:will|should|must)(?: have)?|who)\s+)?/i;
/** "Innovate and Deploy: Design ..." : a slogan before the duty. A word may not begin within another, or "ExperExperExper" could be parted in millions of ways. */
const SLOGAN = /^(?:(?:(?<![\w’'-])(?:[A-Z][\w’'-]*|and|the|of|with|for|a|to|in)|&)\s?){1,6}:\s+(?=[A-Z])/;
/** Sentences within a list's part that ask nothing: about the firm, offers, notes. */
const ASIDE =
  /^(?:we |our |this (?:role|position) (?:is based|reports|may|offers|will report)|this (?:includes|is)|your work will|note:|please |for (?:more|additional) |the (?:annual|salary|expected|base)|all of our|not all strong|if (?:you|your|this|we)\b|don(?:’|')t worry|even if|these are|the following|below are|some of|of the \w+ people|many of|research shows|however)\b/i;
/** "As employees we come together", "Northwind's mission is ...": the firm speaks of itself. */
const FIRST_PERSON =
  /^(?:[\w’',-]+\s+){0,5}we\b(?! expect| require| ask)|^(?:at \w+, )?our\b|^[\w ]{3,40}:\s+(?:we|our)\b|^\S+(?:’|')s (?:mission|vision)\b|^[^.]{3,30}: \p{Lu}\w+ (?:builds|makes|is an?)\b/iu;
/** Lead-ins of a list that say nothing themselves. */
const EMPTY_LEAD =
  /\b(?:the following|as follows|responsible for|include|includes|including|if you|ability to|able to|examples?|such as|you(?:’|')?(?:ll| will)?|who|have|are)\s*:\s*$/i;

/** The askings of a sentence, in order; empty when it asks nothing. */
export function readSentence(passage: Passage, sentence: string): Asking[] {
  if (ASKING.has(passage.part)) return listed(passage, sentence);
  return told(sentence);
}

function listed(passage: Passage, whole: string): Asking[] {
  const sentence = withoutWaived(whole);
  const prose = passage.kind === "text" && /[.!?]$/.test(sentence);
  if (sentence === "" || /^[#@]/.test(sentence) || sentence.endsWith("?")) return [];
  if (passage.kind === "text" && /:\s*$/.test(sentence) && /\b(?:we|following|you|candidates?|applicants?)\b/i.test(sentence)) return [];
  if (prose && /^(?:come )?join (?:us|our|a|the)\b|^you[^.]{0,40} if you\b/i.test(sentence)) return told(sentence);
  if (
    FIRST_PERSON.test(sentence) ||
    (prose && ASIDE.test(sentence)) ||
    /^(?:if you|note:|your work will|this role offers)\b/i.test(sentence)
  )
    return told(sentence);
  if (prose && passage.part !== "responsibilities" && attendance(sentence) !== undefined) return told(sentence);
  if (
    sentence.trim().endsWith(":") &&
    (sentence.split(/\s+/).length < 7 || (EMPTY_LEAD.test(sentence) && sentence.split(/\s+/).length < 9))
  )
    return [];
  const responsibility = passage.part === "responsibilities";
  const strength: Strength = passage.part === "preferred" ? "preferred" : responsibility ? "implied" : "required";
  const slogan = sentence.match(SLOGAN)?.[0].length ?? 0;
  const lead = sentence.slice(slogan).match(LEAD)?.[0] ?? "";
  if (prose && /you/i.test(lead) && isOffer(sentence.slice(slogan + lead.length))) return [];
  const open = sentence.match(/,?\s*(?:including)?\s*:\s*$/)?.[0].length ?? 0;
  return [
    {
      kind: responsibility ? "responsibility" : "requirement",
      strength: /^(?:ideally|preferably|as a bonus|bonus)/i.test(lead) ? "preferred" : strength,
      from: slogan + lead.length,
      to: sentence.length - open,
      prose: false,
    },
  ];
}

/** "Good written English; German is not required": what comes before the clause that waives something; nothing where it waives at once. */
function withoutWaived(sentence: string): string {
  if (!waives(sentence)) return sentence;
  const clause = sentence.lastIndexOf(";");
  return clause > 0 && !waives(sentence.slice(0, clause)) ? sentence.slice(0, clause) : "";
}

/** A sentence of prose outside the asking parts. */
function told(sentence: string): Asking[] {
  if (/^(?:we (?:will|do|offer|believe|sponsor|encourage you|aren)|our )/i.test(sentence)) return [];
  // "If you join us, you will ...": what hangs on an "if" asks nothing by itself.
  const main = /^if\b/i.test(sentence) ? sentence.indexOf(",") + 1 || sentence.length : 0;
  return judgeSentence(sentence.slice(main)).map((row) => ({ ...row, from: row.from + main, to: row.to + main, prose: true }));
}
