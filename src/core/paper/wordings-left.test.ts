import { describe, expect, test } from "vitest";
import { blankOthers } from "./blank-others.ts";
import { type DetectorId, DETECTORS } from "./detectors.ts";
import { findPattern } from "./find-hits.ts";

/** Whether a sentence alone shows what the detector looks for. */
function shows(id: DetectorId, sentence: string): boolean {
  const detector = DETECTORS.find((row) => row.id === id);
  const text = detector?.others ? sentence : blankOthers(sentence);
  return (detector?.patterns ?? []).some(
    (pattern) => findPattern(pattern, text, detector?.negated === true) !== undefined && !pattern.notInParagraph?.test(sentence),
  );
}

/** Wordings near by that show nothing of the kind about the paper itself. */
const NOT_SHOWN: Partial<Record<DetectorId, readonly string[]>> = {
  seeds: [
    "Lin et al. (2022) used five seeds.",
    "The seed lexicon has three words.",
    "We fix the random seed to 42.",
    "Participants completed 120 trials.",
    "More seeds would be needed to tell.",
    "The model runs on three phones.",
    "Previous work averaged over ten runs.",
    "The first 200 training steps use a warm-up.",
  ],
  "single-run": [
    "We use a single layer.",
    "Gao and Wu (2020) report a single run.",
    "A single run takes four hours.",
    "Unlike prior work, which reports a single run, we use ten seeds.",
  ],
  "error-bars": [
    "The samples were heated to 80 ± 2 °C.",
    "No error bars are shown.",
    "Weights are drawn from a normal distribution with standard deviation 0.02.",
  ],
  "error-bar-kind": ["We add noise with a standard deviation of 0.1.", "The mean age was 34 years."],
  test: [
    "We evaluate on the test set.",
    "The test accuracy is 91%.",
    "We use nucleus sampling with p = 0.95.",
    "We did not run significance tests.",
  ],
  multiplicity: ["We compare multiple models.", "No correction for multiple comparisons was made."],
  baseline: ["We evaluate on three datasets.", "The baseline visit took place in May."],
  ablation: ["We remove stop words.", "Tumours were treated by radiofrequency ablation.", "Future work should ablate the components."],
  compute: [
    "GPUs have become cheap.",
    "We thank the centre for computing time.",
    "Brown et al. (2020) used 3.1e23 FLOPs.",
    "Participants were paid $12 per hour.",
  ],
  limitations: [
    "To overcome this limitation of earlier methods, we add a memory.",
    "Our results generalise to larger models.",
    "Rate limits were set to 10 requests.",
  ],
  artefact: [
    "We will release our code on GitHub.",
    "We use the public implementation at https://github.com/other/code.",
    "Code is available upon request.",
  ],
  "artefact-promise": [
    "Code is available at https://github.com/a/b.",
    "The model will output a label.",
    "We will show that the bound is tight.",
  ],
  "dataset-size": ["The model has 7 billion parameters.", "We train for 100 epochs.", "The context window is 8,192 tokens."],
  contamination: [
    "Soil samples were free of contamination.",
    "The two methods overlap in their assumptions.",
    "We overlap communication with computation.",
  ],
  judge: [
    "We leave it to the reader to judge.",
    "GPT-4 scores 86% on the benchmark.",
    "Three human judges rated the outputs.",
    "We evaluate GPT-4 and Claude on our benchmark.",
  ],
  "judge-validation": ["The judge was not validated against people.", "Two annotators agreed on 90% of items.", "The judge is GPT-4."],
  "human-study": [
    "Human evaluation is left to future work.",
    "Participants in earlier studies rated fluency.",
    "We use the human labels of the original dataset.",
  ],
  "annotator-agreement": [
    "The judge agrees with annotators on 88% of items.",
    "We agree with this view.",
    "The kappa coefficient of the kernel was 0.5.",
  ],
  "strong-claim": [
    "To our knowledge, this is the first study of its kind.",
    "We compare with state-of-the-art methods.",
    "We first train a probe.",
    "Our method may solve this problem.",
    "Whether depth is needed has not been proven.",
    "We solve the linear program with a standard solver.",
  ],
  "significant-without-test": [
    "This is a significant challenge.",
    "The effect was significant (p = .01).",
    "Interest has grown significantly, and significant attention went to it.",
    "Smith et al. (2019) found significantly better scores.",
  ],
  "test-tuning": [
    "We tune on the validation set and report test accuracy.",
    "The test set was never used for tuning.",
    "The checkpoint is selected on validation data and evaluated on the test set.",
    "Participants were randomly assigned to the test set.",
    "We set aside 20% of the data as a test set.",
    "Models are fine-tuned on the training set and evaluated on the test set.",
  ],
  tuning: ["We fine-tune the model on instruction data.", "We use the default hyper-parameters.", "Validation loss falls smoothly."],
  "contribution-statement": ["Our contributions are threefold.", "The authors thank A.B. for help.", "* Equal contribution."],
  "best-of": [
    "We compare with best-of-N sampling.",
    "The best model is chosen by validation loss.",
    "Our best model scores 81%.",
    "We report the mean of five runs rather than the best.",
  ],
  preregistration: ["The study was not preregistered.", "Users must register before use."],
};

const rows = (table: Partial<Record<DetectorId, readonly string[]>>) =>
  Object.entries(table).flatMap(([id, sentences]) => sentences.map((sentence) => [id as DetectorId, sentence] as const));

describe("wordings near by", () => {
  test.each(rows(NOT_SHOWN))("%s is not shown by: %s", (id, sentence) => {
    expect(shows(id, sentence)).toBe(false);
  });
});
