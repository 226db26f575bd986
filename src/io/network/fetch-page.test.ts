import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fetchPage, type FetchRules, RULES } from "./fetch-page.ts";

const asked: string[] = [];
let server: Server;
let port = 0;

/** Answers by path; the host header is kept to see what was sent. */
function answer(request: IncomingMessage, response: ServerResponse): void {
  const path = request.url ?? "/";
  asked.push(`${request.headers.host} ${path}`);
  const html = (body: string | Buffer, headers: Record<string, string> = {}) =>
    response.writeHead(200, { "content-type": "text/html", ...headers }).end(body);
  if (path === "/job") html("<h1>Research Scientist</h1>");
  else if (path === "/packed") html(gzipSync("packed words"), { "content-encoding": "gzip" });
  else if (path === "/bomb") html(gzipSync(Buffer.alloc(30_000_000)), { "content-encoding": "gzip" });
  else if (path === "/br") html(brotliCompressSync("words"), { "content-encoding": "br" });
  else if (path === "/image") response.writeHead(200, { "content-type": "image/png" }).end("x");
  else if (path === "/gone") response.writeHead(404, { "content-type": "text/html" }).end("x");
  else if (path === "/silent") return;
  else if (path === "/drip") {
    response.writeHead(200, { "content-type": "text/html" });
    const drip = setInterval(() => response.write("x"), 20);
    response.on("close", () => clearInterval(drip));
  } else if (path === "/endless") {
    response.writeHead(200, { "content-type": "text/plain" });
    const pour = () => {
      while (!response.destroyed && response.write("x".repeat(65_536)));
      if (!response.destroyed) response.once("drain", pour);
    };
    pour();
  } else if (path === "/cut") {
    response.writeHead(200, { "content-type": "text/html", "content-length": "1000" }).write("short");
    setTimeout(() => response.destroy(), 20);
  } else if (path.startsWith("/hop"))
    response.writeHead(302, { location: `/hop${Number(path.slice(4)) - 1 || ""}`.replace(/\/hop$/, "/job") }).end();
  else if (path === "/inside") response.writeHead(302, { location: "http://inside.example/secret" }).end();
  else response.writeHead(500).end();
}

beforeAll(async () => {
  server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Every name leads to the local server, which counts as public; "inside.example" does not. */
const rules = (more: Partial<FetchRules> = {}): FetchRules => ({
  ...RULES,
  seconds: 1,
  bytes: 1_000_000,
  ports: [port],
  resolve: async (host) => (host === "inside.example" ? ["10.0.0.1"] : ["127.0.0.1"]),
  isAllowed: (address) => address === "127.0.0.1",
  ...more,
});
const get = (path: string, more: Partial<FetchRules> = {}) => fetchPage(`http://jobs.example:${port}${path}`, rules(more));

describe("a page", () => {
  test("is fetched under its own name, plain or packed, and through a few redirects", async () => {
    const page = await get("/job");
    expect(new TextDecoder().decode(page.bytes)).toContain("Research Scientist");
    expect(page.name).toBe("jobs.example-job.html");
    expect(asked.at(-1)).toBe(`jobs.example:${port} /job`);
    expect(new TextDecoder().decode((await get("/packed")).bytes)).toBe("packed words");
    expect((await get("/hop3")).url).toContain("/job");
  });
  test.each([
    ["/hop4", /leads on more than 3 times/],
    ["/hop100", /leads on more than 3 times/],
    ["/bomb", /larger than 1 MB/],
    ["/endless", /larger than 1 MB/],
    ["/br", /packed in a way/],
    ["/image", /no page of text but image\/png/],
    ["/gone", /answered 404/],
    ["/cut", /broke off/],
  ])("%s is left with a sentence", async (path, sentence) => {
    await expect(get(path, { seconds: 30 })).rejects.toThrow(sentence);
  });
  test.each(["/silent", "/drip"])("%s is left when its time is up", async (path) => {
    await expect(get(path, { seconds: 0.5 })).rejects.toThrow(/took too long/);
  });
});

/** Ways to write this machine's own address; the port is the local server's, so that a guard that fails is seen to connect. */
const INSIDE = [
  "http://127.0.0.1:PORT/job",
  "http://2130706433:PORT/job",
  "http://0x7f.1:PORT/job",
  "http://017700000001:PORT/job",
  "http://localhost.:PORT/job",
  "http://jobs.example:PORT/job",
] as const;
/** The guard as it is, but for the port; every name leads to the local server. */
const guarded = (more: Partial<FetchRules> = {}): FetchRules => ({
  ...RULES,
  seconds: 2,
  ports: [port],
  resolve: async () => ["127.0.0.1"],
  ...more,
});

describe("an address", () => {
  test.each(INSIDE)("%s is refused, and nothing is asked", async (address) => {
    const before = asked.length;
    await expect(fetchPage(address.replace("PORT", String(port)), guarded())).rejects.toThrow(/not on the public internet/);
    expect(asked.length).toBe(before);
  });
  test.each(INSIDE)("%s would be asked without the guard: the control", async (address) => {
    const before = asked.length;
    await fetchPage(address.replace("PORT", String(port)), guarded({ isAllowed: () => true }));
    expect(asked.length).toBe(before + 1);
  });
  test.each([
    ["ftp://jobs.example/x", /http:\/\/ or https:\/\//],
    ["file:///etc/passwd", /http:\/\/ or https:\/\//],
    ["jobs", /not a web address/],
    ["https://me:secret@jobs.example/", /user name or a password/],
    ["http://jobs.example:22/", /port 22/],
    ["http://[::ffff:127.0.0.1]/", /not on the public internet/],
    ["http://169.254.169.254/latest/meta-data/", /not on the public internet/],
  ])("%s is refused with a sentence", async (address, sentence) => {
    await expect(fetchPage(address, { ...guarded(), ports: RULES.ports })).rejects.toThrow(sentence);
  });
  test("is refused when one of several answers is private, and when a redirect leads inside", async () => {
    const before = asked.length;
    await expect(get("/job", { resolve: async () => ["127.0.0.1", "10.0.0.1"] })).rejects.toThrow(/not on the public internet/);
    expect(asked.length).toBe(before);
    await expect(get("/inside", { ports: [port, 80] })).rejects.toThrow(/inside.example is not on the public internet/);
  });
  test("is resolved once for each request, so that a name that changes its mind is dialled where it was checked", async () => {
    let turns = 0;
    const once = { resolve: async () => (turns++ === 0 ? ["127.0.0.1"] : ["192.168.0.1"]) };
    await get("/job", once);
    expect(turns).toBe(1);
    turns = 0;
    await expect(get("/hop1", once)).rejects.toThrow(/not on the public internet/);
    expect(turns).toBe(2);
  });
});
