/** `groundwork power METHOD --d 0.5 --n 30`: power, sample sizes, intervals and tests, with the formula and its source beside each number. */

import type { Curve, Given, Method } from "../core/statistics/method.ts";
import { citationOf } from "../core/statistics/method.ts";
import { findMethod, METHODS } from "../core/statistics/methods.ts";
import { readArguments } from "./arguments.ts";
import type { Command } from "./command.ts";
import { EXIT, UsageError } from "./command.ts";
import { note, out, outJson } from "./print.ts";

export const powerCommand: Command = {
  name: "power",
  usage: "groundwork power [METHOD] [--FIELD VALUE ...] [--curve] [--json]",
  summary: "Power, sample sizes, intervals and tests, each with its formula and source.",
  help: `  groundwork power                      lists the methods
  groundwork power METHOD               says what a method takes
  groundwork power METHOD --d 0.5 ...   computes the one field that is left out

  --curve   a table of what other sample sizes achieve
  --json    the answer as JSON
  A value below zero is written with an equals sign: --d=-0.5

Examples
  groundwork power two-sample-t --d 0.5 --n 30
  groundwork power mcnemar --difference 0.03 --discordant 0.1 --power 0.8
  groundwork power clustered-error --values "1 1 0; 0 0 1; 1 1 1"`,
  async run(argv) {
    const [id, ...rest] = argv[0]?.startsWith("-") ? ["", ...argv] : argv;
    if (!id) return list(readArguments(rest, { json: { type: "boolean" } }).flag("json"));
    const method = findMethod(id);
    if (!method) throw new UsageError(`There is no method "${id}". \`groundwork power\` lists them.`);
    const fields = Object.fromEntries(method.inputs.map((input) => [input.name, { type: "string" as const }]));
    const args = readArguments(rest, { ...fields, json: { type: "boolean" }, curve: { type: "boolean" } });
    if (args.words.length > 0) throw new UsageError(`"${args.words[0]}" belongs to no field; write --field value.`);
    const given = Object.fromEntries(method.inputs.map((input) => [input.name, args.text(input.name)]));
    if (Object.values(given).every((value) => value === undefined)) return describe(method, args.flag("json"));
    return answer(method, given, args.flag("json"), args.flag("curve"));
  },
};

function list(json: boolean): number {
  if (json) outJson(METHODS.map(({ solve: _solve, curve: _curve, ...row }) => row));
  else {
    for (const [group, title] of [
      ["plan", "Before the data"],
      ["analyse", "With the data"],
    ] as const) {
      out(`${title}\n`);
      for (const method of METHODS)
        if (method.group === group) out(`  ${method.id.padEnd(22)}${method.name}\n${" ".repeat(24)}${method.answers}`);
      out("");
    }
    out("`groundwork power METHOD` says what a method takes.");
  }
  return EXIT.ok;
}

function describe(method: Method, json: boolean): number {
  const { solve: _solve, curve: _curve, ...row } = method;
  if (json) {
    outJson(row);
    return EXIT.ok;
  }
  out(`${method.name}\n${method.answers}\n`);
  for (const input of method.inputs) {
    const standard =
      method.solves.includes(input.name) || !input.optional ? `for example ${input.default}` : `${input.default} if left out`;
    out(
      `  --${input.name.padEnd(12)}${input.label}${input.unit ? ` (${input.unit})` : ""}, ${standard}\n${" ".repeat(16)}${input.meaning}`,
    );
  }
  if (method.solves.length > 0) out(`\nLeave one of ${method.solves.map((name) => `--${name}`).join(", ")} out: it is computed.`);
  explain(method);
  return EXIT.ok;
}

function answer(method: Method, given: Given, json: boolean, wantsCurve: boolean): number {
  const found = method.solve(given);
  if (found.kind === "refusal") {
    note(`groundwork power ${method.id}: ${found.message}`);
    return EXIT.usage;
  }
  const curve = wantsCurve ? method.curve?.(given) : undefined;
  const drawn = curve?.kind === "curve" ? curve : undefined;
  if (json) {
    const { id, name, formula, source, assumes, trap } = method;
    outJson({ method: { id, name, formula, source, assumes, trap }, ...found, ...(drawn ? { curve: drawn } : {}) });
    return EXIT.ok;
  }
  out(found.sentence);
  for (const row of found.rows) out(`  ${row.label}: ${row.value}`);
  if (drawn) tabulate(drawn);
  explain(method);
  return EXIT.ok;
}

function tabulate(curve: Curve): void {
  out(`\n${curve.across.padStart(10)}  ${curve.up}`);
  const step = Math.max(1, Math.floor(curve.points.length / 12));
  for (const [i, point] of curve.points.entries()) {
    if (i % step === 0)
      out(`${String(point.n).padStart(10)}  ${point.value.toFixed(3)} ${"#".repeat(Math.round(40 * Math.min(1, point.value)))}`);
  }
}

function explain(method: Method): void {
  out(`\nFormula   ${method.formula}\nSource    ${citationOf(method.source)}\nAssumes   ${method.assumes}\nTrap      ${method.trap}`);
}
