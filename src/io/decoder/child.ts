/** The process that decodes one file: bytes come in on stdin, a Reading goes out on stdout, and nothing else is asked of the machine. */

import "./refuse-network.ts";
import { readDocument } from "../../core/document/read.ts";

const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
const input = Buffer.concat(chunks);
const end = input.indexOf(10);
const { id, name, sha256 } = JSON.parse(input.subarray(0, end).toString("utf8")) as { id: string; name: string; sha256: string };
const reading = await readDocument({ id, name, sha256, bytes: new Uint8Array(input.subarray(end + 1)) });
process.stdout.write(JSON.stringify(reading));
