/** Phrases of a posting from which the interview loop can be read. */

import { key } from "../text/key.ts";
import type { Span } from "../text/span.ts";
import type { Cue, CueKind } from "./posting.ts";

/** Each row: what the phrase says about the loop, and an example. One sentence may give several cues. */
export const CUES: readonly { kind: CueKind; pattern: RegExp; example: string }[] = [
  {
    kind: "language",
    pattern:
      /\b(?:(?:strong|proficien\w+|fluen\w+|expert\w*|coding|program\w+)[^.;\n]{0,40}\b(?:python|c\+\+|rust|java|go|julia|cuda|jax|pytorch|tensorflow)\b|\b(?:programming|coding) (?:skills|interview|ability|experience)\b)/i,
    example: "Proficiency in Python",
  },
  {
    kind: "take-home",
    pattern:
      /\b(?:take[- ]home|work (?:sample|trial|test)|paid (?:trial|project)|coding (?:challenge|test|assessment)|homework|technical assessment)\b/i,
    example: "a take-home exercise",
  },
  {
    kind: "presentation",
    pattern:
      /\b(?:research (?:talk|presentation|seminar)|job talk|present(?:ation)? (?:of )?your (?:work|research)|give a talk|presentation (?:of|on|to the))\b/i,
    example: "you will give a research talk",
  },
  {
    kind: "references",
    pattern:
      /\b(?:references?\b(?! implementation| architecture| number| code| no\b| id\b| \d)|letters? of recommendation|reference letters?|referees?)\b/i,
    example: "two reference letters",
  },
  {
    kind: "clearance",
    pattern: /\b(?:security clearance|clearance|background (?:check|screening)|citizenship)\b/i,
    example: "must be eligible for security clearance",
  },
  {
    kind: "publications",
    pattern: /\b(?:publications?|published|publication record|first[- ]author\w*|peer[- ]reviewed|NeurIPS|ICML|ICLR|journals?)\b/i,
    example: "papers at NeurIPS, ICML or ICLR",
  },
  {
    kind: "values",
    pattern:
      /\b(?:our (?:values|mission|culture)|mission[- ]driven|societal (?:impact|implications)|public benefit|values?[- ](?:aligned|driven)|culture and values|care about)\b/i,
    example: "Embody our culture and values",
  },
  {
    kind: "production",
    pattern: /\b(?:production|ship(?:ping|ped|s)?\b|deploy\w*|latency|reliab\w+ systems?|on-?call|millions of users)\b/i,
    example: "ship models to production",
  },
  {
    kind: "scale",
    pattern:
      /\b(?:large[- ]scale|at scale|scaling (?:laws?|studies|experiments)|distributed (?:training|systems?)|thousands of (?:gpus|accelerators)|pre-?training|clusters?|petabytes?|hpc)\b/i,
    example: "large-scale distributed training",
  },
  {
    kind: "statistics",
    pattern:
      /\b(?:statistic\w*|experimental design|design(?:ing)? (?:of )?experiments?|a\/b test\w*|causal inference|econometric\w*|hypothes[ie]s)\b/i,
    example: "design experiments",
  },
  {
    kind: "safety",
    pattern: /\b(?:ai safety|alignment|safe and beneficial|responsible ai|red[- ]team\w*|catastrophic|misuse|safety\b)/i,
    example: "committed to AI safety",
  },
  { kind: "policy", pattern: /\b(?:policy|governance|regulat\w+|policymakers?)\b/i, example: "work with policymakers" },
  {
    kind: "agenda",
    pattern: /\b(?:research (?:agenda|direction|vision|statement|proposal)|set (?:the )?(?:research )?direction|your own research)\b/i,
    example: "drive your own research agenda",
  },
  {
    kind: "leadership",
    pattern:
      /\b(?:mentor\w*|manag(?:e|ing) (?:a team|junior|people|engineers|scientists)|lead(?:ing)? (?:a team|projects|research|cross)|leadership)\b/i,
    example: "mentor junior researchers",
  },
  {
    kind: "named-paper",
    pattern: /\b(?:read our (?:recent )?(?:research|papers?|work)|our (?:recent )?(?:paper|papers|publications?)\b|recent research)\b/i,
    example: "read our recent research",
  },
  {
    kind: "ai-policy",
    pattern:
      /\b(?:use of (?:ai|generative|llms?|chatgpt)|ai usage|ai (?:tools|assistants) (?:in|during|are|may|must|to)|using ai in our (?:application|interview))\b/i,
    example: "our policy for using AI in our application process",
  },
  {
    kind: "rounds",
    pattern:
      /\b(?:interview (?:process|loop|stages?|rounds?)|(?:phone|recruiter|technical) (?:screen|interview)|panel interview|on-?site interviews?|(?:two|three|four|five|six|\d) (?:interviews|rounds|stages)|final round)\b/i,
    example: "four rounds",
  },
  {
    kind: "stage",
    pattern: /\b(?:early[- ]stage|seed|series [a-e]\b|start-?up|small team|founding)\b/i,
    example: "an early-stage start-up",
  },
  {
    kind: "timeline",
    pattern:
      /\b(?:interviews? (?:will )?(?:take place|be held)|rolling basis|deadline|start date|reply within|within (?:two|three|\d) weeks|fixed[- ]term)\b/i,
    example: "Interviews will take place in January",
  },
];

const EVERY = CUES.map(({ kind, pattern }) => ({ kind, every: new RegExp(pattern.source, "gi") }));

/** How many phrases of a kind are worth quoting. */
const MOST = 3;

/** Cues in reading order, at most three of a kind; `within` are the passages that may give cues. */
export function findCues(text: string, within: readonly Span[]): Cue[] {
  // A wrapped line must not hide a phrase; white space is replaced one for one, so that offsets stay.
  const line = text.replace(/\s/g, " ");
  const cues: Cue[] = [];
  for (const { kind, every } of EVERY) {
    const found: Cue[] = [];
    for (const span of within) {
      for (const match of line.slice(span.start, span.end).matchAll(every)) {
        const id = `cue-${kind}-${key(match[0])}`;
        if (found.length === MOST || found.some((row) => row.id === id)) continue;
        const start = span.start + match.index;
        found.push({ id, kind, span: { document: span.document, start, end: start + match[0].length } });
      }
    }
    cues.push(...found);
  }
  return cues.toSorted((a, b) => a.span.start - b.span.start || (a.kind < b.kind ? -1 : 1));
}
