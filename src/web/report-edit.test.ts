import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Server, startServer } from "./serve.ts";

const CV = "cvs/career-changer-physics/cv.md";
/** The postings that one CV is reported for. */
const POSTINGS = ["research-engineer-post-training/posting.md", "research-scientist-alignment/posting.txt"] as const;
const CORPUS = join(import.meta.dirname, "../../test/corpus");
const folder = mkdtempSync(join(tmpdir(), "groundwork-edit-"));
let server: Server;
let report = "";
let second = "";
beforeAll(async () => {
  server = await startServer({ folder, port: 0, log: () => undefined });
  report = await made(POSTINGS[0], CV);
  second = await made(POSTINGS[1], CV);
}, 60_000);
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** The path of a finished report of one CV for a posting. */
async function made(posting: string, cv: string): Promise<string> {
  const body = new FormData();
  body.set("submission", `edit-${posting.split("/")[0]}-${cv.split("/")[1]}`);
  body.set("cv", new File([readFileSync(join(CORPUS, cv))], cv.slice(cv.lastIndexOf("/") + 1)));
  body.set("posting-text", readFileSync(join(CORPUS, "postings", posting), "utf8"));
  const sent = await fetch(`${server.origin}/reports`, { method: "POST", body, headers: { origin: server.origin }, redirect: "manual" });
  const path = (sent.headers.get("location") ?? "").replace("/progress", "");
  await (await fetch(`${server.origin + path}/events`)).text();
  return path;
}

async function get(path: string): Promise<string> {
  return (await fetch(server.origin + path)).text();
}

function post(path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
  const body = new URLSearchParams(fields);
  return fetch(server.origin + path, { method: "POST", body, headers: { origin: server.origin, ...headers }, redirect: "manual" });
}

/** The hidden fields of the first form that a pattern finds. */
function fieldsOf(page: string, form: RegExp): Record<string, string> {
  const found = form.exec(page)?.[0] ?? "";
  return Object.fromEntries(
    [...found.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map((match) => [match[1] ?? "", match[2] ?? ""]),
  );
}

const NAME_FORM = /<form[^>]*\/corrections">(?:(?!<\/form>).)*Your name(?:(?!<\/form>).)*<\/form>/s;

describe("what was read", { timeout: 30_000 }, () => {
  test.each([
    ["profile", "read as work"],
    ["posting", '<mark class="boiler">'],
    ["match", 'class="row state-direct"'],
    ["document", 'class="text plain"'],
  ])("the page of the %s shows it for a person, not as JSON", async (stage, words) => {
    const page = await get(`${report}/stages/${stage}`);
    expect(page).toContain(words);
    expect(page).not.toContain("&quot;spans&quot;");
  });
});

describe("two postings for one CV", { timeout: 30_000 }, () => {
  test("are offered to each other and stand side by side", async () => {
    expect(await get(`${report}/compare`)).toContain(`href="${report}/compare/${second.split("/").at(-1)}"`);
    const page = await get(`${report}/compare/${second.split("/").at(-1)}`);
    expect(page).toContain("Direct for one and not for the other");
    expect(page.match(/<th scope="row">/g)).toHaveLength(4);
    expect(page).toContain("Own the asynchronous rollout and training loop");
  });

  test("a report of another CV is refused with a sentence", async () => {
    const stranger = await made(POSTINGS[1], "cvs/phd-student-alignment/cv.pdf");
    const answer = await fetch(`${server.origin}${report}/compare/${stranger.split("/").at(-1)}`);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("two different CV files");
    expect(await get(`${stranger}/compare`)).toContain("There is no other report of this CV.");
  });
});

describe("the fit matrix", () => {
  test("is narrowed by a link, and an unknown query shows all", async () => {
    expect(await get(`${report}?show=bridge`)).toContain('class="reader show-bridge"');
    expect(await get(`${report}?show=nonsense`)).toContain('class="reader"');
    expect(await get(report)).toContain(`href="${report}?show=not-visible#fit"`);
  });
});

/** The anchor of the first statement on which words can be written. */
const firstWrite = async () => /data-write="([^"]+)"/.exec(await get(report))?.[1] ?? "";

