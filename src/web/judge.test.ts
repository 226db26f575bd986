/** The whole way of a model beside an answer, by plain forms: off, on, shown before it leaves, asked, kept, changed, exported, deleted. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Hono } from "hono";
import { baseOf, type ModelCall, type ModelServer, startModelServer } from "../../test/faults/model-server.ts";
import type { Kept } from "../core/practice/session.ts";
import { databaseStore } from "../io/database/database-store.ts";
import { openDatabase } from "../io/database/open-database.ts";
import { DATABASE, OWNER } from "../io/database/open-store.ts";
import { spendBook } from "../io/database/spend-book.ts";
import { type ModelDesk, modelDesk } from "../io/model/model-desk.ts";
import type { Context } from "./context.ts";
import { judgeRoutes } from "./routes-judge.ts";
import { type Server, startServer } from "./serve.ts";

const folder = mkdtempSync(join(tmpdir(), "groundwork-judge-"));
const now = () => new Date().toISOString();
let host: ModelServer;
let server: Server;
let desk: ModelDesk;
let closeDesk: () => Promise<void>;
beforeAll(async () => {
  host = await startModelServer();
  server = await startServer({ folder, port: 0, log: () => undefined });
  // The settings of the same person, as another window would change them.
  const database = await openDatabase(join(folder, DATABASE));
  const store = databaseStore(database, OWNER, now);
  desk = modelDesk(store, (cap) => spendBook(database, OWNER, cap, now));
  closeDesk = () => database.destroy();
});
afterAll(async () => {
  await closeDesk();
  await server.close();
  await host.close();
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
const choose = (model = "recorded-1") =>
  desk.choose({ provider: "compatible", model, address: baseOf(host, "compatible"), inputPrice: 3, outputPrice: 15, dailyCap: 5 });

const WORDS =
  "Our loader shuffled labels, so 14 runs were wrong. I saw the loss sit at chance <b>all day</b>, and told my adviser the same evening from ada@uni.example.";
/** A session with its one step answered, and rated where a rating is given. */
async function answered(rating = ""): Promise<string> {
  const begun = await post("/practice/sessions", { kind: "answer", subject: "question/failure-or-feedback" });
  const session = begun.headers.get("location") ?? "";
  await post(`${session}/answers/0`, { act: "done", revision: "0", text: WORDS });
  if (rating) await post(`${session}/answers/0`, { act: "rate", revision: "1", rating });
  return session;
}
/** The fields of the form that asks the model. */
const fieldsOf = (page: string) =>
  Object.fromEntries([...page.matchAll(/name="(seen)" value="([^"]*)"/g)].map((match) => [match[1], match[2]])) as Record<string, string>;

const part = (number: number, quote: string | null) => ({ id: `failure-or-feedback.part.${number}`, met: quote !== null, quote });
const ROWS = [
  part(1, "Our loader shuffled labels"),
  part(2, "I saw the loss sit at chance <b>all day</b>"),
  part(3, "told my adviser the same evening"),
  part(4, "we review every loader now"),
];
const questions = [
  { text: "Which of the 14 runs had been shown by then?", quote: "so 14 runs were wrong" },
  { text: "What a great answer, did you <i>rerun</i> them?", quote: "so 14 runs were wrong" },
];
const recorded = (call: ModelCall) => ({
  say: JSON.stringify(call.body.includes("Propose 1 to 5 questions") ? { questions } : { criteria: ROWS }),
});

describe("without a model", () => {
  test("one quiet line points to Settings, and asking sends nothing", async () => {
    const session = await answered("3");
    const page = await get(`${session}/steps/0`);
    expect(page.match(/href="\/settings#model"/g)).toHaveLength(1);
    expect(page).not.toContain("Exactly what leaves");
    const refused = await post(`${session}/steps/0/judge`, {});
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain("No model is switched on");
    await choose();
    expect(await get(`${session}/steps/0`)).not.toContain("Exactly what leaves");
  });
});

describe("with a model", () => {
  test("the person rates first: before that nothing asks it", async () => {
    await desk.switchTo(true);
    const session = await answered();
    expect(await get(`${session}/steps/0`)).not.toContain("recorded-1");
    const passed = await get(`${session}/steps/0?compare`);
    expect(passed).toContain("rated it yourself");
    expect(passed).not.toContain("recorded-1");
    expect((await post(`${session}/steps/0/judge`, { seen: "guessed" })).status).toBe(409);
    expect(host.calls).toHaveLength(0);
  });

  test("what leaves is shown, sent at the button alone, and what comes back stands beside the person's words", {
    timeout: 30_000,
  }, async () => {
    host.answers(recorded);
    const session = await answered("3");
    const step = `${session}/steps/0`;
    const page = await get(step);
    expect(page).toContain(`Ask recorded-1 at ${new URL(host.origin).host} to follow up and mark this answer`);
    expect(page).toContain("failure-or-feedback.part.4: What changed");
    expect(page).toContain("from [EMAIL-1].");
    expect(page).toContain("(1 name, address, link or number is hidden in it)");
    expect(page).toMatch(/It costs at most \$0\.\d{2} if nothing has to be tried again/);
    expect(host.calls).toHaveLength(0);
    const sent = await post(`${step}/judge`, fieldsOf(page));
    expect([sent.status, sent.headers.get("location")]).toEqual([303, `${step}#model`]);
    expect(host.calls).toHaveLength(6);
    for (const { body } of host.calls) expect(body).not.toContain("uni.example");
    const judged = await get(step);
    expect(judged).toContain("<strong>3 of 4, the same five times</strong>");
    expect(judged).toContain("“I saw the loss sit at chance &lt;b&gt;all day&lt;/b&gt;”");
    expect(judged).toContain("The model said yes, but the quoted words do not stand in the answer.");
    expect(judged).toContain("Suggested by recorded-1");
    expect(judged).toContain("Which of the 14 runs had been shown by then?");
    expect(judged).toContain("A suggested question was refused");
    expect(judged).toContain("&lt;i&gt;rerun&lt;/i&gt;");
    expect(judged).toContain("for $0.03");
    // A suggested question is answered within the form of the comparison, and saving keeps the marks.
    const field = /name="(follow\.suggested\.[^"]+)"/.exec(judged)?.[1] ?? "";
    await post(`${session}/answers/0`, {
      act: "compare",
      revision: "2",
      "tick.failure-or-feedback.part.1": "true",
      [field]: "Two of them, at a workshop.",
    });
    const saved = await get(step);
    expect(saved).toContain("Two of them, at a workshop.</textarea>");
    expect(saved).toContain("3 of 4, the same five times");
    // It comes out with the session.
    const markdown = await get(`${session}/session.md`);
    expect(markdown).toContain("Asked further, as recorded-1 suggested: Which of the 14 runs had been shown by then?\n\n> Two of them");
    expect(markdown).toContain("Marked by recorded-1, counted by Groundwork: 3 of 4, the same five times.");
    expect(markdown).toContain("- What changed: no\n");
    expect(await get(`${session}/session.json`)).toContain('"judged"');
    expect(await get(`${session}/transcript`)).toContain("3 of 4, the same five times");
    // Of other words it says nothing; what was answered stays with the words that were said before.
    await post(`${session}/answers/0`, { act: "reopen", revision: "3" });
    await post(`${session}/answers/0`, { act: "done", revision: "4", text: "Nothing ever went wrong." });
    await post(`${session}/answers/0`, { act: "rate", revision: "5", rating: "2" });
    const changed = await get(step);
    const [former = ""] = /<details class="former">[^]*?<\/details>/.exec(changed) ?? [];
    expect(changed).toContain("its marks are of other words and are not shown");
    expect(changed.replace(former, "")).not.toContain("Our loader shuffled labels");
    for (const words of ["Our loader shuffled labels", "Two of them, at a workshop."]) expect(former).toContain(words);
    await post(`${session}/delete`, {});
    expect((await fetch(server.origin + session)).status).toBe(404);
    const rows = await openDatabase(join(folder, DATABASE));
    const left = await rows.selectFrom("answer").select("value").execute();
    await rows.destroy();
    expect(left.map((row) => row.value).join("\n")).not.toContain("at a workshop");
  });

  test("a form of before the model or the answer was changed sends nothing", async () => {
    host.answers(recorded);
    const session = await answered("2");
    const fields = fieldsOf(await get(`${session}/steps/0`));
    await choose("recorded-2");
    expect((await post(`${session}/steps/0/judge`, fields)).status).toBe(409);
    await choose();
    expect((await post(`${session}/steps/0/judge`, { ...fields, seen: "other" })).status).toBe(409);
    expect((await post("/practice/sessions/none/steps/0/judge", fields)).status).toBe(404);
    expect(host.calls).toHaveLength(0);
  });

  test("what fails is a sentence on the step, and asking again is offered", { timeout: 30_000 }, async () => {
    host.does({ status: 401 });
    const session = await answered("2");
    const step = `${session}/steps/0`;
    await post(`${step}/judge`, fieldsOf(await get(step)));
    const page = await get(step);
    expect(page).toContain("does not take this key");
    expect(page).toContain("mark this answer again");
    expect(page).not.toContain("Shown by words of yours");
  });

  test("a button pressed twice asks once, and what was marked stays when the model is switched off", { timeout: 30_000 }, async () => {
    host.answers(recorded);
    const session = await answered("4");
    const step = `${session}/steps/0`;
    const fields = fieldsOf(await get(step));
    await Promise.all([post(`${step}/judge`, fields), post(`${step}/judge`, fields)]);
    while ((await get(step)).includes("is being asked")) await new Promise((wait) => setTimeout(wait, 20));
    expect(host.calls).toHaveLength(6);
    await desk.switchTo(false);
    const off = await get(step);
    expect(off).toContain("3 of 4, the same five times");
    expect(off).not.toContain("Exactly what leaves");
  });
});

test("a model that takes long leaves the page free, which says how far it is", async () => {
  const kept = await keptFor();
  const { promise, resolve } = Promise.withResolvers<unknown>();
  const ask = () => promise;
  const context = {
    practice: { loadSession: async () => kept, saveJudgement: async () => true },
    store: {},
    models: {
      open: async () => ({ choice: { provider: "compatible", model: "slow", inputPrice: 0, outputPrice: 0, dailyCap: 0 }, host: "h", ask }),
    },
    now,
  } as unknown as Context;
  const app = new Hono();
  const parts = judgeRoutes(app, context, 5);
  const before = String((await parts(kept, 0)).after);
  expect(before).toContain("No price is set for this model");
  const sent = await app.request("/practice/sessions/s/steps/0/judge", { method: "POST", body: new URLSearchParams(fieldsOf(before)) });
  expect(sent.status).toBe(303);
  expect(String((await parts(kept, 0)).after)).toContain("slow at h is being asked. So far: 0 questions, 0 runs");
  resolve({ failed: { code: "key", message: "No.", hint: "Look." }, micro: 0 });
});

async function keptFor(): Promise<Kept> {
  const session = await answered("3");
  return (await (await fetch(`${server.origin}${session}/session.json`)).json()) as Kept;
}
