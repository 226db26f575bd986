import { describe, expect, test } from "vitest";
import { quote } from "../text/span.ts";
import { EVALUATION, LATEX, paperOf, PSYCHOLOGY, SYSTEMS } from "./for-tests.ts";
import { kindOfHeading, HEADINGS } from "./section-kinds.ts";
import { readPaper } from "./read-paper.ts";
import { strengthOf, STRENGTH_ROWS, tellsOfOthers, TOLD_ROWS } from "./claim-words.ts";

const kinds = async (text: string) => (await paperOf(text)).sections.filter((section) => section.heading).map((section) => section.kind);

describe("the structure of a paper", () => {
  test("title, authors and date stand at its head", async () => {
    const paper = await paperOf(EVALUATION);
    expect(paper.title?.value).toBe("Short rubrics make language-model judges stricter");
    expect(paper.authors.map((author) => author.value)).toEqual(["Ada Okafor", "Bram de Vries", "Chen Liu"]);
    expect(paper.date?.value).toBe("14 March 2026");
  });

  test("numbered headings of Markdown open sections, and a subsection has the kind of what holds it", async () => {
    expect(await kinds(EVALUATION)).toEqual(
      "abstract introduction related methods methods methods methods results limitations conclusion availability contributions references".split(
        " ",
      ),
    );
  });

  test("headings without numbers open sections", async () => {
    expect(await kinds(PSYCHOLOGY)).toEqual(
      "abstract introduction methods methods methods methods results discussion acknowledgements references".split(" "),
    );
  });

  test("headings without marks are known by their words in plain text", async () => {
    const text =
      "Wells under sand\n\nRosa Quint\n\nAbstract\n\nWe drilled nine wells. Two held water.\n\nIntroduction\n\nSand hides water.\n\n2. Materials and methods\n\nWe drilled.\n\nResults\n\nTwo of nine wells held water.\n\nReferences\n\nLamb, J. (1999). On the digging of deep wells in sand. Journal of Water.";
    expect(await kinds(text)).toEqual(["abstract", "introduction", "methods", "results", "references"]);
  });

  test("in LaTeX the title is not the first section, and the abstract needs no heading", async () => {
    const paper = await paperOf(LATEX);
    expect(paper.title?.value).toBe("Two directions carry refusal in small chat models");
    expect(quote(paper.document.text, paper.abstract ?? { document: "", start: 0, end: 0 })).toMatch(
      /^Refusal in chat models .* 47\.2%\.$/,
    );
  });

  test("a paragraph that is headed in its own line is a section, and what follows is not", async () => {
    const paper = await paperOf(
      "# T of the paper\n\n## Results\n\nA rose to 4.\n\nLimitations. We only tested roses.\n\nB fell to 3.\n\n## References\n\n[1] A. Author. A title of some length. 2020.",
    );
    expect(
      paper.sentences.filter((sentence) => sentence.kind === "limitations" && sentence.form === "prose").map((sentence) => sentence.text),
    ).toEqual(["We only tested roses."]);
    expect(paper.sentences.find((sentence) => sentence.text.startsWith("B fell"))?.kind).toBe("results");
  });

  test("captions and tables are found", async () => {
    const paper = await paperOf(EVALUATION);
    expect(paper.captions.map((caption) => `${caption.kind} ${caption.number}`)).toEqual(["table 1", "figure 1"]);
    expect(paper.tables).toHaveLength(1);
    expect(paper.tables[0]?.rows).toHaveLength(3);
    expect(quote(paper.document.text, paper.tables[0]?.caption ?? { document: "", start: 0, end: 0 })).toMatch(/^Table 1/);
  });

  test("references have a year and a title", async () => {
    expect((await paperOf(EVALUATION)).references.map((row) => [row.year?.value, row.title?.value])).toEqual([
      ["2023", "Judges and their moods"],
      ["2024", "Which words sway a judge"],
    ]);
    expect((await paperOf(SYSTEMS)).references.map((row) => row.title?.value)).toEqual(
      ["Caches revisited", "Admission for the impatient"].map((title) => expect.stringContaining(title)),
    );
  });

  test("every span lies within the document and sentences do not overlap", async () => {
    for (const text of [EVALUATION, SYSTEMS, PSYCHOLOGY, LATEX]) {
      const { document, sentences } = await paperOf(text);
      let last = 0;
      for (const { span } of sentences) {
        expect(span.start).toBeGreaterThanOrEqual(last);
        expect(span.end).toBeLessThanOrEqual(document.text.length);
        last = span.end;
      }
    }
  });

  test("a text without headings is read as one piece, and that is said", async () => {
    const { document } = await paperOf("we looked at stones. they were hard. nothing else happened.");
    expect(readPaper(document).problems.map((problem) => problem.code)).toEqual(["paper.sections"]);
  });

  test("the same document gives the same paper, and it survives JSON", async () => {
    const { document } = await paperOf(EVALUATION);
    const paper = readPaper(document).value;
    expect(readPaper(document).value).toEqual(paper);
    expect(JSON.parse(JSON.stringify(paper))).toEqual(paper);
  });

  test.each(HEADINGS.map((row) => [row.example, row.kind]))("%s heads %s", (example, kind) => {
    expect(kindOfHeading(`3.1 ${example}`)).toBe(kind);
  });
});