describe("one's own words", { timeout: 30_000 }, () => {
  test("are written, without a script, on the page to which the link leads", async () => {
    const link = /href="([^"#]+)#(s-[^"]+)" data-write/.exec(await get(report));
    const page = await get((link?.[1] ?? "").replaceAll("&amp;", "&"));
    const form = new RegExp(`id="${link?.[2]}".*?<form[^>]*data-note>.*?</form>`, "s").exec(page)?.[0] ?? "";
    expect(form).toContain(`value="${link?.[2]}"`);
    expect(form).toContain("<textarea");
  });

  test("stand under their statement after the form was sent, and go when it is emptied", async () => {
    const at = await firstWrite();
    const fields = { at, back: "report" };
    const saved = await post(`${report}/notes`, { ...fields, text: "In Leiden <b>I</b> led it" });
    expect(saved.headers.get("location")).toBe(`${report}#${at}`);
    expect(await get(report)).toContain("In Leiden &lt;b&gt;I&lt;/b&gt; led it</textarea>");
    expect(await get(`${report}/report.html`)).toContain("<strong>Your note</strong> In Leiden &#60;b&#62;I");
    expect(await get(`${report}/report.md`)).toContain("**Your note.** In Leiden");
    const { notes, ...rest } = JSON.parse(await get(`${report}/report.json`));
    expect(Object.values(notes)).toEqual(["In Leiden <b>I</b> led it"]);
    expect(JSON.stringify(rest)).not.toContain("In Leiden");
    await post(`${report}/notes`, { ...fields, text: " " });
    expect(await get(report)).not.toContain("In Leiden");
  });

  test("a script is answered without a page", async () => {
    const fields = { at: await firstWrite() };
    const answer = await post(`${report}/notes`, { ...fields, text: "typed" }, { accept: "application/json" });
    expect(await answer.json()).toEqual({ saved: "typed" });
    await post(`${report}/notes`, { ...fields, text: "" });
  });

  test("can be written on any statement of a part, and none on a statement that is not there", async () => {
    const page = await get(`${report}/notes?part=concepts`);
    expect(page).toMatch(/None of \d+ statements has your words/);
    expect(page).not.toContain("of 0 statements");
    const fields = fieldsOf(page, /<section class="part" id="concepts">.*?<\/form>/s);
    await post(`${report}/notes`, { ...fields, text: "Ask Mei about this" });
    expect(await get(report)).toContain("Ask Mei about this");
    await post(`${report}/notes`, { ...fields, text: "" });
    expect((await post(`${report}/notes`, { at: "s-nowhere", text: "x" })).status).toBe(409);
  });
});

describe("a correction", { timeout: 30_000 }, () => {
  test("of the name is followed by the report, shown as said, and undone", async () => {
    const before = await get(report);
    const name = /Prepared for ([^<]*)\.</.exec(before)?.[1] ?? "";
    const fields = fieldsOf(before, NAME_FORM);
    expect((await post(`${report}/corrections`, { ...fields, value: "Ada Byron" })).headers.get("location")).toBe(report);
    const after = await get(report);
    expect(after).toContain("Prepared for Ada Byron.");
    expect(after).toContain("you said");
    await post(`${report}/corrections`, { ...fieldsOf(after, NAME_FORM), act: "undo" });
    expect(await get(report)).toContain(`Prepared for ${name}.`);
  });

  test("of a field on the page of what was read leads back there, and is listed with a way back", async () => {
    const page = await get(`${report}/stages/posting`);
    const fields = fieldsOf(page, /<form[^>]*\/corrections">(?:(?!<\/form>).)*The employer(?:(?!<\/form>).)*<\/form>/s);
    const sent = await post(`${report}/corrections`, { ...fields, value: "Another Firm" });
    expect(sent.headers.get("location")).toBe(`${report}/stages/posting`);
    const after = await get(`${report}/stages/posting`);
    expect(after).toContain("you said “Another Firm”");
    expect(await get(report)).toContain("The employer, as you named it: Another Firm.");
    await post(`${report}/corrections`, fieldsOf(after, /What you corrected.*?<\/form>/s));
    expect(await get(`${report}/stages/posting`)).not.toContain("What you corrected");
  });

  test.each([
    ["no words", { value: " ", kind: "text" }, "A correction needs words."],
    ["a date that is none", { value: "May", kind: "date" }, "A date is written as"],
    ["no place", { value: "x", kind: "text", start: "9", end: "3" }, "needs the place"],
  ])("with %s is refused with a sentence", async (_, fields, sentence) => {
    const answer = await post(`${report}/corrections`, { document: "cv", start: "0", end: "5", ...fields });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(sentence);
  });

  test("leaves words for a statement that is gone in sight, until they are removed", async () => {
    const cover = fieldsOf(await get(`${report}/notes?part=cover`), /id="cover">.*?<\/form>/s);
    await post(`${report}/notes`, { ...cover, text: "Say it with the accent" });
    const fields = fieldsOf(await get(report), NAME_FORM);
    await post(`${report}/corrections`, { ...fields, act: "none" });
    const page = await get(report);
    expect(page).toContain("Your words for statements that are gone");
    expect(page).toContain("Say it with the accent");
    await post(`${report}/notes`, fieldsOf(page, /id="gone-notes">.*?<\/form>/s));
    expect(await get(report)).not.toContain("Say it with the accent");
    await post(`${report}/corrections`, { ...fields, act: "undo" });
    expect(await get(report)).toContain("Prepared for");
  });
});
