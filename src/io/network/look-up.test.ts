import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { RULES } from "./fetch-page.ts";
import { type LookUp, lookUpWith, pdfOf, type Shelf, type SourceName } from "./look-up.ts";

const FEED = "<feed><entry><id>http://arxiv.org/abs/2411.00640v1</id><title>One</title></entry></feed>";
let asked: URL[] = [];
/** Answers to give next; then the usual one. */
let next: ((response: ServerResponse) => void)[] = [];
let server: Server;
let port = 0;

function answer(request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? "/", "http://local");
  asked.push(url);
  const other = next.shift();
  if (other) other(response);
  else if (url.pathname === "/api/query") response.writeHead(200, { "content-type": "application/atom+xml; charset=UTF-8" }).end(FEED);
  else response.writeHead(200, { "content-type": "application/json" }).end('{"total":1,"data":[{"paperId":"p","title":"Two"}]}');
}
const refusing =
  (status: number, headers: Record<string, string> = {}) =>
  (response: ServerResponse) =>
    response.writeHead(status, headers).end("wait");

beforeAll(async () => {
  server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** The clock stands still but for what is waited. */
let clock = 0;
let waited: number[] = [];
let lookUp: LookUp;
let kept: Map<string, string>;
beforeEach(() => {
  [asked, next, waited, clock, kept] = [[], [], [], Date.parse("2026-11-27T10:00:00Z"), new Map()];
  lookUp = lookUpWith({
    rules: { ...RULES, seconds: 2, ports: [port], resolve: async () => ["127.0.0.1"], isAllowed: () => true },
    now: () => clock,
    wait: async (milliseconds) => {
      if (milliseconds > 0) waited.push(milliseconds);
      clock += milliseconds;
    },
    at: (url) => url.replace(/^https:\/\/[^/]+/, `http://host.example:${port}`),
  });
});
const shelf: Shelf = {
  load: async (key) => kept.get(key),
  save: async (key, value) => void kept.set(key, value),
};
const find = (source: SourceName, query: string) => lookUp(source, query, shelf);

test("each host is asked in its own way, and the answer is dated", async () => {
  expect(await find("arxiv", 'reward "hacking" AND seeds')).toMatchObject({
    papers: [{ title: "One" }],
    asked: "2026-11-27T10:00:00.000Z",
  });
  expect(asked[0]?.searchParams.get("search_query")).toBe('all:"reward" AND all:"hacking" AND all:"seeds"');
  await find("arxiv", "2411.00640");
  expect(asked[1]?.search).toBe("?id_list=2411.00640");
  expect(await find("scholar", "seeds")).toMatchObject({ papers: [{ title: "Two" }] });
  expect(asked[2]?.pathname).toBe("/graph/v1/paper/search");
});

test("an answer is kept for a day, whatever the case and the spaces", async () => {
  await find("arxiv", "Error  bars");
  await find("arxiv", "error bars");
  expect(asked).toHaveLength(1);
  clock += 25 * 60 * 60 * 1000;
  await find("arxiv", "error bars");
  expect(asked).toHaveLength(2);
});

test("requests to one host come one after another at its pace; another host does not wait for them", async () => {
  await Promise.all(["a", "b", "c"].map((query) => find("arxiv", query)));
  expect(waited).toEqual([3000, 3000]);
  await find("scholar", "a");
  expect(waited).toEqual([3000, 3000]);
});

test("a host that asks to wait is asked once more, after as long as it says", async () => {
  next = [refusing(429, { "retry-after": "7" })];
  expect(await find("scholar", "seeds")).toMatchObject({ papers: [{ title: "Two" }] });
  expect(waited).toEqual([7000]);
  next = [refusing(503), refusing(503)];
  await expect(find("scholar", "others")).rejects.toThrow("answered 503");
  expect(asked).toHaveLength(4);
});

test.each([
  ["a long wait", refusing(429, { "retry-after": "600" }), /asks to wait 600 seconds/],
  ["a fault of the host", refusing(500), /answered 500/],
  [
    "a page in place of the list",
    (response: ServerResponse) => response.writeHead(200, { "content-type": "text/html" }).end("<html>"),
    /no page of text/,
  ],
  [
    "a list that is cut off",
    (response: ServerResponse) => response.writeHead(200, { "content-type": "application/json" }).end('{"data":['),
    /gave no list/,
  ],
])("%s is a sentence, asked once, and not kept", async (_, fault, sentence) => {
  next = [fault];
  await expect(find("scholar", "seeds")).rejects.toThrow(sentence);
  expect(asked).toHaveLength(1);
  expect(kept.size).toBe(0);
  expect(await find("scholar", "seeds")).toMatchObject({ papers: [{ title: "Two" }] });
});

test.each([
  ["2411.00640", "https://arxiv.org/pdf/2411.00640"],
  ["2411.00640v3", "https://arxiv.org/pdf/2411.00640v3"],
  ["hep-th/9901001", "https://arxiv.org/pdf/hep-th/9901001"],
  ["2411.00640/../x", undefined],
  ["", undefined],
])("%s as a PDF", (name, address) => {
  expect(pdfOf(name)).toBe(address);
});
