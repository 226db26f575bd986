/** Compared with what, what does each part add, and on which data were the choices made. */

import type { Detector } from "./detectors.ts";

/** A method by name: capitals within or behind the first letter, a figure in the name, or one of the comparators that have no proper name. */
const NAMED = String.raw`(?:[A-Z][\w+]*[A-Z\d][\w+-]*|[A-Z][a-z]+(?:[-–][A-Z\d][\w]*)+|[A-Z][\w-]+(?= (?:et al|\(|\[))|[a-z]*[A-Z]{2,}\w*)`;
const GENERIC = String.raw`(?:(?:linear|logistic|ridge|lasso|quantile|Cox) regression|(?:linear|logistic)[ -]probes?|random (?:forests?|search|guess(?:ing|er)?|baseline|features?|policy|projections?|labels?)|majority[- ](?:class|vote|voting|label)|nearest[- ]neighbou?rs?|naive [Bb]ayes|gradient[- ]boost\w+|bag[- ]of[- ]words|tf-?idf|n-gram|round[- ]robin|first-?come|least[- ]recently|placebo|sham|wild[- ]types?|vehicle|no-?(?:treatment|context|retrieval|intervention|cache|prefetch\w*)|untreated|waiting[- ]?list|control (?:group|condition|arm)s?|controls?\b|human (?:performance|experts?|baseline)|chance|supervised fine-?tuning|fine-?tuning|zero-?shot|few-?shot|vanilla|greedy|beam search|default|fixed[- ]\w+|static|uniform|standard (?:\w+ )?(?:training|decoding|prompting|attention|scheduler|practice)|behaviou?r(?:al)? cloning|self-consistency|chain-of-thought|full (?:attention|fine-?tuning)|prompting|dropout|weight decay|gradient descent|persistence|moving average|PCA|SVM|the (?:unmodified|original|unpatched|base|stock|full|dense|uncompressed|untrained) \w+|untrained|dense|sparse)`;

