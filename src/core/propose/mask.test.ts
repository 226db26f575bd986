import { expect, test } from "vitest";
import type { Report } from "../report/report.ts";
import { maskOf } from "./mask.ts";

const CV =
  "Ada M. Lovelace\nada.lovelace@example.org, +44 (0)20 7946 0958\nhttps://ada.example/papers github.com/ada-l\nLovelace, A. and Babbage, C. Notes. 1843.\nCut latency from 1200 to 300 ms on 64 GPUs, 2019 - 2024";
const name = {
  template: "cover.candidate",
  id: "cover.candidate.name",
  text: "",
  values: { name: { text: "Ada M. Lovelace", ground: 0 } },
};
const report = {
  inputs: [{ id: "cv", name: "ada_lovelace_cv.pdf", text: CV }],
  parts: [{ id: "cover", blocks: [{ type: "statement", statement: name }] }],
} as unknown as Report;

test("name, address, number and links are hidden, figures and co-authors are not, and all comes back", () => {
  const mask = maskOf(report);
  const hidden = mask.hide(CV);
  for (const word of ["Ada", "Lovelace", "example.org", "7946", "ada.example", "github.com"]) expect(hidden).not.toContain(word);
  for (const word of ["Babbage, C.", "1200 to 300 ms on 64 GPUs, 2019 - 2024"]) expect(hidden).toContain(word);
  expect(mask.restore(hidden)).toBe(CV);
  expect(maskOf(report).hide(CV)).toBe(hidden);
});

test("the name of a file is hidden where the report names it", () => {
  const mask = maskOf(report);
  expect(mask.hide("The file ada_lovelace_cv.pdf: 2 pages.")).toBe("The file [FILE-1]: 2 pages.");
  expect(mask.restore("[FILE-1]")).toBe("ada_lovelace_cv.pdf");
});

test("a name within a longer word stays", () => {
  expect(maskOf(report).hide("Lovelacean methods")).toBe("Lovelacean methods");
});
