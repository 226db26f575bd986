/** Asking the chosen model from here: what leaves, to whom, for how much at most; then how it goes. */

import { html } from "hono/html";
import type { ReportRow, Asked, Asking } from "../../actions/store.ts";
import { type Html, page } from "../layout.ts";
import { paths } from "../paths.ts";

/** One request as it would leave. */
export interface Leaving {
  id: string;
  title: string;
  text: string;
  /** What it may cost at most, in millionths of a dollar. */
  micro: number;
}

export interface AskView {
  row: ReportRow;
  /** Undefined where none is chosen and switched on. */
  model?: { name: string; host: string; own: boolean; left: number; cap: number };
  leaving: readonly Leaving[];
  /** Names, addresses, numbers and links that are hidden; 0 where they are shown. */
  hidden: number;
  /** Of what is shown: only that is sent. */
  seen: string;
  asking?: Asking;
  running: boolean;
  problem?: string;
}

export function askPage({ row, model, leaving, hidden, seen, asking, running, problem }: AskView): Html {
  return page(
    { title: `Ask a model: ${row.name}`, here: paths.reports, personal: true, ...(running ? { client: ["asking"], refresh: 2 } : {}) },
    html`<p class="kicker"><a href="${paths.report(row.id)}">${row.name}</a></p><h1>Ask a model for more</h1>
<p class="lead">What comes back is checked line by line, and what is accepted stands in the report as suggested by this model, beside its quotes. The report’s own words stay as they are.</p>
${problem ? html`<p class="notice" role="alert">${problem}</p>` : ""}
${asking ? progress(row, asking, running) : ""}
${running ? "" : model ? form(row, model, leaving, hidden, seen) : html`<p>No model is switched on. Choose one under <a href="${paths.settings}#model">Settings</a>, or <a href="${paths.propose(row.id)}">take a prompt to any assistant by hand</a>.</p>`}`,
  );
}

function form(row: ReportRow, model: NonNullable<AskView["model"]>, leaving: readonly Leaving[], hidden: number, seen: string): Html {
  const most = leaving.reduce((sum, { micro }) => sum + micro, 0);
  return html`<section class="part"><h2>What leaves this machine</h2>
<p><strong>${model.name}</strong> at <strong>${model.host}</strong> is sent the texts below and nothing else, when you press the button and at no other time. ${
    hidden > 0
      ? html`In them <strong>${hidden} names, addresses, numbers and links are hidden</strong>, and put back in what returns. <a href="${paths.ask(row.id)}?names=1">Leave them in</a>.`
      : html`<strong>Your name and addresses are in them.</strong> <a href="${paths.ask(row.id)}">Hide them</a>.`
  }${model.own ? "" : " What that host keeps of it, its own terms say."}</p>
<form method="post" action="${paths.ask(row.id)}"><input type="hidden" name="seen" value="${seen}"><input type="hidden" name="names" value="${hidden > 0 ? "" : "1"}">
<fieldset><legend>What to ask for</legend>${leaving.map(
    ({ id, title, text, micro }) =>
      html`<div class="ask"><p><label><input type="checkbox" name="asks" value="${id}" checked> ${title}</label> <span class="quiet">${Math.ceil(text.length / 1000)} thousand letters${micro > 0 ? `, at most ${dollars(micro)}` : ""}</span></p><details><summary>Exactly what is sent<span class="unseen"> for: ${title}</span></summary><pre class="leaving" tabindex="0" role="region" aria-label="What is sent for: ${title}">${text}</pre></details></div>`,
  )}</fieldset>
<p>${most > 0 ? html`At most ${dollars(most)} in all, and usually a fraction of it; ${dollars(model.left)} of the ${dollars(model.cap)} that you allow in a day are left.` : "No price is set for this model, so nothing is counted."}</p>
<p><button>Send to ${model.host}</button></p></form></section>`;
}

const STATES: Record<Asked["state"], { sign: string; words: string; className: string }> = {
  waiting: { sign: "", words: "not begun", className: "later" },
  asking: { sign: "…", words: "being asked", className: "now" },
  whole: { sign: "✓", words: "came whole", className: "done" },
  partial: { sign: "◐", words: "came in part", className: "done" },
  failed: { sign: "✗", words: "did not come", className: "failed" },
};

function progress(row: ReportRow, { model, host, ended, micro, parts }: Asking, running: boolean): Html {
  const accepted = parts.reduce((sum, part) => sum + part.accepted, 0);
  const stopped = !running && ended === undefined;
  return html`<section class="part"><h2>${running ? `${model} is being asked` : `What ${model} was asked`}</h2>
${stopped ? html`<p class="notice" role="alert">Groundwork was ended while ${host} was being asked. What had come is kept; ask again for the rest.</p>` : ""}
<ol class="stages" data-asking="${running ? `${paths.ask(row.id)}/events` : ""}" aria-live="polite">${parts.map(
    (part) =>
      html`<li class="${STATES[part.state].className}" data-ask="${part.ask}"><p><span class="sign" aria-hidden="true">${STATES[part.state].sign}</span> <strong>${part.title}</strong> <span data-words>${wordsOf(part, stopped)}</span></p></li>`,
  )}</ol>
${running ? html`<p class="quiet">You may leave this page: it goes on.</p>` : html`<p>${outcomeOf(row, accepted)}${micro > 0 ? ` It cost ${dollars(micro)}, where the host told, and else what was set aside.` : ""}</p>`}</section>`;
}

function outcomeOf(row: ReportRow, accepted: number): Html {
  const all = html`<a href="${paths.propose(row.id)}">all suggestions</a>`;
  if (accepted === 0) return html`Nothing was accepted; what came and why it was refused stands with ${all}.`;
  return html`${accepted === 1 ? "1 is" : `${accepted} are`} marked in <a href="${paths.report(row.id)}">the report</a>; why others were refused stands with ${all}.`;
}

/** How one request stands, in words. */
export function wordsOf({ state, letters, accepted, refused, sentence }: Asked, stopped = false): string {
  const words = stopped && (state === "asking" || state === "waiting") ? "was not finished" : STATES[state].words;
  const came = state === "asking" && letters > 0 ? `, ${letters} letters so far` : "";
  const verdicts = accepted + refused > 0 ? `: ${accepted} accepted, ${refused} refused` : "";
  return `${words}${came}${verdicts}.${sentence ? ` ${sentence}` : ""}`;
}

/** Millionths of a dollar as a person reads them; never rounded down. */
export function dollars(micro: number): string {
  return `$${(Math.ceil(micro / 10_000) / 100).toFixed(2)}`;
}
