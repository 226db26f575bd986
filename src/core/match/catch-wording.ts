/** Wording that invites a challenge: superlatives, firsts, the state of the art, a percentage or a speed-up without its base. */

import { key } from "../text/key.ts";
import type { CatchLine } from "./catch-lines.ts";
import type { Catch, CatchKind } from "./match.ts";

/** What gives a claim its base or comparator; beside one of these nobody needs to ask. */
const BASE =
  /\b(?:than|versus|vs\.?|against|relative to|compared|baselines?|prior (?:work|best|art)|previous(?:ly)?|(?:^|\s)from\s[^.]{0,40}\d[^.]{0,60}\bto\b|\bover (?:the|a|an|our|its|prior|previous|existing|strong|\p{Lu})|down from|up from|instead of|where(?:as)?|out of|\d\s*(?:→|->)\s*\d|to [\d.]+|by \w+ing the same|at (?:equal|matched|the same|iso)|with respect to|baseline of)/iu;

interface WordingRule {
  kind: CatchKind;
  pattern: RegExp;
  /** The line is fine where this fits. */
  unless: RegExp;
  example: string;
}

const VERB = String.raw`\b(?:improv\w+|increas\w+|reduc\w+|decreas\w+|cut(?:ting)?|lower\w*|rais\w+|boost\w*|grew|grow\w*|accelerat\w+|sav(?:ed|ing)|shorten\w*|shrank|gain\w*|lift\w*|outperform\w*|trimm\w+|slash\w+|drop\w+)\b`;

const RULES: readonly WordingRule[] = [
  {
    kind: "sota-without-comparator",
    pattern:
      /\b(?:state[- ]of[- ]the[- ]art|sota|best[- ]in[- ]class|best[- ](?:performing|known|published))\b(?!\s+(?:baselines?|methods?|models?|approaches|systems?|llms?|techniques?|tools?|equipment|literature|review|facilit\w+|kitchen)\b)/i,
    unless: /\b(?:on|over|than|against|compared|vs\.?|survey|review|beyond|from prior|relative|reproduc\w+|compar\w+)\b/i,
    example: "achieved state-of-the-art results",
  },
  {
    kind: "first-claim",
    pattern:
      /\b(?:the |world'?s |one of the )?first(?:[- ]ever)?\s+(?:[\p{L}-]+\s){0,3}?(?:to\s+[\p{L}]+|method|model|system|approach|algorithm|framework|benchmark|dataset|proof|demonstration|study|work|result|open[- ]source|large[- ]scale|end[- ]to[- ]end)\b/iu,
    unless:
      /\bfirst[- ](?:author\w*|year|class|order|place|prize|half|round|aid|name|generation|in (?:the )?family|language|draft|hire|engineer|employee|version|release|member|principles?|responder)\b|\bto the best of (?:my|our) knowledge\b|\bprior\b/i,
    example: "the first method to train ...",
  },
  {
    kind: "superlative",
    pattern:
      /\b(?:world[- ](?:class|leading|record)|unprecedented|unparallel+ed|unmatched|unrival+ed|revolutionary|ground-?breaking|pioneering|best[- ]ever|cutting[- ]edge|industry[- ]leading|perfect(?:ly)? (?:accuracy|score)|(?:the )?(?:largest|fastest|most (?:accurate|efficient|advanced|powerful|comprehensive|widely used|cited)|highest[- ]performing|strongest|leading expert)\b(?! (?:single )?(?:model|job|run|open|gain|of (?:the|our|its)|improvement|effect|eigenvalue|customers?|teams?|category|we)))/i,
    unless: /\b(?:than|to date|as of|among|according to|in (?:19|20)\d\d|ranked|of \d|award|prize)\b/i,
    example: "unprecedented accuracy",
  },
  {
    kind: "speedup-without-base",
    pattern: new RegExp(
      String.raw`\b\d+(?:\.\d+)?\s?(?:×|x\b|-?\s?fold\b|times)\s?(?:faster|speed-?up|cheaper|smaller|more efficient|higher|lower|improvement|reduction|better|throughput|gain|increase|speed)|${VERB}[^.]{0,60}?\b\d+(?:\.\d+)?\s?(?:×|x\b|-?fold\b)`,
      "i",
    ),
    unless: BASE,
    example: "10x faster training",
  },
  {
    kind: "percent-without-base",
    pattern: new RegExp(
      String.raw`${VERB}[^.;]{0,90}?\bby\s+(?:over |more than |about |around |nearly |up to )?\d+(?:\.\d+)?\s?(?:%|percent\b)|\d+(?:\.\d+)?\s?(?:%|percent)\s+(?:faster|cheaper|smaller|better|higher|lower|more (?:accurate|efficient)|fewer|less|improvement|reduction|increase|decrease|gain|speed-?up|boost)`,
      "i",
    ),
    unless: BASE,
    example: "improved accuracy by 30%",
  },
];

/** Challenges to single sentences; at most one for each sentence. */
export function catchWording(lines: readonly CatchLine[]): Catch[] {
  return lines.flatMap((line): Catch[] => {
    if (line.line.kind === "skill" || (line.line.kind === "publication" && line.line.heading)) return [];
    const rule = RULES.find((row) => row.pattern.test(line.text) && !row.unless.test(line.text));
    if (!rule) return [];
    const score = line.line.kind === "summary" ? 4.5 : 4;
    return [{ id: `${rule.kind}-${key(line.text)}`, kind: rule.kind, quotes: [line.span], score }];
  });
}
