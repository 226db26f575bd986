/** A line as a picture, its reading in a sentence, and its numbers in a table. */

import { html } from "hono/html";
import type { Html } from "../layout.ts";

const BOX = { width: 560, height: 240, left: 54, right: 12, top: 12, bottom: 34 } as const;
/** Rows of the table twin at most. */
const ROWS = 16;

export interface PlotPoint {
  x: number;
  y: number;
}

export interface Plot {
  /** What the picture says, as a sentence. */
  reading: string;
  /** The axes by name, and how a place on each is told. */
  across: { name: string; tell: (x: number) => string };
  up: { name: string; tell: (y: number) => string; most: number };
  /** In order of x; two at least. */
  points: readonly PlotPoint[];
  /** Points that are dots too. */
  dots: readonly PlotPoint[];
  /** A table that tells more than the two axes do. */
  table?: Html;
}

export function plot({ reading, across, up, points, dots, table }: Plot): Html {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || last.x === first.x) return html``;
  const x = (value: number) => BOX.left + ((value - first.x) / (last.x - first.x)) * (BOX.width - BOX.left - BOX.right);
  const y = (value: number) => BOX.height - BOX.bottom - (value / up.most) * (BOX.height - BOX.top - BOX.bottom);
  const line = points.map((point, i) => `${i === 0 ? "M" : "L"}${x(point.x).toFixed(1)} ${y(point.y).toFixed(1)}`).join("");
  const step = Math.max(1, Math.ceil(points.length / ROWS));
  return html`<figure class="curve"><svg viewBox="0 0 ${BOX.width} ${BOX.height}" role="img" aria-label="${reading}">
${[0, 0.25, 0.5, 0.75, 1].map((share) => html`<line x1="${BOX.left}" x2="${BOX.width - BOX.right}" y1="${y(share * up.most)}" y2="${y(share * up.most)}"/><text x="${BOX.left - 6}" y="${y(share * up.most) + 4}" text-anchor="end">${up.tell(share * up.most)}</text>`)}
<text x="${BOX.left}" y="${BOX.height - 12}">${across.tell(first.x)}</text><text x="${BOX.width - BOX.right}" y="${BOX.height - 12}" text-anchor="end">${across.tell(last.x)}</text><text x="${BOX.width / 2}" y="${BOX.height - 12}" text-anchor="middle">${across.name}</text>
<path d="${line}"/>${dots.map((dot) => html`<circle cx="${x(dot.x).toFixed(1)}" cy="${y(dot.y).toFixed(1)}" r="5"/>`)}</svg>
<figcaption>${reading}</figcaption>${
    table ??
    tableTwin(
      [across.name, up.name],
      points.filter((_, i) => i % step === 0 || i === points.length - 1).map((point) => [across.tell(point.x), up.tell(point.y)]),
    )
  }</figure>`;
}

/** The numbers behind a picture, folded. */
export function tableTwin(head: readonly string[], rows: readonly (readonly string[])[]): Html {
  return html`<details><summary>As a table</summary><table class="figures"><thead><tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead><tbody>${rows.map(
    (row) => html`<tr>${row.map((cell) => html`<td class="n">${cell}</td>`)}</tr>`,
  )}</tbody></table></details>`;
}
