/** Sessions made from whole reports of the corpus. */

import { describe, expect, test } from "vitest";
import { startSession } from "../src/actions/start-session.ts";
import { buildBench, subjectAt } from "../src/core/practice/build-bench.ts";
import { buildMock } from "../src/core/practice/build-mock.ts";
import { buildDeck } from "../src/core/practice/card.ts";
import { paperOf } from "../src/core/paper/for-tests.ts";
import { findPractice, roleOf } from "../src/core/practice/find-practice.ts";
import { offerPractice } from "../src/core/practice/offer-practice.ts";
import { questionsOfRow } from "../src/core/library/questions-of-round.ts";
import type { Session } from "../src/core/practice/session.ts";
import { paperAt } from "./labelled-papers.ts";
import { CV_NAMES, library, outcomeOf, POSTING_NAMES } from "./corpus-reports.ts";

const reports = await Promise.all(
  CV_NAMES.slice(0, 6).map(async (cv, i) => (await outcomeOf(cv, POSTING_NAMES[i % POSTING_NAMES.length] ?? "")).report),
);
const known = new Set([
  ...library.questions.map((row) => `question/${row.slug}`),
  ...library.drills.map((row) => `drill/${row.slug}`),
  ...library.concepts.map((row) => `concept/${row.slug}`),
]);

describe("what a report offers for practice", () => {
  test("is in the library, and its quotes are words of the report's documents", () => {
    for (const report of reports) {
      if (!report) throw new Error("no report");
      const offered = findPractice(report);
      expect(offered.length).toBeGreaterThan(20);
      expect(offered.filter((row) => !known.has(row.address))).toEqual([]);
      const texts = report.inputs.map((input) => input.text.replace(/\s+/g, " ")).join("\n");
      for (const { quotes } of offered) for (const { text } of quotes) expect(texts).toContain(text);
      expect(library.roles.map((row) => row.slug)).toContain(roleOf(report));
    }
  });
});

describe("what stands to be practised beside a report", () => {
  test("begins a session each, whose steps have an answer to compare with and whose quotes are the documents'", async () => {
    const kept: Session[] = [];
    for (const report of reports.slice(0, 2)) {
      if (!report) throw new Error("no report");
      const room = {
        library,
        store: { loadReport: async () => ({ report }) },
        practice: { saveSession: async (session: Session) => kept.push(session), listSessions: async () => [] },
      } as unknown as Parameters<typeof startSession>[2];
      const offers = [...offerPractice(report, library).values()].flat();
      expect(offers.length).toBeGreaterThan(40);
      const texts = report.inputs.map((input) => input.text.replace(/\s+/g, " ")).join("\n");
      for (const { kind, subject } of offers) {
        const session = await startSession({ kind, subject, report: "r" }, "s", room);
        expect(session?.subject, `${kind} ${subject}`).toBe(subject);
        expect(new Set(session?.steps.map((step) => step.id)).size, subject).toBe(session?.steps.length);
        for (const step of session?.steps ?? []) {
          expect(step.points.length + step.after.length, `${subject}: ${step.id}`).toBeGreaterThan(0);
          for (const { span, text } of step.quotes) if (span) expect(texts).toContain(text);
        }
      }
      expect(await startSession({ kind: "answer", subject: "fit/none", report: "r" }, "s", room)).toBeUndefined();
    }
    expect(kept.length).toBeGreaterThan(80);
  });
});

describe("every requirement that the CV leaves open", () => {
  test("has a door, whether it is not visible, to confirm or only transferable; what is direct has none", () => {
    for (const report of reports) {
      if (!report) throw new Error("no report");
      const offers = offerPractice(report, library);
      const rows = report.parts.flatMap((part) => part.blocks.flatMap((block) => (block.type === "matrix" ? block.rows : [])));
      for (const row of rows) expect(offers.has(row.asked.id), row.asked.text).toBe(row.state !== "direct");
    }
    const states = reports.flatMap((report) =>
      (report?.parts ?? []).flatMap((part) =>
        part.blocks.flatMap((block) => (block.type === "matrix" ? block.rows.map((row) => row.state) : [])),
      ),
    );
    expect(states).toContain("to-confirm");
  });
});

