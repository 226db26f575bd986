import { expect, test } from "vitest";
import { linked, outline, read, readGood } from "./for-tests.ts";

const tex = (body: string, head = "") => `\\documentclass{article}\n${head}\n\\begin{document}\n${body}\n\\end{document}\nafter the end`;
const outlineOf = async (body: string, head = "") => outline(await readGood(tex(body, head)));

test("sections are headings, items are items, comments and what follows the end go", async () => {
  expect(
    await outlineOf(
      "\\section*{Work}\nBuilt 90\\% of it. % not this\n\nAnd more.\n\\begin{itemize}\n\\item One\n\\item[2.] Two\n\\begin{itemize}\\item Deep\\end{itemize}\\end{itemize}\n\\subsection{Part}",
    ),
  ).toEqual([
    "heading1: Work",
    "paragraph: Built 90% of it.",
    "paragraph: And more.",
    "item: • One",
    "item: • 2. Two",
    "item: • Deep",
    "heading2: Part",
  ]);
});

test("accents, letters, dashes and quotes are characters", async () => {
  expect(
    await outlineOf(
      "Caf\\'e, M\\\"uller, \\c{c}a, na\\\"{\\i}ve, \\O sted, Stra\\ss e, \\v{S}koda, \\~nandu, 2019--2021---now, ``so'' \\& \\$5 \\textbullet{} x",
    ),
  ).toEqual(["paragraph: Café, Müller, ça, naïve, Østed, Straße, Škoda, ñandu, 2019–2021—now, “so” & $5 • x"]);
});

test("moderncv's head and entries become lines with their parts", async () => {
  const head =
    "\\name{Ada}{Example}\n\\email{ada@example.org}\n\\social[github]{ada-example}\n\\newcommand{\\no}[1]{not #1}\n\\usepackage[margin=1in]{geometry}";
  expect(await outlineOf("\\cventry{2019--2021}{Engineer}{Lab}{Bern}{}{Built it}\\cvitem{Skills}{Python}", head)).toEqual([
    "paragraph: Ada Example",
    "paragraph: ada@example.org",
    "paragraph: github.com/ada-example",
    "paragraph: 2019–2021 | Engineer | Lab | Bern | Built it",
    "paragraph: Skills | Python",
  ]);
});

test("links keep their words; a table's cells are parted by tabs", async () => {
  const document = await readGood(
    tex(
      "\\href{https://example.org/a\\_b}{My \\textbf{site}} \\href{javascript:x}{bad} \\url{example.org}\n\n\\begin{tabular}{ll}2019 & PhD \\\\ 2015 & MSc\\end{tabular}",
    ),
  );
  expect(outline(document)).toEqual(["paragraph: My site bad example.org", "paragraph: 2019 | PhD", "paragraph: 2015 | MSc"]);
  expect(linked(document)).toEqual([
    "My  -> https://example.org/a_b",
    "site -> https://example.org/a_b",
    "example.org -> https://example.org",
  ]);
});

test("nothing is run, included or expanded", async () => {
  const document = await readGood(tex("\\input{/etc/passwd}\\include{/etc/passwd}\\immediate\\write18{touch x}\\def\\a{\\a\\a}\\a Hello"));
  expect(document.text).not.toContain("root:");
  expect(document.text).toContain("Hello");
});

test("source that is broken or nested without end is read as far as it goes", async () => {
  expect((await readGood(tex("\\textbf{never closed \\item[ {"))).text).toContain("never closed");
  const { value, problems } = await read(tex(`seen ${"{".repeat(50_000)} deep`));
  expect(value?.text ?? problems[0]?.message).toContain("seen");
});
