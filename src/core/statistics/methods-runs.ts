/** Plans with the training run, or the seed, as the unit. */

import { ALPHA, D, number, optional, POWER, size, TAILS, tailsOf, whole } from "./inputs.ts";
import type { Input } from "./method.ts";
import type { Plan } from "./plan.ts";
import { falseAlarmsOfOneRun, powerOfDifference, powerOfEquivalence } from "./power.ts";
import { errorOfCells, halfWidthOfRuns } from "./power-evaluation.ts";
import { powerOfOneSample } from "./power-t.ts";
import type { Values } from "./read-inputs.ts";
import { readable, readableChance } from "./readable.ts";
import { source } from "./sources.ts";

const BETWEEN = number(
  "between",
  "Deviation between runs",
  "2.5",
  0,
  1e6,
  "Standard deviation of the true score of runs of one cell. From a pilot of three or more runs.",
  "points",
);
const WITHIN = number(
  "within",
  "Item noise of a run",
  "1",
  0,
  1e6,
  "Standard error of one run's score from its items. About 1 point for 1,000 items answered by all runs.",
  "points",
);
const CELLS: Input = {
  ...optional(
    whole("cells", "Cells", "4", 2, 4, "Two arms, or the four cells of a two by two factorial, of which one main effect is tested."),
  ),
  kind: "choice",
  choices: [
    { value: "2", label: "two arms" },
    { value: "4", label: "two by two factorial" },
  ],
};
const RUNS = size("Runs in each cell", "runs in each cell", "5", 2, 100_000);
const IN_EACH = { name: "n", say: (n: string) => `n = ${n} runs in each cell` };

const deviationOf = (v: Values) => Math.hypot(v("between"), v("within"));
const NO_SPREAD = (v: Values) =>
  deviationOf(v) > 0 ? undefined : "Both deviations are 0, so one run decides. At least one must be above 0.";

export const RUN_PLANS: readonly Plan[] = [
  {
    id: "seeds",
    name: "Seeds as the unit, paired",
    answers: "How large must an improvement be to be seen with k seeds?",
    inputs: [
      {
        ...D,
        label: "Effect d between runs",
        meaning:
          "Mean difference divided by the standard deviation of the differences between runs with the same seed. A large one is needed: three seeds see 3.26, five 1.68, ten 1.00.",
        default: "1.7",
      },
      size("Seeds", "pairs of runs", "5", 2, 1_000_000),
      ALPHA,
      POWER,
      TAILS,
    ],
    n: { name: "n", say: (n) => `n = ${n} seeds` },
    effect: { name: "d", say: (d) => `a difference of d = ${d}`, seek: () => [0, 5000] },
    measure: (v) => powerOfOneSample(v("d"), v("n"), v("alpha"), tailsOf(v)),
    rows: (v) => [{ label: "Half-width of the 95 % interval, in SD", value: readable(halfWidthOfRuns(v("n"), 0.95)) }],
    formula: "δ = d·√k, df = k − 1, power = P(|T′(df, δ)| > t(1 − α/2, df)); half-width = t(0.975, k − 1)/√k",
    source: source("student", "with Cohen 1988, ch. 2"),
    assumes: "Runs are independent but for the shared seed; differences about normal; hyperparameters fixed before.",
    trap: "Items cannot replace runs: a thousand items answered by one run say how good this run is, not how good the method is.",
  },
  {
    id: "training-runs",
    name: "Training runs as the unit, arms or a two by two factorial",
    answers: "How many training runs in each cell to see a main effect?",
    inputs: [
      number(
        "delta",
        "Difference",
        "5",
        -1e6,
        1e6,
        "True difference between the two halves of the design, in points of the score.",
        "points",
      ),
      BETWEEN,
      WITHIN,
      CELLS,
      RUNS,
      { ...ALPHA, default: "0.025" },
      POWER,
    ],
    n: IN_EACH,
    effect: { name: "delta", say: (delta) => `a difference of ${delta} points`, seek: (v) => [0, 1000 * deviationOf(v) + 1e-9] },
    clash: NO_SPREAD,
    measure: (v) => {
      const { se, df } = errorOfCells(deviationOf(v), v("cells"), v("n"));
      return powerOfDifference(v("delta"), se, df, v("alpha"));
    },
    rows: (v) => [
      { label: "Standard error", value: readable(errorOfCells(deviationOf(v), v("cells"), v("n")).se) },
      { label: "Training runs in all", value: readable(v("cells") * v("n")) },
      ...(v("within") > 0
        ? [
            {
              label: "False alarms of an item-level test with one run in each arm, at 0.05",
              value: readableChance(falseAlarmsOfOneRun(v("between"), v("within"), 0.05)),
            },
          ]
        : []),
    ],
    formula: "SE = 2·√(τ² + s²)/√(cells·R), df = cells·(R − 1), power = P(|T′(df, δ/SE)| > t(1 − α/2, df))",
    source: source("cohen", "ch. 2, with the run as the unit"),
    assumes: "Independent runs with the same spread in all cells, the same items for all, as many runs in each cell.",
    trap: "One run in each arm and a test over items rejects a true null about half of the time when runs differ by 2.5 points.",
  },
  {
    id: "equivalence-runs",
    name: "Two halves of a design are equivalent, training runs as the unit",
    answers: "How many training runs to show that a side effect is too small to matter?",
    inputs: [
      number(
        "margin",
        "Margin",
        "2.5",
        1e-6,
        1e6,
        "Largest difference that would still not matter, in points. Set it by what somebody would do differently.",
        "points",
      ),
      optional(
        number(
          "truth",
          "True difference",
          "0",
          -1e6,
          1e6,
          "Difference that you expect in truth. 0 is the friendliest assumption.",
          "points",
        ),
      ),
      { ...BETWEEN, default: "1.5" },
      { ...WITHIN, default: "0" },
      CELLS,
      RUNS,
      ALPHA,
      POWER,
    ],
    n: IN_EACH,
    effect: {
      name: "margin",
      say: (margin) => `a margin of ±${margin} points`,
      seek: (v) => [Math.abs(v("truth")), Math.abs(v("truth")) + 1000 * deviationOf(v)],
    },
    clash: (v) =>
      NO_SPREAD(v) ??
      (v.has("margin") && v("margin") <= Math.abs(v("truth"))
        ? "The true difference lies outside the margin, so equivalence should not be found."
        : undefined),
    measure: (v) => {
      const { se, df } = errorOfCells(deviationOf(v), v("cells"), v("n"));
      return powerOfEquivalence(v("truth"), v("margin"), se, df, v("alpha"));
    },
    rows: (v) => [{ label: "Training runs in all", value: readable(v("cells") * v("n")) }],
    formula:
      "SE = 2·√(τ² + s²)/√(cells·R), df = cells·(R − 1); power = P(D + t(1 − α, df)·SE < margin and D − t(1 − α, df)·SE > −margin), SE estimated",
    source: source("schuirmann", "pp. 657–680"),
    assumes: "Independent runs with the same spread in all cells, the same items for all, as many runs in each cell.",
    trap: "A side effect that is “not significant” with three runs has not been shown to be absent: few runs cannot show anything to be absent.",
  },
];
