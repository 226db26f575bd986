/** Rules for a joint before a noun: whether something new is asked for there. */

import { type CutRule, inExamples } from "./standing.ts";
import { asksAnew, sharesComplement, sharesHead, wordsOf } from "./word-order.ts";

/** Skills that are said in pairs and shown together. */
const DOUBLETS: readonly { pattern: RegExp; example: string }[] = [
  {
    pattern: /\b(?:written|verbal|oral|spoken|writing|speaking)\s+(?:and|&)\s+(?:written|verbal|oral|spoken|writing)\b/i,
    example: "written and verbal communication skills",
  },
  {
    pattern: /\b(?:analytical|problem[- ]solving|analytic)\s+(?:and|&)\s+(?:analytical|problem[- ]solving|critical|quantitative)\b/i,
    example: "analytical and problem-solving abilities",
  },
  { pattern: /\b(?:programming|coding)\s+(?:and|&)\s+(?:software|programming|coding)\b/i, example: "programming and software skills" },
  {
    pattern:
      /\b(?:communication|collaboration|interpersonal|presentation)\s+(?:and|&)\s+(?:communication|collaboration|interpersonal|presentation)\b/i,
    example: "interpersonal and communication skills",
  },
];

const firstWords = (text: string, count: number) => wordsOf(text).slice(0, count).join(" ");

/** In order; the first that fits decides. */
export const NOUN_RULES: readonly CutRule[] = [
  {
    id: "own-preference",
    cuts: true,
    example: "Fluent in English, | German is a plus",
    fits: ({ joint, rest }) =>
      joint.kind === "comma" &&
      /^(?!with\b|which\b|that\b|this\b|it\b)(?:(?!\b(?:and|or)\b)[\w+#./ -]){1,40}?\s(?:is|are|would be)\s(?:also\s)?(?:an?\s(?:\w+\s)?(?:plus|advantage|asset|bonus|must)|preferred|desirable|helpful|beneficial|required|essential|welcome)\b/i.test(
        rest,
      ),
  },
  {
    id: "shared-complement",
    cuts: false,
    example: "Curiosity and passion for new techniques",
    fits: ({ joint, left, words }) => joint.kind === "and" && sharesComplement(left, words),
  },
  {
    id: "examples",
    cuts: false,
    example: "tools such as Spark, Ray and Airflow",
    fits: ({ joint, left, rest, words }) =>
      inExamples(left) && !(joint.kind === "and" && joint.mark.includes(",") && asksAnew(rest, words)),
  },
  {
    id: "doublet",
    cuts: false,
    example: "written and verbal communication skills",
    fits: ({ joint, left, rest }) => {
      const around = `${wordsOf(left).slice(-2).join(" ")} and ${firstWords(rest, 2)}`;
      return joint.kind === "and" && DOUBLETS.some(({ pattern }) => pattern.test(around));
    },
  },
  {
    id: "skill-pair",
    cuts: true,
    example: "Strong debugging | and critical thinking skills",
    fits: ({ joint, left, rest }) =>
      joint.kind === "and" &&
      /^(?:strong|excellent|outstanding|exceptional|solid|good|great|superb|demonstrated)\s+(?:[\w-]+\s?){1,2}$/i.test(left.trim()) &&
      /^(?:[\w-]+\s){1,2}skills\b/i.test(rest) &&
      !/\bskills\b/i.test(left),
  },
  {
    id: "years-of",
    cuts: false,
    example: "4+ years of design and coding experience",
    fits: ({ joint, left, rest }) => joint.kind === "and" && /\byears? (?:of|in) [\w-]+$/i.test(left) && /^[\w-]+ experience\b/i.test(rest),
  },
  {
    id: "alternative-list",
    cuts: false,
    example: "an internship, contributions to open source, work experience, or a competition",
    fits: ({ joint, rest }) => joint.kind === "comma" && /^(?:(?!, and\b)[^;.])*?,\s*or\b/i.test(rest),
  },
  {
    id: "asks-anew",
    cuts: true,
    example: "Strong Python skills | and experience with distributed training",
    fits: ({ joint, left, rest, words }) => (joint.kind === "and" || joint.kind === "comma") && asksAnew(rest, words) && !sharesHead(left),
  },
];
