/**
 * Models that fail, and many requests at the cap: SEC-14 and SEC-16.
 *
 *     node test/bench/faults/model.ts [ROUNDS=20]
 *
 * Eighteen faults, each ROUNDS times over the four protocols in turn, through what the app does when a person asks: none may be shown as whole, none
 * asked more than three times, and each ends in a sentence. Then a hundred requests at once, by two connections to one database, again and again until
 * the cap lets none through. Exits with 1 where a figure is missed.
 */

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { askAssistant, requestsFor } from "../../../src/actions/ask-assistant.ts";
import type { AskModel, ModelOutcome, SpendBook } from "../../../src/actions/ports.ts";
import type { Asked } from "../../../src/actions/store.ts";
import { ASKS } from "../../../src/core/propose/asks.ts";
import type { Report } from "../../../src/core/report/report.ts";
import { openDatabase } from "../../../src/io/database/open-database.ts";
import { DATABASE, OWNER } from "../../../src/io/database/open-store.ts";
import { spendBook } from "../../../src/io/database/spend-book.ts";
import { capOf } from "../../../src/io/model/model-desk.ts";
import { modelDoor, mostMicro } from "../../../src/io/model/model-door.ts";
import { guardedFetch } from "../../../src/io/model/guarded-fetch.ts";
import { addressOf, languageModel, type ModelChoice, type Provider, PROVIDERS } from "../../../src/io/model/provider.ts";
import { streamOnce } from "../../../src/io/model/stream-once.ts";
import { library, outcomeOf } from "../../corpus-reports.ts";
import { type Behaviour, baseOf, startModelServer, TOKENS } from "../../faults/model-server.ts";

const rounds = Number(process.argv[2] ?? 20);
const names = Object.keys(PROVIDERS) as Provider[];
const DEADLINES = { first: 0.4, idle: 0.4, total: 8 };
const PAIR = { cv: "career-changer-physics", posting: "research-scientist-pretraining" };
const now = () => new Date().toISOString();

const { report: made } = await outcomeOf(PAIR.cv, PAIR.posting, { date: "2026-12-10" });
if (!made) throw new Error("no report");
const report: Report = made;
const requests = requestsFor(report, true);
const good = (
  JSON.parse(readFileSync(join(import.meta.dirname, "../../proposals/plain/good.json"), "utf8")) as {
    pair: typeof PAIR;
    proposal: object;
  }[]
)
  .filter(({ pair }) => pair.cv === PAIR.cv && pair.posting === PAIR.posting)
  .map(({ proposal }) => proposal)
  .slice(0, 6);
const GOOD = JSON.stringify({ proposals: good });
/** The same with letters in its texts that an old charset writes as one byte. */
const ACCENTED = GOOD.replace(/"text":"[^"]*"/g, (text) => text.replace(/(?<=[a-z])e(?= )/g, "\u00e9"));

/** A whole good answer of each protocol as the server streams it, so that it can be sent in another charset. */
async function streamed(provider: Provider, words: string): Promise<string> {
  server.does({ say: words });
  const path = {
    anthropic: "messages",
    openai: "responses",
    google: "models/m:streamGenerateContent?alt=sse",
    compatible: "chat/completions",
  }[provider];
  return (await fetch(`${baseOf(server, provider)}/${path}`, { method: "POST", body: "{}" })).text();
}

const server = await startModelServer();
/** An address at which nobody answers the door: connections are taken by the system and never served. */
const closed = createServer();
await new Promise<void>((ready) => closed.listen(0, "127.0.0.1", ready));
const { port } = closed.address() as { port: number };
await new Promise((done) => closed.close(done));

