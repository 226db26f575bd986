import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answered } from "../../../test/bench/power-oracle.ts";
import type { Given, Method } from "./method.ts";
import { findMethod, METHODS } from "./methods.ts";

/** The fields of a method as a new form shows them, without one. */
function formOf(method: Method, without?: string): Record<string, string> {
  return Object.fromEntries(method.inputs.filter((input) => input.name !== without).map((input) => [input.name, input.default]));
}

const plans = METHODS.filter((method) => method.solves.length > 0).map((method) => [method.id, method] as const);

// Independent values: R 4.2.2 in base functions, written out beside each group.
describe("methods agree with R", () => {
  it.each<[string, string, Given, number]>([
    // tost <- function(truth, m, se, df, a) { tc <- qt(1 - a, df); integrate(function(s) 2 * df * s * dchisq(df * s^2, df) *
    //   pmax(0, pnorm((m - truth) / se - tc * s) - pnorm((-m - truth) / se + tc * s)), 0, m / se / tc, rel.tol = 1e-11)$value }
    ["tost(0, .5, sqrt(2/70), 138, .05)", "equivalence", { margin: 0.5, n: 70 }, 0.8059311816],
    ["tost(.1, .4, sqrt(2/100), 198, .05)", "equivalence", { margin: 0.4, truth: 0.1, n: 100 }, 0.6503882689],
    ["tost(0, .3, 1/sqrt(80), 79, .05)", "equivalence-paired", { margin: 0.3, n: 80 }, 0.6900532955],
    ["tost(.05, .3, 1/sqrt(120), 119, .025)", "equivalence-paired", { margin: 0.3, truth: 0.05, n: 120, alpha: 0.025 }, 0.7426543817],
    // pnorm((sqrt(n) * (p - p0) - qnorm(1 - a / tails) * sqrt(p0 * (1 - p0))) / sqrt(p * (1 - p)))
    ["one share, .6 against .5", "one-share", { p: 0.6, p0: 0.5, n: 100 }, 0.5162968796],
    ["one share, one tail", "one-share", { p: 0.35, p0: 0.25, n: 80, tails: 1 }, 0.6487555473],
    // sum over m of dbinom(m, n, disc) * P(binom.test rejects), b ~ binomial(m, (disc + diff) / 2 / disc), all cases counted
    ["McNemar exact, .1 of .3, n = 100", "mcnemar-exact", { difference: 0.1, discordant: 0.3, n: 100 }, 0.3730770843],
    ["McNemar exact, .05 of .1, n = 200", "mcnemar-exact", { difference: 0.05, discordant: 0.1, n: 200 }, 0.5432963572],
    ["McNemar exact, alpha .01", "mcnemar-exact", { difference: 0.2, discordant: 0.3, n: 40, alpha: 0.01 }, 0.2912840856],
    // pnorm(d * sqrt(n / v) - qnorm(1 - a / 2))
    ["Miller, v = 1/9", "paired-evaluation", { delta: 0.03, omega2: "1/9", s2a: 0, s2b: 0, n: 500 }, 0.5209337349],
    ["Miller, K = 4", "paired-evaluation", { delta: 0.02, omega2: "1/9", s2a: "1/6", s2b: "1/6", ka: 4, kb: 4, n: 1000 }, 0.2995519269],
    [
      "Miller, KA = 2 and KB = 8",
      "paired-evaluation",
      { delta: 0.02, omega2: 0.1, s2a: 0.2, s2b: 0.12, ka: 2, kb: 8, n: 1000 },
      0.2755958619,
    ],
    ["paired scores, v = .1465", "paired-scores", { delta: 0.02, sa: 0.45, sb: 0.4, r: 0.6, n: 800 }, 0.3148936968],
    // power.prop.test(n = 1000 / (1 + 9 * .1), p1 = .7, p2 = .75)$power
    ["clusters of ten", "two-shares-clustered", { p1: 0.7, p2: 0.75, m: 10, icc: 0.1, n: 1000 }, 0.4428852081],
    // power.prop.test(n = 50, p1 = .5, p2 = .75, alternative = "one.sided")$power
    ["one-sided shares", "two-shares", { p1: 0.5, p2: 0.75, n: 50, tails: 1 }, 0.8339835234],
    // pt(tc, k - 1, d * sqrt(k), lower = FALSE) + pt(-tc, k - 1, d * sqrt(k)), tc <- qt(.975, k - 1)
    ["seeds, d = 1, k = 5", "seeds", { d: 1, n: 5 }, 0.4013899174],
    ["seeds, d = 1.5, k = 4", "seeds", { d: 1.5, n: 4 }, 0.5327926073],
    // pwr.anova.test(k = 3, n = 30, f = .25), pwr.f2.test(u = 3, v = 40, f2 = .15), pwr.r.test(r = .3, n = 50, alternative = "greater")
    ["anova", "anova", { k: 3, n: 30, f: 0.25 }, 0.5396133417],
    ["regression with another predictor", "regression", { u: 3, w: 6, n: 50, f2: 0.15 }, 0.5172549016],
    ["correlation, one tail", "correlation", { r: 0.3, n: 50, tails: 1 }, 0.6911394854],
    [
      "one share, arcsine, one tail, h = .3",
      "one-share-arcsine",
      { p: Math.sin(Math.PI / 4 + 0.15) ** 2, p0: 0.5, n: 50, tails: 1 },
      0.6831290431,
    ],
    // qnorm(.975) * sqrt(.8 * .2 / 1319)
    ["half-width", "benchmark-error", { p: 0.8, n: 1319 }, 0.0215866716],
    ["design effect: 1000 / (1 + 9 * .2)", "design-effect", { n: 1000, m: 10, icc: 0.2 }, 357.1428571],
    ["design effect: 500 / (1 + 4 * .3)", "design-effect", { n: 500, m: 5, icc: 0.3 }, 227.2727273],
    // tost(0, 2.5, 1.5 / sqrt(5), 16, .05) and tost(.5, 2.5, 1.5 / sqrt(5), 16, .025): the worked experiment's helpfulness
    ["equivalence of runs", "equivalence-runs", { margin: 2.5, between: 1.5, within: 0, n: 5 }, 0.9448804697],
    [
      "equivalence of runs, truth .5",
      "equivalence-runs",
      { margin: 2.5, truth: 0.5, between: 1.5, within: 0, n: 5, alpha: 0.025 },
      0.7863251631,
    ],
    // c <- qnorm(.975); 1 - integrate(function(z) dnorm(z) * (pnorm(c * sqrt(2) - z) - pnorm(-c * sqrt(2) - z)), -c, c)$value; nested for three
    ["two looks", "peeking", { looks: 2 }, 0.08311780335],
    ["three looks", "peeking", { looks: 3 }, 0.1072563746],
    ["one look", "peeking", { looks: 1, alpha: 0.01 }, 0.01],
    ["binom.test(3, 15)$p.value", "mcnemar-test", { b: 12, c: 3 }, 0.03515625],
  ])("in power and other values: %s", (_, method, given, expected) => {
    expect(Math.abs(answered(method, given) - expected)).toBeLessThan(1e-6);
  });
  it.each<[string, string, Given, number]>([
    // uniroot(function(n) power(n) - target, ..., tol = 1e-10)$root over the functions above
    ["equivalence", "equivalence", { margin: 0.5, power: 0.8 }, 69.19782184],
    ["equivalence of pairs", "equivalence-paired", { margin: 0.3, power: 0.9 }, 121.6131422],
    ["equivalence of runs", "equivalence-runs", { margin: 2.5, between: 1.5, within: 0, power: 0.9 }, 4.342217559],
    ["one share", "one-share", { p: 0.6, p0: 0.5, power: 0.8 }, 193.8472859],
    ["paired scores", "paired-scores", { delta: 0.02, sa: 0.45, sb: 0.4, r: 0.6, power: 0.8 }, 2874.652203],
    [
      "paired scores in clusters of five",
      "paired-scores",
      { delta: 0.02, sa: 0.45, sb: 0.4, r: 0.6, m: 5, icc: 0.2, power: 0.8 },
      5174.373965,
    ],
    ["clustered shares", "two-shares-clustered", { p1: 0.7, p2: 0.75, m: 5, icc: 0.3, power: 0.8 }, 2751.576825],
    // first n from which mean power stays at .8: 249, and 248 is below
    ["McNemar exact", "mcnemar-exact", { difference: 0.1, discordant: 0.3, power: 0.8 }, 249],
    // 20 has power .804, but 21 and 22 have not; from 23 on it stays
    ["McNemar exact, all items in dispute", "mcnemar-exact", { difference: 0.6, discordant: 1, power: 0.8 }, 23],
    ["pwr.t2n.test(n2 = 60, d = .5, power = .8)", "two-sample-t-unequal", { n2: 60, d: 0.5, power: 0.8 }, 68.02668147],
    ["pwr.f2.test(u = 2, f2 = .1, power = .8)$v + 3", "regression", { u: 2, f2: 0.1, power: 0.8 }, 99.40469797],
    ["pwr.2p.test(h = .3, power = .9)", "two-shares-arcsine", { p1: 0.5, p2: Math.sin(Math.PI / 4 + 0.15) ** 2, power: 0.9 }, 233.49821],
    ["qnorm(.975)^2 * .8 * .2 / .01^2", "benchmark-error", { p: 0.8, width: 0.01 }, 6146.334113],
  ])("in sizes: %s", (_, method, given, expected) => {
    expect(Math.abs(answered(method, given) - expected)).toBeLessThan(1e-3);
  });
  it("in the share that can be told from .1 with 200 in each group: power.prop.test(n = 200, p1 = .1, power = .8)$p2", () => {
    expect(answered("two-shares", { p1: 0.1, n: 200, power: 0.8 })).toBeCloseTo(0.1997002468, 5);
  });
});

