/** The fit matrix at a glance: one sign for each row, by how strongly it is asked, over a table with the same counts. */

import { STATE_LABELS, STRENGTH_LABELS } from "./labels.ts";
import type { MatrixRow } from "./report.ts";

const STATES = ["direct", "transferable", "to-confirm", "not-visible"] as const satisfies readonly MatrixRow["state"][];
const STRENGTHS = ["required", "preferred", "implied"] as const satisfies readonly MatrixRow["strength"][];

/** Units of the picture: the width of a sign's cell, where the first stands, and how many stand in a line. */
const CELL = 22;
const LEFT = 84;
const ACROSS = 18;

/** Each state as a shape of its own, so that the picture does not depend on colour. All fit a circle of radius 7 around the middle. */
const SHAPES: Record<MatrixRow["state"], string> = {
  direct: '<circle r="7" class="full"/>',
  transferable: '<circle r="7"/><path d="M0-7A7 7 0 0 0 0 7Z" class="full"/>',
  "to-confirm": '<path d="M-6-6H6V6H-6Z"/><path d="M0-3V3"/>',
  "not-visible": '<circle r="7"/>',
};

/** The picture is hidden from screen readers; the table under it is not. Rows stand in the order of the states, strongest first. */
export function renderMatrixPicture(rows: readonly MatrixRow[]): string {
  let y = 4;
  let drawn = "";
  const body: string[] = [];
  for (const strength of STRENGTHS) {
    const of = STATES.map((state) => rows.filter((row) => row.strength === strength && row.state === state).length);
    const total = of.reduce((sum, count) => sum + count, 0);
    if (total === 0) continue;
    drawn += `<text x="0" y="${y + 15}">${STRENGTH_LABELS[strength]}</text>`;
    STATES.flatMap((state, i) => Array.from({ length: of[i] ?? 0 }, () => state)).forEach((state, i) => {
      const x = LEFT + (i % ACROSS) * CELL + CELL / 2;
      drawn += `<g class="${state}" transform="translate(${x} ${y + Math.floor(i / ACROSS) * CELL + CELL / 2})">${SHAPES[state]}</g>`;
    });
    y += Math.ceil(total / ACROSS) * CELL + 6;
    body.push(`<tr><th scope="row">${STRENGTH_LABELS[strength]}</th>${[...of, total].map((count) => `<td>${count}</td>`).join("")}</tr>`);
  }
  const heads = STATES.map((state) => {
    const { sign, words } = STATE_LABELS[state];
    return `<th scope="col" class="${state}"><span aria-hidden="true">${sign}</span> ${words.replace(" on your CV", "")}</th>`;
  });
  return `<figure class="grid"><svg viewBox="0 0 ${LEFT + ACROSS * CELL} ${y}" aria-hidden="true">${drawn}</svg><table><thead><tr><th scope="col">Asked as</th>${heads.join("")}<th scope="col">All</th></tr></thead><tbody>${body.join("")}</tbody></table></figure>`;
}
