/** How often was it run, and which run is shown. */

import type { Detector } from "./detectors.ts";
import { COUNT } from "./number-words.ts";

const ADJECTIVE = String.raw`(?:(?:independent(?:ly)?|random(?:ly)?|different|separate|distinct|full|complete|identical|replicate|repeated|further|new|paired|matched|unique|initial|random-?seed|seeded|training|pre-?training|fine-?tuning|evaluation|sampling|simulation|experimental|technical|biological|model|trained|optimi[sz]ation|monte carlo|benchmark|measurement|timed|warm|cold|test|initiali[sz]ed|of|the|our|such|PRNG|RNG|MCMC|weight) ?,? ?){0,4}`;
const RUN = String.raw`(?:seeds?|runs|re-?runs|initiali[sz]ations|inits|restarts|repetitions|replicates|replications|repeats|executions|realisations|realizations|random splits|training runs|(?<!clinical |controlled |per-participant )trials|trained models|data orders|random orders)`;
/** Seeds of plants, runs of games and rivers, trials of courts, clinics and reaction times. */
const OTHER_RUNS =
  /\bseeds of \w|\bseeds? (?:per|in each|in every) (?:pot|plot|plant|plate|petri)|germinat|\bsown\b|\bsowing\b|\bpots?\b|clinical trials?\b|(?:participants?|subjects?|observers?|animals?|mice|rats|listeners?|volunteers?|students?|children|each)\b[^;]{0,40}\b(?:completed|performed|saw|received|viewed|responded to|judged)\b[^;]{0,30}\btrials|\btrials per (?:participant|subject|block|condition)|practice trials/i;

