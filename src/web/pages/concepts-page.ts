/** All concepts, by field, with a map of each field. */

import { html } from "hono/html";
import type { Concept } from "../../core/library/library.ts";
import type { Html } from "../layout.ts";
import { paths } from "../paths.ts";
import { drawMap, type MapEdge } from "./concept-map.ts";
import { linkedData } from "./guides-data.ts";
import { folded, head, items, NOTHING, section, words } from "./guides-parts.ts";
import { type GuidePage, gist, type Site } from "./guides-site.ts";

/** Fields whose slug is not their name. */
const FIELD_NAMES: Record<string, string> = {
  agents: "Agents",
  alignment: "Alignment and safety",
  "classic-ml": "Classic machine learning",
  "core-ml": "Foundations of deep learning",
  "post-training": "Post-training",
  governance: "Governance and policy",
  statistics: "Statistics and experiments",
};

/** What a field of concepts is called. */
export function fieldName(field: string): string {
  return FIELD_NAMES[field] ?? field.charAt(0).toUpperCase() + field.slice(1).replaceAll("-", " ");
}

export function conceptsPage(site: Site): GuidePage {
  const path = paths.concepts;
  const { concepts } = site.library;
  const fields = [...new Set(concepts.map((row) => row.field))].toSorted((a, b) => fieldName(a).localeCompare(fieldName(b), "en"));
  const description = `${concepts.length} concepts that research interviews probe, each with definition, trap, probes and sources.`;
  return {
    path,
    title: "Concepts",
    description,
    data: linkedData(site, { path, name: "Concepts", description }, { "@type": "DefinedTermSet" }),
    body: html`${head({ name: "Concepts", lead: description })}
<nav aria-label="Fields">${items(
      fields.map((field) => html`<a href="#${field}">${fieldName(field)}</a>`),
      "ul",
      "links row-links",
    )}</nav>
${fields.map((field) =>
  fieldSection(
    field,
    concepts.filter((row) => row.field === field),
  ),
)}`,
  };
}

function fieldSection(field: string, concepts: readonly Concept[]): Html {
  const slugs = new Set(concepts.map((row) => row.slug));
  const edges = concepts.flatMap((row): MapEdge[] => [
    ...row.prerequisites.map((from): MapEdge => ({ from, to: row.slug, kind: "first" })),
    ...row.broader.filter((from) => !row.prerequisites.includes(from)).map((from): MapEdge => ({ from, to: row.slug, kind: "case" })),
  ]);
  const within = edges.filter((edge) => slugs.has(edge.from));
  const joined = new Set(within.flatMap((edge) => [edge.from, edge.to]));
  const nodes = concepts
    .filter((row) => joined.has(row.slug))
    .map((row) => ({ id: row.slug, name: row.name, href: paths.concept(row.slug) }));
  const name = fieldName(field);
  const map =
    nodes.length > 2 ? folded(`Map of ${name.toLowerCase()}`, drawMap(nodes, within, `Map: ${name}`), "fold plain-fold") : NOTHING;
  const names = new Map(concepts.map((row) => [row.slug, row.name]));
  const list = concepts.map((row) => {
    const first = within.filter((edge) => edge.to === row.slug).map((edge) => names.get(edge.from));
    return html`<a href="${paths.concept(row.slug)}">${row.name}</a> <span class="quiet">${words(gist(row.definition))}${
      first.length > 0 ? html` <em>After: ${first.join("; ")}.</em>` : ""
    }</span>`;
  });
  return section(name, html`${map}${items(list, "ul", "entries")}`, field);
}
