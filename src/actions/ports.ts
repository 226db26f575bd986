/** What the actions need of the world; the io room provides it. */

import type { Document } from "../core/document/document.ts";
import type { Reading } from "../core/text/problem.ts";

/** A file as it came: its name (for the person) and its bytes. */
export interface SourceFile {
  name: string;
  bytes: Uint8Array;
}

/** Turns a file into a Document named `id`, under limits; never throws for a bad file. */
export type Decode = (file: SourceFile, id: string) => Promise<Reading<Document | undefined>>;

/** What a model is asked: fixed words of ours, and the task with its data. */
export interface ModelRequest {
  instructions: string;
  prompt: string;
  /** Tokens that the answer may have. */
  mostTokens: number;
  /** Hears how many letters have come so far. */
  onLetters?: (letters: number) => void;
}

/** What came of it. `micro` is what it cost, in millionths of a dollar; where the host did not say, what was set aside for it. */
export type ModelOutcome =
  | { text: string /** "cut": more was to come, and `why` says what ended it. */; ended: "whole" | "cut"; why?: string; micro: number }
  | { failed: ModelFailure; micro: number };

/** Why there is no answer: which kind of reason, a sentence for a person, and what to do next. */
export interface ModelFailure {
  code: "key" | "credit" | "cap" | "busy" | "unreachable" | "slow" | "large" | "refused" | "empty" | "request" | "fault";
  message: string;
  hint: string;
}

/** Asks a model once, whatever that takes; never throws for what a host or a network does. */
export type AskModel = (request: ModelRequest) => Promise<ModelOutcome>;

/** What is spent on models: something is set aside before a host is asked, so that many at once cannot pass the cap together. */
export interface SpendBook {
  /** Sets `micro` aside; the line's id, or undefined where the cap of the day would be passed. */
  reserve: (micro: number, what: string) => Promise<string | undefined>;
  /** What it came to in the end. */
  settle: (id: string, micro: number) => Promise<void>;
  /** What was spent and set aside today. */
  today: () => Promise<number>;
}
