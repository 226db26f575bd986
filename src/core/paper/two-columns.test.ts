import { describe, expect, test } from "vitest";
import { draw, pdf } from "../../../test/documents/pdf.ts";
import { quote } from "../text/span.ts";
import { DETECTORS } from "./detectors.ts";
import { placesOf } from "./find-findings.ts";
import { paperOf } from "./for-tests.ts";

const LEFT = 50;
const RIGHT = 310;
const WIDTH = 48;

/** Text as lines of a column; a heading is a line of its own and bold. */
function column(paragraphs: readonly string[], x: number, top: number): { drawn: string; end: number } {
  let y = top;
  let drawn = "";
  for (const paragraph of paragraphs) {
    const heading = /^(?:\d(?:\.\d)? \p{Lu}|Abstract|References)/u.test(paragraph) && paragraph.length < 40;
    y -= heading ? 8 : 0;
    let line = "";
    for (const word of [...paragraph.split(" "), ""]) {
      if (word !== "" && `${line} ${word}`.length <= WIDTH) line = line === "" ? word : `${line} ${word}`;
      else {
        drawn += draw(line, x, y, { size: heading ? 11 : 9, font: heading ? "F2" : "F1" });
        y -= 11;
        line = word;
      }
    }
    y -= heading ? 2 : 3;
  }
  return { drawn, end: y };
}

const FILL =
  "The shards are read in the order of their keys, and each shard is compared with the sample that was taken when it was built, so that a change of the encoder shows as a change of the distances between the keys. We keep the sample small because it has to be read for each request.";

const PAGES = [
  [
    [
      "Abstract",
      "Caches of embeddings grow stale. A linear probe finds stale shards with an accuracy of 93.1%, 12.4 points above the age rule.",
      "1 Introduction",
      `Stores are rebuilt at fixed times. Prior systems report a single run. ${FILL}`,
      FILL,
      FILL,
    ],
    [
      `We ask when a rebuild is needed. ${FILL}`,
      "2 Related Work",
      `Lee et al. (2021) trained with ten seeds on 64 GPUs. ${FILL}`,
      "3 Method",
      "3.1 Probe",
      `The probe is a logistic regression over differences of keys. ${FILL}`,
      "The threshold was chosen by five-fold",
    ],
  ],
  [
    [
      `cross-validation on the training shards. ${FILL}`,
      "4 Experiments",
      `Every configuration was run with eight random seeds. ${FILL}`,
      FILL,
      "4.1 Ablations",
      `Removing the length feature lowers accuracy by 3.0 points. ${FILL}`,
    ],
    [
      "5 Limitations",
      `We did not test encoders that change their dimension. ${FILL}`,
      FILL,
      FILL,
      "References",
      "[1] J. Lee and K. Park. Embedding stores at scale. In Proceedings of Examples, 2021.",
      "[2] M. Ruiz. On the drift of encoders. Journal of Samples, 2022.",
    ],
  ],
] as const;

const bytes = () =>
  pdf(
    PAGES.map(([left, right], i) => {
      const top = i === 0 ? 720 : 780;
      const title =
        i === 0
          ? draw("Cheap probes find stale caches", 150, 780, { size: 18, font: "F2" }) +
            draw("Nadia Brandt, Oliver Stone", 220, 755, { size: 10 })
          : "";
      return title + column(left, LEFT, top).drawn + column(right, RIGHT, top).drawn + draw(String(i + 1), 295, 30, { size: 9 });
    }),
  );

describe("a paper in two columns", () => {
  test("its sections are read in the order of the columns, with their pages", async () => {
    const paper = await paperOf(new Uint8Array(bytes()));
    expect(paper.title?.value).toBe("Cheap probes find stale caches");
    expect(paper.authors.map((author) => author.value)).toEqual(["Nadia Brandt", "Oliver Stone"]);
    expect(paper.sections.filter((section) => section.heading).map((section) => section.kind)).toEqual(
      "abstract introduction related methods methods experiments experiments limitations references".split(" "),
    );
    expect(paper.references.map((row) => row.year?.value)).toEqual(["2021", "2022"]);
  });

  test("a sentence that runs over the end of a page is found as one, on the page where it starts", async () => {
    const paper = await paperOf(new Uint8Array(bytes()));
    const tuning = DETECTORS.find((detector) => detector.id === "tuning");
    const [place] = tuning ? placesOf(tuning, paper) : [];
    expect([place?.page, quote(paper.document.text, place?.span ?? { document: "", start: 0, end: 0 })]).toEqual([
      1,
      expect.stringMatching(/^The threshold was chosen by five-fold (?:1 )?cross-validation on the training shards\.$/),
    ]);
  });

  test("what others did with ten seeds does not count, and its own eight do", async () => {
    const paper = await paperOf(new Uint8Array(bytes()));
    const seeds = DETECTORS.find((detector) => detector.id === "seeds");
    expect(seeds ? placesOf(seeds, paper).map((place) => [place.page, quote(paper.document.text, place.words)]) : []).toEqual([
      [2, "eight random seeds"],
    ]);
  });
});
