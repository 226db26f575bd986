import { describe, expect, test } from "vitest";
import { docx, zip } from "../../../test/documents/zip.ts";
import { linked, outline, read, readGood } from "./for-tests.ts";

const run = (text: string, properties = "") =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (content: string, properties = "") =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content.startsWith("<") ? content : run(content)}</w:p>`;
const cell = (content: string) => `<w:tc>${content}</w:tc>`;
const STYLES = (rows: string) => ({ "word/styles.xml": `<w:styles>${rows}</w:styles>` });

describe("what stands on the page", () => {
  test("paragraphs, headings by style, list items, tabs and line breaks", async () => {
    const document = await readGood(
      docx(
        p("Experience", '<w:pStyle w:val="H"/>') +
          p(`${run("Engineer")}<w:r><w:tab/></w:r>${run("2021")}<w:r><w:br/></w:r>${run("Zürich")}`) +
          p("Built it", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>'),
        STYLES('<w:style w:styleId="H"><w:name w:val="heading 2"/></w:style>'),
      ),
    );
    expect(document.format).toBe("docx");
    expect(outline(document)).toEqual(["heading2: Experience", "paragraph: Engineer | 2021", "paragraph: Zürich", "item: • Built it"]);
    expect(document.blocks[3]?.level).toBe(2);
  });

  test("headers and footers are marked, where e-mail addresses often stand", async () => {
    const document = await readGood(
      docx(p("Body"), {
        "word/header1.xml": `<w:hdr>${p("ada@example.org")}</w:hdr>`,
        "word/footer1.xml": `<w:ftr>${p("Page 1")}</w:ftr>`,
      }),
    );
    expect(outline(document)).toEqual(["header: ada@example.org", "paragraph: Body", "footer: Page 1"]);
  });

  test("a table of short cells is rows; one used for layout gives its paragraphs in order", async () => {
    const document = await readGood(
      docx(
        `<w:tbl><w:tr>${cell(p("2021"))}${cell(p("PhD"))}</w:tr></w:tbl><w:tbl><w:tr>${cell(p("Skills") + p("Python"))}${cell(p("Work") + p("Lab"))}</w:tr></w:tbl>`,
      ),
    );
    expect(outline(document)).toEqual(["row: 2021 | PhD", "paragraph: Skills", "paragraph: Python", "paragraph: Work", "paragraph: Lab"]);
  });

  test("a text box is read once, not again in its copy for old versions", async () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:wsp><wps:txbx><w:txbxContent>${p("In the box")}</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p("In the box")}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(outline(await readGood(docx(p(run("Beside") + box))))).toEqual(["paragraph: Beside", "paragraph: In the box"]);
  });

  test("links keep http and mailto; a script is no target; deleted words go, inserted ones stay", async () => {
    const document = await readGood(
      docx(
        p(
          `<w:hyperlink r:id="a">${run("site")}</w:hyperlink><w:hyperlink r:id="b">${run("bad")}</w:hyperlink><w:ins>${run(" new")}</w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del>`,
        ) +
          p(
            `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "mailto:a@example.org" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("mail")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
          ),
        {
          "word/_rels/document.xml.rels":
            '<Relationships><Relationship Id="a" Target="https://example.org"/><Relationship Id="b" Target="javascript:alert(1)"/></Relationships>',
        },
      ),
    );
    expect(document.text).toBe("sitebad new\nmail");
    expect(linked(document)).toEqual(["site -> https://example.org", "mail -> mailto:a@example.org"]);
  });
});

