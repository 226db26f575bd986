/** The reader's own words for a statement: kept apart from what is grounded, and shown under it. */

import { html } from "hono/html";
import { anchor } from "../../core/report/markup.ts";
import type { Statement } from "../../core/report/report.ts";
import type { Html } from "../layout.ts";
import { paths } from "../paths.ts";

/** The most that one note holds, in letters. */
export const LONGEST_NOTE = 4000;

/** A text box under a statement. A script saves it as one types; without one the button does. The statement is named by its anchor. */
export function noteForm(report: string, statement: Pick<Statement, "id">, text: string, back: "report" | "notes"): Html {
  const at = anchor(statement.id);
  return html`<details class="own${text ? "" : " empty"}"${text ? html` open` : ""}><summary>Your words</summary><form method="post" action="${paths.notes(report)}" data-note><input type="hidden" name="at" value="${at}"><input type="hidden" name="back" value="${back}"><textarea name="text" rows="3" maxlength="${String(LONGEST_NOTE)}" aria-label="Your words" aria-describedby="${at}">${text}</textarea><button class="plain">Save</button><output></output></form></details><p class="own-words">${text}</p>`;
}

/**
 * The way to the text box of a statement that has no words yet: a script opens it there, from the page's `noteTemplate`; without one it leads to the page
 * of notes. A browser looks through every form before it says that a page is there, and a report has room for some sixty of these.
 */
export function noteLink(report: string, part: string, statement: Pick<Statement, "id">): Html {
  const at = anchor(statement.id);
  return html`<p class="own"><a href="${paths.notes(report)}?part=${part}#${at}" data-write="${at}" aria-describedby="${at}">Your words</a></p>`;
}

/** What a script makes a text box of. */
export function noteTemplate(report: string): Html {
  return html`<template id="note">${noteForm(report, { id: "" }, "", "report")}</template>`;
}

/** What was written for statements that a rebuild did not make again: shown, so that nothing a person wrote is lost silently. */
export function goneNotes(report: string, notes: readonly [id: string, text: string][]): Html | "" {
  if (notes.length === 0) return "";
  return html`<section class="part" id="gone-notes"><h2>Your words for statements that are gone</h2><p>After a change of what was read, these statements are not made any more. Your words stand here until you remove them.</p>${notes.map(
    ([id, text]) =>
      html`<form method="post" action="${paths.notes(report)}"><blockquote class="plain">${text}</blockquote><input type="hidden" name="gone" value="${id}"><p><span class="quiet">It stood under ${id}.</span> <button class="plain">Remove it</button></p></form>`,
  )}</section>`;
}
