/** What an entry shows by being there, whatever its words: a paper shows publishing, a talk shows presenting. */

import type { AnyEntry } from "../profile/profile.ts";
import { isFirst } from "./choose-defences.ts";
import type { IndexedLine } from "./index-evidence.ts";

interface EntryRow {
  /** Addresses that such an entry answers. */
  answers: readonly string[];
  shows: (line: IndexedLine, entry: AnyEntry | undefined) => boolean;
  example: string;
}

const ROWS: readonly EntryRow[] = [
  {
    answers: ["skill/publishing-research", "concept/venue-stats", "skill/technical-writing", "concept/paper-structure", "skill/research"],
    shows: (line) => line.kind === "publication" && line.heading,
    example: "a paper of the publication list",
  },
  {
    answers: ["skill/first-author-papers"],
    shows: (line, entry) => line.kind === "publication" && line.heading && entry !== undefined && isFirst(entry),
    example: "a paper with the candidate first",
  },
  {
    answers: ["skill/research", "concept/experiment-design"],
    shows: (line) =>
      (line.kind === "work" && line.heading && /\b(?:research|scientist|post-?doc\w*|doctoral|professor|fellow)\b/i.test(line.text)) ||
      (line.kind === "education" && !line.heading && line.text.length > 20),
    example: "Research Intern; a thesis with its title",
  },
  {
    answers: ["concept/experiment-design"],
    shows: (line, entry) => line.kind === "publication" && line.heading && entry !== undefined && isFirst(entry),
    example: "a first-authored paper",
  },
  {
    answers: ["skill/conference-presentations", "concept/talk-craft"],
    shows: (line) => line.kind === "talk" && line.heading,
    example: "an invited talk",
  },
  { answers: ["skill/mentoring"], shows: (line) => line.kind === "mentoring" && line.heading, example: "two master students supervised" },
  { answers: ["skill/teaching"], shows: (line) => line.kind === "teaching" && line.heading, example: "a course taught" },
  {
    answers: ["skill/reviewing", "concept/peer-review"],
    shows: (line) => line.kind === "service" && /\b(?:review|program(?:me)? committee|area chair|referee)/i.test(line.text),
    example: "Reviewer for NeurIPS",
  },
  {
    answers: ["skill/open-source"],
    shows: (line) =>
      line.kind === "project" && (line.heading || /\b(?:maintain|contribut|stars|downloads|merged|pull requests?)\w*/i.test(line.text)),
    example: "a project with its name; 214 GitHub stars",
  },
  { answers: ["skill/grant-writing"], shows: (line) => line.kind === "grant" && line.heading, example: "a grant held" },
];

/** Whether a line's entry answers an address by being there. */
export function entryAnswers(address: string, line: IndexedLine, entry: AnyEntry | undefined): boolean {
  return ROWS.some((row) => row.answers.includes(address) && row.shows(line, entry));
}

/** What words alone never show: "reproduces published curves" is no publication. */
const ONLY_BY_ENTRY = new Set([
  "skill/publishing-research",
  "skill/first-author-papers",
  "concept/venue-stats",
  "skill/conference-presentations",
]);

/** Whether an address is answered by entries alone, whatever lines say. */
export function isOnlyByEntry(address: string): boolean {
  return ONLY_BY_ENTRY.has(address);
}
