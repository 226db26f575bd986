import { cpSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { decodeBy, decodeBytes, decodeFile, DECODING, LIMITS } from "../../src/io/decoder/decode-file.ts";
import { runLimited } from "../../src/io/decoder/sandbox.ts";
import { HOME } from "../../src/io/files/program.ts";
import { draw, pdf } from "./pdf.ts";
import { docx } from "./zip.ts";

const decode = (bytes: Uint8Array, name = "cv") => decodeBytes({ name, bytes }, "cv");
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "groundwork-test-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A stream that inflates to `size` spaces. */
const bomb = (size: number) => {
  const packed = deflateSync(Buffer.alloc(size, 32)).toString("latin1");
  return `<</Length ${packed.length}/Filter/FlateDecode>>\nstream\n${packed}\nendstream`;
};

describe("a file through the decoder's process", () => {
  test("comes back as a Document with its name, its hash and every span in its text", async () => {
    const path = join(folder, "Ada Example, CV.pdf");
    await writeFile(path, pdf([draw("Ada Example, research engineer", 72, 760) + draw("Bern, Switzerland, since 2019", 72, 740)]));
    const { value, problems } = await decodeFile(path, "cv");
    expect(problems).toEqual([]);
    expect(value).toMatchObject({
      id: "cv",
      name: "Ada Example, CV.pdf",
      format: "pdf",
      text: "Ada Example, research engineer\nBern, Switzerland, since 2019",
    });
    expect(value?.sha256).toMatch(/^[\da-f]{64}$/);
    for (const block of value?.blocks ?? []) for (const line of block.lines) expect(line.end).toBeLessThanOrEqual(value?.text.length ?? 0);
  });

  test("a name of any kind is only a name", async () => {
    const { value } = await decode(Buffer.from("Ada Example"), '../../etc/passwd\n{"id":"x"}$(touch y)');
    expect(value).toMatchObject({ id: "cv", name: '../../etc/passwd\n{"id":"x"}$(touch y)', text: "Ada Example" });
  });

  test("Word, saved pages, LaTeX and text come out of the same process", async () => {
    const kinds = await Promise.all([
      decode(docx("<w:p><w:r><w:t>Ada</w:t></w:r></w:p>")),
      decode(Buffer.from("<!doctype html><p>Ada</p>")),
      decode(Buffer.from("\\documentclass{article}\\begin{document}Ada\\end{document}")),
      decode(Buffer.from("Ada")),
    ]);
    expect(kinds.map(({ value }) => [value?.format, value?.text])).toEqual([
      ["docx", "Ada"],
      ["html", "Ada"],
      ["latex", "Ada"],
      ["text", "Ada"],
    ]);
  });
});

/** A copy of the program, without its packages. */
const broken = () => join(folder, "broken");

describe("a program of which a part is missing", () => {
  const PACKAGES = join(HOME, "node_modules");
  const decodeThere = decodeBy((input) =>
    runLimited(
      DECODING.map((word, i) => (i === 0 ? word : word.replaceAll(HOME, broken()))),
      input,
      LIMITS,
    ),
  );
  beforeAll(() => {
    for (const name of ["src/core", "src/io", "package.json"]) cpSync(join(HOME, name), join(broken(), name), { recursive: true });
  });

  test.each([
    ["packages that are not there", () => undefined],
    [
      "packages that are links to elsewhere",
      () => {
        mkdirSync(join(broken(), "node_modules"));
        for (const name of readdirSync(PACKAGES)) symlinkSync(join(PACKAGES, name), join(broken(), "node_modules", name));
      },
    ],
  ])("with %s it is not the file that is blamed", async (_, prepare) => {
    prepare();
    const { value, problems } = await decodeThere({ name: "cv.pdf", bytes: pdf([draw("Ada Example, research engineer", 72, 760)]) }, "cv");
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([
      { code: "document.program", message: expect.stringContaining("could not be loaded, so this file was not looked at") },
    ]);
  });

  test("a file that is damaged is still told as damaged", async () => {
    const { problems } = await decode(Buffer.from("%PDF-1.7\nnothing else"));
    expect(problems[0]?.message).toMatch(/^This PDF is damaged/);
  });
});

describe("files made to harm are answered with a sentence", () => {
  const SENTENCE = "This file unpacks to more than a document of this kind can hold, so reading was stopped.";

  test("a PDF that inflates to 400 MB ends its own process only", async () => {
    const bytes = pdf([{ content: "", more: "/Contents 7 0 R" }], { objects: [bomb(400_000_000)] });
    expect(bytes.length).toBeLessThan(500_000);
    const started = performance.now();
    const { value, problems } = await decode(bytes);
    expect(value).toBeUndefined();
    expect(problems[0]?.message).toBe(SENTENCE);
    expect(performance.now() - started).toBeLessThan(12_000);
  }, 20_000);

  test("a page that draws itself without end is stopped by the clock or read without it", async () => {
    const laughs = Array.from({ length: 24 }, (_, i) => {
      const draws = `${i === 23 ? "" : `/X Do /X Do`}`;
      const form = `<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X ${8 + i} 0 R>>>>/Length ${draws.length}>>\nstream\n${draws}\nendstream`;
      return form;
    });
    const started = performance.now();
    const { value, problems } = await decode(pdf([{ content: "/X Do", more: "/Resources<</XObject<</X 7 0 R>>>>" }], { objects: laughs }));
    expect(value).toBeUndefined();
    expect(problems[0]?.message).toMatch(/^This (?:file was not read within 10 seconds|file unpacks to more|PDF has no text)/);
    expect(performance.now() - started).toBeLessThan(12_000);
  }, 20_000);

  test("a text beyond the cap is cut, and the person is told", async () => {
    const { value, problems } = await decode(Buffer.from("A line of an endless text.\n".repeat(100_000)));
    expect(value?.text.length).toBeLessThanOrEqual(600_000);
    expect(problems.map((problem) => problem.code)).toContain("document.cut");
  });

  test("a file beyond 20 MB is not opened at all, by path or by bytes", async () => {
    const path = join(folder, "large.pdf");
    await writeFile(path, "%PDF-1.7");
    await truncate(path, 20_000_001);
    await expect(decodeFile(path, "cv")).rejects.toThrow(
      "has 20 MB; files of up to 20 MB are read. Save it without pictures, or as plain text.",
    );
    expect((await decode(Buffer.alloc(20_000_001))).problems[0]?.message).toBe(SENTENCE);
  });
});
