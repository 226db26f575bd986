/** Answering again: the try that was rated or marked is set aside with its words, and the new one is rated before it is compared. */

import { type Answer, MOST_TRIES, type Try } from "./session.ts";

/**
 * The answer, open again. What was rated, marked or asked further belongs to the words that it was said of, so both are set aside together; a try of which
 * nothing was said yet is only written on. `empty` begins with no words and no time, else the words stay to be written on. `now` is an ISO time.
 */
export function tryAgain(answer: Answer, empty: boolean, now: string): Answer {
  const { text, rows, statistics, seconds, followUps, rating, ticks, at, former = [], ...rest } = answer;
  const asked = Object.values(followUps).some((words) => words.trim() !== "");
  const isMarked = rating !== undefined || Object.keys(ticks).length > 0 || asked;
  const made: Try = {
    text,
    rows,
    ...(statistics ? { statistics } : {}),
    seconds,
    followUps,
    ...(rating === undefined ? {} : { rating }),
    ticks,
    at,
  };
  const kept = isMarked || empty ? [...former, made].slice(-MOST_TRIES) : former;
  return {
    ...rest,
    ...(empty ? { text: "", rows: [], seconds: 0 } : { text, rows, ...(statistics ? { statistics } : {}), seconds }),
    followUps: {},
    ticks: {},
    at: now,
    ...(kept.length > 0 ? { former: kept } : {}),
    state: "open",
  };
}