type Fault = [name: string, how: (provider: Provider, round: number) => Behaviour | Promise<Behaviour> | "nobody"];
const TYPE = "text/event-stream; charset=utf-8";
const FAULTS: Fault[] = [
  ["401", () => ({ status: 401 })],
  ["402", () => ({ status: 402 })],
  ["429 with a time to wait", (_, round) => ({ status: 429, headers: { "retry-after": String(round % 2 === 0 ? 3 : 4000) } })],
  ["429 without", () => ({ status: 429 })],
  ["500", () => ({ status: 500 })],
  ["503", () => ({ status: 503 })],
  ["529", () => ({ status: 529 })],
  ["no connection", (_, round) => (round % 2 === 0 ? "nobody" : { hang: "connect" })],
  ["no first byte", () => ({ hang: "first" })],
  ["stops in between", () => ({ hang: "idle" })],
  ["cut stream", (_, round) => ({ cut: round % 2 === 0 ? GOOD.slice(0, 900) : GOOD })],
  ["bad JSON", (_, round) => ({ say: round % 2 === 0 ? GOOD.slice(0, -40) : GOOD.replaceAll('":', '" ').replaceAll("[", "(") })],
  [
    "wrong schema",
    (_, round) => ({
      say: JSON.stringify(
        round % 2 === 0
          ? { suggestions: ["Say more of your work."] }
          : { proposals: good.map((row) => ({ ...row, quotes: "see the CV" })) },
      ),
    }),
  ],
  ["nothing", (_, round) => ({ say: round % 2 === 0 ? "" : '{"proposals": []}' })],
  [
    "refusal",
    (_, round) =>
      round % 2 === 0 ? { say: "I am sorry, but I cannot help with judging a person." } : { say: "I cannot go on.", end: "filter" },
  ],
  ["length reached", () => ({ say: GOOD, end: "length" })],
  ["ten megabytes", () => ({ bytes: 10_000_000 })],
  [
    "wrong charset",
    async (provider, round) => {
      const text = await streamed(provider, ACCENTED);
      return round % 2 === 0
        ? { raw: Buffer.from(text, "latin1"), type: TYPE }
        : { raw: Buffer.from(`\ufeff${text}`, "utf16le"), type: "text/event-stream; charset=utf-16" };
    },
  ],
];

const grants: SpendBook = { reserve: async () => "1", settle: async () => undefined, today: async () => 0 };

async function ask(how: AskModel, turn: number): Promise<Asked> {
  const only = requests.slice(turn % ASKS.length, (turn % ASKS.length) + 1);
  const told = { library, ask: how, before: [], keep: async () => undefined, tell: () => undefined, now };
  const { parts } = await askAssistant(report, only, { model: "m", host: "127.0.0.1" }, told);
  return parts[0] as Asked;
}

function choiceOf(provider: Provider, behaviour: Behaviour | "nobody" = "nobody"): ModelChoice {
  const address = behaviour === "nobody" ? `http://127.0.0.1:${port}/v1` : baseOf(server, provider);
  return { provider, model: "m", address, inputPrice: 3, outputPrice: 15, dailyCap: 5 };
}

/** Somebody who takes whatever came for the answer. */
function naive(choice: ModelChoice): AskModel {
  return async (request) => {
    const model = await languageModel(choice, "k", guardedFetch(addressOf(choice)));
    const { text } = await streamOnce(model, request, DEADLINES);
    const outcome: ModelOutcome = { text, ended: "whole", micro: 0 };
    return outcome;
  };
}

