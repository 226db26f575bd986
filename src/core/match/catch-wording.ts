/** Wording that invites a challenge: superlatives, firsts, the state of the art, a percentage or a speed-up without its base. */

import { key } from "../text/key.ts";
import type { CatchLine } from "./catch-lines.ts";
import type { Catch, CatchKind } from "./match.ts";

/** What gives a claim its base or comparator; beside one of these nobody needs to ask. */
const BASE = new RegExp(
  String.raw`\b(?:than|versus|vs\.?|against|relative to|compared|baselines?|prior (?:work|best|art)|previous(?:ly)?|from\s[^.]{0,40}?\d[^.]{0,60}?\bto\b|over (?:the|a|an|our|its|prior|previous|existing|strong|(?-i:\p{Lu}))|down from|up from|instead of|where(?:as)?|out of|to [\d.]+|by \w+ing the same|at (?:equal|matched|the same|iso)|with respect to|baseline of|as (?:many|much|fast|large|long)\s[^.]{0,60}?\bas)|\d\s*(?:→|->)\s*\d`,
  "iu",
);

/** "More than 50 %" compares nothing; it is taken out before a base is looked for. */
const ABOUT = /\b(?:more|less|fewer|better|greater) than (?=[\d$€£]|half|twice|a (?:third|quarter|half))/gi;

/**
 * Rules are in English, so letters are `[a-zß-ž]` here: compiled without case, `\p{L}` costs ten times as much, which the first report of a process
 * would wait for.
 */
interface WordingRule {
  kind: CatchKind;
  pattern: RegExp;
  /** The sentence is fine where this fits. */
  unless?: RegExp;
  example: string;
}

const VERB = String.raw`\b(?:improv\w+|increas\w+|reduc\w+|decreas\w+|cut(?:ting)?|lower\w*|rais\w+|boost\w*|grew|grow[ns]?|accelerat\w+|sav(?:ed|ing)|shorten\w*|shrank|gain\w*|lift\w*|outperform\w*|trimm\w+|slash\w+|drop\w+|rose|risen|rising|fell|fallen|falling|climb\w*|declin\w+|(?:went|gone|going|are|is|was|were)? ?(?:up|down))\b`;
const NUMBER = String.raw`(?:\d+(?:\.\d+)?|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|hundred)`;
/** Two times as fast, in one of the ways of writing a factor. */
const FACTOR = String.raw`(?:${NUMBER}\s?(?:×|x\b|-?\s?fold\b|times\b)|twice\b|thrice\b|double\b|(?:an |several |two |three )?orders? of magnitude)`;
const FASTER = String.raw`(?:as (?:fast|quick|cheap|efficient|many|much)|faster|quicker|sooner|speed-?ups?|cheaper|smaller|lighter|shorter|more (?:efficient|quickly|productive)|higher|lower|improvement|reduction|better|throughput|gain|increase|(?:the |its |their |usual |former |normal )*(?:speed|pace|rate|throughput)|less (?:memory|time|compute|energy))`;
const COST =
  "(?:time|latenc\\w+|throughput|memory|footprint|cost\\w*|speed|runtime|training|inference|compute|energy|storage|queries|builds?|bandwidth)";
/** Where a superlative or a first is said to hold. */
const SCOPE = String.raw`(?:in (?:the|this|any|all|our|its) (?:[a-zß-ž]+ )?(?:world|field|country|nation|industry|sector|market|community|literature|area|discipline|region|city|company|state|class|business|trade)|in (?:research|retail|industry|academia|history|existence|production)|on (?:earth|the (?:market|planet))|there is|anywhere|ever (?:built|made|published|run|trained|recorded|released|shown)|of all|of its kind|worldwide|in (?:[a-zß-ž]+ )?(?-i:[A-ZÀ-Þ])[a-zß-ž]+)`;
/** "The first author", "the first two weeks": an order, not a priority. */
const ORDER = String.raw`(?:[- ]?(?:author\w*|years?|class|order|places?|prize|half|rounds?|aid|names?|generation|language|draft|hires?|engineer|employee|version|release|members?|principles?|responder|quarter|semester|terms?|days?|weeks?|months?|hours?|minutes?|steps?|stages?|phases?|parts?|lines?|impression|points?|floor|contact|job|grade|cohort|batch|and|or|one|two|three|four|five|six|ten|\d+|of (?:two|three|four|five|six|its three|\d)|in (?:my|the|our|his|her) (?:family|year|cohort)|results?|chapters?|sections?|papers?|shift|course|try|attempt|person (?:shooter|view)|derivative|moment|tier|party|line))`;

