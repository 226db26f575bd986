/** On what data, how much of it, whether it leaked, and on what machines. */

import type { Detector } from "./detectors.ts";
import { AMOUNT } from "./number-words.ts";

const UNIT = String.raw`(?:examples?|items|questions|problems|sentences|documents|images|samples|instances|pairs|prompts|dialogues?|conversations?|tokens|words|utterances|passages|articles|abstracts|papers|posts|tweets|reviews|comments|messages|records|rows|observations|trajectories|episodes|videos?|clips|frames|recordings|hours of (?:speech|audio|video|recordings?)|graphs|molecules|proteins|sequences|genomes|reads|cells|genes|compounds|structures|scans|slides|patients|cases|queries|requests|functions|programs|snippets|repositories|commits|issues|traces|jobs|packets|flows|transcripts|notes|reports|segments|triples|facts|entities|statements|claims|tasks|puzzles|theorems|proofs|games|completions|responses|stories|headlines|captions|labels|annotations|data ?points|points|nodes|edges|users|interactions|ratings|emails|stimuli|files|lines|test cases|turns|chapters|books|pages|species|specimens|photographs|stations|sites|cohorts?|sounds|exams?|vignettes|names|translations|scenes|objects|contexts|paragraphs|summaries|essays|answers|plots|trees|galaxies|stars|spectra|light curves|[MGT]i?B|bytes|blocks|accesses|operations|keys|transactions|events|alerts|logs|contracts|apps)`;
const SET =
  /\b(?:data ?sets?|benchmarks?|corpus|corpora|test|train\w*|validation|dev(?:elopment)?|held-out|split\w*|evaluat\w+|subset|collection|suite|sampled?|contain\w*|compris\w+|consist\w*|includ\w+|database|bank|set|sets|collect\w*|annotat\w+|labell?ed|drawn|total|traces?|workloads?|pool|released?|cohort|archive|library|sequenc\w+|survey|questionnaire)\b|\b[A-Z][\w-]*[A-Z\d][\w-]* ?\(/;

export const DATA: readonly Detector[] = [
  {
    id: "dataset-size",
    what: "a dataset with its size",
    question: "How many independent items stand behind each number, and how far does that let them be told apart?",
    never: ["related", "acknowledgements", "contributions"],
    others: true,
    patterns: [
      {
        is: new RegExp(
          String.raw`(?<![\w.$])${AMOUNT}(?!%| ?percent)[- ](?:(?!per\b|of\b|to\b|and\b|or\b|in\b|for\b|with\b|times\b|x\b|runs\b|seeds\b)[\w'’-]+,? ){0,4}?${UNIT}\b`,
          "u",
        ),
        near: SET,
        not: /\b(?:context (?:length|window)|maximum (?:length|of)|at most|batch(?:es)? of|batch size|up to \d+ tokens|per (?:batch|step|second|prompt|response)|tokens\/s|vocabulary)\b/i,
        catches: "GSM8K's test split holds 1,319 problems.",
        leaves: "The context window is limited to 4,096 tokens.",
      },
      {
        is: new RegExp(String.raw`\b[nN] ?= ?(?:\d{1,3}(?:,\d{3})+|\d{2,7})\b(?! ?(?:runs|seeds|layers))`, "u"),
        near: /\b(?:data ?sets?|benchmarks?|corpus|test|train\w*|validation|items?|questions|examples|problems|samples|images|sentences|prompts|split|set|subset|tasks)\b/i,
        catches: "On the hard split (n = 412 questions) it scores 61%.",
        leaves: "The regression had n = 12 parameters.",
      },
      {
        is: /\b(?:\d{1,3}(?:,\d{3})+|\d{2,})(?:k|K|M)?-(?:problem|question|item|example|image|sentence|document|sample|prompt|instance|task|pair|word|dialogue|article|passage|query)\b/,
        near: SET,
        catches: "We use the 500-problem subset of MATH.",
        leaves: "We give a 12-word prompt.",
      },
      {
        is: new RegExp(
          String.raw`\b(?:data ?sets?|benchmarks?|corpus|corpora|test sets?|training sets?|splits?|collections?|suites?|traces?)\b(?: \([^)]*\))?[^;]{0,40}?\b(?:of|with|contain\w*|compris\w+|holds?|has|have|includ\w+|totall?ing|spans?|spanning|covers?|covering)\b (?:about |over |more than |some |roughly |approximately |around |a total of |nearly |only )?(?:\d{1,3}(?:,\d{3})+|\d{2,}(?:\.\d+)?)(?! ?(?:%|percent|languages|classes|categories|labels|features|layers|epochs|years|dimensions|GPUs?))(?: ?(?:k|K|M|B|T|million|billion|thousand))?\b`,
          "u",
        ),
        not: /\b(?:data ?sets?|benchmarks?|corpora|splits?|suites?|collections?)\b[^;]{0,20}\b(?:of|with|has|have) (?:an? )?(?:accuracy|mean|median|score|19\d\d|20\d\d)/i,
        catches: "The corpus contains 48,210 hand-written sentences.",
        leaves: "The corpus covers 12 languages.",
      },
      {
        is: /(?<![\w.$])(?:\d{1,3}(?:,\d{3})+|\d{2,}k?|\d+(?:\.\d+)?[kKM]) (?:[\w-]+ ){0,3}?(?:dialogues|prompts|patients|questions|problems|examples|images|sentences|documents|items|requests|samples|cases|instances|tasks|programs|records|articles|pairs|reviews|posts|queries|conversations|videos|recordings|users|cells|genes|proteins|molecules|trajectories|games)\b[^;]{0,30}\b(?:from|of|in|drawn from|taken from|out of|sampled from) (?:the )?(?:[A-Z][\w-]*|\w+ hospitals?|the public|two|three|public)/,
        catches: "We use 3,000 dialogues from MultiWOZ.",
        leaves: "We use short prompts from the web.",
      },
      {
        is: /(?<![\w.$])(?:\d{1,3}(?:,\d{3})+|\d{2,}|\d+(?:\.\d+)?[kKMBT]|\d+(?:\.\d+)? (?:million|billion|thousand)) (?:[\w-]+ ){0,3}?(?:requests|tokens|hours of (?:speech|audio|video)|scenes|sentences|teachers|households|firms|schools|pupils|students|nurses|workers|voters|moths|birds|mice|plants|trees|individuals|animals|proteins|mutations|variants|interactions|episodes|demonstrations|grasps|objects)\b/,
        near: /\b(?:has|have|had|hold|holds|contain\w*|compris\w*|includ\w*|use[ds]?|uses|train\w*|test\w*|set|data|trace|survey|sample|corpus|collect\w*|answered|split\w*|evaluat\w*|from|cover\w*|follow\w*|record\w*|measur\w*)\b/i,
        not: /\b(?:context|window of|at most|up to|per (?:second|step|batch)|batch|maximum|tokens\/s)\b/i,
        catches: "Trace A has 1.1M requests.",
        leaves: "We served many requests.",
      },
    ],
  },
  {
    id: "contamination",
    what: "whether training and test data overlap",
    question: "How do you know that the test items were not in the training data, of your model and of those you compare with?",
    never: ["related", "acknowledgements"],
    negated: true,
    patterns: [
      {
        is: /\bdecontaminat\w*|\bcontaminat(?:ion|ed|ing|e)\b/i,
        near: /\b(?:train\w*|pre-?train\w*|test|benchmark\w*|data|evaluat\w+|corpus|items?|questions?|problems?|models?|n-?grams?)\b/i,
        not: /\b(?:soil|water|groundwater|bacterial|microbial|mycoplasma|food|surface|cross-contaminat|DNA contaminat|RNA contaminat|air|sediment|sample contamination|reagents?|cultures?|PCR|heavy metals?|cells?|fungal)\b/i,
        catches: "We test for contamination of the benchmark by n-gram matching.",
        leaves: "Contamination of the samples with soil bacteria was ruled out.",
      },
      {
        is: /\bshar(?:e|es|ed|ing) (?:an?y? |at least one )?(?:\d+|n)-grams?\b|\b(?:test|label|data|benchmark|answer|target|train-test|evaluation|temporal|feature)(?:[- ]set)?[- ]leak(?:age|s|ed|ing)?\b|\btrain\w* and (?:the )?(?:test|evaluation|validation)\b[^;]{0,40}\b(?:overlap\w*|disjoint|distinct|separate)\b|\b(?:splits?|folds?|partitions?|sets) (?:\w+ )?(?:is|are|were) (?:\w+ )?disjoint\b|\b(?:benchmarks?|test \w+|items?|questions?|problems?) (?:was|were|is|are|may be|might be|could be|had been|have been|has been) (?:also |already |not |never )?(?:part of|among|in|included in|contained in|seen (?:in|during)) (?:the |their |its |any )?(?:\w+ )?(?:pre-?)?training\b|\bn-?gram overlap\b|\b\d+-gram (?:overlap|match\w*|collision\w*)|\bcanary (?:strings?|GUID)|\b(?:overlap\w*|leak(?:age|ed|s|ing)?|duplicat\w+|near-?duplicat\w+|shared|in common|appears? in both|both sides|memori[sz]\w+|seen (?:during|in|at) (?:pre-?)?training)\b[^;]{0,70}\b(?:train\w*|pre-?train\w*)\b[^;]{0,60}\b(?:test|evaluat\w+|benchmark\w*|held-?out|validation)\b|\b(?:test|evaluat\w+|benchmark\w*|held-?out)\b[^;]{0,70}\b(?:overlap\w*|leak(?:age|ed|s|ing)?|duplicat\w+|near-?duplicat\w+|disjoint|in common|appear\w*|occur\w*|present|seen|memori[sz]\w+|contain\w*|included|absent)\b[^;]{0,40}\b(?:in|with|from|by|into|during|to|of)\b (?:the |any |its |their |our |a |model's )?(?:pre-?|fine-?tuning |model |language )?train\w*|\b(?:overlap\w*|leak(?:age|ed|s|ing)?|near-?duplicat\w+|disjoint|in common|share[ds]?)\b[^;]{0,40}\b(?:between|across|of|from|among)\b[^;]{0,30}\b(?:train\w*|splits?|folds?|partitions?|sets)\b/i,
        not: /\bmemory leak|\bGPU memory|\btask overlap|\b(?:overlap\w*) (?:communication|computation)/i,
        catches: "No test question appears in the training corpus.",
        leaves: "We fixed a memory leak between runs.",
      },
      {
        is: /\b(?:cut-?off|cutoff)s?(?: dates?)?\b/i,
        near: /\b(?:train\w*|knowledge|after|before|post-?dat\w+|pre-?dat\w+|later|released|published|written|models?)\b/i,
        not: /\b(?:frequency cut|cut-?off (?:frequency|value|score|threshold|of \d)|filter)\b/i,
        catches: "All questions were written after the models' training cutoff.",
        leaves: "A low-pass filter with a cutoff frequency of 40 Hz was used.",
      },
      {
        is: /\b(?:de-?duplicat\w+|remov\w+|filter\w*|exclud\w+|discard\w*|drop\w*|search\w*|check\w*|split\w*|partition\w*|group\w*)\b[^;]{0,80}\b(?:against|from|overlap\w*|so that (?:no|none)|such that (?:no|none)|no (?:\w+ ){1,3}(?:in|across) (?:both|two)|to (?:avoid|prevent|rule out) (?:\w+ )?leak\w*|leak\w*)\b[^;]{0,50}\b(?:test|train\w*|evaluat\w+|benchmark\w*|held-?out|both|splits?|folds?)\b/i,
        near: /\b(?:test|evaluat\w+|benchmark\w*|held-?out|both|leak\w*)\b/i,
        not: /\b(?:participants?|outliers?)\b[^;]{0,30}\b(?:from|excluded)\b|removed from (?:the )?(?:final )?(?:test|evaluation)(?: set)? because/i,
        catches: "Training text was deduplicated against every test set.",
        leaves: "Participants were excluded from the test session.",
      },
      {
        is: /\b(?:no|none of the) (?:\w+ ){1,3}?(?:appears?|occurs?|is shared|are shared|contributes?|was|were|is|are) (?:in|to|across|between) (?:both|more than one|two|the training|any training)\b|\b(?:written|composed|created|authored|collected|released|published) (?:\w+ ){0,3}?(?:after|later than) (?:\w+ ){0,4}?(?:training|trained|cut-?off|release|pre-?training|snapshot)/i,
        catches: "Splits are by patient, so no patient appears in both.",
        leaves: "No participant was paid in both sessions.",
      },
      {
        is: /\b(?:search\w*|look\w*|scann\w*|check\w*|quer\w+|match\w*|compar\w+)\b[^;]{0,60}\b(?:pre-?training|training) (?:corpus|corpora|data|set|sets|mixture|text)\b[^;]{0,60}\b(?:test|benchmark|evaluation|our|held-?out|for the)\b|\b(?:none|all|every|each|most)\b[^;]{0,50}\b(?:online|public|published|available|posted|released|written|created|unseen)\b[^;]{0,30}\b(?:before|after|until|when)\b[^;]{0,40}\b(?:trained|training|cut-?off|snapshot|models?)\b|\bin both (?:sets|splits|partitions|train\w* and test|the training)\b/i,
        not: /of both labs/i,
        catches: "We searched the pre-training corpus for the test items and found two.",
        leaves: "We compare the training data of both labs.",
      },
      {
        is: /\bsearch\w*\b[^;]{0,50}\b(?:pre-?training|training) (?:corpus|corpora|data|sets?|mixture)\b[^;]{0,60}\b(?:overlaps?|questions|items|exact|matches|duplicates|n-grams?|\d+-\w+)|\b(?:shar(?:e|es|ed|ing)|contain\w*|match\w*)\b[^;]{0,60}\b(?:test|evaluation|benchmark)\b[^;]{0,60}\b(?:dropped|removed|excluded|filtered|discarded|deleted)\b/i,
        not: /test tube/i,
        catches: "Documents sharing any window with a test item were dropped.",
        leaves: "Samples sharing a test tube were dropped.",
      },
      {
        is: /\b(?:never|not) (?:\w+ )?(?:occur|appear|seen|includ|contain|present|used)\w* (?:\w+ )?(?:in|during|by|at) (?:the |any |its |their )?(?:pre-?)?train|\bno (?:same |common |shared |overlapping )?(?:test )?(?:\w+ )?(?:speakers?|subjects?|patients?|authors?|users?|sentences?|documents?|items?|proteins?|homologues?|words?|pairs?|families|clusters?|sites?|images?|scenes?|problems?|questions?|repositories|compounds?|scaffolds?|videos?|sources?)\b[^;]{0,50}\b(?:between|across|in both|in (?:the )?train\w*|in common|shared by|is shared|are shared|appears? in)\b|\bshare[sd]? no\b[^;]{0,30}\b(?:pairs?|items?|words?|speakers?|sentences?|users?|problems?|templates?|entities|documents?|with)\b/i,
        near: /\b(?:train\w*|test\w*|sets|splits?|held-?out|folds?|both|development|evaluation)\b/i,
        not: /in the room|participants?/i,
        catches: "There is no same speaker between train, development and test.",
        leaves: "No speaker was seen in the room.",
      },
      {
        is: /\b(?:clusters?|families|speakers|patients|authors|users|documents|groups|repositories|scaffolds|subjects|sites|sources|proteins|identity)\b[^;]{0,60}\b(?:assigned to|split into|divided into|kept (?:together|apart)|went to)\b[^;]{0,40}\b(?:train\w*|splits?|folds?)\b|\b(?:files?|features?|embeddings?|statistics|information|interactions|values?)\b[^;]{0,50}\b(?:computed|built|fitted|estimated|derived|taken|made)\b[^;]{0,30}\b(?:from|with|on|using) (?:\w+ ){0,4}?(?:the )?test (?:week|period|set|data|split|year|months?|items?)\b/i,
        not: /training sessions?|training group|training condition/i,
        catches: "Clusters, not mutations, were assigned to training and test.",
        leaves: "Patients were assigned to training sessions.",
      },
      {
        is: /\bmemori[sz](?:ation|ed|e|ing)\b[^;]{0,60}\b(?:items?|test|benchmark|questions|train\w*|verbatim|half|completion)\b|\b(?:cannot|could not|can not|unlikely to|never) have (?:been )?(?:seen|leaked|memori[sz]ed|part of|included|encountered)\b|\b(?:never|not) (?:used|touched|seen|consulted|looked at|opened) (?:in|during|for|until|by) (?:design|development|training|tuning|the design)\b/i,
        not: /the lake|participants?/i,
        catches: "We made new items so that models cannot have seen them.",
        leaves: "They cannot have seen the lake.",
      },
    ],
  },
  {
    id: "compute",
    oursInIntroduction: true,
    what: "the compute used",
    question: "What did it cost to run, and what would the comparison look like at equal cost?",
    never: ["related"],
    patterns: [
      {
        is: /\b(?:GPU|TPU|CPU|core|node|accelerator|device|A100|H100|V100|machine)s?[- ]?(?:hours?|days?|hrs?|years?|months?|minutes|weeks?|seconds)\b/i,
        catches: "In total we spent 1,900 GPU-hours.",
        leaves: "The GPU was bought two days before.",
      },
      {
        is: /\b(?:\d{1,6}|a|an|one|two|three|four|six|eight|ten|twelve|sixteen|single|thirty-two|sixty-four)(?: ?[x×])?[ -](?:(?:single|shared|commodity|desktop|consumer|cloud|of the|local|pair of|server|rented|dedicated|identical|compute|slices? of|node of|nodes? with|node with)[ -])*(?:(?:\d{1,4}|one|two|four|eight)(?: ?[x×])? )?(?:NVIDIA |Nvidia |Google |Intel |AMD |Apple |Cloud |GeForce |Tesla |Quadro |Titan |Xeon |EPYC |\d+ ?GB |\d+-core |\d+-node )*(?:[A-Z]{1,3}\d{1,4}[A-Za-z]{0,3}|RTX[ -]?\w+|GTX[ -]?\w+|TPU[ -]?v?\w*|GPUs?|TPUs?|CPUs?|laptops?|workstations?|Xeon|EPYC|M[1-4]\b(?: \w+)?|Trainium\w*|MI\d{3}X?|cores|vCPUs|(?<=-core |-node |cloud |compute |GB )(?:servers?|machines?|nodes?|instances?|desktops?))\b/i,
        near: /\b(?:GPUs?|TPUs?|CPUs?|NVIDIA|A\d{2,4}|H\d{2,3}|V100|P100|T4|L4|L40\w*|RTX|GTX|laptops?|workstations?|Xeon|EPYC|cores|Trainium|MI\d{3}\w?|vCPUs|accelerators?|M[1-4] (?:Pro|Max|Ultra)|clusters?|core (?:server|machine|node|instance|desktop)s?|cloud instances?)\b/,
        not: /\bper (?:core|CPU) (?:cache|queue)|support\w* (?:up to|for)/i,
        catches: "Training ran on 8 NVIDIA P100 GPUs.",
        leaves: "Our kernel is written for GPUs.",
      },
      {
        is: /\b\d[\d.,]* ?(?:[x×·] ?10 ?\^?\{? ?\d+\}?|e\+?\d+|[PTGEZ])? ?-?(?:FLOPs?|FLOP|PF-days|petaflops?|petaFLOPs?|exaFLOPs?|teraFLOPs?|PFLOPs?|TFLOPs?|GFLOPs?)\b|\bpetaflop\/s-days/i,
        catches: "The largest model used 3.1e21 FLOPs.",
        leaves: "We count FLOPs as in earlier work.",
      },
      {
        is: /(?:\b(?:US|USD) ?|[$€£]) ?\d[\d,.]*(?: ?(?:k|K|thousand|million|USD|dollars))?|\b\d[\d,.]* (?:USD|US dollars|dollars|euros)\b/,
        near: /\b(?:API|comput\w+|cloud|inference|train\w*|queries|calls|GPU\w*|tokens|credits?|runs?|experiments?|evaluat\w+|judging|grading|AWS|spent|budget)\b/i,
        not: /\b(?:participants?|paid|pay|annotators?|workers?|compensat\w+|reward\w*|lottery|per hour for|hourly wage|prize|incentiv\w+|grant|award)\b/i,
        catches: "All API calls together cost $640.",
        leaves: "Annotators were paid $18 an hour.",
      },
      {
        is: /\b(?:train\w*|run\w*|ran|fine-?tun\w+|pre-?train\w*|experiments?|evaluation|inference|sweep|simulat\w+|fit\w*|job|analysis|search)\b[^;]{0,60}\b(?:took|takes?|required|requires?|lasted|finish\w*|complet\w+|in|for|within|under)\b (?:\w+ ){0,3}?(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|half an?|an|a|a few|several)[ -](?:wall-?clock )?(?:hours?|days?|minutes?|weeks?|hrs?|h)\b/i,
        near: /\b(?:GPUs?|TPUs?|CPUs?|NVIDIA|A100\w*|H100\w*|V100\w*|laptops?|workstations?|machines?|cores?|clusters?|servers?|nodes?|instances?|wall-?clock|hardware|compute|RTX)\b/i,
        catches: "Each run took six hours on one workstation.",
        leaves: "The session ran for two hours with a break.",
      },
      {
        is: /\bcluster of \d+ (?:machines|nodes|GPUs|servers)\b|\b\d[\d.,]* ?[kMG]Wh\b|\b(?:\d+|one|two|four|six|eight|ten|twelve|sixteen) (?:accelerators|machines|nodes|servers|TPU chips|chips|boards)\b[^;]{0,40}(?:hours?|days?|weeks?|minutes|\bh\b)|(?:hours?|days?|weeks?|minutes|\bh\b)[^;]{0,30}\b(?:on|with|using|across) (?:\d+|one|two|four|six|eight|ten|twelve|sixteen|a single|an?) (?:[\w-]+ )?(?:accelerators?|machines?|nodes?|servers?|chips?|boards?|cards?)\b/i,
        catches: "Runs took about 9 h each on eight accelerators.",
        leaves: "Two machines stood in the hall.",
      },
    ],
  },
];
