/** Where practice stands, over the newest sessions. */

import { type Progress, progressOf } from "../core/practice/progress.ts";
import type { PracticeStore } from "./practice-store.ts";

/** The newest sessions that the figures look at. */
const LOOKED_AT = 400;

export async function loadProgress(practice: PracticeStore): Promise<Progress> {
  const sessions = await practice.listSessions();
  const kept = await Promise.all(sessions.slice(0, LOOKED_AT).map((row) => practice.loadSession(row.id)));
  return progressOf(kept.filter((row) => row !== undefined));
}
