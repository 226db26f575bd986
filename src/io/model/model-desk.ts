/** The model that a person chose, with its key and what may be spent: off until it is switched on. */

import type { AskModel, SpendBook } from "../../actions/ports.ts";
import { hasSecret, loadSecret, saveSecret, type Shelf } from "../secrets/secrets.ts";
import { type DoorRules, modelDoor } from "./model-door.ts";
import { hostOf, type ModelChoice, PROVIDERS } from "./provider.ts";

export interface ModelDesk {
  /** The choice that stands, switched on or not. */
  choice: () => Promise<ModelChoice | undefined>;
  /** Keeps a choice and, where one is given, its key; it is not switched on by that. */
  choose: (choice: ModelChoice, key?: string) => Promise<void>;
  /** Forgets the choice and its key. */
  forget: () => Promise<void>;
  isOn: () => Promise<boolean>;
  switchTo: (on: boolean) => Promise<void>;
  /** Where the key of a choice comes from; undefined where there is none. */
  keyFrom: (choice: ModelChoice) => Promise<"environment" | "kept" | undefined>;
  /** The way to the model; undefined where it is off, was not chosen, or has no key. Throws a SealError where the key cannot be opened. */
  open: () => Promise<OpenModel | undefined>;
  /** Millionths of a dollar spent and set aside today. */
  spentToday: () => Promise<number>;
}

export interface OpenModel {
  choice: ModelChoice;
  host: string;
  ask: AskModel;
}

const CHOICE = "model:choice";
const ON = "network:model";
/** What a server of one's own is given for a key where none is set: it asks for none. */
const NO_KEY = "none";

/** A desk over the settings of a person and a book of what is spent. */
export function modelDesk(
  shelf: Shelf,
  bookOf: (capMicro: number) => SpendBook,
  rules: DoorRules = {},
  env: NodeJS.ProcessEnv = process.env,
): ModelDesk {
  const choice = async () => {
    const kept = await shelf.setting(CHOICE);
    return kept ? (JSON.parse(kept) as ModelChoice) : undefined;
  };
  const isOn = async () => (await shelf.setting(ON)) === "on";
  const keyOf = async ({ provider }: ModelChoice) => env[PROVIDERS[provider].env] || (await loadSecret(shelf, provider));
  return {
    choice,
    choose: async (chosen, key) => {
      if (key) await saveSecret(shelf, chosen.provider, key);
      await shelf.saveSetting(CHOICE, JSON.stringify(chosen));
    },
    forget: async () => {
      const chosen = await choice();
      if (chosen && (await hasSecret(shelf, chosen.provider))) await saveSecret(shelf, chosen.provider, "");
      await shelf.saveSetting(CHOICE, "");
      await shelf.saveSetting(ON, "off");
    },
    isOn,
    switchTo: (on) => shelf.saveSetting(ON, on ? "on" : "off"),
    keyFrom: async (chosen) =>
      env[PROVIDERS[chosen.provider].env] ? "environment" : (await hasSecret(shelf, chosen.provider)) ? "kept" : undefined,
    open: async () => {
      const chosen = (await isOn()) ? await choice() : undefined;
      if (!chosen) return undefined;
      const key = (await keyOf(chosen)) ?? (chosen.provider === "compatible" ? NO_KEY : undefined);
      if (!key) return undefined;
      return { choice: chosen, host: hostOf(chosen), ask: modelDoor(chosen, key, bookOf(capOf(chosen)), rules) };
    },
    spentToday: () => bookOf(0).today(),
  };
}

/** What may be spent in a day, in millionths of a dollar. */
export function capOf({ dailyCap }: ModelChoice): number {
  return Math.floor(dailyCap * 1_000_000);
}