export const RUNS: readonly Detector[] = [
  {
    id: "seeds",
    oursInIntroduction: true,
    what: "a number of seeds, runs or repetitions",
    question: "Over how many independent runs does each number stand, and what differed between them?",
    never: ["related", "acknowledgements"],
    patterns: [
      {
        is: new RegExp(`${COUNT} ?(?:x |× )?${ADJECTIVE}${RUN}\\b`, "iu"),
        not: OTHER_RUNS,
        catches: "All numbers are means over five independent training runs.",
        leaves: "Two seeds were planted per pot and watered daily.",
      },
      {
        is: new RegExp(
          String.raw`\b(?:seeds?|runs|repetitions|repeats|replicates|trials)\)? ?(?:=|:|∈|was|were|is|of|set to|to) ?(?:\{ ?)?${COUNT}(?! ?(?:%|percent|ms|hours?))`,
          "iu",
        ),
        near: /\b(?:number|n|k|count|times|per|seeds?|n_\w+)\b/i,
        not: /\bseeds? (?:was|were|is|are|of|to|set to|=|:) ?(?:fixed|\d{2,6})\b|trials of|runs? of \w+ (?:and|or)/i,
        catches: "The number of runs is 10 for every configuration.",
        leaves: "The seed was 42 throughout.",
      },
      {
        is: /\bseeds? ?(?:=|∈|in|:|from)? ?[{([]?\d{1,5}(?: ?, ?(?:and )?\d{1,5})+|\bseeds? \d{1,4} ?(?:and|-|–|to|through|,) ?\d{1,4}\b/i,
        catches: "We train with seeds 0, 1 and 2.",
        leaves: "We use seed 7 for the sampler.",
      },
      {
        is: new RegExp(
          String.raw`\b(?:repeat(?:ed|ing)?|ran|run(?! of)|re-?ran|train(?:ed)?|re-?train(?:ed)?|execut(?:e|ed)|measured?|evaluated?|sampled?|performed|replicated|conducted|estimated|simulated?|timed)\b[^;:]{0,70}?\b(?:${COUNT} (?:independent |separate |different )?times|thrice|twice)\b(?! (?:as|more|faster|the|larger|smaller|slower|higher))`,
          "iu",
        ),
        not: /\bat most (?:twice|thrice|\w+ times)|\bmeasured twice\b|times (?:a|per) (?:day|week|month|year)|twice (?:a|per) (?:day|week)|twice daily/i,
        catches: "Each configuration was executed 30 times after a warm-up.",
        leaves: "The plants were measured twice a week.",
      },
      {
        is: new RegExp(
          String.raw`${COUNT} (?:[\w-]+ ){1,5}?(?:with|from|using|under|that differ(?: only)? (?:in|by)|differing (?:only )?(?:in|by)) (?:the |their )?(?:different|distinct|independent|separate|random|new|unrelated) (?:random |initial )?(?:seeds?|initiali[sz]ations?|data orders?|inits?)\b`,
          "iu",
        ),
        catches: "For every setting we train six sparse autoencoders with different seeds.",
        leaves: "We train a model with different seed words.",
      },
      {
        is: /\bin (?:triplicate|quadruplicate|duplicate)\b|\b(?:three|four|five|six|[2-9]) (?:independent )?(?:biological|technical) (?:replicates|repeats|experiments)|\b(?:three|four|five|six|[2-9]) independent experiments\b|\bn ?= ?[2-9]\d? (?:independent |biological |technical )?(?:experiments|replicates|repeats|runs|seeds)/i,
        catches: "All assays were performed in triplicate.",
        leaves: "We ran one experiment for each cell line.",
      },
      {
        is: /\b(?:[2-9]|[1-9]\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twenty) (?:independent |separate |random |different |full )+(?:fine-?tunes|trainings|train\/test splits|splits of the data|models|copies|chains|sweeps|pre-?trainings|experiments|samples of the seed|bootstraps? of the model|cross-?validations|days|batches of cultures|cultures|cohorts of cells)\b/i,
        near: /\b(?:independent|separate|random|fresh|from scratch|repeat\w*)\b/i,
        not: /different models/i,
        catches: "Scores come from 3 independent fine-tunes.",
        leaves: "We use three different models.",
      },
      {
        is: /\b(?:graded?|scored?|rated?|label(?:l?ed|s)?|judged?|generated?|repeated|drawn|solved?|replayed|played|queried|asked|prompted|fitted|reran|re-trained|retrained|decoded|presented|tested|collected) [^;]{0,50}?\b(?:[2-9]|[1-9]\d|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|fifty)(?: independent| separate| more)? times\b(?! (?:as|more|faster|larger|smaller|higher|lower|the))/i,
        not: /participants?|\b(?:a|per) (?:day|week|month|year)\b/i,
        catches: "Each grader graded the whole collection four times.",
        leaves: "It scored four times higher.",
      },
      {
        is: /\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|[2-9]|[1-9]\d) (?:[\w-]+ ){0,3}?(?:trainings|models|networks|policies|probes|copies|agents|classifiers|dictionaries|autoencoders|checkpoints|fine-?tunes)\b[^;]{0,50}\b(?:per (?:condition|setting|configuration|arm|cell|size|method)|differ(?:ing|s)? (?:only )?(?:in|by) (?:their |the )?(?:random )?seeds?|one (?:per|for each) seed|per seed)\b|\b(?:averages?|means?|medians?) (?:of|over) (?:two|three|four|five|six|seven|eight|nine|ten|twenty|\d+) (?:\w+ )?(?:trainings|fine-?tunes|simulations|playthroughs|replays|fits|worlds)\b/i,
        catches: "For each size there are four models that differ only in their seed.",
        leaves: "We compare four models per family.",
      },
    ],
  },
  {
    id: "single-run",
    oursInIntroduction: true,
    what: "a result that rests on one run",
    question: "Which conclusions rest on one run, and what would a second run have to show to change them?",
    never: ["related", "acknowledgements"],
    patterns: [
      {
        is: /\b(?:a|one|the|only|just|from|on|in|with|of|to|each|every|per|is|are|were|was) (?:a |an? )?(?:single|one|sole) (?:\w+ )?(?:random |training |pre-?training |fine-?tuning |full |complete )?(?:seed|run|initiali[sz]ation|execution|replicate|repetition)\b(?!-time)|\bsingle[- ](?:seed|run)\b/i,
        not: /\b(?:rather than|instead of|not|than|beyond|no) (?:\w+ ){0,3}?(?:single|one)\b|\b(?:costs?|takes?|took|requires?|consum\w+|completes?|finish\w+|fits?)\b[^;]{0,30}(?:hours?|minutes?|days?|\$|GPU)|single run of (?:the|a|this) (?:\w+ )?(?:tool|pipeline|script|walk|chain|process|algorithm|procedure|machine|loop|program)|(?:best|worst|median) (?:single|run)|hyper-?parameters? .* single run/i,
        catches: "Because of cost, each model is trained with a single seed.",
        leaves: "We report five seeds rather than a single run.",
      },
      {
        is: /\b(?:only|just) one (?:\w+ ){0,2}?(?:run|seed|initiali[sz]ation|execution|replicate|repetition)\b|\bone (?:random |training |full )?(?:seed|run|initiali[sz]ation|replicate) (?:per|for each|each|for every|only|of each)\b|\bn ?= ?1 (?:run|seed)|\b(?:seeds?|runs) ?= ?1\b|\b1 (?:seed|run)\b/i,
        not: /\b(?:rather than|instead of|more than|not) (?:\w+ ){0,2}?one\b/i,
        catches: "The 70B model could be trained for only one run.",
        leaves: "We used more than one run for each size.",
      },
      {
        is: /\b(?:(?:was|were|is|are|each|could|be|been|only|models?|run|ran|trained?|executed|evaluated|fine-?tuned|pre-?trained|we|it|configuration|experiments?)\b[^;:,]{0,40}\b(?:trained|run|ran|executed|fine-?tuned|pre-?trained|repeated|evaluated|train|done|performed|carried out|conducted|replayed|simulated)|(?:run|ran|train(?:ed)?|executed)) (?:\w+ ){0,4}?(?:only |just |exactly )?once\b/i,
        not: /\brepeated once\b|\bonce (?:per|a|every|the|we|all|it|they|more|again|this|training|each)\b|at once|more than once/i,
        catches: "Owing to the budget, every model was trained only once.",
        leaves: "The cache is evaluated once per epoch.",
      },
      {
        is: /\b(?:all|every|each|these|our|both) (?:\w+ ){0,3}?(?:results?|experiments?|models?|runs?|numbers|comparisons?)\b[^;]{0,50}\b(?:with|use|uses|used|using|share|at|on) (?:the |a |one )?(?:same |fixed |single )?(?:random )?seed(?: of| \(| =|,)? ?\(?(?:0|1|7|13|42|123|1234|1337|2\d{3})\b/i,
        not: /seeds \d|, \d+ and|multiple seeds/i,
        catches: "All experiments use the random seed 42.",
        leaves: "All experiments use seeds 0, 1 and 2.",
      },
      {
        is: /\b(?:only|just|exactly) one (?:model|copy|probe|policy|agent|network|fine-?tune|training|pair of runs|replay)\b[^;]{0,40}\b(?:trained|run|fitted|fine-?tuned|per|for each)\b|\b(?:a|one) single (?:time|pair of runs|training|fine-?tune|replay|pass)\b(?= |[.,;])|\b(?:trained|run|executed|fitted|replayed|measured) (?:only |just )?(?:a single time|one time only|one time)\b/i,
        near: /\b(?:trained|run|runs|results?|rests?|comparison|comparisons|fitted|per|each|executed|measured|replayed)\b/i,
        not: /single pass over|\brather than\b/i,
        catches: "The large models were trained a single time.",
        leaves: "A single pass over the data suffices.",
      },
      {
        is: /\b(?:we|and) (?:did|do|could|have|were)(?: not|n't)(?: able to)? repeat(?:ed)? (?:it|them|this|the|any|each|our|these|runs?|training|experiments?)|\bno (?:run|experiment|training|configuration|measurement) (?:was|were|is) repeated|\b(?:were|was|are|is) not (?:repeated|replicated) (?:with|over|across|because|due|for|owing|under)?|\bwithout (?:repeated runs|repetition|repeating)\b/i,
        near: /\b(?:runs?|training|trained|experiments?|seeds?|cost|costs|measurement|configuration|models?)\b/i,
        evenDenied: true,
        catches: "Since each run costs 400 GPU-hours, we did not repeat it.",
        leaves: "Words were not repeated across lists.",
      },
      {
        is: /\b(?:no|without (?:a|the)) (?:budget|time|money|compute|resources) for (?:a |any )?(?:second|further|more|repeated|additional|other) (?:\w+ )?(?:runs?|seeds?|training|repetitions?)\b|\bseeds? (?:was|were) not varied\b|\bdid not vary (?:the )?(?:random )?seeds?\b|\b(?:there is|there was|we have|we had|with) only one (?:per|for each|run|seed|model|training)\b/i,
        evenDenied: true,
        catches: "There was no budget for a second run.",
        leaves: "There was no time for a second question.",
      },
      {
        is: /\b(?:did|do|could|can) not (?:run|use|train|afford|report|vary|have) (?:multiple|several|more|additional|further|other|more than one|repeated|a second) (?:random |training |independent )?(?:seeds?|runs?|models|replicates|repetitions|initiali[sz]ations)|\b(?:multiple|several|repeated|additional|further|more) (?:seeds|runs|repetitions|replicates) (?:were|was|are|is) not\b|\bwithout (?:multiple|repeated|several) (?:seeds|runs)\b|\bone (?:training|replicate|replay|execution) (?:per|for each)\b/i,
        evenDenied: true,
        catches: "We could not afford multiple seeds at this size.",
        leaves: "We did not have multiple choices.",
      },
    ],
  },
  {
    id: "best-of",
    oursInIntroduction: true,
    what: "the best of several runs reported as the result",
    question: "Of how many is this the best, and what is the mean?",
    never: ["related", "acknowledgements"],
    patterns: [
      {
        is: new RegExp(
          String.raw`\b(?:reports?|shows?|presents?|gives?|keep|kept|take|took|list|give|pick(?:ed)?|cho(?:o|)se|chosen|select(?:ed)?|reported|shown|submit(?:ted)?|tabulat\w+|are|is|use|used|record(?:ed)?|quote|quoted)\b[^;]{0,60}?\b(?:the )?(?:best|highest|maximum|fastest|top|minimum|lowest|strongest|most favou?rable|max)(?:[- ](?:performing|scoring))?(?: (?:score|result|value|accuracy|number|figure|time|F1|performance|reward|one|return|loss|perplexity|BLEU))?,? ?(?:obtained |achieved |found |seen |taken )?(?:of|among|over|across|from|out of|amongst) (?:the |all |our |these |any |those )?(?:${COUNT} )?(?:\w+ ){0,3}?(?:runs?|seeds?|checkpoints?|prompts?|templates?|trials|restarts|attempts|initiali[sz]ations|repetitions|repeats|epochs|replicates|wordings|variants?|phrasings)\b`,
          "iu",
        ),
        not: /\b(?:validation|dev(?:elopment)?|held-out)\b[^;]{0,40}(?:loss|accuracy|score|set|split|perplexity|F1|performance)?|best-of-(?:n|\d+) (?:sampling|decoding)/i,
        catches: "For each method we report the best of five runs.",
        leaves: "We keep the best of the checkpoints by validation loss.",
      },
      {
        is: new RegExp(
          String.raw`\b(?:best|highest|maximum|fastest|max)[- ]of[- ](?:${COUNT}|k|several|multiple|many)\b(?! (?:sampling|decoding|reranking|samples?|candidates?|completions?|generations?))|\b(?:best|highest|maximum|max|fastest|top|lowest|minimum)(?:[- ](?:performing|scoring))?(?: (?:score|result|value|accuracy|number|figure|time|F1|performance|reward|return|loss|perplexity|BLEU|latency|throughput))? (?:of|over|out of|across|among) (?:the |all |our |these )?(?:${COUNT} )?(?:\w+ )?(?:runs|seeds|checkpoints|prompts|trials|restarts|attempts|templates|epochs|repetitions|executions|replays|measurements|phrasings)\b|\b(?:times|twice|thrice|runs|seeds|prompts|trials|attempts|restarts)\b,?[^;]{0,40}\b(?:report(?:ed|ing)?|ke(?:ep|pt)|t(?:ake|ook)|show[ns]?|list(?:ed)?|us(?:e|ed|ing)|retain(?:ed)?|select(?:ed)?|pick(?:ed)?|chose) (?:only )?the (?:single )?(?:best|highest|fastest|maximum|lowest|top)(?: one| result| score| run| value| of them| time)?(?=[,.;)]|$| in | for each| for every| as )|\b(?:the|its|their|each \w+'s) (?:best|best-performing|strongest|luckiest|top-scoring|highest-scoring|most successful) (?:single )?(?:run|seed|prompt|trial|attempt|template|replicate|restart|phrasing|wording)s?\b`,
          "iu",
        ),
        not: /\b(?:validation|dev(?:elopment)?|held-out)\b|\bmean\b[^;]{0,30}\brather than\b|best-of-(?:n|\d+) (?:sampling|decoding)/i,
        catches: "Scores are best of three prompts.",
        leaves: "We compare against best-of-16 sampling.",
      },
      {
        is: /\b(?:reports?|shows?|presents?|uses?|lists?|keeps?|gives?|plots?|reported|shown|plotted|tabulated)\b[^;]{0,40}\b(?:the )?(?:best|best-performing|strongest|top-scoring|highest-scoring|top|luckiest|most successful) (?:single )?(?:run|seed|checkpoint|prompt|trial|epoch|template|attempt|initiali[sz]ation|replicate)\b|\b(?:best|best-performing|strongest) (?:single )?(?:run|seed|checkpoint|prompt|trial|epoch|template)(?: of each| per \w+| for each \w+)? (?:is|are|was|were) (?:reported|shown|used|listed|given|kept|plotted)/i,
        not: /\b(?:validation|dev(?:elopment)?|held-out)\b|rather than (?:the )?best/i,
        catches: "The table shows the best run of each method.",
        leaves: "The best checkpoint on the validation set is used.",
      },
      {
        is: /\b(?:report|show|list|give|present|keep|plot|take)\w* (?:only )?the (?:one|run|score|result|seed|value) with the (?:highest|best|lowest|largest|smallest)\b|\b(?:best|highest|lowest|fastest) (?:score|result|value|time|accuracy|number)? ?(?:obtained|achieved|reached|seen|found|observed|measured|attained)? ?(?:in|over|of|across|among|from|out of) (?:the |all |our )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twenty|several) (?:\w+ )?(?:attempts|tries|runs|seeds|trials|prompts|repetitions|executions|measurements)\b|\bthe best (?:run|seed|prompt|attempt|checkpoint) (?:is|was) (?:given|reported|shown|listed|kept|used)\b/i,
        not: /\b(?:validation|dev(?:elopment)?|held-out)\b|rather than/i,
        catches: "Of the five seeds, we report the one with the highest score.",
        leaves: "We report the mean of the five seeds.",
      },
      {
        is: /\b(?:that|which|the one that) (?:did|performed|scored|was|worked|ran|looked) (?:the )?(?:best|highest|fastest|strongest)\b|\b(?:the )?best (?:one|of them|of these|of those|model of these) (?:is|was|are|being) (?:listed|reported|shown|given|kept|used|taken|released)\b|\b(?:several|many|multiple|a few|three|four|five|ten|\d+) (?:times|runs|seeds|checkpoints|prompts|mixtures|variants)\b[^;]{0,60}\b(?:the )?best (?:one|is|was|of)\b/i,
        near: /\b(?:report\w*|list\w*|shown?|release\w*|use[ds]?|kept|keep|given|table|present\w*|several|times|mixtures?|checkpoints?|seeds?|runs?)\b/i,
        not: /\b(?:validation|dev(?:elopment)?|held-out)\b|rather than|not the best/i,
        catches: "We train the model several times and the best one is listed.",
        leaves: "Several runs were made, and their mean is listed.",
      },
    ],
  },
];
