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
    const done = await post(to, {
      act: "done",
      revision: "0",
      seconds: "42",
      text: "We trained a model. I told my adviser what happened and who was affected.",
    });
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
    expect(await get("/practice/progress")).toContain("Answer a question");
  });
  test("keeps what was typed over a form that has fewer fields", async () => {
    const session = await begin(FAILURE);
    await post(`${session}/answers/0`, { act: "save", revision: "0", text: "kept words" });
    await post(`${session}/answers/0`, { act: "done", revision: "1" });
    expect(await get(`${session}/steps/0`)).toContain("Before you compare");
    await post(`${session}/answers/0`, { act: "reopen", revision: "2" });
    expect(await get(`${session}/steps/0`)).toContain("kept words</textarea>");
  });
  test("that is said to be done without a word is skipped, and its time is counted without a script", async () => {
    const session = await begin({ kind: "design", subject: "drill/cai-sycophancy" });
    const opened = new Date(Date.now() - 90_000).toISOString();
    const sent = await post(`${session}/answers/0`, { act: "done", revision: "0", seconds: "0", opened, text: " " });
    expect(sent.headers.get("location")).toBe(`${session}/steps/1`);
    expect(await get(`${session}/steps/99`)).toContain("0 of 11 steps answered, 1 skipped, 10 open, in 2 of 20 min.");
    expect(await get(`${session}/steps/1`)).toContain(">2 of 20 min</span>");
    expect(await get("/practice/progress")).not.toContain("Design an experiment</");
  });
  test("is rated anew when it is answered again, and what was said before is kept", async () => {
    const session = await begin(FAILURE);
    const to = `${session}/answers/0`;
    await post(to, { act: "done", revision: "0", text: "The first words." });
    await post(to, { act: "rate", revision: "1", rating: "2" });
    await post(to, { act: "again", revision: "2", "tick.failure-or-feedback.part.1": "true" });
    const again = await get(`${session}/steps/0`);
    expect(again).toMatch(/<textarea id="text"[^>]*><\/textarea>/);
    expect(again).toContain("The first words.");
    await post(to, { act: "done", revision: "3", text: "The second words." });
    expect(await get(`${session}/steps/0`)).toContain("Before you compare");
    await post(to, { act: "rate", revision: "4", rating: "4" });
    const transcript = await get(`${session}/transcript`);
    expect(transcript).toContain("Your own rating: 4 of 5.");
    expect(transcript).toContain("own rating 2 of 5");
    expect(transcript).not.toContain("Points you say you met");
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

const PAPER = `# Counting Sheep With Transformers

Ada Lovelace, Mary Somerville

## Abstract

We show that a small transformer counts sheep better than a tuned baseline, with 91.4 % of flocks counted exactly.

## Experiments

All numbers are means over five seeds. Our model reaches 91.4 % exact counts on 1,200 flocks, against 84.0 % for the tuned recurrent baseline.

## Limitations

We did not test goats.
`;

async function bring(): Promise<string> {
  const form = new FormData();
  form.set("paper", new File([PAPER], "sheep.md"));
  const sent = await fetch(`${server.origin}/practice/papers`, {
    method: "POST",
    body: form,
    headers: { origin: server.origin },
    redirect: "manual",
  });
  return sent.headers.get("location") ?? "";
}

describe("a paper that is brought", () => {
  test("is shown as it was read, and is one paper however often it comes", async () => {
    const path = await bring();
    expect(await bring()).toBe(path);
    const page = await get(path);
    expect(page).toContain("Counting Sheep With Transformers");
    expect(page).toContain("We show that a small transformer counts sheep");
    expect(page).toContain("What a careful reader looks for");
    expect(page).toMatch(/<option value="drill\/critique-recent-paper">[^<]+<\/option><option value="drill\/critique-efficiency-claim">/);
  });
  test("is defended with twelve probes and three objections, easy first, and goes with its sessions", async () => {
    const path = await bring();
    const session = await begin({ kind: "defence", paper: path.split("/").at(-1) ?? "" });
    const first = await get(`${session}/steps/0`);
    expect([...first.matchAll(/<li><(?:a|span) class="(?:open|locked)"/g)]).toHaveLength(15);
    expect((await fetch(`${server.origin}${session}/steps/9`)).url).toContain("/steps/0");
    await post(`${path}/delete`, {});
    expect((await fetch(server.origin + session)).status).toBe(404);
    expect((await fetch(server.origin + path)).status).toBe(404);
  });
  test("that cannot be read is refused with a sentence and not kept", async () => {
    const form = new FormData();
    form.set("paper", new File([new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])], "broken.pdf"));
    const sent = await fetch(`${server.origin}/practice/papers`, { method: "POST", body: form, headers: { origin: server.origin } });
    expect(sent.status).toBe(422);
    expect(await get("/practice")).not.toContain("broken.pdf");
  });
});

