#!/usr/bin/env node
/** The command: `groundwork report cv.pdf posting.txt`. It finds a recent Node, sets up once, and hands over to src/main.ts. */
import { realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runNode } from "./under-node.mjs";

const here = dirname(realpathSync(fileURLToPath(import.meta.url)));
runNode(["--disable-warning=ExperimentalWarning", join(here, "..", "src", "main.ts"), ...process.argv.slice(2)]);
