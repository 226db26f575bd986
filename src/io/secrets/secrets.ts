/** Keys of providers, kept sealed among the settings. */

import { addMasterKey, masterKeyFile, readMasterKeys } from "./master-keys.ts";
import { seal, SealError, unseal } from "./seal.ts";

/** Where sealed words are kept: settings by name. */
export interface Shelf {
  setting: (name: string) => Promise<string | undefined>;
  saveSetting: (name: string, value: string) => Promise<void>;
}

/** Names of all that may be sealed: a new master key seals each again. */
export const SECRETS = ["anthropic", "openai", "google", "compatible"] as const;
export type SecretName = (typeof SECRETS)[number];

const placeOf = (name: SecretName) => `secret:${name}`;

/** Keeps a secret; empty words forget it. */
export async function saveSecret(shelf: Shelf, name: SecretName, words: string, file = masterKeyFile()): Promise<void> {
  const [newest = addMasterKey(file)[0]] = readMasterKeys(file);
  if (!newest) throw new Error("no master key was made");
  await shelf.saveSetting(placeOf(name), words === "" ? "" : seal(words, newest, placeOf(name)));
}

/** A secret that was kept; undefined where none is. Throws a SealError where it cannot be opened. */
export async function loadSecret(shelf: Shelf, name: SecretName, file = masterKeyFile()): Promise<string | undefined> {
  const kept = await shelf.setting(placeOf(name));
  return kept ? unseal(kept, readMasterKeys(file), placeOf(name)) : undefined;
}

/** Whether a secret is kept, readable or not. */
export async function hasSecret(shelf: Shelf, name: SecretName): Promise<boolean> {
  return Boolean(await shelf.setting(placeOf(name)));
}

/** A new master key, and all secrets sealed with it. Returns how many. What cannot be opened stays as it is, and the old keys stay until the next one. */
export async function rotateMasterKey(shelf: Shelf, file = masterKeyFile()): Promise<number> {
  if (process.env.GROUNDWORK_MASTER_KEY)
    throw new SealError("The master key comes from GROUNDWORK_MASTER_KEY, so it is changed there; enter the keys again after that.");
  addMasterKey(file);
  let sealed = 0;
  for (const name of SECRETS) {
    const words = await loadSecret(shelf, name, file).catch(() => undefined);
    if (words === undefined) continue;
    await saveSecret(shelf, name, words, file);
    sealed++;
  }
  return sealed;
}
