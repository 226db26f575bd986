/**
 * Whether a sentence is cut at a joint, as a list of rules that can be read. The first rule that fits decides; where none fits, nothing is cut.
 * A cut belongs where a person could satisfy one side without the other and an interviewer would ask about them separately.
 */

import { listLength } from "./find-list.ts";
import type { Joint } from "./find-joints.ts";
import type { PostingWords, VerbForm } from "./posting-words.ts";
import { asksAnew, beginsClause, endsBare, sharesComplement, sharesHead, wordsOf } from "./word-order.ts";

/** A joint with what stands on its two sides. `left` begins where the row does, `rest` ends where the sentence does. */
export interface Standing {
  joint: Joint;
  left: string;
  rest: string;
  words: PostingWords;
  /** The verb that opens the right side, past adverbs and the like; undefined when none does. */
  form: VerbForm | undefined;
  /** Whether the sentence tells ("You will build ...") where a bullet would list. */
  prose: boolean;
  /** How many commas before this one began a clause: the last clause of a list needs no "and". */
  clauses: number;
}

export interface CutRule {
  id: string;
  cuts: boolean;
  /** What it catches; where it cuts, "|" shows the place. */
  example: string;
  fits: (standing: Standing) => boolean;
}

const EXAMPLES =
  /\b(?:such as|including|includes?|e\.g\.|for example|for instance|(?<!looks? |feels? |sounds? |would )like|namely|especially|particularly|whether by|from|ranging)\b/i;
