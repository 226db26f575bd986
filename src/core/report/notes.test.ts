import { expect, test } from "vitest";
import { renderHtml } from "./render-html.ts";
import { renderMd } from "./render-md.ts";
import type { Block, Report, Statement } from "./report.ts";

function statement(id: string, text: string, values: Record<string, string> = {}): Statement {
  const grounds: Statement["grounds"] = [{ kind: "said", input: "asOf" }];
  const filled = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { text: value, ground: 0 }]));
  return { id, template: "t", values: filled, text, class: "computed", grounds };
}

const BLOCKS: Block[] = [
  { type: "statement", statement: statement("a", "Alone.") },
  { type: "list", ordered: true, items: [statement("b", "First."), statement("c", "Second.")] },
  { type: "prose", label: "More", statement: statement("d", "Prose.") },
  {
    type: "timeline",
    fromYear: 2020,
    toYear: 2022,
    rows: [
      {
        entry: "e",
        kind: "education",
        label: statement("e", "MSc, Delft (2020 to 2022)", { what: "MSc", where: "Delft", from: "2020", to: "2022" }),
        from: 24240,
        to: 24264,
      },
    ],
  },
];

const REPORT = {
  title: "A seat",
  candidate: "Ada",
  warnings: [],
  inputs: [],
  sources: [],
  counts: { statements: 5, cv: 0, posting: 0, computed: 5, guidance: 0, unreadFields: 0 },
  parts: [{ id: "story", title: "Your story", blocks: BLOCKS }],
} as unknown as Report;

const NOTES = { a: "<b>Mine</b>", b: "one\n# two", d: "on prose", e: "on Delft", "no.such": "left over" };

test("a page without notes says nothing of notes", () => {
  expect(renderHtml(REPORT).split("</style>")[1]).not.toContain("your-note");
  expect(renderMd(REPORT)).not.toContain("Your note");
});

test("every note stands in the page, escaped and called the reader's, and those of statements that are gone at its end", () => {
  const page = renderHtml(REPORT, NOTES);
  expect(page.match(/<strong>Your note<\/strong>/g)).toHaveLength(5);
  expect(page).toContain("&#60;b&#62;Mine&#60;/b&#62;");
  expect(page.indexOf("left over")).toBeGreaterThan(page.indexOf("Your notes on statements that are gone"));
});

test("in Markdown a note is a quotation inside its list item, with nothing of it read as markup", () => {
  const text = renderMd(REPORT, NOTES);
  expect(text).toContain("1. First. ³\n\n   > **Your note.** one\n   > \\# two\n\n2. Second.");
  expect(text).toContain("> **Your note.** \\<b\\>Mine\\</b\\>");
  expect(text).toContain("  > **Your note.** on Delft");
  expect(text).toContain("## Your notes on statements that are gone\n\n> **Your note.** left over");
});

test("the career's table says what the picture shows: each stretch with its number, kind and dates", () => {
  const page = renderHtml(REPORT);
  expect(page).toMatch(/<td>1<\/td><th scope="row"><span[^>]*>MSc, Delft<\/span>.*Study.*<\/th><td>2020<\/td><td>2022<\/td>/);
  expect(page).toContain('<rect class="education"');
});
