/** Document -> Paper: structure, sentences and claims, without a model. */

import type { Document } from "../document/document.ts";
import type { Problem, Reading } from "../text/problem.ts";
import { findCaptions, findTables } from "./find-captions.ts";
import { findClaims } from "./find-claims.ts";
import { findAuthors, findDate } from "./find-front.ts";
import { findReferences } from "./find-references.ts";
import { findSections } from "./find-sections.ts";
import type { Paper } from "./paper.ts";
import { readTitle } from "./read-title.ts";
import { splitSentences } from "./split-sentences.ts";

/** Reads a paper. What was not recognised is a warning, never an invention; the text is read all the same. */
export function readPaper(document: Document): Reading<Paper> {
  const title = readTitle(document);
  const sections = findSections(document, title?.spans[0]);
  const sentences = splitSentences(document, sections);
  const captions = findCaptions(sentences);
  const abstract = sections.find((section) => section.kind === "abstract")?.body;
  const date = findDate(document, abstract);
  const paper: Paper = {
    document,
    ...(title ? { title } : {}),
    authors: findAuthors(document, sections),
    ...(abstract ? { abstract } : {}),
    sections,
    captions,
    tables: findTables(sentences, captions),
    references: findReferences(document, sections),
    ...(date ? { date } : {}),
    sentences,
    claims: findClaims(sentences),
  };
  return { value: paper, problems: problemsOf(paper) };
}

function problemsOf(paper: Paper): Problem[] {
  const problems: Problem[] = [];
  const warn = (code: string, message: string, hint: string) => problems.push({ code, severity: "warning", message, hint });
  if (!paper.sections.some((section) => section.heading))
    warn(
      "paper.sections",
      "No section headings were recognised in this file, so it was read as one piece.",
      "Use the LaTeX source or the HTML version if you have it.",
    );
  else if (!paper.abstract)
    warn("paper.abstract", "No abstract was recognised in this file.", "Claims are looked for in the other sections.");
  if (paper.sections.some((section) => section.heading) && paper.references.length === 0)
    warn(
      "paper.references",
      "No list of references was recognised in this file.",
      "What it says of cited work may then be taken for its own.",
    );
  return problems;
}
