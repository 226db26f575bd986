import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeReport } from "../../test/faults/server-process.ts";
import { type Server, startServer } from "./serve.ts";

const folder = mkdtempSync(join(tmpdir(), "groundwork-cards-"));
let server: Server;
beforeAll(async () => {
  server = await startServer({ folder, port: 0, log: () => undefined });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const DECK = "role/research-scientist";
const get = async (path: string) => (await fetch(server.origin + path)).text();
const post = (path: string, fields: Record<string, string>) =>
  fetch(server.origin + path, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { origin: server.origin },
    redirect: "manual",
  });
const unescaped = (text: string) => text.replaceAll("&amp;", "&");
const cardOf = (page: string) => /name="card" value="([^"]+)"/.exec(page)?.[1] ?? "";

test("a card is asked, shown, graded and taken back without a script", async () => {
  const first = await get(`/practice/cards?deck=${DECK}`);
  const card = cardOf(first);
  expect(first).toMatch(/\d+ today: \d+ new/);
  expect(first).not.toContain('value="again"');
  const back = await get(`/practice/cards?deck=${DECK}&card=${encodeURIComponent(card)}&reveal=1`);
  expect(back).toContain('value="again"');
  expect((await post("/practice/cards/grade", { deck: DECK, card, grade: "good" })).status).toBe(303);
  const second = await get(`/practice/cards?deck=${DECK}`);
  expect(cardOf(second)).not.toBe(card);
  expect((await post("/practice/cards/undo", { deck: DECK, number: "1" })).status).toBe(303);
  expect(cardOf(await get(`/practice/cards?deck=${DECK}`))).toBe(card);
  expect((await post("/practice/cards/undo", { deck: DECK, number: "1" })).status).toBe(409);
});

test("a deck leaves as a text file for Anki", async () => {
  const text = await get(`/practice/cards/anki.txt?deck=${DECK}`);
  expect(text.startsWith("#separator:tab")).toBe(true);
  expect(text.split("\n").length).toBeGreaterThan(100);
});

test("what is no card, no grade and no deck is refused with a sentence", async () => {
  expect((await fetch(`${server.origin}/practice/cards?deck=role/nobody`)).status).toBe(404);
  expect((await post("/practice/cards/grade", { deck: DECK, card: "concept/none#x", grade: "good" })).status).toBe(404);
  expect((await post("/practice/cards/grade", { deck: DECK, card: "x", grade: "best" })).status).toBe(422);
});

test("a concept of a report opens its cards, due or not, and their grades flow back beside it", { timeout: 60_000 }, async () => {
  const report = await makeReport(server.origin, "cards-report-1");
  const link =
    /href="(\/practice\/cards\?deck=[^"]+of=concept[^"]+)"[^>]*>\d+ cards?<\/a><span class="quiet">: none begun/.exec(
      await get(report),
    )?.[1] ?? "";
  expect(link).not.toBe("");
  const asked = await get(unescaped(link));
  expect(asked).toMatch(/(\d+) of the \1 cards of “/);
  const [deck, of] = ["deck", "of"].map((name) => new URL(unescaped(link), server.origin).searchParams.get(name) ?? "");
  const card = cardOf(asked);
  expect(card.startsWith(`${of}#`)).toBe(true);
  const graded = await post("/practice/cards/grade", { deck: deck ?? "", of: of ?? "", card, grade: "good" });
  expect(graded.headers.get("location")).toBe(unescaped(link));
  const [, left, all] = /(\d+) of the (\d+) cards of “/.exec(await get(unescaped(link))) ?? [];
  expect(Number(left)).toBe(Number(all) - 1);
  expect(await get(report)).toMatch(/cards?<\/a><span class="quiet">: 1 begun, predicted recall of these (?:today|on \d+ \w+) \d+ %/);
  expect((await fetch(`${server.origin}/practice/cards?deck=${deck}&of=concept/none`)).status).toBe(404);
});
