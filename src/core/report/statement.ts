/** Making statements: a template, its slots, and for each slot the ground that holds it. There is no other way to write one. */

import { contentText, findContent } from "../library/address.ts";
import type { Library } from "../library/library.ts";
import type { Fact, Span } from "../text/span.ts";
import { quote } from "../text/span.ts";
import type { DerivedGround, Ground, Statement, StatementClass } from "./report.ts";
import { RULES } from "./rules.ts";
import { TEMPLATES } from "./templates.ts";

/** A slot's value with its ground. Made by the functions below, never by hand. */
export interface Value {
  text: string;
  ground: Ground;
}

/** Where grounds are looked up: the texts of the documents, the library, and what the person typed, by input name. */
export interface Sources {
  texts: ReadonlyMap<string, string>;
  library: Library;
  said: ReadonlyMap<string, string>;
}

/** The words at a place, quoted. */
export function quoted(sources: Sources, span: Span): Value {
  return { text: quote(sources.texts.get(span.document) ?? "", span), ground: { kind: "span", span } };
}

/** What a fact says, in the document's own words; a corrected fact rests on the person's word. */
export function factValue(sources: Sources, fact: Fact<string | number>): Value {
  if (fact.said !== undefined) return { text: String(fact.value), ground: { kind: "said", input: fact.said } };
  const span = fact.spans[0];
  if (!span) throw new Error("a fact without a span cannot be stated");
  return quoted(sources, span);
}

/** The text of a content field; "" is the name. Throws when there is none: a part may only cite what it has looked at. */
export function contentValue(sources: Sources, address: string, field: string): Value {
  const content = findContent(sources.library, address);
  const text = content && contentText(content, field);
  if (text === undefined) throw new Error(`the library has no text at ${address} ${field}`);
  return { text: text.replace(/\s+/g, " ").trim(), ground: { kind: "content", address, field } };
}

/** The same for a text of several paragraphs, which keep their breaks. */
export function proseValue(sources: Sources, address: string, field: string): Value {
  const content = findContent(sources.library, address);
  const text = content && contentText(content, field);
  if (text === undefined) throw new Error(`the library has no text at ${address} ${field}`);
  return { text: text.trim(), ground: { kind: "content", address, field } };
}

/** What the person typed, or what the machine knows of an input file ("cv.name", "cv.pages"). */
export function saidValue(sources: Sources, input: string): Value {
  const text = sources.said.get(input);
  if (text === undefined) throw new Error(`no input is called ${input}`);
  return { text, ground: { kind: "said", input } };
}

/** The outcome of a named rule over other values' grounds. Throws where there is none: for a rule that always has one over such grounds. */
export function derivedValue(sources: Sources, rule: string, args: Record<string, string | number>, from: readonly Value[]): Value {
  const value = tryDerived(sources, rule, args, from);
  if (!value) throw new Error(`the rule ${rule} has no outcome for ${JSON.stringify(args)}`);
  return value;
}

/** The same, or nothing where the rule has no outcome: for what stands in documents as people wrote it, such as dates. */
export function tryDerived(
  sources: Sources,
  rule: string,
  args: Record<string, string | number>,
  from: readonly Value[],
): Value | undefined {
  const compute = RULES[rule];
  if (!compute) throw new Error(`there is no rule called ${rule}`);
  const text = compute({
    args,
    texts: from.map((value) => value.text),
    grounds: from.map((value) => value.ground),
    library: sources.library,
  });
  if (text === undefined) return undefined;
  const ground: DerivedGround = { kind: "derived", rule, args, grounds: from.map((value) => value.ground), value: text };
  return { text, ground };
}

/**
 * A statement. `subject` is the key of what it is about (a fact's id, a requirement's id, a slug), so that the id outlives a rebuild.
 * `also` are further grounds that the statement rests on without quoting them. Throws when nothing grounds it.
 */
export function say(template: string, subject: string, values: Record<string, Value>, also: readonly Ground[] = []): Statement {
  const wording = TEMPLATES[template];
  if (wording === undefined) throw new Error(`there is no template called ${template}`);
  const grounds: Ground[] = [];
  const slots: Statement["values"] = {};
  for (const [name, value] of Object.entries(values)) {
    slots[name] = { text: value.text, ground: grounds.length };
    grounds.push(value.ground);
  }
  grounds.push(...also);
  const [first, ...rest] = grounds;
  if (!first) throw new Error(`the statement ${template} has no grounds`);
  const text = fillTemplate(wording, slots);
  return {
    id: `${template}.${subject}`,
    template,
    values: slots,
    text,
    class: classOf([first, ...rest]),
    grounds: [first, ...rest],
    ...(/<[^<>]{2,}>/.test(text) ? { slots: true as const } : {}),
  };
}

/** The template's wording with `{slot}` replaced. A slot without a value throws. */
export function fillTemplate(wording: string, values: Statement["values"]): string {
  const text = wording.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (!value) throw new Error(`the template "${wording}" wants {${name}}`);
    return value.text;
  });
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Which class a statement counts to: see `StatementClass`. */
export function classOf(grounds: readonly Ground[]): StatementClass {
  const flat = grounds.flatMap(flatten);
  const spans = flat.filter((ground) => ground.kind === "span");
  if (spans.some((ground) => ground.span.document === "cv")) return "cv";
  if (spans.length > 0) return "posting";
  if (grounds.some((ground) => ground.kind === "derived" || ground.kind === "said")) return "computed";
  return "guidance";
}

/** A ground and everything below it. */
export function flatten(ground: Ground): Ground[] {
  return ground.kind === "derived" ? [ground, ...ground.grounds.flatMap(flatten)] : [ground];
}
