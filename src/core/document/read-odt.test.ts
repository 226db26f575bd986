import { expect, test } from "vitest";
import { zip } from "../../../test/documents/zip.ts";
import { linked, outline, read, readGood } from "./for-tests.ts";

const odt = (body: string, styles = "", sheet = "") =>
  zip({
    mimetype: "application/vnd.oasis.opendocument.text",
    "content.xml": `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    "styles.xml": `<office:document-styles>${sheet}</office:document-styles>`,
  });
const cell = (content: string) => `<table:table-cell>${content}</table:table-cell>`;
const p = (text: string, style = "") => `<text:p text:style-name="${style}">${text}</text:p>`;

test("headings, paragraphs, lists, rows, links and the page's header keep their shape", async () => {
  const document = await readGood(
    odt(
      `<text:h text:outline-level="2">Work</text:h>${p('Engineer<text:tab/>2019<text:line-break/>at <text:a xlink:href="https://example.org">Lab</text:a><text:a xlink:href="javascript:x">!</text:a>')}<text:list><text:list-item>${p("One")}<text:list><text:list-item>${p("Deep")}</text:list-item></text:list></text:list-item></text:list><table:table><table:table-row>${cell(p("2019"))}${cell(p("PhD"))}</table:table-row></table:table>${p(`<draw:frame><draw:text-box>${p("In the box")}</draw:text-box></draw:frame>`)}`,
      "",
      `<style:header>${p("ada@example.org")}</style:header>`,
    ),
  );
  expect(document.format).toBe("odt");
  expect(outline(document)).toEqual([
    "header: ada@example.org",
    "heading2: Work",
    "paragraph: Engineer | 2019",
    "paragraph: at Lab!",
    "item: • One",
    "item: • Deep",
    "row: 2019 | PhD",
    "paragraph: In the box",
  ]);
  expect(linked(document)).toEqual(["Lab -> https://example.org"]);
});

test.each([
  ["vanish", 'text:display="none"'],
  ["tiny", 'fo:font-size="1pt"'],
  ["white", 'fo:color="#ffffff"'],
])("text that is %s is set apart, also through a style that another is based on", async (why, property) => {
  const styles = `<style:style style:name="A"><style:text-properties ${property}/></style:style><style:style style:name="B" style:parent-style-name="A"/>`;
  const document = await readGood(odt(`${p("Seen.")}${p("secret", "B")}`, styles));
  expect(document.text).toBe("Seen.");
  expect(document.hidden).toEqual([{ text: "secret", why }]);
});

test("white on a dark paragraph is seen", async () => {
  const styles =
    '<style:style style:name="D"><style:paragraph-properties fo:background-color="#102030"/><style:text-properties fo:color="#ffffff"/></style:style>';
  expect((await readGood(odt(p("shown", "D"), styles))).text).toBe("shown");
});

test("a file that is cut is refused with a sentence", async () => {
  expect((await read(odt(p("x")).subarray(0, 200))).problems[0]?.message).toBe("This OpenDocument file is damaged and cannot be opened.");
});
