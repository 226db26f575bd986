/**
 * What an entry shows without naming it: by being there (a paper shows publishing, a talk shows presenting), or by what it tells was done (a bug found
 * and fixed shows debugging).
 */

import type { AnyEntry } from "../profile/profile.ts";
import { isFirst } from "./choose-defences.ts";
import type { CvLine } from "./list-lines.ts";

interface EntryRow {
  /** Addresses that such an entry answers. */
  answers: readonly string[];
  shows: (line: CvLine, entry: AnyEntry | undefined) => boolean;
  example: string;
}

/** A team with its size, or the people led; pupils and groups at school are neither. */
const LED =
  /\b(?:led|lead|leads|leading|managed?|managing|directs?|directed|scaled|grew|built|headed|heads?)\b.{0,50}\b(?:team\b.{0,20}\d|\d[\d,]*\+? (?:\w+ ){0,2}(?:engineers?|scientists?|researchers?|developers|postdocs|reports|analysts|(?:phd|doctoral) students)\b)|\b(?:technical lead|team lead) \(team of \d/i;
const GUIDED =
  /\b(?:(?:supervised?|supervising|mentors?|mentored|advised?|coached|coach)\b.{0,50}|train(?:ed|s)? (?:and \w+ )?(?:\d+ |newer |new |junior ){1,3})\b(?:engineers?|scientists?|researchers?|developers|postdocs|analysts|interns|(?:phd|doctoral|master.?s?|graduate|undergraduate) students)\b/i;

const PUBLIC_CODE = /\b(?:github|stars|contributors|downloads|pull requests?|open[- ]source|library for|python package|mit licen[cs]e)\b/i;

/** Verbs for making software, and words that only software has beside them: a chef's service has guests, a gateway has requests. */
const MADE = /\b(?:built|designed|developed|architected|implemented|created|owned|operated|deployed|wrote)\b/i;
const SYSTEM =
  /\b(?:(?:inference|serving|ml|model|data|compute|training|cloud) (?:infrastructure|platform|gateway|service|cluster)|(?:service|gateway|backend|platform|apis?|pipeline)s?\b.{0,60}\b(?:tenants|requests|latency|throughput|events|uptime|availability)|rest apis?|microservices|terraform|kubernetes)\b/i;

/** Verbs for running or making, and amounts that take many machines. */
const RAN =
  /\b(?:built|designed|operated?|owned|led|lead|scaled|maintain\w*|deployed|architected|migrated|introduced|implemented|developed|ran)\b/i;
const MANY =
  /\b(?:\d{3,}|\d{2,}(?=[- ]node)|\d{1,3},\d{3})[- ]?(?:\w+ )?(?:nodes?|gpus?|tpus?|machines|servers|hosts)\b|\b(?:requests|queries|events) (?:per|a) (?:second|day)\b|\bmonthly api requests\b|\b(?:kafka|spark)\b.{0,30}\b(?:cluster|pipeline)|\bmulti-node\b/i;

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
  {
    answers: ["skill/mentoring", "skill/people-management", "skill/technical-leadership"],
    shows: (line) => line.kind === "work" && LED.test(line.text),
    example: "Scaled the engineering team from 3 to 28",
  },
  {
    answers: ["skill/mentoring"],
    shows: (line) => line.kind === "work" && GUIDED.test(line.text),
    example: "Train and review four newer engineers",
  },
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
  {
    answers: ["skill/grant-writing", "skill/research-agenda"],
    shows: (line) => line.kind === "grant" && line.heading,
    example: "a grant held",
  },
  {
    answers: ["concept/lit-tracking", "skill/literature-review"],
    shows: (line) =>
      (line.kind === "service" && /\b(?:review|program(?:me)? committee|area chair|referee)/i.test(line.text)) ||
      (line.kind === "publication" &&
        line.heading &&
        /\b(?:a survey|survey of|a review|systematic review|overview of|field guide)\b/i.test(line.text)) ||
      /\b(?:reading group|journal club)\b/i.test(line.text),
    example: "Reviewer for ICLR; a survey; a reading group",
  },
  {
    answers: ["skill/software-engineering", "concept/research-software"],
    shows: (line) =>
      (line.kind === "work" &&
        line.heading &&
        /\b(?:software|back-?end|full[- ]stack|platform|infrastructure|systems)\b.{0,20}\b(?:engineer|developer)\b|\bprogrammer\b/i.test(
          line.text,
        )) ||
      (line.kind === "project" && PUBLIC_CODE.test(line.text)) ||
      (line.kind === "work" && MADE.test(line.text) && SYSTEM.test(line.text)),
    example: "Software Engineer; a library with 486 GitHub stars",
  },
  {
    answers: ["skill/machine-learning-engineering"],
    shows: (line) =>
      line.kind === "work" &&
      line.heading &&
      /\b(?:ml|machine[- ]learning|ai|deep[- ]learning)\b.{0,20}\b(?:engineer|developer)\b/i.test(line.text),
    example: "Staff ML Infrastructure Engineer",
  },
  {
    answers: ["skill/infrastructure", "skill/distributed-systems"],
    shows: (line) => (line.kind === "work" || line.kind === "project") && RAN.test(line.text) && MANY.test(line.text),
    example: "Operated a 120-node Spark cluster",
  },
  {
    answers: ["skill/infrastructure"],
    shows: (line) => line.kind === "work" && MADE.test(line.text) && SYSTEM.test(line.text),
    example: "Designed an account service for 420 tenants",
  },
  {
    answers: ["skill/data-pipelines"],
    shows: (line) =>
      line.kind === "work" &&
      /\bpipelines?\b/i.test(line.text) &&
      /\b(?:kafka|spark|events|records|rows|etl|tables|ingest\w*)\b/i.test(line.text),
    example: "Owned a Kafka pipeline for 2 billion events a day",
  },
  {
    answers: ["skill/debugging"],
    shows: (line) =>
      (line.kind === "work" || line.kind === "project") &&
      /\b(?:found|fixed|traced|tracked down|diagnosed|root[- ]caused|resolved)\b.{0,60}\b(?:bugs?|leaks?|race conditions?|deadlocks?|regressions?|crash(?:es)?)\b/i.test(
        line.text,
      ),
    example: "Found and fixed a silent reduction-order bug",
  },
  {
    answers: ["skill/software-architecture"],
    shows: (line) =>
      line.kind === "work" &&
      /\b(?:designed|architected)\b.{0,60}\b(?:architecture|platform|gateway|protocol|distributed|back-?end|microservices?)\b/i.test(
        line.text,
      ),
    example: "Designed the recovery protocol",
  },
];

/** The addresses that a line answers without naming them. */
export function entryAnswers(line: CvLine, entry: AnyEntry | undefined): Set<string> {
  return new Set(ROWS.filter((row) => row.shows(line, entry)).flatMap((row) => row.answers));
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
