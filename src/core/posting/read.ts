/** Document -> Posting: what a job description asks, row by row, each a verbatim quote. */

import type { Document } from "../document/document.ts";
import { fold } from "../text/fold.ts";
import { uniqueKeys } from "../text/key.ts";
import type { Lexicon } from "../text/lexicon.ts";
import type { Problem, Reading } from "../text/problem.ts";
import type { Span } from "../text/span.ts";
import { quote } from "../text/span.ts";
import { describeRow } from "./describe-row.ts";
import { findCues } from "./find-cues.ts";
import { SILENT } from "./find-part.ts";
import type { Posting, Requirement, Strength } from "./posting.ts";
import { type PostingWords, postingWords } from "./posting-words.ts";
import { readHead } from "./read-head.ts";
import { type Passage, readPassages } from "./read-passages.ts";
import { readSentence } from "./read-sentence.ts";
import { splitRow } from "./split-row.ts";
import { splitSentences } from "./split-sentences.ts";

/** What is needed to make a row of a stretch of text. */
interface Draft {
  span: Span;
  kind: Requirement["kind"];
  strength: Strength;
  context: Span;
}

/** Reads a posting. A posting of which no row could be read has a problem that says so; nothing is ever thrown. */
export function readPosting(document: Document, lexicon: Lexicon): Reading<Posting> {
  const words = postingWords(lexicon);
  const passages = readPassages(document, lexicon);
  const drafts = passages.flatMap((passage) => draftsOf(passage, document, words));
  const head = readHead(document, passages, lexicon);
  const ids = uniqueKeys();
  const requirements = withoutRepeats(drafts, document).map((draft): Requirement => {
    const text = quote(document.text, draft.span);
    const whole = draft.context.start < draft.span.start || draft.span.end < draft.context.end;
    return {
      id: `row-${ids(fold(text))}`,
      text,
      span: draft.span,
      ...(whole ? { context: draft.context } : {}),
      ...describeRow(document.text.slice(draft.span.start, draft.span.end), draft.span, draft.kind, draft.strength, words),
    };
  });
  const silent = passages.filter((passage) => SILENT.has(passage.part));
  const telling = passages.filter((passage) => passage.kind !== "heading" && !SILENT.has(passage.part));
  const value: Posting = {
    document: document.id,
    sha256: document.sha256,
    ...head,
    requirements,
    cues: findCues(
      document.text,
      passages
        .filter((passage) => passage.part !== "equal-opportunity" && passage.part !== "benefits" && passage.part !== "pay")
        .map((passage) => passage.span),
    ),
    about: telling
      .filter(
        (passage) =>
          passage.kind === "text" && !requirements.some((row) => row.span.start < passage.span.end && passage.span.start < row.span.end),
      )
      .map((passage) => passage.span),
    boilerplate: silent.map((passage) => passage.span),
  };
  return { value, problems: problemsOf(value) };
}

function draftsOf(passage: Passage, document: Document, words: PostingWords): Draft[] {
  if (passage.kind === "heading" || SILENT.has(passage.part)) return [];
  const text = document.text.slice(passage.span.start, passage.span.end);
  const sentences = splitSentences(text);
  return sentences.flatMap(({ start, end }, i): Draft[] => {
    if (i === 0 && sentences.length > 1 && isLabel(text.slice(start, end), words)) return [];
    // A wrapped line is one sentence; "OR" at the start of a line is kept apart, since it opens an alternative of its own.
    const sentence = text.slice(start, end).replace(/\n(?!\s*OR\b)|[^\S\n]/g, " ");
    const context = { document: document.id, start: passage.span.start + start, end: passage.span.start + end };
    return readSentence(passage, sentence).flatMap((asking) =>
      splitRow(sentence.slice(asking.from, asking.to), words, asking.prose).map((piece) => ({
        span: { document: document.id, start: context.start + asking.from + piece.start, end: context.start + asking.from + piece.end },
        kind: asking.kind,
        strength: asking.strength,
        context,
      })),
    );
  });
}

/** "Evals. Decide what good means.": one to four words before the item's own sentence are its label. */
function isLabel(sentence: string, words: PostingWords): boolean {
  const said = sentence.replace(/[.:]$/, "").split(/\s+/);
  return (
    said.length <= 4 &&
    sentence.endsWith(".") &&
    (said.length === 1 || !said.some((word) => words.isAskedNoun(word))) &&
    words.verbForm(said[0] ?? "") !== "base"
  );
}

/** A row said twice in the same words stands once, at its stronger place: a posting's summary often repeats its list. */
function withoutRepeats(drafts: readonly Draft[], document: Document): Draft[] {
  const order: Record<Strength, number> = { required: 2, preferred: 1, implied: 0 };
  const best = new Map<string, Draft>();
  for (const draft of drafts) {
    const words = fold(quote(document.text, draft.span));
    const known = best.get(words);
    if (!known || order[draft.strength] > order[known.strength]) best.set(words, draft);
  }
  return [...best.values()].toSorted((a, b) => a.span.start - b.span.start);
}

function problemsOf(posting: Posting): Problem[] {
  if (posting.requirements.length > 0) return [];
  return [
    {
      code: "posting.no-rows",
      severity: "warning",
      message: "No requirement could be read from this posting.",
      hint: "Check that the file holds the whole job description; copy its text into a .txt file if it came from a page that loads late.",
    },
  ];
}
