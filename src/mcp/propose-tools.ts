/** The tools by which a model adds to a report: what is wanted, and a way to hand it in. */

import type { McpServer } from "@modelcontextprotocol/server";
import { z } from "zod";
import { keepProposals } from "../actions/keep-proposals.ts";
import { acceptedIn } from "../core/propose/check-proposal.ts";
import { oneLine } from "../core/propose/fence.ts";
import { taskOf } from "../core/propose/pack.ts";
import { AnswerSchema } from "../core/propose/proposal.ts";
import { DATA } from "./report-tools.ts";
import { Refused, type Room, withReport } from "./room.ts";
import { addTool, partId, reportId } from "./tool.ts";

const NO_LIST = "Hand in proposals as a list; the tool’s schema tells the form of each, and read_task the rules.";
/** Proposals taken at once. */
const MOST = 100;

export function addProposeTools(server: McpServer, room: Room): void {
  addTool(server, room, {
    name: "read_task",
    title: "Read what is wanted",
    description: `Reads what may be proposed for a report: the rules, the kinds, what is wanted most, the requirements and pieces of work with their ids, and what stands already. Read the documents too, then call propose. ${DATA}`,
    input: z.object({ report: reportId, part: partId.describe("Of what stands, this part alone; without it, all of it, which is long.") }),
    answer: ({ report: id, part }) =>
      withReport(room, id, async ({ report, mask, hide }, store) => {
        const answer = "8. Hand them in with the tool propose, at most 40 at once, the most useful first.";
        const task = taskOf(
          report,
          { documents: "(from read_documents), and all words of the report below,", answer, ...(part ? { part } : {}) },
          mask,
        );
        const before = acceptedIn(await store.verdicts(id)).map((row) => `- ${hide(oneLine(row.text))}`);
        return [task, ...(before.length > 0 ? [`Proposed and accepted before:\n${before.join("\n")}`] : [])].join("\n\n");
      }),
  });

  addTool(server, room, {
    name: "propose",
    title: "Propose additions to a report",
    description:
      "Hands in proposals for a report. Code checks each against the documents and the library, and tells which were accepted and why the others were refused; the person sees the accepted ones in the report, marked as suggested, and may remove them. read_task tells the rules. A refused one may be mended and handed in again.",
    input: z.object({
      report: reportId,
      // Not read by the schema that is told: one item that is not of its form must not refuse the others.
      proposals: z.nonoptional(z.unknown(), { error: NO_LIST }).meta(formOf("proposals")),
      model: z
        .string({ error: "The model’s name is a text." })
        .optional()
        .describe("What the model that proposes is called; shown beside what it suggests."),
    }),
    keeps: true,
    answer: ({ report: id, proposals, model }, client) =>
      withReport(room, id, async ({ hide }, store) => {
        const said = itemsOf(proposals);
        const kept = await keepProposals(id, said, model?.trim() || client, { store, library: await room.library() });
        if (!kept || kept.verdicts.length === 0) throw new Refused(kept?.problem ?? "There is no proposal in this list.");
        const rows = kept.verdicts.map((verdict, i) =>
          "accepted" in verdict
            ? `${i + 1}. accepted, in part ${verdict.accepted.part}`
            : `${i + 1}. refused (${verdict.refused.code}): ${hide(oneLine(verdict.refused.sentence))}`,
        );
        const count = acceptedIn(kept.verdicts).length;
        return [`${count} of ${rows.length} accepted.`, ...(kept.problem ? [kept.problem] : []), ...rows].join("\n");
      }),
  });
}

/** A list of proposals, or a text that holds them: some models send the list as a text. */
function itemsOf(proposals: unknown): unknown[] | string {
  if (typeof proposals === "string") return proposals;
  if (!Array.isArray(proposals)) throw new Refused(NO_LIST);
  if (proposals.length > MOST) throw new Refused(`These are ${proposals.length} proposals; hand in at most ${MOST} at once.`);
  return proposals;
}

/** The form of a field of the answer, as JSON Schema. */
function formOf(field: keyof typeof AnswerSchema.shape): Record<string, unknown> {
  const { $schema: _, ...form } = z.toJSONSchema(AnswerSchema.shape[field], { io: "input" });
  return form;
}
