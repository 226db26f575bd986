/** What the headings of papers say of their sections, as rows. */

import type { SectionKind } from "./paper.ts";

interface HeadingRow {
  kind: SectionKind;
  pattern: RegExp;
  example: string;
}

/** First row that fits wins; the words are those of the heading without its number. */
export const HEADINGS: readonly HeadingRow[] = [
  { kind: "checklist", pattern: /\bcheck ?list\b|^reporting summary\b/i, example: "NeurIPS Paper Checklist" },
  { kind: "references", pattern: /^(?:references|bibliography|works cited|literature cited|literature)\b/i, example: "References" },
  {
    kind: "limitations",
    pattern:
      /\blimitations?\b(?! of (?:existing|prior|previous|current))|\bthreats to validity\b|^caveats\b|\bwhat (?:this|we) (?:\w+ )?(?:does|do|did|cannot|can) not\b/i,
    example: "Limitations and future work",
  },
  {
    kind: "contributions",
    pattern:
      /\bauthor(?:s.?|.s)? contributions?\b|\bcredit\b.*\b(?:statement|taxonomy)\b|^contributions of (?:the )?authors|^who did what/i,
    example: "Author contributions",
  },
  {
    kind: "availability",
    pattern:
      /\b(?:data|code|materials?|software|artifacts?|artefacts?)\b.*\b(?:availability|access|sharing|release|statement)\b|^availability\b|^open (?:science|practices|data)\b|^reproducibility(?: statement)?$/i,
    example: "Data and code availability",
  },
  {
    kind: "acknowledgements",
    pattern: /^acknowledge?ments?\b|^funding\b|^(?:competing|conflicts? of) interests?\b|^ethics (?:statement|approval)\b/i,
    example: "Acknowledgments",
  },
  { kind: "abstract", pattern: /^(?:abstract|summary|executive summary|significance statement)$/i, example: "Abstract" },
  {
    kind: "related",
    pattern: /\b(?:related|previous|prior) (?:works?|research|studies|literature)\b|^literature review\b/i,
    example: "Related work",
  },
  { kind: "introduction", pattern: /^(?:introduction|motivation|overview|background and motivation)\b/i, example: "Introduction" },
  {
    kind: "appendix",
    pattern: /^(?:appendi(?:x|ces)|supplement(?:ary|al)?)\b|^(?:omitted|missing|deferred) proofs?\b/i,
    example: "Supplementary material",
  },
  {
    kind: "experiments",
    pattern: /\b(?:experiment\w*|evaluations?|ablations?|case stud(?:y|ies)|benchmarks?|user study|human study|empirical)\b/i,
    example: "Experimental setup",
  },
  { kind: "results", pattern: /\b(?:results?|findings|main theorem|analys[ei]s)\b/i, example: "Main results" },
  {
    kind: "conclusion",
    pattern: /^(?:conclusions?|concluding\b.*|summary and (?:outlook|conclusions?)|closing remarks|outlook)\b/i,
    example: "Conclusion",
  },
  { kind: "discussion", pattern: /\b(?:discussion|implications|broader impacts?|future work)\b/i, example: "General discussion" },
  {
    kind: "methods",
    pattern:
      /\b(?:methods?|methodology|approach|materials|model|architecture|setup|set-up|design|procedure|participants|datas?(?:ets?)?|preliminaries|problem (?:setting|statement|formulation)|training|implementation|measures|stimuli|system|algorithm|tasks?|metrics?|statistical|annotation)\b/i,
    example: "Materials and methods",
  },
];

/** Headings that may stand at the head of their own paragraph, with a stop behind them: "Limitations. We tested ...". */
export const RUN_IN =
  /^(abstract|summary|limitations?(?: and [a-z ]{3,30})?|threats to validity|acknowledge?ments?|author contributions?|(?:data|code|data and code|code and data) availability(?: statement)?|keywords|preregistration|references)\s*(?:[.:]|\s?[—–-]{1,2})\s*(?=\S)/i;

/** The kind a heading says, or undefined where its words say none. */
export function kindOfHeading(heading: string): SectionKind | undefined {
  const words = heading
    .replace(/^\s*(?:(?:section|appendix|part)\s+)?(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4}|[A-Z](?:\.\d{1,2})*)[.:)]?\s+(?=\p{L})/u, "")
    .replace(/[.:]\s*$/, "")
    .trim();
  const whole = heading.trim();
  return (HEADINGS.find((row) => row.pattern.test(words)) ?? HEADINGS.find((row) => row.pattern.test(whole)))?.kind;
}
