/** One seat: what it asks of a person. */

import { html } from "hono/html";
import type { Role, Signal } from "../../core/library/library.ts";
import type { Html } from "../layout.ts";
import { paths } from "../paths.ts";
import { linkedData } from "./guides-data.ts";
import { linksOf } from "./guides-links.ts";
import { anchors, bodyOf, folded, head, items, links, NOTHING, section, sentences, sourceList, to, words } from "./guides-parts.ts";
import { type GuidePage, gist, type Site } from "./guides-site.ts";

const WEIGHTS = [
  [3, "Core"],
  [2, "Expected"],
  [1, "Worth knowing"],
] as const;

export function rolePage(site: Site, role: Role): GuidePage {
  const path = paths.role(role.slug);
  const within = { name: "Roles", path: paths.roles };
  const { name, sentence, checked, sources } = role;
  const description = gist(sentence);
  return {
    path,
    title: `${name}: interview guide`,
    description,
    within,
    data: linkedData(
      site,
      { path, name: `${name}: interview guide`, description, within, checked, sources },
      { "@type": "Article", headline: `${name}: interview guide`, about: { "@type": "Occupation", name, description: sentence } },
    ),
    body: html`${head({ within, name, lead: sentence, checked })}
${bodyOf(role.body)}
${section(
  "What interviewers look for",
  role.signals.map((row) => signal(site, row)),
)}
${section("Behavioural questions", questions(site, role))}
${section("Concepts to master", concepts(site, role))}
${section("Drills", links(site, drillsOf(site, role)))}
${section(
  "Questions to ask them",
  links(
    site,
    role.asks.map((slug) => `question/${slug}`),
  ),
)}
${section("Related roles", related(site, role))}
${section(
  "Research areas where it is found",
  links(
    site,
    (linksOf(site.library).areasOfRole.get(role.slug) ?? []).map((row) => `area/${row.slug}`),
  ),
)}
${section("How postings call it", html`<p>${role.titles.join(", ")}.</p>`)}
${sourceList(site, sources)}`,
  };
}

/** The list of all roles. */
export function rolesPage(site: Site): GuidePage {
  const path = paths.roles;
  const { roles } = site.library;
  const description = `Guides to ${roles.length} research roles: signals with anchors, questions, concepts, drills and the roles next to each.`;
  return {
    path,
    title: "Roles",
    description,
    data: linkedData(site, { path, name: "Roles", description }, { "@type": "CollectionPage" }),
    body: html`${head({ name: "Roles", lead: description })}${items(
      roles.map((row) => html`<a href="${paths.role(row.slug)}">${row.name}</a> <span class="quiet">${words(row.sentence)}</span>`),
      "ul",
      "entries",
    )}`,
  };
}

function signal(site: Site, { name, tests, action, anchors: scale, redFlags, probes, concepts: slugs, slug }: Signal): Html {
  return html`<details class="card" id="${slug}"><summary><h3>${words(name)}</h3></summary><div class="inner"><p>${words(tests)}</p>${anchors(scale)}
<h4>Asked as</h4>${sentences(probes)}
<h4>One thing to do</h4><p>${words(action)}</p>
${redFlags.length > 0 ? html`<h4>Red flags</h4>${sentences(redFlags)}` : ""}
${
  slugs.length > 0
    ? html`<h4>Concepts</h4>${links(
        site,
        slugs.map((row) => `concept/${row}`),
        "links row-links",
      )}`
    : ""
}</div></details>`;
}

function questions(site: Site, role: Role): Html {
  const own = new Map(site.library.questions.map((row) => [row.slug, row.variants[role.slug]]));
  return items(
    role.questions.map((slug) => {
      const variant = own.get(slug);
      return html`${to(site, `question/${slug}`)}${variant ? html`<br><span class="quiet">Here: ${words(variant)}</span>` : ""}`;
    }),
    "ol",
  );
}

function concepts(site: Site, role: Role): Html {
  const listed = new Set(role.conceptGroups.flatMap((group) => group.concepts));
  const groups = role.conceptGroups.map(
    ({ name, concepts: slugs }) =>
      html`<h3>${name}</h3>${links(
        site,
        slugs.map((slug) => `concept/${slug}`),
        "links row-links",
      )}`,
  );
  const rest = WEIGHTS.flatMap(([weight, label]) => {
    const rows = site.library.concepts.filter((row) => row.roles[role.slug] === weight && !listed.has(row.slug));
    return rows.length > 0
      ? [
          html`<p class="label">${label}</p>${links(
            site,
            rows.map((row) => `concept/${row.slug}`),
            "links row-links",
          )}`,
        ]
      : [];
  });
  return html`${groups}${rest.length > 0 ? folded("All further concepts, by weight", rest, "fold plain-fold") : ""}`;
}

function drillsOf({ library }: Site, role: Role): string[] {
  const others = library.drills.filter((row) => row.roles.includes(role.slug)).map((row) => row.slug);
  return [...role.drills, ...others].map((slug) => `drill/${slug}`);
}

function related(site: Site, role: Role): Html {
  const named = new Set(role.related.map((row) => row.role));
  const known = new Set(site.library.roles.map((row) => row.slug));
  const back = (linksOf(site.library).rolesToward.get(role.slug) ?? []).filter((row) => !named.has(row.slug));
  const rows = role.related.map(
    ({ role: slug, name, difference }) => html`${known.has(slug) ? to(site, `role/${slug}`) : name}: ${words(difference)}`,
  );
  const turned = back.map(
    (row) =>
      html`${to(site, `role/${row.slug}`)}: seen from there, ${words(row.related.find((other) => other.role === role.slug)?.difference ?? "")}`,
  );
  return rows.length + turned.length > 0 ? items([...rows, ...turned]) : NOTHING;
}
