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
import { allWords, contentWords, sentencesOf, SLOT, withoutSlots } from "./words.ts";

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
      /(?:^to \w+[^,]{0,60}, (?:you|i|he|she)\b|\b(?:because|in order to|so (?:that|as to)|motivat\w+|want(?:s|ed|ing)? to|hop(?:es|ed|ing) (?:to|for|that)|driv(?:en|es) by|desires?|passion\w*|aspir\w+|ambition\w*|decid(?:ed|es|ing)|cho(?:se|sen)|choos(?:es|ing)|opt(?:ed|s|ing) (?:to|for)|inten(?:ded|ds|ding|t|tion\w*)|reason (?:for|why|that|you|he|she|they)|goal (?:was|of)|aim(?:ed|s|ing)?|sought|seek(?:s|ing)?|commit(?:ted|ment) to|dedicat\w+|driven|out of (?:a|an|your|his|her|their)|for the sake|turned to|turned away|drawn|draws? (?:you|him|her|them)|attract\w+|convinced|convict\w+|prefer\w*|value[sd]?|care[sd]? (?:about|for|deeply)|mission|to (?:free|stop|escape|avoid|prove|pursue|gain|learn|satisfy|find|seek|broaden|deepen|explore|be closer|get closer|move|make sure|ensure|understand|help|have|see|keep|become|work|secure|strengthen|position|prepare|follow|change|give|build|stay|join|impress|show|demonstrate|address|bring|do|reach|return|leave|set|end) \w+)\b)/gi,
    mayAsk: true,
  },
  {
    code: "feeling",
    sentence: (word) => `It says what the person feels or thinks (“${word}”), which its quotes do not say.`,
    words:
      /\b(?:feel(?:s|ing|ings)?|felt|love[sd]?|lov(?:ing|e)|enjoy\w*|excit\w+|proud\w*|pride|frustrat\w+|curio(?:us|sity)\w*|afraid|fear(?:s|ed|ful)?|worr(?:y|ies|ied|ying)|thrill\w+|eager\w*|keen\w*|believ\w+|confident\w*|confidence|nervous\w*|anxi\w+|happ(?:y|ily|iness)|sad\w*|disappoint\w+|satisf(?:ied|ying|action)|regret\w*|fascinat\w+|enthusias\w+|delight\w*|inspir\w+|bored?|boring|tired|comfortable|uncomfortable|embarrass\w+|hat(?:e|es|ed)|admire[sd]?|relish\w*|surpris\w+|uneasy|unease|annoy\w+|doubted|patien(?:ce|t|tly)|pleasur\w+|courage\w*|brave\w*|rewarding|(?:do|does|did) not mind|attach(?:ed|ment) to|seems? to miss|like[sd]? (?:to|the)|at ease|thrives?|thrived|shock\w*|patiently|gladly|happy|humbl\w+|reluctan\w+|grateful|pleased|upset|overwhelm\w*|stress(?:ed|ful)|impatient\w*|restless\w*|dread\w*|resent\w*|relie(?:f|ved)|struggl\w+|heartfelt|fond\w*|cherish\w*|determin(?:ed|ation)|interested in|miss(?:es|ed) (?:the|being)|ashamed|jealous|lonely|optimis\w+|pessimis\w+)\b/gi,
    mayAsk: true,
  },
  {
    code: "cause",
    sentence: (word) => `It says that one thing brought about another (“${word}”), which its quotes do not say.`,
    words:
      /\b(?:led to|lead(?:s|ing)? (?:\w+ )?to|result(?:s|ed|ing)? in|results? of|resulting|caus(?:e[sd]?|ing)|thanks to|owing to|due to|as a (?:\w+ )?(?:result|consequence)|consequen\w+|therefore|thereby|thus|hence|enabl\w+|allow(?:s|ed|ing)|contribut(?:ed|es|ing) to|made (?:it )?possible|pav(?:ed|es|ing) the way|gave rise|brought about|trigger\w*|spark\w*|spurr\w+|prompt(?:ed|ing)|fuel(?:l?ed|s|l?ing)|stem(?:s|med) from|attribut\w+|responsible for the|is what|was what|because of|on the back of|translat(?:ed|es|ing) into|turned into|culminat\w+|earn(?:ed|s|ing)|secur(?:ed|es|ing)|won (?:you|him|her|them)|helped (?:\w+ )?(?:to )?(?:win|get|land|earn|secure|make|produce|improve|become|shape)|drove (?:the|an?|this|that|it)|so (?:you|he|she|they) (?:were|was|got|became|could|can)|^since\b|(?:is|are|was|were) why|that is how|prepar(?:ed|es) (?:you|him|her|them)|has brought|(?:has|have) given|made \w+ (?:popular|possible|known|famous)|explains? (?:the|why|how)|accounts? for|made (?:the|your|their|you|them|it) |yield(?:s|ed|ing)|produc(?:ed|ing) (?:the|an?|your)|shap(?:ed|es|ing)|gave (?:you|him|her|them|the)|ow(?:es|ed) (?:to|its)|by (?:virtue|means) of)\b/gi,
    mayAsk: false,
  },
  {
    code: "overclaim",
    sentence: (word) => `It is stronger than its quotes: “${word}” stands in none of them.`,
    words:
      /\b(?:state[- ]of[- ]the[- ]art|sota|best|leading|world[- ]class|unparalleled|unmatched|unrivall?ed|unprecedented|outstanding|exceptional\w*|extraordinar\w+|remarkabl\w+|impressive\w*|pioneer\w*|groundbreaking|ground-breaking|breakthrough\w*|novel|unique\w*|uniquely|cutting[- ]edge|renowned|acclaimed|prestigious|influential|landmark|definitive|foremost|top|premier|elite|(?:the )?first (?:to|ever|person|author|of)|only (?:person|one|candidate)|single-?handed\w*|sole(?:ly)?|alone|entirely|fully|complete(?:ly)?|comprehensive\w*|thorough\w*|rigorous\w*|extensive\w*|deep(?:ly)?|vast\w*|broad(?:ly)?|proven|prove[sdn]?|conclusive\w*|guarantee\w*|undeniabl\w+|definitively|dramatic\w*|significant\w*|substantial\w*|massive\w*|huge\w*|major|critical\w*|crucial\w*|key|always|never|every|expert\w*|master(?:y|ed|s|ful\w*)?|proficien\w+|fluen\w+|seasoned|highly|superb\w*|excellent\w*|excel\w*|ideal\w*|perfect\w*|strong(?:est|ly)?|robust\w*|solved?|solves|revolution\w+|transformative|invent(?:ed|or|s)|visionary|award-winning|widely|universally|largest|fastest|highest|top-tier|beats?|outperform\w*|surpass\w*|eliminat\w+|flawless\w*|authority|specialist|the standard|refut\w+|debunk\w+|unnecessary|obsolete|single best|only you|senior|principal|architect(?:ed)?)\b/gi,
    mayAsk: false,
  },
  {
    code: "act",
    sentence: (word) => `It says that the person did something (“${word}”) that its quotes do not say.`,
    words:
      /\b(?:led|leads|lead|leading|head(?:ed|s)|direct(?:ed|s)|spearhead\w*|drove|driving|own(?:ed|s|er|ership)|found(?:ed|er)|invent\w*|creat(?:ed|or)|design(?:ed|er)|built|build(?:er)|architect\w*|manag(?:ed|er|es)|supervis(?:ed|es|or)|mentor(?:ed|s)|launch(?:ed|es)|ship(?:ped|s)|deploy(?:ed|s)|won|wins|orchestrat\w+|oversaw|oversee\w*|initiat\w+|conceiv\w+|originat\w+|champion\w*|establish(?:ed|es)|delivered|discover(?:ed|y)|negotiated|convinced|persuaded|rewrote|refactored|scaled)\b/gi,
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
  "reason",
]);
/** Advice and conditions assert nothing: "say whether you led it". */
const ADVICE =
  /^(?:["“]?)(?:say|ask|name|explain|prepare|state|describe|check|be |give|tell|have|decide|offer|expect|point|open|start|close|keep|bring|acknowledge|frame|avoid|do not|don't|make|find|write|practise|practice|quote|mention|admit|clarify|spell|link|connect|lead with|consider|answer|walk|show|pick|choose|list|compare|separate|use|read|look|note)\b/i;
const OPEN =
  /\b(?:whether|if|may|might|could|would|should|unless|or not|asks?|asked|expect|unclear|does not say|do not say|doesn't say|not stated|no (?:number|figure|evidence|mention|sign)|without (?:a|any|saying|naming|giving)|which of)\b/i;

/** The first thing that a proposal says of the person, the firm or the field beyond its grounds. */
export function checkPerson(proposal: Proposal, grounds: Grounds, scope: ProposalScope): Refusal | undefined {
  const { kind, text, subject } = proposal;
  const about = scope.subjects.get(subject)?.of;
  const told = about === "requirement" || about === "content" ? grounds.own : `${grounds.own}\n${grounds.subject}`;
  const all = grounded(`${grounds.quoted}\n${grounds.subject}\n${grounds.content}`);
  const own = grounded(told);
  const spoken = grounded(about === "content" ? grounds.quoted : `${grounds.quoted}\n${grounds.subject}`);
  const sourced = grounded(`${grounds.quoted}\n${grounds.content}`);
  for (const sentence of sentencesOf(text)) {
    const words = withoutSlots(sentence);
    const asks = /\?["”’)]*$/.test(sentence);
    const slots = sentence.match(SLOT)?.length ?? 0;
    const open = asks || isAdvice(words);
    if (OF_PERSON.has(kind)) {
      for (const cue of CUES) {
        if (slots > 0 && cue.code !== "overclaim") continue;
        if (asks ? cue.mayAsk || RULES_OUT.test(words) || cue.code !== "cause" : open && cue.code !== "feeling" && cue.code !== "cause")
          continue;
        if (OF_SOMEBODY.has(cue.code) && !SOMEBODY.test(words)) continue;
        const from =
          cue.code === "motive" || cue.code === "feeling" || cue.code === "cause"
            ? spoken
            : cue.code === "act" || (cue.code === "skill" && !OF_POSTING.test(words))
              ? own
              : all;
        const found = [...words.matchAll(cue.words)].find(([word]) => word && !holds(from, word));
        if (found) return refuse(cue.code, cue.sentence(found[0].trim()));
      }
      const we = !asks && slots === 0 && ofGroup(words, grounds);
      if (we) return we;
    }
    const beyond =
      kind === "outline"
        ? ofMouth(sentence, own, slots)
        : kind === "evidence" && !open
          ? ofEvidence(words, own, all)
          : TOLD_OF.has(kind) && !asks && slots === 0
            ? ofLine(words, all)
            : undefined;
    if (beyond) return beyond;
    const firm = ofField(words, kind, sourced, scope, open, asks);
    if (firm) return firm;
  }
  return undefined;
}

/** Cues that only say something where somebody is told of. */
const OF_SOMEBODY = new Set(["motive", "feeling", "act", "skill"]);
const SOMEBODY = /\b(?:you|yours?|i|my|me|he|she|his|her|candidate|applicant)\b/i;
/** Sentences about what the posting wants: its words are theirs. */
const OF_POSTING = /\b(?:posting|role|job|team|they|asks?|wants?|requires?|here)\b/i;
/** A question that doubts a cause does not assert it. */
const RULES_OUT = /\b(?:establish\w*|rule out|ruled out|tell|know|sure|whether|coincid\w+|evidence|show(?:s|n)? that)\b/i;

function isAdvice(words: string): boolean {
  return ADVICE.test(words.trim()) || OPEN.test(words);
}

/** Words that hold a cue: their stems, and their text for cues of function words alone. */
interface Holding {
  stems: ReadonlySet<string>;
  text: string;
}

function grounded(text: string): Holding {
  const plain = text.toLowerCase().replaceAll("-", " ");
  return { stems: new Set(allWords(plain).map((word) => word.stem)), text: plain };
}

/** Irregular forms, by what they are forms of. */
const FORMS: Record<string, string> = {
  led: "lead",
  built: "build",
  drove: "drive",
  won: "win",
  ran: "run",
  oversaw: "oversee",
  rewrote: "rewrite",
  wrote: "write",
  owner: "own",
  ownership: "own",
};

/** Whether the grounds hold a cue: each of its content words by stem or by a word that begins as it does; or the cue as it stands. */
function holds({ stems, text }: Holding, cue: string): boolean {
  const words = contentWords(cue);
  if (words.length === 0) return text.includes(cue.toLowerCase().trim());
  return words.every(({ stem, text: word }) => {
    const base = FORMS[word.toLowerCase()] ?? stem;
    if (stems.has(stem) || stems.has(base)) return true;
    return base.length > 4 && [...stems].some((other) => other.slice(0, 5) === base.slice(0, 5));
  });
}

/** What makes of a line of a CV something that it does not say. */
const INFERS =
  /\b(?:show(?:s|ing)?|mean(?:s|ing)?|demonstrat\w+|prov(?:es?|ing)|suggest\w*|indicat\w+|speaks? for|tells? (?:us )?that|evidence (?:of|that|for)|testif\w+|reflect\w*|reveal\w*|confirm\w*|makes? you|gives? you|has given|prepares?|so you|hence|second nature|with ease|an eye for|a feel for|means that|qualif\w+|is (?:exactly|just|precisely))\b/i;
/** Words by which an interview and its papers are spoken of: they say nothing of the person. */
const FRAMING = new Set(
  stemsOfAll(
    "cv resume posting job role seat report line lines entry bullet work paper claim claims claimed number numbers figure figures result results evidence baseline question questions answer interviewer interviewers reader readers reviewer panel ask asked asking say said state stated name named list listed tell told mention mentioned describe describes described explain read reads part whole team experience requirement requirements point case example detail word words date year month project study method experiment comparison matter matters stand stands stood come comes follow ready prepare compare clear plain same different other both each total share rest difference",
  ),
);

function stemsOfAll(words: string): string[] {
  return allWords(words).map((word) => word.stem);
}

/** Share of the words of evidence that the person's own documents hold. */
const EVIDENT = 0.6;

/** Kinds of which a sentence about the person is held by their lines, beside what is asked for. */
const TOLD_OF = new Set<Proposal["kind"]>(["catch", "bridge", "probe", "follow-up", "objection", "weakest-link", "reason"]);
/** Share of the words of such a sentence that its grounds hold, or that only frame it. */
const TOLD = 0.5;

/** A sentence about the person says mostly what its grounds say; what is advised or left open is not told of them. */
function ofLine(words: string, all: Holding): Refusal | undefined {
  if (!SOMEBODY.test(words) || isAdvice(words)) return undefined;
  const content = contentWords(words).filter((word) => !FRAMING.has(word.stem));
  const missing = content.filter((word) => !all.stems.has(word.stem));
  if (missing.length < 3 || 1 - missing.length / content.length >= TOLD) return undefined;
  return refuse(
    "beyond",
    `It says more of the person than its quotes hold: “${missing
      .map((word) => word.text)
      .slice(0, 4)
      .join(", ")}”.`,
  );
}

/** Evidence says what a line of the CV says, and infers nothing from it. */
function ofEvidence(words: string, own: Holding, all: Holding): Refusal | undefined {
  const infers = INFERS.exec(words)?.[0];
  if (infers && !holds(own, infers))
    return refuse("skill", `It draws a conclusion from its quotes (“${infers}”), which evidence does not.`);
  // What it is evidence for is named in the posting's words.
  const content = contentWords(
    words
      .replace(/^for [^,]+,/i, " ")
      .replace(
        /\b(?:which |that )?(?:bears? on|answers?|matches|meets|goes to|belongs to|counts? (?:for|as|towards)|stands? for|lies? above|is your case of)\b.*$/i,
        " ",
      ),
  );
  const missing = content.filter((word) => !own.stems.has(word.stem) && !FRAMING.has(word.stem));
  if (content.length > 0 && 1 - missing.length / content.length < EVIDENT)
    return refuse(
      "beyond",
      `It says more than its quotes of the CV hold: “${missing
        .map((word) => word.text)
        .slice(0, 4)
        .join(", ")}”.`,
    );
  // A word that only the posting has, in a sentence about the person, is the requirement told as met.
  const borrowed = missing.filter((word) => all.stems.has(word.stem));
  if (borrowed.length > 1 && !OF_POSTING.test(words))
    return refuse(
      "beyond",
      `It tells the posting’s words of the person: “${borrowed
        .map((word) => word.text)
        .slice(0, 4)
        .join(", ")}”.`,
    );
  return undefined;
}

const GROUP =
  /\b(?:we|teams? of|our team|my team|jointly|together|collaborat\w+|co-\w+|coauthor\w*|contribut\w+|assist\w+|help(?:ed|s|ing)?|support(?:ed|s|ing)?|member|part of (?:a|the|an)|et al|participat\w+|under (?:the )?(?:supervision|guidance)|(?:a|the) group)\b/i;
const ACT =
  /\b(?:i|you|he|she|they|the candidate)(?:\s+(?:have|had|has|also|then|yourself|myself|personally|alone|first))*\s+(?:\w+ed|built|led|ran|wrote|made|drove|won|taught|found|took|set|chose|did|brought|got|grew|cut|shipped)\b/i;

/** Authors in a row: a paper of several people. */
const AUTHORS = /\p{Lu}[\p{L}’'. -]*,\s+\p{Lu}|\p{L} and \p{Lu}\.? ?\p{L}*|et al/u;
/** What a paper says, told as what one of its authors did or owns. */
const OWNS =
  /\b(?:i|you)\s+(?:\w+ )?(?:\w+ed|show|showed|found|wrote|built|prove[sd]?)\b|\byour (?:own|method|idea|invention)\b|\b(?:is|are|was) your(?:s| own)\b|\bmy (?:own|method|idea)\b/i;
const PASSIVE = /\b(?:was|were|been|be)\s+(?:\w+ )?\w+(?:ed|en|t|wn)\b/i;

/** A group's act told as one person's. */
function ofGroup(words: string, { own }: Grounds): Refusal | undefined {
  if (GROUP.test(words) || isAdvice(words)) return undefined;
  if (GROUP.test(own) && ACT.test(words))
    return refuse("group", "Its quote tells of a group or of a contribution; it tells of one person.");
  if (AUTHORS.test(own) && /["“”]/.test(own) && OWNS.test(words))
    return refuse("group", "Its quote is a paper of several authors; it tells of one person.");
  const act = /\byou (\w+ed)\b/i.exec(words)?.[1];
  if (act && PASSIVE.test(own) && new RegExp(`\\b(?:was|were|been)\\s+(?:\\w+ )?${act}\\b`, "i").test(own))
    return refuse("group", `Its quote does not say who ${act} it.`);
  return undefined;
}

/** Share of the words of a sentence in the first person that its quotes must hold where it leaves no slot open. */
const HELD = 0.6;
/** Words that frame what a slot holds, for each slot. */
const FRAME = 4;

/** Words put into the person's mouth: a sentence in the first person that neither its quotes hold nor a slot leaves open. */
function ofMouth(sentence: string, own: Holding, slots: number): Refusal | undefined {
  if (!/\b(?:i|my|me|we|our)\b/i.test(sentence) && slots === 0) {
    const free = contentWords(sentence);
    if (free.length < 4 || isAdvice(sentence) || sentence.endsWith("?")) return undefined;
  } else if (sentence.endsWith("?")) return undefined;
  const words = contentWords(withoutSlots(sentence));
  const foreign = words.filter((word) => !own.stems.has(word.stem));
  const share = words.length === 0 ? 1 : 1 - foreign.length / words.length;
  if (slots > 0 ? foreign.length <= FRAME * slots : share >= HELD) return undefined;
  return refuse(
    "mouth",
    `It puts words into the person’s mouth that its quotes do not hold and no slot leaves open: “${sentence.slice(0, 80)}”.`,
  );
}

const FIELD =
  /\b(?:the (?:field|industry|community|literature)|industry|most (?:labs|teams|companies|interviewers|papers|researchers|candidates)|(?:frontier|leading|top|ai) labs?|hiring (?:managers?|committees?)|(?:is|are) (?:\w+ )?known (?:to|for|as)|interviewers? (?:here |there )?(?:like|love|prefer|tend|often|rarely|usually|always|never|begin)\w*|their [\w-]+(?: [\w-]+)? (?:is|are|was|were|runs?|has|have|had|will|takes?|uses?)|studies (?:show|find)|research (?:shows|has shown)|companies|competitors?|the (?:firm|company|lab|team) (?:is|has|was|uses|prefers|values|wants|believes|runs|hires|recently|plans|will|does))\b/i;

/** In a question to the firm or a reason, what tells of it: "your papers", "their data", "the group". */
const TELLS = /\b(?:your|their|the (?:group|firm|company|lab|team|dispatchers|authors?)|those who|they|it leads)\b/i;
/** Share of the words of a question or a reason that its grounds hold where it tells of the firm. */
const ASKED = 0.34;

/** A sentence about the firm or the field that neither the posting's words nor the library hold. */
function ofField(
  words: string,
  kind: Proposal["kind"],
  { stems }: Holding,
  { firm }: ProposalScope,
  open: boolean,
  asks: boolean,
): Refusal | undefined {
  const named = firm !== undefined && firm.length > 2 && words.toLowerCase().includes(firm.toLowerCase());
  const own = contentWords(words).filter((word) => !firm?.toLowerCase().includes(word.text.toLowerCase()));
  const share = own.length === 0 ? 1 : own.filter((word) => stems.has(word.stem)).length / own.length;
  const ofFirm = (kind === "question" || kind === "reason") && TELLS.test(words);
  if (ofFirm ? share >= (asks ? ASKED : HELD) : open || (!named && !FIELD.test(words)) || share >= HELD) return undefined;
  return refuse("source", "It says something of the firm or the field for which it cites nothing.");
}
