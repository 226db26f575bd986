import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { documentOf } from "../../core/document/read.ts";
import { readText } from "../../core/document/read-text.ts";
import type { Problem } from "../../core/text/problem.ts";
import { recogniseScan, type ScanTools } from "./recognise-scan.ts";

const SCAN: Problem = { code: "document.scan", severity: "error", message: "This is a picture.", hint: "Use the original." };
const PDF = { name: "cv.pdf", bytes: Buffer.from("%PDF-1.4 a picture") };
const PNG = { name: "cv.png", bytes: Buffer.from("\u0089PNG", "latin1") };
const decode = async (file: { name: string; bytes: Uint8Array }) => readText({ ...file, id: "cv", sha256: "of the scan" });
const NONE: ScanTools = { tesseract: undefined, pdftoppm: undefined };

let folder = "";
let tools: ScanTools = NONE;

/** Stand-ins for the real programs: three pages, the words of which are what was drawn. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "groundwork-test-"));
  const write = async (name: string, script: string) => {
    const path = join(folder, name);
    await writeFile(path, `#!/bin/sh\n${script}\n`);
    await chmod(path, 0o755);
    return path;
  };
  tools = {
    tesseract: await write("tesseract", '/bin/cat; echo " was recognised on this page"'),
    pdftoppm: await write("pdftoppm", 'while [ "$1" != "-f" ]; do shift; done; if [ "$2" -gt 3 ]; then exit 99; fi; echo "page $2"'),
  };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("without tesseract the sentence says what to install", async () => {
  const { value, problems } = await recogniseScan(PNG, SCAN, decode, NONE);
  expect(value).toBeUndefined();
  expect(problems).toEqual([{ ...SCAN, hint: "Use the original. With tesseract (package tesseract-ocr) installed, scans are read too." }]);
});

test("a scanned PDF needs pdftoppm as well, a picture does not", async () => {
  const only = { ...tools, pdftoppm: undefined };
  const { problems } = await recogniseScan(PDF, SCAN, decode, only);
  expect(problems[0]?.hint).toBe("Use the original. With pdftoppm (package poppler-utils) installed, scans are read too.");
  expect((await recogniseScan(PNG, SCAN, decode, only)).value?.text).toContain("PNG was recognised on this page");
});

test("every page of a scanned PDF is recognised, and the person is told that letters may be wrong", async () => {
  const { value, problems } = await recogniseScan(PDF, SCAN, decode, tools);
  expect(value?.text.match(/page \d/g)).toEqual(["page 1", "page 2", "page 3"]);
  expect(value?.format).toBe("pdf");
  expect(value?.bytes).toBe(PDF.bytes.length);
  expect(problems[0]?.code).toBe("document.recognised");
  expect(problems[0]?.message).toContain("may hold misread letters");
});

test("a picture without words is refused with a sentence that says so", async () => {
  const blank = { ...tools, tesseract: "/bin/true" };
  const { value, problems } = await recogniseScan(
    PNG,
    SCAN,
    async () => ({ value: documentOf({ ...PNG, id: "cv", sha256: "" }, "text", { text: "", blocks: [] }), problems: [] }),
    blank,
  );
  expect(value).toBeUndefined();
  expect(problems[0]?.message).toBe("This is a picture. Optical recognition found no text in it either.");
});
