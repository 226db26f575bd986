/** What models proposed for a report, and what became of it. */

import type { Verdict } from "../../core/propose/check-proposal.ts";
import { key } from "../../core/text/key.ts";
import type { Connection } from "./open-database.ts";

/** Verdicts in the order in which they were kept. */
export async function listVerdicts(database: Connection, owner: string, report: string): Promise<Verdict[]> {
  const rows = await database
    .selectFrom("proposal")
    .select("value")
    .where("owner", "=", owner)
    .where("report", "=", report)
    .orderBy("created")
    .orderBy("id")
    .execute();
  return rows.map((row) => JSON.parse(row.value) as Verdict);
}

/** Keeps verdicts, all or none, of a report that is there; one on the same words again changes nothing. `time` is ISO. */
export async function saveVerdicts(
  database: Connection,
  owner: string,
  report: string,
  verdicts: readonly Verdict[],
  time: string,
): Promise<void> {
  await database.transaction().execute(async (within) => {
    const row = await within.selectFrom("report").select("id").where("owner", "=", owner).where("id", "=", report).executeTakeFirst();
    if (!row) return;
    for (const verdict of verdicts)
      await within
        .insertInto("proposal")
        .values({ owner, report, id: idOf(verdict), value: JSON.stringify(verdict), created: time })
        .onConflict((conflict) => conflict.columns(["owner", "report", "id"]).doNothing())
        .execute();
  });
}

/** Removes an accepted one by its id, or all. */
export async function removeVerdicts(database: Connection, owner: string, report: string, id: string | undefined): Promise<void> {
  const all = database.deleteFrom("proposal").where("owner", "=", owner).where("report", "=", report);
  await (id === undefined ? all : all.where("id", "=", id)).execute();
}

/** An accepted one is named by its own id, a refused one by its words and why. */
function idOf(verdict: Verdict): string {
  return "accepted" in verdict ? verdict.accepted.id : key(`${verdict.refused.code} ${verdict.text}`);
}
