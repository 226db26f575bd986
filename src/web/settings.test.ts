import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { FetchError } from "../io/network/fetch-page.ts";
import { type Server, startServer } from "./serve.ts";

const folder = mkdtempSync(join(tmpdir(), "groundwork-settings-"));
const asked: string[] = [];
const looked: string[] = [];
let server: Server;
beforeAll(async () => {
  server = await startServer({
    folder,
    port: 0,
    log: () => undefined,
    lookUp: async (source, query) => {
      looked.push(`${source} ${query}`);
      if (query === "busy") throw new FetchError("arXiv asks to wait 600 seconds.", "Ask again then; nothing was lost.");
      const paper = {
        title: "Probing <b>probes</b>",
        authors: ["Ada Lovelace"],
        arxiv: "2411.00640",
        url: "https://arxiv.org/abs/2411.00640",
      };
      return { papers: [paper], asked: "2026-11-27T10:00:00.000Z" };
    },
    fetchPage: async (address) => {
      asked.push(address);
      if (address.includes("inside")) throw new FetchError("inside.example is not on the public internet, so it was not asked.");
      return {
        bytes: new TextEncoder().encode("<h1>Research Scientist</h1><p>You have a PhD.</p>"),
        name: "jobs.example-1.html",
        url: address,
      };
    },
  });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const get = async (path: string) => (await fetch(server.origin + path)).text();
function post(path: string, fields: Record<string, string>): Promise<Response> {
  return fetch(server.origin + path, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { origin: server.origin },
    redirect: "manual",
  });
}
const send = (address: string) => post("/reports", { "cv-text": "Ada Lovelace\nAnalyst", address, date: "2026-12-24" });

test("nothing is fetched, and no address is asked for, until somebody allows it", async () => {
  expect(await get("/")).not.toContain('name="address"');
  const refused = await send("https://jobs.example/1");
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain("Nothing is fetched from the network.");
  expect(asked).toEqual([]);
});

test("allowed, a posting comes from its address, and what cannot be fetched is said with the form kept", async () => {
  expect(await (await post("/settings", { of: "posting", on: "on" })).text()).toContain("Switched on");
  expect(await get("/")).toContain('name="address"');
  const made = await send("https://jobs.example/1");
  expect(made.status).toBe(303);
  expect(asked).toEqual(["https://jobs.example/1"]);
  const refused = await send("http://inside.example/");
  expect(refused.status).toBe(422);
  const page = await refused.text();
  expect(page).toContain("is not on the public internet");
  expect(page).toContain('value="http://inside.example/"');
  expect(page).toContain('value="2026-12-24"');
});

test("switched off again, it is off", async () => {
  await post("/settings", { of: "posting", on: "off" });
  expect(await get("/settings")).toContain("A posting by its address: off");
  expect((await send("https://jobs.example/2")).status).toBe(422);
  expect(asked).toHaveLength(2);
});

test("papers are looked for only at the lists that are switched on, and one is brought as a file would be", async () => {
  const find = async (query: string) => (await post("/practice/find", { query })).text();
  expect(await find("probes")).toContain("No list of papers is switched on");
  expect(looked).toEqual([]);
  await post("/settings", { of: "arxiv", on: "on" });
  const page = await find("probes");
  expect(looked).toEqual(["arxiv probes"]);
  expect(page).toContain("Probing &lt;b&gt;probes&lt;/b&gt;");
  expect(page).toContain("Asked on 2026-11-27 at 10:00 UTC");
  expect(await find("busy")).toContain("asks to wait 600 seconds");
  const brought = await post("/practice/find/bring", { arxiv: "2411.00640" });
  expect(asked.at(-1)).toBe("https://arxiv.org/pdf/2411.00640");
  expect(brought.headers.get("location")).toMatch(/^\/practice\/papers\//);
  for (const arxiv of ["../../etc", "https://inside.example", ""]) expect((await post("/practice/find/bring", { arxiv })).status).toBe(422);
  await post("/settings", { of: "scholar", on: "on" });
  await find("seeds");
  expect(looked.slice(-2)).toEqual(["arxiv seeds", "scholar seeds"]);
  await post("/settings", { of: "arxiv", on: "off" });
  expect((await post("/practice/find/bring", { arxiv: "2411.00640" })).status).toBe(422);
  expect((await post("/settings", { of: "everything", on: "on" })).status).toBe(422);
});

const look = async (path: string) => {
  const answer = await fetch(server.origin + path);
  return { policy: answer.headers.get("permissions-policy"), script: (await answer.text()).includes("/client/speak.js") };
};

test("the microphone is for a step of practice, and only where speaking is switched on", async () => {
  const begun = await post("/practice/sessions", { kind: "answer", subject: "question/failure-or-feedback" });
  const step = `${begun.headers.get("location")}/steps/0`;
  expect(await look(step)).toEqual({ policy: expect.stringContaining("microphone=()"), script: false });
  await post("/settings", { of: "speech", on: "on" });
  expect(await look(step)).toEqual({ policy: expect.stringContaining("microphone=(self)"), script: true });
  expect(await look("/practice")).toEqual({ policy: expect.stringContaining("microphone=()"), script: false });
});
