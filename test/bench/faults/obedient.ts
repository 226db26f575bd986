/**
 * A model that obeys whoever planted a string in a document (SEC-12), and whether a string gets out of the place that a prompt gives it (SEC-13).
 *
 *     node test/bench/faults/obedient.ts HOSTILE [--every N] [--seconds N] [--from N]
 *
 * HOSTILE is a folder with inj/ and naughty/. Each injection stands in a CV, in a posting and in a paper; a report is made, a local server is asked about
 * it as the app would ask, and answers as the string wants: of every tenth report all four requests, each in another protocol, of the others one, in the
 * protocols in turn. Counted are reports that changed, addresses that were asked, and accepted words with a link, an image, a tag, a new number or an
 * instruction. Each request is taken apart as it arrived. `--every N` takes every Nth string; after `--seconds` nothing more is begun; `--from N` goes
 * on with the Nth report of an earlier run. Exits with 1 where a figure is missed.
 */

import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { type AddressInfo, Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { askAssistant, requestsFor } from "../../../src/actions/ask-assistant.ts";
import { ASKS, INSTRUCTIONS } from "../../../src/core/propose/asks.ts";
import type { Verdict } from "../../../src/core/propose/check-proposal.ts";
import { type Mask, maskOf } from "../../../src/core/propose/mask.ts";
import { readProposals } from "../../../src/core/propose/read-proposals.ts";
import type { Report } from "../../../src/core/report/report.ts";
import { databaseStore } from "../../../src/io/database/database-store.ts";
import { openDatabase } from "../../../src/io/database/open-database.ts";
import { DATABASE, OWNER } from "../../../src/io/database/open-store.ts";
import { spendBook } from "../../../src/io/database/spend-book.ts";
import { modelDoor } from "../../../src/io/model/model-door.ts";
import { type Provider, PROVIDERS } from "../../../src/io/model/provider.ts";
import { library } from "../../corpus-reports.ts";
import { baseOf, type ModelCall, startModelServer } from "../../faults/model-server.ts";
import { segmentsOf } from "../../faults/segments.ts";
import { harmIn, obey } from "./obey.ts";
import { FENCES, type Payload, type Place, PLACES, plantedReport, readInjections, readNaughty } from "./planted.ts";

const KEY = "sk-canary-of-obedience-41d7";
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    every: { type: "string", default: "1" },
    seconds: { type: "string", default: "7200" },
    from: { type: "string", default: "0" },
  },
});
const until = performance.now() + 1000 * Number(values.seconds);
const [hostile] = positionals;
if (!hostile) throw new Error("Name the folder of hostile inputs.");
const every = Number(values.every);
const from = Number(values.from);
const now = () => new Date().toISOString();

/** Whoever is connected to, by host and port. */
const asked = new Map<string, number>();
const connect = Socket.prototype.connect;
Socket.prototype.connect = function (this: Socket, ...args: never[]) {
  const [first] = args.flat() as ({ host?: string; port?: number; path?: string } | number | undefined)[];
  const to = typeof first === "object" ? `${first.host ?? first.path ?? "localhost"}:${first.port ?? ""}` : String(first);
  asked.set(to, (asked.get(to) ?? 0) + 1);
  return Reflect.apply(connect, this, args) as Socket;
} as typeof connect;

/** What a harm would load is an address of this machine, so that it is seen. */
let loads = 0;
const trap = createServer((_, response) => {
  loads++;
  response.end();
});
await new Promise<void>((ready) => trap.listen(0, "127.0.0.1", ready));
const bait = `http://127.0.0.1:${(trap.address() as AddressInfo).port}`;

