import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { decodeBytes } from "./decode-file.ts";

test("a damaged PDF on which the library drops a promise is answered by its reader, not by the end of the process", async () => {
  const whole = readFileSync(join(import.meta.dirname, "../../../test/corpus/cvs/professor-statistics/cv.pdf"));
  const damaged = Buffer.concat([whole.subarray(0, 39_501), Buffer.from("endstream"), whole.subarray(39_501)]);
  const { problems } = await decodeBytes({ name: "cv.pdf", bytes: damaged }, "cv");
  expect(problems.map((problem) => problem.code)).not.toContain("document.unreadable");
});
