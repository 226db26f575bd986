import { expect, test } from "vitest";
import type { Question } from "../library/library.ts";
import { readLibrary } from "../library/read.ts";
import { chooseChallenge } from "./choose-challenge.ts";
import { chooseProbes, type Seen } from "./choose-probes.ts";

const question = (slug: string, when: object, order?: number, kind = "defence") =>
  ({ slug, kind, difficulty: 3, when, ...(order ? { order } : {}) }) as unknown as Question;
const questions = [
  question("a-compute", { open: "compute", work: ["learning"] }),
  question("b-consent", { open: "limitations" }, 30),
  question("c-limits", { open: "limitations" }, 20),
  question("d-narrow", { open: "always" }),
  question("e-own", { open: "contribution" }),
  question("f-own-again", { open: "contribution" }),
  question("g-first", { claim: "first" }),
  question("g-first-again", { claim: "first" }),
  question("h-null", { claim: "null" }),
  question("i-people", { method: "human-study" }),
  question("challenge-any", {}, undefined, "challenge"),
  question("challenge-gain", { claim: "improvement", work: ["learning"] }, undefined, "challenge"),
  question("challenge-people", { method: "human-study" }, undefined, "challenge"),
  question("challenge-simpler", { open: "baselines", work: ["learning"] }, undefined, "challenge"),
];
const library = { ...readLibrary([]).value, questions };
const at = (slug: string, start = 0) => ({ slug, span: { document: "paper-1", start, end: start + 5 } });
const seen = (given: Partial<Seen> = {}): Seen => ({ claims: [], methods: [], works: new Set(), isOpen: () => true, ...given });
const slugs = (given: Partial<Seen>, used: string[] = []) => chooseProbes(seen(given), library, new Set(used)).map((probe) => probe.slug);

test("one's own part is always asked after, once, and with another question where the first was used", () => {
  expect(slugs({}).filter((slug) => slug.includes("own"))).toEqual(["e-own"]);
  expect(slugs({}, ["e-own"]).filter((slug) => slug.includes("own"))).toEqual(["f-own-again"]);
  expect(chooseProbes(seen(), library).find((probe) => probe.slug === "e-own")?.open).toBe("contribution");
  const said = chooseProbes(seen({ isOpen: () => false }), library).find((probe) => probe.slug === "e-own");
  expect(said).toEqual({ slug: "e-own" });
});

test("what is asked of one kind of work is not asked of another", () => {
  expect(slugs({ works: new Set(["people"]) })).not.toContain("a-compute");
  expect(slugs({ works: new Set(["people", "learning"]) })).toContain("a-compute");
});

test("each claim is asked about once before one is asked about twice, and each element in the library's order", () => {
  const asked = slugs({ claims: [at("first"), at("null", 9)] });
  expect(asked.indexOf("h-null")).toBeLessThan(asked.indexOf("g-first-again"));
  expect(asked.indexOf("c-limits")).toBeLessThan(asked.indexOf("b-consent"));
});

const chosen = (given: Partial<Seen>) => chooseChallenge(seen(given), library)?.slug;

test("the half-right objection is about a claim, else a method, else what is left open, and fits the kind of work", () => {
  const learning = new Set(["learning"]);
  expect(chosen({ claims: [at("improvement")], works: learning })).toBe("challenge-gain");
  expect(chosen({ claims: [at("improvement")], methods: [at("human-study")] })).toBe("challenge-people");
  expect(chosen({ works: learning })).toBe("challenge-simpler");
  expect(chosen({ works: learning, isOpen: () => false })).toBe("challenge-any");
  expect(chosen({})).toBe("challenge-any");
});
