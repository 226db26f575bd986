/** In one minute: strongest cards, biggest risks, what to do today. It only points at statements of other parts. */

import type { Block, Part, PartId, Statement } from "../report.ts";
import { type PartBuilder, statementsOf } from "../scope.ts";
import { derivedValue, quoted, say } from "../statement.ts";

export const minuteTemplates = {
  "minute.none":
    "There is nothing to sum up yet: {count} requirements of the posting could be matched with your CV. Add the full posting or a fuller CV.",
} as const;

const CARDS = 3;
const RISKS = 3;
/** Of the risks, at most this many are catches: the rest are rows that nothing answers. */
const CAUGHT = 2;
const TODAY = 4;

export const buildMinute: PartBuilder = ({ sources, posting, match }, built) => {
  const matrix = built.get("fit")?.blocks.find((block) => block.type === "matrix");
  const rows = matrix?.type === "matrix" ? matrix.rows : [];
  const weight = new Map(match.rows.map((row) => [row.requirement, row.weight]));
  const best = rows
    .filter((row) => row.state === "direct" && row.evidence.length > 0)
    .toSorted(
      (a, b) => (weight.get(b.requirement) ?? 0) - (weight.get(a.requirement) ?? 0) || strength(b.requirement) - strength(a.requirement),
    );
  function strength(requirement: string): number {
    return match.rows.find((row) => row.requirement === requirement)?.evidence[0]?.score ?? 0;
  }
  const cards: string[] = [];
  const quotedAlready = new Set<string>();
  for (const row of best) {
    const evidence = row.evidence[0];
    const quote = evidence?.values.quote?.text;
    if (!evidence || !quote || quotedAlready.has(quote) || cards.length >= CARDS) continue;
    quotedAlready.add(quote);
    cards.push(evidence.id);
  }
  const caught = (built.get("catches")?.blocks ?? []).flatMap((block) => (block.type === "card" ? [block] : [])).slice(0, CAUGHT);
  const missing = rows
    .filter((row) => row.strength === "required" && (row.state === "not-visible" || (row.state === "transferable" && row.bridge[0])))
    .toSorted(
      (a, b) =>
        Number(b.state === "not-visible") - Number(a.state === "not-visible") ||
        (weight.get(b.requirement) ?? 0) - (weight.get(a.requirement) ?? 0),
    );
  const risks = [...caught.map((card) => card.title.id), ...missing.map((row) => row.asked.id)].slice(0, RISKS);
  const remedies: Record<string, string> = {};
  for (const card of caught) {
    const mend = card.blocks.flatMap(statementsOf).find((statement) => statement.template === "catches.mend");
    if (mend) remedies[card.title.id] = mend.id;
  }
  const general = built
    .get("fit")
    ?.blocks.flatMap(statementsOf)
    .find((statement) => statement.template === "fit.open-rows");
  for (const row of missing) {
    const remedy = row.bridge[0] ?? general;
    if (remedy) remedies[row.asked.id] = remedy.id;
  }
  const firstDay = firstOfPlan(built).slice(0, TODAY);
  const blocks: Block[] = [];
  if (cards.length > 0) blocks.push({ type: "references", label: "Your strongest cards", to: cards });
  if (risks.length > 0)
    blocks.push({ type: "references", label: "Your biggest risks, each with what helps", to: risks, remedies: only(remedies, risks) });
  if (firstDay.length > 0) blocks.push({ type: "references", label: "Today", to: firstDay.map((statement) => statement.id) });
  const part: Part = { id: "minute", title: "In one minute", blocks };
  if (blocks.length > 0) return part;
  const count = derivedValue(
    sources,
    "count",
    {},
    posting.requirements.map((row) => quoted(sources, row.span)),
  );
  return { ...part, nothing: say("minute.none", "rows", { count }) };
};

function firstOfPlan(built: ReadonlyMap<PartId, Part>): Statement[] {
  const days = built.get("plan")?.blocks.find((block) => block.type === "days");
  return days?.type === "days" ? (days.days[0]?.items.map((item) => item.statement) ?? []) : [];
}

function only(remedies: Record<string, string>, ids: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(remedies).filter(([id]) => ids.includes(id)));
}
