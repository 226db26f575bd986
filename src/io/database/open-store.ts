/** Everything that is kept, opened for a command that runs and ends. */

import { existsSync } from "node:fs";
import { join } from "node:path";
import type { PracticeStore } from "../../actions/practice-store.ts";
import type { Store } from "../../actions/store.ts";
import { databaseStore } from "./database-store.ts";
import { openDatabase } from "./open-database.ts";
import { practiceDatabase } from "./practice-database.ts";

/** The owner of every row while there are no accounts. */
export const OWNER = "me";
/** The database in a data folder. */
export const DATABASE = "groundwork.sqlite";

export interface OpenStore {
  store: Store;
  practice: PracticeStore;
  close: () => Promise<void>;
}

/** The store of a data folder; undefined where there is none yet and `make` is not asked for. Close it. */
export async function openStore(folder: string, now: () => string, make: boolean): Promise<OpenStore | undefined> {
  const path = join(folder, DATABASE);
  if (!make && !existsSync(path)) return undefined;
  const database = await openDatabase(path);
  return {
    store: databaseStore(database, OWNER, now),
    practice: practiceDatabase(database, OWNER, now),
    close: () => database.destroy(),
  };
}