const rows: [boolean, string][] = [];
const table: Record<string, { whole: number; partial: number; failed: number; calls: number; naive: string }> = {};
try {
  const bad = { shown: 0, calls: 0, retried: 0, speechless: 0, tried: 0, waits: 0 };
  let caught = 0;
  let naiveTried = 0;
  for (const [fault, how] of FAULTS) {
    const line = (table[fault] = { whole: 0, partial: 0, failed: 0, calls: 0, naive: "" });
    for (let round = 0; round < rounds; round++) {
      const provider = names[round % names.length] as Provider;
      // Each protocol meets both forms of a fault.
      const behaviour = await how(provider, Math.floor(round / names.length));
      const choice = choiceOf(provider, behaviour);
      if (behaviour === "nobody") server.does({ status: 500 });
      else server.does(behaviour);
      const waits: number[] = [];
      const part = await ask(
        modelDoor(choice, "k", grants, { deadlines: DEADLINES, sleep: async (seconds) => waits.push(seconds) }),
        round,
      );
      bad.tried++;
      line[part.state as "whole"]++;
      line.calls = Math.max(line.calls, server.calls.length);
      if (part.state === "whole") bad.shown++;
      if (server.calls.length > 3) bad.calls++;
      if (/^40[12]$/.test(fault) && (server.calls.length !== 1 || waits.length > 0)) bad.retried++;
      if (waits.some((seconds) => seconds > 60)) bad.waits++;
      if (!/^\S.* .*[.!]$/.test(part.sentence ?? "") || /\[object|undefined|Error:/.test(part.sentence ?? "")) bad.speechless++;
    }
    for (const provider of names) {
      const behaviour = await how(provider, 0);
      server.does(behaviour === "nobody" ? { status: 500 } : behaviour);
      const outcome = await naive(choiceOf(provider, behaviour))((requests[0] as (typeof requests)[number]).request);
      naiveTried++;
      if ("text" in outcome && outcome.text !== "") {
        caught++;
        line.naive += `${provider} `;
      }
    }
  }
  let whole = 0;
  for (let round = 0; round < 40; round++) {
    const provider = names[round % names.length] as Provider;
    server.does({ say: GOOD });
    const part = await ask(modelDoor(choiceOf(provider, { say: "" }), "k", grants), round);
    if (part.state === "whole" && part.accepted > 0 && !part.sentence) whole++;
  }
  rows.push(
    [
      bad.shown + bad.calls + bad.retried + bad.speechless + bad.waits === 0,
      `SEC-14   ${bad.tried} answers with one of ${FAULTS.length} faults: ${bad.shown} shown as whole, ${bad.calls} with more than 3 calls, ${bad.retried} retries on 401 and 402, ${bad.waits} waits of more than a minute, ${bad.speechless} without a sentence`,
    ],
    [whole === 40, `control  good answers shown as whole: ${whole} of 40`],
    [caught > 0, `control  one who takes any words for an answer: ${caught} of ${naiveTried} shown as whole`],
  );

  for (const [what, behaviour, cost] of [
    ["answers", { say: '{"proposals": []}' }, TOKENS.input * 3 + TOKENS.output * 15],
    ["answers that break off", { cut: "{" }, undefined],
  ] as const) {
    const folder = mkdtempSync(join(tmpdir(), "groundwork-cap-"));
    const connections = [await openDatabase(join(folder, DATABASE)), await openDatabase(join(folder, DATABASE))];
    const request = { instructions: "Answer.", prompt: "The task.", mostTokens: 500 };
    const most = mostMicro(choiceOf("openai"), request);
    // What a cut answer cost nobody says: as much as it can.
    const each = cost ?? most;
    const choice = { ...choiceOf("openai", behaviour), dailyCap: (most * 30.5) / 1_000_000 };
    const cap = capOf(choice);
    const books = connections.map((database) => spendBook(database, OWNER, cap, now));
    const slow = { deadlines: { first: 30, idle: 30, total: 60 } };
    const hundred = (doors: readonly AskModel[]) =>
      Promise.all(Array.from({ length: 100 }, (_, i) => (doors[i % doors.length] as AskModel)(request)));
    let [asked, together, refused, waves, unsaid] = [0, 0, 0, 0, 0];
    for (; waves < 20; waves++) {
      server.does(behaviour);
      const watch = setInterval(() => void books[0]?.today().then((micro) => (together = Math.max(together, micro))), 2);
      const outcomes = await hundred(books.map((book) => modelDoor(choice, "k", book, slow)));
      clearInterval(watch);
      asked += server.calls.length;
      const no = outcomes.flatMap((outcome) => ("failed" in outcome && outcome.failed.code === "cap" ? [outcome.failed] : []));
      refused += no.length;
      unsaid += no.filter(({ message, hint }) => !/dollars/.test(message) || !/anew at midnight UTC/.test(hint)).length;
      if (no.length === 100) break;
    }
    const booked = (await books[1]?.today()) ?? 0;
    rows.push([
      asked > 0 &&
        asked * each <= cap &&
        booked <= cap &&
        together <= cap &&
        booked === asked * each &&
        booked > cap - most &&
        unsaid === 0,
      `SEC-16   100 at once, ${what}, ${waves + 1} times: ${asked} asked for ${asked * each} of ${cap}, at most ${together} set aside at a time, ${booked} in the book, ${refused} refused, ${unsaid} without saying when it counts anew`,
    ]);
    server.does(behaviour);
    await hundred([modelDoor(choice, "k", grants, slow)]);
    const past = server.calls.length * each;
    rows.push([past > cap, `control  without the book: ${server.calls.length} asked for ${past} of ${cap}`]);
    for (const database of connections) await database.destroy();
    rmSync(folder, { recursive: true, force: true });
  }
} finally {
  console.table(table);
  for (const [holds, line] of rows) console.log(`${holds ? "ok  " : "MISS"} ${line}`);
  await server.close();
}
process.exit(rows.length > 0 && rows.every(([holds]) => holds) ? 0 : 1);
