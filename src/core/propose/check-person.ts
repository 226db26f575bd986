/**
 * What a proposal says of the person beyond its grounds: a motive, a feeling, a cause, a strength or an act that its quotes do not hold, words put into
 * their mouth, a group's act told as theirs; and what it says of the firm or the field without a source.
 *
 * A cue counts only where its own stem stands in none of the grounds: a CV that says "led" may be told as "led". What is asked, or left open by a slot, is
 * not asserted.
 */

import { type Refusal, refuse } from "./check-form.ts";
import type { Grounds } from "./check-grounds.ts";
import type { Proposal } from "./proposal.ts";
import type { ProposalScope } from "./scope.ts";
import { allWords, contentWords, sentencesOf, SLOT, stemsOf, withoutSlots } from "./words.ts";

interface Cue {
  code: string;
  sentence: (word: string) => string;
  words: RegExp;
  /** Whether a question may use it: it then asks, where a statement asserts. */
  mayAsk: boolean;
}

const CUES: readonly Cue[] = [
  {
    code: "motive",
    sentence: (word) => `It says why the person did something (“${word}”), which its quotes do not say.`,
    words:
      /\b(?:because|in order to|so (?:that|as to)|motivat\w+|want(?:s|ed|ing)? to|hop(?:es|ed|ing) (?:to|for|that)|driv(?:en|es) by|desires?|passion\w*|aspir\w+|ambition\w*|decid(?:ed|es|ing)|cho(?:se|sen)|choos(?:es|ing)|opt(?:ed|s|ing) (?:to|for)|inten(?:ded|ds|ding|t|tion\w*)|reason (?:for|why|that|you|he|she|they)|goal (?:was|of)|aim(?:ed|s|ing)?|sought|seek(?:s|ing)?|commit(?:ted|ment) to|dedicat\w+|driven|out of (?:a|an|your|his|her|their)|for the sake|turned to|turned away|drawn|draws? (?:you|him|her|them)|attract\w+|convinced|convict\w+|prefer\w*|value[sd]?|care[sd]? (?:about|for|deeply)|mission|to (?:escape|avoid|prove|pursue|gain|learn|satisfy|find|seek|broaden|deepen|explore|be closer|get closer|move|make sure|ensure|understand|help|have|see|keep|become|work|secure|strengthen|position|prepare|follow|change|give|build|stay|join|impress|show|demonstrate|address|bring|do|reach|return|leave|set) \w+)\b/gi,
    mayAsk: true,
  },
  {
    code: "feeling",
    sentence: (word) => `It says what the person feels or thinks (“${word}”), which its quotes do not say.`,
    words:
      /\b(?:feel(?:s|ing|ings)?|felt|love[sd]?|lov(?:ing|e)|enjoy\w*|excit\w+|proud\w*|pride|frustrat\w+|curio(?:us|sity)\w*|afraid|fear(?:s|ed|ful)?|worr(?:y|ies|ied|ying)|thrill\w+|eager\w*|keen\w*|believ\w+|confident\w*|confidence|nervous\w*|anxi\w+|happ(?:y|ily|iness)|sad\w*|disappoint\w+|satisf(?:ied|ying|action)|regret\w*|fascinat\w+|enthusias\w+|delight\w*|inspir\w+|bored?|boring|tired|comfortable|uncomfortable|embarrass\w+|hat(?:e|es|ed)|admire[sd]?|relish\w*|surpris\w+|uneasy|unease|annoy\w+|doubt(?:s|ed)|reluctan\w+|grateful|pleased|upset|overwhelm\w*|stress(?:ed|ful)|impatient\w*|restless\w*|dread\w*|resent\w*|relie(?:f|ved)|struggl\w+|heartfelt|fond\w*|cherish\w*|determin(?:ed|ation)|interested in|miss(?:es|ed) (?:the|being)|ashamed|jealous|lonely|optimis\w+|pessimis\w+)\b/gi,
    mayAsk: true,
  },
  {
    code: "cause",
    sentence: (word) => `It says that one thing brought about another (“${word}”), which its quotes do not say.`,
    words:
      /\b(?:led to|lead(?:s|ing)? (?:\w+ )?to|result(?:s|ed|ing)? in|results? of|resulting|caus(?:e[sd]?|ing)|thanks to|owing to|due to|as a (?:\w+ )?(?:result|consequence)|consequen\w+|therefore|thereby|thus|hence|enabl\w+|allow(?:s|ed|ing)|contribut(?:ed|es|ing) to|made (?:it )?possible|pav(?:ed|es|ing) the way|gave rise|brought about|trigger\w*|spark\w*|spurr\w+|prompt(?:ed|ing)|fuel(?:l?ed|s|l?ing)|stem(?:s|med) from|attribut\w+|responsible for the|is what|was what|because of|on the back of|translat(?:ed|es|ing) into|turned into|culminat\w+|earn(?:ed|s|ing)|secur(?:ed|es|ing)|won (?:you|him|her|them)|helped (?:\w+ )?(?:to )?(?:win|get|land|earn|secure|make|produce|improve|become|shape)|drove (?:the|an?|this|that|it)|so (?:the|your|their|its|his|her|you|they|it) |explains? (?:the|why|how)|accounts? for|made (?:the|your|their|you|them|it) |yield(?:s|ed|ing)|produc(?:ed|ing) (?:the|an?|your)|shap(?:ed|es|ing)|gave (?:you|him|her|them|the)|ow(?:es|ed) (?:to|its)|by (?:virtue|means) of)\b/gi,
    mayAsk: false,
  },
  {
    code: "overclaim",
    sentence: (word) => `It is stronger than its quotes: “${word}” stands in none of them.`,
    words:
      /\b(?:state[- ]of[- ]the[- ]art|sota|best|leading|world[- ]class|unparalleled|unmatched|unrivall?ed|unprecedented|outstanding|exceptional\w*|extraordinar\w+|remarkabl\w+|impressive\w*|pioneer\w*|groundbreaking|ground-breaking|breakthrough\w*|novel|unique\w*|uniquely|cutting[- ]edge|renowned|acclaimed|prestigious|influential|landmark|definitive|foremost|top|premier|elite|first (?:to|ever|person|author|of)|the first|only (?:person|one|candidate)|single-?handed\w*|sole(?:ly)?|alone|entirely|fully|complete(?:ly)?|comprehensive\w*|thorough\w*|rigorous\w*|extensive\w*|deep(?:ly)?|vast\w*|broad(?:ly)?|proven|prove[sdn]?|conclusive\w*|guarantee\w*|undeniabl\w+|definitively|dramatic\w*|significant\w*|substantial\w*|massive\w*|huge\w*|major|critical\w*|crucial\w*|key|always|never|every|expert\w*|master(?:y|ed|s|ful\w*)?|proficien\w+|fluen\w+|seasoned|highly|superb\w*|excellent\w*|excel\w*|ideal\w*|perfect\w*|strong(?:est|ly)?|robust\w*|solved?|solves|revolution\w+|transformative|invent(?:ed|or|s)|visionary|award-winning|widely|universally|largest|fastest|highest|most \w+|top-tier|beats?|outperform\w*|surpass\w*|eliminat\w+|flawless\w*|authority|specialist|senior|principal|architect(?:ed)?)\b/gi,
    mayAsk: false,
  },
  {
    code: "act",
    sentence: (word) => `It says that the person did something (“${word}”) that its quotes do not say.`,
    words:
      /\b(?:led|leads|lead|leading|head(?:ed|s)|direct(?:ed|s)|spearhead\w*|drove|driving|own(?:ed|s|er|ership)|found(?:ed|er)|invent\w*|creat(?:ed|or)|design(?:ed|er)|built|build(?:er)|architect\w*|manag(?:ed|er|es)|supervis(?:ed|es|or)|mentor(?:ed|s)|launch(?:ed|es)|ship(?:ped|s)|deploy(?:ed|s)|won|wins|orchestrat\w+|oversaw|oversee\w*|initiat\w+|conceiv\w+|originat\w+|champion\w*|establish(?:ed|es)|responsible|authored|delivered|discover(?:ed|y)|taught|trained|wrote|published|negotiated|convinced|persuaded|rewrote|refactored|scaled|owned|ran)\b/gi,
    mayAsk: false,
  },
  {
    code: "skill",
    sentence: (word) => `It says what the person can do (“${word}”), which its quotes do not say.`,
    words:
      /\b(?:skill(?:s|ed|ful\w*)?|experienced?|familiar\w*|know(?:s|n|ledge\w*)?|understand(?:s|ing)?|capab\w+|competen\w+|command of|adept\w*|vers(?:ed|atile)|abilit\w+|able to|suited|qualif\w+|equipped|background in|grasp\w*|intuition|literate|literacy|fluency|expertise|hands-on|track record|aptitude|talent\w*|strength(?:s)?|well[- ]prepared|at home|at ease|conversant|practised|grounding in|can (?:clearly |easily |already |also |readily )?(?:handle|write|build|design|train|debug|lead|run|scale|implement|reason|work|derive|manage|operate|tune|deploy|diagnose|profile|read))\b/gi,
    mayAsk: true,
  },
];