describe("a file without headings", () => {
  const SENTENCE =
    "Robots that pick from bins fail and then usually start over from there, as Mary Somerville, Grace Hopper, and others saw. ";
  test.each([
    ["in one line", SENTENCE.repeat(20)],
    ["in broken lines", SENTENCE.repeat(20).replace(/(.{60,72}) /g, "$1\n")],
  ])("%s has no title and no authors", async (_, text) => {
    const { title, authors } = await paperOf(text);
    expect([title?.value, authors.map((row) => row.value)]).toEqual([undefined, []]);
  });
  test("has the names at its top for authors, and not those in its text", async () => {
    const text = `Counting Sheep\nAda Lovelace, Charles Babbage\n* These authors contributed equally to the work\nKaren Jones\n\nWe went to the fields and counted them all.\nMary Somerville, Grace Hopper\nwere there as well.\n`;
    const { title, authors } = await paperOf(text);
    expect([title?.value, authors.map((row) => row.value)]).toEqual(["Counting Sheep", ["Ada Lovelace", "Charles Babbage", "Karen Jones"]]);
  });
});

describe("claims of a paper", () => {
  test("own results are claims, others' are not", async () => {
    const paper = await paperOf(EVALUATION);
    const claims = paper.claims.map((claim) => quote(paper.document.text, claim.span));
    expect(claims.some((claim) => claim.startsWith("Short rubrics lower the mean score"))).toBe(true);
    expect(claims.some((claim) => claim.includes("Marsh"))).toBe(false);
  });

  test("a number recurs where the body prints it or two from which it follows", async () => {
    const paper = await paperOf(EVALUATION);
    const claim = paper.claims[0];
    expect(claim?.numbers.map((number) => [quote(paper.document.text, number.span), number.recurs])).toEqual([
      ["0.42 points", true],
      ["71.5%", true],
      ["79.0%", true],
    ]);
  });

  test("a number that only the abstract holds does not recur", async () => {
    const paper = await paperOf(SYSTEMS);
    const numbers = paper.claims
      .flatMap((claim) => claim.numbers)
      .map((number) => [quote(paper.document.text, number.span), number.recurs]);
    expect(numbers).toContainEqual(["38%", false]);
  });

  test.each(TOLD_ROWS)("$example is told of others, $leaves is not", ({ example, leaves }) => {
    expect(tellsOfOthers(example)).toBe(true);
    expect(tellsOfOthers(leaves)).toBe(false);
    expect(tellsOfOthers(`We show that ${example}`)).toBe(false);
  });
  test("what others found or are said to believe is no claim of the paper's own", async () => {
    const { claims, document } = await paperOf(
      "# Speech and Stroop\n\n## Abstract\n\nA small literature reports that speech helps in conflict tasks. Speech is believed to raise arousal. Interference did not differ between silence and speech.\n",
    );
    expect(claims.map(({ span }) => document.text.slice(span.start, span.end))).toEqual([
      "Interference did not differ between silence and speech.",
    ]);
  });
  test.each(STRENGTH_ROWS.map((row) => [row.example, row.strength]))("%s is %s", (example, strength) => {
    expect(strengthOf(example)).toBe(strength);
  });
});
