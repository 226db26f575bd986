/** The process that decodes one file: bytes come in on stdin, a Reading goes out on stdout, and nothing else is asked of the machine. */

import "./refuse-network.ts";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readDocument } from "../../core/document/read.ts";
import { HOME } from "../files/program.ts";

// The library for PDF drops promises on its way through a damaged file; what it answers in the end counts, and a reader's own fault is answered by it.
process.on("unhandledRejection", () => undefined);

// Started ahead of its file, it first reads a CV of the examples, so that the engine for PDF is compiled when the file comes.
if (process.argv[2] === "ahead") {
  const example = join(HOME, "examples/postdoc/cv.pdf");
  await readDocument({ id: "cv", name: "cv.pdf", sha256: "", bytes: new Uint8Array(readFileSync(example)) });
}

const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
const input = Buffer.concat(chunks);
const end = input.indexOf(10);
const { id, name, sha256 } = JSON.parse(input.subarray(0, end).toString("utf8")) as { id: string; name: string; sha256: string };
const reading = await readDocument({ id, name, sha256, bytes: new Uint8Array(input.subarray(end + 1)) });
process.stdout.write(JSON.stringify(reading));