const RULES: readonly WordingRule[] = [
  {
    kind: "sota-without-comparator",
    pattern:
      /(?<!(?:\b(?:evaluat|compar|benchmark|test|reproduc|survey|attack|jailbreak|red-?team|audit|review|analy[sz]|prob|implement|us|beyond|against|than|existing|most|several|current|\d+)\w*|ing|of|to|with|on|over|match(?:es|ed)?)\s(?:\p{L}+\s)?)\b(?:state[- ]of[- ]the[- ]art|sota|best[- ]in[- ]class)\b(?!\s+(?:baselines?|methods|models|approaches|systems|llms?|techniques|tools|literature|review)\b)/iu,
    unless:
      /\b(?:over|than|against|vs\.?|compared (?:to|with)|beyond|relative to)\s[^.]{0,40}?(?:\d|\bprior\b|\bprevious\b|\bbaselines?\b|\bexisting\b|\bbest\b)|\bby \d[\d.]*\s?(?:%|points?|bleu|f1)|\bon (?-i:\p{Lu}[\p{L}\d-]*\p{Lu})[^.]{0,60}?\d/iu,
    example: "achieved state-of-the-art results",
  },
  {
    kind: "sota-without-comparator",
    pattern:
      /\b(?:to|set\w*|at|reach\w*|defin\w+|advanc\w+|push\w*|improv\w+(?: on| upon)?|redefin\w+) (?:a |the )?(?:new |current )?(?:state[- ]of[- ]the[- ]art|sota)\b(?!\s+(?:baselines?|methods|models|approaches|systems|llms?|techniques|tools|literature)\b)/i,
    unless:
      /\b(?:compar\w+|relative|similar|competitive|close|next|equal|surveys?|review\w*|contrast\w*) (?:\w+ )?to (?:a |the )?(?:current )?s(?:tate|ota)|\bby \d[\d.]*\s?(?:%|points?)|\bon (?-i:\p{Lu}[\p{L}\d-]*\p{Lu})[^.]{0,60}?\d/iu,
    example: "set a new state of the art",
  },
  {
    kind: "sota-without-comparator",
    pattern:
      /\b(?:beat|beats|beating|surpass\w*|outperform\w*|exceed\w*|outdo\w*|outclass\w*|better than|superior to)\s+(?:everything|anything|all|every|any)\b(?:\s+(?:else|other|earlier|previous|prior|existing|known|published|competing|current|the|rival|of))*|\bbest[- ](?:known|published|reported)\s+(?:results?|performance|accuracy|scores?)\b/i,
    unless: /\b(?:the|match\w*|compar\w+|against|than|from) best[- ](?:known|published)|\ball (?:\w+ )?baselines\b[^.]{0,60}\d|\bby \d/i,
    example: "a method that beats everything published",
  },
  {
    kind: "first-claim",
    pattern: new RegExp(
      String.raw`\b(?:the |world[’']?s |among the |one of the )(?:very )?first(?!${ORDER}\b)\s+(?:[a-zß-ž\d-]+\s+){0,3}?(?:method|model|system|approach|algorithm|framework|benchmark|data ?set|proof|demonstration|study|work|open[- ]source|large[- ]scale|end[- ]to[- ]end|software|library|package|toolkit|tool|protocol|evaluation|program(?:me)?|platform|theory|analysis|measurement|implementation|corpus|attack|defen[cs]e|group|lab|team|robot|survey|bound|estimate|audit|course)s?\b`,
      "i",
    ),
    unless: /\bto the best of (?:my|our) knowledge\b|\bprior\b|\bof (?:two|three|four|five|six|several|many|\d+)\b/i,
    example: "the first method to train on unlabelled video",
  },
  {
    kind: "first-claim",
    pattern: new RegExp(
      String.raw`\bfirst[- ]ever\b|\bvery first\b(?! (?:day|year|job|week|step|time))|\bfirst[- ]of[- ](?:its|their|a)[- ]kind\b|\b(?:was|were|am|being|became|become|are|is) (?:among )?(?:the )?first (?:(?!to\b)[a-zß-ž-]+ ){0,5}to (?!third|join)[a-zß-ž]|\b(?:for the )?first time (?:ever|anywhere|in history|that any)\b|\bfor the first time\b|\b(?:the|a) first\s(?!${ORDER}\b)(?:[a-zß-ž-]+\s){1,4}(?:${SCOPE})`,
      "i",
    ),
    unless: /\bto the best of (?:my|our) knowledge\b|\bfirst in (?:my|the|our|his|her) (?:family|year|cohort|class)/i,
    example: "was the first in the sector to publish its error rates",
  },
  {
    kind: "first-claim",
    pattern:
      /\bbefore (?:anyone|anybody|everyone|everybody) else\b|\bahead of (?:anyone|everyone|everybody|all others)\b|\b(?:nobody|no[- ]one|no (?:other )?(?:group|team|lab|one)) (?:else )?(?:had|has|have)\b[^.]{0,30}?\b(?:before|until then|so far|yet)\b|\bnever (?:been )?(?:done|shown|tried|built|seen|proved|proven|attempted|reported)\b[^.]{0,15}?\b(?:before|until)\b|\b(?:unknown|unheard of|unseen|unsolved|undiscovered) (?:until|before) (?:then|that|now|us|me)\b|\bhitherto (?:unknown|unseen|unsolved|impossible)\b|\bwithout precedent\b|\b(?:sole|only) (?:inventor|discoverer) of\b|\b(?:zum ersten mal|erstmals|pour la première fois)\b/i,
    example: "something nobody had tried before",
  },
  {
    kind: "superlative",
    pattern:
      /\b(?:world[- ](?:class|leading|record|renowned|best)|unprecedented|unparallel+ed|unmatched|unrival+ed|unsurpassed|unequal+ed|second to none|revolutionary|ground-?breaking|pioneering|best[- ]ever|cutting[- ]edge|industry[- ]leading|market[- ]leading|globally (?:leading|recogni[sz]ed)|(?:internationally|globally|widely) (?:renowned|acclaimed)|perfect(?:ly)? (?:accuracy|score)|(?:the|a|one of the|as a) (?:\w+ )?leading (?:expert|authority|voice|researcher|scientist|group|lab)s?)\b/i,
    unless: /\b(?:ranked|according to|award|prize|named by|best[- ]ever (?:grade|mark))\b/i,
    example: "unprecedented accuracy",
  },
  {
    kind: "superlative",
    pattern: new RegExp(
      String.raw`\b(?:the|by far the|one of the|among the|its|their) (?:single )?(?:best|(?!latest|newest|earliest|interest|request|forest|harvest|contest|highest|lowest|closest|nearest|youngest|oldest)[a-zß-ž]{3,12}est|finest|greatest|largest|biggest|fastest|strongest|smartest|cleanest|leading|top(?! \d| [a-zß-ž]+ \d)|foremost|highest[- ][a-zß-ž]+|lowest[- ][a-zß-ž]+|most (?!of\b|recent|common|frequent|likely|part\b|notabl)[a-zß-ž]+(?: [a-zß-ž]+)?)\b(?! (?:[a-zß-ž]+ ){0,2}(?:awards?|papers?|posters?|prizes?|thesis|dissertation|students?|runner|finalist|women|companies))[^.;:!?]{0,60}?(?<![a-zß-ž])${SCOPE}`,
      "i",
    ),
    unless: /\b(?:ranked|according to|award|prize|\d of \d+|as of|index|list of|percentile|named by|out of)\b/i,
    example: "the most reliable forecasts in the industry",
  },
  {
    kind: "superlative",
    pattern:
      /\bby far the (?:best|most|finest|largest|fastest|strongest)\b|\bone of the (?:best|finest|most (?:\p{L}+)|top|leading|strongest|brightest) (?:\p{L}+ ){0,2}(?:in|of|worldwide|anywhere)\b|\bthe (?:fastest|most (?:accurate|efficient|advanced|powerful|comprehensive|complete|reliable|dependable|rigorous|sophisticated|robust|influential|innovative|ambitious|precise|scalable|widely (?:used|read|cited|adopted)|cited|read))\b(?! (?:single )?(?:model|job|run|gain|of (?:the|our|its)|improvement|effect|customers?|teams?|category|part|parts|one|settings?|variants?|option|baselines?)\b)/iu,
    unless:
      /\b(?:than|to date|as of|according to|ranked|\d of \d|award|prize|among (?:the )?\d|chosen|which|find|identif\w+|select\w*|determine)\b/i,
    example: "the most accurate model of its kind",
  },
  {
    kind: "speedup-without-base",
    pattern: new RegExp(
      String.raw`(?<![a-zß-ž\d.])${FACTOR}[\s-]{0,2}${FASTER}|${VERB}[^.]{0,60}?${COST}[^.]{0,40}?(?<![a-zß-ž\d.])${NUMBER}\s?(?:×|x\b|-?fold\b)|(?<![a-zß-ž])in (?:half|a (?:third|quarter|tenth|fraction) of) (?:of )?(?:the |its |their |our )?(?:usual |normal |former |previous |original )?time\b|\bhalv(?:ed|es|ing)\s(?:[a-zß-ž]+\s){0,3}${COST}\b`,
      "i",
    ),
    unless: BASE,
    example: "10x faster training",
  },
  {
    kind: "percent-without-base",
    pattern: new RegExp(
      String.raw`${VERB}[^.;]{0,90}?\bby\s+(?:over |more than |about |around |nearly |up to |almost |at least )?\d+(?:\.\d+)?\s?(?:%|percent\b)|\b(?:up|down|grew|rose|fell|dropped|risen|increased|decreased|improved)\s(?:by |about |over |some |nearly )?\d+(?:\.\d+)?\s?(?:%|percent\b)|\d+(?:\.\d+)?\s?(?:%|percent)\s+(?:faster|cheaper|smaller|better|higher|lower|more [a-zß-ž]+|fewer|less|improvement|reduction|increase|decrease|gain|speed-?up|boost|drop|rise|growth|savings?)|\b(?:accounts?|accounted|accounting) for \d+(?:\.\d+)?\s?(?:%|percent\b)(?!\s?of\b)|\b(?:explain(?:s|ed)?|capture[sd]?|recover(?:s|ed)?) \d+(?:\.\d+)?\s?%(?!\s?of\b)`,
      "i",
    ),
    unless: BASE,
    example: "improved accuracy by 30%",
  },
];

