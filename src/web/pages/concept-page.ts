/** One idea to master. */

import { html } from "hono/html";
import type { Alias, Concept, Probe } from "../../core/library/library.ts";
import type { Html } from "../layout.ts";
import { paths } from "../paths.ts";
import { drawMap, type MapEdge, type MapNode } from "./concept-map.ts";
import { linkedData } from "./guides-data.ts";
import { linksOf } from "./guides-links.ts";
import { bodyOf, folded, head, items, links, NOTHING, section, sourceList, to, words } from "./guides-parts.ts";
import { type GuidePage, gist, type Site } from "./guides-site.ts";
import { fieldName } from "./concepts-page.ts";
import { questionGroups } from "./question-groups.ts";

const LEVELS: Record<Probe["level"], string> = { recall: "Recall", explain: "Explain", apply: "Apply", critique: "Critique" };

const WEIGHTS = [
  [3, "Core for"],
  [2, "Expected of"],
  [1, "Worth knowing as"],
] as const;

/** Neighbours drawn on one side; the list has all. */
const DRAWN = 9;

export function conceptPage(site: Site, concept: Concept): GuidePage {
  const path = paths.concept(concept.slug);
  const within = { name: "Concepts", path: paths.concepts };
  const description = gist(concept.definition);
  const { checked, sources } = concept;
  const others = concept.aliases.map(spelling).filter((alias) => alias.toLowerCase() !== concept.name.toLowerCase());
  return {
    path,
    title: concept.name,
    description,
    within,
    data: linkedData(
      site,
      { path, name: concept.name, description, within, checked, sources },
      { "@type": "DefinedTerm", alternateName: others, inDefinedTermSet: { "@type": "DefinedTermSet", name: "Groundwork concepts" } },
    ),
    body: html`${head({ within, kind: fieldName(concept.field), name: concept.name, lead: concept.definition, checked })}
${others.length > 0 ? html`<p class="quiet">On CVs and in postings also: ${others.join(", ")}.</p>` : ""}
${concept.formula ? html`<pre class="formula" tabindex="0"><code>${concept.formula}</code></pre>` : ""}
${bodyOf(concept.body)}
${section("The usual trap", html`<dl class="pairs"><dt>What is often said</dt><dd>${words(concept.trap.claim)}</dd><dt>What holds</dt><dd>${words(concept.trap.correction)}</dd></dl>`)}
${section("Where the field disagrees", concept.disagreement ? html`<p>${words(concept.disagreement)}</p>` : NOTHING)}
${section(
  "Probes, easy to hard",
  concept.probes.map((probe) =>
    folded(html`<span class="tag">${LEVELS[probe.level]}</span> ${words(probe.ask)}`, html`<p>${words(probe.good)}</p>`),
  ),
)}
${section("Check yourself", folded(concept.check.question, html`<p>${words(concept.check.answer)}</p>`))}
${neighbourhood(site, concept)}
${comesUp(site, concept)}
${sourceList(site, sources)}`,
  };
}

function neighbourhood(site: Site, concept: Concept): Html {
  const turned = linksOf(site.library);
  const bySlug = new Map(site.library.concepts.map((row) => [row.slug, row]));
  const named = (slugs: readonly string[]) => slugs.flatMap((slug) => bySlug.get(slug) ?? []);
  const first = named(concept.prerequisites);
  const broader = named(concept.broader);
  const next = turned.next.get(concept.slug) ?? [];
  const narrower = turned.narrower.get(concept.slug) ?? [];
  const related = [
    ...concept.related.map(({ to: slug, how }) => ({ slug, how })),
    ...(turned.relatedFrom.get(concept.slug) ?? [])
      .filter(({ concept: other }) => !concept.related.some((row) => row.to === other.slug))
      .map(({ concept: other, how }) => ({ slug: other.slug, how: `seen from there, ${how}` })),
  ];
  const before = [...new Set([...first, ...broader])].slice(0, DRAWN);
  const after = [...new Set([...next, ...narrower])].filter((row) => !before.includes(row)).slice(0, DRAWN);
  const nodes: MapNode[] = [...before, concept, ...after].map((row) => ({
    id: row.slug,
    name: row.name,
    href: paths.concept(row.slug),
    centre: row === concept,
  }));
  const edges: MapEdge[] = [
    ...before.map((row): MapEdge => ({ from: row.slug, to: concept.slug, kind: first.includes(row) ? "first" : "case" })),
    ...after.map((row): MapEdge => ({ from: concept.slug, to: row.slug, kind: next.includes(row) ? "first" : "case" })),
  ];
  const list = (title: string, rows: readonly Concept[]) =>
    rows.length > 0
      ? html`<h3>${title}</h3>${links(
          site,
          rows.map((row) => `concept/${row.slug}`),
        )}`
      : NOTHING;
  if (nodes.length + related.length === 1) return NOTHING;
  return section(
    "Around it",
    html`${nodes.length > 1 ? drawMap(nodes, edges, `Map: concepts around ${concept.name}`) : ""}<div class="columns">${[
      list("Know first", first),
      list("A case of", broader),
      list("Builds on it", next),
      list("Cases of it", narrower),
    ].map((part) => (part === NOTHING ? "" : html`<div>${part}</div>`))}</div>${
      related.length > 0
        ? html`<h3>Related</h3>${items(related.map(({ slug, how }) => html`${to(site, `concept/${slug}`)}: ${words(how)}`))}`
        : ""
    }`,
  );
}

function comesUp(site: Site, concept: Concept): Html {
  const turned = linksOf(site.library);
  const roles = WEIGHTS.flatMap(([weight, label]) => {
    const rows = site.library.roles.filter((role) => concept.roles[role.slug] === weight);
    return rows.length > 0
      ? [
          html`<h3>${label}</h3>${links(
            site,
            rows.map((role) => `role/${role.slug}`),
            "links row-links",
          )}`,
        ]
      : [];
  });
  const addressed = (kind: string, rows: readonly { slug: string }[] = []) =>
    links(
      site,
      rows.map((row) => `${kind}/${row.slug}`),
    );
  return html`${section("Roles that need it", roles)}
${section("Questions that use it", questionGroups(site, turned.questions.get(concept.slug) ?? []))}
${section("Drills that use it", addressed("drill", turned.drills.get(concept.slug)))}
${section("Research areas", addressed("area", turned.areas.get(concept.slug)))}`;
}

function spelling(alias: Alias): string {
  return typeof alias === "string" ? alias : alias.text;
}
