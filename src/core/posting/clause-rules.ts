/** Rules for a joint before a verb: whether a clause of its own begins there. */

import type { PostingWords, VerbForm } from "./posting-words.ts";
import { type CutRule, inExamples, type Standing } from "./standing.ts";
import { beginsClause, endsBare, wordsOf } from "./word-order.ts";

const MODAL =
  /^(?:also )?(?:can|cannot|are|is|have|has|will|be|able|must|should|would|were|had|you|you(?:’|')ll|you(?:’|')re|you(?:’|')d)\b/i;
/** "to uncover insights and identify ...": what comes after says what the row is for. "ability to" and its like ask for what follows instead. */
const PURPOSE =
  /(?<!\b(?:ability|able|willing|willingness|willingly|eager|eagerness|desire|want|wants|need|needs|how|what|when|where|needed|required|expected|ready|readiness|motivated|likes?|loves?|prefer|continue|driven|wish|commitment|opportunity|according|help|aim|aims|have|has|excited|used|due|comes|passion)\s)\bto\s+(?:[a-z]+ly\s+)?([a-z][\w-]*)\b/gi;

/** A verb that stands after a purpose's "to", somewhere past the beginning of the row. */
function inPurpose({ left, words }: Standing): boolean {
  return [...left.matchAll(PURPOSE)].some((match) => match.index > 0 && words.verbForm(match[1] ?? "") === "base");
}

/** Whether the left side has a clause of the same form for the right one to stand beside. */
function joins(left: string, form: VerbForm, words: PostingWords): boolean {
  const forms = wordsOf(left).map((word) => words.verbForm(word));
  // "Are curious, enjoy puzzles, and can explain them": who and what one is, each by itself.
  if (form === "base" && /^\s*(?:are|have|can|will|must)\b/i.test(left)) return true;
  if (form === "base")
    return forms.slice(0, 5).includes("base") || /\b(?:to|can|will|you|who|you(?:’|')ll)\s+(?:\w+ly\s+)?[a-z]+/i.test(left);
  if (form === "ing") return forms.slice(0, 3).includes("ing") || /\b(?:in|with|of|for|by)\s+(?:\w+ly\s+)?\w+ing\b/i.test(left);
  return forms.slice(0, 3).includes("s") || /^(?:has|is|can|does)\b/i.test(left.trim());
}

/** In order; the first that fits decides. */
export const CLAUSE_RULES: readonly CutRule[] = [
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
    example: "Has intuition for data, | is precise, | and is quick",
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
    id: "relative-verb",
    cuts: false,
    example: "Build tools that find errors and explain them",
    fits: ({ joint, left, form, words }) =>
      form === "base" &&
      joint.kind === "and" &&
      !joint.mark.includes(",") &&
      words.verbForm(left.match(/\b(?:that|which)\s+(?:can\s+|will\s+)?(\w+)(?:(?!\b(?:that|which)\b)[^,])*$/i)?.[1] ?? "") === "base",
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
      (form === "base" || !inExamples(left)) &&
      (beginsClause(rest, form, words) > 1 ||
        (clauses > 0 && beginsClause(rest, form, words) > 0) ||
        /,\s*and\s+(?:can|are|is|have|has|will)\b/i.test(rest)),
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
      (form === "base" || !inExamples(left) || (joint.mark.includes(",") && /^\w+ing (?:with|on|in|across)\b/i.test(rest))),
  },
];
