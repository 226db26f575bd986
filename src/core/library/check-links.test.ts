import { expect, test } from "vitest";
import { checkLinks } from "./check-links.ts";
import type { Library } from "./library.ts";

const slugs = (count: number, of: string) => Array.from({ length: count }, (_, index) => `${of}${index}`);

function role(slug: string, related: string[], words: string[]) {
  return {
    slug,
    related: related.map((other) => ({ role: other })),
    signals: words.map((word) => ({ slug: `${slug}-${word}`, name: `You ${word}`, tests: `Whether you ${word} under ${slug} pressure` })),
    questions: slugs(8, "q"),
    asks: slugs(5, "a"),
    conceptGroups: slugs(4, "g"),
    drills: slugs(3, "d"),
    sources: ["s"],
  };
}

function library(roles: ReturnType<typeof role>[], more: object = {}): Library {
  return {
    roles,
    drills: slugs(3, "d").map((slug) => ({ slug, roles: roles.map((row) => row.slug) })),
    questions: [
      {
        slug: "q0",
        kind: "behavioural",
        ask: "Why research?",
        variants: { re: "Why building, of all things?", pm: "Why plan for others?" },
        when: { claim: "sota" },
      },
    ],
    concepts: [],
    claims: [{ slug: "sota" }],
    methods: [],
    rounds: [],
    ...more,
  } as unknown as Library;
}

const messages = (given: Library) => checkLinks(given, (kind, slug) => `${kind}/${slug}`).map((problem) => problem.message);
const six = ["derive", "measure", "persuade", "debug", "write", "teach"];
const others = ["plan", "budget", "escalate", "schedule", "hire", "forecast"];

test("guides that name each other and keep their own signals have no fault", () => {
  expect(messages(library([role("rs", ["re"], six), role("re", ["rs"], others)]))).toEqual([]);
});

test("a neighbour that does not name back, and a signal that stands in two guides, are faults", () => {
  const shared = role("re", [], others);
  shared.signals[0] = { slug: "other", name: "You derive", tests: "Something else entirely" };
  const given = library([role("rs", ["re"], six), { ...shared, related: [{ role: "pm" }] }, role("pm", ["re"], slugs(6, "w"))]);
  expect(messages(given)).toEqual([
    '"rs" names "re" as related; name it here as well.',
    'The signal "other" says what "rs-derive" of rs says: put it in this role\'s own terms.',
  ]);
});

test("an incomplete guide says what it needs", () => {
  const thin = { ...role("rs", ["re"], six.slice(1)), drills: ["d0", "d1"] };
  expect(messages(library([thin, { ...role("re", ["rs"], others) }]))).toEqual([
    "The guide has 5 signals; it needs 6.",
    "The guide has 2 drills; it needs 3.",
  ]);
});

test("what nothing leads to is named", () => {
  const pair = [role("rs", ["re"], six), role("re", ["rs"], others)];
  const given = library(pair, {
    drills: [...slugs(3, "d").map((slug) => ({ slug, roles: ["rs"] })), { slug: "lost", roles: ["rs"] }],
    questions: [{ slug: "alone", kind: "behavioural", ask: "Why?", variants: {} }],
    concepts: [{ slug: "idle", roles: {} }],
    methods: [{ slug: "rag" }],
  });
  expect(messages(given)).toEqual([
    ...slugs(3, "d").map(() => 'The guide of "re" lists this drill; name the role here.'),
    "No role guide lists this drill.",
    "No role guide lists this behavioural question.",
    "This concept matters to no role.",
    'No probe is asked about "sota" of claims.',
    'No probe is asked about "rag" of methods.',
  ]);
});

test("of the drills of a kind one fits every subject, and no second", () => {
  const pair = [role("rs", ["re"], six), role("re", ["rs"], others)];
  const [a, b, c] = slugs(3, "d");
  const marked = (...general: object[]) =>
    messages(library(pair, { drills: [a, b, c].map((slug, i) => ({ slug, kind: "critique", roles: ["rs", "re"], ...general[i] })) }));
  expect(marked({ general: true })).toEqual([]);
  expect(marked()).toEqual(['No drill of kind "critique" is marked "general: true".']);
  expect(marked({ general: true }, { general: true })).toEqual(['Another drill of kind "critique" is the general one already.']);
});

test("a role whose guide lists a question needs words of its own for it", () => {
  const pair = [role("research-scientist", ["re"], six), role("re", ["research-scientist"], others)];
  const ask = "Which experiment taught you most about models?";
  const plain = { slug: "q0", kind: "behavioural", ask, variants: {}, when: { claim: "sota" } };
  expect(messages(library(pair, { questions: [plain] }))).toEqual(['There is no variant for "re", whose guide lists this question.']);
  const same = { ...plain, variants: { re: "Which experiments taught you the most about your model?" } };
  expect(messages(library(pair, { questions: [same] }))).toEqual(['"re" and "research-scientist" are asked in the same words.']);
});

test("a round that asks for questions of a field without any is named", () => {
  const rounds = [{ slug: "systems", asks: [{ kind: "behavioural" }, { kind: "depth", fields: ["efficency"] }] }];
  expect(messages(library([], { rounds }))).toContain('The round "systems" asks for depth questions of which the library has none.');
  expect(messages(library([], { rounds: [{ slug: "systems", asks: [{ kind: "behavioural" }] }] })).join()).not.toContain("The round");
});
