/** The fit matrix: every requirement with its state, the evidence for it, and a bridge where it is not direct. */

import type { Concept } from "../../library/library.ts";
import type { Evidence, Row, Touch } from "../../match/match.ts";
import { shownEvidence } from "../../match/order-evidence.ts";
import { takesAny } from "../../match/state.ts";
import type { Requirement } from "../../posting/posting.ts";
import type { Span } from "../../text/span.ts";
import type { Ground, MatrixRow, Part, Statement } from "../report.ts";
import type { PartBuilder, Scope } from "../scope.ts";
import type { Sources, Value } from "../statement.ts";
import { contentValue, derivedValue, quoted, saidValue, say, tryDerived } from "../statement.ts";
import { evidenceStatement, evidenceTemplates } from "./evidence.ts";

export const fitTemplates = {
  "fit.summary":
    "Of {all} rows, {direct} are direct, {transferable} transferable, {confirm} to confirm and {missing} not visible on your CV.",
  "fit.asked": "“{quote}”",
  "fit.rule": "{rows}: {sentence}",
  "fit.open-rows":
    "Where nothing of {name} answers a row, decide before the day whether you have done it somewhere your CV does not show; say it plainly, or say how you would start.",
  "fit.partly": "Your work names {have}; {missing} is not visible.",
  "fit.years": "Asked: {asked}. Dated on your CV: {found}, counted from {span}.",
  "fit.scale": "Asked: {asked}. Largest on your CV: {found}.",
  "fit.bridge-related": "From “{quote}” to {wanted}: say what you would reuse, and what you would first have to learn.",
  "fit.bridge-alike": "Tell it as your answer to “{quote}”: what was the same there, and what would differ.",
  "fit.bridge-concept": "Prepare {concept}: {definition}",
  "fit.bridge-listed": "Name one piece of work behind {wanted}: <what you built>, <your part>, <what came out>.",
  "fit.bridge-trait": "Keep one occasion ready for “{quote}”: <when>, <what you did>, <what changed>.",
  "fit.bridge-logistics": "Settle this with the recruiter before the first round: “{quote}”.",
  "fit.bridge-years": "Add the undated or unnamed work that counts towards “{quote}”: <project>, <from> to <until>.",
  "fit.bridge-degree": "Say where “{quote}” stands and when it ends: <status>, <date>.",
  "fit.degree-next": "The posting adds: “{sentence}”.",
  "fit.bridge-rest": "Your work covers {wanted}; the rest of the row is yours to show: <where>, <what came out>.",
  "fit.bridge-open": "If you have worked with {wanted}, say where and at what size; if not, say <the nearest thing you did>.",
  "fit.bridge-drill": "Practise it: {drill}.",
  "fit.none": "No requirement was found in {name}; paste the full text of the posting and this part fills itself.",
  ...evidenceTemplates,
} as const;

export const buildFit: PartBuilder = (scope) => {
  const { sources, posting, match } = scope;
  if (posting.requirements.length === 0) {
    const name = { name: { text: sources.said.get("posting.name") ?? "", ground: { kind: "said", input: "posting.name" } as Ground } };
    return { id: "fit", title: "Fit matrix", nothing: say("fit.none", "posting", name), blocks: [] };
  }
  const taught = new Set<string>();
  const drilled = new Set<string>();
  const rows = posting.requirements.flatMap((requirement, i) => {
    const row = match.rows[i];
    return row ? [matrixRow(scope, requirement, row, taught, drilled)] : [];
  });
  const part: Part = {
    id: "fit",
    title: "Fit matrix",
    blocks: [
      { type: "statement", statement: summary(scope) },
      { type: "matrix", rows },
      { type: "list", label: "How the states were decided", items: legend(scope) },
    ],
  };
  return part;
};

/** Each rule that decided a state, once, with the number of rows it decided; and one piece of advice for rows that nothing answers. */
function legend({ sources, posting, match }: Scope): Statement[] {
  const rules = [...new Set(match.rows.map((row) => row.rule))];
  const items = rules.map((rule) => {
    const spans = posting.requirements.filter((_, i) => match.rows[i]?.rule === rule).map((row) => quoted(sources, row.span));
    const rows = derivedValue(sources, "amount", { noun: "row" }, [derivedValue(sources, "count", {}, spans)]);
    return say("fit.rule", rule, { rows, sentence: derivedValue(sources, "state-sentence", { rule }, []) });
  });
  if (match.rows.some((row) => row.state === "not-visible"))
    items.push(say("fit.open-rows", "cv", { name: saidValue(sources, "cv.name") }));
  return items;
}

