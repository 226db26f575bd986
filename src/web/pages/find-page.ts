/** Papers that another host lists, to bring one here and criticise it. */

import { html } from "hono/html";
import type { FoundPaper } from "../../core/paper/found-paper.ts";
import { type Found, HOSTS, LONGEST_QUERY, pdfOf, SOURCES, type SourceName } from "../../io/network/look-up.ts";
import { type Html, page } from "../layout.ts";
import { paths } from "../paths.ts";
import type { Switch } from "../routes-settings.ts";

/** What came of asking one host. */
export type Outcome = ({ source: SourceName } & Found) | { source: SourceName; fault: string; hint: string };

export function findPage({ on, query = "", outcomes }: { on: readonly Switch[]; query?: string; outcomes: readonly Outcome[] }): Html {
  const asked = SOURCES.filter((name) => on.includes(name)).map((name) => HOSTS[name].name);
  return page(
    { title: "Find a paper", here: paths.practice, personal: true },
    html`<p class="kicker"><a href="${paths.practice}">Practice</a></p><h1>Find a paper</h1>
${
  asked.length > 0
    ? html`<form method="post" action="${paths.findPapers}"><p><label for="query">Words of the title or the topic, or a name on arXiv such as 2411.00640</label><input id="query" name="query" type="search" value="${query}" maxlength="${String(LONGEST_QUERY)}" required></p><p><button>Ask ${asked.join(" and ")}</button></p><p class="quiet">These words go there, and nothing else. <a href="${paths.settings}">Switches</a></p></form>`
    : html`<p class="notice">No list of papers is switched on. <a href="${paths.settings}">Switch one on</a>, or bring a paper as a file <a href="${paths.practice}">in the practice room</a>.</p>`
}
${outcomes.map((outcome) => html`<section class="part"><h2>${HOSTS[outcome.source].name}</h2>${"fault" in outcome ? html`<p class="notice" role="alert">${outcome.fault} ${outcome.hint}</p>` : list(outcome, on.includes("arxiv"))}</section>`)}`,
  );
}

function list({ papers, asked }: Found, brings: boolean): Html {
  return html`<p class="quiet">Asked on ${asked.slice(0, 10)} at ${asked.slice(11, 16)} UTC; kept for a day. Nothing of it was checked.</p>${
    papers.length > 0
      ? html`<ol class="found">${papers.map((paper) => one(paper, brings))}</ol>`
      : html`<p class="nothing">No paper was listed for these words.</p>`
  }`;
}

/** Authors named before the rest is counted. */
const NAMED = 6;

function one({ title, authors, date, updated, venue, citations, abstract, arxiv, url }: FoundPaper, brings: boolean): Html {
  const more = authors.length - NAMED;
  const facts = [
    authors.slice(0, NAMED).join(", ") + (more > 0 ? ` and ${more} more` : ""),
    venue ?? "",
    date ? `first ${date}` : "",
    updated ? `newest version ${updated}` : "",
    citations === undefined ? "" : `cited ${citations} ${citations === 1 ? "time" : "times"}`,
  ].filter(Boolean);
  return html`<li><p><strong>${url ? html`<a href="${url}" rel="noreferrer">${title}</a>` : title}</strong><br><span class="quiet">${facts.join("; ")}</span></p>${
    abstract ? html`<details><summary>Abstract</summary><p>${abstract}</p></details>` : ""
  }${arxiv && brings && pdfOf(arxiv) ? html`<form method="post" action="${paths.bringPaper}"><input type="hidden" name="arxiv" value="${arxiv}"><button class="plain">Bring it here<span class="hidden">: ${title}</span></button></form>` : ""}</li>`;
}
