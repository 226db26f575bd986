/** A plan: a method that relates a sample size, an effect and what they achieve (mostly power), and solves for the one left out. */

import type { Answer, Curve, Given, Input, Method, Refusal, Row, Source } from "./method.ts";
import { refuse } from "./method.ts";
import type { Values } from "./read-inputs.ts";
import { readInputs } from "./read-inputs.ts";
import { readable, readableChance } from "./readable.ts";
import { findCrossingUpwards } from "./root.ts";

/** A plan as a row of the table: data, and the one function that computes its outcome. */
export interface Plan {
  id: string;
  name: string;
  answers: string;
  inputs: readonly Input[];
  /** Input of the sample size, and how a size is said: "64 in each group". */
  n: { name: string; say: (n: string) => string };
  /** Input of the effect, how it is said, and where to look for the smallest one, which may depend on other inputs. */
  effect?: { name: string; say: (effect: string) => string; seek: (v: Values) => readonly [number, number] };
  /** Input of what is achieved, where that is not power. */
  outcome?: Outcome;
  measure: (v: Values) => number;
  /** Sentence on why inputs that are each fine do not go together. */
  clash?: (v: Values) => string | undefined;
  /** Solves for the sample size where bisection will not do, because it jumps. */
  size?: (v: Values) => number | undefined;
  rows?: (v: Values) => Row[];
  formula: string;
  source: Source;
  assumes: string;
  trap: string;
}

/** Input of what is achieved, how that is said, and whether it falls as n grows. */
export interface Outcome {
  name: string;
  say: (outcome: string) => string;
  falls: boolean;
}

const POWER: Outcome = { name: "power", say: (power) => `power ${power}`, falls: false };

/** The method of a plan. */
export function methodOf(plan: Plan): Method {
  const outcome = plan.outcome ?? POWER;
  const solves = [plan.n.name, outcome.name, ...(plan.effect ? [plan.effect.name] : [])];
  const { id, name, answers, inputs, formula, source, assumes, trap } = plan;
  return {
    id,
    name,
    group: "plan",
    answers,
    inputs,
    solves,
    formula,
    source,
    assumes,
    trap,
    solve: (given) => solve(plan, outcome, solves, given),
    curve: (given, from, to) => draw(plan, outcome, solves, given, from, to),
  };
}

/** All values with the solved one among them, and its name; or why not. */
function complete(plan: Plan, outcome: Outcome, solves: readonly string[], given: Given): { values: Values; solved: string } | Refusal {
  const values = readInputs(plan.inputs, given);
  if ("kind" in values) return values;
  const lacking = plan.inputs.find((input) => !solves.includes(input.name) && !values.has(input.name));
  if (lacking) return refuse(`Give ${lacking.label.toLowerCase()} (${lacking.name}).`, lacking.name);
  const left = solves.filter((name) => !values.has(name));
  const [solved] = left;
  if (solved === undefined) return refuse(`Leave one of ${listed(solves)} out: that is the one to compute.`);
  if (left.length > 1) return refuse(`Give all but one of ${listed(solves)}; ${listed(left)} are all left out.`, left[1]);
  const clash = plan.clash?.(values);
  if (clash) return refuse(clash);
  const value = solveFor(plan, outcome, solved, values);
  return typeof value === "number" ? { values: values.with(solved, value), solved } : value;
}

function solveFor(plan: Plan, outcome: Outcome, solved: string, values: Values): number | Refusal {
  if (solved === outcome.name) {
    const measured = plan.measure(values);
    return Number.isFinite(measured)
      ? measured
      : refuse("With these values there is nothing to compute: too few cases, or a share of exactly 0 or 1.");
  }
  const level = values(outcome.name);
  if (outcome === POWER && values.has("alpha") && level <= values("alpha")) {
    return refuse(`Power must be above alpha (${readable(values("alpha"))}): a test of nothing already rejects that often.`, "power");
  }
  const at = (x: number) => plan.measure(values.with(solved, x));
  if (solved === plan.n.name) {
    const input = plan.inputs.find((candidate) => candidate.name === solved);
    const [least, most] = [input?.least ?? 2, input?.most ?? 1e7];
    const size = plan.size ? plan.size(values) : reached(at, level, least, most, outcome.falls);
    return (
      size ??
      unreachable(
        `No size up to ${readable(most)} gives ${outcome.say(readable(level))} here. The effect is too small, or points the other way.`,
      )
    );
  }
  const [low, high] = plan.effect?.seek(values) ?? [0, 0];
  const found = findCrossingUpwards(at, level, low, high, (high - low) / 2 ** 20);
  return (
    found ?? unreachable(`No effect between ${readable(low)} and ${readable(high)} gives ${outcome.say(readable(level))} with this size.`)
  );
}

