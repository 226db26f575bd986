import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeReport } from "../../test/faults/server-process.ts";
import { type Server, startServer } from "./serve.ts";

const folder = mkdtempSync(join(tmpdir(), "groundwork-plan-"));
let server: Server;
beforeAll(async () => {
  server = await startServer({ folder, port: 0, log: () => undefined });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const get = async (path: string) => (await fetch(server.origin + path)).text();
const post = (path: string, fields: Record<string, string>) =>
  fetch(server.origin + path, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { origin: server.origin },
    redirect: "manual",
  });

describe("the plan by plain forms", { timeout: 60_000 }, () => {
  test("is said not to be there without a report, and then is that of the newest", async () => {
    expect((await fetch(`${server.origin}/practice/plan`)).status).toBe(404);
    const report = await makeReport(server.origin, "plan-report-1");
    const page = await fetch(`${server.origin}/practice/plan`);
    expect(page.url).toBe(`${server.origin}${report.replace("/reports/", "/practice/plan/")}`);
    expect(await page.text()).toContain("Nothing is overdue");
    const plan = report.replace("/reports/", "/practice/plan/");
    expect(await get(report)).toContain(`href="${plan}"`);
    expect(await get(plan)).toContain(`href="${plan}/plan.ics"`);
    const calendar = await fetch(`${server.origin}${plan}/plan.ics`);
    expect(calendar.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect(await calendar.text()).toContain("BEGIN:VEVENT");
    expect((await fetch(`${server.origin}/practice/plan/none/plan.ics`)).status).toBe(404);
  });

  test("what is said to be done is done, can be taken back, and goes with the report", async () => {
    const report = await makeReport(server.origin, "plan-report-1");
    const plan = report.replace("/reports/", "/practice/plan/");
    const statement = /name="statement" value="([^"]+)"><input type="hidden" name="done"/.exec(await get(plan))?.[1] ?? "";
    expect(statement).toMatch(/^plan\./);
    expect((await post(`${plan}/done`, { statement, done: "yes" })).headers.get("location")).toBe(plan);
    expect(await get(plan)).toContain("Not done");
    await post(`${plan}/done`, { statement });
    expect(await get(plan)).not.toContain("Not done");
    expect((await post(`${plan}/done`, { statement: "plan.nothing", done: "yes" })).status).toBe(404);
    await post(`${plan}/done`, { statement, done: "yes" });
    await post(`${report}/delete`, {});
    expect((await fetch(server.origin + plan)).status).toBe(404);
  });

  test("a task is practised from it, and then counts by itself", async () => {
    const report = await makeReport(server.origin, "plan-report-2", "again");
    const plan = report.replace("/reports/", "/practice/plan/");
    const [, kind = "", subject = ""] =
      /name="kind" value="(answer)"><input type="hidden" name="subject" value="(question[^"]+)"/.exec(await get(plan)) ?? [];
    const session =
      (await post("/practice/sessions", { report: report.split("/").at(-1) ?? "", kind, subject })).headers.get("location") ?? "";
    expect(session).toContain("/practice/sessions/");
    await post(`${session}/answers/0`, { act: "done", revision: "0", seconds: "9", text: "I trained it and it failed." });
    expect(await get(plan)).toMatch(/<h2>Done<\/h2>/);
  });
});
