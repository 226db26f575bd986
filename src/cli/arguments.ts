/** Reading the words of a command line. */

import { parseArgs } from "node:util";
import { UsageError } from "./command.ts";

type Kinds = Record<string, { type: "string" | "boolean"; multiple?: boolean }>;

export interface Parsed {
  words: string[];
  text: (name: string) => string | undefined;
  texts: (name: string) => string[];
  flag: (name: string) => boolean;
}

/** Parses options of the given kinds. An unknown option or a missing value is a UsageError in a plain sentence. */
export function readArguments(argv: string[], options: Kinds): Parsed {
  try {
    const { values, positionals } = parseArgs({ args: argv, options, allowPositionals: true, strict: true });
    return {
      words: positionals,
      text: (name) => (typeof values[name] === "string" ? values[name] : undefined),
      texts: (name) => (Array.isArray(values[name]) ? values[name].map(String) : []),
      flag: (name) => values[name] === true,
    };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** A day written 2026-11-24, checked to exist. */
export function readDay(text: string, option: string): string {
  const day = new Date(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text) {
    throw new UsageError(`${option} takes a day that exists, written like 2026-12-03; it was given "${text}".`);
  }
  return text;
}

/** A whole number between two bounds. */
export function readNumber(text: string, option: string, least: number, most: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < least || number > most)
    throw new UsageError(`${option} takes a whole number from ${least} to ${most}; it was given "${text}".`);
  return number;
}
