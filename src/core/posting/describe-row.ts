/** What a row asks for and how: its aspect, years, degree, strength, alternatives. */

import type { Span } from "../text/span.ts";
import type { Aspect, Requirement, Strength } from "./posting.ts";
import type { PostingWords } from "./posting-words.ts";

const NUMBER_WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const YEARS =
  /\b(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\s*(?:\+|or more|plus)?\s*(?:(?:-|–|to)\s*\d{1,2}\s*\+?\s*)?(?:years?|yrs?)\b[’']?/i;

/** Degrees, lowest first: the lowest one named satisfies the row. Each with what it catches. */
const DEGREES: readonly { degree: "bachelor" | "master" | "phd"; pattern: RegExp; example: string }[] = [
  {
    degree: "bachelor",
    pattern: /\b(?:bachelor(?:[’']?s)?|b\.?sc?\.?(?=[ /,]|$)|undergraduate degree|b\.?a\.?(?= degree| in))/i,
    example: "Bachelor's degree",
  },
  {
    degree: "master",
    pattern: /\b(?:master(?:[’']?s)(?: degree)?|m\.?sc?\.?(?=[ /,]|$)|m\.?phil)/i,
    example: "M.S./Ph.D. in machine learning",
  },
  { degree: "phd", pattern: /\b(?:ph\.?\s?d|doctora(?:te|l)|dphil)\b/i, example: "PhD in Computer Science" },
];

const PLACE =
  /\b(?:on-?site|in[- ](?:the )?office|in one of our offices|hybrid|relocat\w*|remote(?:ly)?|commut\w*|based in|located in|time zone|travel(?:ling|ing)?\b|in person)\b/i;
const ELIGIBILITY =
  /\b(?:clearance|citizen(?:ship)?|right to work|work(?:ing)? (?:authori[sz]ation|permit)|eligib\w+ to work|export control|visa|background check)\b/i;
const PUBLICATIONS =
  /\b(?:publications?|published|publication record|first[- ]author\w*|papers? (?:at|in)|peer[- ]reviewed|NeurIPS|ICML|ICLR)\b/i;
const LANGUAGE = /\b(?:english|german|french|japanese|mandarin|chinese|korean|spanish|hebrew|dutch|italian|portuguese|arabic)\b/i;
const EXPERIENCE =
  /\b(?:experience[ds]?|track record|background|history of|have (?:built|worked|led|published|trained|shipped|run|used)|worked (?:on|with)|demonstrated|proven)\b/i;

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
  const years = text.match(YEARS);
  const degrees = DEGREES.flatMap(({ degree, pattern }) => {
    const match = text.match(pattern);
    return match ? [{ degree, span: at(match.index ?? 0, match[0].length) }] : [];
  });
  const lowest = degrees[0];
  const count = years?.[1] ? Number(years[1]) || NUMBER_WORDS.indexOf(years[1].toLowerCase()) + 1 : 0;
  return {
    kind,
    strength: kind === "responsibility" ? strength : ownStrength(text, strength, words),
    aspect: aspectOf(text, kind, count > 0, lowest !== undefined, words),
    ...(years && count > 0 ? { years: { value: count, spans: [at(years.index ?? 0, years[0].length)] } } : {}),
    ...(lowest ? { degree: { value: lowest.degree, spans: [lowest.span] } } : {}),
    ...(/\s(?:or|and\/or)\s/i.test(text) ? { alternatives: true as const } : {}),
  };
}

/** The row's own words outweigh its heading: "PhD preferred" under Requirements is preferred. */
function ownStrength(whole: string, given: Strength, words: PostingWords): Strength {
  // "proficiency in programming (Python preferred)" prefers an example, not the row.
  const text = whole.replace(/\([^)]*(?:\)|$)/g, " ");
  if (given === "preferred")
    return /\b(?:required|must|mandatory)\b/i.test(text) && !words.has("preferred-cue", text) ? "required" : "preferred";
  return words.has("preferred-cue", text) && !/\bpreferred stock\b/i.test(text) ? "preferred" : given;
}

function aspectOf(text: string, kind: Requirement["kind"], years: boolean, degree: boolean, words: PostingWords): Aspect {
  if (ELIGIBILITY.test(text)) return "eligibility";
  if (degree) return "degree";
  if (years) return "years";
  if (PLACE.test(text) && !/\b(?:model|train|distributed|sensing)\b/i.test(text)) return "place";
  if (kind === "responsibility") return "duty";
  if (PUBLICATIONS.test(text)) return "publications";
  if (LANGUAGE.test(text) && /\b(?:fluen\w+|speak\w*|proficien\w+|command|written|spoken|native|language)\b/i.test(text)) return "language";
  if (words.has("trait", text) && !EXPERIENCE.test(text)) return "trait";
  return EXPERIENCE.test(text) ? "experience" : "skill";
}
