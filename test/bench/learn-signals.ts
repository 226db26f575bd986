/**
 * Learns what each signal of `core/propose/signals.ts` weighs, from labelled proposals, and writes `core/propose/weights.ts`.
 *
 *     node test/bench/learn-signals.ts [FOLDER]      (test/proposals, where none is named)
 *
 * Logistic regression with small weights preferred and none below nought, over how often each signal stands in a row (three at most). A second weight is
 * learnt for evidence, which must say less than other kinds. Left out are rows in which words are put into the person's mouth: another check refuses those.
 */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { findGrounds } from "../../src/core/propose/check-grounds.ts";
import { ProposalSchema } from "../../src/core/propose/proposal.ts";
import type { ProposalScope } from "../../src/core/propose/scope.ts";
import { SIGNALS, type SignalName, signalsOf } from "../../src/core/propose/signals.ts";
import { MOST, OF_PERSON, type Weights } from "../../src/core/propose/weigh.ts";
import { pairOf, proposalRows, type Row } from "./proposal-rows.ts";

export interface Sample {
  pair: string;
  evidence: boolean;
  bad: boolean;
  counts: ReadonlyMap<SignalName, number>;
}

/** Of each row that says something of the person and whose grounds are found, its signals. */
export function samplesOf(rows: readonly Row[], scopes: ReadonlyMap<string, ProposalScope>): Sample[] {
  return rows.flatMap((row) => {
    const scope = scopes.get(pairOf(row));
    const read = ProposalSchema.safeParse(row.proposal);
    if (!scope || !read.success || !OF_PERSON.has(read.data.kind) || (row.fault && !row.judgement) || row.fault === "put-in-the-mouth")
      return [];
    const grounds = findGrounds(read.data, scope);
    if ("code" in grounds) return [];
    const signals = signalsOf(read.data, grounds, scope.subjects.get(read.data.subject)?.of);
    const counts = new Map([...signals].map(([name, words]) => [name, Math.min(MOST, words.length)]));
    return [{ pair: pairOf(row), evidence: read.data.kind === "evidence", bad: row.fault !== undefined, counts }];
  });
}

/** How much smaller weights are preferred; steps; the length of a step. */
const [PREFERENCE, STEPS, STEP] = [0.3, 1500, 0.02];
/** Log-odds from which a row is refused: nought is even odds, and a bad row let through costs more than a good one asked for again. */
const LIMIT = -0.3;

/** The weights that samples teach. */
export function learn(samples: readonly Sample[]): Weights {
  const names = SIGNALS.length;
  // Columns: each signal, each signal within evidence, evidence itself, and the intercept.
  const rows = samples.map(({ counts, evidence }) => {
    const row = new Float64Array(2 * names + 2);
    SIGNALS.forEach((name, i) => {
      row[i] = counts.get(name) ?? 0;
      row[names + i] = evidence ? (row[i] ?? 0) : 0;
    });
    row[2 * names] = evidence ? 1 : 0;
    row[2 * names + 1] = 1;
    return row;
  });
  const weights = new Float64Array(2 * names + 2);
  const [mean, square] = [weights.slice(), weights.slice()];
  for (let step = 1; step <= STEPS; step++) {
    const slope = weights.map((weight, i) => (i <= 2 * names ? PREFERENCE * weight : 0));
    rows.forEach((row, n) => {
      const error = 1 / (1 + Math.exp(-dot(row, weights))) - (samples[n]?.bad ? 1 : 0);
      row.forEach((value, i) => (slope[i] = (slope[i] ?? 0) + error * value));
    });
    slope.forEach((value, i) => {
      mean[i] = 0.9 * (mean[i] ?? 0) + 0.1 * value;
      square[i] = 0.999 * (square[i] ?? 0) + 0.001 * value * value;
      const moved =
        (weights[i] ?? 0) - (STEP * ((mean[i] ?? 0) / (1 - 0.9 ** step))) / (Math.sqrt((square[i] ?? 0) / (1 - 0.999 ** step)) + 1e-8);
      weights[i] = i <= 2 * names ? Math.max(0, moved) : moved;
    });
  }
  return {
    limit: round(LIMIT - (weights[2 * names + 1] ?? 0)),
    evidence: round(weights[2 * names]),
    signals: Object.fromEntries(
      SIGNALS.map((name, i) => [
        name,
        {
          weight: round(weights[i]),
          inEvidence: round((weights[i] ?? 0) + (weights[names + i] ?? 0)),
          bad: samples.filter((row) => row.bad && row.counts.has(name)).length,
          good: samples.filter((row) => !row.bad && row.counts.has(name)).length,
        },
      ]),
    ) as Weights["signals"],
  };
}

function round(value = 0): number {
  return Math.round(value * 100) / 100;
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}

if (import.meta.main) {
  const folder = process.argv[2] ?? join(import.meta.dirname, "../proposals");
  const { good, bad, scopes } = await proposalRows(folder);
  const samples = samplesOf([...good, ...bad], scopes);
  const weights = learn(samples);
  const of = (isBad: boolean) => samples.filter((row) => row.bad === isBad).length;
  const lines = SIGNALS.map((name) => {
    const { weight, inEvidence, bad: b, good: g } = weights.signals[name];
    return `    ${/^\w+$/.test(name) ? name : `"${name}"`}: { weight: ${weight}, inEvidence: ${inEvidence}, bad: ${b}, good: ${g} },`;
  });
  writeFileSync(
    join(import.meta.dirname, "../../src/core/propose/weights.ts"),
    `/** What signals weigh. Written by test/bench/learn-signals.ts from ${of(true)} bad and ${of(false)} good rows of test/proposals; \`bad\` and \`good\` count the rows with the signal. */

import type { Weights } from "./weigh.ts";

export const WEIGHTS: Weights = {
  limit: ${weights.limit},
  evidence: ${weights.evidence},
  signals: {
${lines.join("\n")}
  },
};
`,
  );
  console.table(weights.signals);
}
