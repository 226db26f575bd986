/** One employer: what is known, from whom, since when; and what has to be asked because it is too old to say. */

import { html } from "hono/html";
import { expire, type Standing } from "../../core/library/expire.ts";
import type { Firm, FirmFact } from "../../core/library/library.ts";
import { recentPapers } from "../../core/library/recent-papers.ts";
import type { Html } from "../layout.ts";
import { paths } from "../paths.ts";
import { linkedData } from "./guides-data.ts";
import { linksOf } from "./guides-links.ts";
import { bodyOf, citation, head, items, NOTHING, section, sentences, to, words } from "./guides-parts.ts";
import { type GuidePage, gist, type Site } from "./guides-site.ts";

const GRADES = [
  ["A", "From the firm itself"],
  ["B", "From a named person’s dated account"],
  ["C", "From the press or the crowd"],
] as const;

/** Firms listed as working on the same areas. */
const NEAREST = 12;

export function firmPage(site: Site, firm: Firm): GuidePage {
  const path = paths.firm(firm.slug);
  const within = { name: "Firms", path: paths.firms };
  const { name, checked } = firm;
  const description = gist(
    `Research interviews at ${name}: dated facts with source and grade, what counts as evidence, papers to have read.`,
  );
  const facts = firm.facts.map((fact) => ({ fact, standing: expire(fact, site.today) }));
  const standing = facts.filter((row) => row.standing.stands);
  const past = facts.filter((row) => !row.standing.stands);
  return {
    path,
    title: `${name}: research interviews`,
    description,
    within,
    data: linkedData(
      site,
      { path, name: `${name}: research interviews`, description, within, checked, sources: firm.papers.map((row) => row.source) },
      { "@type": "Article", headline: `${name}: research interviews`, about: { "@type": "Organization", name } },
    ),
    body: html`${head({ within, name, checked })}
<p class="lead">As of <time datetime="${site.today}">${site.today}</time>: ${count(standing.length, "fact stands", "facts stand")}, ${count(past.length, "has become a question", "have become questions")}.</p>
${firm.not.length > 0 ? html`<p class="quiet">Not to be confused with ${firm.not.map((other, i) => html`${i > 0 ? ", " : ""}${named(site, other)}`)}.</p>` : ""}
${bodyOf(firm.body)}
${section(
  "What is known",
  GRADES.flatMap(([grade, label]) => {
    const rows = standing.filter((row) => row.fact.grade === grade);
    return rows.length > 0
      ? [
          html`<h3>${label} <span class="tag">grade ${grade}</span></h3>${items(
            rows.map((row) => stated(site, row)),
            "ul",
            "facts",
          )}`,
        ]
      : [];
  }),
)}
${section(
  "Past their day: ask",
  items(
    past.map(({ fact, standing: state }) => asked(site, fact, state)),
    "ul",
    "facts",
  ),
  "ask",
)}
${section("What counts as evidence here", items(firm.areas.map((row) => html`<strong>${row.area ? html`<a href="${paths.area(row.area)}">${row.name}</a>` : row.name}.</strong> ${words(row.evidence)}`)))}
${papers(site, firm)}
${rounds(site, firm)}
${section("Where accounts disagree", sentences(firm.disagreements))}
${section("Good to show you know", sentences(firm.say))}
${section("Better left out", sentences(firm.avoid))}
${section("Could not be confirmed", sentences(firm.unconfirmed))}
${section("Firms that work on the same areas", alike(site, firm))}`,
  };
}

/** The list of all firms. */
export function firmsPage(site: Site): GuidePage {
  const path = paths.firms;
  const { firms } = site.library;
  const description = `${firms.length} employers of researchers: dated facts with source and grade, and the questions that old facts have become.`;
  return {
    path,
    title: "Firms",
    description,
    data: linkedData(site, { path, name: "Firms", description }, { "@type": "CollectionPage" }),
    body: html`${head({ name: "Firms", lead: description })}${items(
      firms
        .toSorted((a, b) => a.name.localeCompare(b.name, "en"))
        .map(
          (row) =>
            html`<a href="${paths.firm(row.slug)}">${row.name}</a> <span class="quiet">${row.areas.map((area) => area.name).join("; ")}</span>`,
        ),
      "ul",
      "entries",
    )}`,
  };
}

function stated(site: Site, { fact, standing }: { fact: FirmFact; standing: Standing }): Html {
  const until = standing.stands && standing.until;
  return html`${words(fact.text)} <span class="where"><time datetime="${fact.date}">${fact.date}</time>: ${citation(site, fact.source)}${until ? html` To be stated until <time datetime="${until}">${until}</time>.` : ""}</span>`;
}

function asked(site: Site, fact: FirmFact, standing: Standing): Html {
  const why =
    !standing.stands && standing.because === "unproven" ? "Only commercial pages say it" : `Last seen ${fact.date}, grade ${fact.grade}`;
  return html`${words(fact.question)} <span class="where">${why}: ${citation(site, fact.source)}</span>`;
}

function papers(site: Site, firm: Firm): Html {
  const rows = recentPapers(firm, site.library, site.today);
  const list = (recent: boolean) =>
    items(
      rows
        .filter((row) => row.recent === recent)
        .map(({ paper }) => html`${words(paper.why)} <span class="where">${citation(site, paper.source)}</span>`),
      "ul",
      "facts",
    );
  const parts = [
    ["Recent", list(true)],
    ["Landmarks", list(false)],
  ] as const;
  return section(
    "Papers to have read",
    parts.flatMap(([label, rowsOf]) => (String(rowsOf) === "" ? [] : [html`<h3>${label}</h3>${rowsOf}`])),
  );
}

function rounds(site: Site, firm: Firm): Html {
  const names = new Map(site.library.rounds.map((row) => [row.slug, row.name]));
  return section(
    "Rounds",
    items(
      firm.rounds.map(
        (row) =>
          html`<strong>${names.get(row.round) ?? row.round}.</strong> ${row.minutes ? html`<span class="minutes">${row.minutes}</span> ` : ""}${words(row.note)} <span class="where"><time datetime="${row.date}">${row.date}</time>, grade ${row.grade}: ${citation(site, row.source)}</span>`,
      ),
      "ul",
      "facts",
    ),
  );
}

/** Firms by how many areas they share, the nearest first. */
function alike(site: Site, firm: Firm): Html {
  const areas = new Set(firm.areas.flatMap((row) => row.area ?? []));
  const turned = linksOf(site.library);
  const shared = new Map<Firm, number>();
  for (const area of areas)
    for (const other of turned.firmsOfArea.get(area) ?? []) if (other !== firm) shared.set(other, (shared.get(other) ?? 0) + 1);
  const nearest = [...shared].toSorted((a, b) => b[1] - a[1] || a[0].name.localeCompare(b[0].name, "en")).slice(0, NEAREST);
  return nearest.length > 0
    ? items(
        nearest.map(([other]) => to(site, `firm/${other.slug}`)),
        "ul",
        "links row-links",
      )
    : NOTHING;
}

/** Another firm by its name, with the way to its page where it has one. */
function named(site: Site, name: string): Html {
  const firm = site.library.firms.find((row) => row.name === name || row.aliases.includes(name));
  return firm ? to(site, `firm/${firm.slug}`) : html`${name}`;
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