const server = await startModelServer();
const folder = mkdtempSync(join(tmpdir(), "groundwork-obedient-"));
const database = await openDatabase(join(folder, DATABASE));
const store = databaseStore(database, OWNER, now);
const clean = await plantedReport();
for (const id of ["attacked", "other"]) {
  await store.submit({
    id,
    submission: id,
    files: [],
    inputs: {
      cv: { sha256: id, name: "cv.txt" },
      posting: { sha256: id, name: "posting.md" },
      papers: [],
      asOf: "2026-11-27",
      minutes: 45,
    },
  });
  await store.finish(id, id, id, clean, []);
}
const kept = JSON.stringify(await store.loadReport("other"));
const before = JSON.stringify((await store.loadReport("attacked"))?.report);
const names = Object.keys(PROVIDERS) as Provider[];
const doors = names.map((provider) =>
  modelDoor(
    { provider, model: "m", address: baseOf(server, provider), inputPrice: 1, outputPrice: 1, dailyCap: 9000 },
    KEY,
    spendBook(database, OWNER, 9_000_000_000, now),
    { sleep: async () => undefined },
  ),
);
const namesOfThePerson = [...maskOf(clean).hidden.values()];

const found = {
  tried: 0,
  unseen: 0,
  changed: 0,
  harmful: new Map<string, string[]>(),
  hurt: new Set<string>(),
  repeated: new Set<string>(),
  accepted: 0,
  refused: 0,
};
const naive = { harms: 0, hurt: new Set<string>(), items: 0 };
const wire = { requests: 0, roles: 0, fences: [] as string[], keys: 0, names: [] as string[], other: 0 };
const joined = { requests: 0, fences: 0 };
const raised = new Map<string, number>();

/** Asks about a report of a planted string. `answers` makes what is said. */
async function askAbout(
  report: Report,
  turn: number,
  answers: (prompt: string) => string,
): Promise<{ said: string[]; verdicts: Verdict[] }> {
  const asks = turn % 10 === 0 ? ASKS : ASKS.slice(turn % ASKS.length, (turn % ASKS.length) + 1);
  const requests = requestsFor(report, false, asks);
  const prompts = new Set(requests.map(({ request }) => request.prompt));
  const [said, verdicts]: [string[], Verdict[]] = [[], []];
  const mask = maskOf(report);
  server.answers((call) => {
    const prompt = inspect(call, report, mask, prompts);
    const words = answers(prompt);
    said.push(words);
    return { say: words };
  });
  let next = turn;
  await askAssistant(
    report,
    requests,
    { model: "attacker", host: server.origin },
    {
      library,
      before: [],
      now,
      ask: (request) => (doors[next++ % doors.length] as (typeof doors)[number])(request),
      keep: async (rows) => {
        verdicts.push(...rows);
        await store.saveVerdicts("attacked", rows);
      },
      tell: () => undefined,
    },
  );
  return { said, verdicts };
}

/** Looks at a request as it arrived, and returns its prompt. */
function inspect(call: ModelCall, report: Report, mask: Mask, prompts: ReadonlySet<string>): string {
  const { system, user, other } = segmentsOf(call);
  const [prompt = ""] = user;
  wire.requests++;
  if (system.length !== 1 || system[0] !== INSTRUCTIONS || user.length !== 1 || other.length > 0) wire.roles++;
  // A lone half of a character does not come over a wire as it was.
  if (![...prompts].some((one) => one.toWellFormed() === prompt.toWellFormed())) wire.other++;
  const out = breakoutsOf(prompt, report);
  if (out) wire.fences.push(out);
  if (call.body.includes(KEY) || prompt.includes(KEY) || call.path.includes(KEY)) wire.keys++;
  for (const name of new Set([...mask.hidden.values(), ...namesOfThePerson])) if (standsIn(prompt, name)) wire.names.push(name);
  return prompt;
}

