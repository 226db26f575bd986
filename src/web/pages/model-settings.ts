/** Choosing a model, its key and what may be spent. */

import { html } from "hono/html";
import { hostOf, type ModelChoice, type Provider, PROVIDERS } from "../../io/model/provider.ts";
import type { Html } from "../layout.ts";
import { paths } from "../paths.ts";
import { dollars } from "./ask-page.ts";

export interface ModelView {
  choice?: ModelChoice;
  keyFrom?: "environment" | "kept";
  on: boolean;
  /** Millionths of a dollar spent and set aside today. */
  spent: number;
}

/** `typed` is what stood in the form where it was not taken. */
export function modelSettings({ choice, keyFrom, on, spent }: ModelView, typed?: Readonly<Record<string, string>>): Html {
  const value = (name: keyof ModelChoice) => typed?.[name] ?? (choice?.[name] === undefined ? "" : String(choice[name]));
  const field = (name: "model" | "address", label: string, hint: string, more: Html = html``) =>
    html`<p><label for="model-${name}">${label}</label><input id="model-${name}" name="${name}" type="text" value="${value(name)}" autocomplete="off" spellcheck="false" aria-describedby="model-${name}-hint"${more}><span class="quiet" id="model-${name}-hint">${hint}</span></p>`;
  const price = (name: "inputPrice" | "outputPrice" | "dailyCap", label: string) =>
    html`<p><label for="model-${name}">${label}</label><input id="model-${name}" name="${name}" type="number" min="0" max="9999" step="any" inputmode="decimal" value="${value(name)}"></p>`;
  return html`<section class="part" id="model"><h2>A model that may propose</h2>
<p>The report is complete without one. A model may propose more; code checks every line before it stands, marked, beside its quotes. A model is asked only when you press the button for it, and each time you first see exactly what leaves and to whom.</p>
${
  choice
    ? html`<p><strong>${choice.model}</strong> at <strong>${hostOf(choice)}</strong>: ${on ? "on" : "off"}. ${keyWords(choice, keyFrom)} ${choice.inputPrice + choice.outputPrice > 0 ? `Today ${dollars(spent)} of ${dollars(choice.dailyCap * 1_000_000)} are spent or set aside.` : ""}</p>
<div class="acts"><form method="post" action="${paths.settingsModel}/switch"><input type="hidden" name="on" value="${on ? "off" : "on"}"><button${on ? html` class="plain"` : ""}>Switch it ${on ? "off" : "on"}<span class="hidden">: the model</span></button></form><form method="post" action="${paths.settingsModel}/forget"><button class="plain danger">Forget it and its key</button></form></div>`
    : ""
}
<details${choice && !typed ? "" : html` open`}><summary>${choice ? "Choose another" : "Choose one"}</summary><form method="post" action="${paths.settingsModel}">
<p><label for="model-provider">Who runs it</label><select id="model-provider" name="provider">${(Object.keys(PROVIDERS) as Provider[]).map(
    (name) => html`<option value="${name}"${value("provider") === name ? html` selected` : ""}>${PROVIDERS[name].title}</option>`,
  )}</select></p>
${field("model", "The model’s name", "As its maker writes it in its list of models.", html` required`)}
${field("address", "The server’s address", "Only for a server of your own, or another than the maker’s: for example http://127.0.0.1:11434/v1.")}
<p><label for="model-key">Its key</label><input id="model-key" name="key" type="password" autocomplete="off" aria-describedby="model-key-hint"><span class="quiet" id="model-key-hint">Leave it empty to keep the one that is there, or to use the environment’s (${Object.values(PROVIDERS).map(({ env }, i) => html`${i > 0 ? ", " : ""}<code>${env}</code>`)}). It is kept sealed, never shown again, and the key to that seal lies away from your data.</span></p>
${price("inputPrice", "Dollars per million tokens that it reads")}${price("outputPrice", "Dollars per million tokens that it writes")}${price("dailyCap", "Dollars that may be spent in a day")}
<p class="quiet">The maker’s page of prices has the first two; they change, so none is filled in. Before each request the most that it can cost is set aside, and what would pass your limit is not sent. For a server of your own they may stay empty.</p>
<button>Keep it</button></form></details>
</section>`;
}

function keyWords({ provider }: ModelChoice, from: ModelView["keyFrom"]): string {
  if (from === "environment") return `Its key comes from ${PROVIDERS[provider].env}.`;
  if (from === "kept") return "Its key is kept, sealed.";
  return provider === "compatible" ? "It has no key." : "It has no key yet.";
}
