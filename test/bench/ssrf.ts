/**
 * Addresses and hostile hosts against the fetcher of postings, from tables outside the project:
 *
 *     node test/bench/ssrf.ts ../shared/data/hostile/ssrf/addresses.json
 *
 * The table is {blocked, allowed, urls_blocked}. Every name resolves to a listener on this machine, which counts as private; the control lets it count as
 * public, and must connect.
 */

import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { isPublicAddress } from "../../src/io/network/check-address.ts";
import { fetchPage, RULES } from "../../src/io/network/fetch-page.ts";

const [path] = process.argv.slice(2);
if (!path) throw new Error("name the table of addresses");
const table = JSON.parse(readFileSync(path, "utf8")) as { blocked: string[]; allowed: string[]; urls_blocked: string[] };
let connections = 0;
const server = createServer((_, response) => response.writeHead(200, { "content-type": "text/html" }).end("x")).on(
  "connection",
  () => connections++,
);
await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
const { port } = server.address() as AddressInfo;

console.log(`addresses refused: ${table.blocked.filter((row) => !isPublicAddress(row)).length} of ${table.blocked.length}`);
console.log(`addresses allowed: ${table.allowed.filter(isPublicAddress).length} of ${table.allowed.length}`);
const wrong = [...table.blocked.filter(isPublicAddress), ...table.allowed.filter((row) => !isPublicAddress(row))];
if (wrong.length > 0) console.log(`wrong: ${wrong.join(", ")}`);

const rules = { ...RULES, seconds: 2, ports: [80, 443, port], resolve: async () => ["127.0.0.1"] };
let refused = 0;
for (const url of table.urls_blocked) await fetchPage(url, rules).catch(() => refused++);
console.log(`addresses on the web refused: ${refused} of ${table.urls_blocked.length}, ${connections} connections`);
await fetchPage(`http://jobs.example:${port}/`, { ...rules, isAllowed: () => true });
console.log(`control, the guard taken away: ${connections} connection${connections === 1 ? "" : "s"}`);
server.closeAllConnections();
server.close();
