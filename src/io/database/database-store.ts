/** The Store over the database, bound to one owner: no query here sees another owner's row. */

import type { Request, RequestInputs, Step, Store } from "../../actions/store.ts";
import type { Report } from "../../core/report/report.ts";
import type { Correction } from "../../core/text/correction.ts";
import type { Problem } from "../../core/text/problem.ts";
import { listReports } from "./list-reports.ts";
import type { Connection } from "./open-database.ts";
import { loadAsking, saveAsking } from "./asking-rows.ts";
import { listVerdicts, removeVerdicts, saveVerdicts } from "./proposal-rows.ts";
import { removePractice, removeUnused } from "./remove-unused.ts";
import type { RequestTable } from "./schema.ts";

/** Reports kept parsed. */
const READ = 4;

/** A store for `owner`. `now` gives the time as an ISO string. */
export function databaseStore(database: Connection, owner: string, now: () => string): Store {
  const mine = { owner };
  /** The reports read last: a version never changes, and parsing one takes longer than all else that a page of it needs. */
  const read = new Map<string, Report>();
  return {
    async loadFile(sha256) {
      const row = await database
        .selectFrom("file")
        .select(["name", "bytes"])
        .where("owner", "=", owner)
        .where("sha256", "=", sha256)
        .executeTakeFirst();
      return row && { name: row.name, bytes: new Uint8Array(row.bytes) };
    },
    async loadStage(key) {
      const row = await database.selectFrom("stage").select("value").where("owner", "=", owner).where("key", "=", key).executeTakeFirst();
      return row && (JSON.parse(row.value) as unknown);
    },
    async saveStage(key, stage, value) {
      await database.transaction().execute(async (within) => {
        const file = await within
          .selectFrom("file")
          .select("sha256")
          .where("owner", "=", owner)
          .where("sha256", "=", key.slice(-64))
          .executeTakeFirst();
        if (!file) return;
        await within
          .insertInto("stage")
          .values({ ...mine, key, stage, value: JSON.stringify(value), created: now() })
          .onConflict((conflict) => conflict.columns(["owner", "key"]).doNothing())
          .execute();
      });
    },
    async submit({ id, submission, inputs, files }) {
      const time = now();
      const row = { ...mine, id, submission, inputs: JSON.stringify(inputs), state: "waiting" as const, problems: "[]", created: time };
      return database.transaction().execute(async (within) => {
        const before = await within
          .selectFrom("request")
          .select("id")
          .where("owner", "=", owner)
          .where("submission", "=", submission)
          .executeTakeFirst();
        if (before) return before.id;
        await within
          .insertInto("request")
          .values({ ...row, updated: time })
          .execute();
        for (const { sha256, name, bytes } of files)
          await within
            .insertInto("file")
            .values({ ...mine, sha256, name, bytes, size: bytes.length, created: time })
            .onConflict((conflict) => conflict.columns(["owner", "sha256"]).doNothing())
            .execute();
        return id;
      });
    },
    async loadRequest(id) {
      const row = await database.selectFrom("request").selectAll().where("owner", "=", owner).where("id", "=", id).executeTakeFirst();
      return row && requestOf(row);
    },
    async waiting() {
      const rows = await database
        .selectFrom("request")
        .selectAll()
        .where("owner", "=", owner)
        .where("state", "=", "waiting")
        .orderBy("created")
        .execute();
      return rows.map(requestOf);
    },
    async saveStep(id, step) {
      return database.transaction().execute(async (within) => {
        const request = await within.selectFrom("request").select("id").where("owner", "=", owner).where("id", "=", id).executeTakeFirst();
        if (!request) return 0;
        return addSteps(within as Connection, owner, id, [step]);
      });
    },
    async stepsAfter(id, number) {
      const rows = await database
        .selectFrom("step")
        .select(["number", "step"])
        .where("owner", "=", owner)
        .where("request", "=", id)
        .where("number", ">", number)
        .orderBy("number")
        .execute();
      return rows.map((row) => ({ number: row.number, step: JSON.parse(row.step) as Step }));
    },
    async finish(id, name, key, report, steps) {
      const time = now();
      await database.transaction().execute(async (within) => {
        const ended = await within
          .updateTable("request")
          .set({ state: "done", updated: time })
          .where("owner", "=", owner)
          .where("id", "=", id)
          .where("state", "=", "waiting")
          .executeTakeFirst();
        if (ended.numUpdatedRows === 0n) return;
        await addSteps(within as Connection, owner, id, steps);
        await within
          .insertInto("report")
          .values({ ...mine, id, name, version: 1, created: time, updated: time })
          .onConflict((conflict) => conflict.columns(["owner", "id"]).doNothing())
          .execute();
        await within
          .insertInto("report_version")
          .values({ ...mine, report: id, version: 1, key, value: JSON.stringify(report), created: time })
          .onConflict((conflict) => conflict.columns(["owner", "report", "version"]).doNothing())
          .execute();
      });
    },
    async fail(id, problems) {
      await database
        .updateTable("request")
        .set({ state: "failed", problems: JSON.stringify(problems), updated: now() })
        .where("owner", "=", owner)
        .where("id", "=", id)
        .execute();
    },
    listReports: () => listReports(database, owner),
    async listUnfinished() {
      const rows = await database
        .selectFrom("request")
        .selectAll()
        .where("owner", "=", owner)
        .where("state", "!=", "done")
        .orderBy("created", "desc")
        .execute();
      return rows.map(requestOf);
    },
    async loadReport(id, version) {
      const row = await database
        .selectFrom("report")
        .select(["id", "name", "version", "created", "updated"])
        .where("owner", "=", owner)
        .where("id", "=", id)
        .executeTakeFirst();
      if (!row) return undefined;
      const of = () =>
        database
          .selectFrom("report_version")
          .where("owner", "=", owner)
          .where("report", "=", id)
          .where("version", "=", version ?? row.version);
      const kept = await of().select(["key", "created"]).executeTakeFirst();
      if (!kept) return undefined;
      const name = `${id} ${version ?? row.version} ${kept.key} ${kept.created}`;
      const report = read.get(name) ?? (JSON.parse((await of().select("value").executeTakeFirstOrThrow()).value) as Report);
      read.delete(name);
      read.set(name, report);
      for (const oldest of read.keys()) if (read.size > READ) read.delete(oldest);
      return { row, report, created: kept.created };
    },
    async saveVersion(id, key, report) {
      const time = now();
      return database.transaction().execute(async (within) => {
        const newest = await within
          .selectFrom("report_version")
          .select(["version", "key"])
          .where("owner", "=", owner)
          .where("report", "=", id)
          .orderBy("version", "desc")
          .executeTakeFirstOrThrow();
        if (newest.key === key) return newest.version;
        const version = newest.version + 1;
        await within
          .insertInto("report_version")
          .values({ ...mine, report: id, version, key, value: JSON.stringify(report), created: time })
          .execute();
        await within.updateTable("report").set({ version, updated: time }).where("owner", "=", owner).where("id", "=", id).execute();
        return version;
      });
    },
    async renameReport(id, name) {
      const done = await database
        .updateTable("report")
        .set({ name, updated: now() })
        .where("owner", "=", owner)
        .where("id", "=", id)
        .executeTakeFirst();
      return done.numUpdatedRows > 0n;
    },
    async duplicateReport(id, newId) {
      const time = now();
      return database.transaction().execute(async (within) => {
        const of = { report: within.selectFrom("report").selectAll().where("owner", "=", owner).where("id", "=", id) };
        const row = await of.report.executeTakeFirst();
        const request = await within.selectFrom("request").selectAll().where("owner", "=", owner).where("id", "=", id).executeTakeFirst();
        if (!row || !request) return false;
        const versions = await within
          .selectFrom("report_version")
          .selectAll()
          .where("owner", "=", owner)
          .where("report", "=", id)
          .execute();
        const notes = await within.selectFrom("note").selectAll().where("owner", "=", owner).where("report", "=", id).execute();
        await within
          .insertInto("request")
          .values({ ...request, id: newId, submission: newId })
          .execute();
        await within
          .insertInto("report")
          .values({ ...row, id: newId, name: `${row.name} (copy)`, created: time, updated: time })
          .execute();
        for (const version of versions)
          await within
            .insertInto("report_version")
            .values({ ...version, report: newId })
            .execute();
        for (const note of notes)
          await within
            .insertInto("note")
            .values({ ...note, report: newId })
            .execute();
        return true;
      });
    },
    async deleteReport(id) {
      return database.transaction().execute(async (within) => {
        const gone = await within.deleteFrom("report").where("owner", "=", owner).where("id", "=", id).executeTakeFirst();
        for (const table of ["report_version", "note", "proposal", "asking"] as const)
          await within.deleteFrom(table).where("owner", "=", owner).where("report", "=", id).execute();
        await within.deleteFrom("step").where("owner", "=", owner).where("request", "=", id).execute();
        const request = await within.deleteFrom("request").where("owner", "=", owner).where("id", "=", id).executeTakeFirst();
        await removePractice(within as Connection, owner, id);
        await removeUnused(within as Connection, owner);
        return gone.numDeletedRows + request.numDeletedRows > 0n;
      });
    },
    async corrections(sha256s) {
      if (sha256s.length === 0) return [];
      return database
        .selectFrom("correction")
        .select(["sha256", "start", "end", "value"])
        .where("owner", "=", owner)
        .where("sha256", "in", [...sha256s])
        .orderBy("sha256")
        .orderBy("start")
        .execute();
    },
    async saveCorrection({ sha256, start, end, value }: Correction) {
      await database
        .insertInto("correction")
        .values({ ...mine, sha256, start, end, value, updated: now() })
        .onConflict((conflict) => conflict.columns(["owner", "sha256", "start", "end"]).doUpdateSet({ value, updated: now() }))
        .execute();
    },
    async removeCorrection({ sha256, start, end }) {
      await database
        .deleteFrom("correction")
        .where("owner", "=", owner)
        .where("sha256", "=", sha256)
        .where("start", "=", start)
        .where("end", "=", end)
        .execute();
    },
    async notes(id) {
      const rows = await database
        .selectFrom("note")
        .select(["statement", "text"])
        .where("owner", "=", owner)
        .where("report", "=", id)
        .orderBy("statement")
        .execute();
      return Object.fromEntries(rows.map((row) => [row.statement, row.text]));
    },
    async saveNote(id, statement, text) {
      if (text === "") {
        await database.deleteFrom("note").where("owner", "=", owner).where("report", "=", id).where("statement", "=", statement).execute();
        return;
      }
      await database
        .insertInto("note")
        .values({ ...mine, report: id, statement, text, updated: now() })
        .onConflict((conflict) => conflict.columns(["owner", "report", "statement"]).doUpdateSet({ text, updated: now() }))
        .execute();
    },
    verdicts: (report) => listVerdicts(database, owner, report),
    saveVerdicts: (report, verdicts) => saveVerdicts(database, owner, report, verdicts, now()),
    asking: (report) => loadAsking(database, owner, report),
    saveAsking: (report, asking) => saveAsking(database, owner, report, asking, now()),
    removeVerdicts: (report, id) => removeVerdicts(database, owner, report, id),
    async setting(name) {
      const row = await database
        .selectFrom("setting")
        .select("value")
        .where("owner", "=", owner)
        .where("name", "=", name)
        .executeTakeFirst();
      return row?.value;
    },
    async saveSetting(name, value) {
      await database
        .insertInto("setting")
        .values({ ...mine, name, value })
        .onConflict((conflict) => conflict.columns(["owner", "name"]).doUpdateSet({ value }))
        .execute();
    },
  };
}

/** Adds steps after those that are there; returns the number of the last one. */
async function addSteps(within: Connection, owner: string, request: string, steps: readonly Step[]): Promise<number> {
  const { last } = await within
    .selectFrom("step")
    .select((of) => of.fn.max("number").as("last"))
    .where("owner", "=", owner)
    .where("request", "=", request)
    .executeTakeFirstOrThrow();
  let number = Number(last ?? 0);
  for (const step of steps)
    await within
      .insertInto("step")
      .values({ owner, request, number: ++number, step: JSON.stringify(step) })
      .execute();
  return number;
}

function requestOf(row: RequestTable): Request {
  return {
    id: row.id,
    inputs: JSON.parse(row.inputs) as RequestInputs,
    state: row.state,
    problems: JSON.parse(row.problems) as Problem[],
    created: row.created,
  };
}
