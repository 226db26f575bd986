/** The lines of a CV that assert a result: what an interviewer will ask the person to defend. */

import type { Library } from "../library/library.ts";
import type { AnyEntry } from "../profile/profile.ts";
import { key } from "../text/key.ts";
import { findPhrases } from "./find-phrases.ts";
import type { EvidenceIndex, IndexedLine } from "./index-evidence.ts";
import type { Claim } from "./match.ts";

/** A quantity that asserts an outcome or a scale; a bare year or a page number does not. */
const QUANTITY =
  /(?:[$€£]\s?)?\b\d[\d,.]{0,12}\s?(?:%|percent|pp|points?|×|x\b|-?fold|times|k\b|m\b|b\b|bn\b|million|billion|gpus?|tpus?|users?|tokens?|parameters?|hours?|languages|ms\b|seconds?|gb|tb|pb)?/gi;

/** Verbs with which a line asserts that something came out. */
const RESULT =
  /\b(?:achiev|improv|reduc|increas|outperform|cut|rais|sav|halv|doubl|boost|lower|accelerat|speed|spe?d up|show(?:ed|s|n)?\b|demonstrat|discover|prov(?:e|ed|es|ing)\b|identif|surpass|exceed|beat|enabl|gain|won\b|award|best\b)/i;

const CLAIMING = new Set<IndexedLine["kind"]>(["work", "project", "publication", "education", "grant", "summary", "patent"]);

/** A study's marks and minors are facts, not results. */
const RECORD = /\b(?:gpa|grade|minor in|major in|honou?rs|cum laude|distinction|dean|ranked|awarded en route|thesis)\b/i;

/** A title asserts something where it holds a verb; a topic alone ("Sycophancy in language models") is no claim. */
const ASSERTS =
  /\b(?:(?:is|are|was|were|can|cannot|do|does|don.t|doesn.t|needs?|not|makes?|causes?|beats?|learns?|scales?|explains?|fails?|helps?|hurts?|without|better|faster|more|less)\b|improv|reduc|increas|outperform|predict|provabl|optimal|state[- ]of[- ]the[- ]art)/i;
const OWN_VERB = /^\W{0,3}(?:led|lead|leading|spearheaded|directed|founded|initiated|conceived|owned)\b/i;
const SHARED_VERB = /^\W{0,3}(?:contributed|helped|assisted|supported|collaborated|co-?\w+ed|participated)\b/i;

/** Claims, strongest first. A line counts when it holds a quantity beside a result word, or the words of a claim kind. */
export function findClaims(index: EvidenceIndex, entries: ReadonlyMap<string, AnyEntry>, library: Library): Claim[] {
  const seen = new Set<string>();
  const claims = index.lines.flatMap((line): Claim[] => {
    if (!CLAIMING.has(line.kind) || (line.heading && line.kind !== "publication" && line.kind !== "summary" && line.kind !== "project"))
      return [];
    if (line.kind === "education" && RECORD.test(line.text)) return [];
    if (line.kind === "publication" && line.heading && !ASSERTS.test(line.text)) return [];
    const kinds = findPhrases(line.text, line.span, library.claims);
    const numbers = [...line.text.matchAll(QUANTITY)]
      .filter((match) => !/^(?:19|20)\d\d$/.test(match[0].trim()))
      .map((match) => ({
        document: line.span.document,
        start: line.span.start + match.index,
        end: line.span.start + match.index + match[0].trimEnd().length,
      }));
    const quantified = numbers.length > 0 && RESULT.test(line.text);
    const shows = line.shows.some((row) => row.what === "outcome");
    if (!quantified && !shows && kinds.length === 0) return [];
    const id = `claim-${key(line.text)}`;
    if (seen.has(id)) return [];
    seen.add(id);
    const methods = findPhrases(line.text, line.span, library.methods);
    const role = roleOf(line, entries.get(line.entry));
    const score =
      kinds.length +
      (quantified ? 1.5 : 0) +
      (shows ? 0.5 : 0) +
      (line.kind === "publication" ? 0.5 : 0) +
      (role.what === "first" || role.what === "led" ? 0.5 : 0);
    return [{ id, entry: line.entry, span: line.span, kinds, methods, numbers, role, score }];
  });
  return claims.toSorted((a, b) => b.score - a.score || a.span.start - b.span.start);
}

function roleOf(line: IndexedLine, entry: AnyEntry | undefined): Claim["role"] {
  if (entry?.kind === "publication") {
    const own = entry.position === undefined ? undefined : entry.authors[entry.position - 1];
    const span = own ? { span: own.span } : {};
    if (entry.position === undefined) return { what: "unsaid" };
    if (entry.authors.length === 1 && !entry.truncatedAuthors) return { what: "sole", ...span };
    if (entry.position === 1) return { what: own?.equal ? "equal-first" : "first", ...span };
    if (own?.equal && entry.authors.slice(0, entry.position).every((author) => author.equal)) return { what: "equal-first", ...span };
    return { what: entry.position === entry.authors.length && !entry.truncatedAuthors ? "last" : "middle", ...span };
  }
  const verb = line.text.match(OWN_VERB) ?? line.text.match(SHARED_VERB);
  if (!verb) return { what: "unsaid" };
  const start = line.span.start + (verb.index ?? 0);
  return {
    what: OWN_VERB.test(line.text) ? "led" : "contributed",
    span: { document: line.span.document, start, end: start + verb[0].length },
  };
}
