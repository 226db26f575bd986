/** Rules in which the joining words decide: a semicolon, a colon, "with", "while", "as long as", capitals. */

import { type CutRule, inExamples } from "./standing.ts";
import { asksAnew, beginsClause, wordsOf } from "./word-order.ts";

const DEGREE = /^(?:an? )?(?:bachelor|master|doctora|ph\.?\s?d|m\.?sc|b\.?sc)/i;
/** Participles that only say how the rest is done. */
const MANNER =
  /^(?:optimi[sz]ing|striving|consistently|beginning|starting|including|ensuring|making|using|leading|leveraging|allowing|enabling|resulting|depending|spanning|ranging|following|iterating|focusing|being|having|serving|giving|keeping|adapting|fostering|balancing|maintaining|preserving|helping|taking|creating|requiring)\b/i;

/** A participle with an object or a place of its own, not one that opens a noun ("training data, ..."). */
function beginsAlone(rest: string): boolean {
  return !/^\w+ing\s+(?:and|or|,)/i.test(rest);
}

/** In order; the first that fits decides. */
export const JOINT_RULES: readonly CutRule[] = [
  { id: "sentence", cuts: true, example: "Has intuition for data. | Understands products", fits: ({ joint }) => joint.kind === "full" },
  {
    id: "alternative-degree",
    cuts: true,
    example: "Bachelor's degree in physics | OR Master's degree in physics",
    fits: ({ joint, rest }) => /\bOR\b/.test(joint.mark) && (DEGREE.test(rest) || /^\s*\n/.test(joint.mark)),
  },
  { id: "alternatives", cuts: false, example: "PyTorch or JAX", fits: ({ joint }) => joint.kind === "or" },
  {
    id: "capital-and",
    cuts: true,
    example: "Bachelor's degree | AND four years of experience",
    fits: ({ joint }) => /\bAND\b/.test(joint.mark),
  },
  {
    id: "aside",
    cuts: false,
    example: "experience with real robots; simulation alone is not sufficient",
    fits: ({ joint, rest }) =>
      (joint.kind === "semicolon" || joint.kind === "and") &&
      /^(?:[\w-]+ ){0,4}(?:(?:is|are|does|do) not\b|not\b)/i.test(rest) &&
      !/^(?:are|is) not (?:afraid|intimidated)/i.test(rest),
  },
  { id: "semicolon", cuts: true, example: "share ideas in writing; | publish work", fits: ({ joint }) => joint.kind === "semicolon" },
  { id: "condition", cuts: true, example: "anywhere | as long as you overlap with us", fits: ({ joint }) => joint.kind === "condition" },
  {
    id: "told-after-colon",
    cuts: true,
    example: "an understanding of time series: | you should be able to explain a forecast",
    fits: ({ joint, rest }) => joint.kind === "colon" && /^you (?:should|must|will|need|are expected)\b/i.test(rest),
  },
  {
    id: "clauses-after-colon",
    cuts: true,
    example: "contributions to all stages: | driving collection, | building evaluations",
    fits: ({ joint, left, rest, form, words }) =>
      joint.kind === "colon" &&
      form !== undefined &&
      form !== "s" &&
      !/,\s+which\b/.test(left) &&
      (/^[A-Z]/.test(rest) || beginsClause(rest, form, words) > 1),
  },
  {
    id: "colon",
    cuts: false,
    example: "evidence of experiments: a replication or an ablation",
    fits: ({ joint }) => joint.kind === "colon",
  },
  {
    id: "after-colon",
    cuts: false,
    example: "data efficiency: which structures to label, repeat or leave out",
    fits: ({ left }) => /:\s/.test(left),
  },
  {
    id: "pair",
    cuts: false,
    example: "between theory and code, what it can and cannot do",
    fits: ({ joint, left }) =>
      joint.kind === "and" &&
      /\band\b|&/.test(joint.mark) &&
      /\b(?:(?:between|both|either)\s+(?:(?!and\b)[\w’'-]+\s*){1,4}|can|do|does|is|are)$/i.test(left),
  },
  {
    id: "blend",
    cuts: false,
    example: "a blend of applied science, communication skills and leadership",
    fits: ({ left }) => /\b(?:blend|mix|combination|variety|range) of\b/i.test(left),
  },
  {
    id: "staying",
    cuts: false,
    example: "Passion for learning new methods and staying up to date",
    fits: ({ rest }) => /^(?:staying|stay|keeping|keep|remaining) (?:up|current|abreast|updated|informed)\b/i.test(rest),
  },
  {
    id: "relative",
    cuts: false,
    example: "a team where ideas flow and creativity thrives",
    fits: ({ left, joint }) => /\b(?:where|how|whose)\b(?:\s+\S+){0,7}$/i.test(left) && joint.kind === "and" && !joint.mark.includes(","),
  },
  {
    id: "with-asked",
    cuts: true,
    example: "a PhD in physics, | with at least three years of research",
    fits: ({ joint, rest, words }) =>
      joint.kind === "with" &&
      (joint.mark.startsWith(",") ||
        /^(?:the ability|a proven|proven|demonstrated|a demonstrated|a (?:strong )?track record)\b/i.test(rest)) &&
      /^(?:the ability|an? ability|ability|at least|\d|demonstrated|proven|a (?:proven |strong )?(?:track|demonstrated|keen|deep|solid)|proficiency|fluency|knowledge|expertise|experience|(?:deep|strong|extensive|solid|hands-on|prior|working|good) )/i.test(
        rest,
      ) &&
      (asksAnew(rest, words) || /^(?:at least|\d+\+?|two|three|four|five) (?:\w+ )?years?\b/i.test(rest)),
  },
  {
    id: "with-again",
    cuts: true,
    example: "Collaborate with experts to develop data, | and with engineers to train safety systems",
    fits: ({ joint, left, rest }) =>
      joint.kind === "with" && /^,\s*and\b/.test(joint.mark) && /\bwith\b/.test(left) && wordsOf(rest).length > 4,
  },
  { id: "with", cuts: false, example: "experience with JAX", fits: ({ joint }) => joint.kind === "with" },
  {
    id: "years",
    cuts: true,
    example: "a bachelor's degree | and 4+ years of experience",
    fits: ({ joint, rest, left }) =>
      joint.kind === "and" &&
      /^(?:at least |a minimum of )?(?:\d+|two|three|four|five|six|seven|eight|ten)\s?\+?(?:\s?[-–]\s?\d+)? years?\b/i.test(rest) &&
      wordsOf(left).length > 1,
  },
  {
    id: "at-least",
    cuts: true,
    example: "Excellent Python, | and at least one of C++ or Rust",
    fits: ({ joint, rest }) => joint.kind === "and" && joint.mark.includes(",") && /^(?:at least|ideally|preferably)\b/i.test(rest),
  },
  {
    id: "completed",
    cuts: true,
    example: "a doctoral degree in robotics, | completed within the last five years",
    fits: ({ joint, rest }) => joint.kind === "comma" && /^(?:completed|obtained|awarded|conferred)\b/i.test(rest),
  },
  {
    id: "told-participle",
    cuts: true,
    example: "You will define what safety looks like, | working across research and policy",
    fits: ({ joint, rest, form, prose, left }) =>
      prose &&
      joint.kind === "comma" &&
      form === "ing" &&
      !MANNER.test(rest) &&
      wordsOf(rest).length > 3 &&
      !inExamples(left) &&
      beginsAlone(rest),
  },
  {
    id: "told-meanwhile",
    cuts: true,
    example: "run tests | while applying new theories",
    fits: ({ joint, form, prose, rest }) => prose && joint.kind === "while" && form === "ing" && !MANNER.test(rest),
  },
  { id: "while", cuts: false, example: "ship while keeping quality high", fits: ({ joint }) => joint.kind === "while" },
];
