/** What the tools work with: the library, and what the person keeps, hidden behind the mask of its report. */

import type { Store } from "../actions/store.ts";
import type { Library } from "../core/library/library.ts";
import { type Mask, maskOf } from "../core/propose/mask.ts";
import type { Report } from "../core/report/report.ts";

export interface Room {
  library: () => Promise<Library>;
  /**
   * Works with the store of the person's data folder; undefined where there is none yet. It is opened for each call: the app may make the folder, or put
   * an older copy in its place, while an assistant is connected.
   */
  withStore: <T>(work: (store: Store) => Promise<T>) => Promise<T | undefined>;
  /** Whether what names the person is left in. */
  names: boolean;
  /** ISO day. */
  today: () => string;
  /** Takes a line without content: what happened and where. */
  log: (line: string) => void;
}

/** Why a tool gives no answer: a sentence for the assistant and the person. */
export class Refused extends Error {}

export const NO_REPORT = "There is no report yet. The person makes one in the Groundwork app first (npm start, or npx groundwork serve).";

/** One report that is kept, and how it goes out: through `mask`, or as it stands where names are left in. */
export interface OpenReport {
  id: string;
  report: Report;
  mask: Mask | undefined;
  hide: (text: string) => string;
}

/** Works with a report. Refuses where there is none of that id. */
export async function withReport<T>(room: Room, id: string, work: (open: OpenReport, store: Store) => Promise<T>): Promise<T> {
  const worked = await room.withStore(async (store) => {
    const kept = await store.loadReport(id);
    if (!kept) throw new Refused(`There is no report "${id.slice(0, 60)}". list_reports tells the ids of those there are.`);
    return { done: await work({ id, report: kept.report, ...maskFor(room, kept.report) }, store) };
  });
  if (!worked) throw new Refused(NO_REPORT);
  return worked.done;
}

/** The mask of a report as the person wants it. */
export function maskFor(room: Room, report: Report): Pick<OpenReport, "mask" | "hide"> {
  const mask = room.names ? undefined : maskOf(report);
  return { mask, hide: mask?.hide ?? ((text) => text) };
}
