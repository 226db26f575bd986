/** The table of methods, in the order in which people look for them. */

import { methodOfAnalysis } from "./analysis.ts";
import type { Method } from "./method.ts";
import { COUNTS } from "./methods-counts.ts";
import { EVALUATIONS } from "./methods-evaluations.ts";
import { MEANS } from "./methods-means.ts";
import { MODELS } from "./methods-models.ts";
import { RUN_PLANS } from "./methods-runs.ts";
import { SAMPLES } from "./methods-samples.ts";
import { SHARES } from "./methods-shares.ts";
import { methodOf } from "./plan.ts";

/** Every method there is. Its id is stable: addresses and saved designs name it. */
export const METHODS: readonly Method[] = [
  ...[...EVALUATIONS, ...RUN_PLANS, ...SHARES, ...MEANS, ...MODELS].map(methodOf),
  ...[...COUNTS, ...SAMPLES].map(methodOfAnalysis),
];

/** The method with an id. */
export function findMethod(id: string): Method | undefined {
  return METHODS.find((method) => method.id === id);
}
