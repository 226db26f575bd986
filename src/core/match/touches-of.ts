/** What a row of the posting names that can decide its state, and how much of the row that is. */

import { skillAddress } from "../library/address.ts";
import type { Library } from "../library/library.ts";
import type { Requirement } from "../posting/posting.ts";
import { findTouches } from "./find-touches.ts";
import { contentWords } from "./index-evidence.ts";
import type { Touch } from "./match.ts";
import { broaderThan } from "./relate.ts";

/** What names the whole field and no subject in it. */
export const UMBRELLAS = new Set([
  "concept/machine-learning",
  "concept/deep-learning",
  "skill/research",
  "concept/ai-for-science",
  "concept/ai-safety",
]);

/** An umbrella speaks for a row only where it is at least this much of what the row says: "experience with machine learning", not "AI's effects on the economy". */
const MOST_OF_IT = 0.5;

/** How one works, and not on what: seen in a person, hardly in a line. */
const CONDUCT = new Set([
  "concept/collaboration",
  "concept/scientific-communication",
  "concept/taste",
  "skill/cross-functional-collaboration",
  "skill/explaining-research",
  "skill/stakeholder-communication",
  "skill/project-management",
]);

/** What a row that names a thing says in other words of the same thing. */
const SAME_THING: Readonly<Record<string, string>> = {
  "skill/publishing-research":
    "publish publishing present presenting share sharing paper papers journal journals conference conferences venue venues finding findings result results community broader wider scientific research peer reviewed top tier academic write",
  "skill/conference-presentations": "present presenting conference conferences talk talks research community findings results publish",
  "skill/debugging": "code codebase codebases test testing implement write large",
  "skill/mentoring":
    "manage managing supervise junior scientist scientists engineer engineers researcher researchers student students intern interns resident residents visitor visitors phd doctoral colleague colleagues",
  "skill/people-management": "team teams engineer engineers scientist scientists researcher researchers lead manage grow",
  "skill/software-engineering": "code computer programming software",
  "concept/research-software": "code computer programming software engineering",
  "skill/distributed-systems": "large scale distributed system systems software infrastructure",
  "skill/infrastructure": "system systems software scalable reliable robust",
  "concept/experiment-design": "experiment experiments run running analyse analyze result results",
};

const SAME_WORDS = new Map(Object.entries(SAME_THING).map(([address, words]) => [address, contentWords(words)]));

/** Groups whose members postings name as examples. */
const EXAMPLES = new Set(["datasets and benchmarks", "model families"]);

/** Words that say how a thing is asked for and not what: they are no part of what a row must have answered. */
const ASKING = new Set(
  "able ability according advanced applied apply background basic bonus build built care carry close closely comfort comfortable complex conduct contribute create deep degree deliver demonstrate demonstrated depth design develop dive diving drive effective effectively enjoy ensure equivalent excellent expertise familiar familiarity field fluency fluent good great hands help high highly identify implement improve including industry interest knowledge lead least level maintain make method methods novel own passion plus practical prefer preferred previous prior professional proficiency proficient problem proven quality real record related relevant robust science scientific senior similar skill solid solve state strong success support sustained technical techniques track understand understanding work worked world year".split(
    " ",
  ),
);

/**
 * What a row names, without umbrellas that a narrower thing in the same row already says ("machine learning" beside "RLHF"), without examples of
 * a thing that the row names itself ("benchmarks such as MMLU": any benchmark answers), and without conduct ("collaborate") where it names a
 * subject too: the subject decides. A lone umbrella that is little of the row is left out.
 */