export const COMPARISON: readonly Detector[] = [
  {
    id: "baseline",
    what: "a comparison with a named method or baseline",
    question: "What was the strongest alternative, who tuned it, and with how much effort?",
    never: ["related", "acknowledgements", "availability"],
    patterns: [
      {
        is: new RegExp(
          String.raw`\b(?:outperform\w*|beat(?:s|en|ing)?|exceed\w*|surpass\w*|improv\w+ (?:on|over|upon)|[Cc]ompar(?:e|ed|es|ing|able|ison)\b(?: \w+){0,4}? (?:to|with|against)|[Cc]ompared|[Rr]elative to|versus|vs\.?|(?:gains?|improvements?|advantage|increase|reduction|lead|speed-?ups?) (?:\w+ )?(?:over|against|relative to)|(?:better|worse|higher|lower|faster|slower|more|less|fewer|smaller|larger|greater|stronger|weaker)(?: \w+){0,3}? than|against|over|as (?:good|fast|accurate|well) as|match(?:es|ed)|behind|above|below|ahead of|baselines?:?(?: are| include[sd]?| were)?)(?: (?:the|a|an|our|both|all|two|three|four|its|tuned|strong|well-tuned|recent|published|standard|plain|simple|single|state-of-the-art|by|of|in|on|from|with|for|strongest|best|competing|existing|previous|prior|baselines?|named|such as|,))* (?:(?:\w+ )?${NAMED}|${GENERIC})`,
          "u",
        ),
        near: /\b(?:we|our|ours|it|this|the)\b|\d|model|method|baseline|approach/i,
        not: /\b(?:p|P) ?[<>]|(?:Figure|Table|Section|Appendix) [A-Z]?\d+ (?:shows|compares) the (?:architecture|notation)/,
        catches: "Our scheduler outperforms LRU by 12% on the web trace.",
        leaves: "Our scheduler outperforms expectations.",
      },
      {
        is: new RegExp(
          String.raw`(?:${NAMED}|\b${GENERIC}|\b[a-z]+-[a-z]+|\b(?:linear|trigram|unigram|bigram|lexical|neural|keyword|frequency|length|popularity|rule-based|oracle|heuristic|retrieval|text-only|image-only|human|expert|supervised|unsupervised|constant|mean|median|seasonal)) baselines?\b|\bbaselines?\b[^;]{0,25}?(?:[(:,]| are| is| was| were| include[sd]?| such as| of| by| from) (?:the |a |an )?(?:\w+ )?(?:${NAMED}|${GENERIC})`,
          "u",
        ),
        not: /\b(?:non|no|well|hand|self|high|low|long|short|large|small)-\w+ baselines?\b(?! (?:of|:))/,
        catches: "A majority-class baseline scores 51.2%.",
        leaves: "Both groups were tested at baseline and after six weeks.",
      },
      {
        is: new RegExp(
          String.raw`\b(?:baselines?|comparators?|competitors?|alternatives|comparison methods|compared methods|comparison systems|we compare (?:it |them |our \w+ )?(?:with|to|against))\b[^.]{0,80}?(?:${NAMED}|${GENERIC})`,
          "u",
        ),
        not: /\bat baseline\b|baseline (?:characteristics|measure\w*|visit|score|level|period|assessment)/i,
        catches: "As baselines we take logistic regression and a random forest.",
        leaves: "Baseline characteristics did not differ between the groups.",
      },
      {
        is: /\b(?:outperform\w*|beat(?:s|en)?|surpass\w*|[Cc]ompared (?:to|with)|[Rr]elative to|versus|vs\.?|improv\w+ (?:on|over|upon)) (?:plain |standard |vanilla |tuned |the )?(?!Table|Figure|Fig|Section|Sec|Appendix|English|Equation|Theorem|Chinese|German|French|The\b|Our\b|Eq|We\b)[A-Z][a-z]+\b/,
        catches: "Compared with Adam, the optimiser needs 20% fewer steps.",
        leaves: "Compared with Table 2, the numbers are lower.",
      },
      {
        is: /\b(?:outperform\w*|beat(?:s|en)?|exceed\w*|surpass\w*|improv\w+ (?:on|over|upon)|compared (?:to|with)|against|over|than|relative to|versus|vs\.?) (?:the |an? |both )(?:[\w-]+ ){1,4}?(?:rule|heuristic|policy|policies|scheduler|allocator|algorithm|estimator|predictor|parser|index|classifier|scheme|planner|optimi[sz]er|tokeni[sz]er|strategy|retriever|kernel|implementation|protocol|probe|detector|compiler|sampler|solver|tagger|ranker|baselines?)\b/i,
        near: /\d|\b(?:we|our|it|outperform\w*|beat\w*|better|faster|higher|lower|more|less|fewer)\b/i,
        not: /\b(?:more|less|fewer|greater|larger|other|rather) than (?:the |an? )?(?:\w+ )?(?:index|rule|implementation)\b|at baseline/i,
        catches: "Our probe outperforms the age rule by 12.4 points.",
        leaves: "The vote went against the proposal.",
      },
      {
        is: new RegExp(
          String.raw`\b(?:[Aa]n?|[Tt]he|[Pp]lain|[Ss]imple)(?: [\w-]+)? (?:${GENERIC})\b[^;]{0,60}?\b(?:reach|scor|achiev|attain|get|obtain|is at|has|gives?|yield|perform|recall|classif)\w*[^;]{0,40}?\d`,
          "u",
        ),
        near: /\b(?:against|while|whereas|versus|vs|compared|baseline|only|ours?|but|and)\b/i,
        not: /\b(?:control|default|static|uniform|standard|fixed|dense|sparse|dropout|weight decay) (?:\w+ )?(?:rate|value|error|deviation|size|of)\b/i,
        catches: "A logistic regression on the same features reaches an AUC of 0.71, against 0.78 for the network.",
        leaves: "The control panel has 12 switches.",
      },
      {
        is: /\b(?:control|placebo|sham|vehicle|untreated|wild-?type|waitlist|waiting-list|no-feedback|active-control|comparison)(?:-treated)? (?:group|condition|arm|animals|mice|plants|cells|cages?|sites?|nests?|tanks?|trees|fields?|plots?|participants|cultures|litters|leaves|seedlings|strain)\b/i,
        near: /\b(?:than|compared|versus|vs|relative|differ\w*|higher|lower|faster|slower|more|less|fewer|increase\w*|decrease\w*|reduc\w*|against|while|whereas|from|by \d\S*)\b/i,
        catches: "Recall was higher than in the control group.",
        leaves: "Participants were assigned to the control group by coin flip.",
      },
      {
        is: /\bon par with (?:the )?(?:\w+ )?[A-Z][\w-]+|\bas (?:many|much|few|fast|good|well|accurate|long|often)(?: \w+){0,3} as (?:the )?(?:[A-Za-z]*[A-Z]\w*|random|greedy|default|unmodified|base)|\b(?:points?|%|percent|times) (?:below|above|behind|ahead of|better than|worse than|faster than|slower than|more than|less than|over) (?:the |a |an |plain |standard )?(?:[A-Z]\w*[A-Z\d][\w-]*|[A-Z][a-z]+[A-Z]?\w*|unmodified|base|original|random|default|untrained|control)\b/,
        not: /\b(?:above|below) (?:Table|Figure|Section|Eq)/,
        catches: "It is on par with BERT-base.",
        leaves: "About 20 points above Table 2.",
      },
      {
        is: /\b(?:the|an?) (?:unmodified|untrained|original|untreated|unpatched|stock|base|vanilla|standard|plain|simple|trivial|naive|random|oracle|greedy|constant|majority|default) (?:\w+ ){0,3}?(?:model|policy|system|heuristic|rule|classifier|scheduler|agent|guess|predictor|encoder|kernel|network|allocator|planner|prompt|condition|plants?|cells|animals)\b[^;]{0,50}?\b(?:scor|reach|get|achiev|obtain|attain|stay|solve|take|need|manage|fall|drop|perform|is at|serv)\w*[^;]{0,40}?\d/i,
        not: /\bholds that\b|\bmodel of\b/i,
        catches: "The unmodified model scores 54.1, ours 58.8.",
        leaves: "A standard model of memory holds that it takes 2 days.",
      },
      {
        is: /\b(?:serve|shown?|included?|added?|given|report\w*|use[ds]?|take[ns]?|act)\b[^;]{0,40}\b(?:for comparison|as (?:a |our |the )?(?:comparison|comparator|reference|control|baseline)s?)\b|\bfor comparison,/i,
        near: /\b[A-Z]\w*[A-Z\d]|\b(?:random|oracle|greedy|majority|logistic|linear|human|default|standard|base|original|untrained|unmodified|wild|control|previous|existing|rule|heuristic|nearest|tf-?idf)\b/,
        catches: "Both the oracle and the random policy are shown for comparison.",
        leaves: "The comparison for these shapes is given.",
      },
      {
        is: /^(?!Ours\b|Our\b|Table\b|Total\b|Mean\b|Average\b|All\b|Overall\b|Model\b|Method\b|Full\b)(?:[A-Z][\w+]*[A-Z\d][\w+-]*|[A-Z]{2,}\w*|[A-Z][a-z]+ (?:et al\.?|and [A-Z][a-z]+))(?:[ ,+/][\w+()-]+){0,4}?(?: ?\[\d+\]| ?\(\d{4}\))?,? +\|? ?(?:\d|–|-|—)/,
        catches: "DropViT [1] 78.7 2.9",
        leaves: "Trees 12 4",
      },
      {
        is: /\b(?:[Aa]s|for) (?:an? |the |our |two |three |further |additional )?(?:controls?|baselines?|comparators?|comparisons?|references?|competitors?|points? of comparison|points? of reference|lower bounds?|upper bounds?|counterparts?)\b,? (?:we|I|are|is|include|serve|the)\b|\b(?:[Cc]ompared|[Cc]ompeting|[Cc]omparison|[Rr]ival|[Bb]aseline) (?:methods?|systems?|models?|approaches|policies|algorithms)\b|\bwe (?:also )?compare (?:\w+ ){0,6}?(?:with|to|against) (?:the |a |an |two |three |four |five |six |several |it )/,
        near: /\b(?:untrained|random|shuffled|existing|published|previous|[A-Z]\w*[A-Z\d]\w*|policy|policies|methods?|models?|systems?|baselines?|probe|network|classifier|rule|heuristic|labels|algorithms?|prompts?|group|condition|trained|standard)\b/,
        not: /\bat baseline\b/,
        catches: "As controls, we fit the same probe to activations of an untrained network.",
        leaves: "As references we thank two colleagues.",
      },
      {
        is: /\b(?:published|official|released|original|public) (?:code|implementations?|checkpoints?|weights) of (?:\w+ ){0,3}?(?:competitors?|methods?|baselines?|[A-Z])|\b(?:reference|comparator|competitor|baseline|alternative|lower bound|upper bound) (?:is|was) (?:the |an? )?[\w-]+ (?:rule|policy|model|method|heuristic|system|prompt|classifier|search|decoding|scheduler|sampler|network|[\w-]+ rule)\b|\bthe oracle\b[^;]{0,40}\b(?:knows?|sees?|has access|uses?|is given|reach\w*|scor\w*|gets?)\b|\b[A-Z]{2,}[\w-]*\b[^;]{0,20}\b(?:does|did|performs?|fares?|scores?|reaches|is|was) (?:\w+ )?(?:worse|better|slower|faster|lower|higher|twice|half|behind|ahead|close)\b|\bcontrol (?:schools?|classes|classrooms|villages|hospitals|clinics|sites|cages?|rats|flies|fish|larvae|seeds|images|questions|prompts|models?|vectors?|directions?|tasks?|features?|heads?|words|lines?)\b/,
        catches: "The reference is the nearest-neighbour rule.",
        leaves: "The reference is the first page.",
      },
    ],
  },
  {
    id: "ablation",
    oursInIntroduction: true,
    what: "an ablation: a part removed or varied",
    question: "Which part carries the effect, and was each version tuned anew when a part was taken away?",
    never: ["related", "acknowledgements"],
    headings: /\bablations?\b|\bablative\b|\bcomponent analysis\b|\bsensitivity (?:analysis|to)\b/i,
    patterns: [
      {
        is: /\bablat(?:ion|ions|ed|es|e|ing|ive)\b/i,
        not: /\b(?:laser|tissue|catheter|thermal|radio-?frequency|photo|cell|genetic|surgical|cardiac|bilateral|tumou?r|neuron(?:al)?)[- ]ablat/i,
        catches: "The ablation shows that the reranker matters most.",
        leaves: "Laser ablation of the cells was done at day 3.",
      },
      {
        is: /\b(?:remov(?:ing|al of|e|ed)|drop(?:ping|ped)|disabl(?:ing|ed)|delet(?:ing|ed)|omit(?:ting|ted)|turn(?:ing|ed) off|switch(?:ing|ed) off|taking (?:away|out)|exclud(?:ing|ed)|strip(?:ping|ped)|leav(?:ing|e) out|knock(?:ing|ed) out)\b[^;]{0,80}?\b(?:reduc\w+|lower\w*|drops?|dropped|cost\w*|hurts?|degrad\w+|falls?|fell|decreas\w+|rais\w+|increas\w+|slow\w*|worsen\w*|los(?:es|t|ing|e)|changes?|changed|leaves?|left|has (?:little|no)|had (?:little|no)|makes?|made|brings?|eliminat\w+|shrinks?|halv\w+|doubl\w+|shav\w+)\b/i,
        near: /\b(?:module|component|loss|term|head|layer|step|stage|filter|feature|penalty|regulari\w+|attention|memory|cache|retriev\w+|rerank\w*|embedding\w*|encoder|decoder|augmentation|pre-?training|prompt|instruction|rationale|predictor|prefetch\w*|queue|batching|compress\w+|schedul\w+|policy|prior|example\w*|demonstration\w*|norm\w*|data|token\w*|gate|branch|adapter|heuristic|it|each|either|any|block|circuit|warm-?up|index|lock\w*|the)\b/i,
        not: /\bexclud\w+ (?:them|these|those|him|her)\b|\b(?:outliers?|participants?|subjects?|duplicates?|items?|respondents?|punctuation|stop-?words|samples? (?:with|below)|errors?|missing|batch effects?)\b/i,
        catches: "Removing the reranking step lowers recall by 4.2 points.",
        leaves: "Removing outliers lowers the mean response time.",
      },
      {
        is: /\bw\/o\b|\bwithout (?:the |this |its |our |any |either |that |an? )?(?:\w+[- ]){0,3}?(?:module|component|loss|term|head|step|stage|filter|penalty|regulari[sz]er|attention|memory|cache|retriev\w+|rerank\w*|embeddings?|augmentation|pre-?training|warm-?up|predictor|prefetch\w*|queue|batching|compression|adapter|gate|branch|normali[sz]ation|curriculum|demonstrations?)\b[^;]{0,60}\b(?:falls?|fell|drops?|dropped|reach\w*|scor\w+|lower|worse|loses?|lost|rises?|rose|degrad\w+|declin\w+|slower|is|was|increas\w+|decreas\w+|only)\b|\b(?:falls?|fell|drops?|dropped|degrad\w+|declin\w+|rises?|rose|lower|worse)\b[^;]{0,50}\b(?:without|when)\b[^;]{0,40}\b(?:removed|disabled|dropped|omitted|turned off|module|component|loss|term|head|step|filter|penalty|attention|cache|rerank\w*|retriev\w+|augmentation|predictor)\b/i,
        catches: "Without the auxiliary loss, accuracy falls to 71.3.",
        leaves: "The server ran without interruption for a week.",
      },
      {
        is: /^(?:without|with no|with) (?:the |its |our |a |an |any |this )?[\w -]{3,50}?(?<! ally| exception|addition|regard|respect)(?: (?:removed|disabled|turned off|switched off|ablated|omitted|dropped))?, [^;]{0,60}\b(?:falls?|fell|drops?|dropped|declin\w+|rises?|rose|degrad\w+|worsen\w*|increas\w+|decreas\w+|loses?|lost|collaps\w+|doubl\w+|halv\w+|(?:is|are|was|were) (?:only|no better|worse|lower|slower))\b/i,
        not: /loss of generality|^with (?!.*(?:removed|disabled|turned off|switched off|ablated|omitted|dropped))/i,
        catches: "Without the sketch, the hit rate falls to 61.0%.",
        leaves: "With longer training, the hit rate falls.",
      },
      {
        is: /\b(?:replac(?:ing|ed|e)|substitut(?:ing|ed|e)|swap(?:ping|ped))\b[^;]{0,60}\b(?:with|by|for)\b[^;]{0,60}\b(?:reduc\w+|lower\w*|drops?|cost\w*|hurts?|degrad\w+|decreas\w+|rais\w+|increas\w+|makes? (?:no|little)|loses?|chang\w+|leaves?)\b/i,
        catches: "Replacing the learned gate with a constant costs 1.9 points.",
        leaves: "We replaced names with placeholders before annotation.",
      },
      {
        is: /\b(?:vary|varied|varying|sweep|swept)\b[^;]{0,60}\b(?:to (?:see|test|isolate|measure|assess|understand)|while (?:keeping|holding)|in isolation|one at a time|holding)\b|\b(?:contribution|effect|importance|role) of each (?:\w+ )?(?:component|part|module|term|feature|stage|ingredient|design choice)\b|\bleave-one-(?:component|feature|module)-out\b|\b(?:each|every|one) (?:component|module|ingredient|part) (?:is|was|at a time)\b/i,
        catches: "We vary the number of heads while keeping all else fixed.",
        leaves: "Scores vary between languages.",
      },
      {
        is: /\b(?:remove[ds]?|disable[ds]?|drop(?:ped)?|omit(?:ted)?|turn(?:ed)? off|switch(?:ed)? off|knock(?:ed)? out|zeroed|ablated|deleted?|masked?)\b[^;]{0,30}\b(?:in turn|one at a time|one by one|separately|individually|alone)\b|\bturn(?:ed|ing)? off (?:each|every|one|either)\b/i,
        not: /participants?|items? (?:was|were)|\b(?:leaves|vertices|edges|nodes|outliers?|electrodes?)\b/i,
        catches: "Each loss term was removed in turn.",
        leaves: "Electrodes were removed at the end.",
      },
      {
        is: /\b(?:variants?|versions?|models?|systems?|networks?|agents?|runs?) (?:that lacks?|lacking|without|with no|that omits?|minus) (?:the |any |this |its |our )?[\w -]{3,40}?\b(?:loses?|lost|drops?|dropped|falls?|fell|scores?|reach\w*|degrad\w*|is|are|was|were|perform\w*|needs?|takes?)\b|\bwith(?: the| its)? [\w -]{3,40} (?:fixed|frozen|clamped|held|set) (?:to|at|constant)[^;]{0,20}, [^;]{0,50}\b(?:disappears?|vanish\w*|drops?|falls?|shrinks?|halv\w+|remains?|gone|lost|degrad\w+)/i,
        not: /without (?:labels|supervision|access)\b/i,
        catches: "A variant without weight sharing loses 2.2 points.",
        leaves: "Models without labels are useful.",
      },
      {
        is: /\b(?:patching|restoring|keeping|using|training|tuning|adding|freezing) (?:only|just) (?:the )?[\w -]{3,40}? (?:recovers?|restores?|gives?|keeps?|explains?|reach\w*|yields?|accounts?|suffices?|retains?|loses?|costs?|brings?|leaves?)\b/i,
        near: /\d/,
        catches: "Patching only the attention output recovers 80% of the effect.",
        leaves: "Using only the web gives little.",
      },
      {
        is: /\b(?:disabl|remov|dropp?|omit|turn|knock|zero|delet|replac|mask|freez|skipp?|switch|strip|exclud)\w* (?:off |out )?(?:\w+ )?(?:one|each|every|single|individual|either|any one) (?:of )?[\w -]{2,40}?(?:at a time|in turn|separately|individually|alone)\b|\b[Ww]ithout (?:the |its |any |this |that |our )?[\w-]{3,}(?: [\w-]+){0,4}(?: \([^)]*\))?,? (?:[\w-]+ ){0,5}?(?:is|are|was|were|drops?|falls?|fell|loses?|reach\w*|remains?|rises?|goes|gets|needs?|takes?|scor\w+|gives?|costs?|performs?|becomes?)\b[^;]{0,50}(?:\d|that of|worse|lower|higher|slower|gone|chance|same|half|twice|no better|little)/,
        not: /loss of generality|without (?:correction|adjustment|exclud\w+|outliers|replacement|them\b|these\b|those\b)|participants?/i,
        catches: "Without re-entry (slots computed but never used) accuracy is that of the old model.",
        leaves: "Without doubt this is good.",
      },
      {
        is: /^(?:Using|Training|Keeping|With|Fitting|Taking|Feeding|Giving|Adding|Patching|Restoring|Freezing|Fixing|Doubling|Halving|Replacing|Swapping|Shuffling|Randomi[sz]ing|Masking) [^;]{3,80}?\b(?:alone|only|instead|in place of|rather than|without|by (?:a )?(?:random|constant|uniform|their mean|zeros?)|with (?:a )?(?:random|constant|zeros?))\b[^;]{0,60}\b(?:is|are|was|were|gives?|gave|drops?|falls?|lowers?|loses?|costs?|yields?|reach\w*|recovers?|reduces?|raises?|leaves?|scores?|makes?|changes?|takes?|hurts?|helps?)\b/,
        near: /\d|\b(?:worse|lower|slower|chance|little|half|gone|same|nothing)\b/,
        not: /participants?/i,
        catches: "Using the mutant embedding alone, without subtraction, r is 0.59.",
        leaves: "Using only text is common.",
      },
      {
        is: /\b(?:random|shuffled|constant|uniform|fixed|untrained|learned) (?:[\w-]+ ){0,3}?(?:in place of|instead of) (?:the )?[\w -]{3,40}[^;]{0,40}\d|\b(?:was|were|is|are) replaced (?:by|with) (?:an? |the |its |their )?(?:random|constant|uniform|mean|zero|zeros|average|fixed|permut\w+|simple|plain|shuffled|linear)\b[^;]{0,80}|\bwith [\w -]{3,40} (?:rather than|instead of) [^;]{2,40} (?:it|accuracy|the \w+|performance|recall|loss|error) (?:is|drops|falls|rises|was|fell)\b/i,
        near: /\d|\b(?:drops?|falls?|fell|worse|lower|lost|loses?|chance|degrad\w+|used|no longer|disappear\w*)\b/i,
        catches: "Random groups in place of quadrants: 79.3.",
        leaves: "A random draw instead of a vote was held.",
      },
      {
        is: /\b[Ww]e (?:also |then |further )?(?:trained|train|ran|run|evaluated|evaluate|tested|test|fitted|fit|built|build|repeat|repeated) (?:\w+ ){0,4}?(?:a |one |the )?(?:\w+ ){0,3}?without (?:the |its |any |this |our )?[\w-]+|\b(?:shuffl|permut|randomi[sz]|scrambl|corrupt|zero)\w* (?:the |its |their |all )?[\w -]{3,40} (?:destroys?|removes?|eliminates?|abolish\w*|lowers?|reduces?|halves|erases?|wipes?|hurts?|drops?|costs?)\b|\b(?:with|once|when) (?:the |its |this |our )?[\w -]{3,40} (?:is |are |was |were )?(?:switched off|turned off|disabled|removed|left out|taken away|dropped|ablated|deactivated|bypassed)\b|\b(?:reduc|increas|shrink|halv|doubl|limit|cut|shorten|lengthen)\w* (?:the |its )?(?:number of )?(?:layers?|heads?|window|history|width|depth|context|memory|buffer|dimension\w*|rank|sketch|horizon|batch\w*|resolution)\b[^;]{0,40}\b(?:lowers?|raises?|reduces?|increases?|costs?|hurts?|drops?|has|makes?|changes?|gives?|does)\b|\bvar(?:y|ied|ying) the (?:\w+ ){0,3}?(?:from|between|over)\b|\b(?:ingredients?|components?|parts?|modules?|terms?) (?:matters?|is needed|are needed|contributes?|is necessary|are necessary|is responsible)\b/i,
        not: /participants?|loss of generality|without (?:shoes|replacement|exclud\w+|correction|any (?:problems?|changes?)|further|access|supervision|labels)\b/i,
        catches: "Shuffling the labels destroys the effect.",
        leaves: "We ran without shoes.",
      },
    ],
  },
  {
    id: "tuning",
    what: "how hyper-parameters were chosen",
    question: "How were settings chosen, on which data, and did the baselines get the same search?",
    never: ["related", "acknowledgements"],
    headings: /\bhyper-?parameters? (?:search|tuning|selection|optimi[sz]ation)\b/i,
    patterns: [
      {
        is: /\b(?:grid|random|line|Bayesian|hyper-?parameter|architecture|coarse)[- ]?search(?:es|ed)?\b|\bhyper-?parameter (?:sweeps?|tuning|optimi[sz]ation|selection|search)|\b(?:Bayesian|hyper-?parameter) optimi[sz]ation\b|\bOptuna\b|\bHyperband\b|\bsuccessive halving\b|\bhyperopt\b|\bRay Tune\b/i,
        not: /\b(?:random search|grid search) (?:baseline|algorithm|engine)|\barchitecture search (?:method|space|bench)/i,
        catches: "Learning rates come from a grid search over five values.",
        leaves: "We search the literature for similar tasks.",
      },
      {
        is: /\b(?:sweep|sweeps|swept|sweeping)\b[^;]{0,80}\b(?:over|across|from|of|the|learning|rates?|values?|in)\b/i,
        near: /(?<!\w)(?:learning rates?|weight decay|hyper-?parameters?|batch|temperature|dropout|λ|lambda|β|beta|coefficient|threshold|values|ranks?|depth|step|rates?|settings?|warm-?up|penalt\w+|cache|configuration\w*)(?!\w)/i,
        catches: "We swept the learning rate over four values.",
        leaves: "A broom swept across the floor.",
      },
      {
        is: /\b(?:tun(?:ed|e|ing)|select(?:ed|ion|ing|s)?|chosen|choos(?:e|ing)|chose|pick(?:ed|s)?|optimi[sz]ed|set|fixed|determined|fitted|calibrated|decided|adjusted|search(?:ed)?|early[- ]stopp\w+|stopp\w+)\b[^;]{0,70}?\b(?:on|by|using|via|with|from|to minimi[sz]e|to maximi[sz]e|for|according to|based on|through|against)\b[^;]{0,40}?\b(?:validation|dev|development|held-?out|tuning|calibration|cross-?validat\w+|inner[- ]fold|nested|pilot)\b/i,
        near: /(?<!\w)(?:hyper-?parameters?|learning rates?|regulari[sz]\w+|temperatures?|thresholds?|λ|lambda|β|α|γ|k|weights?|checkpoints?|models?|settings?|batch|dropout|penalt\w+|configurations?|layers?|prompts?|tun\w+|early|epochs?|parameters?|coefficients?|rates?|sizes?|bandwidth|depth|ranks?|window|stopp\w+|values?|number|templates?)(?!\w)/i,
        not: /\bheld-?out test\b|pilot (?:participants|data) (?:were|was) (?:excluded|used to)/i,
        catches: "The threshold was chosen on the validation set.",
        leaves: "Participants were selected for a pilot by age.",
      },
      {
        is: /(?<!\w)(?:learning rates?|weight decay|temperatures?|dropout|thresholds?|λ|β|α|γ|τ|k|batch sizes?|hyper-?parameters?|coefficients?|ranks?|penalt\w+|values?|regulari[sz]\w+)(?!\w)[^;]{0,50}(?<!\w)(?:from|in|∈|over|among|out of)(?!\w) ?(?:the (?:set|grid|range|values) )?[{[(] ?\d/i,
        near: /\b(?:tun\w+|select\w*|chosen|choos\w+|chose|pick\w*|search\w*|sweep|swept|tri(?:ed|al)|best|validation|dev|grid|optimi[sz]\w+|test(?:ed)?|consider\w*|explor\w+)\b/i,
        catches: "The learning rate is selected from {1e-4, 3e-4, 1e-3}.",
        leaves: "The learning rate decays linearly to zero.",
      },
      {
        is: /\b(?:tuned|tune|tuning)\b[^;]{0,50}\b(?:hyper-?parameters?|learning rates?|baselines?|budget|trials|configurations|each method|every method|all methods|equally|same)\b|\b(?:hyper-?parameters?|learning rates?|settings|configurations?|thresholds?|temperatures?)\b[^;]{0,40}\b(?:was|were|is|are|have been|has been)\b[^;]{0,15}\b(?:tuned|swept|searched|optimi[sz]ed)\b|\b(?:\d+|\w+) (?:hyper-?parameter )?(?:configurations?|settings) (?:were|are|was) (?:tried|tested|explored|searched)|\b(?:leave-one-out |\d+-fold |\w+-fold |inner |nested )?cross-?validation\b[^;]{0,40}\b(?:to (?:select|choose|tune|set|pick)|for (?:tuning|selecting|choosing|selection))\b|\b(?:select|chosen|chose|selected|tuned|set|picked)\b[^;]{0,40}\bby \S*[ -]?(?:fold )?cross-?validation/i,
        not: /\bfine-?tun\w+ (?:on|with|for|all|a|the|each)\b(?!.*hyper)/i,
        catches: "Hyper-parameters were tuned with an equal budget for each method.",
        leaves: "The instrument was tuned before the concert.",
      },
      {
        is: /\b(?:chosen|selected|picked|taken|settled|extrapolated|decided|determined|calibrated|fixed|found|tuned|optimi[sz]ed)\b[^;]{0,110}\b(?:validation|held-?out|development|dev)[ -](?:loss|losses|set|split|data|pairs?|accuracy|score|perplexity|tokens|course|examples?|questions|items|images|tasks?|error|months?|year|week|prompts?|fold|traces?|part|portion|sequences?|runs?|performance)\b|\bby (?:their |its |the |minimal |lowest )?(?:validation|held-?out|dev) (?:loss|accuracy|score|perplexity|error)\b|\bby loss on [\d,]+ held-?out\b/i,
        near: /(?<!\w)(?:rates?|sizes?|β|λ|α|γ|τ|k|weights?|thresholds?|temperatures?|settings?|hyper-?parameters?|configurations?|depth|layers?|prompts?|rubrics?|number|coefficients?|wording|window|dropout|steps?|ranks?|margins?|penalt\w+|budget|values?|blocks?|checkpoints?|epochs?|settled|width|learning)(?!\w)/i,
        not: /\btest (?:set|accuracy)\b[^;]{0,20}\b(?:chosen|selected|tuned)|participants?/i,
        catches: "The learning rate was taken from three values by loss on 2,000 held-out pairs.",
        leaves: "Participants were selected from held-out data.",
      },
      {
        is: /(?<!\w)(?:tried|explored|considered|compared|scanned|tested|searched)(?!\w)[^;]{0,60}(?<!\w)(?:learning rates?|values?|settings?|configurations?|temperatures?|thresholds?|step sizes?|window|batch sizes?|penalt\w+|λ|β|α|weights|ranks?|widths?|depths?)(?!\w)[^;]{0,80}(?<!\w)(?:kept|chose|took|used|picked|selected|best)(?!\w)|(?<!\w)(?:step sizes?|learning rates?|constants?|weights?|thresholds?|hyper-?parameters?|rates?|temperatures?|window|penalt\w+|coefficients?|settings?)(?!\w)[^;]{0,30}(?<!\w)(?:was|were|is|are)(?!\w) (?:\w+ )?(?:chosen|set|picked|selected|tuned|fixed|hand-tuned|found|calibrated|fitted)(?!\w)[^;]{0,50}(?<!\w)(?:grid|on (?:two|three|a|an|the|one) (?:\w+ ){0,3}?(?:small\w*|separate|other|earlier|first|pilot|tuning|simulat\w+|calibration|trace|networks?|month|week|fold|subset)|in (?:simulation|pilot\w*|preliminary)|hand-tuned|by hand|after trying)(?!\w)|\bhand-tuned\b|(?<!\w)(?:picked|chose|selected|tuned|set) (?:the |all |our )?(?:hyper-?parameters?|learning rates?|thresholds?|step sizes?|settings|weights) (?:on|using|with|in|from|by|over|for)(?!\w)/i,
        not: /\btest (?:set|accuracy|data|split|trace)\b|by the pilot/i,
        catches: "Step sizes were chosen per method from a logarithmic grid.",
        leaves: "The window looks on a grid of streets.",
      },
    ],
  },
  {
    id: "test-tuning",
    what: "choices made on the test set",
    question: "Which choices had seen the test set, and what would the numbers be on data that no choice had seen?",
    never: ["related", "acknowledgements"],
    patterns: [
      {
        is: /\b(?:tun(?:ed|e|ing)|select(?:ed|ion|ing|s)?|chosen|choos(?:e|ing)|chose|pick(?:ed|s|ing)?|optimi[sz](?:ed|ing|e)|early[- ]stopp\w+|set|adjusted|calibrated|search(?:ed)?|swept|refined|iterated|fitted|decided|determined|found)\b(?:(?!validation|\bdev\b|development|held-?out|training set|train set|and (?:then )?(?:report|evaluat|test)|before|test(?:ed)? on|disjoint|separate)[^;])*?\b(?:on|by|using|with|against|for|maximi[sz]\w+|from|over|in|to)\b (?:(?:the|its|their|our|this|that|each|each \w+'s|highest|best|lowest|final|same|official|public|mean|average|corresponding|maximum) )*(?:\w+ ){0,2}?(?<!unit |held-?out )test(?:ing)?(?:[- ](?:sets?|splits?|data|accurac\w+|scores?|performance|loss|portion|partition|results?|error|F1|perplexity|questions|items|folds?|examples|half|images|sentences|corpus|AUC|AUROC|BLEU|WER|subset|benchmark|collection|traces?))\b/i,
        not: /\b(?:randomly|at random|participants?|sampled)\b|\bnever\b|\bnot\b|\bnothing\b|\bno\b|\bwithout\b/i,
        catches: "The decision threshold was chosen to maximise test accuracy.",
        leaves: "The threshold was chosen on validation data and reported on the test set.",
      },
      {
        is: /\b(?:checkpoints?|epochs?|prompts?|thresholds?|layers?|hyper-?parameters?|templates?|models?|settings?|temperatures?|values?|configurations?)\b[^;]{0,30}\b(?:with|that|which|whose|by|of|giving|yielding|achieving|had|has|gave|maximi[sz]\w+)\b[^;]{0,25}\b(?:best|highest|lowest|maximum|minimum|maximi[sz]\w+|peak)\b[^;]{0,15}\btest(?:-set)?[- ](?:sets?|accurac\w+|scores?|performance|loss|error|F1|perplexity|results?|BLEU|AUC|data)/i,
        not: /\bnever\b|\bnot\b|\bno\b|validation/i,
        catches: "We keep the checkpoint with the highest test accuracy.",
        leaves: "We keep the checkpoint with the highest validation accuracy.",
      },
      {
        is: /\b(?:tun(?:ed|e|ing)|select(?:ed|ing|s)?|chosen|chose|pick(?:ed|s)?|optimi[sz](?:ed|ing)|adjusted|refined|iterated|set)\b[^;]{0,60}\b(?:on|using|against|with) (?:the )?(?:same|very|evaluation|eval|reported|benchmark)\b[^;]{0,40}\b(?:used (?:for|to|in)|(?:that|which|on which) (?:we )?(?:report|evaluat)\w*|as (?:the )?(?:final|reported|evaluation)|itself|as for evaluation|we report|reported (?:below|in|here))\b|\b(?:no|without(?: a)?|did not (?:have|hold out|use|keep)(?: a)?|lack\w*(?: a)?|had no) (?:separate |dedicated |held-?out )?(?:validation|development|dev)(?: set| split| data)?\b[^;]{0,80}\b(?:test|tuned|chosen|selected|same)\b/i,
        not: /\bnever\b|\bwere not\b|\bwas not\b/i,
        catches: "Prompts were refined on the same questions that we report.",
        leaves: "Models were trained on the same hardware.",
      },
      {
        is: /\btest (?:set|split|data|accuracy|loss|score|performance)\b[^;]{0,50}\b(?:was|were|is|are|also)\b[^;]{0,15}\b(?:used|consulted|monitored|inspected)\b[^;]{0,20}\b(?:to (?:choose|select|tune|pick|set|decide|stop)|for (?:tuning|choosing|selecting|selection|model selection|early stopping|stopping|checkpoint))\b|\b(?:early stopping|stopp\w+|model selection|checkpoint selection|selection)\b[^;]{0,40}\b(?:monitor\w*|on|by|based on|according to|uses?|using)\b (?:the )?test\b/i,
        not: /\bnever\b|\bnot\b|\bno\b|validation/i,
        catches: "The test set was also used for early stopping.",
        leaves: "The test set was used once, at the end.",
      },
      {
        is: /\b(?:iterat\w*|refin\w+|revis\w+|adjust\w*|edit\w*|rewr\w+|stopp\w+|tweak\w*|trained|train|continu\w+)\b[^;]{0,30}\b(?:until|while|as long as|once|till)\b[^;]{0,20}\btest(?:-set)? (?:accuracy|score|loss|performance|error|F1|results?)\b|\b(?:best|highest|top)\b[^;]{0,40}\b(?:checkpoints?|prompts?|epochs?|layers?|seeds?|runs?|settings?|configurations?|thresholds?)\b[^;]{0,15}\b(?:on|by|in terms of|according to) (?:the )?test\b/i,
        not: /\bvalidation\b|\bnot\b|\bnever\b/i,
        catches: "Prompts were iterated until test accuracy stopped improving.",
        leaves: "The best of the runs ended before the test.",
      },
      {
        is: /\b(?:adjust\w*|set|chosen|tuned|selected|picked|fixed)\b[^;]{0,60}\b(?:lowest|highest|best|minimal|maximal|maximum|minimum|top)\b[^;]{0,25}\b(?:on|for|over) (?:the |our )?test\b|\b(?:did|performed|scored|was|worked) (?:the )?best on the (?:\w+ ){0,4}?(?:described|reported|shown|used|evaluated|given) (?:below|here|in|above|later)|\b(?:choice|selection|checkpoints?|tuning)\b[^;]{0,50}\b(?:is|was|are|were) (?:made )?(?:the one )?on (?:the )?(?:same|very|test)\b|\b(?:used|serves?) (?:both )?(?:for|to) (?:choos|select|tun|pick)\w*[^;]{0,50}\band (?:for|to) (?:report|evaluat|test)\w*/i,
        not: /\bnever\b|\bnot\b|\bno\b|validation/i,
        catches: "The beam width was adjusted to obtain the lowest error on the test set.",
        leaves: "The tests were set to run on the same day.",
      },
    ],
  },
];
