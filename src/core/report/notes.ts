/** The reader's own words in a report that is written out: clearly theirs, beside what is quoted and never part of it. */

import { html } from "./markup.ts";
import type { Statement } from "./report.ts";

/** The reader's words by the id of the statement that they stand under; an id that the report does not have is of a statement that is gone. */
export type Notes = Readonly<Record<string, string>>;

/** What every form calls them, so that nobody takes them for something that was read or quoted. */
export const YOUR_NOTE = "Your note";
export const GONE_NOTES = "Your notes on statements that are gone";

/** The notes whose statements the report does not make any more, in the order in which they were given. */
export function goneNotes(notes: Notes, statements: ReadonlyMap<string, Statement>): string[] {
  return Object.entries(notes).flatMap(([id, text]) => (statements.has(id) || text === "" ? [] : [text]));
}

/** A note as escaped HTML; empty where there is none. It may stand in a paragraph's place, a list item or a table cell. */
export function noteHtml(text: string | undefined): string {
  return text ? `<div class="your-note" role="note"><strong>${YOUR_NOTE}</strong> ${html(text)}</div>` : "";
}