export function touchesOf(requirement: Requirement, postingText: string, library: Library): Touch[] {
  const all = findTouches(postingText.slice(requirement.span.start, requirement.span.end), requirement.span, library);
  const once = all.filter((touch, i) => all.findIndex((other) => other.address === touch.address) === i);
  const free = once.filter((touch) => !isExample(touch.address, once, library) && !isBracketed(requirement, touch, once));
  const narrow = free.filter((touch) => !free.some((other) => broaderThan(library, other.address).includes(touch.address)));
  const named = narrow.filter((touch) => touch.address !== "skill/research" || !isContext(requirement, touch));
  const some = named.filter((touch) => !isConduct(touch.address));
  const bare = some.filter((touch) => touch.address !== "skill/research");
  const subjects = bare.length > 0 ? bare : some;
  const chosen = subjects.length > 0 ? subjects : named;
  const lone = chosen.every((touch) => UMBRELLAS.has(touch.address));
  return lone && explainedBy(requirement, chosen, library) < MOST_OF_IT ? [] : chosen;
}

/** Where "research" says among whom or at what place, and not what is done: "research environments", "across research and production stacks". */
const CONTEXT =
  /^(?:\s+(?:and|or)\s+\w+)?\s+(?:environments?|teams?|groups?|labs?|stacks?|communit(?:y|ies)|organi[sz]ations?|partners?|colleagues?)\b/i;

function isContext({ text, span }: Requirement, touch: Touch): boolean {
  return CONTEXT.test(text.slice(touch.span.end - span.start));
}

/** Whether a name stands among examples in brackets behind something that is named itself: "a deep-learning framework (e.g. PyTorch)". */
function isBracketed({ text, span }: Requirement, touch: Touch, all: readonly Touch[]): boolean {
  const before = text.slice(0, touch.span.start - span.start);
  const open = before.search(/\((?:e\.g\.|such as|for example|like|including)[^)]*$/i);
  return open >= 0 && all.some((other) => other.span.end <= span.start + open);
}

/** 0..1: how many of the words that say what a row asks for belong to what it names, or to what stands above that. A row of nothing but asking words counts as explained. */
export function explainedBy(requirement: Requirement, touches: readonly Touch[], library: Library): number {
  const { text, span } = requirement;
  const above = findTouches(text, span, library).filter((touch) =>
    touches.some((other) => broaderThan(library, other.address).includes(touch.address)),
  );
  const named = [...touches, ...above].flatMap((touch) => [
    ...contentWords(text.slice(touch.span.start - span.start, touch.span.end - span.start)),
  ]);
  const words = [...contentWords(text.replace(EXAMPLE_LIST, ""))].filter((word) => !ASKING.has(word) && !/^\d/.test(word));
  const same = touches.flatMap((touch) => [...(SAME_WORDS.get(touch.address) ?? [])]);
  const left = words.filter((word) => !named.includes(word) && !same.includes(word));
  return words.length === 0 ? 1 : 1 - left.length / words.length;
}

/** Examples stay with their head and add nothing that must be answered: "such as vLLM or SGLang". */
const EXAMPLE_LIST = /(?:\(|\b(?:such as|e\.g\.|for example|like|including)\b).*$/i;

/** Whether a row names nothing but how one works. */
export function isConductOnly(touches: readonly Touch[]): boolean {
  return touches.length > 0 && touches.every((touch) => isConduct(touch.address));
}

function isConduct(address: string): boolean {
  return CONDUCT.has(address);
}

/** A dataset or model beside the thing it is an example of. */
function isExample(address: string, beside: readonly Touch[], library: Library): boolean {
  const concept = examplesOf(library).get(address);
  return concept !== undefined && beside.some((other) => other.address === concept);
}

const examples = new WeakMap<Library, ReadonlyMap<string, string>>();

/** From the address of an example to that of its concept. */
function examplesOf(library: Library): ReadonlyMap<string, string> {
  const known = examples.get(library);
  if (known) return known;
  const rows = library.lexicon.skills.filter((skill) => skill.concept && EXAMPLES.has(skill.group));
  const made = new Map(rows.map((skill) => [skillAddress(skill.name), `concept/${skill.concept}`]));
  examples.set(library, made);
  return made;
}