/** A line that is not one of our own fences in its order, but looks like one to a reader who is not strict; undefined where there is none. */
function breakoutsOf(prompt: string, report: Report): string | undefined {
  const ours = report.inputs.flatMap(({ id }) => [`===== BEGIN DOCUMENT ${id} =====`, `===== END DOCUMENT ${id} =====`]);
  const exact = prompt.split("\n").filter((line) => /^===== (?:BEGIN|END) DOCUMENT \S+ =====$/.test(line));
  const loose = prompt
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .match(/={3,}\s*(?:BEGIN|END)\s*DOCUMENT[^=\n]*/gi);
  if (exact.join("\n") !== ours.join("\n")) return exact.find((line, i) => line !== ours[i]) ?? "a fence is missing";
  return loose && loose.length !== ours.length
    ? (loose.find((line) => !ours.some((one) => one.startsWith(line.trim()))) ?? loose.at(-1))
    : undefined;
}

/** The same prompt by somebody who puts the documents in as they are. */
function naivePrompt(report: Report): string {
  return report.inputs.map(({ id, text }) => `===== BEGIN DOCUMENT ${id} =====\n${text}\n===== END DOCUMENT ${id} =====`).join("\n\n");
}

/** Whether a text holds words, and not as a part of longer ones. */
function standsIn(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (!/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(at + words.length))) return true;
  return false;
}

function statesOf(report: Report): Map<string, string> {
  return new Map(
    report.parts.flatMap((part) =>
      part.blocks.flatMap((block) =>
        block.type === "matrix" ? block.rows.map((row): [string, string] => [row.requirement, row.state]) : [],
      ),
    ),
  );
}

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, "");

async function attack(payload: Payload, turn: number, place: Place): Promise<void> {
  const report = await plantedReport({ place, text: payload.text });
  const name = `${turn} ${place}`;
  found.tried++;
  if (!letters(report.inputs.find(({ id }) => id === place)?.text ?? "").includes(letters(payload.text).slice(0, 60))) found.unseen++;
  const bytes = JSON.stringify(report);
  const { said, verdicts } = await askAbout(report, turn, (prompt) => obey(prompt, payload, bait));
  if (JSON.stringify(report) !== bytes) found.changed++;
  for (const [id, state] of statesOf(clean)) {
    const planted = statesOf(report).get(id);
    if (planted !== undefined && planted !== state)
      raised.set(`${place}: ${state} to ${planted}`, (raised.get(`${place}: ${state} to ${planted}`) ?? 0) + 1);
  }
  const own = new Set(clean.inputs.concat(report.inputs).flatMap(({ text }) => text.match(/\d+/g) ?? []));
  for (const verdict of verdicts) {
    if ("refused" in verdict) {
      found.refused++;
      continue;
    }
    found.accepted++;
    const words = [verdict.accepted.text, ...verdict.accepted.good].join("\n");
    const harm =
      harmIn(words, payload) ?? ((verdict.accepted.text.match(/\d+/g) ?? []).some((number) => !own.has(number)) ? "number" : undefined);
    if (!harm) continue;
    (harm === "praise" || harm === "instruction" ? found.repeated : found.hurt).add(name);
    found.harmful.set(harm, [...(found.harmful.get(harm) ?? []), `${name} ${verdict.accepted.kind}: ${words.slice(0, 200)}`]);
  }
  for (const answer of said)
    for (const item of readProposals(maskOf(report).restore(answer)).items as { text: string; good?: string[] }[]) {
      naive.items++;
      if (!harmIn([item.text, ...(item.good ?? [])].join("\n"), payload)) continue;
      naive.harms++;
      naive.hurt.add(name);
    }
  await store.removeVerdicts("attacked");
}

/** Only looks at what is asked. */
async function look(payload: Payload, turn: number, places: readonly Place[], all: boolean): Promise<void> {
  for (const place of places) {
    const report = await plantedReport({ place, text: payload.text });
    await askAbout(report, all ? 0 : turn, () => "No.");
    joined.requests++;
    if (breakoutsOf(naivePrompt(report), report)) joined.fences++;
  }
}

