/** Forms that no page of the app sends: each is refused with a sentence, and none is a fault of the program. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Server, startServer } from "./serve.ts";
import { MOST_PAPERS } from "./uploads.ts";

const folder = mkdtempSync(join(tmpdir(), "groundwork-guard-"));
let server: Server;
beforeAll(async () => {
  server = await startServer({ folder, port: 0, log: () => undefined });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

function send(path: string, body: string | FormData, type?: string): Promise<Response> {
  const headers = { origin: server.origin, ...(type ? { "content-type": type } : {}) };
  return fetch(server.origin + path, { method: "POST", body, headers, redirect: "manual" });
}

describe("a form", { timeout: 20_000 }, () => {
  test.each([
    ["without a boundary", "multipart/form-data", "x"],
    ["that holds no part", "multipart/form-data; boundary=a", "x"],
    [
      "that ends within a file's name",
      "multipart/form-data; boundary=a",
      '--a\r\nContent-Disposition: form-data; name="cv"; filename="../x\r\n\r\nabc',
    ],
  ])("%s is refused on every route that reads one", async (_, type, body) => {
    for (const path of ["/reports", "/data/import", "/data/delete", "/data/restore"]) {
      const answer = await send(path, body, type);
      expect(answer.status, path).toBe(400);
      expect(await answer.text()).toContain("did not arrive whole");
    }
  });

  test("with more papers than a report takes is refused, with the number", async () => {
    const form = new FormData();
    form.set("cv-text", "Ada Example");
    form.set("posting-text", "Research Engineer");
    for (let i = 0; i <= MOST_PAPERS; i++) form.append("papers", new File([`Paper ${i}`], `${i}.txt`));
    const answer = await send("/reports", form);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(`These are ${MOST_PAPERS + 1} papers; a report takes ${MOST_PAPERS}.`);
  });
});
