/** What practice has come to, in counts of what the person did and marked; nothing is judged. */

import { type Kept, type SessionKind, triesOf } from "./session.ts";

export interface Progress {
  /** Steps answered, by kind of session. */
  answered: { kind: SessionKind; sessions: number; steps: number }[];
  /** By day, oldest first: points marked as said, of those marked either way. */
  met: { day: string; met: number; marked: number }[];
  /** By own rating, 1 to 5: answers with marks, and the share of their marked points that were said. */
  calibration: { rating: number; answers: number; share: number }[];
}

/** Figures over all sessions. An answer without a mark says nothing about points and counts only as answered. */
export function progressOf(all: readonly Kept[]): Progress {
  const kinds = new Map<SessionKind, { sessions: number; steps: number }>();
  const days = new Map<string, { met: number; marked: number }>();
  const ratings = new Map<number, { answers: number; met: number; marked: number }>();
  for (const { session, answers } of all) {
    const tries = Object.values(answers)
      .map(triesOf)
      .filter((row) => row.length > 0);
    if (tries.length === 0) continue;
    const kind = kinds.get(session.kind) ?? { sessions: 0, steps: 0 };
    kinds.set(session.kind, { sessions: kind.sessions + 1, steps: kind.steps + tries.length });
    for (const { ticks, rating, at } of tries.flat()) {
      const marks = Object.values(ticks);
      if (marks.length === 0) continue;
      const met = marks.filter(Boolean).length;
      const day = days.get(at.slice(0, 10)) ?? { met: 0, marked: 0 };
      days.set(at.slice(0, 10), { met: day.met + met, marked: day.marked + marks.length });
      if (rating === undefined) continue;
      const row = ratings.get(rating) ?? { answers: 0, met: 0, marked: 0 };
      ratings.set(rating, { answers: row.answers + 1, met: row.met + met, marked: row.marked + marks.length });
    }
  }
  return {
    answered: [...kinds].map(([kind, row]) => ({ kind, ...row })),
    met: [...days].map(([day, row]) => ({ day, ...row })).toSorted((a, b) => (a.day < b.day ? -1 : 1)),
    calibration: [...ratings]
      .map(([rating, { answers, met, marked }]) => ({ rating, answers, share: met / marked }))
      .toSorted((a, b) => a.rating - b.rating),
  };
}
