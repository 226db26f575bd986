/** The fit matrix: every requirement with its state, the evidence for it, and a bridge where it is not direct. */

import type { Concept } from "../../library/library.ts";
import type { Evidence, Row } from "../../match/match.ts";
import type { Requirement } from "../../posting/posting.ts";
import type { Ground, MatrixRow, Part, Statement } from "../report.ts";
import type { PartBuilder, Scope } from "../scope.ts";
import { contentValue, derivedValue, quoted, say } from "../statement.ts";
import type { Value } from "../statement.ts";

export const fitTemplates = {
  "fit.summary":
    "Of {all} rows, {direct} are direct, {transferable} transferable, {confirm} to confirm and {missing} not visible on your CV.",
  "fit.asked": "“{quote}”",
  "fit.because": "{sentence}",
  "fit.named": "{sentence} It asks for {asked}.",
  "fit.years": "{sentence} Asked: {asked}; dated on your CV: {found} full year(s), from {span}.",
  "fit.exact": "“{quote}” ({where}) names {found}.",
  "fit.narrower": "“{quote}” ({where}) names {found}, a case of {wanted}.",
  "fit.broader": "“{quote}” ({where}) names {found}, which is wider than {wanted}.",
  "fit.related": "“{quote}” ({where}) names {found}; the link to {wanted}: {how}.",
  "fit.constraint": "“{quote}” answers the condition.",
  "fit.wording": "“{quote}” ({where}) is close in wording only.",
  "fit.bridge-related": "Say what carries over from “{quote}” to {wanted}, then one thing you would have to learn.",
  "fit.bridge-concept": "Prepare {concept}: {definition}",
  "fit.bridge-listed": "Name one piece of work in which you used {wanted}: <what you built>, <your part>, <what came out>.",
  "fit.bridge-trait": "Keep one occasion ready for “{quote}”: <when>, <what you did>, <what changed>.",
  "fit.bridge-logistics": "Settle this with the recruiter before the first round: “{quote}”.",
  "fit.bridge-years": "Add the undated or unnamed work that counts towards “{quote}”: <project>, <from> to <until>.",
  "fit.bridge-degree": "Say where the degree stands and when it ends: <status>, <date>.",
  "fit.bridge-nothing":
    "Decide before the interview whether you have done “{quote}” anywhere your CV does not show: <where>; if not, say how you would start.",
  "fit.bridge-drill": "Practise it: {drill}.",
  "fit.none": "No requirement was found in {name}; paste the full text of the posting and this part fills itself.",
} as const;

/** Evidence shown in a row. */
const SHOWN = 3;

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
    ],
  };
  return part;
};

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
  return {
    requirement: requirement.id,
    strength: requirement.strength,
    kind: requirement.kind,
    state: row.state,
    asked: say("fit.asked", requirement.id, { quote: quoted(sources, requirement.span) }),
    because: because(scope, requirement, row),
    evidence: row.evidence.slice(0, SHOWN).map((piece, i) => evidenceStatement(scope, requirement, piece, i)),
    bridge: row.state === "direct" ? [] : bridge(scope, requirement, row, taught, drilled),
  };
}

function because(scope: Scope, requirement: Requirement, row: Row): Statement {
  const { sources } = scope;
  const asked = quoted(sources, requirement.span);
  const sentence = derivedValue(sources, "state-sentence", { rule: row.rule }, [asked]);
  const years = row.constraints.find((constraint) => constraint.what === "years");
  if (years?.found && requirement.years) {
    const spans = years.found.spans.map((span) => quoted(sources, span));
    const found = derivedValue(sources, "years-covered", { asOf: scope.options.asOf, shape: years.found.shape ?? "" }, spans);
    const span = derivedValue(sources, "join", {}, spans.slice(0, 4));
    return say("fit.years", requirement.id, {
      sentence,
      asked: quoted(sources, requirement.years.spans[0] ?? requirement.span),
      found,
      span,
    });
  }
  const named = row.touches.map((touch) => quoted(sources, touch.span));
  if (named.length > 0) return say("fit.named", requirement.id, { sentence, asked: derivedValue(sources, "join", {}, named) });
  return say("fit.because", requirement.id, { sentence });
}

