/** A map of concepts as a picture: what to know first on the left, what builds on it to the right. The list beside it says the same in words. */

import { html, raw } from "hono/html";
import type { Html } from "../layout.ts";

export interface MapNode {
  id: string;
  name: string;
  href: string;
  /** The concept whose page this is. */
  centre?: boolean;
}

/** From what comes first to what builds on it; `case` leads from the broader to the narrower. */
export interface MapEdge {
  from: string;
  to: string;
  kind: "first" | "case";
}

interface Placed extends MapNode {
  x: number;
  y: number;
}

const WIDTH = 172;
const HEIGHT = 40;
const GAP = 54;
const ROW = 50;
/** Letters in a line of a node, and lines. */
const LETTERS = 26;

/**
 * The picture. It is hidden from screen readers and its links are out of the tab order, because the list that must stand beside it holds the same
 * links. A name too long for its box is cut there.
 */
export function drawMap(nodes: readonly MapNode[], all: readonly MapEdge[], caption: string): Html {
  const edges = withoutShortcuts(all);
  const placed = place(nodes, edges);
  const at = new Map(placed.map((node) => [node.id, node]));
  const width = Math.max(...placed.map((node) => node.x)) + WIDTH + 2;
  const height = Math.max(...placed.map((node) => node.y)) + HEIGHT + 2;
  const lines = edges.flatMap(({ from, to, kind }) => {
    const [a, b] = [at.get(from), at.get(to)];
    if (!a || !b) return [];
    const [x1, y1, x2, y2] = [a.x + WIDTH, a.y + HEIGHT / 2, b.x - 5, b.y + HEIGHT / 2];
    const bend = Math.max(20, (x2 - x1) / 2);
    return [
      html`<path class="${kind}" d="M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}"/><path class="tip" d="M${x2 - 3} ${y2 - 4}l7 4-7 4z"/>`,
    ];
  });
  const boxes = placed.map(({ name, href, x, y, centre }) => {
    const rows = wrap(name);
    const top = y + HEIGHT / 2 + (rows.length === 1 ? 4 : -3);
    const text = rows.map((row, i) => html`<tspan x="${x + WIDTH / 2}" y="${top + i * 14}">${row}</tspan>`);
    const box = html`<rect x="${x}" y="${y}" width="${WIDTH}" height="${HEIGHT}" rx="7"/><text>${text}</text>`;
    return centre ? html`<g class="centre">${box}</g>` : html`<a href="${href}" tabindex="-1">${box}</a>`;
  });
  return html`<figure class="map"><div class="scroll" tabindex="0" role="region" aria-label="${caption}"><svg aria-hidden="true" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" xmlns="http://www.w3.org/2000/svg">${lines}${boxes}</svg></div><figcaption>${raw("An arrow leads from what to know first to what builds on it; a dashed one from an idea to a case of it.")}</figcaption></figure>`;
}

/** Leaves out an arrow where a longer way leads to the same: what to know first of what to know first need not be drawn twice. */
function withoutShortcuts(edges: readonly MapEdge[]): MapEdge[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) next.set(from, [...(next.get(from) ?? []), to]);
  const reaches = (from: string, goal: string, seen: Set<string>): boolean =>
    (next.get(from) ?? []).some((id) => id === goal || (!seen.has(id) && reaches(id, goal, seen.add(id))));
  return edges.filter(({ from, to }) => !(next.get(from) ?? []).some((id) => id !== to && reaches(id, to, new Set([from, id]))));
}

/** Columns by the longest way to a node; within a column, by where a node's neighbours stand, so that few lines cross. */
function place(nodes: readonly MapNode[], edges: readonly MapEdge[]): Placed[] {
  const ids = new Set(nodes.map((node) => node.id));
  const own = edges.filter((edge) => ids.has(edge.from) && ids.has(edge.to));
  const depths = new Map<string, number>();
  const depthOf = (id: string, seen: ReadonlySet<string>): number => {
    const known = depths.get(id);
    if (known !== undefined) return known;
    const before = own
      .filter((edge) => edge.to === id && !seen.has(edge.from))
      .map((edge) => depthOf(edge.from, new Set([...seen, id])) + 1);
    const depth = Math.max(0, ...before);
    depths.set(id, depth);
    return depth;
  };
  const columns: MapNode[][] = [];
  for (const node of nodes) (columns[depthOf(node.id, new Set())] ??= []).push(node);
  const tallest = Math.max(...columns.map((column) => column?.length ?? 0));
  const heights = new Map<string, number>();
  const settle = (column: readonly MapNode[]) => column.forEach((node, i) => heights.set(node.id, i + (tallest - column.length) / 2));
  columns.forEach(settle);
  for (const back of [false, true, false]) {
    for (let turn = 0; turn < columns.length; turn++) {
      const i = back ? columns.length - 1 - turn : turn;
      const middle = (id: string) => {
        const ends = own.flatMap((edge) => (back ? (edge.from === id ? edge.to : []) : edge.to === id ? edge.from : []));
        const sum = ends.reduce((total, end) => total + (heights.get(end) ?? 0), 0);
        return ends.length > 0 ? sum / ends.length : (heights.get(id) ?? 0);
      };
      const column = (columns[i] ?? []).toSorted((a, b) => middle(a.id) - middle(b.id));
      columns[i] = column;
      settle(column);
    }
  }
  return columns.flatMap((column, i) =>
    column.map((node) => ({ ...node, x: 1 + i * (WIDTH + GAP), y: 1 + Math.round((heights.get(node.id) ?? 0) * ROW) })),
  );
}

/** A name in at most two lines. */
function wrap(name: string): string[] {
  const rows: string[] = [];
  for (const word of name.split(" ")) {
    const last = rows.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= LETTERS) rows[rows.length - 1] = `${last} ${word}`;
    else rows.push(word);
  }
  return rows.length <= 2 ? rows : [rows[0] ?? "", `${rows[1]} …`];
}
