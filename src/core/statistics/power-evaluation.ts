/** Power of evaluations: questions answered by two models, and training runs as the unit. */

import { powerOfZ } from "./power-shares.ts";
import { tQuantile } from "./student-t.ts";

/** The variances of a paired evaluation (Miller 2024, section 5), in squared units of the score. */
export interface PairedVariance {
  /** Variance over questions of the difference of the two models' expected scores, omega squared. */
  between: number;
  /** Mean variance of one answer about its expectation, for either model, sigma squared. */
  withinA: number;
  withinB: number;
  /** Answers drawn for each question, K. */
  drawsA: number;
  drawsB: number;
}

/** Variance of one question's difference of mean scores: omega^2 + sigmaA^2 / KA + sigmaB^2 / KB. */
export function varianceOfPaired(variance: PairedVariance): number {
  return variance.between + variance.withinA / variance.drawsA + variance.withinB / variance.drawsB;
}

/** Power of a two-sided normal test of a mean difference over n questions (the inverse of Miller 2024, eq. 9: the far tail is left out). */
export function powerOfMeanDifference(difference: number, variance: number, n: number, alpha: number): number {
  return powerOfZ(Math.abs(difference) * Math.sqrt(n / variance), alpha / 2, 1);
}

/** Half the width of a confidence interval of a mean over k runs, in their standard deviations. */
export function halfWidthOfRuns(k: number, confidence: number): number {
  return tQuantile(1 - (1 - confidence) / 2, k - 1) / Math.sqrt(k);
}

/**
 * Standard error and degrees of freedom of a difference between two halves of a balanced design of `cells` cells (2: two arms; 4: a main effect of a two
 * by two factorial) with the same number of runs in each and a deviation `sd` between runs of a cell.
 */
export function errorOfCells(sd: number, cells: number, runs: number): { se: number; df: number } {
  return { se: (2 * sd) / Math.sqrt(cells * runs), df: cells * (runs - 1) };
}
