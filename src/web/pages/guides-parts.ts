/** The parts that guide pages share. */

import { html, raw } from "hono/html";
import type { Anchors, Checked, Computed } from "../../core/library/library.ts";
import { inline, prose } from "../../core/report/markup.ts";
import type { Html } from "../layout.ts";
import { paths } from "../paths.ts";
import { linksOf } from "./guides-links.ts";
import { type Crumb, nameAt, pathOf, type Site } from "./guides-site.ts";

/** What a part is where there is nothing to show. */
export const NOTHING = html``;

const CHECKED: Record<Checked["how"], string> = {
  source: "checked against a source on",
  recomputed: "recomputed on",
  knowledge: "from knowledge, not looked up; written on",
};

/** The head of a page: the way to it, what kind of thing it is, its name, the one sentence, and how far it was checked. */
export function head(options: { within?: Crumb; kind?: string; name: string; lead?: string; checked?: Checked }): Html {
  const { within, kind, name, lead, checked } = options;
  return html`<nav class="crumbs" aria-label="Breadcrumb"><ol><li><a href="${paths.guides}">Guides</a></li>${
    within ? html`<li><a href="${within.path}">${within.name}</a></li>` : ""
  }</ol></nav>
${kind ? html`<p class="kicker">${kind}</p>` : ""}<h1>${words(name)}</h1>
${lead ? html`<p class="lead">${words(lead)}</p>` : ""}${checked ? checkedLine(checked) : ""}`;
}

/** How far a page was checked, and when, in words. */
export function checkedLine({ how, on, note }: Checked): Html {
  return html`<p class="verification">This page: ${CHECKED[how]} <time datetime="${on}">${on}</time>.${note ? html` ${words(note)}` : ""}</p>`;
}

/** A part of the page under its heading; nothing where the body is empty. */
export function section(title: string, body: Html | Html[] | readonly Html[], id = slugOf(title)): Html {
  return String(body) === "" ? NOTHING : html`<section class="guide" id="${id}"><h2>${title}</h2>${body}</section>`;
}

/** A list of sentences. */
export function sentences(rows: readonly string[], tag: "ul" | "ol" = "ul"): Html {
  return items(
    rows.map((row) => words(row)),
    tag,
  );
}

/** A list of things already made. */
export function items(rows: readonly Html[], tag: "ul" | "ol" = "ul", className = ""): Html {
  if (rows.length === 0) return NOTHING;
  return html`${raw(`<${tag}${className ? ` class="${className}"` : ""}>`)}${rows.map((row) => html`<li>${row}</li>`)}${raw(`</${tag}>`)}`;
}

/** Something to think about first: the question stands, the answer is folded. */
export function folded(summary: string | Html, answer: Html | Html[], className = "fold"): Html {
  return html`<details class="${className}"><summary>${typeof summary === "string" ? words(summary) : summary}</summary><div class="inner">${answer}</div></details>`;
}

/** A link to the page of an address, by its name. */
export function to(site: Site, address: string): Html {
  return html`<a href="${pathOf(address)}">${words(nameAt(site, address))}</a>`;
}

/** Links to several pages, each once, as a list. */
export function links(site: Site, addresses: readonly string[], className = "links"): Html {
  return items(
    [...new Set(addresses)].map((address) => to(site, address)),
    "ul",
    className,
  );
}

/** What strong, adequate and weak answers look like. */
export function anchors(row: Anchors | undefined): Html {
  if (!row) return NOTHING;
  return html`<dl class="anchors"><dt>Strong</dt><dd>${words(row.strong)}</dd><dt>Adequate</dt><dd>${words(row.adequate)}</dd><dt>Weak</dt><dd>${words(row.weak)}</dd></dl>`;
}

/** Citations of a page: each leads to the work itself where its address is known, and to the list of all pages that rest on it. */
export function sourceList(site: Site, ids: readonly string[]): Html {
  return section(
    "Sources",
    items(
      [...new Set(ids)].map((id) => citation(site, id)),
      "ul",
      "citations",
    ),
  );
}

/** One citation, with the way to the other pages that rest on it, where there are any. */
export function citation({ library }: Site, id: string): Html {
  const source = library.sources.find((row) => row.id === id);
  if (!source) return html`${id}`;
  const { title, authors, publisher, date, year, url } = source;
  const by = [authors, publisher === authors ? undefined : publisher, date ?? String(year)].filter(Boolean).join(", ");
  const others = (linksOf(library).citedBy.get(id)?.length ?? 0) - 1;
  const more = html` <a class="elsewhere" href="${paths.sources}#${id}" aria-label="+${others} more that cite ${title}">+${others}</a>`;
  return html`${url ? html`<a href="${url}" rel="noreferrer">${title}</a>` : html`<cite>${title}</cite>`}. ${by}.${others > 0 ? more : ""}`;
}

/** Numbers of a page that the check of the library computes anew, with the formula and what goes into it. */
export function computedNumbers(rows: readonly Computed[]): Html {
  if (rows.length === 0) return NOTHING;
  const list = rows.map(({ name, value, formula, args }) => {
    const given = Object.entries(args).map(([key, number]) => `${key} ${number}`);
    return html`${name}: <strong>${value}</strong> <span class="quiet">${formula} (${given.join(", ")})</span>`;
  });
  return folded("Numbers on this page, computed anew at each check", items(list));
}

/** A line of the library with its bold, italic and code. */
export function words(text: string): Html {
  return raw(inline(text)) as Html;
}

/** A body of the library. */
export function bodyOf(text: string): Html {
  return text.trim() ? html`<div class="prose-body">${raw(prose(text))}</div>` : NOTHING;
}

function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
