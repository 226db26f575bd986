/** Interval of a difference of two shares. */

import { wilsonInterval } from "./interval.ts";

/** Newcombe's hybrid score interval of k1/n1 - k2/n2 for independent groups (Newcombe 1998, Statistics in Medicine 17:873-890, method 10). */
export function newcombeInterval(k1: number, n1: number, k2: number, n2: number, confidence: number): { low: number; high: number } {
  const [p1, p2] = [k1 / n1, k2 / n2];
  const [first, second] = [wilsonInterval(k1, n1, confidence), wilsonInterval(k2, n2, confidence)];
  return {
    low: p1 - p2 - Math.hypot(p1 - first.low, second.high - p2),
    high: p1 - p2 + Math.hypot(first.high - p1, p2 - second.low),
  };
}
