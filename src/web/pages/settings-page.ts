/** The switches: what may leave this machine, and to whom. All are off until somebody switches them on. */

import { html } from "hono/html";
import { USER_AGENT } from "../../io/network/fetch-page.ts";
import { HOSTS } from "../../io/network/look-up.ts";
import { type Html, page } from "../layout.ts";
import { paths } from "../paths.ts";
import { modelSettings, type ModelView } from "./model-settings.ts";
import type { Switch } from "../routes-settings.ts";

export interface SettingsView {
  on: ReadonlySet<Switch>;
  model: ModelView;
  /** What was just done, or what was wrong with what was typed. */
  told?: string;
  problem?: string;
  typed?: Readonly<Record<string, string>>;
}

export function settingsPage({ on, model, told, problem, typed }: SettingsView): Html {
  return page(
    { title: "Settings", here: paths.settings, personal: true },
    html`<h1>Settings</h1>
${told ? html`<p class="notice" role="status">${told}</p>` : ""}${problem ? html`<p class="notice" role="alert">${problem}</p>` : ""}
<section class="part"><h2>The network</h2>
<p>Groundwork works without a network. Each of these lets it ask for something, as “${USER_AGENT}”; whoever is asked sees your internet address, as they do when you open a page of theirs. Your CV and everything else stay here, and nothing is asked at any other time.</p>
${row("posting", "A posting by its address", on, html`The form for a new report gets a field for the posting’s address. When you send one, this machine asks the host in it for that one page, and whatever host it leads on to.`)}
${row("arxiv", "Papers on arXiv", on, html`The practice room gets a search for papers to criticise. ${HOSTS.arxiv.host} is told the words you search for, at most once in three seconds, and arxiv.org for which paper you bring; an answer is kept on this machine and asked for anew after a day. Its <a href="${HOSTS.arxiv.terms}">terms</a>.`)}
${row("scholar", "Papers on Semantic Scholar", on, html`The same search asks ${HOSTS.scholar.host} for the words: it knows venues and how often a paper was cited. Without a key it is shared with everybody and often asks to wait. Its <a href="${HOSTS.scholar.terms}">terms</a>.`)}
</section>
${modelSettings(model, typed)}
<section class="part"><h2>The microphone</h2>
${row("speech", "Speaking an answer", on, html`Where your browser can write down what is said, a step of practice gets a button for it; the text field stays beside it and is the answer. Groundwork never gets the sound. Some browsers recognise speech on your machine; <strong>others, Chrome among them, may send the sound to their maker</strong>. Until this is on, no page of Groundwork may use the microphone.`)}
</section>`,
  );
}

function row(name: Switch, title: string, on: ReadonlySet<Switch>, words: Html): Html {
  const is = on.has(name);
  return html`<form method="post" action="${paths.settings}"><input type="hidden" name="of" value="${name}"><input type="hidden" name="on" value="${is ? "off" : "on"}">
<h3>${title}: ${is ? "on" : "off"}</h3><p>${words}</p>
<p><button${is ? html` class="plain"` : ""}>Switch it ${is ? "off" : "on"}<span class="hidden">: ${title}</span></button></p></form>`;
}
