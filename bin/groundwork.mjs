#!/usr/bin/env node
/** The command: `groundwork report cv.pdf posting.txt`. It finds a recent Node, sets up and builds once, and hands over. */
import { programFile } from "./build.mjs";
import { SERVER_HEAP } from "./server-heap.mjs";
import { runUnder, setUp } from "./under-node.mjs";

const words = process.argv.slice(2).filter((word) => word !== "--npm-start");
const serves = words[0] === "serve" || words.length === 0;
const place = setUp();
runUnder(place, [
  ...(serves ? SERVER_HEAP : []),
  "--disable-warning=ExperimentalWarning",
  programFile(place.node),
  ...process.argv.slice(2),
]);
