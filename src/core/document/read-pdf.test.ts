import { describe, expect, test } from "vitest";
import { draw, pdf } from "../../../test/documents/pdf.ts";
import { linked, outline, read, readGood } from "./for-tests.ts";

const SEEN = draw("Seen by everyone who reads this page.", 72, 700);
const page = (i: number) =>
  draw("Ada Example, CV", 72, 815) + draw(`The text of page ${"abc"[i]} is this.`, 72, 500) + draw(String(i + 1), 290, 20);
const annotation = (action: string, y: number) => `<</Type/Annot/Subtype/Link/Rect[72 ${y} 130 ${y + 12}]/A<<${action}>>>>`;
const said = async (bytes: Uint8Array) => (await read(bytes)).problems.map((problem) => problem.message);

describe("what stands on the page", () => {
  test("every line has its page, its box and its type", async () => {
    const document = await readGood(
      pdf([draw("Ada Example, engineer", 72, 760, { size: 20, font: "F2" }), draw("A second page with a line.", 100, 400)]),
    );
    expect(document.pages).toEqual([1, 2].map((number) => ({ number, width: 595, height: 842 })));
    const [first, second] = document.blocks.flatMap((block) => block.lines);
    expect(first).toMatchObject({ page: 1, box: { x: 72 }, runs: [{ size: 20, bold: true }] });
    expect(second).toMatchObject({ page: 2, box: { x: 100 } });
    expect(842 - 760 - (first?.box?.y ?? 0)).toBeCloseTo(20, 0);
    expect(document.text.slice(second?.start, second?.end)).toBe("A second page with a line.");
  });

  test("a paragraph is one block, and a word broken at the line's end is whole", async () => {
    const wide = [
      "We built a system that turns the questions of many experi-",
      "ments into answers that everyone in the laboratory can check.",
    ];
    const document = await readGood(pdf([wide.map((row, i) => draw(row, 72, 700 - 14 * i)).join("")]));
    expect(outline(document)).toEqual([
      `paragraph: ${"We built a system that turns the questions of many experiments into answers that everyone in the laboratory can check."}`,
    ]);
    expect(document.blocks[0]?.lines).toHaveLength(2);
  });

  test("bullets are items, each with its wrapped lines", async () => {
    const rows: [string, number][] = [
      ["\u0095 Led a team of five people who trained models on many machines", 72],
      ["and wrote down what they saw", 82],
      ["\u0095 Wrote", 72],
    ];
    const document = await readGood(pdf([rows.map(([row, x], i) => draw(row, x, 700 - 14 * i)).join("")]));
    expect(outline(document)).toEqual([
      "item: • Led a team of five people who trained models on many machines / and wrote down what they saw",
      "item: • Wrote",
    ]);
  });

  test("two columns that were drawn one after the other stay apart", async () => {
    const left = Array.from({ length: 12 }, (_, i) => draw(`left line number ${i}`, 60, 700 - 14 * i)).join("");
    const right = Array.from({ length: 12 }, (_, i) => draw(`right line number ${i}`, 320, 700 - 14 * i)).join("");
    const { text } = await readGood(pdf([left + right]));
    expect(text.indexOf("left line number 11")).toBeLessThan(text.indexOf("right line number 0"));
    expect(text).not.toMatch(/left line number \d+\t/);
  });

  test("a wide gap within a line is a tab", async () => {
    expect((await readGood(pdf([draw("Engineer at a laboratory", 72, 700) + draw("2019 - 2021", 450, 700)]))).text).toBe(
      "Engineer at a laboratory\t2019 - 2021",
    );
  });

  test("a running header and page numbers are marked", async () => {
    const document = await readGood(pdf([page(0), page(1), page(2)]));
    expect(outline(document).slice(0, 3)).toEqual(["header: Ada Example, CV", "paragraph: The text of page a is this.", "footer: 1"]);
  });

  test("ligatures are letters, and icon glyphs go", async () => {
    const font =
      "<</Type/Font/Subtype/Type1/BaseFont/X/FirstChar 65/LastChar 67/Widths[500 500 500]/ToUnicode 8 0 R/FontDescriptor 9 0 R>>";
    const map =
      "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /x def /CMapType 2 def 1 begincodespacerange <00> <ff> endcodespacerange 3 beginbfchar <41> <FB01> <42> <F095> <43> <0078> endbfchar endcmap end end";
    const document = await readGood(
      pdf([{ content: `${SEEN}BT /F9 11 Tf 1 0 0 1 72 650 Tm (ABC) Tj ET`, more: "/Resources<</Font<</F1 3 0 R/F9 7 0 R>>>>" }], {
        objects: [
          font,
          `<</Length ${map.length}>>\nstream\n${map}\nendstream`,
          "<</Type/FontDescriptor/FontName/X/Flags 4/FontBBox[0 0 500 700]/ItalicAngle 0/Ascent 700/Descent 0/StemV 80>>",
        ],
      }),
    );
    expect(document.text).toMatch(/fix$/);
  });

  test("links lie over the words that they cover; scripts and programs to launch are no links", async () => {
    const annots = [
      annotation("/S/URI/URI(https://example.org/ada)", 698),
      annotation("/S/URI/URI(javascript:alert\\(1\\))", 658),
      annotation("/S/Launch/F(calc.exe)", 658),
    ];
    const document = await readGood(
      pdf([
        {
          content: draw("My website is where I write.", 72, 700) + draw("Other words below it.", 72, 660),
          more: `/Annots[${annots.join("")}]`,
        },
      ]),
    );
    expect(linked(document).map((row) => row.split(" -> ")[1])).toEqual(["https://example.org/ada"]);
    expect(document.links[0]?.start).toBe(0);
  });

  test("a page that is turned is read as it is seen", async () => {
    const turned = Array.from(
      { length: 3 },
      (_, i) => `BT /F1 11 Tf 0 1 -1 0 ${100 + 14 * i} 100 Tm (Line ${i} of the turned page.) Tj ET`,
    ).join(" ");
    const { text } = await readGood(pdf([{ content: turned, more: "/Rotate 90" }]));
    expect(text).toContain("Line 0 of the turned page.");
    expect(text.indexOf("Line 0")).toBeLessThan(text.indexOf("Line 2"));
  });
});

