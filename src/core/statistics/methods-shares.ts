/** Plans for shares (proportions): independent, paired and clustered. */

import { ALPHA, ICC, MEMBERS, number, POWER, size, TAILS, tailsOf } from "./inputs.ts";
import type { Plan } from "./plan.ts";
import { designEffect, powerOfPaired, powerOfTwoProportions } from "./power.ts";
import { pairsForMcNemarExact, powerOfMcNemarExact } from "./power-mcnemar.ts";
import { effectOfShares, powerOfOneShare, powerOfOneShareNormal, powerOfTwoShares } from "./power-shares.ts";
import type { Values } from "./read-inputs.ts";
import { readable } from "./readable.ts";
import { source } from "./sources.ts";

const share = (name: string, label: string, standard: string, meaning: string) => number(name, label, standard, 1e-6, 0.999999, meaning);
const FIRST = share("p1", "First share", "0.5", "Share of successes in the first group: the baseline.");
const SECOND = share(
  "p2",
  "Second share",
  "0.6",
  "Share of successes in the second group that you want to be able to tell from the first.",
);
const FIXED = share("p0", "Fixed share", "0.5", "Share that is known without error: chance level, a contract, a law.");
const SHARE = share("p", "True share", "0.6", "Share of successes that you expect.");

/** The smallest larger share is looked for; for a smaller one the roles of success and failure are exchanged. */
const above = (name: string) => (v: Values) => [v(name) + 1e-12, 1 - 1e-9] as const;
const same = (a: string, b: string) => (v: Values) =>
  v.has(a) && v.has(b) && v(a) === v(b) ? "The two shares are the same, so there is no difference to find." : undefined;
const SECOND_EFFECT = { name: "p2", say: (p: string) => `a second share of ${p}`, seek: above("p1") };
const GROUPS = { name: "n", say: (n: string) => `n = ${n} in each group` };
const hOf = (a: string, b: string) => (v: Values) => [{ label: "Effect h", value: readable(effectOfShares(v(a), v(b))) }];
const normalPower = (v: Values, n: number) => powerOfTwoProportions(v("p1"), v("p2"), n, tailsOf(v) === 2 ? v("alpha") : 2 * v("alpha"));

const DIFFERENCE = number(
  "difference",
  "Difference of the two shares",
  "0.05",
  -1,
  1,
  "How much better one system is than the other on the same items, as a share: 0.05 is five points.",
);
const DISCORDANT = number(
  "discordant",
  "Items on which they disagree",
  "0.2",
  0.0001,
  1,
  "Share of items that exactly one of the two gets right. Similar systems disagree on 0.05 to 0.2 of the items; never less than the difference.",
);
const PAIRED = { name: "difference", say: (d: string) => `a difference of ${d}`, seek: (v: Values) => [1e-9, v("discordant")] as const };
const TOO_LARGE = (v: Values) =>
  v.has("difference") && Math.abs(v("difference")) > v("discordant")
    ? "The difference cannot be larger than the share of items on which the two disagree."
    : undefined;

