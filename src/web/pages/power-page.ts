/** The calculator: its methods, and the form of one. */

import { html, raw } from "hono/html";
import type { Given, Input, Method } from "../../core/statistics/method.ts";
import { METHODS } from "../../core/statistics/methods.ts";
import { type Html, page } from "../layout.ts";
import { paths } from "../paths.ts";
import { powerResult } from "./power-result.ts";

/** Letters of a list of numbers: it goes into the address, of which Node takes 16 kB with all else that a browser sends. */
const LONGEST_LIST = 4000;

const GROUPS = [
  ["plan", "Before the data"],
  ["analyse", "With the data"],
] as const;

export function methodsPage(): Html {
  return page(
    {
      title: "Power and sample size",
      description: "Power, sample sizes, intervals and tests, each with its formula, its source, what must hold and the trap.",
      canonical: paths.power,
      here: paths.practice,
    },
    html`<p class="kicker"><a href="${paths.practice}">Practice</a></p><h1>Power and sample size</h1><p class="lead">Each number stands beside its formula and the work it comes from.</p>${GROUPS.map(
      ([group, title]) =>
        html`<section class="part"><h2>${title}</h2><dl class="methods">${METHODS.filter((method) => method.group === group).map(
          ({ id, name, answers }) => html`<dt><a href="${paths.method(id)}">${name}</a></dt><dd>${answers}</dd>`,
        )}</dl></section>`,
    )}`,
  );
}

/** `given` is what was typed; empty for a new form, which then shows the example of each field. */
export function methodPage(method: Method, given: Given): Html {
  const fresh = Object.values(given).every((value) => value === undefined || value === "");
  const shown = fresh ? exampleOf(method) : given;
  const found = method.solve(shown);
  const refused = found.kind === "refusal" ? found.input : undefined;
  return page(
    {
      title: method.name,
      description: method.answers,
      canonical: paths.method(method.id),
      here: paths.practice,
      client: ["power"],
      wide: true,
    },
    html`<div class="practice"><p class="kicker"><a href="${paths.power}">Power and sample size</a></p><h1>${method.name}</h1><p class="lead">${method.answers}</p>
<div class="session"><form class="work" method="get" action="${paths.method(method.id)}" data-power><p class="unseen" role="status" data-told></p>${powerFields(method, shown, "", refused)}<p><button>Compute</button></p></form><div class="beside result">${powerResult(method, shown)}</div></div></div>`,
  );
}

/** The fields of a method. Names begin with `prefix`, so that they can stand in another form; `refused` names the one to mend. */
export function powerFields(method: Method, given: Given, prefix: string, refused?: string): Html {
  const { solves } = method;
  return html`${solves.length > 0 ? html`<p class="quiet">Leave one of these empty, and it is computed: ${solves.map((name) => labelOf(method, name)).join(", ")}.</p>` : ""}${method.inputs.map((input) => field(input, given[input.name], prefix, input.name === refused))}`;
}

/** The example values of a method, with the first quantity that can be solved for left out. */
export function exampleOf({ inputs, solves }: Method): Given {
  return Object.fromEntries(inputs.filter((input) => input.name !== solves[0]).map((input) => [input.name, input.default]));
}

function labelOf(method: Method, name: string): string {
  return method.inputs.find((input) => input.name === name)?.label.toLowerCase() ?? name;
}

function field(
  { name, label, unit, kind, meaning, choices }: Input,
  value: string | number | undefined,
  prefix: string,
  isRefused: boolean,
): Html {
  const id = `f-${prefix}${name}`.replaceAll(".", "-");
  const shown = value === undefined ? "" : String(value);
  const head = html`<label for="${id}">${label}${unit ? html` <span class="quiet">(${unit})</span>` : ""}</label>`;
  const told = html`aria-describedby="${id}-m${isRefused ? " refused" : ""}"${isRefused ? raw(' aria-invalid="true"') : ""}`;
  const control =
    kind === "choice"
      ? html`<select id="${id}" name="${prefix}${name}" ${told}>${(choices ?? []).map((choice) => html`<option value="${choice.value}"${choice.value === shown ? raw(" selected") : ""}>${choice.label}</option>`)}</select>`
      : kind === "numbers" || kind === "groups"
        ? html`<textarea id="${id}" name="${prefix}${name}" rows="4" maxlength="${LONGEST_LIST}" ${told}>${shown}</textarea>`
        : html`<input id="${id}" name="${prefix}${name}" type="text" inputmode="decimal" maxlength="40" autocomplete="off" value="${shown}" ${told}>`;
  return html`<div class="field">${head}${control}<p class="quiet" id="${id}-m">${meaning}</p></div>`;
}
