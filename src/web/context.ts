/** What every route is given. */

import type { ModelDesk } from "../io/model/model-desk.ts";
import type { LookUp } from "../io/network/look-up.ts";
import type { FetchRules, Page } from "../io/network/fetch-page.ts";
import type { Library } from "../core/library/library.ts";
import type { Build } from "../actions/run-request.ts";
import type { Decode } from "../actions/ports.ts";
import type { PracticeStore } from "../actions/practice-store.ts";
import type { Store } from "../actions/store.ts";
import type { BriefPages } from "./keep-briefly.ts";

export interface Context {
  store: Store;
  practice: PracticeStore;
  library: Library;
  decode: Decode;
  /** Asks a public host for one page; only called where the person has allowed it. */
  fetchPage: (address: string, rules?: FetchRules) => Promise<Page>;
  /** Asks arXiv or Semantic Scholar for papers; only called where the person has allowed that one. */
  lookUp: LookUp;
  /** The model that may be asked, where one was chosen and switched on. */
  models: ModelDesk;
  /** Builds reports beside this process. `warm` starts that, and a decoder, ahead of the first one. */
  build: Build;
  warm: () => void;
  /** Pages of a person that were made a moment ago. */
  pages: BriefPages;
  /** The time as an ISO string, and a fresh id that nobody can guess. */
  now: () => string;
  newId: () => string;
  /** Starts a waiting request; returns at once. Steps reach whoever listens by `listen`. */
  start: (id: string) => void;
  listen: (id: string, hear: () => void) => () => void;
  data: DataKeeper;
  /** Where the data lies and where this server answers, for the pages that say so. */
  folder: string;
  origin: string;
}

/** A person's data as a whole. */
export interface DataKeeper {
  describe: () => Promise<{ folder: string; bytes: number; backups: { name: string; bytes: number }[] }>;
  /** The archive, piece by piece. */
  pack: () => AsyncGenerator<Uint8Array>;
  unpack: (archive: Uint8Array) => Promise<void>;
  restore: (name: string) => Promise<boolean>;
  forget: () => Promise<void>;
}
