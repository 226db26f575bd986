/** A verb of leading on an item that a job title, an author list or a grant's role gives to somebody else. */

import type { Profile, Work } from "../profile/profile.ts";
import { key } from "../text/key.ts";
import type { Span } from "../text/span.ts";
import type { CatchLine } from "./catch-lines.ts";
import { authorSpan, leads, realPapers } from "./catch-papers.ts";
import { contentWords } from "./index-evidence.ts";
import type { Catch } from "./match.ts";

/** Leading, in the words of CVs; the object follows. */
const LED =
  /\b(?:conceived and led|led(?! to\b)|lead(?! to\b)|leading(?! to\b)|(?:ran|running)(?= (?:the|a)\b)|headed|heading|head of|directed|direct(?= the)|directing|chaired|chairing|spearheaded|managed|oversaw|in charge of|principal (?:author|investigator) of|first author of|lead author of|owner of)\b/i;
/** Titles below whoever leads. */
const JUNIOR =
  /\b(?:intern|trainee|junior|assistant(?! professor)|undergraduate|student|apprentice|commis|sous|deputy|placement|praktikant\w*|stagiaire|hilfskraft)\b/i;
/** Titles of people who lead. */
const SENIOR = /\b(?:head|lead|manager|director|chief|president|vp|principal|founder|owner|professor|senior|staff|chair|dean|partner)\b/i;
/** What only somebody with the title leads. */
const UNIT = /\b(?:department|division|directorate|company|organi[sz]ation|business unit|faculty|institute|office of)\b/i;
/** Things that people of any rank lead: an evening's reading group, an event for fellow students. */
const SMALL =
  /\b(?:reading group|workshop|seminar|journal club|tutorials?|sections?|labs? sessions?|discussion|book club|orientation|club|society|volunteers?|study group)\b/i;
/** What is written up in a paper. */
const WORK = /\b(?:study|paper|project|effort|work|analysis|experiment|article)\b/i;
const CO = /\b(?:Co-?PI|Co-?I|[Cc]o-?investigator|[Cc]o-?applicant)\b/g;
const GENERIC = new Set(
  "study project effort paper work programme program research team group centre center data model models method methods analysis based using systems system learning language".split(
    " ",
  ),
);

/** All catches about who led. `text` is the CV's. */
export function catchOwners(profile: Profile, lines: readonly CatchLine[], text: string): Catch[] {
  const papers = realPapers(profile).map((paper) => ({ paper, roots: roots(paper.title.value), led: leads(paper, profile, text) }));
  const grants = coLed(profile, text);
  return lines.flatMap((line): Catch[] => {
    if (line.line.kind === "publication" || line.line.kind === "skill") return [];
    const match = LED.exec(line.text);
    if (!match) return [];
    const after = line.text.slice(match.index + match[0].length).split(/[;:.(]|, (?:which|that|who)\b/)[0] ?? "";
    const object = roots(after.slice(0, 90));
    const post = line.entry?.kind === "work" ? positionOf(line.entry, text) : undefined;
    const against: Span[] = [];
    const ran = /^r[au]n/i.test(match[0]);
    if (post && post.span.start !== line.span.start && !SMALL.test(after)) {
      const title = text.slice(post.span.start, post.span.end);
      const junior = !ran && JUNIOR.test(title) && !SENIOR.test(title.replace(/professor/gi, ""));
      if (junior || (UNIT.test(after) && !SENIOR.test(title))) against.push(post.span);
    }
    const grant = grants.find((one) => shared(object, one.roots) >= 2 || [...namesIn(after)].some((name) => one.names.has(name)));
    if (grant) against.push(grant.span);
    const most = ran ? 0 : Math.max(0, ...papers.map((one) => shared(object, one.roots)));
    const about = most === 0 ? [] : papers.filter((one) => shared(object, one.roots) === most);
    const close = about.every((one) => one.led === false) && WORK.test(after) ? about[0]?.paper : undefined;
    if (close) against.push(authorSpan(close) ?? close.title.spans[0] ?? close.span);
    return against.length > 0 ? [make(line.span, against)] : [];
  });
}

function positionOf(work: Work, text: string): { span: Span } | undefined {
  const span = work.position?.spans[0];
  if (!span) return undefined;
  // "Research Intern, Protein Design": what follows the title on its line belongs to it.
  const end = text.slice(span.end, span.end + 60).search(/[\n\t(]/);
  return { span: { ...span, end: span.end + (end > 0 && text[span.end] === "," ? end : 0) } };
}

function roots(text: string): Set<string> {
  return new Set([...contentWords(text)].filter((word) => word.length >= 4 && !GENERIC.has(word)).map((word) => word.slice(0, 6)));
}

function namesIn(text: string): Set<string> {
  return new Set(text.match(/\b\p{Lu}{3,}\b/gu) ?? []);
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((word) => b.has(word)).length;
}

/** Items of which the CV says itself that somebody else leads them, each with the text before the role. */
function coLed(profile: Profile, text: string): { span: Span; roots: Set<string>; names: Set<string> }[] {
  return [...text.matchAll(CO)].map((match) => {
    const end = match.index + match[0].length;
    const window = text.slice(Math.max(0, match.index - 260), match.index);
    const last = [...window.matchAll(/\n\n|\b(?:PI|Co-?PI|Co-?I)\)?\s+(?:(?:19|20)\d\d[–-]?\d*\s)?|\(PI\)/g)].at(-1);
    const start = match.index - window.length + (last ? last.index + last[0].length : 0);
    const piece = text.slice(start, end);
    return { span: { document: profile.document, start, end }, roots: roots(piece), names: namesIn(piece) };
  });
}

function make(line: Span, against: Span[]): Catch {
  const quotes = [line, ...against];
  return {
    id: `ownership-mismatch-${key(quotes.map((span) => `${span.start}-${span.end}`).join())}`,
    kind: "ownership-mismatch",
    quotes,
    score: 7,
  };
}
