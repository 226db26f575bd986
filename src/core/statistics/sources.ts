/** The works that formulas were taken from, each once. */

import type { Source } from "./method.ts";

const WORKS = {
  cohen: { author: "Cohen", year: 1988, title: "Statistical Power Analysis for the Behavioral Sciences, 2nd ed." },
  miller: { author: "Miller", year: 2024, title: "Adding Error Bars to Evals, arXiv 2411.00640" },
  fleiss: { author: "Fleiss", year: 1981, title: "Statistical Methods for Rates and Proportions, 2nd ed." },
  levin: { author: "Fleiss, Levin and Paik", year: 2003, title: "Statistical Methods for Rates and Proportions, 3rd ed." },
  armitage: { author: "Armitage, McPherson and Rowe", year: 1969, title: "Repeated significance tests on accumulating data, JRSS A 132" },
  pitman: {
    author: "Pitman",
    year: 1937,
    title: "Significance tests which may be applied to samples from any populations, Supplement to the JRSS 4",
  },
  connor: {
    author: "Connor",
    year: 1987,
    title: "Sample Size for Testing Differences in Proportions for the Paired-Sample Design, Biometrics 43",
  },
  mcnemar: {
    author: "McNemar",
    year: 1947,
    title: "Note on the sampling error of the difference between correlated proportions or percentages, Psychometrika 12",
  },
  schuirmann: {
    author: "Schuirmann",
    year: 1987,
    title: "A comparison of the two one-sided tests procedure and the power approach, J. Pharmacokinetics and Biopharmaceutics 15",
  },
  kish: { author: "Kish", year: 1965, title: "Survey Sampling" },
  wilson: { author: "Wilson", year: 1927, title: "Probable Inference, the Law of Succession, and Statistical Inference, JASA 22" },
  newcombe: {
    author: "Newcombe",
    year: 1998,
    title: "Interval estimation for the difference between independent proportions, Statistics in Medicine 17",
  },
  efron: { author: "Efron and Tibshirani", year: 1993, title: "An Introduction to the Bootstrap" },
  fisher: { author: "Fisher", year: 1935, title: "The Design of Experiments" },
  holm: {
    author: "Holm",
    year: 1979,
    title: "A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6",
  },
  student: { author: "Student", year: 1908, title: "The probable error of a mean, Biometrika 6" },
} as const;

/** A work with the place in it: a chapter, a page or an equation. */
export function source(work: keyof typeof WORKS, place: string): Source {
  return { ...WORKS[work], place };
}
