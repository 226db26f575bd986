import { afterAll, describe, expect, test } from "vitest";
import type { Document } from "../core/document/document.ts";
import { readDocument } from "../core/document/read.ts";
import { buildElsewhere } from "./build-elsewhere.ts";

const read = async (id: string, text: string) =>
  (await readDocument({ id, name: `${id}.txt`, sha256: id, bytes: Buffer.from(text) })).value as Document;
const documents = [
  await read("cv", "Ada Example\n\nExperience\n- Trained language models"),
  await read("posting", "Research Engineer\n\nRequirements\n- Python"),
];
const request = { options: { asOf: "2026-11-26", minutes: 45 }, corrections: [] };

describe("building in a process of its own", { timeout: 30_000 }, () => {
  const patient = buildElsewhere();
  const hasty = buildElsewhere(60, 0.05);
  afterAll(() => {
    patient.close();
    hasty.close();
  });

  test("a question is answered", async () => {
    expect((await patient.build(documents, request, [])).report?.title).toContain("Research Engineer");
  });

  test("a build that takes too long fails, and so does the next of its process, each by itself", async () => {
    for (let turn = 0; turn < 2; turn++) await expect(hasty.build(documents, request, [])).rejects.toThrow("took too long");
  });
});
