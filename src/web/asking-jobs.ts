/** Requests to models that are under way, by report: one at a time for each, heard by whoever watches. */

import type { Asking, Store } from "../actions/store.ts";

export interface AskingJobs {
  /** How it stands where it runs now. */
  running: (report: string) => Asking | undefined;
  /** Starts one unless one runs. `work` is given the way to tell how it stands. */
  start: (report: string, work: (tell: (asking: Asking) => void) => Promise<Asking>) => void;
  /** Hears of every change until the returned function is called. */
  listen: (report: string, hear: () => void) => () => void;
}

export function askingJobs(store: Store, log: (line: string) => void): AskingJobs {
  const jobs = new Map<string, { asking: Asking | undefined; hearers: Set<() => void> }>();
  return {
    running: (report) => jobs.get(report)?.asking,
    start: (report, work) => {
      if (jobs.has(report)) return;
      const job: { asking: Asking | undefined; hearers: Set<() => void> } = { asking: undefined, hearers: new Set() };
      jobs.set(report, job);
      const tell = (asking: Asking) => {
        job.asking = asking;
        // Kept as it goes: after a power cut the page says truly that it was not finished.
        if (!asking.ended) void store.saveAsking(report, asking).catch(() => undefined);
        for (const hear of job.hearers) hear();
      };
      void work(tell)
        .then((asking) => store.saveAsking(report, asking))
        .catch((error: unknown) => log(`asking a model stopped: ${error instanceof Error ? error.name : "error"}`))
        .finally(() => {
          jobs.delete(report);
          for (const hear of job.hearers) hear();
        });
    },
    listen: (report, hear) => {
      const hearers = jobs.get(report)?.hearers;
      hearers?.add(hear);
      return () => void hearers?.delete(hear);
    },
  };
}
