/** The fit matrix narrowed to the rows of one state: links with a query, which a script answers at once. */

import { html } from "hono/html";
import type { Html } from "../layout.ts";

export const SHOWN = ["all", "strong", "bridge", "to-confirm", "not-visible"] as const;
export type Shown = (typeof SHOWN)[number];

const WORDS: Record<Shown, string> = {
  all: "All",
  strong: "Strong",
  bridge: "Bridge",
  "to-confirm": "To confirm",
  "not-visible": "Not visible",
};

/** What a query asks to show; anything else shows all. */
export function readShown(query: string | undefined): Shown {
  return SHOWN.find((name) => name === query) ?? "all";
}

/** The links, the chosen one marked. `address` is the page that holds the matrix. */
export function filterLinks(address: string, shown: Shown): Html {
  return html`<ul class="filters" aria-label="Rows shown" data-filters>${SHOWN.map(
    (name) =>
      html`<li><a href="${address}${name === "all" ? "" : `?show=${name}`}#fit" data-show="${name}"${name === shown ? html` aria-current="true"` : ""}>${WORDS[name]}</a></li>`,
  )}</ul>`;
}