function summary(scope: Scope): Statement {
  const { sources, posting, match } = scope;
  const spansOf = (state?: Row["state"]) =>
    posting.requirements.filter((_, i) => !state || match.rows[i]?.state === state).map((row) => quoted(sources, row.span));
  const count = (state?: Row["state"]) => derivedValue(sources, "count", {}, spansOf(state));
  const values = {
    all: count(),
    direct: count("direct"),
    transferable: count("transferable"),
    confirm: count("to-confirm"),
    missing: count("not-visible"),
  };
  return say("fit.summary", "rows", values);
}

function matrixRow(scope: Scope, requirement: Requirement, row: Row, taught: Set<string>, drilled: Set<string>): MatrixRow {
  const { sources } = scope;
  const told = because(scope, requirement, row);
  return {
    requirement: requirement.id,
    strength: requirement.strength,
    kind: requirement.kind,
    state: row.state,
    asked: say("fit.asked", requirement.id, { quote: quoted(sources, requirement.span) }),
    ...(told ? { because: told } : {}),
    evidence: toldEvidence(row).map((piece, i) => evidenceStatement(scope, requirement, piece, i)),
    bridge: row.state === "direct" ? [] : bridge(scope, requirement, row, taught, drilled),
  };
}

/** What is particular to this row's state: the years counted, or which part is named and which is not. */
function because(scope: Scope, requirement: Requirement, row: Row): Statement | undefined {
  const { sources } = scope;
  const years = row.constraints.find((constraint) => constraint.what === "years");
  if (years?.found && requirement.years) {
    const spans = years.found.spans.map((span) => quoted(sources, span));
    const covered = tryDerived(sources, "years-covered", { asOf: scope.options.asOf, shape: years.found.shape ?? "" }, spans);
    if (!covered) return undefined;
    const found = derivedValue(sources, "amount", { noun: "full year" }, [covered]);
    const [span] = spans;
    if (!span) return undefined;
    return say("fit.years", requirement.id, { asked: quoted(sources, requirement.years.spans[0] ?? requirement.span), found, span });
  }
  const scale = row.constraints.find((constraint) => constraint.what === "scale" && constraint.met === false);
  const place = scale?.found?.spans[0];
  const asked = scale && within(sources, requirement.span, scale.asked);
  const largest = place && within(sources, place, scale.found?.value ?? "");
  if (asked && largest) return say("fit.scale", requirement.id, { asked, found: largest });
  const missing = row.touches.filter((touch) => !row.answered.includes(touch.address));
  const have = row.touches.filter((touch) => row.answered.includes(touch.address));
  if (have.length === 0 || missing.length === 0 || takesAny(requirement)) return undefined;
  const list = (touches: readonly Touch[]) =>
    derivedValue(
      sources,
      "join",
      {},
      touches.map((touch) => quoted(sources, touch.span)),
    );
  return say("fit.partly", requirement.id, { have: list(have), missing: list(missing) });
}

/** Words of a place, as a value of their own. */
function within(sources: Sources, span: Span, words: string): Value | undefined {
  const at = (sources.texts.get(span.document) ?? "").slice(span.start, span.end).indexOf(words);
  return at < 0 ? undefined : quoted(sources, { ...span, start: span.start + at, end: span.start + at + words.length });
}

