import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Answer, Session } from "../../core/practice/session.ts";
import { databaseStore } from "./database-store.ts";
import { type Connection, openDatabase } from "./open-database.ts";
import { practiceDatabase } from "./practice-database.ts";

let folder: string;
let database: Connection;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "groundwork-practice-"));
  database = await openDatabase(join(folder, "groundwork.sqlite"));
});
afterEach(async () => {
  await database.destroy().catch(() => undefined);
  rmSync(folder, { recursive: true });
});

let ticks = 0;
const now = () => new Date(Date.UTC(2026, 10, 26, 12, 0, ticks++)).toISOString();
const store = (owner = "me") => practiceDatabase(database, owner, now);
const SESSION: Session = {
  schema: 1,
  id: "s-1",
  kind: "answer",
  title: "A failure",
  subject: "question/failure",
  minutes: 3,
  locked: false,
  steps: [
    {
      id: "question/failure",
      name: "Answer",
      ask: "Tell me.",
      quotes: [],
      minutes: 3,
      form: { kind: "text" },
      points: [],
      followUps: [],
      after: [],
    },
  ],
  library: "1",
};
const answer = (text: string, revision: number, more: Partial<Answer> = {}): Answer => ({
  step: "question/failure",
  text,
  rows: [],
  seconds: 20,
  followUps: {},
  state: "open",
  ticks: {},
  hinted: false,
  revision,
  at: "2026-11-26T12:00:00.000Z",
  ...more,
});
const BYTES = new TextEncoder().encode("A paper about nothing");
const PAPER = { id: "p-1", sha256: "ab".repeat(32), name: "paper.txt", title: "Nothing", bytes: BYTES };

describe("sessions", () => {
  test("come back whole with their answers", async () => {
    await store().saveSession(SESSION);
    expect(await store().saveAnswer("s-1", answer("I broke it", 1, { state: "done" }))).toBe("saved");
    const kept = await store().loadSession("s-1");
    expect(kept?.session).toEqual(SESSION);
    expect(kept?.answers["question/failure"]?.text).toBe("I broke it");
    expect(await store().listSessions()).toMatchObject([{ id: "s-1", steps: 1, answered: ["question/failure"] }]);
    await store().saveSession({ ...SESSION, id: "s-2", after: "s-1" });
    expect((await store().listSessions()).find((row) => row.id === "s-2")?.after).toBe("s-1");
  });
  test("keep the later of two answers that arrive in the wrong order", async () => {
    await store().saveSession(SESSION);
    await store().saveAnswer("s-1", answer("second", 2));
    expect(await store().saveAnswer("s-1", answer("first", 1))).toBe("older");
    expect(await store().saveAnswer("s-1", answer("another window", 2))).toBe("older");
    expect((await store().loadSession("s-1"))?.answers["question/failure"]?.text).toBe("second");
  });
  test("keep what a model said with the answer, whichever of the two is saved later, and lose it with the session", async () => {
    const judged = { model: "m", host: "h", at: "", of: "key", micro: 1, followUps: [], refused: [], criteria: [], runs: [], problems: [] };
    await store().saveSession(SESSION);
    expect(await store().saveJudgement("s-1", "question/failure", judged)).toBe(false);
    await store().saveAnswer("s-1", answer("first", 1));
    expect(await store("other").saveJudgement("s-1", "question/failure", judged)).toBe(false);
    expect(await store().saveJudgement("s-1", "question/failure", judged)).toBe(true);
    expect(await store().saveAnswer("s-1", answer("second", 2, { judged: { ...judged, model: "forged" } }))).toBe("saved");
    expect((await store().loadSession("s-1"))?.answers["question/failure"]).toMatchObject({ text: "second", revision: 2, judged });
    await store().deleteSession("s-1");
    expect(await store().saveJudgement("s-1", "question/failure", judged)).toBe(false);
  });
  test("that were answered flow back to their report, also while they are answered again", async () => {
    await store().saveSession({ ...SESSION, report: "r" });
    await store().saveAnswer("s-1", answer("open yet", 1));
    expect(await store().practised("r")).toEqual([]);
    await store().saveAnswer("s-1", answer("said", 2, { state: "done", rating: 3, ticks: { p: true } }));
    const { text, rows, seconds, followUps, at } = answer("said", 2);
    const former = [{ text, rows, seconds, followUps, at, rating: 3, ticks: { p: true } }];
    const told = [{ session: "s-1", answered: [{ step: "question/failure", rating: 3, met: 1, marked: 1 }] }];
    expect(await store().practised("r")).toMatchObject(told);
    await store().saveAnswer("s-1", answer("", 3, { former }));
    expect(await store().practised("r")).toMatchObject(told);
  });
  test("belong to one owner, end once, and take their answers with them", async () => {
    await store().saveSession(SESSION);
    await store().saveAnswer("s-1", answer("mine", 1));
    expect(await store("other").loadSession("s-1")).toBeUndefined();
    expect(await store("other").saveAnswer("s-1", answer("theirs", 9))).toBe("gone");
    expect([await store().endSession("s-1"), await store().endSession("s-1")]).toEqual([true, false]);
    expect(await store().deleteSession("s-1")).toBe(true);
    expect(await database.selectFrom("answer").selectAll().execute()).toEqual([]);
  });
  test("of a report go with the report", async () => {
    await store().saveSession({ ...SESSION, report: "r-1" });
    await store().saveReview("r-1", "concept/dpo#trap", { due: "a" }, { grade: "good" });
    await databaseStore(database, "me", now).deleteReport("r-1");
    expect([await store().listSessions(), await store().cards("r-1"), await store().reviews("r-1")]).toEqual([[], [], []]);
  });
});

describe("papers", () => {
  test("with the same bytes are one, and go with their file and their sessions", async () => {
    expect([await store().savePaper(PAPER), await store().savePaper({ ...PAPER, id: "p-2" })]).toEqual(["p-1", "p-1"]);
    await store().saveSession({ ...SESSION, paper: "p-1" });
    expect(await store().deletePaper("p-1")).toBe(true);
    for (const table of ["paper", "file", "session"] as const) expect(await database.selectFrom(table).selectAll().execute()).toEqual([]);
  });
  test("keep a file that a report still needs", async () => {
    const file = { sha256: PAPER.sha256, name: "paper.txt" };
    await store().savePaper(PAPER);
    await databaseStore(database, "me", now).submit({
      id: "r-1",
      submission: "submission-1",
      inputs: { cv: file, posting: file, papers: [], asOf: "2026-11-26", minutes: 45 },
      files: [],
    });
    await store().deletePaper("p-1");
    expect(await database.selectFrom("file").select("sha256").execute()).toEqual([{ sha256: PAPER.sha256 }]);
  });
});

describe("cards", () => {
  test("keep a state and a numbered log, of which the newest can be taken back", async () => {
    expect(await store().saveReview("library", "concept/dpo", { due: "a" }, { grade: 3 })).toBe(1);
    expect(await store().saveReview("library", "concept/dpo", { due: "b" }, { grade: 1 })).toBe(2);
    expect(await store().undoReview("library", 1, "concept/dpo", null)).toBe(false);
    expect(await store().undoReview("library", 2, "concept/dpo", { due: "a" })).toBe(true);
    expect(await store().cards("library")).toEqual([{ card: "concept/dpo", state: { due: "a" } }]);
    expect(await store().undoReview("library", 1, "concept/dpo", null)).toBe(true);
    expect([await store().cards("library"), await store().reviews("library")]).toEqual([[], []]);
  });
});
