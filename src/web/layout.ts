/** The frame of every page. */

import { html, raw } from "hono/html";
import { paths } from "./paths.ts";

export type Html = ReturnType<typeof html>;

export interface PageOptions {
  title: string;
  /** One sentence for search results and previews. */
  description?: string;
  /** The page's own address, where it has one for good. */
  canonical?: string;
  /** Client modules to load; every page works without them. */
  client?: readonly string[];
  /** JSON-LD of a page of the library. */
  data?: unknown;
  /** Where the reader is, for the navigation. */
  here?: string;
  /** A page that is not to be indexed: everything about a person. */
  personal?: boolean;
  /** Seconds after which the page asks again where no script follows what happens. */
  refresh?: number;
  /** Rules that the page brings with it, in place of the sheet: a long page is seen a round trip sooner. The route says so in its policy. */
  sheet?: string;
  /** The page lays itself out over the whole width. */
  wide?: boolean;
  /** The frame of another site than the app: an export of the guides has no reports and no data. */
  frame?: Frame;
}

/** What stands around every page. */
export interface Frame {
  home: string;
  navigation: readonly (readonly [href: string, words: string])[];
  footer: string;
}

const NAVIGATION = [
  [paths.home, "New report"],
  [paths.reports, "Reports"],
  [paths.practice, "Practice"],
  [paths.guides, "Guides"],
  [paths.search, "Search"],
  [paths.data, "Your data"],
] as const;

const APP: Frame = {
  home: paths.home,
  navigation: NAVIGATION,
  footer: "Nothing of yours leaves this machine but what you switch on under Settings. Groundwork is open source under Apache-2.0.",
};

/** A whole page. `body` is what stands in `main`. */
export function page(options: PageOptions, body: Html | Html[]): Html {
  const { title, description, canonical, client = [], data, here, personal, refresh, wide, sheet, frame = APP } = options;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Groundwork</title>
${description ? html`<meta name="description" content="${description}">` : ""}
${canonical ? html`<link rel="canonical" href="${canonical}">` : ""}
${personal ? html`<meta name="robots" content="noindex">` : ""}
${refresh ? html`<noscript><meta http-equiv="refresh" content="${refresh}"></noscript>` : ""}
<link rel="icon" href="/icon.svg" type="image/svg+xml">
${sheet === undefined ? html`<link rel="stylesheet" href="${paths.style}">` : raw(`<style>${sheet}</style>`)}
${client.map((name) => html`<script type="module" src="${paths.client(name)}"></script>`)}
${data ? html`<script type="application/ld+json">${raw(JSON.stringify(data).replaceAll("<", "\\u003c"))}</script>` : ""}
</head>
<body>
<a class="skip" href="#main">Skip to content</a>
<header class="site"><a class="brand" href="${frame.home}">Groundwork</a><nav aria-label="Site"><ul>${frame.navigation.map(
    ([href, words]) => html`<li><a href="${href}"${here === href ? raw(' aria-current="page"') : ""}>${words}</a></li>`,
  )}</ul></nav></header>
<main id="main" tabindex="-1"${wide ? raw(' class="wide"') : ""}>${body}</main>
<footer class="site"><p>${frame.footer}</p></footer>
</body>
</html>`;
}
