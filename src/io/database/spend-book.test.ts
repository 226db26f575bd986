/** The cap of a day: of a hundred at once none passes it. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDatabase } from "./open-database.ts";
import { spendBook } from "./spend-book.ts";

test("a hundred at once set aside no more than the cap, whoever asks; what is settled makes room; a new day begins anew", async () => {
  const folder = mkdtempSync(join(tmpdir(), "groundwork-spend-"));
  const path = join(folder, "a.sqlite");
  const connections = await Promise.all([openDatabase(path), openDatabase(path)]);
  let day = "2026-11-27";
  const books = connections.map((database) => spendBook(database, "me", 1000, () => `${day}T10:00:00Z`));
  const book = books[0];
  try {
    const lines = await Promise.all(Array.from({ length: 100 }, (_, i) => books[i % 2]?.reserve(70, "m")));
    const taken = lines.filter((line) => line !== undefined);
    expect(taken).toHaveLength(14);
    expect(await book?.today()).toBe(980);
    expect(await book?.reserve(70, "m")).toBeUndefined();
    await book?.settle(taken[0] ?? "", 0);
    expect(await book?.reserve(70, "m")).toBeDefined();
    day = "2026-11-28";
    expect(await book?.today()).toBe(0);
    expect(await book?.reserve(1001, "m")).toBeUndefined();
    expect(await book?.reserve(1000, "m")).toBeDefined();
  } finally {
    await Promise.all(connections.map((database) => database.destroy()));
    rmSync(folder, { recursive: true });
  }
});
