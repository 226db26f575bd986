/** Reads the files of `content/` into a Library. Every fault is a sentence at a place; a file with a fault is left out, the rest stands. */

import { z } from "zod";
import { key } from "../text/key.ts";
import { AliasSchema } from "./field-schemas.ts";
import { AreaSchema, FirmSchema } from "./firm-schema.ts";
import type { Lexicon } from "../text/lexicon.ts";
import { SECTION_KINDS } from "../text/lexicon.ts";
import type { Problem, Reading } from "../text/problem.ts";
import { conform, fault, readFrontMatter, readYaml } from "./front-matter.ts";
import type { ContentFile, Library } from "./library.ts";
import {
  ClaimKindSchema,
  ConceptSchema,
  DrillSchema,
  QuestionSchema,
  RecruiterQuestionSchema,
  RoleSchema,
  RoundSchema,
  SourceSchema,
  WorkbenchSchema,
  WorkKindSchema,
} from "./library.ts";

const text = z.string().min(1);

/** Which file of `content/` holds rows of which list. A lexicon list may be spread over several files. */
const LISTS = [
  { files: /^sources\//, list: "sources", row: SourceSchema },
  { files: /^lexicon\/rounds\.yaml$/, list: "rounds", row: RoundSchema },
  { files: /^lexicon\/recruiter-questions\.yaml$/, list: "recruiterQuestions", row: RecruiterQuestionSchema },
  { files: /^lexicon\/claims\.yaml$/, list: "claims", row: ClaimKindSchema },
  { files: /^lexicon\/methods\.yaml$/, list: "methods", row: ClaimKindSchema },
  { files: /^lexicon\/works\.yaml$/, list: "works", row: WorkKindSchema },
  { files: /^lexicon\/headings\.yaml$/, list: "headings", row: z.strictObject({ kind: z.enum(SECTION_KINDS), headings: z.array(text) }) },
  {
    files: /^lexicon\/(?:skills|datasets|models)\.yaml$/,
    list: "skills",
    row: z.strictObject({ name: text, aliases: z.array(AliasSchema), group: text, concept: text.optional() }),
  },
  {
    files: /^lexicon\/venues\.yaml$/,
    list: "venues",
    row: z.strictObject({
      name: text,
      aliases: z.array(text),
      kind: z.enum(["conference", "journal", "workshop", "preprint", "magazine"]),
      field: text,
    }),
  },
  {
    files: /^lexicon\/.*words\.yaml$/,
    list: "words",
    row: z.strictObject({ kind: text, words: z.array(text), value: text.optional(), example: text.optional() }),
  },
  {
    files: /^lexicon\/postings\.yaml$/,
    list: "postings",
    row: z.strictObject({
      part: z.enum([
        "requirements",
        "preferred",
        "responsibilities",
        "about",
        "benefits",
        "equal-opportunity",
        "apply",
        "pay",
        "logistics",
        "process",
        "other",
      ]),
      phrases: z.array(text),
    }),
  },
] as const;

const KINDS = [
  { folder: "roles", list: "roles", schema: RoleSchema },
  { folder: "concepts", list: "concepts", schema: ConceptSchema },
  { folder: "questions", list: "questions", schema: QuestionSchema },
  { folder: "drills", list: "drills", schema: DrillSchema },
  { folder: "workbenches", list: "workbenches", schema: WorkbenchSchema },
  { folder: "firms", list: "firms", schema: FirmSchema },
  { folder: "areas", list: "areas", schema: AreaSchema },
] as const;

/**
 * Reads all content files. Order of the input does not matter: lists are sorted by path, so the same files give the same Library.
 * Problems carry `place` as `path:line:col`, relative to `content/`.
 */
export function readLibrary(files: readonly ContentFile[]): Reading<Library> {
  const problems: Problem[] = [];
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const lists: Record<string, unknown[]> = {};
  let moved: Record<string, string> = {};
  const push = (list: string, value: unknown) => {
    (lists[list] ??= []).push(value);
  };
  for (const file of sorted) {
    if (file.path.endsWith("README.md")) continue;
    const kind = KINDS.find(({ folder }) => file.path.startsWith(`${folder}/`) && file.path.endsWith(".md"));
    const list = LISTS.find((row) => row.files.test(file.path));
    if (kind) {
      const matter = readFrontMatter(file);
      const outcome = matter.problems.length ? { problems: matter.problems } : conform<z.ZodType>(kind.schema, matter);
      problems.push(...outcome.problems);
      if ("value" in outcome && outcome.value) push(kind.list, { ...outcome.value, slug: slugOf(file.path), body: matter.body });
    } else if (list) {
      const yaml = readYaml(file);
      const outcome = yaml.problems.length ? { problems: yaml.problems } : conform(z.array(list.row as z.ZodType), yaml);
      problems.push(...outcome.problems);
      for (const row of "value" in outcome ? (outcome.value ?? []) : []) push(list.list, row);
    } else if (file.path === "moved.yaml") {
      const yaml = readYaml(file);
      const outcome = conform(z.record(text, text).nullable(), yaml);
      problems.push(...yaml.problems, ...outcome.problems);
      moved = outcome.value ?? {};
    } else {
      problems.push(
        fault(
          `${file.path}:1:1`,
          "No reader takes this file: content lies in roles, concepts, questions, drills, workbenches, firms, areas, lexicon or sources.",
        ),
      );
    }
  }
  const list = <K extends string>(name: K) => (lists[name] ?? []) as never;
  const lexicon: Lexicon = {
    headings: list("headings"),
    skills: list("skills"),
    venues: list("venues"),
    words: list("words"),
    postings: list("postings"),
  };
  const value: Library = {
    version: key(sorted.map((file) => `${file.path}\n${file.text}`).join("\n")),
    roles: list("roles"),
    concepts: list("concepts"),
    questions: list("questions"),
    drills: list("drills"),
    workbenches: list("workbenches"),
    firms: list("firms"),
    areas: list("areas"),
    rounds: list("rounds"),
    recruiterQuestions: list("recruiterQuestions"),
    claims: list("claims"),
    methods: list("methods"),
    works: list("works"),
    sources: list("sources"),
    moved,
    lexicon,
  };
  return { value, problems };
}

function slugOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.md$/, "");
}
