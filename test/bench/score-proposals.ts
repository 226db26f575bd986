/**
 * Proposals written by somebody who had not seen the checks: how many of the bad ones are refused, by fault, and how many of the good ones accepted.
 *
 *     node test/bench/score-proposals.ts [--rows FOLDER] [--show FAULT|good|all]
 *
 * FOLDER is test/proposals, where none is named; test/proposals/README.md says which of its folders the checks were written with and which they had not seen.
 */

import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { checkProposals, type Verdict } from "../../src/core/propose/check-proposal.ts";
import { pairOf, proposalRows, type Row } from "./proposal-rows.ts";

const { values } = parseArgs({ options: { rows: { type: "string" }, show: { type: "string" } } });
const { good, bad, scopes } = await proposalRows(resolve(values.rows ?? join(import.meta.dirname, "../proposals")));
console.log(`pairs: ${[...scopes.keys()].join("; ")}`);
score(values.show);
time();

function verdict(row: Row): Verdict | undefined {
  const scope = scopes.get(pairOf(row));
  return scope && checkProposals([row.proposal], scope, "test")[0];
}

/** Prints what is refused and what is accepted. */
function score(show: string | undefined): void {
  const faults = [...new Set(bad.map((row) => row.fault ?? ""))].toSorted();
  const table = faults.map((fault) => {
    const all = bad.filter((row) => row.fault === fault);
    const passed = all.filter((row) => "accepted" in (verdict(row) ?? {}));
    if (show === fault || show === "all") for (const row of passed) console.log(`ACCEPTED ${fault} ${told(row)}`);
    return { fault, judgement: all[0]?.judgement === true, of: all.length, refused: all.length - passed.length };
  });
  const refused = good.flatMap((row) => {
    const said = verdict(row);
    return said && "refused" in said ? [{ row, why: said.refused }] : [];
  });
  if (show === "good" || show === "all")
    for (const { row, why } of refused) console.log(`REFUSED ${why.code}: ${why.sentence}\n   ${told(row)}`);
  console.table(table);
  for (const [group, judgement] of [
    ["mechanical faults", false],
    ["faults of judgement", true],
  ] as const) {
    const rows = table.filter((row) => row.judgement === judgement);
    if (rows.length === 0) continue;
    const sum = (of: "of" | "refused") => rows.reduce((total, row) => total + row[of], 0);
    console.log(`${group} refused: ${share(sum("refused"), sum("of"))}`);
  }
  if (good.length > 0) console.log(`good ones accepted: ${share(good.length - refused.length, good.length)}`);
}

function share(part: number, all: number): string {
  return `${part} of ${all} (${((100 * part) / all).toFixed(1)} %)`;
}

function told({ proposal }: Row): string {
  return `${proposal.kind}: ${proposal.text}\n   ${JSON.stringify((proposal as { quotes?: unknown }).quotes)}`;
}

/** How long a hundred proposals take. */
function time(): void {
  const [scope] = scopes.values();
  const hundred = [...good, ...bad].slice(0, 100).map((row) => row.proposal);
  if (!scope) return;
  const times = Array.from({ length: 20 }, () => {
    const begun = performance.now();
    checkProposals(hundred, scope, "test");
    return performance.now() - begun;
  }).toSorted((a, b) => a - b);
  console.log(`100 proposals checked: p50 ${times[10]?.toFixed(1)} ms, slowest ${times.at(-1)?.toFixed(1)} ms`);
}
