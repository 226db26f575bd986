import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { killAt } from "./kill-points.ts";

const folder = mkdtempSync(join(tmpdir(), "groundwork-kill-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Of the bench's points: at the first the kill mostly comes before any work, and the steps after decoding are kept with the report, in one transaction. */
const SHORT = ["one file is decoded", "both files are decoded", "the report is kept"];

describe.skipIf(process.platform !== "linux")(
  "a server that is killed while it makes a report (Linux: needs /proc)",
  { timeout: 90_000 },
  () => {
    test.each(SHORT)("when %s: the report is there once after the next start, and what was decoded is not decoded again", async (point) => {
      const { state, duplicated, decoders, missing } = await killAt(folder, point, `kill-${point.replaceAll(" ", "-")}`);
      expect({ state, duplicated }).toEqual({ state: "there", duplicated: false });
      // Processes are looked for now and then: one that is quick may not be seen, but none may be seen that had nothing to do.
      expect(decoders).toBeLessThanOrEqual(missing);
    });
  },
);