describe("what a reader of the page does not see", () => {
  const HIDING: [string, string, string][] = [
    ["white", "white", draw("secret words", 72, 600, { before: "1 1 1 rg" })],
    ["white by grey and by CMYK", "white", draw("secret words", 72, 600, { before: "0 0 0 0 k" })],
    [
      "white on a white box over a dark one",
      "white",
      `0 g 50 580 400 60 re f 1 g 50 580 400 60 re f ${draw("secret words", 72, 600, { before: "1 g" })}`,
    ],
    ["tiny", "tiny", draw("secret words", 72, 600, { size: 0.5 })],
    ["tiny by scale", "tiny", `q 0.05 0 0 0.05 0 0 cm ${draw("secret words", 1440, 12000)} Q`],
    ["the invisible mode", "invisible", draw("secret words", 72, 600, { before: "3 Tr" })],
    ["transparent", "invisible", draw("secret words", 72, 600, { before: "/G0 gs" })],
    ["off the page", "off-page", draw("secret words", 72, 2000)],
    ["left of the page", "off-page", draw("secret words", -900, 600)],
  ];
  test.each(HIDING)("%s", async (_, why, content) => {
    const { value, problems } = await read(pdf([SEEN + content]));
    expect(value?.text).toBe("Seen by everyone who reads this page.");
    expect(value?.hidden).toEqual([{ text: "secret words", why, page: 1 }]);
    expect(problems.map((problem) => problem.code)).toEqual(["document.hidden"]);
  });

  const HONEST: [string, string][] = [
    ["white on a dark box", `0.1 0.1 0.3 rg 50 580 400 60 re f ${draw("shown words", 72, 600, { before: "1 g" })}`],
    [
      "white on a dark box that a path draws",
      `0 g 50 580 m 450 580 l 450 640 l 50 640 l h f ${draw("shown words", 72, 600, { before: "1 1 1 rg" })}`,
    ],
    [
      "white over a picture",
      `q 400 0 0 60 50 580 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u0010 EI Q ${draw("shown words", 72, 600, { before: "1 g" })}`,
    ],
    ["light grey", draw("shown words", 72, 600, { before: "0.8 g" })],
    ["small print", draw("shown words", 72, 600, { size: 5 })],
    ["outlined", draw("shown words", 72, 600, { before: "1 g 0 G 2 Tr" })],
  ];
  test.each(HONEST)("but not %s", async (_, content) => {
    const document = await readGood(pdf([SEEN + content]));
    expect(document.text).toBe("Seen by everyone who reads this page.\nshown words");
    expect(document.hidden).toEqual([]);
  });

  test("of a line of which only some words are white, the others stay", async () => {
    const line = "BT /F1 11 Tf 1 0 0 1 72 600 Tm 0 g (first words ) Tj 1 g (secret ) Tj 0 g (last words) Tj ET";
    const document = await readGood(pdf([SEEN + line]));
    expect(document.text.replace(/\s+/g, " ")).toBe("Seen by everyone who reads this page. first words last words");
    expect(document.hidden.map((row) => row.text)).toEqual(["secret"]);
  });

  test("a heading that is drawn in white and again in black is seen once", async () => {
    const twice = draw("Shadowed heading", 72, 600, { before: "1 g" }) + draw("Shadowed heading", 72.5, 600.5);
    expect((await readGood(pdf([SEEN + twice]))).text).toBe("Seen by everyone who reads this page.\nShadowed heading");
  });

  test("the invisible text over a scanned page is what was recognised in it, and is read", async () => {
    const scan = `q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u00ff EI Q ${draw("Recognised in the picture of the page.", 72, 600, { before: "3 Tr" })}`;
    const document = await readGood(pdf([scan]));
    expect(document.text).toBe("Recognised in the picture of the page.");
    expect(document.hidden).toEqual([]);
  });
});