/** Kinds that speak of the person. */
const OF_PERSON = new Set<Proposal["kind"]>([
  "catch",
  "evidence",
  "bridge",
  "probe",
  "follow-up",
  "objection",
  "outline",
  "weakest-link",
  "rewording",
]);
/** Advice and conditions assert nothing: "say whether you led it". */
const ADVICE =
  /^(?:["“]?)(?:say|ask|name|explain|prepare|state|describe|check|be |give|tell|have|decide|offer|expect|point|open|start|close|keep|bring|acknowledge|frame|avoid|do not|don't|make|find|write|practise|practice|quote|mention|admit|clarify|spell|link|connect|lead with|consider|answer|walk|show|pick|choose|list|compare|separate|use|read|look|note)\b/i;
const OPEN =
  /\b(?:whether|if|may|might|could|would|should|unless|or not|unclear|does not say|do not say|doesn't say|not stated|no (?:number|figure|evidence|mention|sign)|without (?:a|any|saying|naming|giving)|which of|how (?:much|many|far|long)|who )\b/i;

/** The first thing that a proposal says of the person, the firm or the field beyond its grounds. */
export function checkPerson(proposal: Proposal, grounds: Grounds, scope: ProposalScope): Refusal | undefined {
  const { kind, text } = proposal;
  const held = stemsIn(`${grounds.quoted}\n${grounds.subject}\n${grounds.content}`);
  const cited = stemsIn(`${grounds.quoted}\n${grounds.subject}`);
  for (const sentence of sentencesOf(text)) {
    const words = withoutSlots(sentence);
    const asks = /\?["”’)]*$/.test(sentence);
    if (OF_PERSON.has(kind)) {
      for (const cue of CUES) {
        if (cue.mayAsk && asks) continue;
        if ((cue.code === "skill" || cue.code === "act" || cue.code === "overclaim") && (asks || isAdvice(words))) continue;
        if (cue.code === "motive" && isAdvice(words)) continue;
        const found = [...words.matchAll(cue.words)].find(([word]) => !holds(cue.code === "act" ? cited : held, word));
        if (found) return refuse(cue.code, cue.sentence(found[0].trim()));
      }
      const we = ofGroup(words, grounds.quoted);
      if (we && !asks) return we;
    }
    if (kind === "outline") {
      const mouth = ofMouth(sentence, cited);
      if (mouth) return mouth;
    }
    const firm = ofField(words, grounds, scope, asks);
    if (firm) return firm;
  }
  return undefined;
}

function isAdvice(words: string): boolean {
  return ADVICE.test(words.trim()) || OPEN.test(words);
}

/** Whether the grounds hold the words of a cue: the content words of it, by stem. */
function holds(stems: ReadonlySet<string>, cue: string): boolean {
  const own = allWords(cue);
  const told = contentWords(cue);
  return (told.length > 0 ? told : own).every((word) => stems.has(word.stem));
}

function stemsIn(text: string): Set<string> {
  return new Set(allWords(text.replaceAll("-", " ")).flatMap((word) => [word.stem]));
}

const GROUP =
  /\b(?:we|our|us|team|teams|jointly|together|collaborat\w+|co-?\w+|contribut\w+|assist\w+|help(?:ed|s|ing)?|support(?:ed|s|ing)?|member|part of|with (?:two|three|four|five|a|the|my|other) \w+|et al|participat\w+|under (?:the )?(?:supervision|guidance)|group)\b/i;
const ACT =
  /\b(?:i|you|he|she|they|the candidate)(?:\s+(?:have|had|has|also|then|yourself|myself|personally|alone|first))*\s+(?:\w+ed|built|led|ran|wrote|made|drove|won|taught|found|took|set|chose|did|brought|got|grew|cut|shipped)\b/i;

/** A group's act told as one person's. */
function ofGroup(words: string, quoted: string): Refusal | undefined {
  if (!GROUP.test(quoted) || !ACT.test(words) || GROUP.test(words) || isAdvice(words)) return undefined;
  return refuse("group", "Its quote tells of a group or of a contribution; it tells of one person.");
}

/** Share of the words of a sentence in the first person that its quotes must hold where it leaves no slot open. */
const HELD = 0.6;

/** Words put into the person's mouth: a sentence in the first person that neither its quotes hold nor a slot leaves open. */
function ofMouth(sentence: string, cited: ReadonlySet<string>): Refusal | undefined {
  if (!/\b(?:i|my|me|we|our)\b/i.test(sentence) || sentence.endsWith("?")) return undefined;
  const words = contentWords(withoutSlots(sentence));
  const share = words.length === 0 ? 1 : words.filter((word) => cited.has(word.stem)).length / words.length;
  const slots = sentence.match(SLOT)?.length ?? 0;
  if (share >= HELD - 0.2 * Math.min(slots, 2)) return undefined;
  return refuse(
    "mouth",
    `It puts words into the person’s mouth that its quotes do not hold and no slot leaves open: “${sentence.slice(0, 80)}”.`,
  );
}

const FIELD =
  /\b(?:the (?:field|industry|community|literature)|industry|most (?:labs|teams|companies|interviewers|papers|researchers|candidates)|(?:frontier|leading|top|ai) labs?|interviewers?|hiring (?:managers?|committees?)|recruiters?|it is (?:well|widely) known|studies (?:show|find)|research (?:shows|has shown)|companies|competitors?|the (?:firm|company|lab|team) (?:is|has|was|uses|prefers|values|wants|believes|runs|hires|recently|plans|will|does))\b/i;

/** A sentence about the firm or the field that neither the posting's words nor the library hold. */
function ofField(words: string, grounds: Grounds, { firm }: ProposalScope, asks: boolean): Refusal | undefined {
  const named = firm !== undefined && firm.length > 2 && words.toLowerCase().includes(firm.toLowerCase());
  if (asks || isAdvice(words) || (!named && !FIELD.test(words))) return undefined;
  const held = stemsOf(`${grounds.quoted}\n${grounds.content}\n${grounds.subject}`);
  const own = contentWords(words).filter((word) => !firm?.toLowerCase().includes(word.text.toLowerCase()));
  const share = own.length === 0 ? 1 : own.filter((word) => held.has(word.stem)).length / own.length;
  if (share >= HELD) return undefined;
  return refuse("source", "It says something of the firm or the field for which it cites nothing.");
}
