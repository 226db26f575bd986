/** What a row asks for and how: its aspect, years, degree, strength, alternatives. */

import type { Span } from "../text/span.ts";
import { findDegree } from "./find-degree.ts";
import type { Aspect, Requirement, Strength } from "./posting.ts";
import type { PostingWords } from "./posting-words.ts";

const NUMBER_WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
/** "5+ years", "three to five years of": what stands before and after must not make it a limit, an age or a stretch of the calendar. */
const YEARS =
  /\b(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\s*(?:\(\d+\)\s*)?(?:\+|or more|plus)?\s*(?:(?:-|–|to)\s*\d{1,2}\s*\+?\s*)?(?:\w+\s)?(?:years?|yrs?)\b[’']?(?!\s+(?:before|ago|old|spent|from|in a row|contract|term|appointment|fixed|after))/i;
const NO_MINIMUM =
  /\b(?:(?:not|no) (?:more|longer|older) than|at most|up to|within(?: the)?(?: last| past| next)?|less than|fewer than|under|maximum(?: of)?|last|past|next|first|every|each|for the last|over the)\s+$/i;

/** Each row: what the words show, and an example. The first that fits is the aspect. */
const ELIGIBILITY =
  /\b(?:clearance|citizens?(?:hip)?|right to work|work(?:ing)? (?:authori[sz]ation|permit)|authori[sz]ed to work|eligib\w+ (?:to work|for)|permitted to work|legally|export control|visas?|background check|have lived in|resident (?:of|in)|permanent resid\w+|available (?:no later|from|by|to start)|able to start|start (?:no later|by|before)|driv(?:er|ing)(?:’|')?s? licen[cs]e)\b/i;
const PLACE =
  /\b(?:on-?site|in[- ](?:the |our )?office|(?:in|at|from) (?:one of )?(?:our|the) (?:[\p{L}’'-]+ ){0,5}?(?:offices?|lab|campus|site|headquarters)|hybrid|relocat\w*|remote(?:ly)?(?! sens| procedure)|commut\w*|based (?:in|out of|at)\b|located in|resid(?:e|ence|ing) in|local to|time ?zones?|(?:Central|Eastern|Pacific|Mountain|European|UTC|US|UK|CET|GMT) (?:Time|hours|US)\b|working hours|overlap with|(?:all|we) meet in|travel(?:ling|ing)?\b(?! demand| time)|in[- ]person|days? (?:a|per|each) week (?:in|at|on)|looking to hire in|spent at one)/iu;
const NOT_PLACE =
  /\b(?:(?<!work |working |office |hybrid )models?|train(?:ing)?|distributed|sensing|inference|customers|recommend\w*|booking|hybrid (?:search|retrieval|approach\w*|systems|architectures?))\b/i;
const PUBLICATIONS =
  /\b(?:publications?|published|publication record|first[- ]author\w*|papers? (?:at|in)|peer[- ]reviewed|NeurIPS|ICML|ICLR|CVPR|EMNLP|author of at least)\b/i;
const LANGUAGE =
  /\b(?:english|german|french|japanese|mandarin|chinese|cantonese|korean|spanish|hebrew|dutch|italian|portuguese|arabic|hindi|russian|polish|swedish|danish|norwegian|finnish|turkish|greek|czech|ukrainian|(?:south-east )?asian language|indian language|second language)\b/i;
const LANGUAGE_USE =
  /\b(?:fluen\w+|speak\w*|spoken|proficien\w+|command|written|native|languages?|knowledge of|reading knowledge|working knowledge|[ABC][12]\b|bilingual|is (?:an advantage|a plus|required|preferred))/i;
/** A bare list of languages: "Spanish or Portuguese". */
const ONLY_LANGUAGES = /^(?:\p{Lu}[\p{L}]+(?:,\s+|\s+(?:and|or)\s+|\s+skills$|$))+$/u;
const EXPERIENCE =
  /^(?:you )?have \w+ed\b|\b(?:experience[ds]?|track record|background|history of|have (?:built|worked|led|published|trained|shipped|run|used|written|taught|done|deployed|managed|designed|developed)|worked (?:on|with)|demonstrated|proven)\b/i;
/** Words that say "shown before" of anything, a trait among others: "Demonstrated communication skills". */
const SHOWN_ONLY = /\b(?:demonstrated|proven)\b/gi;

/** Everything about a row that its own words say. `place` is its span, `strength` what its part of the posting gives it. */
export function describeRow(
  text: string,
  place: Span,
  kind: Requirement["kind"],
  strength: Strength,
  words: PostingWords,
): Omit<Requirement, "id" | "text" | "span" | "context"> {
  const at = (start: number, length: number): Span => ({
    document: place.document,
    start: place.start + start,
    end: place.start + start + length,
  });
  // A duty asks for no degree and no years, whatever it names: "supervise PhD students", "a three-year programme".
  const asks = kind === "requirement";
  const years = asks ? yearsOf(text) : undefined;
  const degree = asks ? findDegree(text) : undefined;
  return {
    kind,
    strength: kind === "responsibility" ? strength : ownStrength(text, strength, words),
    aspect: aspectOf(text, kind, years !== undefined, degree !== undefined, words),
    ...(years ? { years: { value: years.value, spans: [at(years.start, years.length)] } } : {}),
    ...(degree ? { degree: { value: degree.value, spans: [at(degree.start, degree.length)] } } : {}),
    ...(/\s(?:or|and\/or)\s|\w\/\w/i.test(text.replace(/\b(?:and\/or|a\/b|r&d|ai\/ml|ml\/ai|ci\/cd|i\/o|ui\/ux)\b/gi, "or")) &&
    /\s(?:or|and\/or)\s/i.test(text)
      ? { alternatives: true as const }
      : {}),
  };
}

function yearsOf(text: string): { value: number; start: number; length: number } | undefined {
  for (const match of text.matchAll(new RegExp(YEARS.source, "gi"))) {
    if (NO_MINIMUM.test(text.slice(0, match.index))) continue;
    const value = Number(match[1]) || NUMBER_WORDS.indexOf((match[1] ?? "").toLowerCase()) + 1;
    if (value > 0) return { value, start: match.index, length: match[0].length };
  }
  return undefined;
}

/** The row's own words outweigh its heading: "PhD preferred" under Requirements is preferred. */
function ownStrength(whole: string, given: Strength, words: PostingWords): Strength {
  if (/\((?:not required|optional|preferred|nice to have|a plus|bonus)\)\s*\.?$/i.test(whole)) return "preferred";
  // "proficiency in programming (Python preferred)" prefers an example, not the row.
  const text = whole.replace(/\([^)]*(?:\)|$)/g, " ");
  if (given === "preferred")
    return /\b(?:required|must|mandatory)\b/i.test(text) && !/\bnot required\b/i.test(text) && !words.has("preferred-cue", text)
      ? "required"
      : "preferred";
  return words.has("preferred-cue", text) && !/\bpreferred stock\b/i.test(text) ? "preferred" : given;
}

function aspectOf(text: string, kind: Requirement["kind"], years: boolean, degree: boolean, words: PostingWords): Aspect {
  if (kind === "responsibility") return "duty";
  // "write Python that colleagues enjoy reading": what is said of the thing is no trait of the person.
  const main = text.replace(/^(.{12,}?)\s(?:that|which|who)\s.*$/s, "$1");
  if (ELIGIBILITY.test(text)) return "eligibility";
  if (degree || /^(?:completed|obtained|awarded|conferred)\b/i.test(text)) return "degree";
  if (years) return "years";
  if (PLACE.test(text) && !NOT_PLACE.test(text)) return "place";
  if (
    LANGUAGE.test(text) &&
    (LANGUAGE_USE.test(text) || ONLY_LANGUAGES.test(text)) &&
    !/\b(?:natural language|language models?|LLMs?)\b/i.test(text)
  )
    return "language";
  if (PUBLICATIONS.test(text)) return "publications";
  if (words.has("trait", main) && !EXPERIENCE.test(text.replace(SHOWN_ONLY, ""))) return "trait";
  return EXPERIENCE.test(text) ? "experience" : "skill";
}
