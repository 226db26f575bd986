/** The start: a CV, a posting, and what else is known. */

import { html } from "hono/html";
import { type Html, page } from "../layout.ts";
import { paths } from "../paths.ts";

/** What stood in the form, to show it again beside an error. */
export interface HomeForm {
  problem?: { message: string; hint: string };
  posting?: string;
  /** The posting's address as typed; undefined where none may be given. */
  address?: string;
  date?: string;
  minutes?: string;
  stage?: string;
  notes?: string;
  /** Made fresh for each form, so that a form sent twice makes one report. */
  submission: string;
}

export function homePage(form: HomeForm): Html {
  return page(
    {
      title: "A report for your research interview",
      description:
        "Your CV and a job description become a report in which every statement quotes one of them or a dated source. Nothing leaves your machine.",
      here: paths.home,
      client: ["drop"],
    },
    html`<h1>Prepare for one interview</h1>
<p class="lead">Your CV and the job description become a report in which every statement quotes one of them, or a library of dated sources. <a href="${paths.example}/phd-student">See an example</a>, or <a href="${paths.example}">choose among three</a>.</p>
${form.problem ? html`<div class="notice" role="alert"><p><strong>${form.problem.message}</strong> ${form.problem.hint}</p></div>` : ""}
<form class="start" method="post" action="${paths.reports}" enctype="multipart/form-data">
<input type="hidden" name="submission" value="${form.submission}">
<fieldset class="drop" data-drop>
<legend>Your CV</legend>
<p><label for="cv">PDF, DOCX, LaTeX, Markdown, text or JSON Resume</label></p>
<input id="cv" name="cv" type="file" accept=".pdf,.docx,.tex,.md,.txt,.html,.json">
<p class="quiet" data-drop-hint role="status">You can also drop it anywhere on this page, or paste it: a file or its text.</p>
<details><summary>Paste the CV as text</summary><label for="cv-text">CV</label><textarea id="cv-text" name="cv-text" rows="6"></textarea></details>
</fieldset>
<fieldset data-posting>
<legend>The job description</legend>
<p><label for="posting-text">Paste the whole posting, with its duties and requirements</label></p>
<textarea id="posting-text" name="posting-text" rows="8">${form.posting ?? ""}</textarea>
<p class="quiet" data-posting-hint role="status"></p>
<p><label for="posting">Or a file: text, PDF, DOCX, or the job page saved from your browser</label></p>
<input id="posting" name="posting" type="file" accept=".txt,.md,.pdf,.docx,.html,.htm,.mhtml,.json">
${
  form.address === undefined
    ? html`<p class="quiet">An address can be given after it is allowed in <a href="${paths.settings}">Settings</a>: until then nothing is fetched.</p>`
    : html`<p><label for="address">Or its address; the page is fetched from there when you send this</label><input id="address" name="address" type="text" inputmode="url" maxlength="2000" placeholder="https://" value="${form.address}"></p>`
}
</fieldset>
<details class="more"><summary>Interview date, minutes a day, papers and notes</summary>
<div class="fields">
<p><label for="date">Interview date</label><input id="date" name="date" type="date" value="${form.date ?? ""}"></p>
<p><label for="minutes">Minutes a day for practice</label><input id="minutes" name="minutes" type="number" min="10" max="600" value="${form.minutes ?? "45"}"></p>
<p><label for="stage">Next stage, as the recruiter called it</label><input id="stage" name="stage" type="text" maxlength="120" value="${form.stage ?? ""}"></p>
<p><label for="papers">Papers of yours (PDF, LaTeX or text)</label><input id="papers" name="papers" type="file" multiple accept=".pdf,.tex,.txt,.md"></p>
</div>
<p><label for="notes">What the recruiter told you</label><textarea id="notes" name="notes" rows="4">${form.notes ?? ""}</textarea></p>
</details>
<p><button type="submit">Make the report</button></p>
<p class="quiet">Everything stays on this machine: files are read by a process without network access where this system allows that, and kept in your data folder until you delete them.</p>
</form>`,
  );
}
