/** The list of an owner's reports, with what each was made of and how large it is. */

import type { ListedReport, RequestInputs } from "../../actions/store.ts";
import type { Connection } from "./open-database.ts";

/** Newest first. A file that two reports share counts for both. */
export async function listReports(database: Connection, owner: string): Promise<ListedReport[]> {
  const rows = await database
    .selectFrom("report")
    .innerJoin("request", (join) => join.onRef("request.id", "=", "report.id").onRef("request.owner", "=", "report.owner"))
    .select(["report.id", "report.name", "report.version", "report.created", "report.updated", "request.inputs"])
    .where("report.owner", "=", owner)
    .orderBy("report.updated", "desc")
    .execute();
  const sizesOfFiles = await database.selectFrom("file").select(["sha256", "size"]).where("owner", "=", owner).execute();
  // The octets of a text are known without reading it: the versions of all reports may be hundreds of megabytes.
  const versions = await database
    .selectFrom("report_version")
    .select((of) => ["report", of.fn.sum<number>(of.fn("octet_length", ["value"])).as("size")])
    .where("owner", "=", owner)
    .groupBy("report")
    .execute();
  const sizes = new Map([
    ...sizesOfFiles.map((row) => [row.sha256, row.size] as const),
    ...versions.map((row) => [row.report, Number(row.size)] as const),
  ]);
  return rows.map((row) => {
    const inputs = JSON.parse(row.inputs) as RequestInputs;
    const files = [inputs.cv, inputs.posting, ...inputs.papers, ...(inputs.notes ? [inputs.notes] : [])].map((file) => file.sha256);
    const kept = [...new Set([row.id, ...files])];
    return { ...row, inputs, bytes: kept.reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0) };
  });
}
