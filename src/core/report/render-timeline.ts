/** A career as a picture: one bar for each stretch, and the same in words beside it. */

import type { Block, Statement } from "./report.ts";

type Timeline = Extract<Block, { type: "timeline" }>;

/** SVG bars over a list that says the same; the picture is hidden from screen readers, the list is not. */
export function renderTimeline(timeline: Timeline, told: (statement: Statement) => string): string {
  const from = timeline.fromYear * 12;
  const months = Math.max(12, (timeline.toYear + 1) * 12 - from);
  const x = (month: number) => Math.round(((month - from) / months) * 1000);
  const height = 22;
  const step = Math.max(1, Math.ceil((timeline.toYear - timeline.fromYear + 1) / 10));
  const years = Array.from(
    { length: Math.floor((timeline.toYear - timeline.fromYear) / step) + 1 },
    (_, i) => timeline.fromYear + i * step,
  );
  const ticks = years
    .map(
      (year) =>
        `<line x1="${x(year * 12)}" x2="${x(year * 12)}" y1="0" y2="${timeline.rows.length * height}"/><text x="${x(year * 12) + 4}" y="${timeline.rows.length * height + 14}">${year}</text>`,
    )
    .join("");
  const bars = timeline.rows
    .map(
      (row, i) =>
        `<rect class="${row.kind}" x="${x(row.from)}" y="${i * height + 4}" width="${Math.max(4, x(row.to) - x(row.from))}" height="${height - 8}" rx="3"/>`,
    )
    .join("");
  const items = timeline.rows.map((row) => `<li class="${row.kind}">${told(row.label)}</li>`).join("");
  return `<figure class="timeline"><svg viewBox="0 0 1000 ${timeline.rows.length * height + 20}" aria-hidden="true" preserveAspectRatio="none">${ticks}${bars}</svg><figcaption><ol>${items}</ol></figcaption></figure>`;
}
