/** Fields that several methods share. */

import type { Input } from "./method.ts";
import type { Tails } from "./power-t.ts";
import type { Values } from "./read-inputs.ts";

/** A field for one number that must be given. */
export function number(name: string, label: string, standard: string, least: number, most: number, meaning: string, unit = ""): Input {
  return { name, label, unit, kind: "number", default: standard, optional: false, least, most, meaning };
}

/** A field for a whole number that must be given. */
export function whole(name: string, label: string, standard: string, least: number, most: number, meaning: string): Input {
  return { ...number(name, label, standard, least, most, meaning), kind: "whole" };
}

/** The same field, which takes its default where it is left out. */
export function optional(input: Input): Input {
  return { ...input, optional: true };
}

/** Size of the sample; ten million is where the distributions stop being exact. */
export function size(label: string, unit: string, standard: string, least = 2, most = 10_000_000, meaning = ""): Input {
  return whole("n", label, standard, least, most, meaning || `How many ${unit} there are, independent of each other.`);
}

export const ALPHA = optional(
  number(
    "alpha",
    "Alpha",
    "0.05",
    1e-6,
    0.5,
    "Share of false alarms you accept when there is no effect. Usually 0.05; 0.025 for each of two main tests; less for many.",
  ),
);

export const POWER = number(
  "power",
  "Power",
  "0.8",
  0.01,
  0.999999,
  "Chance to find the effect if it is there. 0.8 is customary, 0.9 where a miss is expensive; below 0.5 a null result says nothing.",
);

export const CONFIDENCE = optional(
  number("confidence", "Confidence", "0.95", 0.5, 0.999999, "Share of such intervals that hold the true value. Usually 0.95."),
);

export const TAILS: Input = {
  ...optional(whole("tails", "Tails", "2", 1, 2, "Two unless the other direction was excluded in writing before the data.")),
  kind: "choice",
  choices: [
    { value: "2", label: "either direction" },
    { value: "1", label: "one direction, named before" },
  ],
};

export const D = number(
  "d",
  "Effect d",
  "0.5",
  -20,
  20,
  "Difference of means in standard deviations. 0.2 is small, 0.5 medium and 0.8 large by Cohen's custom; better take it from a pilot.",
  "SD",
);

export const MEMBERS = optional(
  number(
    "m",
    "Answers in a cluster",
    "1",
    1,
    100_000,
    "How many cases share a passage, template, user or run. 1 where cases are independent.",
  ),
);

export const ICC = optional(
  number(
    "icc",
    "Correlation within clusters",
    "0",
    0,
    1,
    "Share of the variance that lies between clusters. 0 where cases are independent; questions on one passage often 0.1 to 0.5.",
  ),
);

/** The tails of a method as the power functions take them. */
export function tailsOf(v: Values): Tails {
  return v("tails") === 1 ? 1 : 2;
}
