/** Asking a model from the app, against a local server: what leaves is what was shown, and how it ended is told truly. */

import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ModelCall, type ModelServer, startModelServer } from "../../test/faults/model-server.ts";
import { makeReport } from "../../test/faults/server-process.ts";
import { type Server, startServer } from "./serve.ts";

const folder = mkdtempSync(join(tmpdir(), "groundwork-ask-"));
const KEY = "sk-canary-of-the-test";
let server: Server;
let model: ModelServer;
let report = "";
beforeAll(async () => {
  process.env.GROUNDWORK_KEY_FILE = join(folder, "keys", "master-keys");
  model = await startModelServer();
  server = await startServer({ folder: join(folder, "data"), port: 0, log: () => undefined });
  report = await makeReport(server.origin, "ask-report-1");
}, 60_000);
afterAll(async () => {
  await server.close();
  await model.close();
  delete process.env.GROUNDWORK_KEY_FILE;
  rmSync(folder, { recursive: true });
});

const get = async (path: string) => (await fetch(server.origin + path)).text();
const post = (path: string, fields: Record<string, string> | [string, string][]) =>
  fetch(server.origin + path, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { origin: server.origin },
    redirect: "manual",
  });
const choose = (more: Record<string, string> = {}) =>
  post("/settings/model", { provider: "compatible", model: "tiny", address: `${model.origin}/v1`, key: KEY, ...more });

/** Sends the form as the page shows it and waits until nothing runs. */
async function send(asks = ["fit", "defence", "answers", "rest"]): Promise<string> {
  const page = await get(`${report}/ask`);
  const seen = /name="seen" value="([^"]+)"/.exec(page)?.[1] ?? "";
  const sent = await post(`${report}/ask`, [["seen", seen], ["names", ""], ...asks.map((ask): [string, string] => ["asks", ask])]);
  expect(sent.status).toBe(303);
  await (await fetch(`${server.origin}${report}/ask/events`)).text();
  return get(`${report}/ask`);
}

/** An answer with one proposal that holds, from the prompt that came. */
function proposalsFor({ body }: ModelCall): string {
  const prompt = (JSON.parse(body) as { messages: { content: string }[] }).messages[1]?.content ?? "";
  const row = /^- (row-\S+) /m.exec(prompt)?.[1] ?? "";
  const line = /^\W*([A-Z][a-z]+ed [^\n“”"]{50,})$/m.exec(prompt.slice(prompt.indexOf("BEGIN DOCUMENT cv")))?.[1] ?? "";
  const text = `The line says “${line.trim()}”.`;
  const good = {
    part: "fit",
    kind: "evidence",
    subject: row,
    text,
    quotes: [{ document: "cv", text: line }],
    content: [],
    supports: "direct",
  };
  return JSON.stringify({ proposals: [good, { ...good, text: "You led a group of 77 people." }] });
}

describe("asking a model", { timeout: 60_000 }, () => {
  test("nothing is asked before a model is chosen and switched on", async () => {
    expect(await get(`${report}/ask`)).toContain("No model is switched on");
    expect((await choose({ model: "" })).status).toBe(422);
    expect(await (await choose()).text()).toContain("Kept.");
    expect(await get(`${report}/ask`)).toContain("No model is switched on");
    await post("/settings/model/switch", { on: "on" });
    expect(await get(`${report}/ask`)).toContain(`Send to ${new URL(model.origin).host}`);
    expect(model.calls).toHaveLength(0);
  });

  test("the key is on no page and in no file but sealed", async () => {
    expect(await get("/settings")).not.toContain(KEY);
    for (const name of readdirSync(join(folder, "data")).filter((file) => /sqlite/.test(file)))
      expect(readFileSync(join(folder, "data", name)).includes(KEY), name).toBe(false);
  });

  test("what leaves is what was shown, without the name; what holds stands in the report", async () => {
    model.answers((call) => ({ say: proposalsFor(call) }));
    const shown = await get(`${report}/ask`);
    const page = await send(["fit"]);
    expect(model.calls).toHaveLength(1);
    const sent = (JSON.parse(model.calls[0]?.body ?? "{}") as { messages: { role: string; content: string }[] }).messages;
    expect(sent.map(({ role }) => role)).toEqual(["system", "user"]);
    const text = sent.map(({ content }) => content).join("\n\n");
    const unescaped = shown
      .replaceAll("&quot;", '"')
      .replaceAll("&#39;", "'")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&amp;", "&");
    expect(unescaped).toContain(text);
    expect(text).toContain("[NAME-1]");
    expect(page).toContain("came whole: 1 accepted, 1 refused.");
    expect(await get(report)).toContain("tiny");
  });

  test("what came in part, or not at all, is told so", async () => {
    let calls = 0;
    model.answers((call) =>
      ++calls === 1 ? { say: proposalsFor(call).replace("The line says", "A line of the CV says"), end: "length" } : { status: 401 },
    );
    const page = await send(["fit", "rest"]);
    expect(page).toContain("came in part");
    expect(page).toContain("the length that it may have");
    expect(page).toContain("does not take this key");
    expect(page).not.toContain("came whole");
  });

  test("a form that shows another text than would be sent is refused, and nothing is asked", async () => {
    model.answers(() => ({ say: "{}" }));
    const sent = await post(`${report}/ask`, { seen: "old", asks: "fit" });
    expect(sent.status).toBe(409);
    expect(await sent.text()).toContain("Look at what leaves now");
    expect(model.calls).toHaveLength(0);
  });

  test("what would pass the cap of the day is not sent", async () => {
    await choose({ inputPrice: "5", outputPrice: "25", dailyCap: "0.01" });
    const page = await send(["fit"]);
    expect(page).toContain("more than is left of the 0.01 dollars");
    expect(model.calls).toHaveLength(0);
  });

  test("of a hundred forms at once at the cap none is sent, and those past the limit are told when to come again", async () => {
    const page = await get(`${report}/ask`);
    const seen = /name="seen" value="([^"]+)"/.exec(page)?.[1] ?? "";
    const answers = await Promise.all(Array.from({ length: 100 }, () => post(`${report}/ask`, { seen, asks: "fit" })));
    await (await fetch(`${server.origin}${report}/ask/events`)).text();
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThanOrEqual(94);
    expect(answers.every(({ status }) => status === 303 || status === 429)).toBe(true);
    for (const { headers } of refused) expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
    expect(model.calls).toHaveLength(0);
    await post("/settings/model/forget", {});
    expect(await get(`${report}/ask`)).toContain("No model is switched on");
  });
});
