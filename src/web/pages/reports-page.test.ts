import { describe, expect, test } from "vitest";
import type { ListedReport, Request, Step } from "../../actions/store.ts";
import { progressPage } from "./progress-page.ts";
import { reportsPage } from "./reports-page.ts";

const INPUTS = {
  cv: { sha256: "a", name: "cv.pdf" },
  posting: { sha256: "b", name: "post<ing>.txt" },
  papers: [],
  asOf: "2026-11-26",
  minutes: 45,
};
const TIME = "2026-11-26T10:00:00.000Z";
const listed = (id: string, name: string, rest: Partial<ListedReport> = {}): ListedReport => ({
  id,
  name,
  version: 1,
  created: TIME,
  updated: TIME,
  inputs: INPUTS,
  bytes: 1_234_567,
  ...rest,
});
const asked = (state: Request["state"], rest: Partial<Request> = {}): Request => ({
  id: "r1",
  inputs: INPUTS,
  state,
  problems: [],
  created: TIME,
  ...rest,
});
const step = (number: number, stage: Step["stage"], sentence: string) => ({ number, step: { stage, sentence, see: "match" as const } });

const states = (page: string) => [...page.matchAll(/<li class="(\w+)" data-stage/g)].map((match) => match[1]);

describe("the list of reports", () => {
  test("says what each was made of, when, and how large it is; a change on another day is said too", () => {
    const page = String(reportsPage([listed("1", "One"), listed("2", "Two", { version: 3, updated: "2026-11-28T10:00:00.000Z" })]));
    expect(page.match(/1\.2\sMB/g)).toHaveLength(2);
    expect(page).toContain("post&lt;ing&gt;.txt");
    expect(page.match(/, changed /g)).toHaveLength(1);
    expect(page).toContain("version 3");
    expect(page).not.toContain('role="search"');
  });

  test("without a report leads to the first one and to an example", () => {
    const page = String(reportsPage([]));
    expect(page).toContain("There is none yet.");
    expect(page).toContain('href="/example"');
  });

  test("a long one is searched by name and by file, and says when nothing is found", () => {
    const many = Array.from({ length: 13 }, (_, i) => listed(String(i), `Seat ${i}`));
    expect(String(reportsPage(many))).toContain('role="search"');
    expect(String(reportsPage(many, [], " seat 12")).match(/class="name" href=/g)).toHaveLength(1);
    expect(String(reportsPage(many, [], "CV.PDF")).match(/class="name" href=/g)).toHaveLength(13);
    expect(String(reportsPage(many, [], "<none>"))).toContain("None has “&lt;none&gt;”");
  });

  test("a request that failed stands there with its reason, a way to it and a way to remove it", () => {
    const failed = asked("failed", { problems: [{ code: "x", severity: "error", message: "It is no PDF." }] });
    const page = String(reportsPage([], [failed]));
    expect(page).toContain("could not be made. It is no PDF.");
    expect(page).toContain('href="/reports/r1/progress"');
    expect(page).toContain('action="/reports/r1/delete"');
  });
});

describe("the progress of a report", () => {
  test("a stage is done when all its files are, and the next one is being done", () => {
    const one = [step(1, "decode", "2 pages of cv.pdf")];
    expect(states(String(progressPage(asked("waiting"), one)))).toEqual(["now", "later", "later", "later"]);
    const two = [...one, step(2, "decode", "1 page of p.txt"), step(3, "read", "41 entries")];
    const page = String(progressPage(asked("waiting"), two));
    expect(states(page)).toEqual(["done", "done", "now", "later"]);
    expect(page).toContain('41 entries <a href="/reports/r1/stages/match">see it</a>');
  });

  test("a failure says at which stage, why, and what to do", () => {
    const request = asked("failed", { problems: [{ code: "x", severity: "error", message: "It is no PDF.", hint: "Save it again." }] });
    const page = String(progressPage(request, [step(1, "decode", "1 page of p.txt"), step(2, "failed", "It is no PDF.")]));
    expect(states(page)).toEqual(["failed", "later", "later", "later"]);
    expect(page).toContain("<strong>It is no PDF.</strong> Save it again.");
    expect(page).toContain("Remove these files");
  });
});
