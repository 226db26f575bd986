/** The only file that knows all the doors. Without a command, the example report is made. */

import { enableCompileCache } from "node:module";

enableCompileCache?.();
const { runCommandLine } = await import("./cli/main.ts");
const words = process.argv.slice(2).filter((word) => word !== "--npm-start");
const started = process.argv.includes("--npm-start");
process.exitCode = await runCommandLine(started && words.length === 0 ? ["example"] : words);
