/** One exercise. */

import { html } from "hono/html";
import type { Drill } from "../../core/library/library.ts";
import { paths } from "../paths.ts";
import { linkedData } from "./guides-data.ts";
import { linksOf } from "./guides-links.ts";
import { bodyOf, computedNumbers, folded, head, items, links, NOTHING, section, sourceList, words } from "./guides-parts.ts";
import { type GuidePage, gist, type Site } from "./guides-site.ts";

const KINDS: Record<Drill["kind"], string> = { defend: "Defend", critique: "Critique", design: "Design" };

export function drillPage(site: Site, drill: Drill): GuidePage {
  const path = paths.drill(drill.slug);
  const within = { name: "Drills", path: paths.drills };
  const { name, brief, checked, sources, challenges, minutes } = drill;
  const description = gist(`${minutes} minutes. ${brief}`);
  const questions = site.library.questions.filter(
    (row) =>
      ["design", "critique", "defence", "challenge"].includes(row.kind) && drill.concepts.some((slug) => row.concepts.includes(slug)),
  );
  return {
    path,
    title: `${name}: drill`,
    description,
    within,
    data: linkedData(
      site,
      { path, name, description, within, checked, sources },
      { "@type": "LearningResource", learningResourceType: "exercise", timeRequired: `PT${minutes}M` },
    ),
    body: html`${head({ within, kind: `${KINDS[drill.kind]} · ${minutes} min`, name, lead: brief, checked })}
${drill.hypothesis ? html`<p><strong>The hypothesis.</strong> ${words(drill.hypothesis)}</p>` : ""}
${drill.pick ? html`<p><strong>Which paper to pick.</strong> ${words(drill.pick)}</p>` : ""}
${section(
  "Steps",
  items(
    drill.steps.map((step) => html`<strong>${step.name}</strong> <span class="minutes">${step.minutes} min</span><br>${words(step.hint)}`),
    "ol",
  ),
)}
${section("Three challenges", folded("Hear them after your first answer", html`<dl class="pairs"><dt>Valid</dt><dd>${words(challenges.valid)}</dd><dt>Invalid</dt><dd>${words(challenges.invalid)}</dd><dt>Half right</dt><dd>${words(challenges.halfRight)}</dd></dl>`))}
${section("Rubric", folded("What good looks like, point by point", items(drill.rubric.map(({ point, good }) => html`<strong>${words(point)}</strong> ${words(good)}`))))}
${section("A worked example", drill.body.trim() ? folded("Open it after your own", html`${bodyOf(drill.body)}${computedNumbers(drill.computed)}`) : NOTHING)}
${section(
  "Concepts it needs",
  links(
    site,
    drill.concepts.map((slug) => `concept/${slug}`),
  ),
)}
${section(
  "Roles",
  links(
    site,
    (linksOf(site.library).rolesOfDrill.get(drill.slug) ?? []).map((row) => `role/${row.slug}`),
  ),
)}
${section(
  "Questions on the same concepts",
  links(
    site,
    questions.map((row) => `question/${row.slug}`),
  ),
)}
${sourceList(site, sources)}`,
  };
}

/** The list of all drills. */
export function drillsPage(site: Site): GuidePage {
  const path = paths.drills;
  const { drills } = site.library;
  const description = `${drills.length} exercises for research interviews: defend a paper, criticise one, design an experiment; each with rubric and worked example.`;
  return {
    path,
    title: "Drills",
    description,
    data: linkedData(site, { path, name: "Drills", description }, { "@type": "CollectionPage" }),
    body: html`${head({ name: "Drills", lead: description })}${(["defend", "critique", "design"] as const).map((kind) =>
      section(
        KINDS[kind],
        items(
          drills
            .filter((row) => row.kind === kind)
            .map(
              (row) =>
                html`<a href="${paths.drill(row.slug)}">${row.name}</a> <span class="minutes">${row.minutes} min</span> <span class="quiet">${words(gist(row.brief))}</span>`,
            ),
          "ul",
          "entries",
        ),
      ),
    )}`,
  };
}