/** Letters around the words that fit within which a base counts and, in lines that hold half a page, what is quoted. */
const AROUND = 160;
const LONG = 360;

/** Challenges to single sentences; at most one for each sentence. */
export function catchWording(lines: readonly CatchLine[]): Catch[] {
  return lines.flatMap((line): Catch[] => {
    if (line.line.kind === "skill" || (line.line.kind === "publication" && line.line.heading)) return [];
    for (const rule of RULES) {
      const match = rule.pattern.exec(line.text);
      if (!match) continue;
      const { start, end } = around(line.text, match.index, match.index + match[0].length);
      if (rule.unless?.test(line.text.slice(start, end).replace(ABOUT, ""))) continue;
      const score = line.line.kind === "summary" ? 4.5 : 4;
      const whole = line.text.length <= LONG;
      const span = whole ? line.span : { ...line.span, start: line.span.start + start, end: line.span.start + end };
      return [{ id: `${rule.kind}-${key(line.text.slice(start, end))}`, kind: rule.kind, quotes: [span], score }];
    }
    return [];
  });
}

/** The words around a place, cut between words. */
function around(text: string, from: number, to: number): { start: number; end: number } {
  const start = from <= AROUND ? 0 : text.indexOf(" ", from - AROUND) + 1;
  const end = text.length <= to + AROUND ? text.length : text.lastIndexOf(" ", to + AROUND);
  return { start: Math.min(start, from), end: Math.max(end, to) };
}
