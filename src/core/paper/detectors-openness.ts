/** What is admitted, given away, answered and signed. */

import type { Detector } from "./detectors.ts";

const THING = String.raw`(?:code|source|data|data ?sets?|corpus|benchmark|models?|weights|checkpoints?|scripts?|materials?|stimuli|software|implementation|repository|prompts?|transcripts?|logs|traces|artifacts?|artefacts?|notebooks?|library|reads|sequences|configurations?|annotations?|outputs?|results|proofs?|plasmids?|everything|labels?|responses|questionnaires?|files|package|toolkit|tool|recipes?|items|records|recordings|measurements|images|observations|spectra|samples|posts)`;
const PLACE = String.raw`(?:https?:\/\/|www\.|github|gitlab|bitbucket|zenodo|figshare|dryad|dataverse|hugging ?face|osf\b|osf\.io|open science framework|anonymous\.4open|GEO\b|gene expression omnibus|sequence read archive|\bSRA\b|ENA\b|bioproject|PRJ[A-Z]{2}\d|GSE\d|protein data bank|PDB\b|codeberg|sourceforge|pypi|CRAN|doi\.org|10\.\d{4,5}\/|software heritage|kaggle|openneuro|dandi|the supplement(?:ary|al)?|supplementary (?:material|file|data|archive|zip|code)|supplemental material|electronic supplement|supporting information|ancillary files|the artifact|MIT licen[cs]e|apache|CC[- ]BY|accession|the institutional repository|[\w-]+\.(?:org|io|edu|net|ac\.\w\w)\/[\w-]+)`;

