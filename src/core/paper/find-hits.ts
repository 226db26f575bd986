/** Sentences in which a detector's patterns are found. */

import type { Detector, Pattern } from "./detectors.ts";
import type { Section, SectionKind, Sentence } from "./paper.ts";

/** A sentence that shows what a detector looks for, and the words by which. Offsets are the document's. */
export interface Hit {
  sentence: Sentence;
  start: number;
  end: number;
}

const OURS = /\b(?:we|our|ours|us|this (?:paper|study|work))\b/i;
const UNREAD: readonly SectionKind[] = ["references", "checklist"];
/** Before a match, within its clause: what turns a statement into its contrary, a plan or somebody's wish. */
const DENIED =
  /\b(?:no|not|never|seldom|rarely|unless|whether|if only|without|neither|nor|none|lack(?:s|ed|ing)?|cannot|can't|didn't|don't|doesn't|weren't|wasn't|omit(?:s|ted|ting)?|leav(?:e|es|ing)|future work|would|should|could have|ought to|plan(?:s|ned)? to|intend to|hope to|rather than|instead of|too (?:few|small|expensive)|more expensive|insufficient)\b(?! (?:only|just|merely)\b)[^;:,]{0,60}$/i;
/** After a match, within its clause. */
const DENIED_AFTER =
  /^(?:(?!\b(?:that|which|because|and|but|so|while|where|who)\b)[^;:,]){0,50}\b(?:(?:was|were|is|are|has|have|had|did|does|do|could|can|would) (?:not\b|never\b|(?:\w+ )?(?:be|need|have been|help)\b)|(?:is|are|was|were|remains?) (?:omitted|infeasible|impossible|lacking|absent|missing|left|beyond|out of reach|future work))/i;

/** All hits of a detector in reading order, at most one a sentence. */
export function findHits(detector: Detector, sentences: readonly Sentence[], sections: readonly Section[]): Hit[] {
  const hits: Hit[] = [];
  const seen = new Set<string>();
  for (const [i, sentence] of sentences.entries()) {
    const hit =
      UNREAD.includes(sentence.kind) || detector.never?.includes(sentence.kind) ? undefined : hitOf(detector, sentence, i, sentences);
    if (hit) hits.push(hit);
    else if (!seen.has(part(sentence)) && sentence.form === "prose" && detector.sections?.includes(sentence.kind)) {
      // A section that is the thing itself is shown by its first sentence, unless patterns showed more of it.
      const end = sections[sentence.section]?.body.end ?? 0;
      if (!sentences.slice(i).some((other) => other.span.start < end && hitOf(detector, other, sentences.indexOf(other), sentences)))
        hits.push({ sentence, start: sentence.span.start, end: sentence.span.end });
    }
    if (sentence.form === "prose") seen.add(part(sentence));
  }
  return hits;
}

/** A section, and within it what is an answer to a checklist apart. */
function part(sentence: Sentence): string {
  return `${sentence.section} ${sentence.kind}`;
}

function hitOf(detector: Detector, sentence: Sentence, i: number, sentences: readonly Sentence[]): Hit | undefined {
  if (sentence.form === "heading") {
    const found = detector.headings?.exec(sentence.text);
    return found ? at(sentence, found.index, found[0].length) : undefined;
  }
  if (detector.oursInIntroduction && sentence.kind === "introduction" && !OURS.test(sentence.own)) return undefined;
  const text = detector.others ? sentence.text : sentence.own;
  for (const pattern of detector.patterns) {
    const found = findPattern(pattern, text, detector.negated === true);
    if (!found) continue;
    if (pattern.notInParagraph && pattern.notInParagraph.test(paragraphOf(sentences, i))) continue;
    return at(sentence, found.index, found[0].length);
  }
  return undefined;
}

/** The first place in `text` where a pattern holds and is neither denied nor only planned. */
export function findPattern(pattern: Pattern, text: string, negated: boolean): RegExpExecArray | undefined {
  if (!pattern.is.test(text) || (pattern.near && !pattern.near.test(text)) || pattern.not?.test(text)) return undefined;
  const every = new RegExp(pattern.is.source, `${pattern.is.flags.replace(/[gy]/g, "")}g`);
  for (const match of text.matchAll(every)) {
    const before = text.slice(Math.max(0, match.index - 90), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 90);
    if (negated || pattern.evenDenied || !(DENIED.test(before) || DENIED_AFTER.test(after))) return match as RegExpExecArray;
  }
  return undefined;
}

/** The sentence with those of its paragraph, and of the neighbours where a paragraph holds only one. */
function paragraphOf(sentences: readonly Sentence[], i: number): string {
  const block = sentences[i]?.block;
  const own = sentences.filter((other) => other.block === block && other.form !== "heading");
  const near =
    own.length >= 3 ? own : sentences.slice(Math.max(0, i - 1), i + 2).filter((other) => other.section === sentences[i]?.section);
  return [...new Set([...own, ...near])].map((other) => other.text).join(" ");
}

function at(sentence: Sentence, index: number, length: number): Hit {
  return { sentence, start: sentence.span.start + index, end: sentence.span.start + index + length };
}
