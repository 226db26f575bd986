/** Claims and defence: every line that asserts a result with what is asked first, and up to three items defended in full. */

import { generalDrill } from "../../library/general-drill.ts";
import type { Question } from "../../library/library.ts";
import type { Claim, Defence } from "../../match/match.ts";
import type { AnyEntry } from "../../profile/profile.ts";
import type { Fact } from "../../text/span.ts";
import type { Block, Part, Statement } from "../report.ts";
import type { PartBuilder, Scope } from "../scope.ts";
import { contentValue, derivedValue, factValue, quoted, saidValue, say } from "../statement.ts";
import { whereValue } from "./evidence.ts";

export const claimsTemplates = {
  "claims.line": "“{quote}” ({where}) reads as {kind}. First question: {asks}",
  "claims.line-again": "“{quote}” ({where}) also reads as {kind}.",
  "claims.line-plain": "“{quote}” ({where}) states an outcome. Have ready what it was measured against, on what, and how often.",
  "claims.line-more": "“{quote}” ({where}): an outcome too; the same three things.",
  "claims.role-sole": "On “{title}” you are the only author listed: “{own}”.",
  "claims.role-first": "On “{title}” the list puts you first: “{own}”. Expect to be asked about any detail of it.",
  "claims.role-equal-first": "On “{title}”, “{own}” is marked as an equal first author: say which half was yours.",
  "claims.role-middle":
    "On “{title}”, “{own}” stands in the middle of the author list: say what you did, in one sentence, before you are asked.",
  "claims.role-last": "On “{title}”, “{own}” is last on the list: expect questions on direction, not on code.",
  "claims.role-led": "The line “{title}” begins with “{own}”: be ready to say who else worked on it and which decisions were yours.",
  "claims.role-contributed": "The line “{title}” begins with “{own}”: say exactly which part you did.",
  "claims.defend": "{title}",
  "claims.defend-at": "{title} at {where}",
  "claims.because-first": "Chosen because you are first on it: “{own}”.",
  "claims.because-posting": "Chosen because it answers “{asked}”.",
  "claims.because-result": "Chosen because it states “{result}”.",
  "claims.because-paper": "Chosen because you supplied the paper {paper}.",
  "claims.because-recent": "Chosen because it is among your latest: “{date}”.",
  "claims.probe": "{ask} A good answer: {good}",
  "claims.probe-because": "On “{because}”: {ask} A good answer: {good}",
  "claims.probe-open": "{ask} (Your lines leave this open.) A good answer: {good}",
  "claims.valid": "A fair objection: {objection}",
  "claims.invalid": "An objection that is wrong: {objection}",
  "claims.half": "A half-right objection: {objection}",
  "claims.half-good": "A good reply: {good}",
  "claims.other": "Also expect questions on “{title}”.",
  "claims.none":
    "No line of {cv} asserts a result with a number, a comparison or a claim word, so there is nothing to defend line by line. Add what came out of your main piece of work, and against what it was measured.",
} as const;

/** Lines shown in the ledger; further ones are in the JSON of the match and would repeat the same questions. */
const LEDGER = 24;
const OTHERS = 6;

export const buildClaims: PartBuilder = (scope) => {
  const { sources, match } = scope;
  const part: Part = { id: "claims", title: "Claims and defence", blocks: [] };
  if (match.claims.length + match.defences.length === 0)
    return { ...part, nothing: say("claims.none", "cv", { cv: saidValue(sources, "cv.name") }) };
  const items = ledger(scope);
  if (items.length > 0) part.blocks.push({ type: "list", label: "Every line that asserts a result", items });
  for (const defence of match.defences) {
    const card = defend(scope, defence);
    if (card) part.blocks.push(card);
  }
  const others = otherPapers(scope);
  if (others.length > 0) part.blocks.push({ type: "list", label: "Beside these", items: others });
  return part;
};

/** A kind's first question is given with the first line of that kind; a place on an author list is told once for each paper. */
function ledger(scope: Scope): Statement[] {
  const { sources, match, entries } = scope;
  const asked = new Set<string>();
  return match.claims.slice(0, LEDGER).flatMap((claim): Statement[] => {
    const values = { quote: quoted(sources, claim.span), where: whereValue(scope, claim) };
    const kind = claim.kinds.find((row) => !asked.has(row.slug)) ?? claim.kinds[0];
    const address = `claim/${kind?.slug ?? "plain"}`;
    const known = sources.library.claims.some((row) => row.slug === kind?.slug && row.asks);
    const fresh = !asked.has(address);
    asked.add(address).add(kind?.slug ?? "plain");
    const named = known ? { ...values, kind: contentValue(sources, address, "") } : values;
    const template = known ? (fresh ? "claims.line" : "claims.line-again") : fresh ? "claims.line-plain" : "claims.line-more";
    const asks = known && fresh ? { asks: contentValue(sources, address, "asks") } : {};
    const statements = [say(template, claim.id, { ...named, ...asks })];
    const role = `claims.role-${claim.role.what}`;
    const entry = entries.get(claim.entry);
    const title = entry?.kind === "publication" ? entry.title.spans[0] : claim.span;
    if (claim.role.span && title && role in claimsTemplates && !asked.has(`${claim.entry} ${role}`)) {
      asked.add(`${claim.entry} ${role}`);
      statements.push(say(role, claim.id, { title: quoted(sources, title), own: quoted(sources, claim.role.span) }));
    }
    return statements;
  });
}

