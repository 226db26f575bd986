/** A power curve as a picture, its reading in a line, and its numbers in a table. */

import { html } from "hono/html";
import type { Curve, Method } from "../../core/statistics/method.ts";
import { readable } from "../../core/statistics/readable.ts";
import type { Html } from "../layout.ts";

const BOX = { width: 560, height: 240, left: 46, right: 12, top: 12, bottom: 34 } as const;
/** Rows of the table twin at most. */
const ROWS = 16;

export function powerCurve(method: Method, { across, up, points, at }: Curve): Html {
  const last = points.at(-1);
  const first = points[0];
  if (!first || !last || last.n === first.n) return html``;
  const most = Math.max(1, ...points.map((point) => point.value));
  const x = (n: number) => BOX.left + ((n - first.n) / (last.n - first.n)) * (BOX.width - BOX.left - BOX.right);
  const y = (value: number) => BOX.height - BOX.bottom - (value / most) * (BOX.height - BOX.top - BOX.bottom);
  const line = points.map((point, i) => `${i === 0 ? "M" : "L"}${x(point.n).toFixed(1)} ${y(point.value).toFixed(1)}`).join("");
  const label = (name: string) => method.inputs.find((input) => input.name === name)?.label ?? name;
  const reading = `At ${label(across).toLowerCase()} ${readable(at.n)} the ${label(up).toLowerCase()} is ${readable(at.value)}; at ${readable(first.n)} it is ${readable(first.value)}, at ${readable(last.n)} ${readable(last.value)}.`;
  const step = Math.max(1, Math.ceil(points.length / ROWS));
  return html`<figure class="curve"><svg viewBox="0 0 ${BOX.width} ${BOX.height}" role="img" aria-labelledby="curve-title"><title id="curve-title">${reading}</title>
${[0, 0.25, 0.5, 0.75, 1].map((share) => html`<line x1="${BOX.left}" x2="${BOX.width - BOX.right}" y1="${y(share * most)}" y2="${y(share * most)}"/><text x="${BOX.left - 6}" y="${y(share * most) + 4}" text-anchor="end">${readable(share * most)}</text>`)}
<text x="${BOX.left}" y="${BOX.height - 12}">${readable(first.n)}</text><text x="${BOX.width - BOX.right}" y="${BOX.height - 12}" text-anchor="end">${readable(last.n)}</text><text x="${BOX.width / 2}" y="${BOX.height - 12}" text-anchor="middle">${label(across)}</text>
<path d="${line}"/><circle cx="${x(at.n).toFixed(1)}" cy="${y(at.value).toFixed(1)}" r="5"/></svg>
<figcaption>${reading}</figcaption><details><summary>As a table</summary><table class="figures"><thead><tr><th scope="col">${label(across)}</th><th scope="col">${label(up)}</th></tr></thead><tbody>${points
    .filter((_, i) => i % step === 0 || i === points.length - 1)
    .map(
      (point) => html`<tr><td class="n">${readable(point.n)}</td><td class="n">${readable(point.value)}</td></tr>`,
    )}</tbody></table></details></figure>`;
}
