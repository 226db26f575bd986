/** Words that claim more than was shown, and numbers that do not fit. */

import type { Detector } from "./detectors.ts";
import { TEST_PATTERNS } from "./detectors-statistics.ts";

/** Anything in a paragraph that gives "significant" its meaning. */
const TESTED = new RegExp(
  [
    ...TEST_PATTERNS.map((pattern) => pattern.is.source),
    String.raw`\b9[0579] ?%-? ?(?:\w+ ){0,2}(?:CIs?|intervals?|confidence|credible)`,
    String.raw`\b(?:confidence|credible|bootstrap\w*) intervals?\b|\bCIs?\b|\bBonferroni\b|\bHolm\b|\bFDR\b|\bstandard errors?\b.*\bapart\b`,
  ].join("|"),
  "i",
);
const HEDGE =
  /\b(?:to (?:the best of )?our knowledge|as far as we (?:know|are aware)|we (?:believe|think|conjecture|hypothesi[sz]e|speculate)|may\b|might\b|could\b|suggests?|appears?|seems?|likely|possibly|perhaps|arguably|aims? to|hopes?|would\b|if\b|attempt(?:s|ed)? to|tentativ\w+|potential\w*|promis\w+|towards?\b|not (?:claim|prove|solve|state|the first|yet))\b/i;
const OWN =
  /\b(?:[Ww]e|[Oo]urs?|[Tt]his (?:paper|work|study|method|approach|system|result|article|report)|[Hh]ere|[Tt]he (?:proposed|present|resulting) \w+|[Ii]t|[Tt]hese results|[Tt]he method|[Tt]he system|[Tt]his is the first)\b|^(?:\p{Lu}[\w-]*[\p{Lu}\d]\w*|\p{Lu}\p{Ll}+) (?:is|sets|achieves|solves|reaches|outperforms|eliminates|establishes|guarantees|proves|delivers)/u;

