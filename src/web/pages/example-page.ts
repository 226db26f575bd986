/** Examples to open. */

import { html } from "hono/html";
import { type Html, page } from "../layout.ts";
import { paths } from "../paths.ts";

export function examplePage(examples: readonly { name: string; words: string }[]): Html {
  return page(
    { title: "Examples", description: "Three reports of fictional people, made on this machine as yours would be." },
    html`<h1>Examples</h1><p>Fictional people, real reports: each is made here and now, as yours would be, and then stands under Reports until you delete it.</p>
<ul class="reports">${examples.map((row) => html`<li><a href="${paths.example}/${row.name}">${row.words}</a></li>`)}</ul>`,
  );
}
