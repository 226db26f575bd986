import { describe, expect, it } from "vitest";
import type { Requirement } from "../posting/posting.ts";
import type { Constraint, Relation, Touch } from "./match.ts";
import { STATE_RULES, type Standing, stateOf, takesAny } from "./state.ts";

const touch = (address: string): Touch => ({ address, name: address, span: { document: "posting", start: 0, end: 1 } });
const requirement = (row: Partial<Requirement> = {}) => ({ aspect: "skill", text: "a row", ...row }) as Requirement;
const covered = (rows: Record<string, Relation>) => new Map(Object.entries(rows));
const condition = (what: Constraint["what"], met?: boolean, found = true): Constraint => ({
  what,
  asked: "3",
  ...(found ? { found: { value: "1", spans: [] } } : {}),
  ...(met === undefined ? {} : { met }),
});

/** A row that names one thing and is wholly explained by it, with nothing on the CV. */
const standing = (row: Partial<Standing> = {}): Standing => ({
  requirement: requirement(),
  touches: [touch("concept/dpo")],
  constraints: [],
  evidence: [],
  covered: new Map(),
  listed: new Set(),
  explained: 1,
  trade: false,
  conduct: false,
  alike: false,
  ...row,
});
const none = { touches: [] };
const done = { covered: covered({ "concept/dpo": "exact" }) };
const years = { requirement: requirement({ aspect: "years" }) };
const degree = { requirement: requirement({ aspect: "degree" }), touches: [] };

/** For each rule a standing that it decides, and one that just escapes it with the rule that then decides. */
const CASES: [string, Partial<Standing>, Partial<Standing>, string][] = [
  [
    "terms",
    { ...done, conduct: true, requirement: requirement({ aspect: "eligibility" }) },
    { ...done, conduct: true, requirement: requirement({ aspect: "trait" }) },
    "trait",
  ],
  ["trait", { ...done, conduct: true }, done, "named-in-work"],
  [
    "language-listed",
    { ...none, requirement: requirement({ aspect: "language" }), constraints: [condition("language", true)] },
    { ...none, requirement: requirement({ aspect: "language" }), constraints: [condition("language", undefined, false)] },
    "place",
  ],
  ["place", { ...none, requirement: requirement({ aspect: "place" }) }, none, "nothing"],
  [
    "degree-met",
    { ...degree, constraints: [condition("degree", true)] },
    { ...degree, constraints: [condition("degree", true), condition("field", false)] },
    "degree-other-field",
  ],
  [
    "degree-other-field",
    { ...degree, constraints: [condition("degree", true), condition("field", false)] },
    { ...degree, constraints: [condition("degree", false)] },
    "degree-running",
  ],
  [
    "degree-running",
    { ...degree, constraints: [condition("degree", false)] },
    { ...degree, constraints: [condition("degree", undefined, false)] },
    "nothing",
  ],
  [
    "publications-met",
    { constraints: [condition("publications", true)] },
    { constraints: [condition("publications", false)] },
    "publications-other",
  ],
  [
    "publications-other",
    { constraints: [condition("publications", false)] },
    { constraints: [condition("publications", undefined, false)] },
    "nothing",
  ],
  [
    "years-short",
    { ...done, ...years, constraints: [condition("years", false)] },
    { ...done, ...years, constraints: [condition("years", true)] },
    "named-in-work",
  ],
  ["named-in-work", { ...done, explained: 0.51 }, { ...done, explained: 0.5 }, "named-within-more"],
  [
    "shown-by-entries",
    { touches: [touch("skill/publishing-research")], covered: covered({ "skill/publishing-research": "exact" }), explained: 0.2 },
    { touches: [touch("skill/mentoring")], covered: covered({ "skill/mentoring": "exact" }), explained: 0.2 },
    "named-within-more",
  ],
  [
    "years-in-trade",
    {
      trade: true,
      listed: new Set(["concept/dpo"]),
      requirement: requirement({ aspect: "years", alternatives: true }),
      constraints: [condition("years", true)],
    },
    { trade: true, listed: new Set(["concept/dpo"]), ...years, constraints: [condition("years", true)] },
    "listed-only",
  ],
  ["named-within-more", { ...done, explained: 0.3 }, { covered: covered({ "concept/dpo": "broader" }), explained: 0.3 }, "neighbour"],
  [
    "years-in-trade-short",
    { trade: true, ...years, constraints: [condition("years", false)] },
    { ...years, constraints: [condition("years", false)] },
    "nothing",
  ],
  [
    "years-only",
    { ...none, ...years, constraints: [condition("years", true)] },
    { ...none, ...years, explained: 0.4, constraints: [condition("years", true)] },
    "years-of-something",
  ],
  [
    "years-of-something",
    { ...none, ...years, explained: 0.4, constraints: [condition("years", true)] },
    { ...none, ...years, explained: 0.4, constraints: [condition("years", false)] },
    "years-only-short",
  ],
  [
    "years-only-short",
    { ...none, ...years, constraints: [condition("years", false)] },
    { ...none, ...years, constraints: [condition("years", undefined, false)] },
    "nothing",
  ],
  [
    "partly",
    { touches: [touch("concept/dpo"), touch("concept/grpo")], ...done },
    { touches: [touch("concept/dpo"), touch("concept/grpo")], ...done, requirement: requirement({ alternatives: true }) },
    "named-in-work",
  ],
  ["neighbour", { covered: covered({ "concept/dpo": "related" }) }, { covered: covered({ "concept/other": "related" }) }, "nothing"],
  ["worded-alike", { ...none, alike: true }, none, "nothing"],
  ["listed-only", { listed: new Set(["concept/dpo"]) }, { listed: new Set(["concept/other"]) }, "nothing"],
  [
    "equivalent",
    {
      ...none,
      requirement: requirement({ text: "equivalent practical experience" }),
      evidence: [{ entry: "w", span: touch("x").span, shows: [], score: 1 }],
    },
    { ...none, requirement: requirement({ text: "equivalent practical experience" }) },
    "nothing",
  ],
  [
    "closest-wording",
    { ...none, evidence: [{ entry: "w", span: touch("x").span, shows: [], score: 1, close: 0.3 }] },
    { ...none, evidence: [{ entry: "w", span: touch("x").span, shows: [], score: 1, close: 0.29 }] },
    "nothing",
  ],
];

describe("alternatives", () => {
  it("are told by words of choice as well as by an or", () => {
    expect(takesAny({ text: "at least one of C++, CUDA" })).toBe(true);
    expect(takesAny({ text: "Python and CUDA" })).toBe(false);
  });
});

describe("the state of a row", () => {
  it.each(CASES)("%s decides where it fits and not where it just does not", (id, fits, escapes, then) => {
    expect(stateOf(standing(fits)).id).toBe(id);
    expect(stateOf(standing(escapes)).id).toBe(then);
  });
  it("has a case for every rule but the last, which fits everything", () => {
    expect(CASES.map(([id]) => id)).toEqual(STATE_RULES.slice(0, -1).map((rule) => rule.id));
  });
  it("is not direct while asked-for years are not dated", () => {
    expect(stateOf(standing({ ...done, ...years, constraints: [condition("years", undefined, false)] })).state).toBe("transferable");
  });
  it("is never direct for wording alone, however close", () => {
    const evidence = [{ entry: "w", span: touch("x").span, shows: [], score: 9, close: 1 }];
    expect(stateOf(standing({ evidence })).state).toBe("not-visible");
  });
});