function bridge(scope: Scope, requirement: Requirement, row: Row, taught: Set<string>, drilled: Set<string>): Statement[] {
  const { sources, match } = scope;
  const quote = quoted(sources, requirement.span);
  if (row.rule === "trait") return [say("fit.bridge-trait", requirement.id, { quote })];
  if (row.rule === "place" || row.rule === "terms") return [say("fit.bridge-logistics", requirement.id, { quote })];
  if (row.rule === "degree-running") {
    const degree = row.constraints.find((constraint) => constraint.what === "degree")?.found?.spans[0];
    const next = defenceSentence(scope, requirement);
    return [
      say("fit.bridge-degree", requirement.id, { quote: degree ? quoted(sources, degree) : quote }),
      ...(next ? [say("fit.degree-next", requirement.id, { sentence: quoted(sources, next) })] : []),
    ];
  }
  const alike = row.rule === "worded-alike" && row.evidence.toSorted((a, b) => (b.close ?? 0) - (a.close ?? 0))[0];
  if (alike) return [say("fit.bridge-alike", requirement.id, { quote }, [quoted(sources, alike.span).ground])];
  if (row.rule.startsWith("years-") && row.rule.endsWith("-short")) return [say("fit.bridge-years", requirement.id, { quote })];
  const statements: Statement[] = [];
  const open = row.touches.filter((touch) => !row.answered.includes(touch.address));
  // One of several alternatives is enough: the others are nothing to make up for.
  const uncovered = takesAny(requirement) && row.answered.length > 0 ? [] : open;
  const named = uncovered[0] ?? row.touches.find((touch) => row.answered.includes(touch.address)) ?? row.touches[0];
  const wanted = named && contentValue(sources, named.address, "");
  const neighbour = named && row.evidence.find((piece) => isBeside(piece, named.address));
  if (row.rule === "listed-only" && wanted) statements.push(say("fit.bridge-listed", requirement.id, { wanted }));
  else if (wanted && uncovered.length === 0) statements.push(say("fit.bridge-rest", requirement.id, { wanted }));
  else if (neighbour && wanted)
    statements.push(say("fit.bridge-related", requirement.id, { quote: quoted(sources, neighbour.span), wanted }));
  else if (wanted) statements.push(say("fit.bridge-open", requirement.id, { wanted }));
  const concept = uncovered
    .map((touch) => sources.library.concepts.find((found) => `concept/${found.slug}` === touch.address))
    .find((found): found is Concept => found !== undefined && !taught.has(found.slug));
  const planned = concept && match.concepts.some((need) => need.slug === concept.slug);
  if (concept && !planned) {
    taught.add(concept.slug);
    const address = `concept/${concept.slug}`;
    statements.push(
      say("fit.bridge-concept", requirement.id, {
        concept: contentValue(sources, address, ""),
        definition: contentValue(sources, address, "definition"),
      }),
    );
  }
  const drill = sources.library.drills.find(
    (exercise) =>
      !drilled.has(exercise.slug) &&
      exercise.kind === "design" &&
      uncovered.some((touch) => exercise.concepts.includes(touch.address.slice("concept/".length))),
  );
  if (drill) {
    drilled.add(drill.slug);
    statements.push(say("fit.bridge-drill", requirement.id, { drill: contentValue(sources, `drill/${drill.slug}`, "") }));
  }
  return statements;
}

/** The sentence of the posting after a row on a degree, where it speaks of the defence or of a thesis handed in. */
function defenceSentence({ sources }: Scope, { span }: Requirement): Span | undefined {
  const after = (sources.texts.get(span.document) ?? "").slice(span.end, span.end + 400);
  const found = /^[^.!?]{0,80}[.!?]\s+([^.!?]*\b(?:defen[cds]|submitted|hand(?:ed)? in|viva)[^.!?]*)[.!?]/i.exec(after);
  const start = found ? span.end + found[0].length - 1 - (found[1]?.length ?? 0) : 0;
  return found ? { document: span.document, start, end: start + (found[1]?.length ?? 0) } : undefined;
}

/** Whether a line names something broader than a wanted thing, or beside it, in a piece of work. */
function isBeside({ touch, listed }: Evidence, wanted: string): boolean {
  return touch !== undefined && touch.wanted === wanted && touch.relation !== "exact" && !listed;
}

/** A line shares at least this much of a row's rare words to be told as the nearest. */
const NEAREST = 0.15;

/** What is told of the evidence: all that answers the row, and one line that is merely near it where that is little. */
function toldEvidence(row: Row): Evidence[] {
  const shown = shownEvidence(row);
  const linked = shown.filter((piece) => piece.touch || piece.condition);
  const near = shown.filter((piece) => !linked.includes(piece) && (piece.close ?? 0) >= NEAREST);
  const enough = linked.length >= (row.state === "direct" ? 1 : 2);
  return enough ? linked : [...linked, ...near.toSorted((a, b) => (b.close ?? 0) - (a.close ?? 0)).slice(0, 1)];
}