function evidenceStatement(scope: Scope, requirement: Requirement, piece: Evidence, rank: number): Statement {
  const { sources } = scope;
  const quote = quoted(sources, piece.span);
  const asked = quoted(sources, requirement.span);
  const subject = `${requirement.id}-${piece.entry}-${rank}`;
  if (!piece.touch) {
    const answers = derivedValue(sources, "answers", { relation: rank === 0 && piece.score === 5 ? "condition" : "wording" }, [
      quote,
      asked,
    ]);
    if (piece.score === 5) return say("fit.constraint", subject, { quote }, [answers.ground]);
    return say("fit.wording", subject, { quote, where: whereValue(scope, piece) }, [answers.ground]);
  }
  const { wanted, found, relation, how } = piece.touch;
  const answers = derivedValue(sources, "answers", { wanted, found, relation }, [quote, asked]);
  const values: Record<string, Value> = { quote, where: whereValue(scope, piece), found: quoted(sources, piece.touch.span) };
  if (relation !== "exact") values.wanted = nameOf(scope, wanted);
  if (relation === "related") values.how = derivedValue(sources, "related-how", { wanted, found }, []);
  void how;
  return say(`fit.${relation}`, subject, values, [answers.ground]);
}

/** Where a line stands: the employer, the venue, the institution, or the kind of entry. */
export function whereValue({ sources, entries, profile }: Scope, piece: { entry: string }): Value {
  const entry = entries.get(piece.entry);
  const fact =
    entry?.kind === "work"
      ? (entry.organisation ?? entry.position)
      : entry?.kind === "education"
        ? entry.institution
        : entry?.kind === "publication"
          ? (entry.venue ?? entry.year)
          : entry?.kind === "skill"
            ? entry.group
            : entry && "organisation" in entry
              ? entry.organisation
              : undefined;
  const span = fact?.spans[0];
  if (span && !fact?.said) return quoted(sources, span);
  const section = profile.sections.find((row) => row.id === (entry?.section ?? ""))?.heading;
  return section
    ? quoted(sources, section)
    : { text: "your CV", ground: { kind: "derived", rule: "word", args: { word: "your CV" }, grounds: [], value: "your CV" } };
}

function nameOf({ sources }: Scope, address: string): Value {
  return contentValue(sources, address, "");
}

function bridge(scope: Scope, requirement: Requirement, row: Row, taught: Set<string>, drilled: Set<string>): Statement[] {
  const { sources, match } = scope;
  const quote = quoted(sources, requirement.span);
  if (row.rule === "trait") return [say("fit.bridge-trait", requirement.id, { quote })];
  if (row.rule === "place") return [say("fit.bridge-logistics", requirement.id, { quote })];
  if (row.rule === "degree-running") return [say("fit.bridge-degree", requirement.id, {}, [quote.ground])];
  if (row.rule === "years-short" || row.rule === "years-only-short") return [say("fit.bridge-years", requirement.id, { quote })];
  const statements: Statement[] = [];
  const uncovered = row.touches.filter(
    (touch) =>
      !row.evidence.some(
        (piece) => piece.touch?.wanted === touch.address && (piece.touch.relation === "exact" || piece.touch.relation === "narrower"),
      ),
  );
  const wanted = uncovered[0] ?? row.touches[0];
  const neighbour = row.evidence.find((piece) => piece.touch && piece.touch.relation !== "exact");
  if (row.rule === "listed-only" && wanted)
    statements.push(say("fit.bridge-listed", requirement.id, { wanted: quoted(sources, wanted.span) }));
  else if (neighbour && wanted)
    statements.push(
      say("fit.bridge-related", requirement.id, { quote: quoted(sources, neighbour.span), wanted: quoted(sources, wanted.span) }),
    );
  else statements.push(say("fit.bridge-nothing", requirement.id, { quote }));
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
