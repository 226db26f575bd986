/** Where a person's data is, how large, and what can be done with it. */

import { html } from "hono/html";
import { type Html, page } from "../layout.ts";
import { paths } from "../paths.ts";

export interface DataState {
  folder: string;
  bytes: number;
  reports: number;
  backups: { name: string; bytes: number }[];
  /** What was just done. */
  told?: string;
}

export function dataPage({ folder, bytes, reports, backups, told }: DataState): Html {
  return page(
    { title: "Your data", here: paths.data, personal: true },
    html`<h1>Your data</h1>
${told ? html`<p class="notice" role="status">${told}</p>` : ""}
<p>${reports === 1 ? "One report, with its files, corrections, notes and practice, is" : `${reports} reports, with their files, corrections, notes and practice, are`} in <code>${folder}</code> (${size(bytes)}). Nothing is anywhere else. What may be asked of the network stands under <a href="${paths.settings}">Settings</a>.</p>
<h2>Take it with you</h2>
<p><a class="button" href="${paths.data}/everything.zip">Export everything</a></p>
<form method="post" action="${paths.data}/import" enctype="multipart/form-data"><p><label for="archive">Import an exported zip; what stands here stays</label><input id="archive" name="archive" type="file" accept=".zip" required></p><p><button class="plain">Import</button></p></form>
<h2>Copies</h2>
${
  backups.length === 0
    ? html`<p>None yet. A copy is made each day on which Groundwork runs, and kept for a week of such days.</p>`
    : html`<p>One for each day on which Groundwork ran, a week of them. Going back to one replaces what stands now.</p><ul class="reports">${backups.map(
        (copy) =>
          html`<li><form method="post" action="${paths.data}/restore"><input type="hidden" name="name" value="${copy.name}">${copy.name.slice(0, 10)} <span class="quiet">${size(copy.bytes)}</span> <button class="plain">Go back to it<span class="hidden"> (${copy.name.slice(0, 10)})</span></button></form></li>`,
      )}</ul>`
}
<h2>Delete everything</h2>
<form method="post" action="${paths.data}/delete"><p><label for="confirm">Type “delete everything”. Reports, files, corrections, notes, practice and copies go, and cannot be brought back.</label><input id="confirm" name="confirm" type="text" autocomplete="off" required></p><p><button class="plain danger">Delete everything</button></p></form>`,
  );
}

/** Bytes in words: "12 kB", "3.4 MB". */
export function size(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
