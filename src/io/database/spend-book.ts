/** What is spent on models in a day, under a cap. */

import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { SpendBook } from "../../actions/ports.ts";
import type { Connection } from "./open-database.ts";

/** The book of an owner, with a cap in millionths of a dollar a day. One statement looks and writes, so that of many at once none passes the cap. */
export function spendBook(database: Connection, owner: string, cap: number, now: () => string): SpendBook {
  const day = () => now().slice(0, 10);
  return {
    reserve: async (micro, what) => {
      const id = randomUUID();
      const { numAffectedRows } = await sql`
        insert into spend (owner, id, day, what, micro, created)
        select ${owner}, ${id}, ${day()}, ${what}, ${micro}, ${now()}
        where (select coalesce(sum(micro), 0) from spend where owner = ${owner} and day = ${day()}) + ${micro} <= ${cap}`.execute(database);
      return numAffectedRows === 1n ? id : undefined;
    },
    settle: async (id, micro) => {
      await database.updateTable("spend").set({ micro }).where("owner", "=", owner).where("id", "=", id).execute();
    },
    today: async () => {
      const row = await database
        .selectFrom("spend")
        .select((sums) => sums.fn.coalesce(sums.fn.sum<number>("micro"), sql<number>`0`).as("micro"))
        .where("owner", "=", owner)
        .where("day", "=", day())
        .executeTakeFirst();
      return Number(row?.micro ?? 0);
    },
  };
}
