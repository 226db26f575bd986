/** Signals that lie in how a clause is built, and not in a single word. */

import type { Clause } from "./clauses.ts";
import { ANALYST, inList, PLACES } from "./lists.ts";
import type { Add, Context } from "./signals.ts";
import { allWords, isFunctionWord } from "./words.ts";

/** A purpose ("to free compute") and a participle that opens a sentence ("Suspecting that …"), neither of the grounds. */
export function ofShape({ words, ofPerson, first }: Clause, { kind, told, own, all }: Context, add: Add): void {
  if (kind !== "evidence" && kind !== "bridge" && kind !== "catch" && !ofPerson) return;
  for (const [, before = "", verb = ""] of words.matchAll(/(?:\b([\w’'-]+) )?\bto ([a-z]+)\b/gi)) {
    const [word] = allWords(verb);
    const empty = isFunctionWord(verb) && !/^(?:see|get|make|give|keep|go|take|show)$/i.test(verb);
    if (word && !NO_PURPOSE.test(before) && !empty && !all(word)) add("purpose", verb);
  }
  for (const [found] of words.matchAll(RANKS))
    if (!PLACES.test(found) && !told.toLowerCase().includes(found.toLowerCase())) add("strength", found);
  const able = kind === "evidence" && /\byou (?:could|would|can|will|should|may|might) \w+/i.exec(words)?.[0];
  if (able) add("skill", able);
  const supposed = SUPPOSES.exec(words)?.[0];
  if (supposed) add("feel", supposed);
  const reason = /\b(?:is|was|are|were) (?:also |exactly |just )?(?:how|why|what) \w+/i.exec(words)?.[0];
  const aim = /\bso (?:that )?(?:[\w’'-]+ ){1,4}(?:could|would|might)\b/i.exec(words)?.[0];
  for (const found of [reason, aim]) if (found) add("why", found);
  const [opening] = allWords(words);
  if (
    first &&
    opening &&
    (/^to \w+ .*/i.test(words) || (/ing$/i.test(opening.text) && !own(opening) && !/\b(?:is|are|was|were)\b/i.test(words)))
  )
    add("opening", opening.text);
}

/** Superlatives, and comparisons with all others. */
const RANKS =
  /\b(?:nobody|no one|no other)(?: \w+)? (?:else|has|had|knows?|can|could)\b|\bthan (?:any|all|every|most|anyone|anybody|everyone)\b|\b[a-z]{3,}est\b|\bmost (?!of\b|likely\b|recent\b|recently\b)[a-z]+\b/gi;
/** What is supposed of the person and not known. */
const SUPPOSES =
  /\b(?:you|i) (?:surely|probably|certainly|obviously|presumably|naturally|no doubt|secretly) \w+|\b(?:you |i )?must (?:have|be) (?!able|ready|prepared|clear)\w+/i;

/** Words after which "to" tells no purpose. */
const NO_PURPOSE =
  /^(?:asks|asked|need|needs|have|has|had|ready|how|way|ways|able|expect|going|used|want|wants|like|refer|refers|up|due|according|next|close|compared|led|leads|from|related?|relates|went|fell|rose|down|point|belong|belongs|answer|answers|as|step)$/i;

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
  /\b(?:is|are|was|were) (?:all |entirely )?(?:yours|mine|(?:your|my) (?:own|work|method|idea|invention|paper|brainchild|creation|doing|achievement|contribution|discovery|design|finding))\b|\b(?:your|my) own (?:work|method|idea|invention)\b|\bof (?:yours|mine)\b|\bby (?:you|me|yourself|myself)\b|\b(?:my|your)self\b|\balone\b|\bsingle-handed/i;

/** The verb of "you" or "I" against the quoted line: a group's act, a paper's finding, or what "was done" is not the person's own. */
export function ofVerb({ words, role }: Clause, { told, lines, own, begins, firsts }: Context, add: Add): void {
  if (GROUP.test(words)) return;
  const act =
    /\b(?:you|i)\s+(?:(?:have|had|also|then|yourself|myself|personally|alone|first|now|already|once|single-handedly|(?:are|am|were|was|been)(?=\s\w+ing\b))\s+)*([a-z]\w+)/i.exec(
      words,
    )?.[1];
  const alone = ALONE.test(words) && !/\b(?:your|my)self\b|\balone\b|\bown\b/i.test(told) ? ALONE.exec(words)?.[0] : undefined;
  const says = act && !LISTS.test(act) && (!isFunctionWord(act) || /^(?:made|make|took|gave|got|did)$/i.test(act));
  const [verb] = says && role === "told" ? allWords(act) : [];
  if (AUTHORS.test(lines)) {
    const ofPaper =
      verb && !/\b(?:wrote|write|published|work(?:ed)?) (?:on|about|with)\b/i.test(words) && !firsts.has(verb.text.toLowerCase());
    if (alone ?? ofPaper) add("authors", alone ?? act ?? "");
    return;
  }
  const ofGroup = GROUP.test(lines);
  if (alone && ofGroup) add("group", alone);
  if (!verb || begins(verb)) return;
  if (ofGroup) add("group", verb.text);
  else if (new RegExp(`\\b(?:was|were|been|be)\\s+(?:\\w+ )?${verb.text}\\b`, "i").test(told)) add("passive", verb.text);
  else if (!own(verb) && !inList(ANALYST, verb)) add("verb", verb.text);
}
