import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { longCv } from "../../test/bench/long-cv.ts";
import { type Server, startServer } from "./serve.ts";

const CORPUS = join(import.meta.dirname, "../../test/corpus");
const folder = mkdtempSync(join(tmpdir(), "groundwork-web-"));
let server: Server;
beforeAll(async () => {
  server = await startServer({ folder, port: 0, log: () => undefined });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

function form(submission: string): FormData {
  const data = new FormData();
  data.set("submission", submission);
  data.set("cv", new File([readFileSync(join(CORPUS, "cvs/career-changer-physics/cv.md"))], "cv.md"));
  data.set("posting-text", readFileSync(join(CORPUS, "postings/research-engineer-post-training/posting.md"), "utf8"));
  return data;
}

function post(path: string, body: FormData, headers: Record<string, string> = { origin: server.origin }): Promise<Response> {
  return fetch(server.origin + path, { method: "POST", body, headers, redirect: "manual" });
}

describe("a report by a plain form", { timeout: 30_000 }, () => {
  test("goes from the form over its progress to the report, without a script", async () => {
    const data = form("plain-form-1");
    // Longer than what is made at once.
    data.set("cv", new File([longCv(40, 200)], "cv.pdf"));
    const sent = await post("/reports", data);
    expect(sent.status).toBe(303);
    expect(sent.headers.get("location")).toContain("/progress");
    const progress = sent.headers.get("location") ?? "";
    let page = await fetch(server.origin + progress);
    for (let tries = 0; page.url.endsWith("/progress") && tries < 100; tries++) {
      expect(await page.clone().text()).toContain('<noscript><meta http-equiv="refresh" content="1"></noscript>');
      await new Promise((wait) => setTimeout(wait, 250));
      page = await fetch(server.origin + progress);
    }
    expect(await page.text()).toContain("Fit matrix");
  });

  test("the same form sent twice is one report", async () => {
    const [one, two] = await Promise.all([post("/reports", form("twice-sent-1")), post("/reports", form("twice-sent-1"))]);
    const [first, second] = [one, two].map((answer) => (answer.headers.get("location") ?? "").replace("/progress", ""));
    expect(first).toMatch(/^\/reports\/[\w-]{36}$/);
    expect(second).toBe(first);
  });

  test("events tell each step in order and go on after the last one heard", async () => {
    const sent = await post("/reports", form("events-1-2-3"));
    const events = `${(sent.headers.get("location") ?? "").replace("/progress", "")}/events`;
    const all = await (await fetch(server.origin + events)).text();
    expect([...all.matchAll(/"stage":"(\w+)"/g)].map((match) => match[1])).toEqual(["decode", "decode", "read", "match", "build"]);
    const rest = await (await fetch(server.origin + events, { headers: { "last-event-id": "3" } })).text();
    expect([...rest.matchAll(/"stage":"(\w+)"/g)].map((match) => match[1])).toEqual(["match", "build"]);
  });

  test("a form without a CV comes back with a sentence and what was typed", async () => {
    const data = form("no-cv-at-all");
    data.delete("cv");
    data.set("stage", "Onsite");
    const answer = await post("/reports", data);
    expect(answer.status).toBe(422);
    const text = await answer.text();
    expect(text).toContain("There is no CV yet.");
    expect(text).toContain('value="Onsite"');
  });
});

describe("the examples", { timeout: 30_000 }, () => {
  test("each opens as a report, and opening it again is the same one", async () => {
    const list = await (await fetch(`${server.origin}/example`)).text();
    const links = [...list.matchAll(/href="(\/example\/[\w-]+)"/g)].map((match) => match[1] ?? "");
    expect(links).toHaveLength(3);
    for (const link of links) {
      const first = (await fetch(server.origin + link, { redirect: "manual" })).headers.get("location") ?? "";
      const path = first.replace("/progress", "");
      await (await fetch(`${server.origin}${path}/events`)).text();
      expect((await fetch(server.origin + path)).status).toBe(200);
      expect((await fetch(server.origin + link, { redirect: "manual" })).headers.get("location")).toBe(path);
    }
  });
});

describe("the guard", () => {
  test.each([
    ["another origin", { origin: "https://evil.example" }],
    ["no origin", {}],
    ["a cross-site fetch", { "sec-fetch-site": "cross-site" }],
  ])("refuses a change from %s", async (_, headers) => {
    expect((await post("/reports", form("guarded-1-2"), headers as Record<string, string>)).status).toBe(403);
  });

  test("security headers stand on pages, files and errors", async () => {
    for (const path of ["/", "/style.css", "/client/drop.js", "/nowhere", "/reports/none"]) {
      const { headers } = await fetch(server.origin + path);
      expect(headers.get("content-security-policy"), path).toContain("default-src 'none'");
      expect(headers.get("x-content-type-options"), path).toBe("nosniff");
    }
  });

  test("it answers only on loopback", async () => {
    await expect(startServer({ folder, port: 0, host: "0.0.0.0", log: () => undefined })).rejects.toThrow("only on this machine");
  });
});
