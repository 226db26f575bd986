/** Who judged the outputs, a model or people, and how well do judges agree. */

import type { Detector } from "./detectors.ts";

const MODEL = String.raw`(?:GPT[-‑ ]?\w[\w.-]*|ChatGPT|Claude(?:[- ][\w.]+){0,3}|Gemini(?:[- ][\w.]+){0,2}|Llama[- ]?[\w.-]*|Qwen[\w.-]*|Mi[sx]tral[\w.-]*|DeepSeek[\w.-]*|Prometheus|PaLM[\w -]*|Command R\+?|an? LLMs?|LLMs?|(?:an?|the|another|a second|a separate|a stronger|a larger|a fixed|a frozen|a prompted) (?:\w+[- ]){0,3}?(?:language model|LLM|reward model|classifier model|chat model|model))`;
const JUDGE = String.raw`(?:judges?|graders?|auto-?graders?|auto-?raters?|evaluators?|raters?|scorers?|critics?|referees?|adjudicators?|monitors?)`;
const JUDGE_CUE =
  /\b(?:LLM|model|automat\w+|GPT\S*|Claude|Gemini|neural|AI|language[- ]model|machine)[- ](?:based |as[- ]a[- ]|generated )?(?:judges?|judg\w+|graders?|grading|grades|evaluators?|raters?|ratings?|scorers?|scor\w+|verdicts?|labels?)\b|\b(?:the|our|this|each|both|a) (?:\w+ )?(?:judges?|graders?|auto-?graders?|auto-?raters?|automatic (?:scorers?|scores?|labels?))\b|\bjudge(?:'s|s'|s)?\b|\bauto-?(?:rater|grader)s?\b/i;
const PEOPLE = String.raw`(?:annotators?|raters?|labell?ers?|crowd[- ]?workers?|participants?|volunteers?|undergraduates?|respondents?|coders?|reviewers?|clinicians?|physicians?|radiologists?|students?|speakers?|experts?|authors|linguists?|teachers?|nurses?|judges|listeners?|observers?|subjects|programmers?|developers?|engineers?|adults|children|patients|assessors?|readers?|workers?|users|evaluators?|biologists?|mathematicians?|lawyers?|pathologists?)`;

