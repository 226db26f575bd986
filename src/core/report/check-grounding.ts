/** The law of grounding, checked. Returns one problem for each fault; a report with any is not rendered. */

import { contentText, findContent } from "../library/address.ts";
import type { Library } from "../library/library.ts";
import { fold } from "../text/fold.ts";
import type { Problem } from "../text/problem.ts";
import { overlaps, quote } from "../text/span.ts";
import type { Ground, MatrixRow, Report, Statement } from "./report.ts";
import { RULES } from "./rules.ts";
import { statementsOf } from "./scope.ts";
import { classOf, fillTemplate } from "./statement.ts";
import { TEMPLATES } from "./templates.ts";

/** How the text of a ground was found, or why it was not. */
type Held = { text: string } | { fault: string };

/**
 * Checks every statement of a report: the template is known and gives the text, every slot is held by its ground, every span lies in its
 * document, every content field stands in the library, every rule computes the same value again, every number and name of the text occurs in
 * the grounds, ids are unique, and a row's evidence answers that row. `library` must be the version that the report names.
 */
export function checkGrounding(report: Report, library: Library): Problem[] {
  const context = { report, library, texts: new Map(report.inputs.map((input) => [input.id, input.text])), said: saidOf(report) };
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const part of report.parts) {
    const statements = [...(part.nothing ? [part.nothing] : []), ...part.blocks.flatMap(statementsOf)];
    for (const statement of statements) {
      const faults = [...(seen.has(statement.id) ? ["another statement has the same id"] : []), ...checkStatement(statement, context)];
      seen.add(statement.id);
      problems.push(...faults.map((fault) => problem(statement, fault)));
    }
    for (const block of part.blocks) {
      if (block.type === "matrix") for (const row of block.rows) problems.push(...checkRow(row, context));
    }
  }
  return problems;
}

interface Context {
  report: Report;
  library: Library;
  texts: Map<string, string>;
  said: Map<string, string>;
}

/** The inputs that a person typed or that the machine knows of a file, by the names that `said` grounds use. */
export function saidOf(report: Pick<Report, "options" | "inputs" | "engine" | "library" | "corrections">): Map<string, string> {
  const said = new Map<string, string>();
  for (const [name, value] of Object.entries(report.options)) if (value !== undefined) said.set(name, String(value));
  for (const input of report.inputs) {
    said.set(`${input.id}.name`, input.name);
    said.set(`${input.id}.pages`, String(input.pages));
    said.set(`${input.id}.bytes`, String(input.bytes));
    said.set(`${input.id}.hash`, input.sha256.slice(0, 12));
  }
  said.set("engine", report.engine);
  said.set("library", report.library);
  for (const [name, value] of Object.entries(report.corrections)) said.set(name, value);
  return said;
}

function problem(statement: Statement, fault: string): Problem {
  return {
    code: "report.ungrounded",
    severity: "error",
    message: `The statement ${statement.id} is not grounded: ${fault}.`,
    place: statement.id,
  };
}

function checkStatement(statement: Statement, context: Context): string[] {
  const faults: string[] = [];
  const wording = TEMPLATES[statement.template];
  if (wording === undefined) return [`there is no template "${statement.template}"`];
  if (statement.grounds.length === 0) return ["it has no grounds"];
  const slots = [...wording.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
  if (slots.some((slot) => !statement.values[slot])) return ["a slot of its template has no value"];
  if (fillTemplate(wording, statement.values) !== statement.text) faults.push("its text is not its template with the slots filled");
  const held = statement.grounds.map((ground) => resolve(ground, context));
  for (const outcome of held) if ("fault" in outcome) faults.push(outcome.fault);
  for (const [name, value] of Object.entries(statement.values)) {
    const ground = statement.grounds[value.ground];
    const outcome = held[value.ground];
    if (!ground || !outcome) faults.push(`the slot {${name}} points at no ground`);
    else if ("text" in outcome && !holds(ground, outcome.text, value.text))
      faults.push(`its ground does not hold "${value.text.slice(0, 80)}"`);
  }
  if (statement.class !== classOf(statement.grounds)) faults.push(`it is counted as ${statement.class}`);
  const grounds = fold(held.map((outcome) => ("text" in outcome ? outcome.text : "")).join(" \n "));
  const known = ` ${grounds} ${fold(wording)} `;
  for (const token of particulars(statement.text)) {
    if (!known.includes(fold(token).trim())) faults.push(`"${token}" stands in none of its grounds`);
  }
  return faults;
}

/** Numbers and capitalised words of a text: what must not be invented. */
function particulars(text: string): string[] {
  return [...text.matchAll(/\d[\d.,]*\d|\d|(?<=[^.!?:“"(\s]\s)\p{Lu}[\p{L}\p{N}-]+/gu)].map((match) => match[0]);
}

/** Whether a ground of this kind holds a value: quoted words are within the span's text, all else is equal. White space does not count. */
function holds(ground: Ground, text: string, value: string): boolean {
  return ground.kind === "span" ? flat(text).includes(flat(value)) && flat(value) !== "" : flat(text) === flat(value);
}

function resolve(ground: Ground, context: Context): Held {
  switch (ground.kind) {
    case "span": {
      const text = context.texts.get(ground.span.document);
      if (text === undefined) return { fault: `there is no document "${ground.span.document}"` };
      if (!(ground.span.start >= 0 && ground.span.start < ground.span.end && ground.span.end <= text.length))
        return { fault: "a span lies outside its document" };
      return { text: quote(text, ground.span) };
    }
    case "content": {
      const content = findContent(context.library, ground.address);
      const text = content && contentText(content, ground.field);
      if (text === undefined) return { fault: `the library has nothing at ${ground.address} ${ground.field}`.trim() };
      const snapshot = context.report.content[ground.address]?.[ground.field];
      if (snapshot !== undefined && snapshot !== text)
        return { fault: `the report's copy of ${ground.address} ${ground.field} was changed` };
      return { text };
    }
    case "said": {
      const text = context.said.get(ground.input);
      return text === undefined ? { fault: `nobody said "${ground.input}"` } : { text };
    }
    case "derived": {
      const rule = RULES[ground.rule];
      if (!rule) return { fault: `there is no rule "${ground.rule}"` };
      const below = ground.grounds.map((inner) => resolve(inner, context));
      const broken = below.find((outcome) => "fault" in outcome);
      if (broken) return broken;
      const texts = below.map((outcome) => ("text" in outcome ? outcome.text : ""));
      const value = rule({ args: ground.args, texts, grounds: ground.grounds, library: context.library });
      if (value !== ground.value) return { fault: `the rule ${ground.rule} gives "${value}", not "${ground.value}"` };
      return { text: value };
    }
  }
}

/** Evidence in a row must answer that row: its `answers` ground names a thing that the row's own words name. */
function checkRow(row: MatrixRow, context: Context): Problem[] {
  const asked = row.asked.grounds.find((ground) => ground.kind === "span");
  const problems: Problem[] = [];
  for (const statement of row.evidence) {
    const answers = statement.grounds.find((ground) => ground.kind === "derived" && ground.rule === "answers");
    if (answers?.kind !== "derived" || !asked) {
      problems.push(problem(statement, "it does not say which requirement it answers"));
      continue;
    }
    const wanted = answers.grounds.find((ground) => ground.kind === "span" && ground.span.document === asked.span.document);
    if (wanted?.kind !== "span" || !overlaps(wanted.span, asked.span)) problems.push(problem(statement, "it answers another requirement"));
  }
  void context;
  return problems;
}

function flat(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}
