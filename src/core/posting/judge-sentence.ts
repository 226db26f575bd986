/** Whether a sentence of prose asks something of the reader, and where in it the asking begins and ends. */

import type { Strength } from "./posting.ts";

export interface Judgement {
  kind: "requirement" | "responsibility";
  strength: Strength;
  /** The asked words within the sentence, half open. */
  from: number;
  to: number;
}

interface Opening {
  pattern: RegExp;
  kind: Judgement["kind"];
  strength: Strength;
  /** The row begins where the match begins, not where it ends: the opening is part of what is asked. */
  whole?: true;
  example: string;
}

const WHO =
  "(?:you|candidates?|applicants?|staff|everyone|team members[^.]{0,25}|(?:the|an?) (?:ideal|successful|optimal|right|strong) \\w+)";
const ADVERB = "(?:currently|also|particularly|especially|primarily|greatly|highly|deeply|always|ideally)";
const SEEK = `\\b(?:(?:we|i|\\p{Lu}[\\w&.]+)(?:(?:’|')(?:re|m)| are| am| is)\\s+(?:${ADVERB}\\s+)*(?:looking|searching|hiring|seeking|recruiting)(?:\\s+for)?|we\\s+(?:${ADVERB}\\s+)*(?:seek|look for|need|welcome|want(?! to\\b| you\\b)|prefer)|applications? (?:are invited |is invited )?from(?! (?:all|women|people|every|members|disabled|qualified|under|anyone))|(?:is|are) (?:specific|ideal|perfect|open) (?:for|to))\\s+`;

const SEEKING = new RegExp(SEEK, "iu");