describe("files that cannot be read", () => {
  test("one without words is a scan or a picture", async () => {
    expect(await said(pdf([""]))).toEqual(["This PDF has no text in it; it is probably a scan or a picture."]);
    expect(await said(pdf(["q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u0010 EI Q"]))).toEqual([
      "This PDF has no text in it; it is probably a scan or a picture.",
    ]);
  });

  test("one of which all words are hidden says so", async () => {
    expect((await said(pdf([draw("all of this is white and hidden", 72, 600, { before: "1 g" })])))[0]).toBe(
      "Nobody can see the text of this PDF: it is white, tiny, invisible or off the page (“all of this is white and hidden”).",
    );
  });

  test("one that needs a password says so", async () => {
    const key = "00".repeat(32);
    const encrypt = `<</Filter/Standard/V 1/R 2/O<${key}>/U<${key}>/P -4>>`;
    expect(await said(pdf([SEEN], { trailer: `/Encrypt 7 0 R/ID[<${key}><${key}>]`, objects: [encrypt] }))).toEqual([
      "This PDF is protected by a password.",
    ]);
  });

  test.each([
    ["cut off", pdf([SEEN]).subarray(0, 60)],
    ["no PDF after its first line", Buffer.from(`%PDF-1.7\n${"nothing of a document ".repeat(50)}`)],
  ])("one that is damaged (%s) says what to do", async (_, bytes) => {
    const { value, problems } = await read(bytes);
    expect(value).toBeUndefined();
    expect(problems[0]?.message).toMatch(/^This PDF (?:is damaged|has no text)/);
    expect(problems[0]?.hint).toMatch(/^[A-Z].*\.$/);
  });

  test("one whose letters are the numbers of glyphs is read with a warning", async () => {
    const shifted = Array.from("the research engineer trained models and wrote about them ", (letter) =>
      letter === " " ? " " : String.fromCharCode(letter.charCodeAt(0) - 29),
    );
    const lines = Array.from({ length: 6 }, (_, i) => draw(shifted.join(""), 72, 700 - 14 * i)).join("");
    expect(await said(pdf([lines]))).toEqual(["Much of this PDF's text cannot be read: its fonts do not say which letters they draw."]);
    const plain = Array.from({ length: 6 }, (_, i) =>
      draw("the research engineer trained models and wrote about them", 72, 700 - 14 * i),
    ).join("");
    expect(await said(pdf([plain]))).toEqual([]);
  });

  test("one whose fonts do not say which letters they draw says so", async () => {
    const font = "<</Type/Font/Subtype/Type1/BaseFont/X/FirstChar 65/LastChar 67/Widths[500 500 500]/ToUnicode 8 0 R>>";
    const map =
      "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /x def /CMapType 2 def 1 begincodespacerange <00> <ff> endcodespacerange 3 beginbfchar <41> <E041> <42> <FFFD> <43> <0003> endbfchar endcmap end end";
    const content = Array.from({ length: 6 }, (_, i) => `BT /F9 11 Tf 1 0 0 1 72 ${600 - 14 * i} Tm (ABCABCABCABC) Tj ET`).join(" ");
    const problems = await said(
      pdf([{ content, more: "/Resources<</Font<</F9 7 0 R>>>>" }], {
        objects: [font, `<</Length ${map.length}>>\nstream\n${map}\nendstream`],
      }),
    );
    expect(problems).toEqual(["Much of this PDF's text cannot be read: its fonts do not say which letters they draw."]);
  });
});