export const OPENNESS: readonly Detector[] = [
  {
    id: "limitations",
    what: "limits of this work in the authors' own words",
    question: "Which limit bites hardest, and which claim would fall with it?",
    never: ["related", "acknowledgements"],
    sections: ["limitations"],
    negated: true,
    patterns: [
      {
        is: /\blimitations? of (?:this|our|the present|the current|these (?:results|experiments|findings)|the (?:study|work|approach|method|analysis|design|evaluation|experiment|proof|theorem|system|results))|\bour limitations?\b|\b(?:one|another|a|the main|an important|a second|a further|the principal|a key|several|some|two|three|the chief|a major|the most important|an obvious|further|other|main|there are|has|have) (?:\w+ )?limitations?\b|^limitations?\b|\bsubject to (?:\w+ )?limitations\b|\blimitations? (?:is|are|include|should|apply|remain)\b/i,
        not: /\blimitations? (?:of|in) (?:existing|prior|previous|current|these|such|earlier|standard|RNNs?|transformers?|traditional|today|past|LLMs|that work)|address(?:es|ing)? (?:these|this|the|a|such|both) (?:\w+ )?limitations?|overcom\w+ (?:these|this|the|such)|without (?:these|this|the|such) limitations?/i,
        catches: "One limitation is that all texts are English.",
        leaves: "To address these limitations of prior work, we propose a new index.",
      },
      {
        is: /\bwe (?:could not|couldn't|cannot|can not|were (?:unable|not able) to) (?!be\b)\w+|\bwe (?:did|do|have|could|can|were)(?: not|n't|not) (?:\w+ )?(?:evaluat\w*|test\w*|consider\w*|examin\w*|stud(?:y|ied)|measur\w*|claim\w*|explor\w*|investigat\w*|compar\w*|control\w*|vary|varied|verif\w*|rule out|able to|know|establish\w*|separate\w*|address\w*|run|attempt\w*|show\w*|prove\w*|assess\w*|tried|try|replicat\w*|expect (?:this|these|our) to|distinguish\w*|say whether|observe whether|check\w*|validat\w*|conclude|generali[sz]e|include\w*)\b|\bwe (?:only|merely) (?:\w+ )?(?:evaluat\w*|test\w*|consider\w*|examin\w*|stud(?:y|ied)|measur\w*|use|used|look\w*|cover\w*|sampl\w*|include\w*)\b|\bwe (?:\w+ )?(?:evaluat|test|consider|examin|stud|measur|look)\w* (?:at )?only\b/i,
        not: /\bwe do not (?:claim|use|require|assume) (?:any )?(?:additional|extra|labels)|\bwe did not (?:include|consider) (?:participants|subjects)|excluded because/i,
        catches: "We did not evaluate models above 8B parameters.",
        leaves: "We do not require labels at test time.",
      },
      {
        is: /\b(?:our|the|these|this|all|present) (?:\w+ ){0,3}?(?:study|results?|findings?|evaluation|experiments?|analys[ei]s|conclusions?|estimates?|claims?|evidence|data|sample|method|approach|work|design|setup|theorem|bound|proof|guarantee|guarantees|benchmark|system|prototype|measurements?|simulator|simulations?)\b[^;]{0,50}\b(?:(?:is|are|was|were|remain\w*|be) (?:\w+ )?(?:limited|restricted|confined|specific) to|(?:does|do|did|may|might|need|can|could|cannot)(?: ?not)? (?:\w+ ){0,3}?(?:generali[sz]e|transfer|hold|extend|carry over|establish|show that|cover|capture|scale|apply|rule out|speak to|support (?:a )?causal|distinguish|reflect|represent|tell|say|account for|separate|be taken)|(?:is|are|was|were) (?:\w+ )?(?:small|narrow|correlational|underpowered|exploratory|preliminary|not representative|self-selected|English[- ]only|observational|noisy|conservative|synthetic)|(?:rests?|relies|rely|depends?) (?:\w+ )?(?:on (?:a |one |only |two |the assumption|self-report|simulat))|assumes? (?:that )?)/i,
        near: /\b(?:not|cannot|limited|restricted|confined|specific|may|might|only|small|narrow|correlational|underpowered|exploratory|preliminary|assumes?|rests?|relies|rely|depends?|one|single|observational|self-selected|synthetic|conservative|English-only|noisy)\b/i,
        not: /\b(?:may|might|can|could) (?:(?!not\b)\w+ )?(?:generali[sz]e|transfer|extend|apply|scale|hold)\b(?! only)(?!.*\bnot\b)/i,
        catches: "Our results may not generalise beyond short replies.",
        leaves: "Our results may generalise to other languages.",
      },
      {
        is: /\bthreats? to (?:\w+ )?validity\b|\bcaveats?\b|\bwith caution\b|\bcautiously\b|\bcannot (?:rule out|conclude|establish|exclude|distinguish|say|separate|be sure|tell|determine|claim|attribute|guarantee)\b|\bbeyond the scope\b|\b(?:remains?|is|are) (?:an open question|unclear|untested|unknown|to be seen|open)\b|\bshortcomings? of (?:our|this)|\bweakness(?:es)? of (?:our|this|the (?:study|design|method))|\b(?:is|are|was|were) not (?:representative|tested|evaluated|measured|examined|covered|addressed|known)\b|\bunderpowered\b|\bsmall sample\b|\bsample size (?:is|was) (?:small|modest|limited)|\bconfound(?:ed|s|er|ers|ing)?\b[^;]{0,30}\b(?:remain|possible|cannot|may|not)\b|\bour (?:method|approach|system|model|bound|estimator|algorithm) (?:\w+ )?(?:fails?|struggles?|breaks?|degrades?|is slower|requires|assumes|does not|cannot|performs? (?:poorly|worse))\b|\bfailure (?:cases?|modes?) of (?:our|the) (?:method|approach|model)/i,
        not: /\b(?:prior|previous|existing|earlier) (?:work|studies|methods)\b[^;]{0,60}(?:cannot|unclear|remain|open)|^(?:However, )?it (?:is|remains) (?:unclear|unknown|open)/i,
        catches: "We cannot rule out that prompts differ in length.",
        leaves: "It remains unclear why such models work so well.",
      },
      {
        is: /\bwe (?:stud(?:y|ied)|test(?:ed)?|examin(?:e|ed)|look(?:ed)? at|evaluat(?:e|ed)|consider(?:ed)?) (?:only |just )?(?:one|a single) (?:\w+ ){1,3}?(?:only|and one|and a single)\b|\b(?:study|data|experiments?|work|sample|evaluation|results?) (?:was|were|is|are|come|comes|came)\b[^;]{0,30}\b(?:at|from|on|in|of) (?:a single|only one|one) (?:hospital|site|university|country|language|dataset|species|strain|model|family|lab|institution|city|company|task|domain|benchmark|trace|cluster|machine|school)\b|\b(?:limits?|weaken\w*|qualif(?:y|ies)|temper\w*|restricts?) (?:these|our|the|this) (?:\w+ )?(?:results?|conclusions?|findings?|claims?|study|generality|interpretation)\b/i,
        evenDenied: true,
        catches: "Two things limit these results.",
        leaves: "We used one GPU and one CPU.",
      },
      {
        is: /\b(?:it is|remains?) (?:also )?possible that\b|\bwe (?:do not|cannot) know (?:whether|how|if|why)\b|\bmay (?:differ|not|reflect|alter|bias|affect|have (?:influenced|affected|biased|altered|changed|learned|guessed)|be (?:due|an artefact|an artifact|specific|confounded|biased))\b|\bmight (?:differ|not|reflect|be (?:due|an artefact|an artifact|specific|confounded|biased))\b/i,
        near: /\bpossible that\b|\b(?:we|our|this|these|the (?:effect|results?|sample|two|difference|judge|gain|gap|findings?|estimates?))\b/i,
        not: /\bmay not exceed\b|participants may not|\bmight not have\b/i,
        catches: "It is possible that a stronger judge would see no difference.",
        leaves: "The file may not exceed 10 MB.",
      },
      {
        is: /\bwe (?:stud|test|evaluat|examin|measur|consider|look|cover|annotat|sampl|simulat|interview|survey)\w* (?:at )?[\w -]{2,40} only\b|\bwe may (?:have|be)\b|\b(?:should|must) be (?:read|taken|understood|interpreted|treated) as\b|\b(?:only|just) (?:one|two|a single|a few|\d) (?:[\w-]+ ){0,3}?(?:languages?|tasks?|datasets?|sites?|hospitals?|models?|species|domains?|benchmarks?|families|robots?|cities|traces?|seeds?|annotators?|schools?|sizes?)\b|\bsays? (?:nothing|little) about\b|\bnot (?:\w+ )?(?:a|any) (?:claim|statement|guarantee|proof) (?:about|of|on|that)\b|\b(?:did|do|does) not (?:\w+ )?(?:vary|include|cover|measure|test|study|model|account|capture|consider|control)\b/i,
        near: /\b(?:we|our|this|these|the (?:study|results?|method|proof|bound|data|sample|analysis|experiments?|theorem|model|evaluation))\b/i,
        not: /^(?:they|previous|prior)\b|\bdoes not (?:require|need)\b/i,
        catches: "We studied accuracy only, not diversity or coverage.",
        leaves: "They read a book only.",
      },
      {
        is: /\b(?:has|have) never been (?:tried|tested|evaluated|run|used) (?:on|in|with|at|by|outside)\b|\b(?:all|our|the) (?:\w+ )?(?:models?|data|traces?|participants?|texts?|tasks?|experiments?|samples?|items|raters|annotators) (?:come|comes|came|are|is|were|stem) (?:all )?(?:from|in) (?:a single|one|the same|two)\b|\b(?:drawback|shortcoming|downside|caveat|disadvantage|weak point)s?\b|\bbreaks? down (?:when|if|for|on|at)\b|\bwe have no (?:explanation|evidence|data|answer|way to|means to|theory)\b|\b(?:our|the) (?:proof|theorem|analysis|argument|method|bound|approach) (?:needs|requires|relies on|assumes|depends on|holds only|only holds|applies only|only applies|covers only|only covers)\b/i,
        catches: "The policy has never been tried on stairs.",
        leaves: "They come from the same town.",
      },
    ],
  },
  {
    id: "artefact",
    what: "code, data or weights with a link or a place",
    question: "Could somebody outside run this from what is published, and has anybody?",
    never: ["related"],
    patterns: [
      {
        is: new RegExp(
          String.raw`\b${THING}\b[^;]{0,160}?\b(?:available|released|open-?sourced?|deposited|archived|published|hosted|shared|found|accessible|provided|included|posted|downloaded|public|attached|accompan\w+|obtained|supplied|placed|uploaded|contained)\b[^;]{0,80}?${PLACE}`,
          "iu",
        ),
        not: /\bwill be\b|\bupon (?:acceptance|publication)|\bon (?:reasonable )?request\b|\b(?:we|and) (?:use|used|build on|downloaded|obtained|adopt(?:ed)?|start from|reuse|rely on) (?:the )?(?:\w+ ){0,4}?(?:from|at|public\w*|released|open|available|official|implementation)/i,
        catches: "Code and data are available at https://github.com/example/thing.",
        leaves: "Code will be made available at https://github.com/example/thing.",
      },
      {
        is: new RegExp(
          String.raw`\b(?:we|authors) (?:\w+ )?(?:release|released|provide|provided|publish|published|share|shared|open-?source|open-?sourced|make|made|deposited|archive|archived|include|included|posted|attach|submit|submitted|host|supply)\b[^;]{0,100}?\b${THING}\b[^;]{0,100}?${PLACE}`,
          "iu",
        ),
        not: /\bwill\b|\bupon (?:acceptance|publication)|\bplan to\b/i,
        catches: "We release all transcripts on Zenodo (10.5281/zenodo.1234567).",
        leaves: "We will release all transcripts on Zenodo.",
      },
      {
        is: new RegExp(
          String.raw`\b(?:our |the |project |full |source |all )?(?:code|data|models?|weights|materials?|checkpoints|project page|repository|data ?set|software|artifact|supplement|preregistration and data|scripts|data and code|code and data)(?: \([^)]*\))?(?: for this (?:paper|work))?:? ?(?:at|is at|are at|is on|are on|on|is in|are in|in|lives? (?:at|in|on)|see|→)? ?:?(?: the)? ?(?:https?:\/\/\S+|www\.\S+|github\.com\S+|\(?https?)`,
          "iu",
        ),
        not: /\bwill be\b|\b(?:we|and) (?:use|used|build on|downloaded|adopt(?:ed)?) /i,
        catches: "Code: https://github.com/example/thing",
        leaves: "We use the code at https://github.com/others/thing for parsing.",
      },
      {
        is: new RegExp(
          String.raw`(?:github\.com|gitlab\.com|zenodo|osf\.io|huggingface\.co|figshare|anonymous\.4open|codeberg\.org)[\/.]\S+`,
          "iu",
        ),
        near: /\b(?:our|available|released?|anonymi[sz]ed|reproduce|this paper|this work|artefacts?|artifacts?|repository|archived?|deposited)\b/i,
        not: /\bwill be\b|\bupon (?:acceptance|publication)\b|\b(?:use|used|build on|based on|downloaded|adopt(?:ed)?|from) (?:the )?(?:\w+ ){0,4}?(?:implementation|library|toolkit|harness|code ?base|tool)\b|preregist/i,
        catches: "An anonymised repository: https://anonymous.4open.science/r/abc",
        leaves: "We use the evaluation harness library of https://github.com/others/harness, a public repository.",
      },
      {
        is: new RegExp(
          String.raw`\b${THING}\b[^;]{0,60}\b(?:is|are|was|were|have been|has been) (?:\w+ ){0,3}?(?:deposited|archived|included|available|provided|released|attached|supplied) (?:\w+ )?(?:in|under|with|as|on|from|through|at) (?:the )?(?:${PLACE})`,
          "iu",
        ),
        not: /\bwill be\b|\bupon (?:acceptance|publication)\b|\bon (?:reasonable )?request\b/i,
        catches: "All scripts are included in the supplementary material.",
        leaves: "All scripts are available on request.",
      },
      {
        is: /^(?:data|code|weights|models?|software|materials|data and code|code and data|stimuli|repository|artifacts?|artefacts?|project page)(?: availability)?: .{0,80}(?:zenodo|osf|github|gitlab|https?:|10\.\d{4,5}\/|figshare|dryad|hugging ?face|accession)/i,
        not: /\bwill be\b|\bto be\b|\bupon\b/i,
        catches: "Data: Zenodo, 10.5281/zenodo.123.",
        leaves: "Data: available on request.",
      },
      {
        is: /\b(?:scripts?|code|data|proofs?|prompts?|transcripts?|instructions|materials|notebooks?|configurations?|everything)\b[^;]{0,80}\b(?:is|are|can be found) (?:all )?(?:in|on|at|part of|with) (?:the |our |an? )?(?:supplement\w*|anonym\w* (?:repository|archive)|(?:public |online )?(?:repository|archive)|ancillary|accompanying)\b/i,
        not: /\bwill\b|\bupon\b/i,
        catches: "Scripts to reproduce every figure are in the supplementary archive.",
        leaves: "The data are in the first table.",
      },
      {
        is: /https?:\/\/\S+|\bwww\.\S+|\b10\.\d{4,5}\/\S+/i,
        near: /\b(?:code|data|scripts?|weights|materials?|models?|logs|transcripts?|benchmark|corpus|software|repository|dataset|files|prompts?|recordings?|notebooks?|proofs?|checkpoints|source|reads|release[ds]?|archived?)\b/i,
        not: /\bwill\b|\bupon\b|\b(?:we|and) (?:\w+ )?(?:use|used|build on|built on|downloaded|adapt|adapted|follow|took|take|obtained|start from)\b|preregist|pre-regist|\bregistered\b|\bon request\b|\bto be released\b|\bwas taken from\b|\btaken from\b/i,
        catches: "Code, all logs and the recomputed files: https://repro9.example.net (archived).",
        leaves: "We use the parser at https://example.org/parser for the code.",
      },
      {
        is: /\b(?:[Cc]ode|[Dd]ata|[Ss]cripts?|[Ww]eights|[Mm]aterials|[Mm]odels?|[Ll]ogs|dictionaries|[Ss]oftware|[Rr]ecordings?|[Qq]uestions|[Rr]ecords|[Pp]rograms?|[Cc]heckpoints)\b[^;]{0,80}\b(?:is|are|has been|have been|were|was|can be) (?:\w+ ){0,3}?(?:on|at|in|from|under|with|through|deposited|archived|public\w*|downloaded|available|open|free\w*|released|attached)\b[^;]{0,40}\b(?:[Rr]egistry|[Rr]epository|[Aa]rchive|[Ss]upplement\w*|Zenodo|OSF|GitHub|GitLab|licen[cs]e|record|accession|public domain|[Hh]ub|[Ww]ebsite|project page|CC[- ]BY\S*|MIT|Apache)\b/,
        not: /\bwill\b|\bupon\b|\bon request\b|\bwe (?:use|used)\b|preregist|\bprotocol\b|\bplanned\b/i,
        catches: "Anonymised data are archived in the Open Registry.",
        leaves: "The data are in the first table.",
      },
      {
        is: /\b(?:artifact|artefact)\b[^;]{0,40}\bbadges?\b|\b(?:is|are|lives?|live|found|available|hosted|archived) (?:at|on|under) (?:https?:\/\/)?[\w-]+(?:\.[\w-]+)*\.(?:org|com|net|io|edu|dev|ai|eu|uk|de|fr|nl|info|gov)(?:\/[\w.~-]+)+/i,
        not: /\bwill\b|\bupon\b|\bpreregist|\bregistered\b/i,
        catches: "Everything needed to rerun the study is at example.org/rerun.",
        leaves: "The shop is at the corner.",
      },
    ],
  },
  {
    id: "artefact-promise",
    what: "a promise of code, data or weights",
    question: "What is out today, and what is only promised?",
    never: ["related"],
    negated: true,
    patterns: [
      {
        is: new RegExp(
          String.raw`\b(?:will|shall|plan(?:s)? to|intend to|aim to|hope to|going to|are preparing to|commit to)\b[^;]{0,40}\b(?:releas\w+|publish\w*|shar(?:e|ed|ing)|open-?sourc\w+|(?:make|made|be)\b[^;]{0,50}?\b(?:public\w*|available)|be (?:\w+ )?(?:released|published|shared|deposited|posted|open-?sourced|provided|archived)|post(?:ed)?|deposit(?:ed)?|provide)\b`,
          "iu",
        ),
        near: new RegExp(`\\b${THING}\\b`, "i"),
        not: /\bfuture work will\b|\bwill (?:publish|release) (?:a |the )?(?:results of|follow-up|update)/i,
        catches: "We will release the code and the weights.",
        leaves: "Future work will publish more theory.",
      },
      {
        is: /\b(?:up)?on (?:acceptance|publication|request|reasonable request)\b|\bafter (?:the )?(?:review|acceptance|publication|the review period|peer review|the anonymity period|de-?anonymi[sz]ation)\b|\bonce (?:the paper|the work|this (?:paper|work)|it) is (?:accepted|published)|\b(?:from|by) (?:contacting )?the (?:corresponding |first )?authors?\b(?= (?:up)?on)|\bwith the camera-ready\b|\bcoming soon\b|\bin due course\b/i,
        near: new RegExp(String.raw`\b(?:${THING}|available|released?|shared?)\b`, "i"),
        catches: "Code becomes available upon acceptance.",
        leaves: "The drug was given upon request.",
      },
      {
        is: /\b(?:code|data|weights|models?|benchmark|software|release|checkpoints|materials|corpus|repository)\b[^;]{0,30}\b(?:will follow|to follow|is planned|are planned|to be released|to be made|forthcoming|in preparation|under preparation|is being prepared|are being prepared|pending)\b/i,
        not: /\binto\b/i,
        catches: "An open-source release is planned.",
        leaves: "The data to be released into the cell are small.",
      },
    ],
  },
  {
    id: "checklist",
    what: "answers to a reproducibility checklist",
    question: "Which of these answers would you change today?",
    sections: ["checklist"],
    patterns: [],
  },
  {
    id: "contribution-statement",
    what: "who did what among the authors",
    question: "Which parts are yours, and which could only somebody else explain?",
    never: ["related"],
    sections: ["contributions"],
    patterns: [
      {
        is: /\b\p{Lu}\.? ?(?:-?\p{Lu}\.? ?){1,3}(?:,? (?:and )?\p{Lu}\.? ?(?:-?\p{Lu}\.? ?){1,3})*:? ?(?:jointly |also |together |both |each )?(?:designed|conceived|wrote|performed|ran|led|analy[sz]ed|developed|implemented|collected|supervised|drafted|conducted|built|proved|trained|annotated|carried out|contributed|proposed|curated|advised|reviewed|did|planned|initiated|acquired|prepared|edited|derived|measured)\b/u,
        not: /\b(?:et al|Fig|Table|Sec|USA|GPU|LLM|NLP|CNN|RNN|API|AI)\b/,
        catches: "A.B. designed the study and C.D. ran the analyses.",
        leaves: "We designed the study and ran the analyses.",
      },
      {
        is: /\b(?:conceptuali[sz]ation|methodology|formal analysis|investigation|writing ?[-–—] ?(?:original draft|review)|supervision|funding acquisition|data curation)\b ?(?::|,|\()/i,
        near: /(?:\p{Lu}\.\s?\p{Lu}\.|\p{Lu}{2,3}\b|:|writing)/u,
        not: /\bdata curation\b(?!.*(?:writing|supervision|conceptual|formal analysis))/i,
        catches: "Conceptualization: AB, CD. Writing – original draft: AB.",
        leaves: "Data curation, cleaning and labelling took a year.",
      },
      {
        is: /\b(?:the )?(?:first|second|third|last|senior|corresponding|lead) authors?\b[^;]{0,20}\b(?:designed|conceived|wrote|performed|ran|led|analy[sz]ed|developed|implemented|collected|supervised|conducted|built|proved|trained)\b|\ball authors (?:\w+ )?(?:wrote|contributed to|designed|discussed|read|reviewed|edited|approved|took part)/i,
        catches: "The first author implemented the system; all authors wrote the paper.",
        leaves: "Correspondence goes to the first author.",
      },
      {
        is: /\b\p{Lu}\p{Ll}+ (?:\p{Lu}\.? ?)?(?:\p{Lu}[\p{L}'-]+ )?(?:designed|conceived|implemented|led|ran|wrote|supervised|proved|collected|analy[sz]ed)\b[^.]{0,80}\b(?:and|;|,) \p{Lu}\p{Ll}+ (?:\p{Lu}[\p{L}'-]+ )?(?:designed|conceived|implemented|led|ran|wrote|supervised|proved|collected|analy[sz]ed|drafted|advised|built|annotated)\b/u,
        not: /\(\d{4}\)|\bet al/,
        catches: "Mira designed the study, Jon ran the trials, and Ana wrote the paper.",
        leaves: "Schmidt (2019) led the survey and Jones (2020) ran the trials.",
      },
      {
        is: /^\p{Lu}{2,3}(?:, \p{Lu}{2,3})*: (?:[\w -]+, )+[\w -]+|\b\p{Lu}{2,3} (?:and|&) \p{Lu}{2,3} (?:designed|conceived|wrote|ran|built|analy[sz]ed|performed|implemented|led)\b|^\p{Lu}\p{Ll}+ (?:built|designed|wrote|ran|trained|led|proved|collected|conceived|implemented)\b[^.]{2,60}; \p{Lu}\p{Ll}+ (?:built|designed|wrote|ran|trained|led|proved|collected|conceived|implemented|annotated)\b/u,
        not: /\b(?:GPU|CPU|LLM|API|RNN|CNN|GAN)\b|et al/,
        catches: "Kim built the dataset; Osei ran the models; both wrote.",
        leaves: "GPU and CPU counts: see Table 2.",
      },
      {
        is: /(?:^|[.;] )(?:Pre-?training|Post-?training|Data|Evaluation|Writing|Leads?|Experiments?|Theory|Code|Infrastructure|Software|Design|Analysis|Modelling|Modeling|Supervision|Advis\w+|Idea|Concept|Hardware|Proofs?|Annotation|Interviews)[\w ]{0,20}: ?\p{Lu}\.?(?:[ -]?\p{Lu}\.)* ?\p{Lu}/u,
        not: /^(?:Data|Code|Software|Evaluation|Experiments?|Analysis)[\w ]{0,20}: ?(?:Table|Figure|Zenodo|See|The|We|Our|https?|GitHub|OSF|[A-Z]\w*[A-Z\d])/,
        catches: "Pre-training: A. Lund-Ikeda, R. Quist.",
        leaves: "Data: Table 2 and Figure 3.",
      },
    ],
  },
  {
    id: "preregistration",
    what: "an analysis fixed in advance",
    question: "What was fixed before the data were seen, and what did you change afterwards?",
    never: ["related"],
    patterns: [
      {
        is: /\bpre-?regist(?:er|ered|ration|rations|ering|ers)\b|\bregistered reports?\b|\bAsPredicted\b|\bNCT\d{6,}\b|\bISRCTN\d+|\bclinicaltrials\.gov\b|\bPROSPERO\b|\bin-principle acceptance\b/i,
        catches: "The hypotheses were preregistered on OSF.",
        leaves: "The study was not preregistered.",
      },
      {
        is: /\b(?:analysis plan|analys[ei]s|hypothes[ei]s|protocol|primary (?:metric|outcome|endpoint)|predictions?|exclusion (?:rules?|criteria)|stopping rule|sample size|test|comparisons?|contrasts?)\b[^;]{0,60}\b(?:(?:was|were|is|had been|have been) (?:\w+ )?(?:fixed|written(?: down)?|registered|deposited|specified|frozen|time-?stamped|locked|declared|committed|set|filed|published))\b[^;]{0,50}\b(?:before|in advance|prior to|ahead of|beforehand)\b|\b(?:fixed|registered|pre-?specified|time-?stamped|wrote down|froze|deposited)\b[^;]{0,50}\b(?:analysis plan|analys[ei]s|hypothes[ei]s|predictions?)\b[^;]{0,40}\b(?:before|in advance|prior to|ahead of)\b/i,
        catches: "The analysis plan was fixed before any data were collected.",
        leaves: "The protocol was explained before the session.",
      },
      {
        is: /\b(?:before|prior to|ahead of) (?:\w+ ){0,3}?(?:collect\w*|running|seeing|looking|analy[sz]ing|the first|data|any|training|unblinding|opening)\b[^;]{0,40}\bwe (?:had )?(?:fixed|wrote down|specified|registered|committed|froze|declared|set|time-?stamped|published)\b[^;]{0,60}\b(?:hypothes[ei]s|analys[ei]s|plan|tests?|sample size|outcome|metric|predictions?|comparisons?)\b|\b(?:plan|protocol|hypothes[ei]s|analys[ei]s|predictions?)\b[^;]{0,40}\b(?:time-?stamped|registered|fixed|frozen|committed|deposited|locked)\b[^;]{0,20}\b(?:before|in advance|prior to|ahead of)\b/i,
        catches: "Before collecting data we fixed the hypotheses, the sample size and the tests.",
        leaves: "Before the data arrived we fixed the printer.",
      },
      {
        is: /\bregistered\b[^;]{0,60}\b(?:before|prior to|in advance|ahead of)\b/i,
        near: /\b(?:plan\w*|analys[ei]s|tests?|metric|hypothes[ei]s|protocol|study|design|predictions?|outcomes?|criteria)\b/i,
        not: /\b(?:users|participants|patients|students|voters) (?:were |had )?registered/i,
        catches: "The draw, the metric and the planned tests were registered on a public registry before the first run.",
        leaves: "Users registered before the event.",
      },
    ],
  },
];
