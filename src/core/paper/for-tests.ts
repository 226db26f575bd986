/** Short papers written for the tests, of four fields and in two formats, each with the detectors that a reader finds shown in it. */

import type { Document } from "../document/document.ts";
import { readDocument } from "../document/read.ts";
import type { DetectorId } from "./detectors.ts";
import type { Paper } from "./paper.ts";
import { readPaper } from "./read-paper.ts";

/** The Paper of a text; throws where the text cannot be read. */
export async function paperOf(content: string | Uint8Array): Promise<Paper> {
  return readPaper(await documentFor(content)).value;
}

/** The Document of a text under the id of a paper. */
export async function documentFor(content: string | Uint8Array): Promise<Document> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const { value, problems } = await readDocument({ id: "paper-1", name: "paper", sha256: "0", bytes });
  if (!value) throw new Error(problems.map((problem) => problem.message).join(" "));
  return value;
}

/** An evaluation paper with a model as judge, careful in its statistics. */
export const EVALUATION = `# Short rubrics make language-model judges stricter

Ada Okafor, Bram de Vries, and Chen Liu

University of Somewhere

14 March 2026

## Abstract

Model judges are cheap, but their strictness drifts with the wording of the rubric. We compare short and long rubrics on 1,240 answers from six models. Short rubrics lower the mean score by 0.42 points on a ten-point scale (95% CI 0.31 to 0.53) and raise agreement with people from 71.5% to 79.0%. A single change of wording explains most of the effect.

## 1 Introduction

Scores from model judges now decide which systems are released. Prior work reports a single run of each judge, and Marsh et al. (2023) averaged over ten seeds without saying what differed. We ask whether the length of the rubric matters. Our judge agrees with people 7.5 points more often when the rubric is short.

## 2 Related Work

Zhou and Lee (2024) ran an ablation over judge prompts with 12 seeds and used 64 A100 GPUs. Others preregistered their comparisons.

## 3 Method

### 3.1 Data

We use SUMMA, a benchmark of 1,240 answers written by six models to 310 questions. To rule out leakage, we checked 13-gram overlap between the questions and the judges' public pre-training corpora and removed 9 questions.

### 3.2 Judges

Each answer is scored by GPT-4o with one of two rubrics. The temperature was chosen on a development set of 100 answers. As baselines we take a majority-class rule and the score of Prometheus-2.

### 3.3 People

Three annotators recruited through Prolific rated all answers; they were paid 15 euros an hour. Krippendorff's alpha among the annotators is 0.68.

## 4 Results

All scores are means over five independent runs of the judge; error bars in Figure 1 show one standard error. The judge matches the majority of annotators on 79.0% of answers with the short rubric and on 71.5% with the long one (paired permutation test, p < .001). P-values are Holm-adjusted over the four comparisons.

| Rubric | Mean score | Agreement |
|---|---|---|
| Long | 6.91 ± 0.04 | 71.5 |
| Short | 6.49 ± 0.04 | 79.0 |

Table 1: Scores under the two rubrics.

Removing the sentence on tone from the long rubric lowers the score by 0.35 points, so that one sentence carries most of the effect.

Figure 1: Scores by rubric. Error bars: standard error over runs.

## 5 Limitations

All answers are English, and we did not test judges that were trained for the task. Our results may not hold for longer texts.

## 6 Conclusion

Length of the rubric is a choice that deserves a sentence in every paper.

## Data and code availability

Code and all ratings are available at https://github.com/example/short-rubrics.

## Author contributions

A.O. designed the study and wrote the paper. B.d.V. ran the judges. C.L. analysed the data.

## References

Marsh, J., Hill, K. (2023). Judges and their moods. Transactions of Examples 4, 11-29.

Zhou, L., Lee, M. (2024). Which words sway a judge? In Proceedings of the Example Conference.
`;

/** What a reader finds in `EVALUATION`. */
export const IN_EVALUATION: readonly DetectorId[] = [
  "seeds",
  "error-bars",
  "error-bar-kind",
  "test",
  "multiplicity",
  "baseline",
  "ablation",
  "limitations",
  "artefact",
  "dataset-size",
  "contamination",
  "judge",
  "judge-validation",
  "human-study",
  "annotator-agreement",
  "tuning",
  "contribution-statement",
];

/** A systems paper that claims much: one run, choices on the test trace, a sum that fails, a claim without evidence. */
export const SYSTEMS = `# Tidepool: eviction without regret

Dana Petrov

## Abstract

Caches waste memory on objects that never return. Tidepool is the first cache to eliminate such waste. It significantly improves hit rates on every trace and cuts tail latency by 38% on production traffic.

## Introduction

Eviction policies are old. Earlier papers did not report confidence intervals. Tidepool sets a new state of the art on three public traces.

## Design

Tidepool keeps a small sketch of past keys and asks it before admission. The sketch holds 4,096 counters, and the window is limited to 2,048 entries.

## Evaluation

We replay the CDN-W trace of 2.8 million requests against LRU and ARC. Because of the cost of replay, every policy was run only once. The sketch width was chosen to maximise the hit rate on the test trace. Without the sketch, the hit rate falls to 61.0%.

Tidepool raises the hit rate from 64.0% to 69.5%, a gain of 6.5 points over LRU. Replay took nine hours on one 32-core server. For the second trace we report the best of three replays.

We did not perform a significance test.

## Conclusion

Code will be released upon acceptance.

## References

[1] E. Example. Caches revisited. In Proceedings of Systems, 2019.
[2] F. Example and G. Sample. Admission for the impatient. ACM Transactions on Storage, 2021.
`;

