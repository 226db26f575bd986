/** How two addresses stand to each other in the library. */

import { skillAddress } from "../library/address.ts";
import type { Library } from "../library/library.ts";
import type { Relation } from "./match.ts";

/** Fields whose every concept is machine learning, so that a posting's plain "machine learning" is answered by any of them. */
const LEARNING_FIELDS = new Set([
  "core-ml",
  "optimisation",
  "scaling",
  "architectures",
  "classic-ml",
  "efficiency",
  "agents",
  "post-training",
  "interpretability",
]);
const UMBRELLA = "concept/machine-learning";

/** Groups whose members stand in for each other: who knows one learns the next in weeks. Other groups only sort the lexicon. */
const INTERCHANGEABLE = new Set([
  "GPU programming tools",
  "accelerators",
  "analysis tools",
  "cloud platforms",
  "cluster tools",
  "data systems",
  "deep-learning frameworks",
  "experiment tracking tools",
  "large-scale training libraries",
  "model libraries",
  "numerical libraries",
  "programming languages",
  "evaluation frameworks",
  "interpretability libraries",
  "post-training libraries",
  "probabilistic programming tools",
  "reinforcement-learning libraries",
  "vector stores",
  "serving systems",
]);

interface Graph {
  /** Everything above an address, nearest first. A skill that bears a group's name ("programming languages") stands above the group's members. */
  ancestors: Map<string, string[]>;
  related: Map<string, Map<string, string>>;
}

const graphs = new WeakMap<Library, Graph>();

/**
 * How `found` (in the CV) stands to `wanted` (in the posting): the same, narrower (it implies the wanted one), broader, or related with the
 * library's words for how. Undefined where the library knows no link.
 */
export function relate(library: Library, wanted: string, found: string): { relation: Relation; how?: string } | undefined {
  if (wanted === found) return { relation: "exact" };
  const graph = graphOf(library);
  if (graph.ancestors.get(found)?.includes(wanted)) return { relation: "narrower" };
  if (graph.ancestors.get(wanted)?.includes(found)) return found === UMBRELLA ? undefined : { relation: "broader" };
  const how = graph.related.get(wanted)?.get(found);
  return how === undefined ? undefined : { relation: "related", how };
}

/** Everything broader than an address, nearest first; empty for an umbrella or an unknown address. */
export function broaderThan(library: Library, address: string): string[] {
  return graphOf(library).ancestors.get(address) ?? [];
}

function graphOf(library: Library): Graph {
  const known = graphs.get(library);
  if (known) return known;
  const parents = new Map<string, string[]>();
  const related: Graph["related"] = new Map();
  const link = (a: string, b: string, how: string) => {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const row = related.get(from) ?? new Map<string, string>();
      if (!row.has(to)) row.set(to, how);
      related.set(from, row);
    }
  };
  for (const concept of library.concepts) {
    const address = `concept/${concept.slug}`;
    const broader = concept.broader.map((slug) => `concept/${slug}`);
    parents.set(address, broader.length === 0 && LEARNING_FIELDS.has(concept.field) && address !== UMBRELLA ? [UMBRELLA] : broader);
    for (const row of concept.related) link(address, `concept/${row.to}`, row.how);
  }
  const groups = new Map<string, string[]>();
  const names = new Set(library.lexicon.skills.map((skill) => skill.name));
  for (const skill of library.lexicon.skills) {
    const address = skillAddress(skill.name);
    const above = names.has(skill.group) ? [skillAddress(skill.group)] : [];
    parents.set(address, skill.concept ? [`concept/${skill.concept}`, ...above] : above);
    if (!INTERCHANGEABLE.has(skill.group)) continue;
    for (const other of groups.get(skill.group) ?? []) link(address, other, `both are ${skill.group}`);
    groups.set(skill.group, [...(groups.get(skill.group) ?? []), address]);
  }
  const ancestors = new Map<string, string[]>();
  for (const address of parents.keys()) {
    const above: string[] = [];
    for (let rank = parents.get(address) ?? []; rank.length > 0; ) {
      const fresh = rank.filter((parent) => !above.includes(parent) && parent !== address);
      above.push(...new Set(fresh));
      rank = fresh.flatMap((parent) => parents.get(parent) ?? []);
    }
    ancestors.set(address, above);
  }
  const graph = { ancestors, related };
  graphs.set(library, graph);
  return graph;
}