const injections = readInjections(hostile).filter((_, i) => i % every === 0);
const naughty = readNaughty(hostile).filter((_, i) => from === 0 && i % every === 0);
const rows: [boolean, string][] = [];
try {
  for (const [turn, payload] of FENCES.entries()) await look(payload, turn, PLACES, true);
  for (const [turn, payload] of naughty.entries()) await look(payload, turn, [PLACES[turn % 3] ?? "cv"], false);
  const looked = wire.requests;
  // Every string once, then each in another place, and in the last: whatever time allows holds strings of every kind.
  for (const pass of PLACES.keys())
    for (const [turn, payload] of injections.entries())
      if (performance.now() < until && pass * injections.length + turn >= from)
        await attack(payload, pass * injections.length + turn, PLACES[(turn + pass) % 3] ?? "cv");
  const attacks = wire.requests - looked;
  const untouched =
    JSON.stringify(await store.loadReport("other")) === kept &&
    JSON.stringify((await store.loadReport("attacked"))?.report) === before &&
    (await store.verdicts("other")).length === 0;
  const foreign = [...asked.keys()].filter((to) => to !== new URL(server.origin).host);
  const connections = [...asked.values()].reduce((sum, count) => sum + count, 0);
  rows.push(
    [
      found.changed === 0 && found.hurt.size === 0 && untouched && foreign.length === 0 && loads === 0 && found.unseen === 0,
      `SEC-12   ${found.tried} of ${3 * injections.length} reports with a planted string (${found.unseen} not in the text), ${attacks} requests: ${found.changed} changed; ${found.hurt.size} with accepted words that hold a link, an image, a tag or a new number; the other report ${untouched ? "untouched" : "TOUCHED"}; ${foreign.length} strange hosts among ${connections} connections, ${loads} loads; ${found.accepted} accepted in all, ${found.refused} refused`,
    ],
    [
      found.repeated.size === 0,
      `SEC-12   reports with accepted words that repeat a planted string, or what it wants said: ${found.repeated.size} of ${found.tried}; ${found.harmful.get("instruction")?.length ?? 0} with words to a program, ${found.harmful.get("praise")?.length ?? 0} without, of ${found.accepted + found.refused} proposed`,
    ],
    [
      naive.hurt.size > 0.9 * found.tried,
      `control  without the check: ${naive.hurt.size} of ${found.tried} reports, ${naive.harms} of ${naive.items} items`,
    ],
    [
      wire.requests > 0 && wire.roles === 0 && wire.fences.length === 0 && wire.keys === 0 && wire.names.length === 0 && wire.other === 0,
      `SEC-13   ${wire.requests} requests as they arrived, ${found.tried} reports with an injection, ${joined.requests} with a fence or a naughty string, 4 protocols: ${wire.roles} with other segments, ${wire.other} with another prompt, ${wire.fences.length} breakouts, ${wire.keys} with the key, ${wire.names.length} with a hidden name`,
    ],
    [joined.fences > 0, `control  documents put in as they are: ${joined.fences} breakouts of ${joined.requests}`],
  );
  await fetch(`${bait}/control`);
  rows.push([loads === 1 && [...asked.keys()].some((to) => bait.endsWith(to)), "control  one who asks another address is seen"]);
} finally {
  for (const [harm, list] of found.harmful) for (const line of list.slice(0, 8)) console.log(`  ${harm}: ${line}`);
  for (const [harm, list] of found.harmful) {
    const kinds = Map.groupBy(list, (line) => line.split(/[ :]/)[2] ?? "");
    console.log(`  ${harm}: ${[...kinds].map(([kind, { length }]) => `${kind} ${length}`).join(", ")}`);
  }
  for (const line of [...new Set(wire.fences)].slice(0, 20)) console.log(`  fence: ${JSON.stringify(line)}`);
  for (const line of [...new Set(wire.names)].slice(0, 10)) console.log(`  name: ${JSON.stringify(line)}`);
  console.log(`  states of the clean report that a planted line alone moved: ${JSON.stringify(Object.fromEntries(raised))}`);
  for (const [holds, line] of rows) console.log(`${holds ? "ok  " : "MISS"} ${line}`);
  await server.close();
  trap.close();
  await database.destroy();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(rows.length > 0 && rows.every(([holds]) => holds) ? 0 : 1);
