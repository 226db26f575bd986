/** How far asking a model about a report is. */

import type { Asking } from "../../actions/store.ts";
import type { Connection } from "./open-database.ts";

export async function loadAsking(database: Connection, owner: string, report: string): Promise<Asking | undefined> {
  const row = await database
    .selectFrom("asking")
    .select("value")
    .where("owner", "=", owner)
    .where("report", "=", report)
    .executeTakeFirst();
  return row && (JSON.parse(row.value) as Asking);
}

/** Keeps it beside a report that is there. `time` is ISO. */
export async function saveAsking(database: Connection, owner: string, report: string, asking: Asking, time: string): Promise<void> {
  const value = JSON.stringify(asking);
  await database.transaction().execute(async (within) => {
    const row = await within.selectFrom("report").select("id").where("owner", "=", owner).where("id", "=", report).executeTakeFirst();
    if (!row) return;
    await within
      .insertInto("asking")
      .values({ owner, report, value, updated: time })
      .onConflict((conflict) => conflict.columns(["owner", "report"]).doUpdateSet({ value, updated: time }))
      .execute();
  });
}