/** The rubric points of each step of a critique of a labelled paper, begun as the paper page begins it. */
async function critiqueOf(name: string, subject = ""): Promise<string[]> {
  const paper = await paperAt(name);
  const document = { value: paper.document, problems: [] };
  const room = {
    library,
    store: { loadStage: async () => document },
    practice: { loadPaper: async () => ({ sha256: "", name, title: name }), saveSession: async () => undefined },
  } as unknown as Parameters<typeof startSession>[2];
  const session = await startSession({ kind: "critique", subject, paper: "p" }, "s", room);
  return session?.steps.flatMap((step) => step.points.map((point) => point.id)) ?? [];
}

describe("a critique of a paper that was brought", () => {
  test("is compared with the rubric that fits every paper, or with the one that was chosen", async () => {
    const points = await critiqueOf("held-stroop-registered.md");
    expect(points).toContain("critique-recent-paper.weakest.1");
    expect(points.filter((id) => id.startsWith("critique-efficiency-claim"))).toEqual([]);
    expect(await critiqueOf("held-storage-systems.md", "drill/critique-efficiency-claim")).toContain("critique-efficiency-claim.ledger.1");
  });
});

describe("a defence of a paper beside a report", () => {
  test("asks after what the CV, as it was read, says otherwise", async () => {
    const { report, profile, documents } = await outcomeOf(CV_NAMES[0] ?? "", POSTING_NAMES[0] ?? "");
    const entry = profile?.publications.find((row) => row.position === 1 && row.title.value.length > 30 && row.year);
    if (!report || !entry) throw new Error("The first CV of the corpus lists no paper as first author.");
    const paper = await paperOf(
      `# ${entry.title.value}\n\nMary Somerville, Caroline Herschel\n\n3 May 1999\n\n## Abstract\n\nWe show a result.\n`,
    );
    const room = {
      library,
      store: {
        loadReport: async () => ({ report }),
        loadStage: async (key: string) => ({
          value: key.includes("-cv-") ? documents.find((row) => row.id === "cv") : paper.document,
          problems: [],
        }),
        corrections: async () => [],
      },
      practice: { loadPaper: async () => ({ sha256: "", name: "paper.md", title: "" }), saveSession: async () => undefined },
    } as unknown as Parameters<typeof startSession>[2];
    const session = await startSession({ kind: "defence", subject: "", paper: "p", report: "r" }, "s", room);
    const asked = session?.steps.filter((step) => step.name === "Your CV and your paper").map((step) => step.id);
    expect(asked).toEqual(expect.arrayContaining(["cv-paper/author", "cv-paper/year"]));
  });
});

describe("a deck of a report", () => {
  test("has cards with one id each, an answer on each back, and quotes of the documents", () => {
    for (const report of reports) {
      if (!report) throw new Error("no report");
      const cards = buildDeck(report, library);
      expect(cards.length).toBeGreaterThan(20);
      expect(new Set(cards.map((card) => card.id)).size).toBe(cards.length);
      expect(cards.filter((card) => card.front.length > 300 || card.back.trim() === "")).toEqual([]);
      expect(cards.map((card) => card.weight)).toEqual(cards.map((card) => card.weight).toSorted((a, b) => b - a));
      const texts = report.inputs.map((input) => input.text.replace(/\s+/g, " ")).join("\n");
      for (const { quotes } of cards) for (const { text } of quotes) expect(texts).toContain(text);
    }
  });
});

