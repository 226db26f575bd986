/** One research area, told so that two can be compared. */

import { html } from "hono/html";
import type { Area } from "../../core/library/library.ts";
import { paths } from "../paths.ts";
import { linkedData } from "./guides-data.ts";
import { linksOf } from "./guides-links.ts";
import { bodyOf, folded, head, items, links, section, sourceList, to, words } from "./guides-parts.ts";
import { type GuidePage, gist, type Site } from "./guides-site.ts";
import { questionGroups } from "./question-groups.ts";

export function areaPage(site: Site, area: Area): GuidePage {
  const path = paths.area(area.slug);
  const within = { name: "Research areas", path: paths.areas };
  const { name, checked, sources } = area;
  const description = gist(`${area.question} What counts as evidence, how fast it turns, what is probed.`);
  const firms = linksOf(site.library).firmsOfArea.get(area.slug) ?? [];
  const practice = site.library.questions.filter(
    (row) => ["design", "critique", "depth", "safety"].includes(row.kind) && row.concepts.some((slug) => area.concepts.includes(slug)),
  );
  const back = site.library.areas.filter(
    (row) => row.versus.some((other) => other.to === area.slug) && !area.versus.some((other) => other.to === row.slug),
  );
  return {
    path,
    title: `${name}: research area`,
    description,
    within,
    data: linkedData(
      site,
      { path, name: `${name}: research area`, description, within, checked, sources },
      { "@type": "Article", headline: `${name}: research area`, about: { "@type": "Thing", name } },
    ),
    body: html`${head({ within, name, lead: area.question, checked })}
${bodyOf(area.body)}
${section("How it works", html`<dl class="pairs"><dt>What counts as evidence</dt><dd>${words(area.evidence)}</dd><dt>How fast it turns</dt><dd>${words(area.clock)}</dd><dt>What a failure costs</dt><dd>${words(area.failure)}</dd><dt>What a newcomer can finish in three months</dt><dd>${words(area.firstQuarter)}</dd></dl>`)}
${section(
  "What interviewers probe",
  area.probes.map(({ ask, good }) => folded(ask, html`<p>${words(good)}</p>`)),
)}
${section("Against its neighbours", items([...area.versus.map((row) => html`${to(site, `area/${row.to}`)}: ${words(row.difference)}`), ...back.map((row) => to(site, `area/${row.slug}`))]))}
${section(
  "Concepts",
  links(
    site,
    area.concepts.map((slug) => `concept/${slug}`),
  ),
)}
${section(
  "Roles",
  links(
    site,
    area.roles.map((slug) => `role/${slug}`),
    "links row-links",
  ),
)}
${section(
  "Firms",
  items(
    firms.map((firm) => {
      const here = firm.areas.filter((row) => row.area === area.slug);
      return html`${to(site, `firm/${firm.slug}`)}: ${here.map((row) => words(row.evidence))}`;
    }),
  ),
)}
${section("Practice", questionGroups(site, practice))}
${sourceList(site, sources)}`,
  };
}

/** The list of all areas. */
export function areasPage(site: Site): GuidePage {
  const path = paths.areas;
  const { areas } = site.library;
  const description = `${areas.length} research areas side by side: the question of each, what counts as evidence, and how fast it turns.`;
  return {
    path,
    title: "Research areas",
    description,
    data: linkedData(site, { path, name: "Research areas", description }, { "@type": "CollectionPage" }),
    body: html`${head({ name: "Research areas", lead: description })}
<div class="scroll" tabindex="0" role="region" aria-label="Research areas compared"><table><thead><tr><th scope="col">Area</th><th scope="col">Evidence</th><th scope="col">Clock</th></tr></thead><tbody>${areas.map(
      (row) =>
        html`<tr><th scope="row"><a href="${paths.area(row.slug)}">${row.name}</a><br><span class="quiet">${words(row.question)}</span></th><td>${words(row.evidence)}</td><td>${words(row.clock)}</td></tr>`,
    )}</tbody></table></div>`,
  };
}
