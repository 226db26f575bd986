/** Every citation once, with the pages that rest on it. */

import { html } from "hono/html";
import type { Source } from "../../core/library/library.ts";
import type { Html } from "../layout.ts";
import { paths } from "../paths.ts";
import { linkedData } from "./guides-data.ts";
import { linksOf } from "./guides-links.ts";
import { head, items, section, words } from "./guides-parts.ts";
import { type GuidePage, nameAt, pathOf, type Site } from "./guides-site.ts";

const KINDS: readonly [Source["kind"], string][] = [
  ["paper", "Papers"],
  ["book", "Books"],
  ["report", "Reports"],
  ["policy", "Policies"],
  ["law", "Laws"],
  ["documentation", "Documentation"],
  ["guide", "Guides"],
  ["page", "Pages"],
  ["account", "Accounts of people"],
  ["posting", "Postings"],
  ["news", "News"],
];

export function sourcesPage(site: Site): GuidePage {
  const path = paths.sources;
  const { sources } = site.library;
  const kinds = KINDS.map(([kind, name]) => ({ kind, name, rows: sources.filter((row) => row.kind === kind) })).filter(
    (row) => row.rows.length > 0,
  );
  const description = `The ${sources.length} sources that the guides rest on, each with its year and the pages that cite it.`;
  return {
    path,
    title: "Sources",
    description,
    data: linkedData(site, { path, name: "Sources", description }, { "@type": "CollectionPage" }),
    body: html`${head({ name: "Sources", lead: description })}
<nav aria-label="Kinds">${items(
      kinds.map(({ kind, name, rows }) => html`<a href="#${kind}">${name}</a> <span class="quiet">${rows.length}</span>`),
      "ul",
      "links row-links",
    )}</nav>
${kinds.map(({ kind, name, rows }) =>
  section(
    name,
    html`<ul class="citations all">${rows.toSorted((a, b) => b.year - a.year || a.title.localeCompare(b.title, "en")).map((row) => entry(site, row))}</ul>`,
    kind,
  ),
)}`,
  };
}

function entry(site: Site, { id, title, authors, publisher, year, date, url }: Source): Html {
  const cited = linksOf(site.library).citedBy.get(id) ?? [];
  const by = [authors, publisher === authors ? undefined : publisher, date ?? String(year)].filter(Boolean).join(", ");
  const pages = cited.map((address, i) => html`${i > 0 ? ", " : ""}<a href="${pathOf(address)}">${words(nameAt(site, address))}</a>`);
  return html`<li id="${id}">${url ? html`<a href="${url}" rel="noreferrer">${title}</a>` : html`<cite>${title}</cite>`}. ${by}.${
    pages.length > 0 ? html` <span class="where">Cited on: ${pages}.</span>` : ""
  }</li>`;
}
