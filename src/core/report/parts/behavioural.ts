/** Behavioural questions: what each tests, which of your items serve it and why, and an outline prefilled from your own lines. */

import type { Question } from "../../library/library.ts";
import type { Block, Part, Statement } from "../report.ts";
import type { PartBuilder, Scope } from "../scope.ts";
import { line } from "../scope.ts";
import { contentValue, quoted, saidValue, say } from "../statement.ts";
import { whereValue } from "./evidence.ts";
import { type From, type Material, materialOf } from "./material.ts";

export const behaviouralTemplates = {
  "behavioural.ask": "{ask}",
  "behavioural.tests": "{tests}",
  "behavioural.use-asked": "“{quote}” ({where}): it also answers “{asked}”.",
  "behavioural.use-first": "“{quote}” ({where}): the author list puts you first.",
  "behavioural.use-result": "“{quote}” ({where}): it states an outcome that you can be asked about.",
  "behavioural.use": "“{quote}” ({where}).",
  "behavioural.step": "{label}: {hint} Yours: “{quote}”.",
  "behavioural.open": "{label}: {hint} <your words>",
  "behavioural.anchors": "Strong: {strong} Adequate: {adequate} Weak: {weak}",
  "behavioural.anchors-flag": "Strong: {strong} Adequate: {adequate} Weak: {weak} Red flag: {flag}",
  "behavioural.ladder-3": "{first} Then: {second} Then: {third}",
  "behavioural.ladder-2": "{first} Then: {second}",
  "behavioural.ladder-1": "{first}",
  "behavioural.prompt": "{name}: {prompt}",
  "behavioural.none": "The role guide for {posting} lists no behavioural questions.",
} as const;

/** How many of the person's items are offered for one question. */
const ITEMS = 2;

export const buildBehavioural: PartBuilder = (scope) => {
  const { sources, match } = scope;
  const role = sources.library.roles.find((row) => row.slug === match.role.slug);
  const questions = (role?.questions ?? []).flatMap((slug) => sources.library.questions.find((row) => row.slug === slug) ?? []);
  const part: Part = { id: "behavioural", title: "Behavioural questions", blocks: [] };
  if (questions.length === 0) return { ...part, nothing: say("behavioural.none", "role", { posting: saidValue(sources, "posting.name") }) };
  const pool = materialOf(scope);
  const used = new Map<number, number>();
  part.blocks = questions.map((question) => card(scope, question, pool, used));
  return part;
};

function card(scope: Scope, question: Question, pool: ReadonlyMap<From, Material[]>, used: Map<number, number>): Block {
  const { sources, match } = scope;
  const address = `question/${question.slug}`;
  const variant = question.variants[match.role.slug] ? `variants.${match.role.slug}` : "ask";
  const of = (field: string) => contentValue(sources, address, field);
  const blocks: Block[] = [];
  if (question.tests) blocks.push(line("behavioural.tests", question.slug, { tests: of("tests") }));
  const free = question.prompts.length > 0;
  if (!free) {
    const items = pickItems(question, pool, used).map((piece) => useOf(scope, question.slug, piece));
    if (items.length > 0) blocks.push({ type: "list", label: "Yours to use", items });
  }
  const taken = new Set<number>();
  const steps = question.outline.map((step, i): Statement => {
    const value = { label: of(`outline.${i}.label`), hint: of(`outline.${i}.hint`) };
    const piece = step.from && !free ? (pool.get(step.from) ?? []).find((row) => !taken.has(row.span.start)) : undefined;
    if (!piece) return say("behavioural.open", `${question.slug}-${i}`, value);
    taken.add(piece.span.start);
    return say("behavioural.step", `${question.slug}-${i}`, { ...value, quote: quoted(sources, piece.span) });
  });
  if (steps.length > 0) blocks.push({ type: "list", label: "Outline", ordered: true, items: steps });
  if (free) {
    const items = question.prompts.map((_, i) =>
      say("behavioural.prompt", `${question.slug}-${i}`, {
        name: of(`prompts.${i}.name`),
        prompt: of(`prompts.${i}.prompt`),
      }),
    );
    blocks.push({ type: "list", label: "Choose one that is true", items });
  }
  if (question.anchors) {
    const anchors = { strong: of("anchors.strong"), adequate: of("anchors.adequate"), weak: of("anchors.weak") };
    const flag = question.redFlags[0] ? { flag: of("redFlags.0") } : undefined;
    const statement = say(flag ? "behavioural.anchors-flag" : "behavioural.anchors", question.slug, { ...anchors, ...flag });
    blocks.push({ type: "anchors", statement });
  }
  const ladder = (["first", "second", "third"] as const).slice(0, question.followUps.length);
  if (ladder.length > 0) {
    const values = Object.fromEntries(ladder.map((name, i) => [name, of(`followUps.${i}`)]));
    blocks.push({ type: "list", label: "Then they ask", items: [say(`behavioural.ladder-${ladder.length}`, question.slug, values)] });
  }
  return {
    type: "card",
    id: question.slug,
    title: say("behavioural.ask", question.slug, { ask: of(variant) }),
    tags: question.minutes === undefined ? [] : [`about ${question.minutes} min`],
    blocks,
  };
}

/** The best items for a question's outline, those used least often so far first, so that eight questions do not lean on one line. */
function pickItems(question: Question, pool: ReadonlyMap<From, Material[]>, used: Map<number, number>): Material[] {
  const wanted = [...new Set(question.outline.flatMap((step) => step.from ?? []))];
  const pieces = wanted.flatMap((from) => pool.get(from) ?? []);
  const unique = pieces.filter((piece, i) => pieces.findIndex((other) => other.span.start === piece.span.start) === i);
  const picked = unique
    .toSorted(
      (a, b) =>
        b.score - 1.5 * (used.get(b.span.start) ?? 0) - (a.score - 1.5 * (used.get(a.span.start) ?? 0)) || a.span.start - b.span.start,
    )
    .slice(0, ITEMS);
  for (const piece of picked) used.set(piece.span.start, (used.get(piece.span.start) ?? 0) + 1);
  return picked;
}

function useOf(scope: Scope, slug: string, piece: Material): Statement {
  const { sources } = scope;
  const values = { quote: quoted(sources, piece.span), where: whereValue(scope, piece) };
  const subject = `${slug}-${piece.entry}-${piece.span.start}`;
  if (piece.use === "asked" && piece.asked)
    return say("behavioural.use-asked", subject, { ...values, asked: quoted(sources, piece.asked) });
  return say(
    piece.use === "first" ? "behavioural.use-first" : piece.use === "result" ? "behavioural.use-result" : "behavioural.use",
    subject,
    values,
  );
}
