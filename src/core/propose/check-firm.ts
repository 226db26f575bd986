/** What a proposal says of the firm, its people or its field without a source: the posting's quoted words, or a cited entry of the library about the firm. */

import { type Refusal, refuse } from "./check-form.ts";
import type { Grounds } from "./check-grounds.ts";
import { type Clause, clausesOf } from "./clauses.ts";
import { inList, REPORTS } from "./lists.ts";
import type { Proposal } from "./proposal.ts";
import type { ProposalScope } from "./scope.ts";
import { holder } from "./held.ts";
import { contentWords } from "./words.ts";

/** A clause about the firm or its people by what it begins with. */
const OF_FIRM =
  /^(?:(?:and|but|so|which means that|since|because|as|while|here|most of|many of|some of|all of|half of|members of|those in) )*(?:(?:the|this|that|their|its|our|each|every|most|many|all|some|a|an|new|other|previous|earlier|past|last|former)\s+)*(?:[\w-]+\s)?(?:firms?|compan(?:y|ies)|employer|teams?|groups?|labs?|laborator(?:y|ies)|institut(?:e|es|ion)|department|division|office|university|centre|center|organi[sz]ation|start-?up|panel|committee|board|management|leadership|founders?|directors?|chief \w+|heads?|ministers?|funders?|investors?|customers|clients|competitors|managers?|interviewers?|recruiters?|colleagues|staff|employees|hires|hiring \w+|predecessor|interviews?|candidates|applicants|(?<=\bthe )(?:field|industry|community|literature))(?=\s+(?:(?:\w+ly|already|also|now|still|never|often|even|just)\s+)?(?:is|are|was|were|has|have|had|will|would|does|do|did|can|must|\w{3,}s|\w+ed|left|lost|won|began|took|gave|got|went|came|wrote|built|ran|made|knew|saw|sold|bought|led|set|put|chose|broke|fell|of|at|in|on|that|who|which|here|there|like|tend|expect|prefer|want|run|use|value|ask|hire|look|see|come|comes|know|work|read|write|build|think|believe)\b|['’]s|,|\.?$)|(?<!and )(?<!^(?:the|this) (?:report|cv|row|line|summary)\b.*)\bhere\b|\b(?:the firm|the team|the company)['’]s\b/i;

const THEY = /^(?:(?:and|but|so|since|because) )*(?:they|their|theirs|those)\b/i;

/** Told of what they may ask or do in an interview, which is no fact about them. */
const WILL_ASK =
  /(?:\b|^)(?:will|may|might|could|would|can|likely|probably|expect)\b.{0,30}\b(?:ask\w*|want to (?:know|hear|see)|press\w*|test\w*|look\w*|prob(?:e|es|ed|ing)|question\w*|wonder\w*|doubt\w*|check\w*|notice\w*|name\w*|expect\w*|come (?:up|back)|challenge\w*|read\w*|see|hear|weigh\w*|compare\w*|follow\w*|start\w*|begin\w*)\b.*$/i;
/** Habits: of an interviewer they are facts that need a source. */
const HABIT =
  /\b(?:usually|often|rarely|always|never|typically|tends? to|likes? to|loves? to|prefers?|known (?:to|for|as)|famous for|reputation)\b/i;

/** Statements within a question: with a subject and a verb at their head, or of "the sellers who left". */
const TAKEN =
  /^(?:(?:your|the|their|this|these|most|many|some|half|an?)\b.*\b(?:is|are|was|were|has|have|had|\w{2,}ed)\b)|\bthe \w+ (?:who|that|which) (?:\w+ed|left|quit|lost|won|fell|broke|went)\b/i;
/** Subordinate clauses that a question takes as given. */
const GIVEN =
  /^(?:since|given|because|as|now that|although|though|considering|knowing|seeing that|even though|(?:after|with)(?! (?:how|what|which)\b))\b/i;
/** What is done in words that carry nothing by themselves. */
const PHRASES =
  /\b(?:(?:give|gives|given|gave) up|(?:took|taken|takes) over|let go|set up|gone|went \w+|put off|made (?:up|do)|got rid|done with)\b/i;
/** Events of lately, and of the firm's past. */
const LATELY =
  /\b(?:recent(?:ly)?|lately|ago|last (?:spring|summer|autumn|fall|winter|year|month|quarter|week|round)|this (?:spring|summer|autumn|fall|winter|year|month|quarter)|no longer|anymore|any more)\b/i;

/** The first fact about the firm that has no source. */
export function checkFirm(proposal: Proposal, grounds: Grounds, scope: ProposalScope): Refusal | undefined {
  const { kind, text } = proposal;
  if (kind === "rewording" || kind === "outline") return undefined;
  const ofFirm = proposal.content.filter((address) => address.startsWith("firm/")).map((address) => scope.contentText(address) ?? "");
  const about = scope.subjects.get(proposal.subject)?.of;
  const said = `${grounds.quoted}\n${about === "content" ? "" : grounds.subject}\n${ofFirm.join("\n")}`;
  const held = holder(`${said}\n${scope.firm ?? ""}`);
  const inPosting = holder(posting(proposal));
  const inOwn = holder(grounds.own);
  for (const clause of clausesOf(text)) {
    if (clause.role === "advice" || clause.slots > 0) continue;
    const asserted = HABIT.test(clause.words) ? clause.words : clause.words.replace(WILL_ASK, "");
    const strange = contentWords(asserted.replaceAll("-", " ")).filter(
      (word) => !held(word) && !/\d/.test(word.text) && !inList(REPORTS, word),
    );
    const done = PHRASES.exec(asserted)?.[0];
    const beyond = strange.length + (done && !said.toLowerCase().includes(done.toLowerCase()) ? 1 : 0);
    const most = mayHave(clause, kind, scope.firm, (words) =>
      contentWords(words)
        .slice(0, 2)
        .some((word) => inPosting(word) && !inOwn(word)),
    );
    if (beyond > most || (kind === "question" && lately(clause.words, said)))
      return refuse("source", `It says something of the firm or the field for which it cites nothing: “${clause.words.slice(0, 80)}”.`);
  }
  return undefined;
}

/** How many words beyond its sources a clause may have. */
function mayHave(
  { words, role, first, ofPerson }: Clause,
  kind: Proposal["kind"],
  firm: string | undefined,
  ofPosting: (words: string) => boolean,
): number {
  if (kind === "question") return role !== "asked" || GIVEN.test(words) || TAKEN.test(words) ? 0 : 99;
  if (role === "open" || role === "asked") return 99;
  const named = firm !== undefined && firm.length > 2 && words.toLowerCase().includes(firm.toLowerCase());
  const among =
    kind !== "evidence" &&
    /\b(?:at|inside|within) (?:the|this|their) (?:firm|company|team|lab|laboratory|institute|department|office|unit)\b/i.test(words);
  if (named || among || OF_FIRM.test(words) || (first && THEY.test(words))) return 0;
  const things = kind === "reason" || kind === "catch" || kind === "bridge";
  return things && (!ofPerson || /^(?:the|these|those|its)\b/i.test(words)) && ofPosting(words) ? 1 : 99;
}

function lately(words: string, said: string): boolean {
  const found = LATELY.exec(words)?.[0];
  return found !== undefined && !said.toLowerCase().includes(found.toLowerCase());
}

function posting({ quotes }: Proposal): string {
  return quotes.flatMap((row) => (row.document === "posting" ? [row.text] : [])).join("\n");
}
