/** The switches: what may leave this machine, and to whom. All are off until somebody switches them on. */

import { html } from "hono/html";
import { USER_AGENT } from "../../io/network/fetch-page.ts";
import { type Html, page } from "../layout.ts";
import { paths } from "../paths.ts";

/** `told` is what was just done. */
export function settingsPage(fetches: boolean, told?: string): Html {
  return page(
    { title: "Settings", here: paths.settings, personal: true },
    html`<h1>Settings</h1>
${told ? html`<p class="notice" role="status">${told}</p>` : ""}
<section class="part"><h2>The network</h2>
<p>Groundwork works without a network. This one switch lets it ask for a page:</p>
<form method="post" action="${paths.settings}"><input type="hidden" name="fetch" value="${fetches ? "off" : "on"}">
<h3>A posting by its address: ${fetches ? "on" : "off"}</h3>
<p>${fetches ? "The form for a new report has a field for the posting’s address." : "Switched on, the form for a new report gets a field for the posting’s address."} When you send an address, this machine asks the host in it for that one page, and whatever host it leads on to, as “${USER_AGENT}”. They see your internet address, as they do when you open the page. Your CV and everything else stay here; nothing is asked at any other time.</p>
<p><button${fetches ? html` class="plain"` : ""}>Switch it ${fetches ? "off" : "on"}</button></p></form></section>`,
  );
}
