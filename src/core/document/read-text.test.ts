import { describe, expect, test } from "vitest";
import { linked, outline, readGood } from "./for-tests.ts";

const outlineOf = async (text: string) => outline(await readGood(text));

describe("plain text", () => {
  test("every line is a paragraph of its own, bullets are items, and marks of Markdown stay as written", async () => {
    expect(
      await outlineOf("Ada Example\r\nEngineer *and* more\r\n\r\n- Built it\r\n  with care\r\n2) Wrote\r\n<!-- not hidden here -->"),
    ).toEqual([
      "paragraph: Ada Example",
      "paragraph: Engineer *and* more",
      "item: - Built it / with care",
      "item: 2) Wrote",
      "paragraph: <!-- not hidden here -->",
    ]);
  });

  test("lines that an editor broke at one width belong together", async () => {
    const prose = [
      "We are looking for a person who can turn the open questions of",
      "a whole laboratory into experiments, run those experiments with",
      "care, and say in plain words what came of them, even when what",
      "came of them is that the question was not a good one after all,",
      "which happens to all of us more often than we like to say.",
    ];
    expect(await outlineOf(`${prose.join("\n")}\n\nShort.\nLines.`)).toEqual([
      `paragraph: ${prose.join(" / ")}`,
      "paragraph: Short.",
      "paragraph: Lines.",
    ]);
  });

  test("zeros and old line ends are no obstacle", async () => {
    expect(await outlineOf(`Ada\u0000 Example, an engineer with a long description of herself\rBern`)).toEqual([
      "paragraph: Ada Example, an engineer with a long description of herself",
      "paragraph: Bern",
    ]);
  });
});

describe("Markdown", () => {
  test("headings of both kinds, lists, tables and code keep their shape and lose their marks", async () => {
    const document = await readGood(
      "# Ada *Example*\n\nWork\n----\n\n**Engineer**, [Lab](https://example.org) <!-- gone -->\n\n* Built `it`\n  + Deep\n\n| Year | Degree |\n|------|--------|\n| 2019 | PhD |\n\n---\n\n```\n# not a heading\n```\n\n<b>Bold</b> &amp; \\*starred\\*",
    );
    expect(document.format).toBe("markdown");
    expect(outline(document)).toEqual([
      "heading1: Ada Example",
      "heading2: Work",
      "paragraph: Engineer, Lab",
      "item: • Built it",
      "item: • Deep",
      "row: Year | Degree",
      "row: 2019 | PhD",
      "paragraph: # not a heading",
      "paragraph: Bold & *starred*",
    ]);
    expect(linked(document)).toEqual(["Lab -> https://example.org"]);
  });

  test("a target that would run is no link", async () => {
    expect((await readGood("# One\n\n## Two\n\n[bad](javascript:alert(1)) [data](data:text/html,x)")).links).toEqual([]);
  });
});