const DEGREE = /^(?:an? )?(?:bachelor|master|doctora|ph\.?\s?d|m\.?sc|b\.?sc)/i;
const MODAL =
  /^(?:also )?(?:can|cannot|are|is|have|has|will|be|able|must|should|would|were|had|you|you(?:’|')ll|you(?:’|')re|you(?:’|')d)\b/i;
/** "to uncover insights and identify ...": what comes after says what the row is for. "ability to" and its like ask for what follows instead. */
const PURPOSE =
  /(?<!\b(?:ability|able|willing|willingness|willingly|eager|eagerness|desire|want|wants|need|needs|how|what|when|where|needed|required|expected|ready|readiness|motivated|likes?|loves?|prefer|continue|driven|wish|commitment|opportunity|according|help|aim|aims|have|has|excited|used|due|comes|passion)\s)\bto\s+(?:[a-z]+ly\s+)?([a-z][\w-]*)\b/gi;
/** Participles that only say how the rest is done. */
const MANNER =
  /^(?:optimi[sz]ing|striving|consistently|beginning|starting|including|ensuring|making|using|leading|leveraging|allowing|enabling|resulting|depending|spanning|ranging|following|iterating|focusing|being|having|serving|giving|keeping|adapting|fostering|balancing|maintaining|preserving|helping|taking|creating|requiring)\b/i;
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

/** A verb that stands after a purpose's "to", somewhere past the beginning of the row. */
function inPurpose({ left, words }: Standing): boolean {
  return [...left.matchAll(PURPOSE)].some((match) => match.index > 0 && words.verbForm(match[1] ?? "") === "base");
}

const protectedBy = (left: string) => EXAMPLES.test(left);
const firstWords = (text: string, count: number) => wordsOf(text).slice(0, count).join(" ");

export const CUT_RULES: readonly CutRule[] = [
  { id: "sentence", cuts: true, example: "Has intuition for data | Understands products", fits: ({ joint }) => joint.kind === "full" },
  {
    id: "alternative-degree",
    cuts: true,
    example: "Bachelor's degree and six years | OR Master's degree and four years",
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
  { id: "semicolon", cuts: true, example: "share ideas in writing | publish work", fits: ({ joint }) => joint.kind === "semicolon" },
  { id: "condition", cuts: true, example: "anywhere | as long as you overlap with us", fits: ({ joint }) => joint.kind === "condition" },
  {
    id: "told-after-colon",
    cuts: true,
    example: "an understanding of time series | you should be able to explain a forecast",
    fits: ({ joint, rest }) => joint.kind === "colon" && /^you (?:should|must|will|need|are expected)\b/i.test(rest),
  },
  {
    id: "clauses-after-colon",
    cuts: true,
    example: "contributions to all stages | driving collection | building evaluations",
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
    example: "Collaborate with experts to develop data, | and with engineers to train systems",
    fits: ({ joint, left, rest }) =>
      joint.kind === "with" && /^,\s*and\b/.test(joint.mark) && /\bwith\b/.test(left) && wordsOf(rest).length > 5,
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
      !protectedBy(left) &&
      beginsAlone(rest),
  },
  {
    id: "told-meanwhile",
    cuts: true,
    example: "you will run tests | while applying new theories",
    fits: ({ joint, form, prose, rest }) => prose && joint.kind === "while" && form === "ing" && !MANNER.test(rest),
  },
  { id: "while", cuts: false, example: "ship while keeping quality high", fits: ({ joint }) => joint.kind === "while" },
  {
    id: "modal",
    cuts: true,
    example: "Are proficient in Python | and have experience with JAX",
    fits: ({ joint, left, rest }) =>
      MODAL.test(rest) &&
      joint.kind === "and" &&
      wordsOf(left).length > 1 &&
      !/\b(?:how|that|which|who)\b/i.test(joint.mark.includes(",") ? "" : left),
  },
  {
    id: "modal-comma",
    cuts: true,
    example: "Has intuition for data, | is precise, and writes well",
    fits: ({ joint, left, rest, clauses }) =>
      joint.kind === "comma" &&
      MODAL.test(left) &&
      /^(?:are|is|have|has|can|will)\b/i.test(rest) &&
      (clauses > 0 || /,?\s+and\s+(?:are|is|have|has|can|will)\b/i.test(rest)),
  },
  {
    id: "adjective",
    cuts: true,
    example: "Are fluent in Python | and comfortable changing a large codebase",
    fits: ({ joint, rest, left }) =>
      joint.kind === "and" &&
      !joint.mark.startsWith("but") &&
      /^(?:(?:very|highly) )?(?:comfortable|familiar|fluent|proficient|experienced|skilled|adept|passionate|excited|motivated|eager|willing|enthusiastic)\s+(?:in|with|to|about|by|at|\w+ing)\b/i.test(
        rest,
      ) &&
      / (?:in|with|about|at|programmer|engineer|scientist|researcher|writer|communicator|of|by)\b/i.test(left),
  },
  {
    id: "strong-names",
    cuts: true,
    example: "Expert-level SQL | and strong Python",
    fits: ({ joint, left, rest }) =>
      joint.kind === "and" &&
      /^(?:strong|excellent|solid|deep|fluent|expert|advanced|outstanding)\s+\p{Lu}/u.test(rest) &&
      /^\s*(?:have |has )?(?:strong|excellent|solid|deep|fluent|expert|advanced|outstanding|expert-level|good)\b/i.test(left),
  },
  {
    id: "bare-verb",
    cuts: false,
    example: "Design, test and debug code",
    fits: ({ left, form, words }) => form !== undefined && endsBare(left, form, words),
  },
  {
    id: "loose-preposition",
    cuts: false,
    example: "how people interact with, understand and supervise models",
    fits: ({ left }) => /\b(?:with|from|to|for|of|on|in|at|into|about|by)$/i.test(left.trim()),
  },
  {
    id: "means",
    cuts: false,
    example: "take part via publishing papers and attending conferences",
    fits: ({ left, form }) => form === "ing" && /\b(?:via|by|through)\s+(?:\w+ly\s+)?\w+ing\b/i.test(left),
  },
  {
    id: "purpose",
    cuts: false,
    example: "Analyse data to find causes and guide decisions",
    fits: (standing) =>
      standing.form === "base" &&
      (inPurpose(standing) ||
        /\S\s+(?:with|has|have) (?:the )?ability to\b|\bhelps? (?:us|people|customers|teams|others|them|users|the \w+)\b/i.test(
          standing.left,
        )),
  },
  {
    id: "clause-list",
    cuts: true,
    example: "Review papers, | design experiments, | write reports",
    fits: ({ joint, left, rest, form, words, clauses }) =>
      form !== undefined &&
      joint.kind === "comma" &&
      joins(left, form, words) &&
      (form !== "ing" || /\b(?:in|of|with|involves|requires|experience)\s+\w+ing\b|^\s*(?:\w+ ){0,2}\w+ing\b/i.test(left)) &&
      (form === "base" || !protectedBy(left)) &&
      (beginsClause(rest, form, words) > 1 || (clauses > 0 && beginsClause(rest, form, words) > 0)),
  },
  {
    id: "clause",
    cuts: true,
    example: "Design experiments | and write papers",
    fits: ({ joint, left, rest, form, words }) =>
      form !== undefined &&
      joint.kind === "and" &&
      beginsClause(rest, form, words) > 0 &&
      joins(left, form, words) &&
      (form === "base" || !protectedBy(left) || (joint.mark.includes(",") && /^\w+ing (?:with|on|in|across)\b/i.test(rest))),
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
      protectedBy(left) && !(joint.kind === "and" && joint.mark.includes(",") && asksAnew(rest, words)),
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

/** Whether the left side has a clause of the same form for the right one to stand beside. */
function joins(left: string, form: VerbForm, words: PostingWords): boolean {
  const forms = wordsOf(left).map((word) => words.verbForm(word));
  if (form === "base")
    return forms.slice(0, 5).includes("base") || /\b(?:to|can|will|you|who|you(?:’|')ll)\s+(?:\w+ly\s+)?[a-z]+/i.test(left);
  if (form === "ing") return forms.slice(0, 3).includes("ing") || /\b(?:in|with|of|for|by)\s+(?:\w+ly\s+)?\w+ing\b/i.test(left);
  return forms.slice(0, 3).includes("s") || /^(?:has|is|can|does)\b/i.test(left.trim());
}

/** A participle with an object or a place of its own, not one that opens a noun ("training data, ..."). */
function beginsAlone(rest: string): boolean {
  return !/^\w+ing\s+(?:and|or|,)/i.test(rest);
}

/** How far the names of a list reach beyond a joint ("Python, C++ and CUDA"); 0 where no list begins. */
export function namesBeyond({ joint, left, rest, words }: Standing): number {
  return joint.kind === "comma" || joint.kind === "and" ? listLength(left, rest, joint.kind, words) : 0;
}
