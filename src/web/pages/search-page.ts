/** Search over everything: a form whose answers come with the page, and, with scripts, as one types. */

import { html } from "hono/html";
import type { Hit } from "../../core/search/search.ts";
import { type Html, page } from "../layout.ts";
import { pageOf, paths } from "../paths.ts";

const KINDS: Record<Hit["kind"], string> = {
  role: "role",
  concept: "concept",
  question: "question",
  drill: "drill",
  firm: "firm",
  area: "research area",
  source: "source",
};

/** A hit as the page and the script show it. */
export interface Shown {
  href: string;
  kind: string;
  name: string;
  gist: string;
}

export function showHit({ address, kind, name, gist }: Hit): Shown {
  const cut = gist.length > 180 ? `${gist.slice(0, gist.lastIndexOf(" ", 178))} …` : gist;
  return { href: pageOf(address) ?? paths.guides, kind: KINDS[kind], name: plain(name), gist: plain(cut) };
}

/** Text without its marks: the script sets it as text, and both must show the same. */
function plain(text: string): string {
  return text.replace(/\*\*|`/g, "");
}

/** The form with its answers. The script fills the same list; both stand in the page from the start, so nothing jumps. */
export function searchBox(query: string, hits: readonly Shown[]): Html {
  return html`<search><form action="${paths.search}" method="get" class="search" data-search="${paths.searchData}"><label for="q">Search concepts, questions, drills, roles, firms and sources</label><div class="search-row"><input id="q" name="q" type="search" value="${query}" maxlength="200" autocomplete="off" spellcheck="false"><button type="submit">Search</button></div></form></search>
<p class="quiet" role="status" data-search-status>${statusOf(query, hits)}</p>
<ol class="hits" data-hits>${hits.map(
    (hit) => html`<li><a href="${hit.href}">${hit.name}</a> <span class="tag">${hit.kind}</span><p class="quiet">${hit.gist}</p></li>`,
  )}</ol>`;
}

export function searchPage(query: string, hits: readonly Shown[], canonical: string): Html {
  return page(
    {
      title: query ? `“${query}”` : "Search",
      description: "Search the concepts, questions, drills, roles, firms and sources of Groundwork’s library.",
      here: paths.search,
      client: ["search"],
      canonical,
    },
    html`<h1>Search</h1>${searchBox(query, hits)}`,
  );
}

function statusOf(query: string, hits: readonly Shown[]): string {
  if (!query.trim()) return "Abbreviations and slips of the finger are fine.";
  if (hits.length === 0) return "Nothing was found. Try one word of it, or look under Guides.";
  return hits.length === 1 ? "One page was found." : `${hits.length} pages were found, best first.`;
}
