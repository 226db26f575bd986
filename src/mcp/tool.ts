/** A tool of the server: what it is called and takes, and an answer in words. Whatever goes wrong becomes a sentence, never the end of the process. */

import { CLIENT_INFO_META_KEY, type McpServer, type ServerContext } from "@modelcontextprotocol/server";
import { z } from "zod";
import { PART_IDS } from "../core/report/report.ts";
import { Refused, type Room } from "./room.ts";

export interface Tool<Input extends z.ZodObject> {
  name: string;
  title: string;
  description: string;
  input: Input;
  /** It keeps something; the others only read. */
  keeps?: true;
  /** `client` is what the program that asks calls itself. */
  answer: (args: z.output<Input>, client: string | undefined) => Promise<string>;
}

export function addTool<Input extends z.ZodObject>(server: McpServer, room: Room, tool: Tool<Input>): void {
  const { name, title, description, keeps, answer } = tool;
  const annotations = { readOnlyHint: !keeps, destructiveHint: false, idempotentHint: true, openWorldHint: false };
  server.registerTool(name, { title, description, annotations, inputSchema: tool.input as z.ZodObject }, async (args, context) => {
    try {
      return { content: [{ type: "text", text: await answer(args as z.output<Input>, clientOf(server, context)) }] };
    } catch (error) {
      if (!(error instanceof Refused)) room.log(`${name} stopped: ${error instanceof Error ? error.name : "error"}`);
      const text = error instanceof Refused ? error.message : FAULT;
      return { content: [{ type: "text", text }], isError: true };
    }
  });
}

const FAULT =
  "This could not be done: Groundwork’s data cannot be read or written just now, or this is a fault of the program. Try once more; if it stays, the person should look whether the Groundwork app opens.";

/** A report's id, as every tool about a report takes it. */
export const reportId = z
  .string({ error: "Name a report by its id; list_reports tells the ids." })
  .describe("A report’s id, from list_reports.");

/** A part of a report, where one is named. */
export const partId = z.enum(PART_IDS).optional();

/** The name that the client gave with this request, or when it connected. */
function clientOf(server: McpServer, context: ServerContext): string | undefined {
  const envelope = context.mcpReq.envelope as Record<string, unknown> | undefined;
  const client = (envelope?.[CLIENT_INFO_META_KEY] ?? server.server.getClientVersion()) as { name?: string; title?: string } | undefined;
  return client?.title ?? client?.name;
}