describe("two published scores", () => {
  // d <- .025; se <- sqrt(.0067^2 + .0068^2 - 2 * .5 * .0067 * .0068); 2 * pnorm(-d / se); d - qnorm(.975) * se
  it("are compared as R does it", () => {
    const found = findMethod("compare-scores")?.solve({ a: 0.655, b: 0.63, sea: 0.0067, seb: 0.0068, r: 0.5 });
    expect(found).toMatchObject({ sentence: "The difference is 0.025, 95 % interval 0.0118 to 0.0382, p = 2.13e-4." });
    const other = findMethod("compare-scores")?.solve({ a: 0.836, b: 0.867, sea: 0.029, seb: 0.027, r: 0.6 });
    expect(other).toMatchObject({ rows: [{ value: "0.02511" }, { value: "-1.235" }, { value: "0.217" }] });
  });
});

describe("every plan", () => {
  it.each(plans)("%s solves for each of its quantities, and they fit together", (_, method) => {
    const [n = "", outcome = ""] = method.solves;
    for (const solved of method.solves) {
      const given = formOf(method, solved);
      const answer = method.solve(given);
      if (answer.kind === "refusal") throw new Error(answer.message);
      const again = method.solve({ ...given, [solved]: answer.value, [solved === outcome ? n : outcome]: undefined });
      // Exact tests jump, and a size is only taken whole.
      if (method.id !== "mcnemar-exact" && solved !== n) {
        const other = again.kind === "answer" ? again.value : Number.NaN;
        expect(Math.abs(other / Number(formOf(method)[solved === outcome ? n : outcome]) - 1)).toBeLessThan(1e-4);
      }
    }
  });
  it.each(plans)("%s reaches the power that was asked for at the size it names, and not two below", (_, method) => {
    const [n = "", outcome = ""] = method.solves;
    const answer = method.solve(formOf(method, n));
    if (answer.kind === "refusal") throw new Error(answer.message);
    const at = (size: number) => {
      const then = method.solve({ ...formOf(method, outcome), [n]: size });
      return then.kind === "answer" ? then.value : Number.NaN;
    };
    const [size, wanted] = [Math.ceil(answer.value), Number(formOf(method)[outcome])];
    const falls = method.id === "benchmark-error" ? -1 : 1;
    expect(falls * (at(size) - wanted)).toBeGreaterThanOrEqual(-1e-9);
    expect(falls * (at(size - 2) - wanted)).toBeLessThan(0);
  });
  it.each(plans)("%s draws a curve that moves one way and passes through its point", (id, method) => {
    const curve = method.curve?.(formOf(method, method.solves[0]));
    if (curve?.kind !== "curve") throw new Error(curve?.message);
    const falls = id === "benchmark-error" ? -1 : 1;
    // Exact tests step back a little; equivalence is not to be had with a handful of cases, and its chance of luck shrinks first.
    const slack = id === "mcnemar-exact" || id.startsWith("equivalence") ? 0.02 : 1e-9;
    expect(curve.points.length).toBeGreaterThan(5);
    for (const [i, point] of curve.points.entries()) {
      const before = curve.points[i - 1];
      if (before) expect(falls * (point.value - before.value)).toBeGreaterThan(-slack);
    }
    expect(curve.points[0]?.n).toBeLessThanOrEqual(curve.at.n);
    expect(curve.points.at(-1)?.n).toBeGreaterThanOrEqual(curve.at.n);
  });
  it("has curves over the range that is asked for, held within bounds", () => {
    const curve = findMethod("two-sample-t")?.curve?.({ d: 0.5, n: 30 }, 10, 20);
    expect(curve?.kind === "curve" && curve.points.map((point) => point.n)).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]);
    const wild = findMethod("two-sample-t")?.curve?.({ d: 0.5, n: 30 }, Number.NaN, -5);
    expect(wild?.kind === "curve" && wild.points.every((point) => Number.isFinite(point.value))).toBe(true);
  });
});

