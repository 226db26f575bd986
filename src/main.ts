/** The only file that knows all the doors: the web app where nothing else is named, else the command line. */

import { enableCompileCache } from "node:module";

enableCompileCache?.();
const words = process.argv.slice(2).filter((word) => word !== "--npm-start");
const started = process.argv.includes("--npm-start");
if (words[0] === "serve" || (started && words.length === 0)) {
  const { runServer } = await import("./web/main.ts");
  process.exitCode = await runServer(words.slice(1));
} else if (words[0] === "export" && words[1] === "site") {
  const { runExportSite } = await import("./web/export-command.ts");
  process.exitCode = await runExportSite(words.slice(2));
} else if (words[0] === "mcp") {
  const { runMcp } = await import("./mcp/main.ts");
  process.exitCode = runMcp(words.slice(1));
} else {
  const { runCommandLine } = await import("./cli/main.ts");
  process.exitCode = await runCommandLine(words);
}
