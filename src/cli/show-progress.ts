/** Where practice stands, in the terminal. */

import type { Progress } from "../core/practice/progress.ts";
import { out } from "./print.ts";

export function showProgress({ answered, met, calibration }: Progress): void {
  if (answered.length === 0) return out("Nothing was answered yet.");
  out("Answered");
  for (const { kind, sessions, steps } of answered)
    out(`  ${kind.padEnd(9)} ${steps} ${steps === 1 ? "step" : "steps"} in ${sessions} ${sessions === 1 ? "session" : "sessions"}`);
  if (met.length > 0) out("\nPoints that you say you met, of those you marked");
  for (const { day, met: said, marked } of met) out(`  ${day}  ${said} of ${marked}`);
  if (calibration.length > 0) out("\nOwn rating, and points met of those marked");
  for (const { rating, answers, share } of calibration)
    out(`  ${rating} of 5  ${Math.round(share * 100)} % over ${answers} ${answers === 1 ? "answer" : "answers"}`);
}
