import { expect, test } from "vitest";
import { renderMatrixPicture } from "./render-matrix.ts";
import type { MatrixRow } from "./report.ts";

const rows = [
  ["required", "direct"],
  ["required", "direct"],
  ["required", "not-visible"],
  ["preferred", "to-confirm"],
].map(([strength, state]) => ({ strength, state }) as MatrixRow);

test("the picture draws one sign for each row, and the table under it counts the same", () => {
  const figure = renderMatrixPicture(rows);
  expect(figure.match(/<g class="direct"/g)).toHaveLength(2);
  expect(figure.match(/<g class="/g)).toHaveLength(rows.length);
  expect(figure).toContain('<th scope="row">required</th><td>2</td><td>0</td><td>0</td><td>1</td><td>3</td>');
});

test("a strength that no row has is left out of both", () => {
  expect(renderMatrixPicture(rows)).not.toContain("implied");
});
