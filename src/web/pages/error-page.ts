/** What went wrong, and what to do next. */

import { html } from "hono/html";
import { type Html, page } from "../layout.ts";
import { paths } from "../paths.ts";

/** An error as a page: the sentence, the hint, a way on. */
export function errorPage(message: string, hint: string): Html {
  return page(
    { title: "That did not work", personal: true },
    html`<section class="notice"><h1>${message}</h1><p>${hint}</p><p><a href="${paths.home}">Back to the start</a></p></section>`,
  );
}
