/**
 * Proposals written by somebody who had not seen the checks: how many of the bad ones are refused, by fault, and how many of the good ones accepted.
 *
 *     node test/bench/score-proposals.ts [dev|held] [--show FAULT]
 *
 * The checks were tuned on the pairs of "dev" alone; without a word both are scored, each by itself.
 */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { checkProposals } from "../../src/core/propose/check-proposal.ts";
import { type ProposalScope, proposalScope } from "../../src/core/propose/scope.ts";
import { buildFrom } from "../../src/actions/make-report.ts";
import { readDocument } from "../../src/core/document/read.ts";
import { library } from "../corpus-reports.ts";

interface Row {
  pair: { cv: string; posting: string };
  fault?: string;
  judgement?: boolean;
  proposal: { kind: string; text: string };
}

const { positionals, values } = parseArgs({ allowPositionals: true, options: { show: { type: "string" } } });
const rows = (name: string) => JSON.parse(readFileSync(join(import.meta.dirname, "../proposals", name), "utf8")) as Row[];
const [bad, good] = [rows("bad.json"), rows("good.json")];
const nameOf = ({ pair }: Row) => `${pair.cv} ${pair.posting}`;
const pairs = [...new Set(good.map(nameOf))].toSorted();
const scopes = new Map<string, ProposalScope>();
for (const pair of pairs) {
  const [cv = "", posting = ""] = pair.split(" ");
  const documents = [await documentAt("cvs", cv, "cv"), await documentAt("postings", posting, "posting")];
  const { report } = buildFrom(documents, { options: { asOf: "2026-11-27", minutes: 45, date: "2026-12-10" }, corrections: [] }, library);
  if (!report) throw new Error(`no report of ${pair}`);
  scopes.set(pair, proposalScope(report, library));
}
for (const half of ["dev", "held"] as const) {
  if (positionals[0] && positionals[0] !== half) continue;
  const mine = (row: Row) => pairs.indexOf(nameOf(row)) < pairs.length / 2 === (half === "dev");
  const verdict = (row: Row) => checkProposals([row.proposal], scopes.get(nameOf(row)) as ProposalScope, "test")[0];
  const faults = [...new Set(bad.map((row) => row.fault ?? ""))].toSorted();
  const table = faults.map((fault) => {
    const all = bad.filter((row) => row.fault === fault && mine(row));
    const passed = all.filter((row) => "accepted" in (verdict(row) ?? {}));
    if (values.show === fault)
      for (const row of passed)
        console.log(
          `ACCEPTED ${fault} ${row.proposal.kind}: ${row.proposal.text}\n   ${JSON.stringify((row.proposal as { quotes?: unknown }).quotes)}`,
        );
    return { fault, judgement: all[0]?.judgement === true, of: all.length, refused: all.length - passed.length };
  });
  const accepted = good.filter(mine).map((row) => ({ row, verdict: verdict(row) }));
  const refused = accepted.flatMap(({ row, verdict: said }) => (said && "refused" in said ? [{ row, refused: said.refused }] : []));
  if (values.show === "good")
    for (const { row, refused: why } of refused)
      console.log(
        `REFUSED ${row.proposal.kind} ${why.code}: ${why.sentence}\n   ${row.proposal.text}\n   ${JSON.stringify((row.proposal as { quotes?: unknown }).quotes)}`,
      );
  console.log(`\n${half}: pairs ${pairs.filter((_, i) => i < pairs.length / 2 === (half === "dev")).join("; ")}`);
  console.table(table);
  const share = (of: typeof table) => {
    const [all, no] = [of.reduce((sum, row) => sum + row.of, 0), of.reduce((sum, row) => sum + row.refused, 0)];
    return `${no} of ${all} (${((100 * no) / all).toFixed(1)} %)`;
  };
  console.log(
    `mechanical faults refused: ${share(table.filter((row) => !row.judgement))}; of judgement: ${share(table.filter((row) => row.judgement))}`,
  );
  console.log(
    `good ones accepted: ${accepted.length - refused.length} of ${accepted.length} (${(100 * (1 - refused.length / accepted.length)).toFixed(1)} %)`,
  );
}
const scope = scopes.get(pairs[0] ?? "");
const hundred = good.slice(0, 100).map((row) => row.proposal);
if (scope) {
  const times = Array.from({ length: 20 }, () => {
    const begun = performance.now();
    checkProposals(hundred, scope, "test");
    return performance.now() - begun;
  }).toSorted((a, b) => a - b);
  console.log(`100 proposals checked: p50 ${times[10]?.toFixed(1)} ms, slowest ${times.at(-1)?.toFixed(1)} ms`);
}

/** A document of the corpus in the form in which the labeller read it: never the PDF where there is another. */
async function documentAt(kind: string, name: string, id: string) {
  const folder = join(import.meta.dirname, "../corpus", kind, name);
  const file = ["tex", "docx", "txt", "md", "html", "pdf"]
    .map((ending) => `${id}.${ending}`)
    .find((form) => existsSync(join(folder, form)));
  if (!file) throw new Error(`${folder} holds no ${id}`);
  const { value } = await readDocument({
    id,
    name: file,
    sha256: `${kind}/${name}`,
    bytes: new Uint8Array(readFileSync(join(folder, file))),
  });
  if (!value) throw new Error(`${folder}/${file} is not read`);
  return value;
}
