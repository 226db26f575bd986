/** What goes with a report or a paper that is deleted. Each is to be called within a transaction. */

import type { Connection } from "./open-database.ts";

/** Files and stages that no request and no paper names any more go with the last one that did. */
export async function removeUnused(database: Connection, owner: string): Promise<void> {
  const requests = await database.selectFrom("request").select("inputs").where("owner", "=", owner).execute();
  const papers = await database.selectFrom("paper").select("sha256").where("owner", "=", owner).execute();
  const named = [...requests.map((row) => row.inputs), ...papers.map((row) => row.sha256)].join("\n");
  const files = await database.selectFrom("file").select("sha256").where("owner", "=", owner).execute();
  for (const { sha256 } of files) {
    if (named.includes(sha256)) continue;
    await database.deleteFrom("file").where("owner", "=", owner).where("sha256", "=", sha256).execute();
    await database.deleteFrom("correction").where("owner", "=", owner).where("sha256", "=", sha256).execute();
    await database.deleteFrom("stage").where("owner", "=", owner).where("key", "like", `%${sha256}%`).execute();
  }
}

/** The practice that belongs to a report: its sessions quote the CV that is to be forgotten. */
export async function removePractice(database: Connection, owner: string, report: string): Promise<void> {
  const sessions = database.selectFrom("session").select("id").where("owner", "=", owner).where("report", "=", report);
  await database.deleteFrom("answer").where("owner", "=", owner).where("session", "in", sessions).execute();
  await database.deleteFrom("session").where("owner", "=", owner).where("report", "=", report).execute();
  await database.deleteFrom("deed").where("owner", "=", owner).where("report", "=", report).execute();
  for (const table of ["card", "review"] as const)
    await database.deleteFrom(table).where("owner", "=", owner).where("deck", "=", report).execute();
}
