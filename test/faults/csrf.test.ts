/** Every route that changes something refuses whoever is not a page of this origin. The routes are those of the app itself, so a new one cannot be forgotten. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Server, startServer } from "../../src/web/serve.ts";
import { makeReport } from "./server-process.ts";

const folder = mkdtempSync(join(tmpdir(), "groundwork-csrf-"));
let server: Server;
let report = "";
beforeAll(async () => {
  server = await startServer({ folder, port: 0, log: () => undefined });
  report = await makeReport(server.origin, "csrf-report-1");
}, 60_000);
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Who may ask, by the headers that a browser would send for them. */
const STRANGERS: [who: string, headers: () => Record<string, string>][] = [
  ["a page of another origin", () => ({ origin: "https://evil.example", "sec-fetch-site": "cross-site" })],
  ["a page of another port", () => ({ origin: "http://127.0.0.1:1", "sec-fetch-site": "same-site" })],
  ["a sandboxed frame", () => ({ origin: "null", "sec-fetch-site": "cross-site" })],
  ["nobody in particular", () => ({})],
  ["a cross-site form under our own origin's name", () => ({ origin: server.origin, "sec-fetch-site": "cross-site" })],
  ["a form of another site without a name", () => ({ "sec-fetch-site": "cross-site" })],
];

const BODIES = ["application/x-www-form-urlencoded", "text/plain", "application/json"];

function changing(): { method: string; path: string }[] {
  const rows = server.routes.filter(({ method }) => !["GET", "ALL", "HEAD"].includes(method));
  const id = report.split("/").at(-1) ?? "";
  return rows.map(({ method, path }) => ({ method, path: path.replace(":id", id).replace(/:\w+/g, "x") }));
}

async function everything(): Promise<string> {
  const [reports, data] = await Promise.all(["/reports", report].map(async (path) => (await fetch(server.origin + path)).text()));
  return `${reports}${data}`;
}

describe("a change asked for by a stranger", { timeout: 30_000 }, () => {
  test("the app has changing routes to try", () => {
    const paths = changing().map((row) => row.path);
    for (const word of ["/rename", "/duplicate", "/delete", "/import", "/restore"]) expect(paths.join(" ")).toContain(word);
  });

  test.each(STRANGERS)("from %s is refused on every route, and nothing changes", async (_, headers) => {
    const before = await everything();
    for (const { method, path } of changing())
      for (const type of BODIES) {
        const body = "confirm=delete+everything&name=stolen";
        const { status } = await fetch(server.origin + path, { method, headers: { ...headers(), "content-type": type }, body });
        expect(status, `${method} ${path} as ${type}`).toBe(403);
      }
    expect(await everything()).toBe(before);
  });

  test("no address answers under another host's name", async () => {
    const { request } = await import("node:http");
    const url = new URL(server.origin);
    const status = await new Promise((done, failed) => {
      const asked = request({ host: url.hostname, port: url.port, path: "/reports", headers: { host: "rebound.example" } }, (answer) => {
        answer.resume();
        done(answer.statusCode);
      });
      asked.on("error", failed).end();
    });
    expect(status).toBe(421);
  });

  test("asking for a page changes nothing: a changing address answers GET with no change", async () => {
    const before = await everything();
    for (const { path } of changing()) await (await fetch(server.origin + path, { redirect: "manual" })).arrayBuffer();
    expect(await everything()).toBe(before);
  });

  test("the same changes from our own page are made", async () => {
    const sent = await fetch(`${server.origin}${report}/rename`, {
      method: "POST",
      headers: { origin: server.origin, "sec-fetch-site": "same-origin" },
      body: new URLSearchParams({ name: "Renamed by its owner" }),
    });
    expect(await sent.text()).toContain("Renamed by its owner");
  });
});

describe("security headers", () => {
  test("stand on the answer of every route, whatever it answers", async () => {
    const id = report.split("/").at(-1) ?? "";
    const paths = server.routes.filter(({ method, path }) => method === "GET" && !path.endsWith("/events") && !path.includes("*"));
    expect(paths.length).toBeGreaterThan(25);
    for (const { path } of paths) {
      const { headers, body } = await fetch(server.origin + path.replace(":id", id).replace(":format", "md").replace(/:\w+/g, "x"));
      await body?.cancel();
      expect(headers.get("content-security-policy"), path).toContain("default-src 'none'");
      expect(headers.get("content-security-policy"), path).not.toMatch(/script-src[^;]*unsafe/);
      expect(headers.get("x-content-type-options"), path).toBe("nosniff");
      expect(headers.get("referrer-policy"), path).toBe("same-origin");
    }
  });
});
