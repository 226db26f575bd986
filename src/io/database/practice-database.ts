/** The PracticeStore over the database, bound to one owner. */

import { type Expression, type SqlBool, sql } from "kysely";
import type { PaperRow, PracticeStore, SessionRow } from "../../actions/practice-store.ts";
import type { PractisedSession } from "../../core/practice/practised.ts";
import { type Answer, type Session, triesOf } from "../../core/practice/session.ts";
import type { Connection } from "./open-database.ts";
import { removeUnused } from "./remove-unused.ts";
import type { SessionTable } from "./schema.ts";

/** A practice store for `owner`. `now` gives the time as an ISO string. */
export function practiceDatabase(database: Connection, owner: string, now: () => string): PracticeStore {
  const mine = { owner };
  const answerIn = async (within: Connection, session: string, step: string) => {
    const row = await within
      .selectFrom("answer")
      .select("value")
      .where("owner", "=", owner)
      .where("session", "=", session)
      .where("step", "=", step)
      .executeTakeFirst();
    return row && (JSON.parse(row.value) as Answer);
  };
  return {
    async saveSession(session) {
      const { id, kind, title, subject, report = null, paper = null, after = null, steps } = session;
      const time = now();
      await database
        .insertInto("session")
        .values({
          ...mine,
          id,
          kind,
          title,
          subject,
          report,
          paper,
          after,
          steps: steps.length,
          value: JSON.stringify(session),
          created: time,
          updated: time,
          ended: null,
        })
        .onConflict((conflict) => conflict.columns(["owner", "id"]).doNothing())
        .execute();
    },
    async loadSession(id) {
      const row = await database.selectFrom("session").selectAll().where("owner", "=", owner).where("id", "=", id).executeTakeFirst();
      if (!row) return undefined;
      const answers = await database
        .selectFrom("answer")
        .select(["step", "value"])
        .where("owner", "=", owner)
        .where("session", "=", id)
        .execute();
      return {
        session: JSON.parse(row.value) as Session,
        answers: Object.fromEntries(answers.map(({ step, value }) => [step, JSON.parse(value) as Answer])),
        created: row.created,
        ...(row.ended ? { ended: row.ended } : {}),
      };
    },
    async listSessions() {
      const rows = await database
        .selectFrom("session")
        .select(["id", "kind", "title", "subject", "report", "paper", "after", "steps", "created", "updated", "ended"])
        .where("owner", "=", owner)
        .orderBy("updated", "desc")
        .orderBy("id")
        .execute();
      const answered = await database
        .selectFrom("answer")
        .select(["session", "step"])
        .where("owner", "=", owner)
        .where("state", "=", "done")
        .orderBy(sql`rowid`)
        .execute();
      const steps = Map.groupBy(answered, ({ session }) => session);
      return rows.map((row) => rowOf(row, steps.get(row.id)?.map(({ step }) => step) ?? []));
    },
    async practised(report) {
      const rows = await database
        .selectFrom("answer")
        .innerJoin("session", (join) => join.onRef("session.id", "=", "answer.session").onRef("session.owner", "=", "answer.owner"))
        .select(["session.id", "session.kind", "session.subject", "session.ended", "answer.value", "answer.updated"])
        .where("answer.owner", "=", owner)
        .where("session.report", "=", report)
        .orderBy("answer.updated")
        .execute();
      const sessions = new Map<string, PractisedSession>();
      for (const { id, kind, subject, ended, value, updated } of rows) {
        const answer = JSON.parse(value) as Answer;
        // What is being answered again was answered all the same.
        const last = triesOf(answer).at(-1);
        if (!last) continue;
        const { rating, ticks } = last;
        const { step } = answer;
        const known = sessions.get(id) ?? { session: id, kind, subject, at: updated, ended: ended !== null, answered: [] };
        const marks = Object.values(ticks);
        known.answered.push({ step, ...(rating ? { rating } : {}), met: marks.filter(Boolean).length, marked: marks.length });
        sessions.set(id, { ...known, at: updated });
      }
      return [...sessions.values()];
    },
    async deeds(report) {
      return database
        .selectFrom("deed")
        .select(["statement", "day"])
        .where("owner", "=", owner)
        .where("report", "=", report)
        .orderBy("statement")
        .execute();
    },
    async saveDeed(report, statement, day) {
      if (day === undefined)
        await database
          .deleteFrom("deed")
          .where("owner", "=", owner)
          .where("report", "=", report)
          .where("statement", "=", statement)
          .execute();
      else
        await database
          .insertInto("deed")
          .values({ ...mine, report, statement, day })
          .onConflict((conflict) => conflict.columns(["owner", "report", "statement"]).doNothing())
          .execute();
    },
    async saveAnswer(session, answer) {
      return database.transaction().execute(async (within) => {
        const row = await within
          .selectFrom("session")
          .select("ended")
          .where("owner", "=", owner)
          .where("id", "=", session)
          .executeTakeFirst();
        if (!row) return "gone";
        const { step, state, revision } = answer;
        const { judged } = (await answerIn(within as Connection, session, step)) ?? {};
        const { judged: _, ...given } = answer;
        const value = JSON.stringify({ ...given, ...(judged ? { judged } : {}) });
        const values = { ...mine, session, step, state, revision, value, updated: now() };
        const { numInsertedOrUpdatedRows } = await within
          .insertInto("answer")
          .values(values)
          .onConflict((conflict) =>
            conflict
              .columns(["owner", "session", "step"])
              .doUpdateSet({ state, revision, value: values.value, updated: values.updated })
              .where(sql`answer.revision < ${revision}` as Expression<SqlBool>),
          )
          .executeTakeFirst();
        if (!numInsertedOrUpdatedRows) return "older";
        await within.updateTable("session").set({ updated: values.updated }).where("owner", "=", owner).where("id", "=", session).execute();
        return "saved";
      });
    },
    async saveJudgement(session, step, judgement) {
      return database.transaction().execute(async (within) => {
        const answer = await answerIn(within as Connection, session, step);
        if (!answer) return false;
        await within
          .updateTable("answer")
          .set({ value: JSON.stringify({ ...answer, judged: judgement }) })
          .where("owner", "=", owner)
          .where("session", "=", session)
          .where("step", "=", step)
          .execute();
        return true;
      });
    },
    async endSession(id) {
      const { numUpdatedRows } = await database
        .updateTable("session")
        .set({ ended: now(), updated: now() })
        .where("owner", "=", owner)
        .where("id", "=", id)
        .where("ended", "is", null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    async deleteSession(id) {
      return database.transaction().execute(async (within) => {
        await within.deleteFrom("answer").where("owner", "=", owner).where("session", "=", id).execute();
        const { numDeletedRows } = await within.deleteFrom("session").where("owner", "=", owner).where("id", "=", id).executeTakeFirst();
        return numDeletedRows > 0n;
      });
    },
    async savePaper({ id, sha256, name, title, bytes }) {
      return database.transaction().execute(async (within) => {
        const before = await within
          .selectFrom("paper")
          .select("id")
          .where("owner", "=", owner)
          .where("sha256", "=", sha256)
          .executeTakeFirst();
        if (before) return before.id;
        const created = now();
        await within
          .insertInto("file")
          .values({ ...mine, sha256, name, bytes, size: bytes.length, created })
          .onConflict((conflict) => conflict.columns(["owner", "sha256"]).doNothing())
          .execute();
        await within
          .insertInto("paper")
          .values({ ...mine, id, sha256, name, title, created })
          .execute();
        return id;
      });
    },
    async loadPaper(id) {
      return database.selectFrom("paper").select(PAPER).where("owner", "=", owner).where("id", "=", id).executeTakeFirst();
    },
    async listPapers() {
      return database.selectFrom("paper").select(PAPER).where("owner", "=", owner).orderBy("created", "desc").orderBy("id").execute();
    },
    async deletePaper(id) {
      return database.transaction().execute(async (within) => {
        const paper = await within.selectFrom("paper").select("id").where("owner", "=", owner).where("id", "=", id).executeTakeFirst();
        if (!paper) return false;
        const sessions = within.selectFrom("session").select("id").where("owner", "=", owner).where("paper", "=", id);
        await within.deleteFrom("answer").where("owner", "=", owner).where("session", "in", sessions).execute();
        await within.deleteFrom("session").where("owner", "=", owner).where("paper", "=", id).execute();
        await within.deleteFrom("paper").where("owner", "=", owner).where("id", "=", id).execute();
        await removeUnused(within as Connection, owner);
        return true;
      });
    },
    async cards(deck) {
      const rows = await database
        .selectFrom("card")
        .select(["card", "state"])
        .where("owner", "=", owner)
        .where("deck", "=", deck)
        .orderBy("card")
        .execute();
      return rows.map(({ card, state }) => ({ card, state: JSON.parse(state) as unknown }));
    },
    async reviews(deck) {
      const rows = await database
        .selectFrom("review")
        .select(["number", "card", "value"])
        .where("owner", "=", owner)
        .where("deck", "=", deck)
        .orderBy("number")
        .execute();
      return rows.map(({ number, card, value }) => ({ number, card, review: JSON.parse(value) as unknown }));
    },
    async saveReview(deck, card, state, review) {
      return database.transaction().execute(async (within) => {
        const last = await within
          .selectFrom("review")
          .select(({ fn }) => fn.max("number").as("number"))
          .where("owner", "=", owner)
          .where("deck", "=", deck)
          .executeTakeFirst();
        const number = Number(last?.number ?? 0) + 1;
        const time = now();
        await within
          .insertInto("review")
          .values({ ...mine, deck, number, card, value: JSON.stringify(review), created: time })
          .execute();
        await within
          .insertInto("card")
          .values({ ...mine, deck, card, state: JSON.stringify(state), updated: time })
          .onConflict((conflict) =>
            conflict.columns(["owner", "deck", "card"]).doUpdateSet({ state: JSON.stringify(state), updated: time }),
          )
          .execute();
        return number;
      });
    },
    async undoReview(deck, number, card, state) {
      return database.transaction().execute(async (within) => {
        const last = await within
          .selectFrom("review")
          .select(["number", "card"])
          .where("owner", "=", owner)
          .where("deck", "=", deck)
          .orderBy("number", "desc")
          .limit(1)
          .executeTakeFirst();
        if (last?.number !== number || last.card !== card) return false;
        await within.deleteFrom("review").where("owner", "=", owner).where("deck", "=", deck).where("number", "=", number).execute();
        const mineAt = within.deleteFrom("card").where("owner", "=", owner).where("deck", "=", deck).where("card", "=", card);
        if (state === null) await mineAt.execute();
        else
          await within
            .updateTable("card")
            .set({ state: JSON.stringify(state), updated: now() })
            .where("owner", "=", owner)
            .where("deck", "=", deck)
            .where("card", "=", card)
            .execute();
        return true;
      });
    },
  };
}

const PAPER = ["id", "sha256", "name", "title", "created"] as const satisfies readonly (keyof PaperRow)[];

function rowOf({ report, paper, after, ended, ...row }: Omit<SessionTable, "owner" | "value">, answered: string[]): SessionRow {
  return {
    ...row,
    answered,
    ...(report ? { report } : {}),
    ...(paper ? { paper } : {}),
    ...(after ? { after } : {}),
    ...(ended ? { ended } : {}),
  };
}
