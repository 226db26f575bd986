/** Starting the web app: one process, one data folder, this machine only. */

import { randomUUID } from "node:crypto";
import { statSync } from "node:fs";
import { join } from "node:path";
import { serve } from "@hono/node-server";
import { runRequest } from "../actions/run-request.ts";
import { waitingDecoder } from "../io/decoder/waiting-decoder.ts";
import { packArchive, unpackArchive } from "../io/database/archive.ts";
import { backUp, forget, listBackups, restore } from "../io/database/backup.ts";
import { databaseStore } from "../io/database/database-store.ts";
import { type Connection, openDatabase } from "../io/database/open-database.ts";
import { DATABASE, OWNER } from "../io/database/open-store.ts";
import { exportRows, importRows } from "../io/database/owner-rows.ts";
import { spendBook } from "../io/database/spend-book.ts";
import { practiceDatabase } from "../io/database/practice-database.ts";
import { loadLibrary } from "../io/files/load-library.ts";
import { modelDesk } from "../io/model/model-desk.ts";
import { fetchPage } from "../io/network/fetch-page.ts";
import { type LookUp, lookUpWith } from "../io/network/look-up.ts";
import { buildElsewhere } from "./build-elsewhere.ts";
import { createApp, isFull } from "./app.ts";
import { keepBriefly } from "./keep-briefly.ts";
import type { Context, DataKeeper } from "./context.ts";

/** Requests made at once. Two would keep both cores of a small machine from whoever reads, and finish no sooner: the second waits for the first. */
const AT_ONCE = 1;

export interface Server {
  origin: string;
  /** Every route of the app, so that a check of all of them forgets none. */
  routes: readonly { method: string; path: string }[];
  close: () => Promise<void>;
}

/** Serves on loopback and picks up what an earlier process left unfinished. Throws where the host is not loopback: there are no accounts yet to protect it. */
export async function startServer(options: {
  folder: string;
  port: number;
  host?: string;
  log: (line: string) => void;
  fetchPage?: typeof fetchPage;
  lookUp?: LookUp;
}): Promise<Server> {
  const { folder, port, host = "127.0.0.1", log } = options;
  if (!["127.0.0.1", "::1", "localhost"].includes(host))
    throw new Error(`Groundwork has no accounts yet, so it answers only on this machine. Use 127.0.0.1 in place of ${host}.`);
  const database = await openDatabase(join(folder, DATABASE));
  const { value: library } = await loadLibrary();
  const store = databaseStore(database, OWNER, now);
  const practice = practiceDatabase(database, OWNER, now);
  const builder = buildElsewhere();
  const decoder = waitingDecoder();
  const listeners = new Map<string, Set<() => void>>();
  const running = new Set<string>();
  const queue: string[] = [];
  const tell = (id: string) => listeners.get(id)?.forEach((hear) => hear());
  const next = async (): Promise<void> => {
    const id = running.size < AT_ONCE ? queue.shift() : undefined;
    if (id === undefined) return;
    running.add(id);
    try {
      const request = await store.loadRequest(id);
      if (request?.state === "waiting")
        await runRequest(request, { store, library, decode: decoder.decode, build: builder.build, step: () => tell(id) });
    } catch (error) {
      if (isFull(error)) {
        log("the disk is full, so a report waits until there is room");
        setTimeout(() => context.start(id), RETRY).unref();
        return;
      }
      log(`a report stopped: ${error instanceof Error ? error.name : "error"}`);
      const problem = { code: "request.fault", severity: "error" as const, message: "The report stopped at a fault of the program." };
      await store
        .fail(id, [{ ...problem, hint: "Send it again; if it stops again, the file may be one that Groundwork cannot read." }])
        // Where not even that can be kept, the request still waits, and is tried again.
        .catch(() => setTimeout(() => context.start(id), RETRY).unref());
    } finally {
      running.delete(id);
      tell(id);
      void next();
    }
  };
  const context: Context = {
    store,
    practice,
    library,
    decode: decoder.decode,
    fetchPage: options.fetchPage ?? fetchPage,
    lookUp: options.lookUp ?? lookUpWith(),
    models: modelDesk(store, (cap) => spendBook(database, OWNER, cap, now)),
    build: builder.build,
    pages: keepBriefly(),
    warm: () => {
      // Where a report is being made, the cores are wanted for that.
      if (running.size + queue.length > 0) return;
      decoder.warm();
      builder.warm();
    },
    now,
    newId: () => randomUUID(),
    start: (id) => {
      if (running.has(id) || queue.includes(id)) return;
      queue.push(id);
      void next();
    },
    listen: (id, hear) => {
      const heard = listeners.get(id) ?? new Set();
      listeners.set(id, heard.add(hear));
      return () => {
        heard.delete(hear);
        if (heard.size === 0) listeners.delete(id);
      };
    },
    data: keeperOf(database, folder),
    folder,
    origin: "",
  };
  const app = createApp(context, log);
  const server = await new Promise<ReturnType<typeof serve>>((ready, failed) => {
    const started = serve({ fetch: app.fetch, port, hostname: host }, () => ready(started));
    started.once("error", failed);
  });
  const address = server.address();
  context.origin = `http://127.0.0.1:${typeof address === "object" && address ? address.port : port}`;
  for (const request of await store.waiting()) context.start(request.id);
  const copy = () =>
    backUp(database, folder, now().slice(0, 10)).catch(() => log("today's copy of the data could not be made; is the disk full?"));
  const copying = copy();
  const daily = setInterval(copy, A_DAY);
  daily.unref();
  return {
    origin: context.origin,
    routes: app.routes.map(({ method, path }) => ({ method, path })),
    close: async () => {
      clearInterval(daily);
      builder.close();
      decoder.close();
      await copying;
      await new Promise<void>((done) => {
        server.close(() => done());
        if ("closeAllConnections" in server) server.closeAllConnections();
      });
      await database.destroy();
    },
  };
}

/** How long a report waits for room on a full disk before it is tried again. */
const RETRY = 5000;
/** The daily copy, made at start and while the server runs on into another day. */
const A_DAY = 24 * 60 * 60 * 1000;

function keeperOf(database: Connection, folder: string): DataKeeper {
  return {
    describe: async () => {
      const sizes = [DATABASE, `${DATABASE}-wal`].map((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0);
      return { folder, bytes: sizes.reduce((sum, size) => sum + size, 0), backups: listBackups(folder) };
    },
    pack: () => packArchive(exportRows(join(folder, DATABASE), OWNER), now()),
    unpack: (archive) => unpackArchive((rows) => importRows(database, OWNER, rows, "kept"), archive),
    restore: (name) => restore(database, folder, name, OWNER),
    forget: () => forget(database, folder, OWNER),
  };
}

function now(): string {
  return new Date().toISOString();
}