describe("a bench", () => {
  test("opens step by step, takes rows, and names phrases that fit everything", async () => {
    const design = await begin({ kind: "design", subject: "drill/cai-sycophancy" });
    for (const i of [0, 1]) await post(`${design}/answers/${i}`, { act: "skip", revision: "0" });
    await post(`${design}/answers/2`, { act: "done", revision: "0", "row.0.0": "the constitution", "row.2.0": "placebo principles" });
    await post(`${design}/answers/2`, { act: "rate", revision: "1", rating: "3" });
    expect(await get(`${design}/steps/2`)).toContain("placebo principles");
    for (const i of [3, 4, 5]) await post(`${design}/answers/${i}`, { act: "skip", revision: "0" });
    await post(`${design}/answers/6`, { act: "save", revision: "0", "stat.method": "two-sample-t" });
    expect(await get(`${design}/steps/6`)).toContain('name="stat.d"');
    await post(`${design}/answers/6`, {
      act: "done",
      revision: "1",
      "stat.method": "two-sample-t",
      "stat.of": "two-sample-t",
      "stat.d": "0.5",
      "stat.n": "30",
      "stat.alpha": "0.05",
    });
    expect(await get(`${design}/steps/6`)).toContain("0.478");
    expect(await get(`${design}/session.md`)).toContain("# Preregistration");
    const own = await begin({ kind: "design", subject: "own", words: "Do <b>longer</b> prompts help?" });
    expect(await get(`${own}/steps/0`)).toContain("Do &lt;b&gt;longer&lt;/b&gt; prompts help?");
    const critique = await begin({ kind: "critique", paper: (await bring()).split("/").at(-1) ?? "" });
    for (const i of [0, 1, 2, 3]) await post(`${critique}/answers/${i}`, { act: "skip", revision: "0" });
    expect(await get(`${critique}/steps/4`)).toContain("We did not test goats.");
    expect(await get("/practice")).toContain("at most six months old");
    expect(await get("/practice")).toContain("Prepare the bound from memory traffic");
    await post(`${critique}/answers/4`, { act: "done", revision: "0", text: "They need more datasets." });
    await post(`${critique}/answers/4`, { act: "rate", revision: "1", rating: "3" });
    expect(await get(`${critique}/steps/4`)).toContain("“more datasets”: this fits every paper");
  });
});

describe("a session", () => {
  test("on a hypothesis of one's own can be begun again from its end", async () => {
    const first = await begin({ kind: "design", subject: "own", words: "Do longer prompts help?" });
    const fields = Object.fromEntries(
      [...(await get(`${first}/steps/99`)).matchAll(/name="(kind|subject|after|words)" value="([^"]*)"/g)].map((match) => [
        match[1],
        match[2],
      ]),
    );
    expect(fields).toMatchObject({ kind: "design", subject: "own", words: "Do longer prompts help?" });
    expect(await get(await begin(fields as Record<string, string>))).toContain("Do longer prompts help?");
  });
  test("keeps what was answered open when an earlier step is taken up again, and the rest locked", async () => {
    const session = await begin({ kind: "design", subject: "drill/cai-sycophancy" });
    for (const i of [0, 1]) await post(`${session}/answers/${i}`, { act: "done", revision: "0", text: "words" });
    await post(`${session}/answers/0`, { act: "reopen", revision: "1" });
    expect((await fetch(`${server.origin}${session}/steps/1`)).url).toContain("/steps/1");
    expect((await fetch(`${server.origin}${session}/steps/2`)).url).toContain("/steps/0");
  });
  test("finds a number of the paper in the paper", async () => {
    const session = await begin({ kind: "defence", paper: (await bring()).split("/").at(-1) ?? "" });
    await post(`${session}/answers/0`, { act: "done", revision: "0", text: "It reaches 91.4 % on 1,200 flocks, and 77.7 % elsewhere." });
    await post(`${session}/answers/0`, { act: "rate", revision: "1", rating: "3" });
    const compared = await get(`${session}/steps/0`);
    expect(compared).toContain("“77.7” stands in none of your documents");
    expect(compared).not.toContain("“91.4”");
  });
  test("of a mock interview shows nothing to compare before its end", { timeout: 30_000 }, async () => {
    const opened = await fetch(`${server.origin}/example/engineer`, { redirect: "manual" });
    const report = opened.headers.get("location")?.split("/")[2] ?? "";
    for (let tries = 0; tries < 100 && !(await get("/practice")).includes(`value="${report}"`); tries++)
      await new Promise((wait) => setTimeout(wait, 100));
    const mock = await begin({ kind: "mock", report, minutes: "30" });
    await post(`${mock}/answers/0`, { act: "done", revision: "0", text: "We trained it." });
    expect(await get(`${mock}/steps/0`)).not.toContain("Before you compare");
    expect((await fetch(`${server.origin}${mock}/transcript`)).url).not.toContain("transcript");
    expect(await get(`${mock}/steps/99`)).not.toContain("transcript");
    expect(await get(`${mock}/steps/99`)).toContain('name="minutes" value="30"');
    for (const format of ["json", "md"]) {
      const exported = await fetch(`${server.origin}${mock}/session.${format}`);
      expect(exported.url).toContain("/steps/");
      expect(await exported.text()).not.toContain('"points"');
    }
    await post(`${mock}/end`, {});
    expect(await get(`${mock}/transcript`)).toContain("You say “we”");
    expect(await get(`${mock}/steps/0`)).toContain("Before you compare");
    const transcript = await get(`${mock}/transcript`);
    const [point = ""] = /name="tick\.[^"]*"/.exec(transcript) ?? [];
    const marks = await post(`${mock}/answers/0`, {
      act: "compare",
      back: "transcript",
      revision: "1",
      rating: "3",
      [point.slice(6, -1)]: "true",
    });
    expect(marks.headers.get("location")).toBe(`${mock}/transcript#step-0`);
    for (const told of ["Your own rating: 3 of 5.", "Points you say you met: 1 of the 1 you marked."])
      expect(await get(`${mock}/transcript`)).toContain(told);
    for (const round of (await get(`${mock}/transcript`)).split("<section").slice(1))
      expect([...round.matchAll(/<li>/g)].length).toBeLessThanOrEqual(3);
    const markdown = await get(`${mock}/session.md`);
    expect(markdown).toMatch(/^## .+\n\n\(0:00 of \d+ min\)$/m);
    expect(markdown).toContain("What to look at first:");
    expect(await get(`${mock}/session.json`)).toContain('"points"');
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