describe("power", () => {
  const size = fc.integer({ min: 5, max: 400 });
  const effect = fc.double({ min: 0.05, max: 1.2, noNaN: true });
  it("rises with size and effect, and is the same for both directions", () => {
    const families = [
      ["two-sample-t", "d"],
      ["paired-t", "d"],
      ["seeds", "d"],
      ["anova", "f"],
      ["chi-square", "w"],
      ["regression", "f2"],
    ] as const;
    fc.assert(
      fc.property(fc.constantFrom(...families), size, effect, ([id, name], n, d) => {
        const others = formOf(findMethod(id)!, "power");
        const at = (size_: number, effect_: number) => answered(id, { ...others, n: size_ + 5, [name]: effect_ });
        expect(at(n + 7, d)).toBeGreaterThanOrEqual(at(n, d) - 1e-9);
        expect(at(n, d * 1.1)).toBeGreaterThanOrEqual(at(n, d) - 1e-9);
        if (name === "d") expect(at(n, -d)).toBeCloseTo(at(n, d), 9);
      }),
      { numRuns: 120, seed: 5 },
    );
  });
  it("is alpha where there is no effect", () => {
    for (const [id, name] of [
      ["two-sample-t", "d"],
      ["anova", "f"],
      ["chi-square", "w"],
      ["regression", "f2"],
    ] as const) {
      expect(answered(id, { ...formOf(findMethod(id)!, "power"), [name]: 0 })).toBeCloseTo(0.05, 8);
    }
  });
  it("of shares is the same for successes and failures, and for groups exchanged", () => {
    const share = fc.integer({ min: 2, max: 98 }).map((p) => p / 100);
    fc.assert(
      fc.property(share, share, size, fc.constantFrom("two-shares", "two-shares-arcsine"), (p1, p2, n, id) => {
        fc.pre(p1 !== p2);
        const power = answered(id, { p1, p2, n });
        expect(answered(id, { p1: p2, p2: p1, n })).toBeCloseTo(power, 9);
        expect(answered(id, { p1: 1 - p1, p2: 1 - p2, n })).toBeCloseTo(power, 9);
      }),
      { seed: 5 },
    );
  });
  it("of the exact McNemar test stays below that of the normal formula, as its level stays below alpha", () => {
    for (const n of [50, 200, 800]) {
      const given = { difference: 0.08, discordant: 0.2, n };
      expect(answered("mcnemar-exact", given)).toBeLessThan(answered("mcnemar", given));
    }
    expect(answered("mcnemar-exact", { difference: 0, discordant: 0.2, n: 300 })).toBeLessThan(0.05);
  });
});