/** The size at which the level is met, the least one where that already does. */
function reached(at: (n: number) => number, level: number, least: number, most: number, falls: boolean): number | undefined {
  const first = at(least);
  if (falls ? first <= level : first >= level) return least;
  return findCrossingUpwards(at, level, least, most, least);
}

function unreachable(message: string): Refusal {
  return { kind: "refusal", code: "statistics.unreachable", message, severity: "error" };
}

function solve(plan: Plan, outcome: Outcome, solves: readonly string[], given: Given): Answer | Refusal {
  const done = complete(plan, outcome, solves, given);
  if ("kind" in done) return done;
  const { values, solved } = done;
  const value = values(solved);
  const whole = solved === plan.n.name ? values.with(solved, roundedUp(value)) : values;
  const say = (name: string) =>
    name === solved && outcome === POWER && name === outcome.name ? readableChance(whole(name)) : readable(whole(name));
  const size = plan.n.say(say(plan.n.name));
  const effect = plan.effect ? plan.effect.say(say(plan.effect.name)) : "";
  const achieved = outcome.say(say(outcome.name));
  const rows: Row[] = [];
  let sentence = `With ${size}${effect ? ` and ${effect}` : ""}: ${achieved}${outcome === POWER ? `, so about ${Math.round(100 * values(outcome.name))} of 100 such studies find it` : ""}.`;
  if (solved === plan.n.name) {
    sentence = `It takes ${size} for ${effect ? `${effect} and ` : ""}${achieved}.`;
    rows.push({ label: "Before rounding up", value: readable(value) });
    const then = plan.measure(whole);
    rows.push({
      label: `${labelOf(plan, outcome.name)} with ${say(solved)}`,
      value: outcome === POWER ? readableChance(then) : readable(then),
    });
  } else if (solved === plan.effect?.name) {
    sentence = `With ${size}, the smallest effect found with ${achieved} is ${effect}.`;
  }
  return { kind: "answer", solved, value, rounded: say(solved), sentence, rows: [...rows, ...(plan.rows?.(whole) ?? [])] };
}

function draw(plan: Plan, outcome: Outcome, solves: readonly string[], given: Given, from?: number, to?: number): Curve | Refusal {
  const done = complete(plan, outcome, solves, given);
  if ("kind" in done) return done;
  const { name } = plan.n;
  const input = plan.inputs.find((candidate) => candidate.name === name);
  const [least, most] = [input?.least ?? 2, input?.most ?? 1e7];
  const centre = roundedUp(done.values(name));
  const clamp = (x: number, otherwise: number) => Math.min(most, Math.max(least, Math.round(Number.isFinite(x) ? x : otherwise)));
  const first = clamp(from ?? least, least);
  const last = Math.max(first + 1, clamp(to ?? Math.max(2 * centre, least + 10), 2 * centre));
  const measureAt = (n: number) => ({ n, value: plan.measure(done.values.with(name, n)) });
  const sizes = new Set(Array.from({ length: STEPS + 1 }, (_, i) => Math.round(first + ((last - first) * i) / STEPS)));
  const points = [...sizes].map(measureAt).filter((point) => Number.isFinite(point.value));
  return { kind: "curve", across: name, up: outcome.name, points, at: measureAt(centre) };
}

const STEPS = 48;

/** Up to the next whole number; a size that is whole but for rounding stays. */
function roundedUp(n: number): number {
  return Math.ceil(n - 1e-9 * n);
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

function labelOf(plan: Plan, name: string): string {
  return plan.inputs.find((input) => input.name === name)?.label ?? name;
}