export const JUDGES: readonly Detector[] = [
  {
    id: "judge",
    what: "a model that judges or scores outputs",
    question: "Which model judges, with which prompt, and would another judge give the same order?",
    never: ["related", "acknowledgements"],
    patterns: [
      {
        is: /\b(?:LLM|model|GPT\S*|Claude|AI|language[- ]model)[- ]as[- ](?:a[- ]|the[- ])?judges?\b|\bauto-?raters?\b|\bauto-?graders?\b|\b(?:LLM|GPT-?\S*|AI|model[- ]based|language[- ]model|automated|automatic|prompted)[- ](?:\w+ )?(?:judges?|graders?|evaluators?|raters?|scorers?|referees?)\b/i,
        not: /\bhuman (?:graders?|raters?) and no\b/i,
        catches: "Answers were scored by an LLM judge with a rubric.",
        leaves: "Two human judges scored each answer.",
      },
      {
        is: new RegExp(
          String.raw`\b(?:judged|graded|scored|rated|evaluated|assessed|ranked|labell?ed|classified|compared|marked|annotated|checked|verified|decided) (?:\w+ ){0,5}?(?:by|with|using|through) (?:prompting )?${MODEL}|\b(?:ask(?:ed|s)?|prompt(?:ed|s|ing)?|us(?:e|ed|es|ing)|employ(?:ed)?|instruct(?:ed)?|let|having|had) ${MODEL}[^;]{0,40}? (?:to (?:judge|grade|score|rate|evaluate|assess|rank|compare|decide (?:whether|which)|label|classify|mark|check whether|verify|determine)|as (?:the |a |an |our )?(?:\w+ ){0,2}?${JUDGE})\b`,
          "u",
        ),
        not: /\b(?:evaluated|compared|assessed|ranked) (?:with|using|by) (?:the |a )?(?:LLM|language model)s? (?:benchmark|evaluation harness|harness)|\bWe (?:evaluate|compare) /u,
        catches: "Responses were graded by GPT-4o on a scale of 1 to 10.",
        leaves: "We evaluate GPT-4o on two benchmarks.",
      },
      {
        is: new RegExp(
          String.raw`${MODEL}[^;]{0,30}? (?:(?:then )?(?:judges?|judged|grades?|graded|scores? (?:each|every|the|all|both)|scored|rates?|rated|ranks?|decides (?:whether|which)|assess(?:es|ed)|labell?ed|compar(?:es|ed) (?:each|the two|both)|marks?|marked)|(?:acts?|acted|serves?|served|is used|was used|functions) as (?:the |a |an |our )?(?:\w+ ){0,2}?${JUDGE})\b`,
          "u",
        ),
        not: /\b(?:scored|scores?) (?:\d|below|above|higher|lower|best|worst)/i,
        catches: "Claude Sonnet rated every reply for politeness.",
        leaves: "GPT-4 scored 86.4 on the exam.",
      },
      {
        is: /\b(?:the|our|this|each|a) (?:judge|grader)(?: model| prompt|'s (?:verdicts?|prompt|scores?|labels?|decisions?))\b|\bjudge (?:model|prompt|LLM)\b|\breward model\b[^;]{0,30}\b(?:scores|to score|to judge|as (?:a |the )?judge)\b/i,
        catches: "The judge model sees both answers in random order.",
        leaves: "The judge of the court was not involved.",
      },
      {
        is: /\b(?:[Aa]n?|[Tt]he|[Oo]ur|another|each) (?:[\w-]+ )?(?:prompted |fine-tuned |instructed |frozen )?(?:GPT[-\w.]*|Claude[ \w.-]{0,14}|Llama[-\w.]*|Gemini[ \w.-]{0,10}|Qwen[-\w.]*|Mi[sx]tral[-\w.]*|LLM|language model)(?: \w+)? (?:labels?|marks?|decides?|checks?|verifies|determines?|flags?|classifies|assigns?|picks? the (?:better|winner)|chooses? the (?:better|winner)) (?:each|every|whether|the|which|all|a (?:score|grade|label)|if)\b|\b(?:scored|graded|rated|judged|labell?ed|evaluated|checked|classified)\b[^;]{0,40}\b(?:LLM|language[- ]model|GPT|model)[- ]based\b|\b(?:classifier|rubric|metric|scorer|grader|filter) based on (?:an? )?(?:LLM|language model|GPT|Claude)/,
        not: /next (?:action|token|step|move)/i,
        catches: "A prompted Llama-3-70B labels each reply as harmful or not.",
        leaves: "The LLM decides the next action.",
      },
      {
        is: /\b(?:let|had|ask(?:ed)?|have|made|use[ds]?) (?:\w+ ){0,4}?(?:models?|LLMs?|graders?|chatbots?|assistants?|networks?) (?:to )?(?:grade|judge|score|rate|rank|mark|assess|compare)\b|\b(?:with|using|by|and|against) (?:the )?[A-Z][\w.-]*(?: [A-Z\d][\w.-]*)? as (?:the |a |an |our )?(?:\w+ )?(?:judge|grader|referee|evaluator|autorater|arbiter)\b|\bas (?:the |a |an |our )?(?:automatic|automated|model|LLM|sole|external|pairwise|only) (?:judge|grader|referee|evaluator)\b/i,
        not: /\b(?:teachers?|humans?|people|annotators?|experts?|students?|participants?) (?:to )?(?:grade|judge|score|rate)/i,
        catches: "We compare answers pairwise with Arbiter-L as judge.",
        leaves: "We asked three teachers to grade essays as judges.",
      },
      {
        is: /\b[A-Z][\w-]*[A-Z\d-][\w-]*\b(?: \w+)? (?:is|was|are|were) (?:then )?(?:shown|given|asked|prompted|presented)\b[^;]{0,80}\b(?:which|prefers?|better|winner|score|rate|grade|judge|whether|verdict|decide)\b|\b(?:automatic|model|LLM|pairwise|rubric|reference-free|prompted) grader|\b(?:graders?|judges?)\b[^;]{0,40}\b(?:prompt(?:ed|s)?|temperature|language models?|LLMs?|model)\b|\b(?:language models?|LLMs?)\b[^;]{0,40}\b(?:graders?|judges?)\b|\bwin rates?\b[^;]{0,40}\b(?:according to|judged by|as judged|by|from) (?:the )?(?:[A-Z]\w*[A-Z\d-]\w*|judge|model|LLM)/,
        not: /\b(?:human|expert|two|three) judges\b|in a court/i,
        catches: "GPT-Arbiter is shown two answers in random order and asked which one it prefers.",
        leaves: "A judge in a court explains a sentence.",
      },
      {
        is: /\b(?:decided|determined|scored|graded|rated|judged|assessed|given|assigned|produced|labell?ed|measured|evaluated|classified) (?:\w+ )?(?:by|with) (?:an? |the |another |our |a second |a separate )?(?:[\w-]+ ){0,2}?(?:model|LLM|classifier|reward model|chatbot|autorater|grader)\b(?! of\b|-based metric)|\b(?:grades?|scores?|ratings?|verdicts?|marks?|labels?) (?:\w+ )?(?:from|by|given by|of) (?:[A-Z][\w.]*-[\w.-]*\d\w*|an? LLM|a language model|the judge|the grader)|\b(?:separate|second|another|stronger|larger|strong) (?:language )?model\b[^;]{0,50}\b(?:assigns?|scores?|rates?|grades?|judges?|marks?)\b|\bmodel-(?:written|generated|assigned|based) (?:ratings?|scores?|grades?|judg\w+|labels?)\b|\b[Ww]e score\b[^;]{0,40}\bwith (?:a |the )?(?:reward model|language model|LLM|classifier)/,
        near: /\b(?:answers?|responses?|repl(?:y|ies)|outputs?|summar\w+|correct\w*|preferences?|harm\w*|quality|scor\w+|grad\w+|rat(?:ed|ings?)|verdicts?|judg\w+|toxicity|refus\w+|essays?|explanations?|generations?|completions?|rubric|helpful\w*|fluency|faithful\w*)\b/i,
        not: /\b(?:human|expert|linear|mixed|regression|statistical|theoretical|physical|climate|Bayesian|growth|hydrolog\w+) (?:\w+ )?model|of growth/i,
        catches: "Preference was determined by an LLM.",
        leaves: "The height was determined by a model of growth.",
      },
      {
        is: /\b(?:AlpacaEval|MT-?Bench|Arena-?Hard|G-Eval|LLM-(?:graded|judged|scored|rated|evaluated)|model-graded|AI[- ]feedback|auto-?interp\w*|auto-?eval\w*|StrongREJECT)\b|\b(?:model|AI)-(?:graded|judged|scored|rated|evaluated)\b|\breward model\b[^;]{0,40}\b(?:scor|rat|judg|rank|evaluat)\w*/i,
        catches: "Replies are model-graded on a rubric.",
        leaves: "The graded model answers are few.",
      },
    ],
  },
  {
    id: "judge-validation",
    oursInIntroduction: true,
    what: "a comparison of the judge with people or gold labels",
    question: "On how many items was the judge compared with people, how well did they agree, and where did it fail?",
    never: ["related", "acknowledgements"],
    patterns: [
      {
        is: /(?<!\w)(?:agree\w*|kappa|κ|correlat\w+|concord\w+|match(?:es|ed|ing)?|accura\w+|precision|validat\w+|calibrat\w+|consisten\w+|coincid\w+|spot-?check\w*|audit\w*|false[- ]positive|verified|disagree\w*|error rate|recall|F1|Spearman|Pearson|α|compared|confirm\w*)(?!\w)/i,
        near: new RegExp(`(?:${JUDGE_CUE.source})`, "i"),
        not: /^(?!.*\b(?:human|people|person|annotators?|experts?|manual\w*|gold|hand[- ]?(?:labell?ed|graded|checked|scored)|crowd\w*|authors?|ground[- ]truth|clinicians?|reference labels?|physicians?|labell?ed by|raters?|two of us|one of us|teachers?|native speakers?)\b)/i,
        catches: "The judge agrees with two experts on 91% of 200 items.",
        leaves: "The judge agrees with itself on 97% of repeated items.",
      },
      {
        is: /\b(?:validat\w+|check\w*|verif\w+|calibrat\w+|audit\w*|compar\w+)\b[^;]{0,40}\b(?:judge|grader|auto-?rater|auto-?grader|automatic (?:scores?|labels?|grading|ratings?)|its (?:verdicts?|scores?|labels?|grades|judg\w+))(?:'s)?\b[^;]{0,60}\b(?:against|with|by|on|to)\b[^;]{0,40}\b(?:human|manual|gold|expert|hand|annotator|people|author)\w*/i,
        catches: "We validated the grader against 150 hand-labelled replies.",
        leaves: "We compared the judge with a second model.",
      },
      {
        is: /\b(?:compar\w+|agree\w*|correlat\w+|match\w*|checked|validat\w+)\b[^;]{0,80}\b(?:grades?|scores?|verdicts?|judg\w+|ratings?|labels?|preferences?)\b[^;]{0,60}\b(?:teachers?|humans?|experts?|people|annotators?|clinicians?|physicians?|authors?|raters?|by hand|hand-labell?ed|editors?|lawyers?|nurses?)\b/i,
        near: /\b(?:graders?|judges?|models?|LLMs?|automatic\w*|autoraters?|GPT\S*|Arbiter\S*|classifier)\b/i,
        not: /\b(?:was|were|is|are) not\b|\bnot (?:been )?(?:validated|compared|checked)\b/i,
        catches: "We let three models grade answers and compare their grades with those of teachers.",
        leaves: "We compare the grades of two teachers.",
      },
    ],
  },
  {
    id: "human-study",
    oursInIntroduction: true,
    what: "people who rated, annotated or took part",
    question: "Who were these people, what were they told and paid, and how would other people have answered?",
    never: ["related", "acknowledgements", "contributions"],
    patterns: [
      {
        is: new RegExp(
          String.raw`(?:\d[\d,]*|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|sixteen|twenty|thirty|forty|fifty|sixty|several|both|independent|expert|trained|human|professional|native|student|crowd|graduate|paid|blinded|of the|the|one)\b) (?:(?:[\w'-]+|\([^)]*\)),? ){0,5}?${PEOPLE}\b(?!['’])[^;]{0,60}?\b(?:rated|annotated|labell?ed|judged|completed|took part|participated|were (?:asked|recruited|shown|paid|randomi[sz]ed|assigned|instructed|enrolled|interviewed|presented|tested|trained|compensated|given)|compared|read|scored|coded|graded|wrote|answered|gave|performed|provided|assessed|evaluated|reviewed|marked|viewed|listened|chose|ranked|responded|learned|solved|worked|checked|saw)\b`,
          "iu",
        ),
        not: /\bmodels? (?:were|was) (?:asked|shown)|simulated (?:users|participants)|\bLLM (?:annotators?|raters?|judges?)/i,
        catches: "Three trained annotators labelled every response.",
        leaves: "Three simulated participants rated every response, each an LLM.",
      },
      {
        is: new RegExp(
          String.raw`\b(?:rated|annotated|labell?ed|judged|scored|graded|coded|evaluated|assessed|reviewed|checked|marked|compared|verified|ranked|read|written|answered) (?:\w+ ){0,4}?by (?:\w+[- ]){0,5}?${PEOPLE}\b`,
          "iu",
        ),
        not: /\b(?:LLM|model|automatic|GPT\S*)[- ](?:\w+ )?(?:annotators?|raters?|judges|experts?|evaluators?|reviewers?)|peer[- ]review|\bauthors of\b|original authors/i,
        catches: "Each essay was scored by two experienced teachers.",
        leaves: "Each essay was scored by an LLM rater.",
      },
      {
        is: /\b(?:Prolific|Mechanical Turk|MTurk|Amazon Turk|CloudResearch|Surge AI|Scale AI|Upwork)\b|\bcrowd-?(?:workers?|sourc(?:ed|ing) (?:annotat|rat|judg)\w+)|\b(?:user|human[- ]subjects?|human) stud(?:y|ies)\b|\binformed consent\b|\brecruited\b[^;]{0,40}\b(?:participants?|volunteers?|students|adults|raters|annotators|people|workers|speakers|patients|from)\b|\bhuman (?:evaluation|ratings?|judg\w+|annotat\w+|preference (?:ratings|judg\w+|labels))\b/i,
        not: /\b(?:future|prior|previous|existing|correlat\w+ with) human (?:evaluation|judg\w+|ratings?)/i,
        catches: "We recruited 64 adults through Prolific.",
        leaves: "No human study was carried out.",
      },
      {
        is: /\b(?:two|three|one|four|both|all|several) (?:of the )?(?:authors|of us)\b[^;]{0,50}\b(?:label\w*|annotat\w*|rat(?:ed|e)|cod(?:ed|e)|judg\w+|read|scor\w+|check\w*|inspect\w*|mark\w*|grad\w+|classif\w+|review\w*)\b|\b\d[\d,]* (?:participants?|volunteers?|respondents?|undergraduates?|adults|listeners|observers)\b|\bparticipants? (?:were|was|completed|received|saw|read|rated|gave)\b|\bN ?= ?\d{2,4} (?:participants?|adults|people|students)\b/i,
        not: /simulated (?:users|participants)|\bmodels? as participants/i,
        catches: "Two of the authors coded all 120 transcripts.",
        leaves: "Two of the authors work at the firm.",
      },
      {
        is: /\b(?:\d{1,5}|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty) (?:[\w-]+ ){0,3}?(?:engineers?|people|colleagues|nurses|teachers|students|pupils|developers|users|adults|volunteers|physicians|experts|workers|citizens|patients|players|readers|speakers|listeners|authors|villagers|drivers|pilots|children)\b[^;]{0,30}\b(?:used|tried|walked|played|filled in|answered|sorted|tested|took|wore|watched|listened|wrote|ranked|picked|chose|spoke|read aloud|drove|kept)\b|\bwe asked (?:\d+|two|three|four|five|six|ten|twelve|twenty|thirty|several|a group of) (?:[\w-]+ )?(?:\w+s|people)\b(?! of the)|\b(?:filled in|answered|completed|rated|tested|used|annotated|read) by (?:\d+|two|three|four|five|six|ten|twelve|twenty) (?:[\w-]+ )?(?:people|\w+s)\b/i,
        not: /\b(?:models?|LLMs?|questions?|graders|systems?|networks?|agents?|sensors?)\b|simulated/i,
        catches: "We asked 30 colleagues to sort the cards.",
        leaves: "We asked two questions.",
      },
    ],
  },
  {
    id: "annotator-agreement",
    oursInIntroduction: true,
    what: "how well people agree with each other",
    question: "How well do people agree on this, and does the effect exceed their disagreement?",
    never: ["related", "acknowledgements"],
    patterns: [
      {
        is: /\binter-?(?:annotator|rater|coder|judge|observer|labell?er|reviewer|reader)s?\b[- ]?(?:\w+ )?(?:agree\w*|reliab\w*|kappa|κ|consisten\w*|correlat\w*|ICC|concord\w*|α|variab\w*)|\bagreement\b[^;]{0,30}(?<!\w)(?:between|among|amongst|of|across)(?!\w) (?:the |our |all |two |three |both |human |independent |expert |trained )*(?:annotators?|raters?|coders?|labell?ers?|authors|experts?|crowd ?workers?|human(?:s| raters| annotators)|clinicians?|reviewers?|readers?|assessors?|observers?|people|radiologists?|judges|teachers|students|participants)|(?<!\w)(?:annotators?|raters?|coders?|experts?|labell?ers?|reviewers?|readers?|authors|observers?|assessors?|teachers|clinicians|radiologists|pathologists|linguists)(?!\w)[^;]{0,40}(?<!\w)(?:agreed|agree|disagreed|concurred)(?!\w)|\bpairwise (?:human |annotator |rater )?agreement\b|\bhuman[-–]human (?:agreement|correlation)/i,
        not: /\b(?:judge|LLM|model|GPT\S*|grader|automatic)\b[^;]{0,40}\b(?:agree\w*)\b[^;]{0,30}\b(?:with|and)\b(?![^.]*\b(?:inter-?|between|among|each other)\b)|agree\w* with (?:the|our|its) (?:judge|model|grader)|agreed to (?:take part|participate)/i,
        catches: "Inter-annotator agreement was high (0.81).",
        leaves: "The judge agreed with annotators on most items.",
      },
      {
        is: /(?<!\w)(?:Cohen|Fleiss|Krippendorff|Scott|Gwet|Kendall)(?:'?s?'?) (?:weighted )?(?:kappa|κ|alpha|α|π|AC1|W\b|coefficient)|\bkappa\b|κ ?(?:=|of|was|is)|\bintra-?class correlation\b|\bICC\b|α ?= ?0?\.[4-9]\d?\b/i,
        near: /\b(?:annotat\w+|raters?|coders?|experts?|labell?ers?|people|human\w*|authors?|crowd\w*|reviewers?|readers?|observers?|clinicians?|teachers?|between (?:the )?two|agreement|reliab\w+|Krippendorff|Fleiss|double-?(?:coded|labell?ed|annotated)|radiologists?|pathologists?|judges|coded|labell?ed)\b/i,
        not: /\b(?:judge|LLM|model|GPT\S*|grader|automatic|classifier|detector)\b(?![^.]*\b(?:inter-?annotator|inter-?rater|between (?:the )?(?:two |three )?(?:annotators|raters|experts|coders|people|humans)|among (?:annotators|raters|experts|humans|people))\b)|Cronbach/i,
        catches: "Two coders labelled all items (Cohen's kappa = 0.74).",
        leaves: "The judge model reaches a kappa of 0.71 against experts.",
      },
      {
        is: /\bagreement (?:was|is|of|reached|reaches|=|:)[^;]{0,20}\d[^;]{0,30}(?<!\w)(?:Fleiss|Cohen|kappa|κ|Krippendorff|α|raw|percent|annotators?|raters?)|(?<!\w)(?:intra-?class correlation|ICC)(?!\w)[^;]{0,25}\d|\bhuman (?:inter-)?agreement\b|\bhuman-human\b[^;]{0,30}\d|\bdouble[- ](?:annotat|cod|label|rat)\w+\b/i,
        not: /\b(?:judge|LLM|model|grader|automatic)\b[^;]{0,30}\bagree\w*|agreement (?:with|between) (?:the )?(?:judge|model|LLM)/i,
        catches: "The intraclass correlation was .91.",
        leaves: "The judge agreement with people is 0.8.",
      },
      {
        is: /\b(?:they|both|the two|the three|two of us|we both|two raters|teachers|pairs of \w+) (?:agreed|concurred|disagreed|gave the same \w+)\b[^;]{0,25}\b(?:on|in|for)\b[^;]{0,10}\d|\bagreement\b[^;]{0,15}\b(?:was|of|is|:)\b[^;]{0,10}\d/i,
        not: /\b(?:judge|LLM|model|grader|automatic|classifier|GPT\S*)\b|with (?:theory|the prediction)|name of/i,
        catches: "They agreed on 91% of a common subset of 200.",
        leaves: "They agreed on the name of one dog.",
      },
    ],
  },
];
