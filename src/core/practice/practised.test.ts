import { expect, it } from "vitest";
import { practisedLine, practisedOf, type PractisedSession } from "./practised.ts";

const one = (session: string, at: string, rating: number, met: number): PractisedSession => ({
  session,
  kind: "answer",
  subject: "question/a",
  at,
  ended: true,
  answered: [{ step: "question/a", rating, met, marked: 5 }],
});

it("tells how often, when, the ratings in order and the points of the last time", () => {
  const done = practisedOf({ kind: "answer", subject: "question/a" }, [
    one("2", "2026-11-28T10:00:00Z", 4, 3),
    one("1", "2026-11-20T10:00:00Z", 3, 1),
  ]);
  expect(done && practisedLine(done, "2026-12-01")).toBe(
    "Practised 2 times, last on 28 November; own rating 3, then 4; points you say you met: 3 of 5",
  );
});
it("counts a question that was answered in another session, and nothing that was not answered", () => {
  const mock: PractisedSession = { ...one("3", "2026-11-28T10:00:00Z", 2, 0), kind: "mock", subject: "mock" };
  expect(practisedOf({ kind: "answer", subject: "question/a" }, [mock])?.times).toHaveLength(1);
  expect(practisedOf({ kind: "answer", subject: "question/b" }, [mock])).toBeUndefined();
});
