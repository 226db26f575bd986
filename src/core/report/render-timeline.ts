/** A career as a picture: one bar for each stretch, over a table that says the same. */

import { anchor, html } from "./markup.ts";
import type { Block, Statement, TimelineRow } from "./report.ts";

type Timeline = Extract<Block, { type: "timeline" }>;

/** Units of the picture: the whole width, the column of the numbers, a bar's line, a year's letters, and the most years that are written under it. */
const WIDTH = 480;
const LEFT = 26;
const LINE = 22;
const YEAR = 36;
const MOST_YEARS = 6;

/** Kinds in words, with a sign drawn like their bars: colour alone tells nobody anything. */
const KINDS: Record<TimelineRow["kind"], { sign: string; words: string }> = {
  education: { sign: "▭", words: "Study" },
  work: { sign: "▬", words: "Work" },
};

/** The picture is hidden from screen readers; the table under it is not. A bar and its row have one number. `around` gives a statement's mark and what a door adds. */
export function renderTimeline(timeline: Timeline, around: (statement: Statement) => { mark: string; below: string }): string {
  const from = timeline.fromYear * 12;
  const months = Math.max(12, (timeline.toYear + 1) * 12 - from);
  const x = (month: number) => Math.round(LEFT + ((month - from) / months) * (WIDTH - LEFT));
  const bottom = timeline.rows.length * LINE;
  const step = Math.max(1, Math.ceil((timeline.toYear - timeline.fromYear + 1) / MOST_YEARS));
  const years = Array.from(
    { length: Math.floor((timeline.toYear - timeline.fromYear) / step) + 1 },
    (_, i) => timeline.fromYear + i * step,
  );
  const ticks = years.map((year) => {
    const at = x(year * 12);
    return `<line x1="${at}" x2="${at}" y1="0" y2="${bottom + 4}"/>${at + YEAR > WIDTH ? "" : `<text x="${at + 3}" y="${bottom + 16}">${year}</text>`}`;
  });
  const bars = timeline.rows.map((row, i) => {
    const y = i * LINE;
    const width = Math.max(4, x(row.to) - x(row.from));
    return `<text x="${LEFT - 8}" y="${y + 15}" class="end">${i + 1}</text><rect class="${row.kind}" x="${x(row.from)}" y="${y + 5}" width="${width}" height="${LINE - 10}" rx="2"/>`;
  });
  const rows = timeline.rows.map((row, i) => renderRow(row, i + 1, around(row.label)));
  return `<figure class="timeline"><svg viewBox="0 0 ${WIDTH} ${bottom + 20}" aria-hidden="true">${ticks.join("")}${bars.join("")}</svg><table><thead><tr><th scope="col"><span class="unseen">Number</span></th><th scope="col">What and where</th><th scope="col">From</th><th scope="col">To</th></tr></thead><tbody>${rows.join("")}</tbody></table></figure>`;
}

/** The values of the row's statement in cells of their own; its sentence where it has none of them. */
function renderRow({ kind, label }: TimelineRow, number: number, { mark, below }: { mark: string; below: string }): string {
  const { what, where, from, to } = label.values;
  const words = what ? html(what.text) + (where ? `, ${html(where.text)}` : "") : html(label.text);
  const { sign, words: name } = KINDS[kind];
  return `<tr><td>${number}</td><th scope="row"><span class="told ${label.class}" id="${anchor(label.id)}">${words}</span>${mark} <span class="kind ${kind}"><span aria-hidden="true">${sign}</span> ${name}</span>${below}</th><td>${html(from?.text ?? "")}</td><td>${html(to?.text ?? "")}</td></tr>`;
}
