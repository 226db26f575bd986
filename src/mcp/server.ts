/** The server that an assistant speaks to: its tools, and what it says of itself. */

import { McpServer } from "@modelcontextprotocol/server";
import { addGuideTools } from "./guide-tools.ts";
import { addProposeTools } from "./propose-tools.ts";
import { addReportTools, DATA } from "./report-tools.ts";
import type { Room } from "./room.ts";

const INSTRUCTIONS = `Groundwork prepares a person for research interviews: from a CV and a posting it makes a report in which every statement quotes its ground.
Begin with list_reports. To add to a report, call read_task and read_documents, then propose; code refuses what the quotes do not hold.
${DATA} Signs such as [NAME-1] or [EMAIL-1] stand for what is hidden from you; leave them as they stand in quotes.`;

export function mcpServer(room: Room): McpServer {
  const server = new McpServer({ name: "groundwork", title: "Groundwork", version: "1" }, { instructions: INSTRUCTIONS });
  addReportTools(server, room);
  addProposeTools(server, room);
  addGuideTools(server, room);
  return server;
}
