#!/usr/bin/env node
/** The command: `groundwork report cv.pdf posting.txt`. It finds a recent Node, sets up once, and hands over to src/main.ts. */
import { realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { SERVER_HEAP } from "./server-heap.mjs";
import { runNode } from "./under-node.mjs";

const here = dirname(realpathSync(fileURLToPath(import.meta.url)));
const words = process.argv.slice(2).filter((word) => word !== "--npm-start");
const serves = words[0] === "serve" || words.length === 0;
runNode([
  ...(serves ? SERVER_HEAP : []),
  "--disable-warning=ExperimentalWarning",
  join(here, "..", "src", "main.ts"),
  ...process.argv.slice(2),
]);
