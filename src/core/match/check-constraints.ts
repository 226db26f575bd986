/** The conditions of a requirement that can be computed: degree, years, publications, place, language. */

import type { Library } from "../library/library.ts";
import type { Requirement } from "../posting/posting.ts";
import type { Education, Profile } from "../profile/profile.ts";
import { monthIndex, PRESENT } from "../text/date.ts";
import { fold } from "../text/fold.ts";
import type { EvidenceIndex } from "./index-evidence.ts";
import type { Constraint, Touch } from "./match.ts";
import { broaderThan, relate } from "./relate.ts";

/** Degrees as CVs write them, by level; the first pattern that fits counts. */
const DEGREES: readonly { level: 1 | 2 | 3; pattern: RegExp; example: string }[] = [
  {
    level: 3,
    pattern: /\b(?:ph\.?\s?d|d\.?\s?phil|doctor(?:ate|al)?|dr\.?\s?rer|sc\.?\s?d|j\.?\s?d\b|dr\.)/i,
    example: "DPhil in Engineering",
  },
  {
    level: 2,
    pattern: /\b(?:m\.?\s?sc|m\.?\s?s\b|m\.?\s?eng|m\.?\s?phil|m\.?\s?a\b|m\.?\s?res|ll\.?\s?m|mba|master|m\.?\s?tech|dipl)/i,
    example: "MSc Statistics",
  },
  {
    level: 1,
    pattern: /\b(?:b\.?\s?sc|b\.?\s?s\b|b\.?\s?a\b|b\.?\s?eng|b\.?\s?tech|ll\.?\s?b|bachelor|undergraduate|a\.?\s?b\b)/i,
    example: "B.Tech.",
  },
];

const LEVEL = { bachelor: 1, master: 2, phd: 3 } as const;

/** 3 doctorate, 2 master, 1 bachelor, 0 unknown. */
export function degreeLevel(study: Education): number {
  const text = `${study.degree?.value ?? ""} ${study.area?.value ?? ""}`;
  return DEGREES.find((row) => row.pattern.test(text))?.level ?? 0;
}

/** Whether a course of study is still going on at `asOf`. */
export function inProgress(study: Education, asOf: string): boolean {
  const end = study.end?.value;
  if (end === PRESENT) return true;
  const month = end && monthIndex(end, "end");
  return typeof month === "number" && month > (monthIndex(asOf, "start") ?? 0);
}

/** All conditions of a requirement with what the CV says of each. `index` and `touches` limit years to work that names the same things. */
export function checkConstraints(
  requirement: Requirement,
  touches: readonly Touch[],
  profile: Profile,
  index: EvidenceIndex,
  library: Library,
  asOf: string,
): Constraint[] {
  const constraints: Constraint[] = [];
  if (requirement.degree) {
    const degree = degreeConstraint(requirement.degree.value, profile, asOf);
    constraints.push(degree);
    const field = degree.met ? fieldConstraint(requirement, profile, asOf) : undefined;
    if (field) constraints.push(field);
  }
  if (requirement.years) constraints.push(yearsConstraint(requirement, requirement.years.value, touches, profile, index, library, asOf));
  if (requirement.aspect === "publications") constraints.push(publicationsConstraint(requirement, profile));
  const scale = scaleConstraint(requirement, index);
  if (scale) constraints.push(scale);
  if (requirement.aspect === "place") constraints.push(placeConstraint(requirement, profile));
  if (requirement.aspect === "language") constraints.push(languageConstraint(requirement, profile));
  return constraints;
}

function degreeConstraint(asked: "bachelor" | "master" | "phd", profile: Profile, asOf: string): Constraint {
  const ranked = profile.education.filter((study) => degreeLevel(study) > 0).toSorted((a, b) => degreeLevel(b) - degreeLevel(a));
  const done = ranked.find((study) => !inProgress(study, asOf) && degreeLevel(study) >= LEVEL[asked]);
  const best = done ?? ranked[0];
  const span = best?.degree?.spans[0];
  if (!best || !span) return { what: "degree", asked };
  return { what: "degree", asked, found: { value: best.degree?.value ?? "", spans: [span] }, met: done !== undefined };
}

/** Families of fields: a degree of one answers for a "related field" of the same. */
const FIELDS: readonly { family: string; pattern: RegExp }[] = [
  {
    family: "formal and technical",
    pattern:
      /\b(?:computer|computing|informatics?|informatik|software|machine learning|artificial intelligence|data science|statistic\w*|math\w*|physi\w*|electrical|engineering|robotic\w*|operations research|quantitative|technical|stem|neuroscience|cognitive science|linguistics)\b/i,
  },
  { family: "life sciences", pattern: /\b(?:bio\w*|chemi\w*|genetic\w*|medic\w*|virology|microbiology|pharma\w*|life sciences?)\b/i },
  {
    family: "social and legal",
    pattern: /\b(?:econom\w*|law|legal|policy|politic\w*|sociology|psychology|international relations|public administration|philosophy)\b/i,
  },
];

