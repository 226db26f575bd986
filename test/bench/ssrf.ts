/**
 * Addresses and hostile hosts against the fetcher of postings:
 *
 *     node test/bench/ssrf.ts ../shared/data/hostile/ssrf/addresses.json
 *
 * The table from outside the project is {blocked, allowed, urls_blocked}. Every name resolves to a listener on this machine, which counts as private, and
 * each web address of the table is also tried with the listener's port; the control lets it count as public, and must connect. Then a host of this machine
 * that counts as public does its worst under the real bounds, which takes half a minute.
 */

import { readFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { isPublicAddress } from "../../src/io/network/check-address.ts";
import { fetchPage, RULES } from "../../src/io/network/fetch-page.ts";

const [path] = process.argv.slice(2);
if (!path) throw new Error("name the table of addresses");
const table = JSON.parse(readFileSync(path, "utf8")) as { blocked: string[]; allowed: string[]; urls_blocked: string[] };
let connections = 0;
let sent = 0;
const BOMB = gzipSync(Buffer.alloc(200_000_000));

const FAULTS: Record<string, (response: ServerResponse) => void> = {
  "/endless": (response) => pour(response, "text/plain", 65_536, 0),
  "/drip": (response) => pour(response, "text/html", 1, 50),
  "/bomb": (response) => response.writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" }).end(BOMB),
  "/br": (response) => response.writeHead(200, { "content-type": "text/html", "content-encoding": "br" }).end(brotliCompressSync("words")),
  "/around": (response) => response.writeHead(302, { location: "/around" }).end(),
  "/short": (response) => {
    response.writeHead(200, { "content-type": "text/html", "content-length": "1000" }).write("short");
    setTimeout(() => response.destroy(), 100);
  },
  "/silent": () => undefined,
};
const server = createServer((request, response) => {
  const fault = FAULTS[request.url ?? ""];
  if (fault) fault(response);
  else response.writeHead(200, { "content-type": "text/html" }).end("x");
}).on("connection", () => connections++);
await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
const { port } = server.address() as AddressInfo;

console.log(`addresses refused: ${table.blocked.filter((row) => !isPublicAddress(row)).length} of ${table.blocked.length}`);
console.log(`addresses allowed: ${table.allowed.filter(isPublicAddress).length} of ${table.allowed.length}`);
const wrong = [...table.blocked.filter(isPublicAddress), ...table.allowed.filter((row) => !isPublicAddress(row))];
if (wrong.length > 0) console.log(`wrong: ${wrong.join(", ")}`);

const rules = { ...RULES, seconds: 2, ports: [80, 443, port], resolve: async () => ["127.0.0.1"] };
/** Web addresses of the table that can be written with the listener's port. */
const here = table.urls_blocked.flatMap((text) => {
  if (!URL.canParse(text)) return [];
  const url = new URL(text);
  url.port = String(port);
  return url.protocol === "http:" || url.protocol === "https:" ? [url.href] : [];
});
for (const [name, urls] of [
  ["as they stand", table.urls_blocked],
  ["with the listener's port", here],
] as const) {
  const before = connections;
  let refused = 0;
  for (const url of urls) await fetchPage(url, rules).catch(() => refused++);
  console.log(`web addresses ${name}: ${refused} of ${urls.length} refused, ${connections - before} connections`);
}
const before = connections;
for (const url of here) await fetchPage(url, { ...rules, seconds: 1, isAllowed: () => true }).catch(() => undefined);
console.log(`control, the guard taken away, with the listener's port: ${connections - before} connections`);

for (const fault of Object.keys(FAULTS)) {
  [connections, sent] = [0, 0];
  const memory = process.memoryUsage.rss();
  let most = memory;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 20);
  const begun = performance.now();
  const said = await fetchPage(`http://jobs.example:${port}${fault}`, { ...rules, seconds: RULES.seconds, isAllowed: () => true }).then(
    () => "READ",
    (error: Error) => error.message,
  );
  clearInterval(watch);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(
    `${fault}: ${seconds} s, ${connections} connections, ${(sent / 1e6).toFixed(1)} MB poured, memory +${((most - memory) / 1e6).toFixed(0)} MB: ${said}`,
  );
}
server.closeAllConnections();
server.close();

/** Writes until the other side goes: `bytes` at a time, every `every` milliseconds or as fast as they are taken. */
function pour(response: ServerResponse, type: string, bytes: number, every: number): void {
  response.writeHead(200, { "content-type": type });
  const piece = "x".repeat(bytes);
  const write = (): void => {
    if (response.destroyed) return;
    sent += bytes;
    const taken = response.write(piece);
    if (every > 0) setTimeout(write, every);
    else if (taken) setImmediate(write);
    else response.once("drain", write);
  };
  write();
}