/** Ways in which prose asks. A sentence may hold several: each goes on to the next one. */
export const OPENINGS: readonly Opening[] = [
  {
    pattern:
      /\b(?:it (?:would|will) be (?:great|good|ideal|nice|helpful|useful|an advantage|a plus|a bonus) (?:if|to have)|it(?:’|')?s a (?:plus|bonus) if|bonus(?: points)? (?:if|for)|ideally,?|preferably,?)(?:\s+you(?:(?:’|')(?:ve|d))?(?:\s+(?:have|had|are|were))?)?\s+/i,
    kind: "requirement",
    strength: "preferred",
    example: "It would be great if you had experience with JAX",
  },
  {
    pattern: /\b(?:an?|the) ideal \w+\s+(?:will|would|should|has|have|is)(?: have)?\s+/i,
    kind: "requirement",
    strength: "preferred",
    example: "The ideal candidate will be at home in both fields",
  },
  {
    pattern: new RegExp(
      `(?:(?:\\b${WHO}|(?:^|\\bspecifically,? )they)(?:(?:’|')ll)?\\s+(?:will\\s+)?(?:also\\s+)?(?:must|should|need to|needs to|need(?=\\s+(?:at least|an?|\\d|some|to|strong|good|prior))|(?:are|is|will be) required to|will have|(?:are|is|will be) expected to have)|we need (?:someone|people) who|we (?:ask|expect|require) (?:all staff|everyone|you|candidates|applicants) to)\\s+(?:also\\s+|have\\s+(?=\\w+ed\\b))?`,
      "i",
    ),
    kind: "requirement",
    strength: "required",
    example: "You must hold a PhD",
  },
  {
    pattern:
      /\byou(?:(?:’|')ll| will| may| might| could|(?:’|')d)? (?:thrive|succeed|excel|flourish|do well|enjoy (?:this|the) (?:role|job|work)|be (?:a|an) (?:\w+ )?fit)(?: \w+){0,4}? if (?:you )?(?=[a-z])/i,
    kind: "requirement",
    strength: "required",
    example: "You'll thrive here if you like puzzles",
  },
  {
    pattern:
      /\byou(?:(?:’|')ll| will) (?:also |already |ideally )?(?=(?:hold|possess|bring|have (?:\w+ )?(?:experience|a (?:phd|degree|strong|proven|good|solid|background|track|master|doctorate)|an? \w+ (?:background|knowledge|record)|excellent|strong|proven|good|solid)|be (?:educated|qualified|fluent|proficient|experienced|highly|comfortable|familiar|an? (?:skilled|strong|confident|motivated|experienced|excellent)))\b)/i,
    kind: "requirement",
    strength: "required",
    example: "You will hold a PhD in statistics",
  },
  {
    pattern:
      /\b(?:(?:the|an?) (?:\w+ )?)?(?:candidates?|applicants?|postholder|post-holder|fellow|hire) (?:will|would) (?:be (?:responsible for|expected to|in charge of|working on)|work (?:on|with)(?= )|join (?:the|our) \w+ (?:team|group) (?:and|to))\s+/i,
    kind: "responsibility",
    strength: "implied",
    example: "The successful candidate will be responsible for designing experiments",
  },
  {
    pattern: /\b(?:optimal|successful|right|strong) candidates? will (?:have|be)\s+/i,
    kind: "requirement",
    strength: "required",
    example: "The optimal candidate will have ten years",
  },
  {
    pattern: /\bwe (?:require|expect)\s+(?=(?:an?|at least|strong|good|solid|excellent|fluen|proficien|that you)\b)/i,
    kind: "requirement",
    strength: "required",
    example: "We require at least a master's degree",
  },
  {
    pattern:
      /\bwe (?:also )?(?:greatly |highly |particularly )?value (?=(?:\w+ )?(?:skills?|communication|experience|curiosity|ability)\b)/i,
    kind: "requirement",
    strength: "implied",
    whole: true,
    example: "We greatly value communication skills",
  },
  {
    pattern: /(?<!\bfor )\b(?:(?:as long as|provided that) )(?=(?:you|your)\b)/i,
    kind: "requirement",
    strength: "required",
    example: "anywhere, as long as you overlap with us",
  },
  {
    pattern:
      /\b(?:you(?:’|')ll|you will|you would|you(?:’|')d|you may|you can|you are expected to|you are responsible for)\s+(?:also\s+|actively\s+|then\s+|be responsible for\s+|be expected to\s+|have the opportunity to\s+|be (?=[a-z]+ing\b)|play a (?:key|central|critical) role in\s+|work to\s+|help\s+(?=[a-z]+\b))*/i,
    kind: "responsibility",
    strength: "implied",
    example: "You'll work on reinforcement learning",
  },
  {
    pattern:
      /\b(?:this|the) (?:successful |selected |appointed )?(?:role|position|job|person|hire|engineers?|scientists?|researchers?|candidates?|postholder|appointee|fellow|student|postdoc|senior leader|work)\s+(?:will|would|involves?|requires?|includes?|also involves|blends|combines)\s+(?:also\s+)?(?:be responsible for |be (?!a great|an ideal))?/i,
    kind: "responsibility",
    strength: "implied",
    example: "This role involves driving data collection",
  },
  {
    pattern: /\b(?:responsibilities (?:ranging from|include|including)|requiring (?:you|this leader) to|duties include|tasks include)\s+/i,
    kind: "responsibility",
    strength: "implied",
    example: "with responsibilities ranging from publishing papers to ...",
  },
  {
    pattern:
      /\b(?:(?:research|applied|software|\w*learning) )?(?:engineers?|scientists?|researchers?)\s+(?:are expected to|often|will)\s+/i,
    kind: "responsibility",
    strength: "implied",
    example: "Research engineers are expected to both innovate and implement",
  },
];

const EVERY = OPENINGS.map((row) => ({ ...row, every: new RegExp(row.pattern.source, `${row.pattern.flags}g`) }));

/** Where and when one must be: the sentence is the row, whoever speaks in it. */
export const ATTENDANCE: readonly { pattern: RegExp; example: string }[] = [
  {
    pattern: /\bthis is an? (?:fully )?(?:hybrid|on-?site|in[- ]person|in[- ]office) (?:role|position|job)\b/i,
    example: "This is a hybrid role with three days in the office",
  },
  {
    pattern:
      /\b(?:this|the|our) (?:role|position|job|seat)s? (?:is|are) (?:an? )?(?:fully |primarily )?(?:based|located|in[- ]person|on-?site|in[- ]office|hybrid)\b/i,
    example: "This role is based in Leeds",
  },
  {
    pattern: /\bwe (?:use|have|follow|work|operate)\s+(?:in |on )?an? (?:hybrid|in-office|on-?site)\b/i,
    example: "We use a hybrid model of three days in the office",
  },
  {
    pattern: /\b[Ww]e (?:all )?(?:meet|work together|operate|come together) in (?:the )?\p{Lu}/u,
    example: "we all meet in Chicago for three days each quarter",
  },
  {
    pattern:
      /\bwe (?:ask|expect|require|want) (?:all staff|everyone|everybody|you|people|employees) to (?:be|come|work|spend|attend)\b[^.]*\b(?:office|on-?site|in person|days?|%)/i,
    example: "we expect all staff to be in the office twice a week",
  },
  {
    pattern:
      /\byou (?:will|would|should|must|need to|are (?:required|expected) to) (?:also )?(?:need to |have to )?(?:be (?:based|located|local|in the office)|come to the office|work (?:from|in|at) our|spend|overlap|relocate|travel|be able to (?:travel|relocate|commute))\b/i,
    example: "You will be based in London",
  },
  { pattern: /\b(?:must|should|need to) be (?:based|located|local|resident|in)\b/i, example: "Team members must be based in Canada" },
  {
    pattern: /\b(?:travel|residence|relocation|attendance|presence)\b[^.]*\b(?:is|are|may be|will be) (?:expected|required|necessary)\b/i,
    example: "Occasional travel to Paris is expected",
  },
  {
    pattern: /\b[Ww]e are (?:primarily |only |currently )?(?:looking to hire|hiring) (?:in|for) (?:our )?\p{Lu}/u,
    example: "We are primarily looking to hire in Leeds",
  },
  { pattern: /\byears? spent at (?:one|each|the)\b/i, example: "three years spent at one location" },
];

/** What follows "you will" without asking anything: an offer, a place in the firm. */
const OFFER =
  /^(?:be (?:part|joining|given|based|working (?:alongside|with some)|offered|surrounded|paid|reporting|eligible|employed)|join|receive|get|enjoy|have (?:access|the chance|the opportunity|an? (?:lot|chance|opportunity|unique|real|big|direct|voice|say|impact|mentor|manager)\b|plenty)|be (?:able to )?(?:supported|mentored)|find|report to|gain|benefit|learn|joining|be joining|be a (?:good|great|strong) fit|see\b(?! across)|hear|work (?:as part of an organi[sz]ation|with some of|alongside|from (?:home|our|anywhere))|support the development|love\b|thrive\b|be contacted|need to apply|be asked|also (?:have|get)|expect|choose to|meet|offer|provide you|directly|report)\b/i;

/** Whether what follows "you will" gives or places rather than asks. */
export function isOffer(rest: string): boolean {
  return OFFER.test(rest);
}

/** Sentences that state a condition without a subject: "PhD required", "Fluency in German is a plus". */
const CONDITION =
  /\b(?:(?:is|are)\s+(?:strongly |highly |also )?)?(?:required|preferred|desirable|desired|essential|mandatory|a (?:big |strong |huge )?plus|an advantage|necessary|expected|highly valued)\b/i;
const CONDITION_HEAD =
  /\b(?:phd|ph\.d|doctorate|degree|experience|knowledge|fluency|proficiency|skills?|background|publications?|familiarity|command|clearance|english|german|french)\b/i;
/** What is said not to be asked: "A degree is not required". "Preferred but not required" still asks. */
const NOT_ASKED =
  /\b(?:is|are) (?:not|neither)\b(?: \w+)? ?(?:required|needed|necessary|a requirement|expected)|^no [\w. ’']+ (?:is |are )?(?:needed|required|necessary)|\b(?:you|candidates?|applicants?|we|it|this role) (?:do|does) ?n(?:o|’|')t (?:need|have to|require)|\bneither (?:needed|required)/i;

/** Whether a sentence says of something that it is not asked. */
export function waives(sentence: string): boolean {
  return NOT_ASKED.test(sentence) && !/\b(?:preferred|plus|desirable|bonus)\b/i.test(sentence);
}

/** Where a sentence says where or when one must be; undefined when it does not. */
export function attendance(sentence: string): number | undefined {
  for (const { pattern } of ATTENDANCE) {
    const match = sentence.match(pattern);
    if (match) return match.index ?? 0;
  }
  return undefined;
}

/** The asking of one sentence of prose, part by part; empty when it asks nothing. Parts stand in order and do not overlap. */
export function judgeSentence(sentence: string): Judgement[] {
  if (waives(sentence) || sentence.trim().endsWith("?")) return [];
  const sought = judgeSeeking(sentence);
  if (sought.length > 0) return sought;
  const there = attendance(sentence);
  const found = there === undefined ? openingsOf(sentence) : attending(sentence, there);
  if (found.length > 0) return found;
  if (CONDITION.test(sentence) && CONDITION_HEAD.test(sentence) && sentence.length < 240)
    return [{ kind: "requirement", strength: "required", from: 0, to: sentence.length }];
  return [];
}

function attending(sentence: string, at: number): Judgement[] {
  const clause = Math.max(sentence.lastIndexOf(";", at), sentence.lastIndexOf(" – ", at), sentence.lastIndexOf(" — ", at)) + 1;
  const from = clause + (sentence.slice(clause).match(/^\W*(?:note:|currently,)?\W*/i)?.[0].length ?? 0);
  const start = at - from < 40 ? from : at;
  return [...openingsOf(sentence.slice(0, clause)), { kind: "requirement", strength: "required", from: start, to: sentence.length }];
}

function openingsOf(sentence: string): Judgement[] {
  const found = EVERY.flatMap(({ every, kind, strength, whole }) =>
    [...sentence.matchAll(every)].map((match) => ({
      kind,
      strength,
      at: match.index,
      from: whole ? match.index : match.index + match[0].length,
      length: match[0].length,
    })),
  )
    .toSorted((a, b) => a.at - b.at || b.length - a.length)
    .filter((row, i, all) => !all.slice(0, i).some((other) => row.at < other.at + other.length && other.at < row.at + row.length))
    .filter((row, i) => i === 0 || /(?:^|[,;:–—-]|\b(?:and|because|but))\s*$/.test(sentence.slice(0, row.at)));
  return found.flatMap((row, i): Judgement[] => {
    const next = found[i + 1]?.at ?? sentence.length;
    const to = next - (sentence.slice(row.from, next).match(/[\s,;:–—-]*(?:\b(?:and|because|but))?\s*$/)?.[0].length ?? 0);
    const rest = sentence.slice(row.from, to);
    if (rest.length < 8 || (row.kind === "responsibility" && OFFER.test(rest))) return [];
    return [{ kind: row.kind, strength: row.strength, from: row.from, to: i + 1 < found.length ? to : sentence.length }];
  });
}

/** What stands between those who are sought and what is asked of them. */
const LINK =
  /\s+(?:(who (?:(?:can|could) bring\s+|will\s+|(?:is|are|has|have|can)(?=\s)\s*)?)|(with\s+(?:both\s+|an?\s+(?=\w+ (?:background|record))?)?)|(?=(experienced|excited|interested|passionate|motivated|whose)\b)|(to\s+)(?=[a-z]))/i;
/** Those who are sought, in words that say nothing of them. */
const NOBODY =
  /^(?:an?|the|some|more|several|outstanding|talented|exceptional|excellent|motivated|great|strong|experienced|smart|people|someone|somebody|individuals?|candidates?|applicants?|those|engineers?|researchers?|scientists?|machine|learning|research|software|applied|principal|new|our|visionary|skilled|curious|passionate|world-class|brilliant|ambitious|dedicated|creative|next|first|team|member|members|of|technical|staff|leaders?|persons?|students?|and|or|ai|ml)$/i;

/** "We are looking for engineers with experience in JAX to help us build ...": who is sought, what they must bring, what for. */
function judgeSeeking(sentence: string): Judgement[] {
  const match = sentence.match(SEEKING);
  if (!match || /^we (?:want|need) to\b/i.test(match[0]) || attendance(sentence) !== undefined) return [];
  const at = (match.index ?? 0) + match[0].length;
  const rest = sentence.slice(at);
  if (/^to\b/i.test(rest) || /:\s*$/.test(sentence)) return [];
  const link = rest.match(LINK);
  const people = link ? rest.slice(0, link.index) : rest;
  if (
    people.split(/\s+/).length > 14 ||
    !/\b(?:people|someone|somebody|individuals?|candidates?|applicants?|those|\w+(?:er|or|ist|ian|ow|ead|ent)s?|PhDs?)\b/i.test(people)
  )
    return [];
  const found: Judgement[] = [];
  const end = sentence.length;
  const add = (kind: Judgement["kind"], from: number, to: number) => {
    if (to - from > 7 && !/^join\b/i.test(sentence.slice(from, to)))
      found.push({ kind, strength: kind === "requirement" ? "required" : "implied", from, to });
  };
  const afterLink = at + (link?.index ?? rest.length) + (link?.[0].length ?? 0);
  const goal = sentence.slice(afterLink).search(/\s+to (?=(?:help|join|drive|lead|build|work|develop|support|own|shape|advance)\b)/i);
  const saysOf = people.split(/\s+/).some((word) => /^[a-z‘'’“"]/.test(word) && !NOBODY.test(word.replace(/[,‘'’“”"]/g, "")));
  if (link?.[4] !== undefined || !link) {
    if (saysOf) add("requirement", at, at + people.trimEnd().length);
    if (link) add("responsibility", afterLink, end);
    return found;
  }
  if (/^\s+who will\b/i.test(link[0])) {
    add("responsibility", afterLink, end);
    return found;
  }
  const from = link[3] === "whose" ? at : afterLink;
  const until = goal < 0 ? end : afterLink + goal;
  add("requirement", from, until);
  if (goal >= 0) add("responsibility", until + (sentence.slice(until).match(/^\s+to\s+/i)?.[0].length ?? 0), end);
  return found;
}
