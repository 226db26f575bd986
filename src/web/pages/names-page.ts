/** Every page and source by its name: the search of a site without a server. */

import { html, raw } from "hono/html";
import { fold } from "../../core/text/fold.ts";
import { listEntries } from "../../core/search/build.ts";
import type { Entry } from "../../core/search/search.ts";
import { paths } from "../paths.ts";
import { linkedData } from "./guides-data.ts";
import { head, words } from "./guides-parts.ts";
import { type GuidePage, pathOf, type Site } from "./guides-site.ts";

/** A list that stands in full; the script narrows it as one types. Sources are left out: their own page lists them. */
export function namesPage(site: Site): GuidePage {
  const path = paths.search;
  const description = "Every role, concept, question, drill, firm and research area of the guides by its name.";
  const entries = listEntries(site.library)
    .filter((entry) => entry.kind !== "source")
    .toSorted((a, b) => a.name.localeCompare(b.name, "en"));
  return {
    path,
    title: "Find",
    description,
    data: linkedData(site, { path, name: "Find", description }, { "@type": "CollectionPage" }),
    body: html`${head({ name: "Find", lead: description })}
<search data-filter hidden><label for="q">A name, an abbreviation or a part of it</label><input id="q" type="search" autocomplete="off" spellcheck="false"><p class="quiet" role="status"></p></search>
${raw('<script src="/groundwork-filter.js"></script>')}
<ul class="entries" data-names>${entries.map(row)}</ul>`,
  };
}

function row({ address, kind, name, aliases }: Entry) {
  const names = [...new Set([name, ...aliases].map((text) => fold(text).trim()))].join("|");
  return html`<li data-words="${names}"><a href="${pathOf(address)}">${words(name)}</a> <span class="tag">${kind}</span></li>
`;
}