/** Whether a completed degree at the level lies in a family of fields that the row names; undefined where the row names none. */
function fieldConstraint(requirement: Requirement, profile: Profile, asOf: string): Constraint | undefined {
  const asked = FIELDS.filter((row) => row.pattern.test(requirement.text));
  if (asked.length === 0 || !requirement.degree) return undefined;
  const level = LEVEL[requirement.degree.value];
  const done = profile.education.filter((study) => !inProgress(study, asOf) && degreeLevel(study) >= level);
  const fits = (study: Education) => {
    const text = `${study.degree?.value ?? ""} ${study.area?.value ?? ""} ${study.thesis?.value ?? ""}`;
    return FIELDS.every((row) => !row.pattern.test(text)) || asked.some((row) => row.pattern.test(text));
  };
  return { what: "field", asked: requirement.text, met: done.some(fits) };
}

/** A job's name in the trade of writing software. */
const TRADE = /\b(?:engineer|developer|programmer|architect)\b/i;

/** Whether a row asks for years of writing software and names nothing but languages to do it in: any job of the trade counts. */
export function isTrade(requirement: Requirement, touches: readonly Touch[], library: Library): boolean {
  const isLanguage = ({ address }: Touch) =>
    address === "skill/programming-languages" || broaderThan(library, address).includes("skill/programming-languages");
  return (
    requirement.years !== undefined &&
    touches.length > 0 &&
    touches.every(isLanguage) &&
    /\b(?:engineer|develop|coding|program)/i.test(requirement.text)
  );
}

function yearsConstraint(
  requirement: Requirement,
  asked: number,
  touches: readonly Touch[],
  profile: Profile,
  index: EvidenceIndex,
  library: Library,
  asOf: string,
): Constraint {
  const trade = isTrade(requirement, touches, library);
  const named = (entry: string) =>
    touches.length === 0 ||
    index.lines.some(
      (line) =>
        line.entry === entry &&
        ((trade && line.heading && TRADE.test(line.text)) ||
          touches.some((want) => line.answers.has(want.address)) ||
          line.touches.some((have) =>
            touches.some((want) => {
              const link = relate(library, want.address, have.address);
              return link?.relation === "exact" || link?.relation === "narrower";
            }),
          )),
    );
  const stretches = profile.work
    .filter((work) => named(work.id))
    .flatMap((work) => {
      const from = work.start && monthIndex(work.start.value, "start", asOf);
      const to = monthIndex(work.end?.value ?? PRESENT, "end", asOf);
      const spans = [work.start?.spans[0], work.end?.spans[0]].filter((span) => span !== undefined);
      return typeof from === "number" && typeof to === "number" ? [{ from, to: to + 1, spans }] : [];
    })
    .toSorted((a, b) => a.from - b.from);
  const months = union(stretches);
  const spans = stretches.flatMap((row) => row.spans);
  const shape = stretches.map((row) => row.spans.length).join(",");
  if (stretches.length === 0) return { what: "years", asked: String(asked) };
  return {
    what: "years",
    asked: String(asked),
    found: { value: String(Math.floor(months / 12)), spans, shape },
    met: months >= asked * 12 - 1,
  };
}

