/** Is the spread shown and named, is there a test, and how many were made. */

import type { Detector, Pattern } from "./detectors.ts";

/** A tolerance, a temperature or an age is no spread of a result. */
const NOT_SPREAD =
  /± ?\d[\d.]* ?(?:°|℃|degrees|K\b|years?|yrs?|months?|kg\b|g\b|mm\b|cm\b|mL\b|ml\b|V\b|Hz\b|dB\b)|\b(?:age[ds]?|temperature|incubated|tolerance)\b[^;]{0,40}±|initiali[sz]ed? (?:from|with)/i;

export const TEST_PATTERNS: readonly Pattern[] = [
  {
    is: /\bt-tests?\b|\bStudent's t\b|\bWelch(?:'s)?\b|\bWilcoxon\b|\bMann-?–?Whitney\b|\bMcNemar\b|\bpermutation tests?\b|(?<!\w)(?:approximate )?randomi[sz]ation tests?\b|\bAN[CO]*OVAs?\b|\bMANOVA\b|\bchi-?squared? tests?\b|χ ?[2²]|\bFisher(?:'s)? exact\b|\bKruskal\b|\bFriedman test|\bsign test\b|\blikelihood[- ]ratio tests?\b|\bKolmogorov-?–?Smirnov\b|\blog-?rank\b|\bz-tests?\b|(?<!\w)(?:exact )?binomial tests?\b|\bNemenyi\b|\bTukey\b|\bTOST\b|\bequivalence tests?\b|\bnon-?inferiority\b|\bbootstrap (?:significance )?tests?\b|\bpaired (?:bootstrap|test|comparison test)|(?<!\w)(?:two|one)-(?:sided|tailed)(?!\w)|\bF-tests?\b|\bWald tests?\b|\bDiebold|\bDeLong\b|\bsignificance tests?\b|\bhypothesis tests?\b|\bDunnett|\bCochran|\bShapiro/i,
    not: /\b(?:Welch|Friedman|Wilcoxon|Tukey) (?:et al|and \p{Lu})/u,
    catches: "Differences were assessed by a paired t-test.",
    leaves: "We followed the protocol of Welch et al. closely.",
  },
  {
    is: /(?<![-\w])p ?(?:-?values?)? ?[<>≤≥⩽⩾≪] ?(?:0?\.\d+|10)|(?<![-\w])p-? ?values?\b/i,
    not: /\btop-?p\b|nucleus/i,
    evenDenied: true,
    catches: "The gap is reliable (p < .01).",
    leaves: "We sample with top-p 0.9 throughout.",
  },
  {
    is: /(?<![-\w])p ?= ?0?\.\d+/,
    near: /\b(?:test|signific|differ|effect|interaction|correlat|associat|main effect|increase|decrease|reduc|improv|gain|hypothes|regress|slope|coefficient|versus|vs|higher|lower|between)\w*|[tFzr]\(?[\d, ]*\)? ?= ?/i,
    not: /\btop-?p\b|nucleus|dropout|with probability|sampling|mask(?:ing)? (?:rate|probability)|Bernoulli/i,
    evenDenied: true,
    catches: "The interaction was clear, F(1, 38) = 6.2, p = .017.",
    leaves: "We apply dropout with p = 0.1 to every layer.",
  },
  {
    is: /\bstatistical(?:ly)? signific\w+ (?:at|under|with|by|using)(?!\w)|\bsignific\w+ (?:at|level)(?!\w)[^;]{0,20}(?:0?\.0\d|\d ?%|alpha|α)|\b[tF] ?\(\d[\d., ]*\) ?= ?-?\d|α ?= ?0?\.0\d/i,
    not: /\blearning rate\b|\bLoRA\b/i,
    catches: "All gains are significant at the 5% level.",
    leaves: "The gains are significant in every language.",
  },
];

