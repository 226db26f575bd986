/** The firm's name, as the text of a posting says it. */

import type { Document } from "../document/document.ts";
import type { Fact, Span } from "../text/span.ts";
import { quote } from "../text/span.ts";

/** A word of a name, and up to five of them: between two stands a space, so that one long word can be cut in one way only. */
const WORD = "\\p{Lu}[\\p{L}\\d&.-]*";
const NAME = `${WORD}(?: (?:(?:of|for|and|&) )?${WORD}){0,4}`;
const START = "(?:^|[.!?]\\s+|\\n)";
/** Ways in which a posting's body names its firm, each with an example; the name said most often wins. */
const NAMES: readonly { pattern: RegExp; example: string }[] = [
  { pattern: new RegExp(`${START}(?:At|Here at)\\s+(${NAME}),\\s`, "gmu"), example: "At Northwind, we ..." },
  {
    pattern: new RegExp(`\\b(?:group|team|lab|work|working|role|people|engineers|scientists) (?:here )?at (${NAME})(?=[,.\\s])`, "gu"),
    example: "the forecasting group at Northwind",
  },
  { pattern: new RegExp(`${START}(${NAME})(?:’s|'s) (?:mission|vision|goal)\\b`, "gmu"), example: "Northwind's mission" },
  {
    pattern: new RegExp(
      `${START}((?:The )?${NAME}) (?:is|are|was|has been) (?:an?|the|seeking|looking|hiring|building|on a mission|committed|founded|responsible|proud)\\b`,
      "gmu",
    ),
    example: "Northwind is a research company",
  },
  {
    pattern: new RegExp(
      `${START}((?:The )?${NAME}) (?:builds?|trains?|makes?|develops?|hires|seeks|designs?|creates?|provides?|invites|offers)\\b`,
      "gmu",
    ),
    example: "Northwind builds foundation models",
  },
  { pattern: new RegExp(`\\b(?:join|joining) (${NAME})(?=[,.!\\s])`, "gu"), example: "Join Northwind" },
  { pattern: new RegExp(`^[\\s#*]*(?:[Aa]bout|ABOUT) (${NAME})[\\s:*]*$`, "gmu"), example: "About Northwind" },
];
const NOT_A_NAME =
  /^(?:the|this|these|we|you|our|it|as|in|us|role|team|job|project|position|ai|ml|what|who|how|if|there|that|research|successful|ideal|candidates?|applicants?|phd|responsibilities|employer|company|customer|legged|prior|deep|strong|experience|machine|reward|models?|knowledge|all|some|every|each|no|one|part|most|by|for|with|a|an|to|at|here|today|help|reinforcement|his|her|their)\b/i;
const NOT_A_FIRM =
  /^(?:about|apply|job|overview|the (?:role|team|opportunity|position|job)|our|we|you|location|department|full[- ]time|part[- ]time|research|engineering|posted|back|home|careers?|hybrid|remote|on-?site|employer|company|category|function|grade|hours|duration|schedule|requisition|req|reference|job id|id|type|contract|salary|team|closing|permanent|fixed|description|responsibilities|requirements|qualifications|minimum|preferred|who|what|why|how)\b/i;

/** Whether a piece of a head line could be a firm's name: few words, a capital first, no sentence, no place with its state. */
export function isFirmName(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.length > 6 || /[.!?:;,]$/.test(text) || /\d{3,}|[$€£%]/.test(text) || NOT_A_FIRM.test(text) || /, \p{Lu}/u.test(text))
    return false;
  if (/\b(?:remote|hybrid|full[- ]time|part[- ]time)\b/i.test(text)) return false;
  return /^[\p{Lu}\d]/u.test(text);
}

/** Whether the text says a name again as a firm's: "at Northwind", "Northwind is", "Northwind's". */
export function recurs(document: Document, name: string): boolean {
  const safe = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const said = document.text.match(
    new RegExp(
      `\\bat ${safe}(?!\\p{L})|${START}(?:The )?${safe} (?:is|are|builds?|hires|trains|was|makes|develops)\\b|${safe}(?:’s|'s)|\\b(?:about|join) ${safe}(?!\\p{L})`,
      "giu",
    ),
  );
  return (said?.length ?? 0) > 0 && !new RegExp(`\\b(?:the|our) ${safe} (?:team|group|organi[sz]ation|lab)\\b`, "i").test(document.text);
}

/** The name that the text gives its firm most often; the earliest of equals. */
export function findFirm(document: Document): Fact | undefined {
  const votes = new Map<string, { count: number; span: Span }>();
  for (const { pattern } of NAMES) {
    for (const match of document.text.matchAll(pattern)) {
      const name = (match[1] ?? "").trim().replace(/[.,]+$/, "");
      if (/(?:Prof|Dr|Mr|Ms|Mrs)\.\s*$/.test(document.text.slice(Math.max(0, match.index - 6), match.index + match[0].indexOf(name))))
        continue;
      if (name.length < 2 || NOT_A_NAME.test(name.replace(/^The /, ""))) continue;
      const start = match.index + match[0].indexOf(name);
      const known = votes.get(name);
      if (known) known.count++;
      else votes.set(name, { count: 1, span: { document: document.id, start, end: start + name.length } });
    }
  }
  const best = [...votes.values()].toSorted((a, b) => b.count - a.count || a.span.start - b.span.start)[0];
  return best ? { value: quote(document.text, best.span), spans: [best.span] } : undefined;
}
