import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { programFile } from "../../bin/build.mjs";
import { makeReport, startProcess } from "../../test/faults/server-process.ts";

const folder = mkdtempSync(join(tmpdir(), "groundwork-plan-"));
afterAll(() => rmSync(folder, { recursive: true }));

function run(...words: string[]) {
  const args = ["--disable-warning=ExperimentalWarning", programFile(process.execPath), ...words, "--data", folder];
  return spawnSync(process.execPath, args, { encoding: "utf8" });
}

test("the plan is told, a thing is done and taken back, and what is not there is a sentence", { timeout: 90_000 }, async () => {
  expect(run("plan")).toMatchObject({ status: 2, stderr: expect.stringContaining("no data folder") });
  const server = await startProcess(folder);
  await makeReport(server.origin, "plan-in-terminal");
  await server.kill();
  const told = run("plan").stdout;
  expect(told).toContain("Today, ");
  const id = /\[(plan\.[^\]]+)\]/.exec(told)?.[1] ?? "";
  expect(run("plan", "--done", id).stdout).toMatch(/Done\n {2}\d{4}-\d\d-\d\d/);
  expect(run("plan", "--not-done", id).stdout).not.toContain("Done\n");
  expect(run("plan", "--ics").stdout).toMatch(/^BEGIN:VCALENDAR\r\n[^]*\r\nEND:VCALENDAR\r\n$/);
  expect(JSON.parse(run("plan", "--json").stdout)).toMatchObject({ done: [], minutes: 45 });
  const mock = run("practice", "begin", "mock", "--minutes", "30").stdout;
  const session = /practice answer (\S+)/.exec(mock)?.[1] ?? "";
  expect(mock).toMatch(/\[1\/\d+\] .* min \(0:00 of 30 min so far\)/);
  for (const json of [[], ["--json"]])
    expect(run("practice", "show", session, ...json)).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringContaining("after its end"),
    });
  expect(run("plan", "--done", "plan.nothing")).toMatchObject({ status: 2, stderr: expect.stringContaining("nothing called") });
});
