/** The way into the guides. */

import { html } from "hono/html";
import type { Html } from "../layout.ts";
import { paths } from "../paths.ts";
import { linkedData } from "./guides-data.ts";
import { items, section } from "./guides-parts.ts";
import { type GuidePage, LISTS, type Site } from "./guides-site.ts";

/** `search` is what stands where a reader looks for the search: a form on the server, nothing in an export. */
export function guidesPage(site: Site, search: Html): GuidePage {
  const path = paths.guides;
  const { roles, concepts, questions, drills, firms, areas, sources } = site.library;
  const counts = [roles, concepts, questions, drills, firms, areas, sources].map((rows) => rows.length);
  const description = `A library for research interviews: ${concepts.length} concepts, ${questions.length} questions, ${drills.length} drills, ${roles.length} roles and ${firms.length} firms, with sources and dates.`;
  return {
    path,
    title: "Guides",
    description,
    client: ["search"],
    data: linkedData(site, { path, name: "Guides", description }, { "@type": "CollectionPage" }),
    body: html`<h1>Guides</h1><p class="lead">${description}</p>${search}
${items(
  LISTS.map(
    (list, i) =>
      html`<a href="${list.path}">${list.name}</a> <span class="count">${counts[i]}</span><br><span class="quiet">${list.gist}</span>`,
  ),
  "ul",
  "shelf",
)}
${section(
  "Start from a role",
  items(
    roles.map((row) => html`<a href="${paths.role(row.slug)}">${row.name}</a>`),
    "ul",
    "links row-links",
  ),
)}
${section(
  "How far it was checked",
  html`<p>Each page says how: against a named source, by computing its numbers anew, or from knowledge that was not looked up; and on which day. A fact about a firm carries a grade, and turns into a question once it is too old to state.</p>`,
)}`,
  };
}
