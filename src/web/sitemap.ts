/** The map of a site for search engines. */

import { html } from "../core/report/markup.ts";

/** A sitemap of full addresses, after sitemaps.org. */
export function sitemap(addresses: readonly string[]): string {
  const rows = addresses.map((address) => `<url><loc>${html(address)}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${rows.join("\n")}\n</urlset>\n`;
}
