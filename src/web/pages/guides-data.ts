/** JSON-LD of the guides: what schema.org has a plain word for, and nothing that the page does not say. */

import type { Checked, Library } from "../../core/library/library.ts";
import { paths } from "../paths.ts";
import type { Crumb, Site } from "./guides-site.ts";

interface Page {
  path: string;
  name: string;
  description: string;
  within?: Crumb;
  checked?: Checked;
  sources?: readonly string[];
}

/** The page's own thing (`main`, with its "@type") beside the way to it. Addresses stand only where the site has a base. */
export function linkedData(site: Site, page: Page, main: Record<string, unknown>): object {
  const url = site.url(page.path);
  const way = [{ name: "Guides", path: paths.guides }, ...(page.within ? [page.within] : []), { name: page.name, path: page.path }];
  return {
    "@context": "https://schema.org",
    "@graph": [
      {
        name: page.name,
        description: page.description,
        ...(url ? { "@id": url, url } : {}),
        inLanguage: "en",
        ...(page.checked ? { dateModified: page.checked.on } : {}),
        ...(page.sources?.length ? { citation: citations(site.library, page.sources) } : {}),
        ...main,
      },
      {
        "@type": "BreadcrumbList",
        itemListElement: way.map(({ name, path }, i) => {
          const item = site.url(path);
          return { "@type": "ListItem", position: i + 1, name, ...(item ? { item } : {}) };
        }),
      },
    ],
  };
}

function citations(library: Library, ids: readonly string[]): object[] {
  return [...new Set(ids)].flatMap((id) => {
    const source = library.sources.find((row) => row.id === id);
    if (!source) return [];
    const { title, authors, url, date, year } = source;
    return [
      {
        "@type": "CreativeWork",
        name: title,
        ...(authors ? { author: authors } : {}),
        datePublished: date ?? String(year),
        ...(url ? { url } : {}),
      },
    ];
  });
}
