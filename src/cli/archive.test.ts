import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { programFile } from "../../bin/build.mjs";
import { DATABASE, OWNER, openStore } from "../io/database/open-store.ts";
import { exportRows } from "../io/database/owner-rows.ts";

const home = mkdtempSync(join(tmpdir(), "groundwork-data-"));
afterAll(() => rmSync(home, { recursive: true }));

function run(...words: string[]) {
  const args = ["--disable-warning=ExperimentalWarning", programFile(process.execPath), "data", ...words];
  return spawnSync(process.execPath, args, { encoding: "utf8" });
}

const rows = (folder: string) => Array.fromAsync(exportRows(join(folder, DATABASE), OWNER));

test("what is kept goes into a file and out of it into another folder, and no file is overwritten", { timeout: 60_000 }, async () => {
  const [from, to, file] = [join(home, "from"), join(home, "to"), join(home, "all.zip")];
  expect(run("export", file, "--data", from)).toMatchObject({ status: 1, stderr: expect.stringContaining("nothing kept") });
  const opened = await openStore(from, () => "2026-11-27T00:00:00.000Z", true);
  await opened?.store.saveSetting("network", "on");
  await opened?.close();
  expect(run("export", file, "--data", from)).toMatchObject({ status: 0, stderr: "" });
  expect(run("export", file, "--data", from)).toMatchObject({ status: 1, stderr: expect.stringContaining("there already") });
  expect(run("import", file, "--data", to)).toMatchObject({ status: 0, stderr: "" });
  expect(await rows(to)).toEqual(await rows(from));
  expect(await rows(to)).toHaveLength(1);
});

test("a file that is no archive, or is not there, is a sentence, and nothing is left half done", { timeout: 60_000 }, () => {
  const [to, file] = [join(home, "empty"), join(home, "no.zip")];
  writeFileSync(file, "no zip");
  expect(run("import", file, "--data", to)).toMatchObject({ status: 1, stderr: expect.stringContaining("no zip archive") });
  expect(run("import", join(home, "none.zip"), "--data", to)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("could not be read"),
  });
  expect(existsSync(`${file}.part`)).toBe(false);
  expect(run("away", file)).toMatchObject({ status: 2 });
});