describe("what a reader of the page does not see", () => {
  const HIDING: [string, string, string][] = [
    ["vanish", "vanish", p(run("secret", "<w:vanish/>"))],
    ["white", "white", p(run("secret", '<w:color w:val="FFFFFF"/>'))],
    ["the theme's background colour", "white", p(run("secret", '<w:color w:val="FFFFFF" w:themeColor="background1"/>'))],
    ["one point", "tiny", p(run("secret", '<w:sz w:val="2"/>'))],
    ["a character style that vanishes", "vanish", p(run("secret", '<w:rStyle w:val="V"/>'))],
    ["a paragraph style based on one that vanishes", "vanish", p("secret", '<w:pStyle w:val="W"/>')],
    ["the colour of its own shading", "white", p(run("secret", '<w:color w:val="1F2A44"/><w:shd w:fill="1F2A44"/>'))],
  ];
  const styles = STYLES(
    '<w:style w:styleId="V"><w:name w:val="V"/><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="W"><w:name w:val="W"/><w:basedOn w:val="V"/></w:style>',
  );
  test.each(HIDING)("%s", async (_, why, body) => {
    const { value, problems } = await read(docx(p("Seen.") + body, styles));
    expect(value?.text).toBe("Seen.");
    expect(value?.hidden).toEqual([{ text: "secret", why }]);
    expect(problems[0]?.message).toContain("“secret”");
  });

  const white = (text: string) => run(text, '<w:color w:val="FFFFFF"/>');
  const shape = (fill: string, content: string) =>
    p(
      `<w:r><w:drawing><wps:wsp><wps:spPr>${fill}</wps:spPr><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></w:drawing></w:r>`,
    );
  const HONEST: [string, string][] = [
    ["white in a dark cell", `<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:fill="1F2A44"/></w:tcPr>${p(white("shown"))}</w:tc></w:tr></w:tbl>`],
    ["white in a dark paragraph", p(white("shown"), '<w:shd w:fill="000000"/>')],
    ["white that is highlighted", p(run("shown", '<w:color w:val="FFFFFF"/><w:highlight w:val="black"/>'))],
    ["white in a filled shape", shape('<a:solidFill><a:srgbClr val="1F2A44"/></a:solidFill>', p(white("shown")))],
    ["white in a shape of the theme's colour", shape('<a:solidFill><a:schemeClr val="accent1"/></a:solidFill>', p(white("shown")))],
    [
      "white in a table whose style paints it",
      `<w:tbl><w:tblPr><w:tblStyle w:val="T"/></w:tblPr><w:tr><w:tc>${p(white("shown"))}</w:tc></w:tr></w:tbl>`,
    ],
    [
      "white over a picture that lies behind the text",
      p(`<w:r><w:drawing><wp:anchor behindDoc="1"><pic:pic/></wp:anchor></w:drawing></w:r>${white("shown")}`),
    ],
    ["vanish that is turned off", p(run("shown", '<w:vanish w:val="0"/>'))],
  ];
  const painted = STYLES(
    '<w:style w:type="table" w:styleId="T"><w:name w:val="Grid"/><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:fill="4472C4"/></w:tcPr></w:tblStylePr></w:style>',
  );
  test.each(HONEST)("but not %s", async (_, body) => {
    const document = await readGood(docx(p("Seen.") + body, painted));
    expect(document.text).toBe("Seen.\nshown");
    expect(document.hidden).toEqual([]);
  });

  test("white in a shape without a fill is hidden", async () => {
    const document = await readGood(docx(p("Seen.") + shape("<a:noFill/>", p(white("secret")))));
    expect(document.hidden).toEqual([{ text: "secret", why: "white" }]);
  });
});

describe("files that cannot be read", () => {
  test.each([
    ["cut in the middle", docx(p("Hello")).subarray(0, 300), "This Word file is damaged and cannot be opened."],
    ["an archive without a text part", zip({ "word/document2.xml": "" }), "This Word file has no text part."],
    ["no words", docx(p("")), "This file holds no text."],
    [
      "too much when unpacked",
      docx(p("a".repeat(61_000_000))),
      "This Word file unpacks to more than a document can hold, so reading was stopped.",
    ],
  ])("%s", async (_, bytes, message) => {
    const { value, problems } = await read(bytes);
    expect(value).toBeUndefined();
    expect(problems[0]?.message).toBe(message);
    expect(problems[0]?.hint).toMatch(/^[A-Z].*\.$/);
  });

  test("a document type with entities is not expanded, and no file is included", async () => {
    const document = await readGood(
      zip({
        "word/document.xml": `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY l "lol">]><w:document><w:body>${p("<w:r><w:t>A &x; &l; B &amp; &#67;</w:t></w:r>")}</w:body></w:document>`,
      }),
    );
    expect(document.text).toBe("A &x; &l; B & C");
  });
});
