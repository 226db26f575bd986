/** A paper that was brought to practise on, read. */

import type { Document } from "../core/document/document.ts";
import type { Paper } from "../core/paper/paper.ts";
import { readPaper } from "../core/paper/read-paper.ts";
import type { Problem, Reading } from "../core/text/problem.ts";
import type { Decode, SourceFile } from "./ports.ts";
import type { PaperRow, PracticeStore } from "./practice-store.ts";
import { DECODER } from "./run-request.ts";
import type { Store } from "./store.ts";

/** What reading a paper needs of the world. */
export interface PaperRoom {
  store: Store;
  practice: PracticeStore;
  decode: Decode;
}

/** The document's id within a paper: spans of its reading name it. */
const ID = "paper-1";

/** Decodes and keeps a new paper. Where it cannot be read nothing is kept, and the problems say why. */
export async function addPaper(
  file: SourceFile & { sha256: string },
  id: string,
  { practice, decode, store }: PaperRoom,
): Promise<Reading<string | undefined>> {
  const reading = await decode({ name: file.name, bytes: file.bytes }, ID);
  if (!reading.value) return { value: undefined, problems: reading.problems };
  const { value: paper, problems } = readPaper(reading.value);
  const title = paper.title?.value ?? file.name;
  const kept = await practice.savePaper({ id, sha256: file.sha256, name: file.name, title, bytes: file.bytes });
  await store.saveStage(stageOf(file.sha256), "decode", reading);
  return { value: kept, problems: [...reading.problems, ...problems] };
}

/** A kept paper, read again from what its decoding made. Undefined where there is none of this id. */
export async function loadPaper(
  id: string,
  { store, practice, decode }: PaperRoom,
): Promise<{ row: PaperRow; paper: Paper; problems: Problem[] } | undefined> {
  const row = await practice.loadPaper(id);
  if (!row) return undefined;
  let reading = (await store.loadStage(stageOf(row.sha256))) as Reading<Document | undefined> | undefined;
  if (!reading) {
    const file = await store.loadFile(row.sha256);
    if (!file) return undefined;
    reading = await decode({ name: row.name, bytes: file.bytes }, ID);
    await store.saveStage(stageOf(row.sha256), "decode", reading);
  }
  if (!reading.value) return undefined;
  const { value: paper, problems } = readPaper(reading.value);
  return { row, paper, problems: [...reading.problems, ...problems] };
}

function stageOf(sha256: string): string {
  return `decode-${DECODER}-${ID}-${sha256}`;
}
