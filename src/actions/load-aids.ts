/** What the answers of a session are read beside. */

import type { ReadingAids } from "../core/practice/read-answer.ts";
import type { Session } from "../core/practice/session.ts";
import { loadPaper } from "./load-paper.ts";
import type { PracticeRoom } from "./start-session.ts";

/** The library's words, and the documents of the session's report and its paper where they are still there. */
export async function loadAids({ report: of, paper }: Session, room: PracticeRoom): Promise<ReadingAids> {
  const report = of ? await room.store.loadReport(of) : undefined;
  const text = paper ? (await loadPaper(paper, room))?.paper.document.text : undefined;
  const sources = [...(report?.report.inputs.map((input) => input.text) ?? []), ...(text ? [text] : [])];
  return { words: room.library.lexicon.words, ...(sources.length > 0 ? { sources } : {}) };
}