/** Months covered by at least one stretch. */
export function union(stretches: readonly { from: number; to: number }[]): number {
  let months = 0;
  let reached = -Infinity;
  for (const { from, to } of stretches.toSorted((a, b) => a.from - b.from)) {
    months += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return months;
}

function publicationsConstraint(requirement: Requirement, profile: Profile): Constraint {
  const wantsFirst = /first[- ]author|lead[- ]author/i.test(requirement.text);
  const venues = [
    ...requirement.text.matchAll(
      /\b(?:NeurIPS|NIPS|ICML|ICLR|ACL|EMNLP|NAACL|CVPR|ICCV|ECCV|CoRL|RSS|ICRA|AAAI|KDD|SIGIR|COLM|TMLR|JMLR|Nature|Science|Interspeech|ICASSP|CHI)\b/g,
    ),
  ].map((match) => match[0]);
  const wide = venues.length === 0 || /\b(?:etc|such as|similar|e\.g|comparable|top)\b/i.test(requirement.text);
  const fitting = profile.publications.filter((paper) => {
    if (wantsFirst && paper.position !== 1 && !paper.authors.some((author, i) => author.equal && i + 1 === paper.position)) return false;
    return wide || venues.some((venue) => fold(paper.venue?.value ?? "").includes(fold(venue)));
  });
  const strongest = fitting.toSorted((a, b) => Number(b.position === 1) - Number(a.position === 1));
  const spans = strongest.slice(0, 3).flatMap((paper) => paper.title.spans[0] ?? []);
  if (profile.publications.length === 0) return { what: "publications", asked: wantsFirst ? "first-author" : "any" };
  return {
    what: "publications",
    asked: wantsFirst ? "first-author" : "any",
    found: { value: String(fitting.length), spans },
    met: fitting.length > 0,
  };
}

/** "more than a billion parameters", "7B parameters", "a 9M-parameter model": sizes of models and of data. */
const SIZE =
  /\b(\d[\d,]{0,9}(?:\.\d+)?|an?|one|ten|(?:a |one )?hundred)[\s-]?(k|m|b|t|thousand|million|billion|trillion)[\s+-]{0,2}(?:\w+[\s-])?(parameter|token)s?\b/gi;
const NUMBER: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, ten: 10, hundred: 100, "a hundred": 100, "one hundred": 100 };
const FACTOR: Readonly<Record<string, number>> = {
  k: 1e3,
  t: 1e12,
  m: 1e6,
  b: 1e9,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

/** "clusters of 100 or more GPUs": a number with a unit of scale; met where a line names the same unit with at least that number. */
const SCALE =
  /\b(\d[\d,]{0,9})\s?(\+|k\b)?(?:\s(?:or more|and more|plus))?\s?-?(gpus?|tpus?|accelerators?|nodes?|engineers?|reports|researchers?|people)\b/gi;

function scaleConstraint(requirement: Requirement, index: EvidenceIndex): Constraint | undefined {
  const asked = amountsIn(requirement.text)[0];
  if (!asked) return undefined;
  const best = index.lines
    .flatMap((line) => amountsIn(line.text).flatMap((amount) => (amount.unit === asked.unit ? [{ line, amount }] : [])))
    .toSorted((a, b) => b.amount.number - a.amount.number)[0];
  // A CV that gives no size of a model may still have had one; machines and people that are led are counted where they are many.
  if (!best) return { what: "scale", asked: asked.words, ...(asked.sized ? {} : { met: false }) };
  const found = { value: best.amount.words, spans: [best.line.span] };
  return { what: "scale", asked: asked.words, found, met: best.amount.number >= asked.number };
}

function amountsIn(text: string): { number: number; unit: string; words: string; sized: boolean }[] {
  const counts = [...text.matchAll(SCALE)].map(([words, digits = "0", factor, unit = ""]) => ({
    number: Number(digits.replaceAll(",", "")) * (factor?.toLowerCase() === "k" ? 1000 : 1),
    unit: unit.toLowerCase().replace(/s$/, ""),
    words,
    sized: false,
  }));
  const sizes = [...text.matchAll(SIZE)].map(([words, number = "", factor = "", unit = ""]) => ({
    number: (NUMBER[number.toLowerCase()] ?? Number(number.replaceAll(",", ""))) * (FACTOR[factor.toLowerCase()] ?? 1),
    unit: unit.toLowerCase(),
    words,
    sized: true,
  }));
  return [...counts, ...sizes];
}

function placeConstraint(requirement: Requirement, profile: Profile): Constraint {
  const place = profile.location;
  const span = place?.spans[0];
  if (!place || !span) return { what: "place", asked: requirement.text };
  const city = fold(place.value)
    .split(" ")
    .find((word) => word.length > 3);
  return {
    what: "place",
    asked: requirement.text,
    found: { value: place.value, spans: [span] },
    ...(city && fold(requirement.text).includes(city) ? { met: true } : {}),
  };
}

/** What a row takes for granted: "another language besides English". */
const BESIDES = /\b(?:besides|other than|in addition to|apart from|beyond|on top of)\s+\p{Lu}\p{L}+(?:\s+(?:and|or)\s+\p{Lu}\p{L}+)?/gu;

function languageConstraint(requirement: Requirement, profile: Profile): Constraint {
  const asked = fold(requirement.text.replace(BESIDES, " "));
  const known = profile.languages.find((language) => asked.includes(fold(language.name.value).trim()));
  const span = known?.name.spans[0];
  return known && span
    ? { what: "language", asked: requirement.text, found: { value: known.name.value, spans: [span] }, met: true }
    : { what: "language", asked: requirement.text };
}
