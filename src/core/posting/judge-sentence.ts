/** Whether a sentence of prose asks something of the reader, and where in it the asking begins. */

import type { Strength } from "./posting.ts";

export interface Judgement {
  kind: "requirement" | "responsibility";
  strength: Strength;
  /** Where the asked words begin within the sentence. */
  from: number;
}

interface Opening {
  pattern: RegExp;
  kind: Judgement["kind"];
  strength: Strength;
  example: string;
}

/** Ways in which prose asks, most telling first. The row begins where the match ends. */
const OPENINGS: readonly Opening[] = [
  {
    pattern:
      /\b(?:you|candidates?|applicants?|the (?:ideal|successful|optimal|right) \w+|we need (?:someone|people) who|everyone)\s+(?:must|should|need to|needs to|are required to|is required to|will have|are expected to have|have)\s+/i,
    kind: "requirement",
    strength: "required",
    example: "You must hold a PhD",
  },
  {
    pattern:
      /\b(?:we(?:’|'| a)?re|we are)\s+(?:currently |also |particularly |especially )*(?:looking|searching|hiring|seeking)(?: for)?\s+(?:an? |outstanding |talented |exceptional |experienced |senior |motivated |strong |\w+ )*?(?:individuals?|people|someone|candidates?|applicants?|researchers?|engineers?|scientists?|leaders?|students?)\s+(?:who (?:are |is |can |have |has )?|with |to (?:help us )?|experienced (?:in|with) |excited (?:about|to) )/i,
    kind: "requirement",
    strength: "required",
    example: "We are looking for engineers with experience in JAX",
  },
  {
    pattern: /\b(?:is|are) seeking\s+(?:\w+\s+){1,4}(?:with|who|to help us|to)\s+/i,
    kind: "requirement",
    strength: "required",
    example: "Meta is seeking Research Engineers with experience in computer vision",
  },
  {
    pattern:
      /\bwe (?:(?:seek|want|look for|welcome|prefer|value)\s+(?:an? |strong |outstanding )*(?:applicants?|candidates?|people|someone|individuals?|researchers?|engineers?|scientists?)\s+(?:with |who )|require\s+|expect (?:all staff |you |candidates )?to )(?:both )?/i,
    kind: "requirement",
    strength: "required",
    example: "We look for applicants with a strong background",
  },
  {
    pattern: /\bwe (?:encourage|invite) applications from (?:outstanding |excellent )?candidates with\s+/i,
    kind: "requirement",
    strength: "required",
    example: "We encourage applications from outstanding candidates with a background in Physics",
  },
  {
    pattern:
      /\b(?:you(?:’|')ll|you will|you would|you(?:’|')d|you may|you can|you are expected to|you are responsible for)\s+(?:also\s+|actively\s+|then\s+|be responsible for\s+|be expected to\s+|have the opportunity to\s+|be (?=[a-z]+ing\b)|play a (?:key|central|critical) role in\s+|work to\s+|help\s+(?=[a-z]+\b))*/i,
    kind: "responsibility",
    strength: "implied",
    example: "You'll work on reinforcement learning",
  },
  {
    pattern:
      /\b(?:this|the) (?:role|position|job|person|hire|engineer|scientist|researcher|candidate|senior leader|work)\s+(?:will|would|involves?|requires?|includes?|also involves|blends|combines)\s+(?:contributions to |be responsible for |be )?/i,
    kind: "responsibility",
    strength: "implied",
    example: "This role involves driving data collection",
  },
  {
    pattern: /\b(?:responsibilities (?:ranging from|include|including)|requiring (?:you|this leader) to|duties include|tasks include)\s+/i,
    kind: "responsibility",
    strength: "implied",
    example: "with responsibilities ranging from publishing papers to ...",
  },
  {
    pattern:
      /\b(?:research engineers?|research scientists?|applied scientists?|engineers?|scientists?|researchers?)\s+(?:are expected to|often|will)\s+/i,
    kind: "responsibility",
    strength: "implied",
    example: "Research engineers are expected to both innovate and implement",
  },
];

/** What follows "you will" without asking anything: an offer, a place in the firm. */
const OFFER =
  /^(?:be (?:part|joining|given|based|working (?:alongside|with some)|offered|surrounded|paid|reporting|eligible|employed)|join|receive|get|enjoy|have (?:access|the chance|the opportunity|a\b|an\b)|find|report to|gain|benefit|learn more|joining|be joining|be a (?:good|great|strong) fit|see|hear)\b/i;

/** Sentences that state a condition without a subject: "PhD required", "Fluency in German is a plus". */
const CONDITION =
  /\b(?:is|are)?\s*(?:required|preferred|desirable|desired|essential|mandatory|a plus|an advantage|necessary|expected|highly valued)\b/i;
const CONDITION_HEAD =
  /\b(?:phd|ph\.d|doctorate|degree|experience|knowledge|fluency|proficiency|skills?|background|publications?|familiarity|command|clearance|english|german|french)\b/i;

/** The asking of one sentence of prose, or undefined when it asks nothing. */
export function judgeSentence(sentence: string): Judgement | undefined {
  for (const { pattern, kind, strength } of OPENINGS) {
    const match = sentence.match(pattern);
    if (!match) continue;
    const from = (match.index ?? 0) + match[0].length;
    const rest = sentence.slice(from);
    if (rest.length < 8 || OFFER.test(rest)) continue;
    return { kind, strength, from };
  }
  if (CONDITION.test(sentence) && CONDITION_HEAD.test(sentence)) return { kind: "requirement", strength: "required", from: 0 };
  return undefined;
}