function defend(scope: Scope, defence: Defence): Block | undefined {
  const { sources, match, entries } = scope;
  const entry = entries.get(defence.entry);
  const title = entry && titleOf(entry);
  if (!entry || !title) return undefined;
  const own = match.claims.filter((claim) => defence.claims.includes(claim.id));
  const blocks: Block[] = [{ type: "list", items: reasons(scope, defence, entry, own) }];
  const lines = defence.lines.map((span) => quoted(sources, span));
  const probes = defence.probes.flatMap(({ slug, because, open }): Statement[] => {
    const question = sources.library.questions.find((row) => row.slug === slug);
    if (!question?.good) return [];
    const value = { ask: contentValue(sources, `question/${slug}`, "ask"), good: contentValue(sources, `question/${slug}`, "good") };
    if (open) return [say("claims.probe-open", slug, value, [derivedValue(sources, "silent-on", { element: open }, lines).ground])];
    if (!because) return [say("claims.probe", slug, value)];
    return [say("claims.probe-because", slug, { ...value, because: quoted(sources, because) })];
  });
  blocks.push({ type: "list", label: "Probes, easy to hard", ordered: true, items: probes });
  blocks.push({ type: "list", label: "Objections", items: objections(scope, defence, defence === match.defences[0]) });
  return {
    type: "card",
    id: defence.entry,
    title: say(
      entry.kind === "work" ? "claims.defend-at" : "claims.defend",
      defence.entry,
      entry.kind === "work"
        ? { title: factValue(sources, title), where: factValue(sources, entry.organisation ?? title) }
        : { title: factValue(sources, title) },
    ),
    tags: [],
    blocks,
  };
}

function reasons({ sources, match, posting, papers }: Scope, defence: Defence, entry: AnyEntry, own: readonly Claim[]): Statement[] {
  const statements: Statement[] = [];
  const author = entry.kind === "publication" && entry.position !== undefined ? entry.authors[entry.position - 1] : undefined;
  const paper = papers.find((row) => row.publication === entry.id);
  if (defence.reasons.includes("paper-supplied") && paper)
    statements.push(say("claims.because-paper", entry.id, { paper: saidValue(sources, `${paper.document}.name`) }));
  if (defence.reasons.includes("touches-posting")) {
    const row = match.rows
      .toSorted((a, b) => b.weight - a.weight)
      .find((other) => other.state !== "not-visible" && other.evidence.some((piece) => piece.entry === entry.id));
    const asked = posting.requirements.find((requirement) => requirement.id === row?.requirement);
    if (asked) statements.push(say("claims.because-posting", entry.id, { asked: quoted(sources, asked.span) }));
  }
  if (defence.reasons.includes("first-author") && author)
    statements.push(say("claims.because-first", entry.id, { own: quoted(sources, author.span) }));
  else if (own[0]?.numbers[0]) statements.push(say("claims.because-result", entry.id, { result: quoted(sources, own[0].numbers[0]) }));
  const date = entry.kind === "publication" ? entry.year : "end" in entry ? (entry.end ?? entry.start) : undefined;
  if (defence.reasons.includes("recent") && date)
    statements.push(say("claims.because-recent", entry.id, { date: factValue(sources, date) }));
  return statements;
}

/** The fair and the wrong objection come from the drill and are given once; the half-right one fits this item's main claim. */
function objections({ sources }: Scope, defence: Defence, first: boolean): Statement[] {
  const { library } = sources;
  const drill = generalDrill("defend", library);
  const challenge: Question | undefined = library.questions.find((row) => row.slug === defence.challenge);
  const statements: Statement[] = [];
  if (drill && first) {
    const address = `drill/${drill.slug}`;
    statements.push(
      say("claims.valid", defence.entry, { objection: contentValue(sources, address, "challenges.valid") }),
      say("claims.invalid", defence.entry, { objection: contentValue(sources, address, "challenges.invalid") }),
    );
  }
  if (challenge) {
    const address = `question/${challenge.slug}`;
    statements.push(say("claims.half", defence.entry, { objection: contentValue(sources, address, "ask") }));
    if (challenge.good) statements.push(say("claims.half-good", defence.entry, { good: contentValue(sources, address, "good") }));
  } else if (drill && first)
    statements.push(say("claims.half", defence.entry, { objection: contentValue(sources, `drill/${drill.slug}`, "challenges.halfRight") }));
  return statements;
}

/** First-author papers that are not defended in full. */
function otherPapers({ sources, match, profile }: Scope): Statement[] {
  return profile.publications
    .filter((paper) => paper.position === 1 && !match.defences.some((row) => row.entry === paper.id))
    .slice(0, OTHERS)
    .map((paper) => say("claims.other", paper.id, { title: factValue(sources, paper.title) }));
}

/** What an entry is called when it is defended. */
export function titleOf(entry: AnyEntry): Fact | undefined {
  if (entry.kind === "skill") return undefined;
  if (entry.kind === "work") return entry.position ?? entry.organisation;
  return entry.kind === "education" ? (entry.thesis ?? entry.degree) : entry.title;
}