describe("a bench", () => {
  test("takes every design and critique of the library, with its own points at a step and the worked example at the end", () => {
    for (const kind of ["design", "critique"] as const) {
      const addresses = [
        ...library.drills.filter((row) => row.kind === kind).map((row) => `drill/${row.slug}`),
        ...library.questions.filter((row) => row.kind === kind).map((row) => `question/${row.slug}`),
      ];
      expect(addresses.length).toBeGreaterThan(20);
      for (const address of addresses) {
        const subject = subjectAt(address, kind, library);
        const session = subject && buildBench(kind, subject, library, { id: "b" });
        expect(session?.steps.length, address).toBeGreaterThanOrEqual(10);
        expect(
          session?.steps.at(-1)?.after.some((row) => row.prose),
          address,
        ).toBe(true);
        const points = session?.steps.flatMap((step) => step.points.map((point) => point.id)) ?? [];
        expect(new Set(points).size, address).toBe(points.length);
        if (address.startsWith("question/"))
          expect(
            points.some((id) => id.startsWith(`${address.slice(9)}.`)),
            address,
          ).toBe(true);
      }
    }
  });
});

describe("a mock interview", () => {
  test.each([30, 45, 60])("of %i minutes keeps its time, has rounds in the loop's order and asks nothing twice", (minutes) => {
    for (const report of reports) {
      if (!report) throw new Error("no report");
      const session = buildMock(report, library, { id: "m", report: "r" }, minutes);
      const steps = session?.steps ?? [];
      const spent = steps.reduce((sum, step) => sum + step.minutes, 0);
      expect(spent).toBeLessThanOrEqual(minutes);
      expect(spent).toBeGreaterThan(minutes - 12);
      expect(new Set(steps.map((step) => step.id)).size).toBe(steps.length);
      const rounds = [...new Set(steps.map((step) => step.round))];
      expect(rounds.length).toBeGreaterThanOrEqual(3);
      const order = library.rounds.map((round) => round.name);
      const places = rounds.map((name) => order.indexOf(name ?? ""));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
  });
  test("gives every round of the loop a question or names it as left out, and asks nothing that is not of the round or of this person", async () => {
    const alignment = (await outcomeOf("phd-student-alignment", "research-scientist-alignment")).report;
    for (const report of [...reports, alignment]) {
      if (!report) throw new Error("no report");
      const cited = new Set(findPractice(report).map((row) => row.address));
      const loop = report.parts.find((part) => part.id === "loop")?.blocks.flatMap((block) => (block.type === "card" ? [block.id] : []));
      const spoken = library.rounds.filter((round) => loop?.includes(round.slug) && round.asks.length > 0);
      for (const minutes of [30, 45, 60]) {
        const session = buildMock(report, library, { id: "m" }, minutes);
        const served = new Set([...(session?.steps.map((step) => step.round) ?? []), ...(session?.leftOut ?? [])]);
        expect([...served].toSorted()).toEqual(spoken.map((round) => round.name).toSorted());
        for (const step of session?.steps ?? []) {
          const round = spoken.find((row) => row.name === step.round);
          const question = library.questions.find((row) => `question/${row.slug}` === step.id);
          expect(
            round?.asks.some((row) => question && questionsOfRow(row, library).includes(question)),
            `${step.round}: ${step.id}`,
          ).toBe(true);
          if (question?.when?.claim ?? question?.when?.method) expect(cited, step.id).toContain(step.id);
        }
      }
    }
    if (!alignment) throw new Error("no report");
    const rounds = buildMock(alignment, library, { id: "m" }, 45)?.steps.map((step) => step.round);
    expect(rounds).toEqual(expect.arrayContaining(["Experiment design", "Values and safety conversation", "Behavioural interview"]));
  });
  test("asks other questions the second time where there are others", () => {
    const [report] = reports;
    if (!report) throw new Error("no report");
    const first = buildMock(report, library, { id: "m" });
    const second = buildMock(report, library, { id: "n" }, 45, new Set(first?.steps.map((step) => step.id)));
    const again = second?.steps.filter((step) => first?.steps.some((other) => other.id === step.id)) ?? [];
    expect(again.length).toBeLessThan((second?.steps.length ?? 0) / 3);
  });
});
