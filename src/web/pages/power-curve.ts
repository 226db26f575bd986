/** A power curve as a picture, its reading in a line, and its numbers in a table. */

import { html } from "hono/html";
import type { Curve, Method } from "../../core/statistics/method.ts";
import { readable } from "../../core/statistics/readable.ts";
import type { Html } from "../layout.ts";
import { plot } from "./plot.ts";

export function powerCurve(method: Method, { across, up, points, at }: Curve): Html {
  const last = points.at(-1);
  const first = points[0];
  if (!first || !last) return html``;
  const label = (name: string) => method.inputs.find((input) => input.name === name)?.label ?? name;
  return plot({
    reading: `At ${label(across).toLowerCase()} ${readable(at.n)} the ${label(up).toLowerCase()} is ${readable(at.value)}; at ${readable(first.n)} it is ${readable(first.value)}, at ${readable(last.n)} ${readable(last.value)}.`,
    across: { name: label(across), tell: readable },
    up: { name: label(up), tell: readable, most: Math.max(1, ...points.map((point) => point.value)) },
    points: points.map(({ n, value }) => ({ x: n, y: value })),
    dots: [{ x: at.n, y: at.value }],
  });
}
