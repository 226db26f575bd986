/** The web door: `groundwork serve`, and what `npm start` opens. */

import { spawn } from "node:child_process";
import { parseArgs } from "node:util";
import { dataFolder } from "../io/files/data-folder.ts";
import { startServer } from "./serve.ts";

const HELP = `groundwork serve [--port N] [--host 127.0.0.1] [--data DIR] [--no-open]

Opens Groundwork in the browser. It answers only on this machine. Data lies in DIR (default: GROUNDWORK_DATA, or this system's usual place).`;

/** The port tried first; where it is taken, any free one. */
const PORT = 4179;

/** Serves until stopped by a signal. Returns an exit code at once where it could not start. */
export async function runServer(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      port: { type: "string" },
      host: { type: "string" },
      data: { type: "string" },
      "no-open": { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const folder = values.data ?? dataFolder();
  const start = (port: number) => startServer({ folder, port, log, ...(values.host ? { host: values.host } : {}) });
  try {
    const wanted = values.port === undefined ? PORT : Number(values.port);
    const server = await start(wanted).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" && values.port === undefined) return start(0);
      throw error;
    });
    console.log(`Groundwork is open at ${server.origin}\nData: ${folder}\nStop it with Ctrl+C.`);
    if (!values["no-open"] && process.stdout.isTTY) openBrowser(server.origin);
    await new Promise<void>((stop) => {
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop());
    });
    await server.close();
    return 0;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    log(code === "EADDRINUSE" ? `The port ${values.port} is taken. Name another with --port, or none.` : message);
    return 1;
  }
}

/** Asks the system to show an address; where it cannot, the address was printed. */
function openBrowser(address: string): void {
  const [command, ...words] =
    process.platform === "darwin" ? ["open"] : process.platform === "win32" ? ["cmd", "/c", "start", ""] : ["xdg-open"];
  if (!command) return;
  const child = spawn(command, [...words, address], { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}

/** Logs hold no content: only what happened and where. */
function log(line: string): void {
  console.error(`groundwork: ${line}`);
}
