import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Server, startServer } from "./serve.ts";

const folder = mkdtempSync(join(tmpdir(), "groundwork-room-"));
let server: Server;
beforeAll(async () => {
  server = await startServer({ folder, port: 0, log: () => undefined });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

function post(path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(server.origin + path, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { origin: server.origin, ...headers },
    redirect: "manual",
  });
}
const get = async (path: string) => (await fetch(server.origin + path)).text();
async function begin(fields: Record<string, string>): Promise<string> {
  const sent = await post("/practice/sessions", fields);
  expect(sent.status).toBe(303);
  return sent.headers.get("location") ?? "";
}
const FAILURE = { kind: "answer", subject: "question/failure-or-feedback" };

describe("a question answered by plain forms", () => {
  test("is asked, rated by the person, compared and looked back on", async () => {
    const session = await begin(FAILURE);
    const first = await get(session);
    expect(first).toContain("Tell me about a weakness");
    expect(first).not.toContain("Red flag");
    const to = `${session}/answers/0`;
    const done = await post(to, { act: "done", revision: "0", seconds: "42", text: "We trained a model. I told my adviser what happened and who was affected." });
    expect(done.headers.get("location")).toBe(`${session}/steps/0`);
    const rate = await get(`${session}/steps/0`);
    expect(rate).toContain("Before you compare");
    expect(rate).not.toContain("Red flag");
    await post(to, { act: "rate", revision: "1", rating: "2" });
    const compared = await get(`${session}/steps/0`);
    expect(compared).toContain("Red flag");
    expect(compared).toContain("You say “we” for 1 act");
    await post(`${session}/end`, {});
    expect(await get(`${session}/transcript`)).toContain("Your own rating: 2 of 5");
    expect(await get("/practice")).toContain("1 of 1 answered");
  });
  test("keeps what was typed over a form that has fewer fields", async () => {
    const session = await begin(FAILURE);
    await post(`${session}/answers/0`, { act: "save", revision: "0", text: "kept words" });
    await post(`${session}/answers/0`, { act: "done", revision: "1" });
    expect(await get(`${session}/steps/0`)).toContain("Before you compare");
    await post(`${session}/answers/0`, { act: "reopen", revision: "2" });
    expect(await get(`${session}/steps/0`)).toContain("kept words</textarea>");
  });
  test("is saved for a script without a page, and an older window changes nothing", async () => {
    const session = await begin(FAILURE);
    const json = { accept: "application/json" };
    const saved = await post(`${session}/answers/0`, { revision: "3", text: "newer" }, json);
    expect(await saved.json()).toEqual({ state: "saved", revision: 4 });
    const older = await post(`${session}/answers/0`, { revision: "1", text: "older" }, json);
    expect(await older.json()).toMatchObject({ state: "older" });
    expect((await post(`${session}/answers/0`, { revision: "1", text: "older" })).status).toBe(409);
    expect(await get(session)).toContain("newer</textarea>");
  });
  test("shows what was typed as text", async () => {
    const session = await begin(FAILURE);
    await post(`${session}/answers/0`, { act: "done", revision: "0", text: '<img src=x onerror="alert(1)"> </textarea><script>' });
    await post(`${session}/answers/0`, { act: "rate", revision: "1", rating: "1" });
    for (const page of [await get(`${session}/steps/0`), await get(`${session}/transcript`)]) {
      expect(page).not.toContain("<img src=x");
      expect(page).toContain("&lt;img src=x");
    }
  });
});

describe("what cannot be practised", () => {
  test("is refused with a sentence", async () => {
    expect((await post("/practice/sessions", { kind: "nothing" })).status).toBe(422);
    expect((await post("/practice/sessions", { kind: "answer", subject: "question/no-such" })).status).toBe(422);
    expect((await fetch(`${server.origin}/practice/sessions/none/transcript`)).status).toBe(404);
  });
  test("an answer that is too long leaves what was saved", async () => {
    const session = await begin(FAILURE);
    await post(`${session}/answers/0`, { revision: "0", text: "short" });
    expect((await post(`${session}/answers/0`, { revision: "1", text: "x".repeat(60_001) })).status).toBe(422);
    expect(await get(session)).toContain("short</textarea>");
  });
});
