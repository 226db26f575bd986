/** Sealed keys: unreadable without the master key, bound to their place, and none lost when the master key is changed. */

import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readMasterKeys } from "./master-keys.ts";
import { hasSecret, loadSecret, rotateMasterKey, saveSecret, type Shelf } from "./secrets.ts";

const CANARY = "sk-canary-0123456789";
let folder: string;
let file: string;
let kept: Map<string, string>;
let shelf: Shelf;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "groundwork-secrets-"));
  file = join(folder, "deep", "master-keys");
  kept = new Map();
  shelf = { setting: async (name) => kept.get(name), saveSetting: async (name, value) => void kept.set(name, value) };
});
afterEach(() => rmSync(folder, { recursive: true }));

test("what is kept does not show the key, and the file is the person's alone", async () => {
  await saveSecret(shelf, "openai", CANARY, file);
  expect([...kept.values()].join()).not.toContain(CANARY);
  expect(await loadSecret(shelf, "openai", file)).toBe(CANARY);
  if (process.platform !== "win32") expect(statSync(file).mode & 0o777).toBe(0o600);
  const once = kept.get("secret:openai");
  await saveSecret(shelf, "openai", CANARY, file);
  expect(kept.get("secret:openai")).not.toBe(once);
});

test("another master key, a changed letter, another place: none of them opens it", async () => {
  await saveSecret(shelf, "openai", CANARY, file);
  const sealed = kept.get("secret:openai") ?? "";
  kept.set("secret:google", sealed);
  await expect(loadSecret(shelf, "google", file)).rejects.toThrow("Enter it again");
  kept.set(
    "secret:openai",
    sealed.replace(/"sealed":"(.)/, (_, letter: string) => `"sealed":"${letter === "A" ? "B" : "A"}`),
  );
  await expect(loadSecret(shelf, "openai", file)).rejects.toThrow("Enter it again");
  kept.set("secret:openai", sealed);
  expect(await loadSecret(shelf, "openai", file)).toBe(CANARY);
  writeFileSync(file, `${Buffer.alloc(32, 7).toString("base64")}\n`);
  await expect(loadSecret(shelf, "openai", file)).rejects.toThrow("Enter it again");
  writeFileSync(file, "short\n");
  expect(() => readMasterKeys(file, {})).toThrow("not 32 bytes");
});

test("a new master key loses none", async () => {
  for (const name of ["anthropic", "openai", "google", "compatible"] as const) await saveSecret(shelf, name, `${CANARY}-${name}`, file);
  const before = readFileSync(file, "utf8");
  expect(await rotateMasterKey(shelf, file)).toBe(4);
  const [newest] = readFileSync(file, "utf8").split("\n");
  expect(before).not.toContain(newest);
  writeFileSync(file, `${newest}\n`);
  for (const name of ["anthropic", "openai", "google", "compatible"] as const)
    expect(await loadSecret(shelf, name, file)).toBe(`${CANARY}-${name}`);
});

test("a secret is forgotten", async () => {
  await saveSecret(shelf, "openai", CANARY, file);
  expect(await hasSecret(shelf, "openai")).toBe(true);
  await saveSecret(shelf, "openai", "", file);
  expect(await hasSecret(shelf, "openai")).toBe(false);
  expect(await loadSecret(shelf, "openai", file)).toBeUndefined();
});
