/** Reading the fields of a method as they were typed. */

import type { Given, Input, Refusal } from "./method.ts";
import { refuse } from "./method.ts";
import { exact, readable } from "./readable.ts";

/** The numbers of a method's fields. Asking for a field that has none is a mistake of the method, and throws. */
export interface Values {
  (name: string): number;
  /** Lists of a field of kind numbers (one list) or groups. */
  groups: (name: string) => readonly (readonly number[])[];
  has: (name: string) => boolean;
  /** The same values with one replaced. */
  with: (name: string, value: number) => Values;
}

/** Most numbers that a list may hold, so that no pasted table stops a browser. */
const MOST_LISTED = 20_000;

/** Values of all fields that were given or have a default of their own, or the first reason why not. */
export function readInputs(inputs: readonly Input[], given: Given): Values | Refusal {
  const stray = Object.keys(given).find((name) => !inputs.some((input) => input.name === name));
  if (stray !== undefined)
    return refuse(`There is no field "${stray}". There are: ${inputs.map((input) => input.name).join(", ")}.`, stray);
  const lists = new Map<string, readonly (readonly number[])[]>();
  for (const input of inputs) {
    const typed = textOf(given[input.name]) || (input.optional ? input.default : "");
    if (typed === "") continue;
    const groups = input.kind === "numbers" || input.kind === "groups" ? readGroups(input, typed) : readOne(input, typed);
    if ("kind" in groups) return groups;
    lists.set(input.name, groups);
  }
  return valuesOf(lists);
}

function textOf(value: string | number | undefined): string {
  return value === undefined ? "" : String(value).trim();
}

function readOne(input: Input, typed: string): number[][] | Refusal {
  if (input.choices) {
    if (input.choices.some((choice) => choice.value === typed)) return [[Number(typed)]];
    const known = input.choices.map((choice) => `${choice.value} (${choice.label})`).join(" or ");
    return refuse(`${input.label}: give ${known}, not "${typed.slice(0, 40)}".`, input.name);
  }
  const number = readNumber(typed);
  if (number === undefined) return refuse(`${input.label}: give a number like ${input.default}, not "${typed.slice(0, 40)}".`, input.name);
  return faultOf(input, number) ?? [[number]];
}

function readGroups(input: Input, typed: string): number[][] | Refusal {
  const unclear = typed.split(/[\s;|]+/).find((word, _, all) => all.length > 1 && /^[-+]?\d+,\d+$/.test(word));
  if (unclear !== undefined) {
    const both = `"${unclear.slice(0, 40)}" may be two numbers or one with a decimal comma`;
    return refuse(`${input.label}: ${both}. Put a space after each comma, or write the decimal with a point.`, input.name);
  }
  const parts = input.kind === "groups" ? typed.split(/[;\r\n]+/) : [typed];
  const groups: number[][] = [];
  let count = 0;
  for (const part of parts) {
    const words = part.split(/[\s,|]+/).filter((word) => word !== "");
    count += words.length;
    if (count > MOST_LISTED) return refuse(`${input.label}: give at most ${readable(MOST_LISTED)} numbers.`, input.name);
    const numbers: number[] = [];
    for (const word of words) {
      const number = readNumber(word);
      if (number === undefined) return refuse(`${input.label}: "${word.slice(0, 40)}" is not a number.`, input.name);
      const fault = faultOf(input, number);
      if (fault) return fault;
      numbers.push(number);
    }
    if (numbers.length > 0) groups.push(numbers);
  }
  return groups;
}

/** A plain decimal number, also as a fraction like 1/9. Everything else is undefined: words, infinities, hexadecimal, an empty text. */
function readNumber(typed: string): number | undefined {
  const [, top, bottom] = /^([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)(?:\/(\d+\.?\d*))?$/i.exec(typed) ?? [];
  if (top === undefined) return undefined;
  const number = bottom === undefined ? Number(top) : Number(top) / Number(bottom);
  return Number.isFinite(number) ? number : undefined;
}

function faultOf(input: Input, number: number): Refusal | undefined {
  const share =
    input.most <= 1 && input.least >= 0 && number > 1 && number <= 100
      ? ` ${readable(number)} % is written ${readable(number / 100)}.`
      : "";
  if (number < input.least || number > input.most) {
    return refuse(
      `${input.label}: give a number from ${exact(input.least)} to ${exact(input.most)}, not ${readable(number)}.${share}`,
      input.name,
    );
  }
  if (input.kind === "whole" && !Number.isInteger(number))
    return refuse(`${input.label}: give a whole number, not ${readable(number)}.`, input.name);
  return undefined;
}

function valuesOf(lists: ReadonlyMap<string, readonly (readonly number[])[]>): Values {
  const groups = (name: string) => {
    const list = lists.get(name);
    if (!list) throw new Error(`The method asks for "${name}", which it does not take.`);
    return list;
  };
  const one = (name: string) => groups(name)[0]?.[0] ?? Number.NaN;
  return Object.assign(one, {
    groups,
    has: (name: string) => lists.has(name),
    with: (name: string, value: number) => valuesOf(new Map([...lists, [name, [[value]]]])),
  });
}
