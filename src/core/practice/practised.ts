/** What was practised of a report, told beside the statement it was practised for. */

import type { SessionKind } from "./session.ts";
import type { Offer } from "./offer-practice.ts";

/** A step that was answered: what the person said of it, without the words. */
export interface AnsweredStep {
  step: string;
  rating?: number;
  /** Points that the person says were met, of those that were marked either way. */
  met: number;
  marked: number;
}

/** A session in which something was answered. */
export interface PractisedSession {
  session: string;
  kind: SessionKind;
  subject: string;
  /** When something in it was last written. */
  at: string;
  ended: boolean;
  answered: AnsweredStep[];
}

/** What came of one thing: once for each session, the oldest first. */
export interface Practised {
  times: { session: string; day: string; rating?: number; ended: boolean }[];
  /** Of the last time. */
  met: number;
  marked: number;
}

/**
 * What was practised of an offer: sessions of it, and answers to its question within another session. A rating is the mean of the session's own ratings.
 * Undefined where nothing was answered yet.
 */
export function practisedOf({ kind, subject }: Offer, sessions: readonly PractisedSession[]): Practised | undefined {
  const times = sessions
    .map((row) => ({
      row,
      answered: row.kind === kind && row.subject === subject ? row.answered : row.answered.filter((a) => a.step === subject),
    }))
    .filter(({ answered }) => answered.length > 0)
    .toSorted((a, b) => a.row.at.localeCompare(b.row.at));
  const last = times.at(-1);
  if (!last) return undefined;
  return {
    times: times.map(({ row, answered }) => {
      const rated = answered.filter((a) => a.rating !== undefined);
      const rating = sum(rated, (a) => a.rating ?? 0) / rated.length;
      return {
        session: row.session,
        day: row.at.slice(0, 10),
        ended: row.ended,
        ...(rated.length > 0 ? { rating: Math.round(rating * 10) / 10 } : {}),
      };
    }),
    met: sum(last.answered, (a) => a.met),
    marked: sum(last.answered, (a) => a.marked),
  };
}

function sum(rows: readonly AnsweredStep[], value: (row: AnsweredStep) => number): number {
  return rows.reduce((total, row) => total + value(row), 0);
}

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** A day in words: "28 November", with the year where it is another than `today`'s. */
export function dayInWords(day: string, today: string): string {
  const [year, month, date] = day.split("-");
  return `${Number(date)} ${MONTHS[Number(month) - 1]}${today.startsWith(`${year}-`) ? "" : ` ${year}`}`;
}

/** "Practised 2 times, last on 28 November; own rating 3, then 4; points you say you met: 3 of 5". Only the last four ratings are told. */
export function practisedLine({ times, met, marked }: Practised, today: string): string {
  const ratings = times.flatMap(({ rating }) => (rating === undefined ? [] : [rating])).slice(-4);
  const count = times.length === 1 ? "once" : `${times.length} times, last`;
  return [
    `Practised ${count} on ${dayInWords(times.at(-1)?.day ?? "", today)}`,
    ratings.length > 0 ? `own rating ${ratings.join(", then ")}` : "",
    marked > 0 ? `points you say you met: ${met} of ${marked}` : "",
  ]
    .filter(Boolean)
    .join("; ");
}
