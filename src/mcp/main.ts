/** The door for a person's own assistant: `groundwork mcp`, which speaks the Model Context Protocol over its standard input and output. */

import { parseArgs } from "node:util";
import { StdioServerTransport, serveStdio } from "@modelcontextprotocol/server/stdio";
import { takeTurns } from "../io/decoder/take-turns.ts";
import { openStore } from "../io/database/open-store.ts";
import { dataFolder } from "../io/files/data-folder.ts";
import { loadLibrary } from "../io/files/load-library.ts";
import type { Room } from "./room.ts";
import { mcpServer } from "./server.ts";

const HELP = `groundwork mcp [--data DIR] [--names]

A server of the Model Context Protocol, for your own assistant (a desktop assistant, an editor): the assistant starts this command itself and speaks to it
over standard input and output. It can read your reports, their documents and the guides, and propose additions, which are checked as ever.

What this assistant reads goes to whoever runs it. Your name, e-mail, telephone numbers and links are hidden from it and put back into what it proposes;
the rest of your CV is not hidden. Groundwork itself sends nothing.

  --data DIR   where your data lies (default: GROUNDWORK_DATA, or this system's usual place)
  --names      leave your name, e-mail, telephone numbers and links in

In the settings of the assistant (for Claude Desktop, claude_desktop_config.json), with the folder of Groundwork in place of /path/to:
  { "mcpServers": { "groundwork": { "command": "node", "args": ["/path/to/groundwork/bin/groundwork.mjs", "mcp"] } } }`;

/** Bytes of one message: far more than a hundred proposals need. The line ends at a longer one, which would cost time by the square of its length. */
const LONGEST = 2_000_000;

/**
 * Begins to serve and returns an exit code; the process ends by itself when the assistant closes standard input. Standard output carries the protocol and
 * nothing else.
 */
export function runMcp(argv: readonly string[]): number {
  let values: ReturnType<typeof read>;
  try {
    values = read(argv);
  } catch (error) {
    console.error(`groundwork mcp: ${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
    return 2;
  }
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  if (process.stdin.isTTY) log("this waits for an assistant to speak to it; groundwork mcp --help tells how to connect one");
  const room = roomOf(values.data ?? dataFolder(), values.names === true);
  // What could not be read may hold content, so no more than its kind is logged.
  serveStdio(() => mcpServer(room), { transport: new Line(), onerror: (error) => log(`a message could not be taken (${error.name})`) });
  return 0;
}

/** The line to the assistant. When it is closed, by whichever end and for whatever reason, nothing more keeps the process. */
class Line extends StdioServerTransport {
  constructor() {
    super(process.stdin, process.stdout, { maxBufferSize: LONGEST });
  }

  override async close(): Promise<void> {
    await super.close();
    process.stdin.destroy();
  }
}

function roomOf(folder: string, names: boolean): Room {
  let library: ReturnType<typeof loadLibrary> | undefined;
  // Two connections of one process that both write would stop each other.
  const inTurn = takeTurns(1);
  return {
    library: async () => (await (library ??= loadLibrary())).value,
    withStore: (work) =>
      inTurn(async () => {
        const opened = await openStore(folder, now, false);
        if (!opened) return undefined;
        try {
          return await work(opened.store);
        } finally {
          await opened.close();
        }
      }),
    names,
    today: () => now().slice(0, 10),
    log,
  };
}

function now(): string {
  return new Date().toISOString();
}

function read(argv: readonly string[]) {
  const options = { data: { type: "string" }, names: { type: "boolean" }, help: { type: "boolean", short: "h" } } as const;
  return parseArgs({ args: [...argv], options }).values;
}

/** Logs hold no content: only what happened and where. */
function log(line: string): void {
  console.error(`groundwork mcp: ${line}`);
}