export const WORDING: readonly Detector[] = [
  {
    id: "strong-claim",
    what: "an unhedged claim of being first, best, or of proving or solving",
    question: "First, best or proven against what, as of when, and what single result would overturn it?",
    never: ["related", "acknowledgements", "contributions", "availability", "appendix"],
    patterns: [
      {
        is: /\b(?:new|sets?|setting|establish\w*|achiev\w*|reach\w*|attain\w*|obtain\w*|deliver\w*|advanc\w*|surpass\w*|outperform\w*|exceed\w*|beat\w*|yield\w*|report\w*|is|are|defin\w+|improv\w+ (?:on|over|upon)|push\w*)\b[^;]{0,40}\b(?:state[- ]of[- ]the[- ]art|SOTA)\b/i,
        near: OWN,
        not: new RegExp(
          String.raw`${HEDGE.source}|\b(?:compar\w+|competitive|on par|comparable|close to|below|behind|match\w*|approach\w*|near) (?:\w+ )?(?:to |with )?(?:the )?(?:current |previous |recent )?state[- ]of[- ]the[- ]art|is still the state`,
          "i",
        ),
        catches: "Our model sets a new state of the art on both tasks.",
        leaves: "Our model is competitive with the state of the art.",
      },
      {
        is: /\b(?:is|are|was|were|as|present\w*|propos\w+|introduc\w+|provid\w+|offer\w*|giv(?:e|es|ing)|report\w*|describ\w+|constitut\w+|deliver\w*|becom\w+|represent\w*|obtain\w*|develop\w*|build|built|demonstrat\w+|contribut\w+|mark\w*|conduct\w*|achiev\w*|establish\w*|show\w*)\b,? (?:\w+ ){0,2}?the (?:very )?first (?!time\b|author|step|stage|layer|token|(?:\w+ )?(?:of (?:these|the|two|three)|two|three|few|\d)|run|row|column|half|phase|session|part|experiment|set|block|day|week|sentence|question|group|principal|order|attempt|line|pass|person)[\w-]+(?: [\w-]+){0,5}|\bfor the first time\b|\bwe are the first\b|\bfirst[- ]ever\b|\bno (?:prior|previous|existing|other|earlier) (?:\w+ )?(?:work|study|method|system|approach|paper|model|technique)s? (?:has|have|can|had|achieves?|does|did)\b/i,
        near: OWN,
        not: new RegExp(String.raw`${HEDGE.source}|\bfirst (?:month|year|hour|visit|trial|appear\w*|publish\w*)`, "i"),
        catches: "This is the first method that trains such models without labels.",
        leaves: "To our knowledge this is the first method of its kind.",
      },
      {
        is: /\b(?:[Ww]e|[Oo]ur (?:\w+ ){0,2}\w+|[Tt]his (?:paper|work|study|result|method|approach|system|proof)|[Ii]t|[Tt]he (?:proposed |present )?(?:method|approach|system|algorithm|result|scheme)|[Tt]hese (?:results|experiments|findings)|[A-Z][\w-]*[A-Z]\w*|[A-Z][a-z]+) (?:also |thus |thereby |therefore |now |finally |fully |completely |entirely |effectively |definitively |conclusively |provably |rigorously |have |has |can )*(?:prov(?:e|es|ed|en)\b|solv(?:e|es|ed)\b|eliminat(?:e|es|ed)\b|guarante(?:es|ed|e)\b|eradicat\w+|settle[sd]?\b|resolv(?:e|es|ed)\b|remov(?:e|es) all|clos(?:e|es|ed) the (?:gap|question|problem)|end(?:s)? the\b|cure[sd]?\b|put(?:s)? to rest)/,
        not: new RegExp(
          String.raw`${HEDGE.source}|\b(?:prov\w+|proved) (?:useful|helpful|difficult|hard|effective|sufficient|robust|to be)|\b(?:solv(?:e|es|ed)) (?:\d|the (?:resulting|linear|optimi[sz]ation|following|equation|system|ODE|LP|program)|for|fewer|more|only|\w+ of the|using|by|this (?:LP|system|equation)|(?:it|them) (?:with|by|using))|(?:eliminat\w+|resolv\w+) (?:participants|duplicates|outliers|disagree\w+|ties|conflicts|items|by discussion)|\beliminates? \d+ ?%|\bsettled? (?:on|at|for)`,
          "i",
        ),
        catches: "Our method eliminates hallucinations in long answers.",
        leaves: "The choice proved useful in practice.",
      },
      {
        is: /\b(?:definitive(?:ly)?|conclusive(?:ly)?|irrefutabl\w+|undeniabl\w+|unambiguous(?:ly)?|beyond (?:any )?doubt|once and for all|unprecedented|unmatched|unrivall?ed|revolutioni[sz]\w+|groundbreaking|ground-breaking|perfect(?:ly)? (?:solv\w+|robust|reliab\w+|accurate)|incontrovertibl\w+|game-?chang\w+)\b/i,
        not: /\b(?:no|not|never|neither|without|cannot|nor)\b[^;]{0,40}\b(?:definitiv\w+|conclusiv\w+|unambiguous\w*)|\b(?:unambiguous(?:ly)?) (?:label|answer|question|item|map|parse|identif|defin)/i,
        catches: "These results show conclusively that depth is not needed.",
        leaves: "The pilot did not show conclusively that depth matters.",
      },
      {
        is: /\b(?:outperform\w*|beat\w*|exceed\w*|surpass\w*|dominat\w+|better than|superior to)\b[^;]{0,30}\b(?:all|every|any|each) (?:\w+ ){0,2}?(?:existing|prior|previous|published|known|competing|other|baselines?|methods?|systems?|models?|approaches|competitors?|alternatives?)\b|\b(?:best|fastest|strongest|most accurate|most efficient|highest|lowest|largest|cheapest|smallest) (?:[\w-]+ ){0,2}?(?:known|published|reported|to date|ever|so far|available|existing|in the literature|in the world)\b|\bthe best (?:\w+ ){0,2}?(?:model|method|system|approach|algorithm|estimator|scheduler|results?) (?:on|for|in|of|among|across)\b/i,
        near: OWN,
        not: new RegExp(
          String.raw`${HEDGE.source}|\bbest (?:available|known) (?:baseline|estimate|practice|prior)|\b(?:than|of|with|by) the best (?:known|published|existing)(?! by)|\bdoes not\b|\bdo not\b`,
          "i",
        ),
        catches: "Our index outperforms all existing methods.",
        leaves: "Our index does not outperform all existing methods.",
      },
      {
        is: /\bno (?:existing|other|prior|previous|current|known|earlier|published) (?:\w+ ){0,2}?(?:method|system|model|approach|work|technique|paper|study|algorithm|scheduler|benchmark)s? (?:can|could|has|have|does|do|is|was|offers?|provides?|reach\w*)\b|\bstrictly (?:better|dominates?|superior)\b/i,
        not: /was tried|were tested/i,
        catches: "No existing method can do this.",
        leaves: "No other method was tried.",
      },
      {
        is: /\b(?:is|are|remains?|constitutes?) the (?:best|strongest|fastest|most accurate|most capable|leading|most efficient|cheapest|smallest|most robust|most powerful|largest|most complete|only) (?:[\w-]+ ){0,3}?(?:model|method|system|approach|algorithm|estimator|scheduler|dataset|benchmark|policy|detector|compiler|procedure|architecture|technique|predictor|optimi[sz]er|bound|open model)s?\b(?! (?:of the (?:two|three|four)|among the (?:two|three|four)|in (?:this|our) (?:table|comparison)))/i,
        not: /\bto (?:the best of )?our knowledge\b|\b(?:may|might|could|whether|if|perhaps|probably|seems?|appears?|arguably)\b|\bnot the\b/i,
        catches: "Halcyon-13B is the strongest model below 20B parameters.",
        leaves: "The best model is chosen by validation loss.",
      },
      {
        is: /\b(?:[Oo]ur|[Tt]he proposed|[Tt]he resulting|[Tt]his|[Tt]he new) (?:\w+ )?(?:method|approach|algorithm|scheduler|bound|rate|system|policy|estimator|procedure|result|index|model) (?:is|are) (?:thus |therefore |provably |globally |minimax[- ])?(?:optimal|unbeatable|perfect|flawless|infallible|unmatched|universal)\b|\b(?:problem|question|issue|challenge) (?:of [\w -]{2,40} )?(?:is|are|has been|is thereby|is now|is therefore|is thus) (?:\w+ )?(?:solved|settled|closed|resolved)\b|\b(?:Theorem|Proposition|Corollary) \d+ (?:settles|resolves|closes|solves)|\bit never fails\b|\b(?:never fails|always (?:works|succeeds|wins|finds|converges)|works in every case|without exception)\b|\b[Ss]tate-of-the-art (?:results?|performance|accuracy) (?:is|are|was|were) (?:obtained|achieved|reached|attained)|\b[Nn]o other \w+ (?:comes close|matches|reaches|achieves)/,
        not: /\b(?:may|might|could|whether|if|not|perhaps|to our knowledge)\b/i,
        catches: "The problem of hallucination is thereby solved.",
        leaves: "The question of age was put first.",
      },
      {
        is: /\b[Ww]e (?:also |then |now )?(?:give|present|provide) (?:a |the )?(?:full |complete |short |rigorous )?proofs? (?:that|of)\b|\b[Ww]e (?:\w+ ){0,2}?(?:prove|proved)\b/,
        not: /\b(?:not|cannot|could) (?:\w+ )?prove|purchase|\bprove(?:d)? (?:useful|helpful|difficult|hard)/i,
        catches: "We give a full proof that the rate is tight.",
        leaves: "We give proof of purchase.",
      },
      {
        is: /\bis the (?:first|only) (?:\w+ ){0,4}?(?:account|demonstration|proof|evidence|method|system|model|study|theory|explanation|result|algorithm|dataset|benchmark|approach|report|measurement|analysis|treatment)\b|\bprovably (?:optimal|tight|better|safe|robust|correct|converges?|efficient|minimax)\b|\b(?:a|the) new record\b|\bworld'?s first\b|\bwhich proves\b|\bcompletely (?:eliminat|remov|solv|resolv|prevent|clos)\w+/i,
        not: /\bto (?:the best of )?our knowledge\b|\bas far as we know\b|\b(?:may|might|could|whether|if|perhaps|not|cannot|nor|never) (?:\w+ ){0,2}?(?:prove|be|the first|guarantee|complete)|\b(?:may|might)\b/i,
        catches: "This is the first complete causal account of date arithmetic.",
        leaves: "The first account of the trip is lost.",
      },
    ],
  },
  {
    id: "significant-without-test",
    what: '"significant" without a test, p-value or interval beside it',
    question: "Significant by which test, on which unit, and how large is the effect?",
    never: ["related", "acknowledgements"],
    negated: true,
    patterns: [
      {
        is: /\bsignificantly\b(?! (?:contribut|draw|influenc|shap|advanc|popular))|\bsignificant (?:\w+ ){0,2}?(?:improvement|gain|reduction|increase|difference|drop|effect|boost|decrease|decline|speed-?up|advantage|benefit|degradation|margin|rise|loss|shift|change|correlation|savings?|interaction|growth|association|impact on|relationship|jump|gap|lift|deterioration)s?\b|\b(?:is|are|was|were) (?:\w+ )?(?:statistically )?significant\b(?! (?:challenge|problem|barrier|issue|concern|interest))|\bstatistically significant\b/i,
        not: /\bsignificant(?:ly)? (?:digits?|figures?|bits?|challenge|attention|progress|role|portion|fraction|amount|effort|cost|resources|interest|work|body|number|time)\b|\b(?:call\w*|treat\w*|consider\w*|deem\w*|declar\w*|regard\w*) (?:\w+ ){0,3}?significant|\bsignificance level\b|\b(?:may|might|could|would|can) (?:\w+ )?significant/i,
        notInParagraph: TESTED,
        catches: "Retrieval significantly improves accuracy on both tasks.",
        leaves: "Retrieval significantly improves accuracy (p < .01).",
      },
    ],
  },
  {
    id: "arithmetic",
    what: "two stated numbers that cannot both be right",
    question: "These numbers do not follow from each other as printed: which one is right?",
    patterns: [],
    derived: true,
  },
  {
    id: "claim-gap",
    what: "a number in abstract or introduction that the rest does not bear out",
    question: "Where in the paper is the evidence for this number?",
    patterns: [],
    derived: true,
  },
];
