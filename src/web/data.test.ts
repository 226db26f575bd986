import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Server, startServer } from "./serve.ts";

const folder = mkdtempSync(join(tmpdir(), "groundwork-data-"));
let server: Server;
beforeAll(async () => {
  server = await startServer({ folder, port: 0, log: () => undefined });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const CANARY = "canary7f3a";

function post(path: string, fields: Record<string, string | File>): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return fetch(server.origin + path, { method: "POST", body, headers: { origin: server.origin }, redirect: "manual" });
}

async function makeReport(submission: string): Promise<string> {
  const posting = "Research Scientist\n\nRequirements\n- Experience with reinforcement learning\n- Python\n";
  const cv = `Eve ${CANARY}\n\nEXPERIENCE\nResearch Engineer, Example Lab, 2020 - 2024\n- Trained agents with reinforcement learning in Python\n`;
  const sent = await post("/reports", { submission, "cv-text": cv, "posting-text": posting });
  const path = (sent.headers.get("location") ?? "").replace("/progress", "");
  await (await fetch(`${server.origin}${path}/events`)).text();
  return path;
}

describe("your data", { timeout: 30_000 }, () => {
  test("everything goes out as a zip, is deleted without a trace, and comes back from the zip", async () => {
    const report = await makeReport("data-round-trip");
    expect((await fetch(server.origin + report)).status).toBe(200);
    const bytes = new Uint8Array(await (await fetch(`${server.origin}/data/everything.zip`)).arrayBuffer());
    const zip = new File([bytes], "all.zip");

    const kept = await post("/data/delete", { confirm: "yes" });
    expect(kept.status).toBe(422);
    expect(await kept.text()).toContain("Nothing was deleted");

    expect((await post("/data/delete", { confirm: "Delete everything" })).status).toBe(200);
    expect((await fetch(server.origin + report)).status).toBe(404);
    expect(filesOf(folder)).not.toContain(CANARY);

    const back = await post("/data/import", { archive: zip });
    expect(back.status).toBe(200);
    expect(await (await fetch(server.origin + report)).text()).toContain(CANARY);
  });

  test("a file that is no archive is refused with a sentence", async () => {
    const answer = await post("/data/import", { archive: new File(["hello"], "x.zip") });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("no zip archive of Groundwork");
  });

  test("the page names the folder and the copy that was made at start", async () => {
    const text = await (await fetch(`${server.origin}/data`)).text();
    expect(text).toContain(folder);
  });

  test("a request that a stop left unfinished is picked up at the next start", async () => {
    const report = await makeReport("before-restart");
    await server.close();
    server = await startServer({ folder, port: 0, log: () => undefined });
    expect((await fetch(server.origin + report)).status).toBe(200);
  });
});

function filesOf(home: string): string {
  return readdirSync(home, { recursive: true })
    .map((name) => join(home, String(name)))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, "latin1"))
    .join("\n");
}
