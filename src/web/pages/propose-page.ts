/** Asking a chat assistant for more, by hand: the prompt to take there, and the box for what comes back. */

import { html } from "hono/html";
import type { ReportRow } from "../../actions/store.ts";
import type { Verdict } from "../../core/propose/check-proposal.ts";
import { type Html, page } from "../layout.ts";
import { paths } from "../paths.ts";

export interface ProposeView {
  row: ReportRow;
  pack: string;
  /** Names, addresses, numbers and links that the prompt hides; 0 where it shows them. */
  hidden: number;
  verdicts: readonly Verdict[];
  /** What was just done, and what was wrong with an answer. */
  told?: string;
  problem?: string;
}

export function proposePage({ row, pack, hidden, verdicts, told, problem }: ProposeView): Html {
  const refused = verdicts.flatMap((verdict) => ("refused" in verdict ? [verdict] : []));
  const accepted = verdicts.length - refused.length;
  return page(
    { title: `Suggestions: ${row.name}`, here: paths.reports, personal: true },
    html`<p class="kicker"><a href="${paths.report(row.id)}">${row.name}</a></p><h1>Ask an assistant for more</h1>
<p class="lead">A model may propose; code checks every line. It finds every quote, number and name for certain; whether the words go beyond their quotes it sees in most cases and not in all, so read them beside the quotes. The report’s own words stay as they are.</p>
${told ? html`<p class="notice" role="status">${told}</p>` : ""}${problem ? html`<p class="notice" role="alert">${problem}</p>` : ""}
<section class="part"><h2>1. Take this prompt to an assistant</h2>
<p>${hidden > 0 ? html`It holds your CV, the posting and this report; <strong>${hidden} names, addresses, numbers and links are hidden</strong> in it and put back in what you paste below. <a href="${paths.propose(row.id)}?names=1">Leave them in</a>.` : html`It holds your CV, the posting and this report, <strong>with your name and addresses</strong>. <a href="${paths.propose(row.id)}">Hide them</a>.`} Groundwork sends it nowhere: whoever you paste it to gets it. <a href="${paths.ask(row.id)}">Ask a model from here</a> instead.</p>
<p><label for="pack">The prompt, ${Math.round(pack.length / 1000)} thousand letters</label><textarea id="pack" rows="6" readonly>${pack}</textarea></p><p><a href="${paths.propose(row.id)}/prompt.txt${hidden > 0 ? "" : "?names=1"}">The same as a file</a></p></section>
<section class="part"><h2>2. Paste its answer</h2>
<form method="post" action="${paths.propose(row.id)}"><p><label for="answer">The whole answer, as it came</label><textarea id="answer" name="answer" rows="8" required></textarea></p><p><label for="model">Which assistant was it?</label><input id="model" name="model" type="text" maxlength="60" placeholder="a chat assistant"></p><button>Check it</button></form></section>
${
  verdicts.length > 0
    ? html`<section class="part"><h2>3. What became of it</h2><p>${accepted} accepted and marked in <a href="${paths.report(row.id)}">the report</a>, ${refused.length} refused.</p>${
        refused.length > 0
          ? html`<details><summary>${refused.length === 1 ? "Why it was refused" : `Why the ${refused.length} were refused`}</summary><ul>${refused.map(({ refused: why, text }) => html`<li>${text.slice(0, 300)}<br><span class="quiet">${why.sentence}</span></li>`)}</ul></details>`
          : ""
      }<form method="post" action="${paths.propose(row.id)}/remove"><button class="plain danger">Remove all suggestions</button></form></section>`
    : ""
}`,
  );
}
