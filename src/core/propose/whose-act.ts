/** Whether an act is told as the person's own that their line does not: a group's, or what a paper of several authors found. */

import { type Refusal, refuse } from "./check-form.ts";
import type { Grounds } from "./check-grounds.ts";
import { clausesOf } from "./clauses.ts";
import { beginnings, holder } from "./held.ts";
import { isPlain } from "./plain-words.ts";
import { allWords, isFunctionWord, withoutSlots } from "./words.ts";

/** Words of a line by which it is a group's, or a contribution to one. */
const GROUP =
  /\b(?:we|our|us|teams? of|our team|my team|jointly|together|collaborat\w+|co-\w+|\w*coauthor\w*|contribut(?:ed|ors?|ions?)|assist(?:ed|ing|ant)|help(?:ed|s|ing)?|support(?:ed|s|ing)?|members? of|part of (?:a|the|an) (?:team|group)|et al|participat\w+|under (?:the )?(?:supervision|guidance)|(?:lead|led|supervis\w+|manag\w+) (?:a |the )?(?:team|group|strand|\d+))\b/i;
/** Two names in a row: the authors of a paper. */
const NAME = String.raw`(?:(?:\p{Lu}\.[- ]?){1,3} ?\p{Lu}[\p{L}’'-]+|[\p{Ll}-]{0,3}\p{Lu}[\p{L}’'-]+\*?,\s\p{Lu}[\p{L}.-]+(?: \p{Lu}\.)*|\p{Lu}[\p{L}’'-]+ (?:\p{Lu}\. )?\p{Lu}[\p{L}’'-]+)`;
const AUTHORS = new RegExp(`${NAME}\\*?(?:,|;| and|, and| &)[, ]+${NAME}|et al`, "u");
/** What is told of a person as it stands in a list of theirs. */
const LISTS =
  /^(?:are|am|list|lists|name|have|had|hold|report|say|state|mention|give|describe|co|worked|work|appear|were|was|published|can|do|did|speak|call|cite|count|show|will|may|might|could|would|should|must|need|also|often)$/i;
const ALONE =
  /\b(?:is|are|was|were) (?:all |entirely )?(?:yours|mine|(?:your|my) (?:own(?! (?:line|lines|summary|words?|cv|entry|sentence|profile)\b)|work|method|idea|invention|paper|brainchild|creation|doing|achievement|contribution|discovery|design|finding))\b|\b(?:your|my) own (?:work|method|idea|invention)\b|\bof (?:yours|mine)\b|\bby (?:you|me|yourself|myself)\b|\b(?:my|your)self\b|\balone\b|\bsingle-handed|\b(?:your|my) (?:finding|discovery|proof|theorem|rewrite) (?:that|of|on)\b/i;

/** The first such clause. `told` is what it says with its quotations, `text` without them; `lines` are the person's own. */
export function checkWhoseAct(told: string, text: string, lines: string): Refusal | undefined {
  const [authors, group] = [AUTHORS.test(lines), GROUP.test(lines)];
  if (!authors && !group) return undefined;
  const held = holder(lines);
  const { begins, firsts } = beginnings(lines);
  // "You “improved turnover”" where the line says "the best variant improved turnover".
  for (const [, verb = ""] of told.matchAll(QUOTED_ACT))
    if (!firsts.has(verb.toLowerCase()))
      return refuse("group", `“${verb}” is told of the person, and its line tells it of something else.`);
  for (const { words, role } of clausesOf(withoutSlots(text))) {
    if (role === "asked" && group) {
      const [word] = allWords(ASKED_ACT.exec(words)?.[1] ?? "");
      if (word && held(word) && !begins(word) && !isPlain(word.stem, word.base) && !isFunctionWord(word.text))
        return refuse("group", `Its quote tells of a group or of a contribution; it asks one person (“${word.text}”).`);
    }
    const alone =
      !/\b(?:what|how much|which|whether|if|cannot|not)\b/i.test(words) && !/\b(?:your|my)self\b|\balone\b|\bown\b/i.test(lines)
        ? ALONE.exec(words)?.[0]
        : undefined;
    const takes = (role === "asked" || role === "advice") && authors ? (TAKEN_ACT.exec(words)?.[1] ?? alone) : undefined;
    if (takes && !LISTS.test(takes))
      return refuse("group", `Its quote is a paper of several authors; it takes as given that one did it (“${takes}”).`);
    if (role === "asked" || role === "advice" || GROUP.test(words)) continue;
    const act = ACT.exec(words)?.[1];
    const says = act && role === "told" && !LISTS.test(act) && (!isFunctionWord(act) || /^(?:made|make|took|gave|got|did)$/i.test(act));
    const [word] = says ? allWords(act) : [];
    const verb = word && !isPlain(word.stem, word.base) ? word : undefined;
    const ofPaper =
      verb && !/\b(?:wrote|write|published|work(?:ed)?) (?:on|about|with)\b/i.test(words) && !firsts.has(verb.text.toLowerCase());
    const found = (alone ?? (authors ? ofPaper : verb && !begins(verb))) ? (alone ?? act) : undefined;
    if (!found) continue;
    return authors
      ? refuse("group", `Its quote is a paper of several authors; it tells of one person (“${found}”).`)
      : refuse("group", `Its quote tells of a group or of a contribution; it tells of one person (“${found}”).`);
  }
  return undefined;
}

/** What "you" or "I" did in a clause. */
const ACT =
  /\b(?:you|i|the candidate)\s+(?:(?:have|had|also|then|yourself|myself|personally|alone|first|now|already|once|single-handedly|(?:are|am|were|was|been)(?=\s\w+ing\b))\s+)*([a-z]\w+)/i;

/** What one person is asked to have done. */
const ASKED_ACT = /\b(?:did|have|had) you (?:\w+ly )?([a-z]+)\b/i;
/** What a question takes as given of one person. */
const TAKEN_ACT =
  /(?:^|^when |^since |^as |^after |\bhow |\bthat |\bin which )(?:you|i) ([a-z]+ed|found|had|showed|built|proved|wrote|ran|made)\b/i;
/** What is told of the person by a quotation that begins with a verb. */
const QUOTED_ACT = /\b(?:you|i) (?:have |had |also |then )?[“"]([a-z]+(?:ed|t|d|n|w|ng))\b/gi;

/** The lines on which a proposal tells of the person: their own, and its subject where that is one of them. */
export function linesOf(grounds: Grounds, about: string | undefined): string {
  return about === "claim" || about === "statement" ? `${grounds.own}\n${grounds.subject}` : grounds.own;
}
