/** Saying what a document really says, at the place where it was misread. */

import { html } from "hono/html";
import type { Report, Statement } from "../../core/report/report.ts";
import { flatten } from "../../core/report/statement.ts";
import type { Html } from "../layout.ts";
import { paths } from "../paths.ts";

/** A fact that can be corrected, by its place. `kind` says what a correction may be: any words, a date, a whole number, or one of a few words. */
export interface Correctable {
  document: "cv" | "posting";
  start: number;
  end: number;
  value: string;
  label: string;
  said: boolean;
  kind: "text" | "date" | "number" | readonly string[];
}

/** Where a person goes after a correction. */
export type Back = "report" | "profile" | "posting";

/** The folded form of one field. Without a script it is a form like any other; its answer is the page it stood on. */
export function correctionForm(report: string, fact: Correctable, back: Back): Html {
  const { kind } = fact;
  const field = typeof kind === "object" ? select(kind, fact.value) : input(kind, fact.value);
  const hidden = Object.entries({ document: fact.document, start: fact.start, end: fact.end, back, kind: kindName(kind) }).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${String(value)}">`,
  );
  return html`<details class="correct"><summary>${fact.said ? "Change or undo" : "Correct"}<span class="hidden"> ${fact.label}</span></summary><form method="post" action="${paths.corrections(report)}">${hidden}<label>${fact.label}${kind === "date" ? ", as 2026, 2026-05 or 2026-05-17" : ""} ${field}</label><button class="plain">Save</button> <button class="plain" name="act" value="none" formnovalidate>It does not say this</button>${
    fact.said ? html` <button class="plain" name="act" value="undo" formnovalidate>Undo</button>` : ""
  }</form></details>`;
}

/** A date at the precision that a text has. */
const DATE = /^(?:\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?|present)$/;

/** A correction as it may be kept, or a sentence why it may not. */
export function correctedValue(kind: string, value: string): { value: string } | { fault: string } {
  const words = value.replace(/\s+/g, " ").trim();
  if (words === "") return { fault: "A correction needs words. To say that there is no such thing, use the other button." };
  if (words.length > 500) return { fault: "A correction holds at most 500 letters." };
  if (kind === "date" && !DATE.test(words)) return { fault: "A date is written as 2026, 2026-05 or 2026-05-17, or as “present”." };
  if (kind === "number" && !/^\d{1,3}$/.test(words)) return { fault: "This is a whole number." };
  if (kind.includes("|") && !kind.split("|").includes(words)) return { fault: "Choose one of the words that are offered." };
  return { value: words };
}

/** The one place that a statement of the cover was read from, or that the person said it for; undefined where there is none to correct. */
export function correctableOf(report: Report, statement: Statement): Correctable | undefined {
  const label = COVER[statement.template.replace(/^cover\.date-.*/, "cover.date")];
  const [value] = Object.values(statement.values);
  const ground = value && statement.grounds[value.ground];
  if (!label || !ground) return undefined;
  const kind = statement.template.startsWith("cover.date") ? "date" : "text";
  if (ground.kind === "span") {
    const { document, start, end } = ground.span;
    if (document !== "cv" && document !== "posting") return undefined;
    return { document, start, end, value: value.text, label, said: false, kind };
  }
  const said = statement.grounds.flatMap(flatten).find((row) => row.kind === "said");
  const place = said?.kind === "said" ? /^correction:(\w+):(\d+)-(\d+)$/.exec(said.input) : null;
  const document = report.inputs.find((row) => place?.[1] && row.sha256.startsWith(place[1]))?.id;
  if (!place || (document !== "cv" && document !== "posting")) return undefined;
  return { document, start: Number(place[2]), end: Number(place[3]), value: value.text, label, said: true, kind };
}

/** Statements of the cover that are one fact of a document, and what the fact is called. */
const COVER: Record<string, string> = {
  "cover.candidate": "Your name",
  "cover.seat": "The seat",
  "cover.firm": "The employer",
  "cover.firm-said": "The employer",
  "cover.team": "The team",
  "cover.level": "The level",
  "cover.place": "The place",
  "cover.pay": "The pay",
  "cover.pay-said": "The pay",
  "cover.date": "The date",
};

function kindName(kind: Correctable["kind"]): string {
  return typeof kind === "string" ? kind : kind.join("|");
}

function input(kind: string, value: string): Html {
  return kind === "number"
    ? html`<input type="number" name="value" value="${value}" min="0" max="999" required>`
    : html`<input type="text" name="value" value="${kind === "date" && !DATE.test(value) ? "" : value}" maxlength="500" required>`;
}

function select(words: readonly string[], value: string): Html {
  return html`<select name="value">${words.map((word) => html`<option${word === value ? html` selected` : ""}>${word}</option>`)}</select>`;
}
