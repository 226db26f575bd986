/** Behavioural questions: what each tests, which of your items serve it and why, and an outline prefilled from your own lines. */

import type { Question } from "../../library/library.ts";
import type { Claim, Evidence } from "../../match/match.ts";
import type { Span } from "../../text/span.ts";
import type { Block, Part, Statement } from "../report.ts";
import type { PartBuilder, Scope } from "../scope.ts";
import { line } from "../scope.ts";
import type { Value } from "../statement.ts";
import { contentValue, quoted, saidValue, say } from "../statement.ts";

export const behaviouralTemplates = {
  "behavioural.ask": "{ask}",
  "behavioural.tests": "{tests}",
  "behavioural.use-asked": "Use “{quote}”: it also answers “{asked}”.",
  "behavioural.use-first": "Use “{quote}”: the author list puts you first.",
  "behavioural.use-result": "Use “{quote}”: it states an outcome that you can be asked about.",
  "behavioural.use": "Use “{quote}”.",
  "behavioural.step": "{label}: “{quote}”. {hint}",
  "behavioural.open": "{label}: <yours to fill>. {hint}",
  "behavioural.anchors": "Strong: {strong} Adequate: {adequate} Weak: {weak}",
  "behavioural.follow": "{ask}",
  "behavioural.flag": "{flag}",
  "behavioural.prompt": "{name}: {prompt}",
  "behavioural.none": "The role guide for {posting} lists no behavioural questions.",
} as const;

/** How many of the person's items are offered for one question, and how many follow-ups are shown. */
const ITEMS = 2;
const FOLLOW_UPS = 3;

type From = NonNullable<Question["outline"][number]["from"]>;
interface Material {
  span: Span;
  entry: string;
  use: "asked" | "first" | "result" | "plain";
  asked?: Span;
  score: number;
}

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
    const items = pickItems(question, pool, used).map((piece) => useOf(sources, question.slug, piece));
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
    blocks.push({ type: "anchors", statement: say("behavioural.anchors", question.slug, anchors) });
  }
  const follow = question.followUps
    .slice(0, FOLLOW_UPS)
    .map((_, i) => say("behavioural.follow", `${question.slug}-${i}`, { ask: of(`followUps.${i}`) }));
  if (follow.length > 0) blocks.push({ type: "list", label: "Then they ask", ordered: true, items: follow });
  if (question.redFlags[0])
    blocks.push({
      type: "list",
      label: "Red flag",
      items: [say("behavioural.flag", question.slug, { flag: of("redFlags.0") })],
    });
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

function useOf(sources: Scope["sources"], slug: string, piece: Material): Statement {
  const quote: Value = quoted(sources, piece.span);
  const subject = `${slug}-${piece.entry}-${piece.span.start}`;
  if (piece.use === "asked" && piece.asked) return say("behavioural.use-asked", subject, { quote, asked: quoted(sources, piece.asked) });
  if (piece.use === "first") return say("behavioural.use-first", subject, { quote });
  if (piece.use === "result") return say("behavioural.use-result", subject, { quote });
  return say("behavioural.use", subject, { quote });
}

/** The person's lines by what they can serve as, best first. */
function materialOf({ match, posting, profile, entries }: Scope): Map<From, Material[]> {
  const askedBy = new Map<number, { span: Span; weight: number; evidence: Evidence }>();
  for (const row of match.rows) {
    const asked = posting.requirements.find((requirement) => requirement.id === row.requirement)?.span;
    if (!asked || row.state === "not-visible") continue;
    for (const evidence of row.evidence) {
      const known = askedBy.get(evidence.span.start);
      if (!known || known.weight < row.weight) askedBy.set(evidence.span.start, { span: asked, weight: row.weight, evidence });
    }
  }
  const make = (span: Span, entry: string, score: number, use: Material["use"] = "plain"): Material => {
    const asked = askedBy.get(span.start);
    return asked ? { span, entry, use: "asked", asked: asked.span, score: score + 1 + asked.weight } : { span, entry, use, score };
  };
  const claims = match.claims.map((claim) => ({
    claim,
    made: make(claim.span, claim.entry, claim.score, firstOf(claim) ? "first" : "result"),
  }));
  const evidence = [...askedBy.values()].map(({ evidence: piece }) => make(piece.span, piece.entry, piece.score));
  const shows = (what: Evidence["shows"][number]["what"]) =>
    [...askedBy.values()]
      .filter(({ evidence: piece }) => piece.shows.some((row) => row.what === what))
      .map(({ evidence: piece }) => make(piece.span, piece.entry, piece.score + 1));
  const lines = (kinds: readonly string[]) =>
    [...entries.values()].flatMap((entry) => {
      if (!kinds.includes(entry.kind)) return [];
      if (entry.kind === "publication")
        return entry.title.spans[0]
          ? [make(entry.title.spans[0], entry.id, entry.position === 1 ? 2 : 1, entry.position === 1 ? "first" : "plain")]
          : [];
      if (entry.kind === "education") {
        const fact = entry.thesis ?? entry.advisor ?? entry.degree;
        return fact?.spans[0] ? [make(fact.spans[0], entry.id, entry.thesis ? 1.5 : 0.5)] : [];
      }
      if (entry.kind === "work") return entry.highlights.flatMap((fact) => (fact.spans[0] ? [make(fact.spans[0], entry.id, 0.5)] : []));
      if (entry.kind === "skill") return [];
      return entry.title.spans[0] ? [make(entry.title.spans[0], entry.id, 0.8)] : [];
    });
  const shared = lines(["work", "project"]).filter((piece) => piece.use === "asked");
  const collaboration = [...lines(["mentoring", "teaching"]), ...shared];
  const order = (pieces: Material[]) => {
    const unique = pieces.filter((piece, i) => pieces.findIndex((other) => other.span.start === piece.span.start) === i);
    return unique.toSorted((a, b) => b.score - a.score || a.span.start - b.span.start);
  };
  const thread = match.thread.flatMap((theme) => theme.spans.map((span) => make(span, theme.entries[0] ?? "", 1)));
  const results = claims.map(({ made }) => made);
  void profile;
  return new Map<From, Material[]>([
    ["thread", order(thread.length > 0 ? thread : [...lines(["publication"]), ...lines(["work"])])],
    ["result", order(results)],
    [
      "method",
      order(
        claims
          .filter(({ claim }) => claim.methods.length > 0)
          .map(({ made }) => made)
          .concat(evidence),
      ),
    ],
    ["scale", order([...shows("scale"), ...results])],
    ["collaboration", order(collaboration.length > 0 ? collaboration : lines(["work"]))],
    ["recent", order([...shows("recency"), ...results])],
    ["education", order(lines(["education"]))],
    ["publication", order(lines(["publication"]))],
    ["service", order(lines(["service", "mentoring", "talk", "teaching"]))],
  ]);
}

function firstOf(claim: Claim): boolean {
  return claim.role.what === "first" || claim.role.what === "sole" || claim.role.what === "equal-first";
}