/** What a reader finds in `SYSTEMS`. */
export const IN_SYSTEMS: readonly DetectorId[] = [
  "single-run",
  "best-of",
  "baseline",
  "ablation",
  "compute",
  "artefact-promise",
  "dataset-size",
  "strong-claim",
  "significant-without-test",
  "test-tuning",
  "arithmetic",
  "claim-gap",
];

/** A psychology paper in the usual order of that field. */
export const PSYCHOLOGY = `# Sleep and the recall of spoken lists

Elif Aydın and Tom Marsden

## Abstract

We tested whether a nap helps people to recall lists that they heard. Sixty-four adults heard 12 lists and then slept or watched a film. Napping raised recall by 6.1 percentage points. The effect may depend on the length of the list.

## Introduction

Sleep is thought to help memory. Several studies found large effects in small samples. Smith and Jones (2012) recruited 20 students who completed 240 trials each.

## Methods

### Participants

The hypotheses and the analysis plan were preregistered before data collection (osf.io/abcde). We recruited 64 participants (35 women, 29 men; mean age 24.3 years, SD = 4.1). Two seeds of doubt were planted by the cover story.

### Procedure

Each participant completed 96 trials in two blocks. Participants were randomly assigned to the nap group or the control group. The room was kept at 21 ± 1 °C.

### Analysis

Recall was compared between the groups with Welch's t-test; the three secondary comparisons were corrected with the Bonferroni method.

## Results

Recall was higher in the nap group (M = 58.4, SD = 9.7) than in the control group (M = 52.3, SD = 10.2), t(62) = 2.45, p = .017. Shaded bands in Figure 2 show 95% confidence intervals.

## Discussion

Naps helped. One limitation is that the lists were short; we only tested young adults, and expectation cannot be ruled out.

## Acknowledgements

We thank the volunteers.

## References

1. Smith, A., & Jones, B. (2012). Naps and lists. Journal of Examples, 3(2), 1-10.
2. Rahman, C. (2018). Memory after noon. Example Press.
`;

/** What a reader finds in `PSYCHOLOGY`. */
export const IN_PSYCHOLOGY: readonly DetectorId[] = [
  "error-bars",
  "error-bar-kind",
  "test",
  "multiplicity",
  "baseline",
  "limitations",
  "human-study",
  "preregistration",
];

/** An interpretability paper in LaTeX, whose citations vanish in reading. */
export const LATEX = String.raw`\documentclass{article}
\title{Two directions carry refusal in small chat models}
\author{Gil Haran \and Ines Moreau}
\date{May 2026}
\begin{document}
\maketitle
\begin{abstract}
Refusal in chat models has been traced to single directions. We find that two directions are needed in models below three billion parameters. Erasing both lowers refusal from 94.0\% to 11.5\% on 520 harmful prompts, whereas erasing one leaves it at 47.2\%.
\end{abstract}
\section{Introduction}
Directions in activation space explain much of what chat models refuse. Recent papers report one direction \citep{arditi2024}. We prove that a single direction cannot explain our measurements.
\section{Experimental setup}
We extract directions from 256 training prompts and evaluate on HarmSet (520 prompts). All extraction runs were repeated with three random seeds, and we report mean $\pm$ standard deviation. The layer was selected by grid search on validation prompts.
\paragraph{Compute.} All runs fit on a single NVIDIA A100 GPU and took 40 GPU-hours in total.
\section{Results}
\begin{table}
\caption{Refusal after erasing directions.}
\begin{tabular}{lc}
Model & Refusal \\
Unchanged & 94.0 $\pm$ 0.8 \\
One direction & 47.2 $\pm$ 2.1 \\
Two directions & 11.5 $\pm$ 1.4 \\
\end{tabular}
\end{table}
Erasing both directions lowers refusal to 11.5\%, against 47.2\% for the DiffMean baseline. Zero-ablating the second direction alone has little effect.
\paragraph{Limitations.} We only study models of up to three billion parameters.
\section*{Acknowledgments}
We thank our colleagues.
\begin{thebibliography}{9}
\bibitem{arditi2024} A. Arditi and others. Refusal is mediated by a single direction. In Advances, 2024.
\end{thebibliography}
\end{document}
`;

/** What a reader finds in `LATEX`. */
export const IN_LATEX: readonly DetectorId[] = [
  "seeds",
  "error-bars",
  "error-bar-kind",
  "baseline",
  "ablation",
  "compute",
  "limitations",
  "dataset-size",
  "strong-claim",
  "tuning",
];
