/** All questions, by kind. */

import { html } from "hono/html";
import { paths } from "../paths.ts";
import { linkedData } from "./guides-data.ts";
import { head, items, section, words } from "./guides-parts.ts";
import type { GuidePage, Site } from "./guides-site.ts";
import { QUESTION_KIND_NAMES } from "./question-groups.ts";

export function questionsPage(site: Site): GuidePage {
  const path = paths.questions;
  const { questions } = site.library;
  const kinds = QUESTION_KIND_NAMES.map((row) => ({ ...row, questions: questions.filter((question) => question.kind === row.kind) }));
  const description = `${questions.length} questions of research interviews: what each tests, what a good answer contains, follow-ups and red flags.`;
  return {
    path,
    title: "Questions",
    description,
    data: linkedData(site, { path, name: "Questions", description }, { "@type": "CollectionPage" }),
    body: html`${head({ name: "Questions", lead: description })}
<nav aria-label="Kinds">${items(
      kinds.map(({ kind, many }) => html`<a href="#${kind}">${many}</a>`),
      "ul",
      "links row-links",
    )}</nav>
${kinds.map(({ kind, many, gist, questions: rows }) =>
  section(
    many,
    html`<p class="quiet">${gist}</p>${items(
      rows
        .toSorted((a, b) => (a.order ?? 99) - (b.order ?? 99))
        .map(
          (row) =>
            html`<a href="${paths.question(row.slug)}">${words(row.ask)}</a>${row.area ? html` <span class="tag">${row.area}</span>` : ""}`,
        ),
      "ul",
      "entries",
    )}`,
    kind,
  ),
)}`,
  };
}