export const SHARES: readonly Plan[] = [
  {
    id: "two-shares",
    name: "Two independent shares, normal approximation",
    answers: "Can I tell two success rates apart when different items or people are in each group?",
    inputs: [FIRST, SECOND, size("Cases in each group", "cases in each group", "388"), ALPHA, POWER, TAILS],
    n: GROUPS,
    effect: SECOND_EFFECT,
    clash: same("p1", "p2"),
    measure: (v) => normalPower(v, v("n")),
    rows: hOf("p1", "p2"),
    formula: "power = Φ((√n·|p₁ − p₂| − z(1 − α/2)·√(2p̄(1 − p̄))) / √(p₁(1 − p₁) + p₂(1 − p₂)))",
    source: source("fleiss", "ch. 3; as R's power.prop.test"),
    assumes: "Independent cases; at least about five expected successes and failures in each group. Without continuity correction.",
    trap: "If both systems answer the same items, this wastes most of the information: use pairs (McNemar).",
  },
  {
    id: "two-shares-arcsine",
    name: "Two independent shares, arcsine",
    answers: "The same by Cohen's h, which treats shares near 0 and 1 better.",
    inputs: [FIRST, SECOND, size("Cases in each group", "cases in each group", "388"), ALPHA, POWER, TAILS],
    n: GROUPS,
    effect: SECOND_EFFECT,
    clash: same("p1", "p2"),
    measure: (v) => powerOfTwoShares(effectOfShares(v("p2"), v("p1")), v("n"), v("alpha"), tailsOf(v)),
    rows: hOf("p2", "p1"),
    formula: "h = 2·asin√p₂ − 2·asin√p₁; power = Φ(|h|·√(n/2) − z(1 − α/2)) + Φ(−|h|·√(n/2) − z(1 − α/2))",
    source: source("cohen", "ch. 6; example 6.1, p. 198"),
    assumes: "Independent cases. With one tail, the second share is the larger one.",
    trap: "The same h is another number of points at 0.5 than at 0.95. Report shares, not h.",
  },
  {
    id: "one-share-arcsine",
    name: "One share against a fixed one, arcsine",
    answers: "Can I tell a success rate from a number that is known, such as chance level?",
    inputs: [SHARE, FIXED, size("Cases", "cases", "194"), ALPHA, POWER, TAILS],
    n: { name: "n", say: (n) => `n = ${n}` },
    effect: { name: "p", say: (p) => `a true share of ${p}`, seek: above("p0") },
    clash: same("p", "p0"),
    measure: (v) => powerOfOneShare(effectOfShares(v("p"), v("p0")), v("n"), v("alpha"), tailsOf(v)),
    rows: hOf("p", "p0"),
    formula: "h = 2·asin√p − 2·asin√p₀; power = Φ(|h|·√n − z(1 − α/2)) + Φ(−|h|·√n − z(1 − α/2))",
    source: source("cohen", "ch. 6; example 6.5, p. 203"),
    assumes: "Independent cases. With one tail, the true share is the larger one.",
    trap: "Chance level is rarely 1 divided by the number of options: models prefer positions and lengths. Measure it.",
  },
  {
    id: "one-share",
    name: "One share against a fixed one, normal approximation",
    answers: "The same with the variance of the shares themselves.",
    inputs: [SHARE, FIXED, size("Cases", "cases", "194"), ALPHA, POWER, TAILS],
    n: { name: "n", say: (n) => `n = ${n}` },
    effect: { name: "p", say: (p) => `a true share of ${p}`, seek: above("p0") },
    clash: same("p", "p0"),
    measure: (v) => powerOfOneShareNormal(v("p"), v("p0"), v("n"), v("alpha"), tailsOf(v)),
    formula: "power = Φ((√n·|p − p₀| − z(1 − α/2)·√(p₀(1 − p₀))) / √(p(1 − p)))",
    source: source("levin", "ch. 2"),
    assumes: "Independent cases; at least about five expected successes and failures.",
    trap: "For rare events plan with the exact binomial: with no event seen in n cases the rate may still be 3/n.",
  },
  {
    id: "mcnemar",
    name: "Two systems on the same items, McNemar",
    answers: "How many shared items does it take to tell two systems apart?",
    inputs: [DIFFERENCE, DISCORDANT, size("Items", "items", "626"), ALPHA, POWER],
    n: { name: "n", say: (n) => `n = ${n} items` },
    effect: PAIRED,
    clash: TOO_LARGE,
    measure: (v) => powerOfPaired(v("difference"), v("discordant"), v("n"), v("alpha")),
    formula: "n = (z(1 − α/2)·√q + z(power)·√(q − δ²))² / δ², q share on which they disagree, δ difference",
    source: source("connor", "pp. 207–211"),
    assumes: "Independent items, each answered once by both systems. Normal approximation: at least about 25 disagreements.",
    trap: "The number of disagreements decides, not the number of items. Without a guess of q from a pilot the plan is worth little.",
  },
  {
    id: "mcnemar-exact",
    name: "Two systems on the same items, McNemar's exact test",
    answers: "The same for the exact test, where few disagreements are expected.",
    inputs: [DIFFERENCE, DISCORDANT, size("Items", "items", "100", 2, 10_000), ALPHA, POWER],
    n: { name: "n", say: (n) => `n = ${n} items` },
    effect: PAIRED,
    clash: TOO_LARGE,
    measure: (v) => powerOfMcNemarExact(v("difference"), v("discordant"), v("n"), v("alpha")),
    size: (v) => pairsForMcNemarExact(v("difference"), v("discordant"), v("alpha"), v("power"), 10_000),
    formula: "power = Σₘ P(m disagreements) · P(2·P(X ≤ min(b, m − b)) ≤ α), X ~ Binomial(m, ½), b ~ Binomial(m, (q + δ)/2q)",
    source: source("mcnemar", "pp. 153–157; the exact test is the sign test on the disagreements"),
    assumes: "Independent items, each answered once by both systems.",
    trap: "The exact test stays below alpha, so it needs more items than the formula by Connor.",
  },
  {
    id: "two-shares-clustered",
    name: "Two independent shares with clustered cases",
    answers: "How many cases in each group when they share passages, templates or users?",
    inputs: [
      FIRST,
      SECOND,
      { ...MEMBERS, default: "5" },
      { ...ICC, default: "0.3" },
      size("Cases in each group", "cases in each group", "853"),
      ALPHA,
      POWER,
      TAILS,
    ],
    n: GROUPS,
    effect: SECOND_EFFECT,
    clash: same("p1", "p2"),
    measure: (v) => normalPower(v, v("n") / designEffect(v("m"), v("icc"))),
    rows: (v) => [
      { label: "Design effect", value: readable(designEffect(v("m"), v("icc"))) },
      { label: "Clusters in each group", value: readable(Math.ceil(v("n") / v("m"))) },
      { label: "Worth as many independent cases", value: readable(v("n") / designEffect(v("m"), v("icc"))) },
    ],
    formula: "n = n(independent) · (1 + (m − 1)·ρ)",
    source: source("kish", "ch. 5, with Fleiss 1981, ch. 3"),
    assumes: "Clusters of about the same size, whole clusters in one group, many clusters.",
    trap: "More answers in a cluster soon add nothing: with ρ = 0.3 no number of them is worth more than 3.3 independent cases.",
  },
];