export const STATISTICS: readonly Detector[] = [
  {
    id: "error-bars",
    oursInIntroduction: true,
    what: "variability of its own results",
    question: "How far would these numbers move if the whole study were done again?",
    never: ["related", "acknowledgements"],
    patterns: [
      {
        is: /\d(?:\.\d+)? ?%? ?[([]?(?:±|\+\/-|\+-|\\pm) ?\d|\d\.\d+ ?_\{? ?±/,
        not: NOT_SPREAD,
        catches: "Our method reaches 84.2 ± 0.3 on the test set.",
        leaves: "Cells were kept at 37 ± 1 °C overnight.",
      },
      {
        is: /\b(?:error[- ]?bars?|whiskers|shaded (?:areas?|regions?|bands?|envelopes?) (?:\w+ ){0,3}?(?:± ?\d|one|two|the (?:spread|range|standard|variation|\d|min|inter)|standard|95|confidence|across|over|min)|shading|confidence bands?|error bands?)\b/i,
        catches: "Shaded areas show the spread over seeds.",
        leaves: "We do not report error bars.",
      },
      {
        is: /\b(?:9[0579](?:\.\d)?|68|80) ?%-? ?(?:bootstrap(?:ped)? |Wilson |Clopper-Pearson |percentile |exact |two-sided |posterior |highest[- ]density )?(?:CIs?|C\.I\.|confidence intervals?|credible intervals?|HDI|HPD|CrI|intervals?|uncertainty intervals?)\b|\b(?:CI|interval)s?:? ?(?:of )?[[(] ?-?\d[\d.]*%? ?(?:,|to|–|-|;) ?-?\d/i,
        catches: "The effect is 3.1 points (95% CI 1.2 to 5.0).",
        leaves: "We omit 95% confidence intervals for readability.",
      },
      {
        is: /\b(?:standard (?:deviations?|errors?)|std\.? ?(?:devs?|errors?)?|s\.d\.|SEMs?\b|s\.e\.m?\.|stdev|interquartile ranges?|IQRs?\b|confidence intervals?|credible intervals?|posterior intervals?|bootstrap(?:ped)? (?:intervals?|confidence|CIs?))/i,
        near: /\b(?:over|across|report\w*|show\w*|give\w*|bracket\w*|parenthes\w*|subscript\w*|are|is|was|were|of the mean|mean|median|between|seeds?|runs?|table|figure|in)\b|±|=/i,
        not: /initiali[sz]|Gaussian noise|noise (?:with|of)|\bnormal distribution with\b|zero mean|prior (?:with|of)|N\(0|standardi[sz]ed|z-scor|normali[sz]ed (?:by|to)|augment/i,
        catches: "Standard deviations over the five seeds are given in parentheses.",
        leaves: "Weights are initialised with a standard deviation of 0.02.",
      },
      {
        is: /\b(?:S\.?D\.?|SE|SEM|M) ?= ?\d*\.?\d+|\(\s*(?:s\.?d\.?|SD|SE|sem|σ|std)\.? ?=? ?\d/,
        not: /initiali[sz]|noise|\baged?\b|\byears\b/i,
        catches: "Reaction times were faster (M = 412 ms, SD = 31).",
        leaves: "Participants were aged 18 to 34 (mean age 22.1 years, SD = 3.2).",
      },
      {
        is: /\b(?:ranged?|ranging|spread|vari(?:es|ed)|variation|varying|variance|min(?:imum)?[- ](?:to|and|–)[- ]?max(?:imum)?)\b[^;]{0,50}\b(?:across|over|between|among) (?:the |our |all |these )?(?:\w+ )?(?:seeds|runs|repetitions|initiali[sz]ations|replicates|restarts|trials)\b/i,
        catches: "Accuracy ranged from 61 to 64 across seeds.",
        leaves: "Accuracy ranged from 61 to 64 across languages.",
      },
      {
        is: /\b(?:s\.?d\.?|SD|sd|s\.e\.m\.|SEM|sem|std) (?:of )?\d+(?:\.\d+)?|\b(?:[Mm]edians?|[Mm]eans?) (?:and|with) (?:the )?(?:inter-?)?quartiles?\b|\bspread (?:over|across|of|between|is|was)\b[^;]{0,50}(?:\d|seeds?|runs?)|\b(?:\d+(?:\.\d+)?) to \d+(?:\.\d+)? (?:across|over|between) (?:the |all |our )?(?:\w+ )?(?:seeds|runs|repetitions|replicates)/,
        not: /initiali[sz]|noise|\baged?\b/i,
        catches: "Medians and quartiles over the ten runs are in Table 3.",
        leaves: "The spread of misinformation is fast.",
      },
      {
        is: /\bbetween \d+(?:\.\d+)? ?%? and \d+(?:\.\d+)? ?%? (?:over|across) (?:the |all |our )?(?:\w+ )?(?:seeds|runs|repetitions|replicates|trainings)\b|\bpercentiles? (?:is|are|range is) shaded\b/i,
        catches: "Scores lie between 70.2 and 71.9 over the five seeds.",
        leaves: "Scores lie between 70 and 80 over the year.",
      },
    ],
  },
  {
    id: "error-bar-kind",
    oursInIntroduction: true,
    what: "a name for the variability (standard deviation, standard error, interval)",
    question: "What do the error bars stand for: the spread over what, and as a standard deviation, a standard error or an interval?",
    never: ["related", "acknowledgements"],
    patterns: [
      {
        is: /\b(?:[Ss]tandard[- ](?:deviations?|errors?)|[Ss]td\.? ?dev\w*|s\.d\.|S\.?D\.?s?\b(?! ?card)|SEMs?\b|s\.e\.m?\.|stdev|stds?\b|[Ii]nterquartile|IQRs?\b|[Cc]onfidence[- ]intervals?|[Cc]redible[- ]intervals?|CIs?\b|HDIs?\b|percentiles?|quartiles?|min(?:imum)?[- ](?:and|to|–|-) ?max(?:imum)?|full range|bootstrap(?:ped)? intervals?)/,
        near: /±|\+\/-|\b(?:error[- ]?bars?|whiskers|shad\w+|bands?|intervals?|parenthes\w*|brackets?|subscripts?|report\w*|show\w*|denote\w*|indicate\w*|represent\w*|mean|means|median|average[ds]?|over|across|bootstrap\w*|given|seeds?|runs?)\b|=|%/i,
        not: /initiali[sz]|Gaussian noise|noise (?:with|of)|zero mean|N\(0|z-scor|\bpercentile latenc|\b9[59](?:\.9)?th[- ]percentile|\baged? \d|mean age|normali[sz]ed (?:by|to|using)|augment/i,
        catches: "Error bars show one standard error of the mean.",
        leaves: "Inputs are augmented with Gaussian noise of standard deviation 0.1.",
      },
      {
        is: /\b9[0579](?:\.\d)? ?%-? ?(?:\w+ ){0,2}?(?:CIs?|intervals?|confidence|credible|bands?|HDI)\b/,
        catches: "We give 95% bootstrap intervals.",
        leaves: "We retain 95% of the variance.",
      },
      {
        is: /\b(?:error[- ]?bars?|shad\w+ (?:\w+ )?|bands?|whiskers)\b[^;]{0,40}\b(?:range|min|max|deviation|error|interval|quartiles?|percentiles?|extremes|variance)\b/i,
        catches: "Whiskers span the range over seeds.",
        leaves: "Shaded cells mark the winner.",
      },
    ],
  },
  {
    id: "test",
    oursInIntroduction: true,
    what: "a significance test or p-value",
    question: "Which test was run on which unit, and was it chosen before the numbers were seen?",
    never: ["related", "acknowledgements"],
    patterns: TEST_PATTERNS,
  },
  {
    id: "multiplicity",
    oursInIntroduction: true,
    what: "a correction for multiple comparisons",
    question: "How many comparisons were made in all, and which would stand after a correction?",
    never: ["related", "acknowledgements"],
    patterns: [
      {
        is: /\bBonferroni\b|\bHolm(?:-?–?(?:Bonferroni|[SŠ]id[aá]k)|'s)?(?= (?:correct|proced|method|step|adjust|p\b|p-))|\bHolm-\w+|\bHolm\b(?=[^.]{0,40}(?:correct|adjust|family|multiple))|(?:correct\w*|adjust\w*)[^;]{0,40}\bHolm\b|\bBenjamini\b|\bHochberg\b|\bFDR\b|\bfalse[- ]discovery\b|\bfamily-?wise\b|\b[SŠ]id[aá]k\b|\bTukey(?:'s)? HSD\b|\bDunnett\b|\bWestfall\b|\bScheff[eé]\b|\bq-values?\b|\bNemenyi\b/,
        catches: "P-values were adjusted with the Holm procedure.",
        leaves: "No Bonferroni correction was applied.",
      },
      {
        is: /(?<!\w)(?:correct(?:ed|ion|ing|s)?|adjust(?:ed|ment|ing|s)?|control(?:led|ling|s)?|account(?:ed|ing|s)?)(?!\w)[^;]{0,40}\bmultipl(?:e|icity)(?!\w) ?(?:comparisons?|tests?|testing|hypothes[ei]s|contrasts?|endpoints?|looks)?|\bmultiple[- ](?:comparisons?|testing) (?:correct|adjust|procedure)\w*|α ?(?:=|of) ?0?\.05 ?\/ ?\d/i,
        catches: "We correct for multiple comparisons across the twelve tasks.",
        leaves: "We make multiple comparisons across the twelve tasks.",
      },
      {
        is: /\balpha (?:level )?(?:was|is|were) (?:divided|adjusted|lowered|corrected|split)\b|\bfamily-?wise\b|\b(?:adjusted|corrected) (?:p-?values?|for \d+ (?:comparisons|tests)|for the number of)\b|\bp-?values? (?:\w+ ){0,2}?(?:are|were) (?:\w+ )?(?:corrected|adjusted)\b/i,
        near: /\b(?:tests?|comparisons?|p-?values?|number|permutation|correct\w*|error|family\w*)\b/i,
        catches: "Alpha was divided by the number of tests.",
        leaves: "The alpha channel was divided.",
      },
    ],
  },
];
