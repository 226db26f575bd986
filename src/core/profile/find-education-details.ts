import type { Document } from "../document/document.ts";
import type { Fact } from "../text/span.ts";
import type { Cues } from "./build-cues.ts";
import { factAt } from "./facts.ts";
import { findPhrases, readWords } from "./words.ts";

export interface EducationDetails {
  advisor?: Fact;
  thesis?: Fact;
  score?: Fact;
}

/**
 * Advisor, thesis and grade among the lines under a degree: "Thesis: ...", "Advisor: Prof. X. Advanced to candidacy", "GPA 3.9/4.0". A stretch may run over
 * line ends; what is read lies within one of them.
 */
export function readDetails(stretches: readonly { start: number; end: number }[], document: Document, cues: Cues): EducationDetails {
  const first = (read: typeof readThesis): Fact | undefined => {
    for (const { start, end } of stretches) {
      const fact = read(document.text.slice(start, end), start, document, cues);
      if (fact) return fact;
    }
    return undefined;
  };
  const thesis = first(readThesis);
  const advisor = first(readAdvisor);
  const score = first(readScore);
  return { ...(thesis && { thesis }), ...(advisor && { advisor }), ...(score && { score }) };
}

/** The first place where a phrase of the kind begins a clause, with the offset after its colon or verb. */
function labelEnd(text: string, kind: string, cues: Cues): number | undefined {
  const words = readWords(text);
  for (const hit of findPhrases(cues.words(kind), words)) {
    const first = words[hit.from];
    const last = words[hit.to - 1];
    if (!first || !last) continue;
    const before = text.slice(0, first.start);
    if (
      before !== "" &&
      !/[.;,|•·(:\n\t][ ]*$/u.test(before) &&
      !/\b(?:and|PhD|Master(?:['’]s)?|Bachelor(?:['’]s)?|Ph\.D\.|M\.Sc\.|B\.Sc\.)\s*$/u.test(before)
    )
      continue;
    const after = text.slice(last.end).match(/^[^:“"”.;]{0,24}?(?::|[“"(]?(?=[“"])|\s(?:on|is|of)\s(?=[\p{Lu}“"]))\s*|^\s+(?=[\p{Lu}\d])/u);
    if (after) return last.end + after[0].length;
  }
  return undefined;
}

/** What stands before the next line with a label of its own, as one line. */
function untilLabel(text: string): string {
  const label = text.search(/\n\p{Lu}[\p{L} ]{2,24}:/u);
  return text.slice(0, label > 0 ? label : undefined).replace(/[\n\t]/gu, " ");
}

function readThesis(text: string, base: number, document: Document, cues: Cues): Fact | undefined {
  const at = labelEnd(text, "thesis", cues);
  if (at === undefined) return undefined;
  const rest = untilLabel(text.slice(at));
  const quoted = rest.match(/^[“"„«‘'](.{6,400}?)[”"“»’'](?=[\s.,;)]|$)/su);
  if (quoted?.[1]) return trimmed(document, base + at + 1, base + at + 1 + quoted[1].length);
  const end = rest.search(/\.\s+(?=(?:Advis|Superv|Committee|GPA|Grade|Thesis|Funded|Minor)\p{L}*)|\s\((?:advis|superv)|;\s|\.\s*$/iu);
  return trimmed(document, base + at, base + at + (end > 5 ? end : rest.length));
}

function readAdvisor(text: string, base: number, document: Document, cues: Cues): Fact | undefined {
  const at = labelEnd(text, "advisor", cues);
  if (at === undefined) return undefined;
  const rest = untilLabel(text.slice(at));
  const title = rest.match(/^(?:(?:Prof(?:essor)?|Dr|Drs|Profs|Asst|Assoc|Mr|Ms|Mrs)\.?\s+)+/u)?.[0].length ?? 0;
  // Names run until a full stop after a whole word, a bracket, a bar or a semicolon.
  const name = rest.slice(title).match(/^(?:[^.;|([\n]|(?<=(?:^|[\s.-])\p{Lu})\.|(?<=\b(?:Dr|Prof|St|Jr|Sr))\.){3,120}/u)?.[0];
  if (!name || !/\p{Lu}/u.test(name)) return undefined;
  return trimmed(document, base + at + title, base + at + title + name.length);
}

function readScore(text: string, base: number, document: Document, cues: Cues): Fact | undefined {
  const words = readWords(text);
  for (const hit of findPhrases(cues.words("score"), words)) {
    const last = words[hit.to - 1];
    if (!last) continue;
    const value = text
      .slice(last.end)
      .match(/^\s*(?:of|:|-|–|=)?\s*(\d{1,3}(?:[.,]\d{1,3})?\s*%?(?:\s*(?:\/|out of|von)\s*\d{1,3}(?:[.,]\d{1,2})?)?)/u);
    if (value?.[1]) {
      const start = base + last.end + value[0].length - value[1].length;
      return factAt(document, start, start + value[1].trimEnd().length);
    }
  }
  return undefined;
}

function trimmed(document: Document, from: number, to: number): Fact | undefined {
  const raw = document.text.slice(from, to);
  const lead = raw.match(/^[\s“"„«]+/u)?.[0].length ?? 0;
  const kept = raw.slice(lead).replace(/[\s,.;”"»]+$/u, "");
  return kept.length > 2 ? factAt(document, from + lead, from + lead + kept.length) : undefined;
}
