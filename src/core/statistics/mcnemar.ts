/** McNemar's test of two systems that answered the same items. */

import { binomialCdf } from "./binomial.ts";
import { chiSquareCdf } from "./chi-square.ts";

/** The statistic with and without continuity correction, their p values, and the exact p value. */
export interface McNemar {
  chiSquare: number;
  p: number;
  corrected: number;
  pCorrected: number;
  exact: number;
}

/** Tests whether b and c, the items that only one of the two got right, differ (McNemar 1947; exact: binomial with a half). b + c must be above zero. */
export function testMcNemar(b: number, c: number): McNemar {
  const chiSquare = (b - c) ** 2 / (b + c);
  const corrected = Math.max(0, Math.abs(b - c) - 1) ** 2 / (b + c);
  return {
    chiSquare,
    p: 1 - chiSquareCdf(chiSquare, 1),
    corrected,
    pCorrected: 1 - chiSquareCdf(corrected, 1),
    exact: Math.min(1, 2 * binomialCdf(Math.min(b, c), b + c, 0.5)),
  };
}
