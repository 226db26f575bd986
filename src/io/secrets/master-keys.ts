/**
 * The master keys of this machine: in a file of their own, away from the data, so that a copy of the data or of the database opens nothing; or in the
 * environment. The newest seals, the others still open what they sealed.
 */

import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { type MasterKey, SealError } from "./seal.ts";

/** Where the file lies: the usual place of this system for settings, never the folder of the data. */
export function masterKeyFile(env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string {
  if (env.GROUNDWORK_KEY_FILE) return env.GROUNDWORK_KEY_FILE;
  if (platform === "darwin") return join(homedir(), "Library", "Preferences", "Groundwork", "master-keys");
  if (platform === "win32") return join(env.APPDATA ?? join(homedir(), "AppData", "Roaming"), "Groundwork", "master-keys");
  return join(env.XDG_CONFIG_HOME ?? join(homedir(), ".config"), "groundwork", "master-keys");
}

/** All keys, the newest first; none where none was made. `GROUNDWORK_MASTER_KEY` (32 bytes in base64) goes before the file. Throws a SealError on a damaged one. */
export function readMasterKeys(file: string, env: NodeJS.ProcessEnv = process.env): MasterKey[] {
  const lines = env.GROUNDWORK_MASTER_KEY ? [env.GROUNDWORK_MASTER_KEY] : readLines(file);
  return lines.map((line) => {
    const bytes = Buffer.from(line.trim(), "base64");
    if (bytes.length !== 32) throw new SealError("The master key is not 32 bytes in base64, so nothing is sealed or opened with it.");
    return { id: createHash("sha256").update(bytes).digest("hex").slice(0, 12), bytes };
  });
}

/** Makes a new key the newest and returns all; the file is the person's alone. `keep` is how many older ones stay. */
export function addMasterKey(file: string, keep = 9): MasterKey[] {
  const lines = [randomBytes(32).toString("base64"), ...readLines(file).slice(0, keep)];
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(`${file}.${process.pid}`, `${lines.join("\n")}\n`, { mode: 0o600 });
  renameSync(`${file}.${process.pid}`, file);
  return readMasterKeys(file, {});
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, "utf8").split("\n").filter(Boolean);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
