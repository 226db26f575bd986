/** Words of one kind of work, so that lines can be ordered by more than the words they share with a row. They order lines and never make a state. */

interface Kin {
  kind: string;
  words: RegExp;
  /** A row's word and a line's word that the kind brings together. */
  example: string;
}

const KIN: readonly Kin[] = [
  {
    kind: "learning",
    words:
      /\b(?:ai|ml|llms?|machine[- ]learn\w*|deep[- ]learn\w*|neural|models?|train(?:s|ed|ing)?|fine[- ]?tun\w*|transformers?|embeddings?|classif\w*|predict\w*)\b/i,
    example: "“improvements to our models” and “the largest model we could train”",
  },
  {
    kind: "debugging",
    words: /\b(?:debug\w*|bugs?|fix(?:ed|es|ing)?|faults?|failures?|troubleshoot\w*|root[- ]caus\w*|bisect\w*|regressions?|incidents?)\b/i,
    example: "“debug a large codebase” and “found and fixed a silent bug”",
  },
  {
    kind: "testing",
    words: /\b(?:test(?:s|ed|ing|able)?|validat\w*|verif\w*|checks?|checksums?|robust(?:ness)?|audit\w*|benchmark\w*|evaluat\w*)\b/i,
    example: "“robust testing frameworks” and “added contract tests”",
  },
  {
    kind: "deploying",
    words:
      /\b(?:deploy\w*|production\w*|ship(?:s|ped|ping)?|launch\w*|serv(?:e|es|ed|ing)|users?|customers?|products?|commercial\w*|real[- ]world|latency|requests|transfer(?:red)? .{0,40}(?:to|into) (?:a |the )?(?:product|commercial)\w*)\b/i,
    example: "“product development” and “transferred the controller to a commercial robot”",
  },
  {
    kind: "people",
    words:
      /\b(?:mentor\w*|supervis\w*|manag(?:e|es|ed|ing|ement|er|ers)|coach\w*|junior|hir(?:e|ed|ing)|leadership|team of|(?:lead|led) (?:a |the )?(?:team|\d+)|\d+ (?:engineers|researchers|students|people|reports|scientists|newer engineers)|engineering team|interns?|onboard\w*)\b/i,
    example: "“managing junior engineers” and “scaled the engineering team from 3 to 28”",
  },
  {
    kind: "together",
    words:
      /\b(?:collaborat\w*|partner\w*|cross[- ]functional|stakeholders?|coordinat\w*|teams|jointly|together with|communicat\w*|present(?:s|ed|ing)?|aligned? with|relationships?|community|communities|organi[sz]\w*)\b/i,
    example: "“collaborate with product teams” and “coordinated with system engineers”",
  },
  {
    kind: "scale",
    words:
      /\b(?:scal(?:e|es|ed|ing|able)|large[- ]scale|distributed|clusters?|gpus?|tpus?|h100s?|a100s?|[\d,.]+\+? ?(?:billion|million|[bm]\b\+?)|throughput|\d[\d,]*[- ]nodes?|fault[- ]toleran\w*|availability|infrastructure|pipelines?|platform)\b/i,
    example: "“AI systems at scale” and “2M+ monthly requests”",
  },
  {
    kind: "data",
    words:
      /\b(?:data|datasets?|annotat\w*|label(?:s|led|ed|ling|ing)?|collect\w*|curat\w*|corpora|corpus|crawl\w*|comments|human feedback|raters?)\b/i,
    example: "“novel datasets” and “collected 8,400 comments with three labels each”",
  },
  {
    kind: "speed",
    words:
      /\b(?:optimi[sz]\w*|efficien\w*|latency|throughput|speed\w*|faster|performance|profil\w*|bottlenecks?|cut|reduc\w*|accelerat\w*|memory|kernels?)\b/i,
    example: "“optimise performance” and “cut nightly generation from 6.5 hours to 50 minutes”",
  },
  {
    kind: "inquiry",
    words:
      /\b(?:research\w*|stud(?:y|ies|ied)|investigat\w*|hypothes\w*|questions?|explor\w*|experiment\w*|found|show(?:ed|s|n)?|discover\w*|reproduc\w*|replicat\w*|theor(?:y|ies|etical)|analy[sz]\w*|insights?|understand\w*)\b/i,
    example: "“pursue a research agenda” and “replication: critical batch size”",
  },
  {
    kind: "forecast",
    words: /\b(?:forecast\w*|time[- ]series|predict\w*|demand|trends?|macroeconom\w*|econom\w*)\b/i,
    example: "“time series forecasting” and “probabilistic demand forecasts”",
  },
  {
    kind: "measures",
    words: /\b(?:metrics?|kpis?|indicators?|a\/b|objectives?|targets|dashboards?|monitor\w*|tripled|doubled|active users?|impact)\b/i,
    example: "“key performance indicators” and “A/B-tested every detail”",
  },
  {
    kind: "trust",
    words:
      /\b(?:safe(?:ty|ly)?|align\w*|trust\w*|interpret\w*|steerab\w*|harm\w*|bias\w*|fair\w*|limitations?|calibrat\w*|backdoor\w*|circuits?)\b/i,
    example: "“safe, steerable and trustworthy systems” and “a blind audit of a model with a planted backdoor”",
  },
  {
    kind: "code",
    words:
      /\b(?:software|cod(?:e|ing|ebases?)|programming|librar(?:y|ies)|tool(?:s|ing)?|open[- ]source|github|apis?|develop(?:ed|ing|ment)?|implement\w*|built|build(?:s|ing)?|engineer\w*|systems?|prototyp\w*|maintain\w*)\b/i,
    example: "“computer programming skills” and “214 GitHub stars”",
  },
];

/** The kinds of work that a text speaks of. */
export function kinOf(text: string): Set<string> {
  return new Set(KIN.filter((row) => row.words.test(text)).map((row) => row.kind));
}
