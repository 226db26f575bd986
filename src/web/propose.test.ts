import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeReport } from "../../test/faults/server-process.ts";
import { type Server, startServer } from "./serve.ts";

const folder = mkdtempSync(join(tmpdir(), "groundwork-propose-"));
let server: Server;
let report = "";
beforeAll(async () => {
  server = await startServer({ folder, port: 0, log: () => undefined });
  report = await makeReport(server.origin, "propose-report");
}, 60_000);
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const get = async (path: string) => (await fetch(server.origin + path)).text();
const post = (path: string, fields: Record<string, string>) =>
  fetch(server.origin + path, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { origin: server.origin },
    redirect: "manual",
  });

/** An answer with one proposal that holds and one that does not, from what the prompt itself says. */
async function answer(): Promise<string> {
  const prompt = await get(`${report}/propose/prompt.txt`);
  const row = /^- (row-\S+) /m.exec(prompt)?.[1] ?? "";
  const document = prompt.slice(prompt.indexOf("BEGIN DOCUMENT cv"));
  const line = /^\W*([A-Z][a-z]+ed [^\n“”"]{50,})$/m.exec(document)?.[1] ?? "";
  const of = (text: string, quote: string) => ({
    part: "fit",
    kind: "evidence",
    subject: row,
    text,
    quotes: [{ document: "cv", text: quote }],
    content: [],
    supports: "direct",
  });
  const good = of(`The line says “${line.trim()}”.`, line);
  return `Gladly!\n\`\`\`json\n${JSON.stringify({ proposals: [good, of("You led the whole group of <b>experts</b>", line)] })}\n\`\`\``;
}

describe("an assistant's answer, pasted", { timeout: 60_000 }, () => {
  test("the prompt hides who the person is, until they leave it in", async () => {
    expect(await get(`${report}/propose`)).toContain("are hidden</strong>");
    const [hidden, open] = [await get(`${report}/propose/prompt.txt`), await get(`${report}/propose/prompt.txt?names=1`)];
    const mail = /[\w.]+@[\w.]+/.exec(open)?.[0] ?? "";
    expect(mail).toContain("@");
    expect(hidden).not.toContain(mail);
  });

  test("what holds stands in the report as suggested, what does not is refused with its reason; both go", async () => {
    const before = await get(report);
    const checked = await (await post(`${report}/propose`, { answer: await answer(), model: "Some <i>model</i>" })).text();
    expect(checked).toContain("1 of 2 accepted.");
    expect(checked).toContain("could take for HTML");
    const page = await get(report);
    expect(page).toContain("Suggested, not Groundwork’s own");
    expect(page).toContain("1 suggestion by Some &lt;i&gt;model&lt;/i&gt;");
    expect(page).not.toContain("<b>experts</b>");
    expect(await get(`${report}?suggested=off`)).not.toContain("Suggested, not Groundwork’s own");
    expect(await get(`${report}/report.md`)).not.toContain("The line says");
    const which = /name="id" value="([^"]+)"/.exec(page)?.[1] ?? "";
    await post(`${report}/propose/remove`, { id: which });
    expect(await get(report)).not.toContain("Suggested, not Groundwork’s own");
    await post(`${report}/propose/remove`, {});
    expect(await get(report)).toBe(before);
  });

  test("an answer without a proposal is a sentence, and nothing is kept", async () => {
    const told = await post(`${report}/propose`, { answer: "I am sorry, I cannot do that." });
    expect(told.status).toBe(422);
    expect(await told.text()).toContain("No proposal was found");
    expect((await post("/reports/none/propose", { answer: "{}" })).status).toBe(404);
  });
});
