import type { Cues } from "./build-cues.ts";
import { foldPhrase, foldWord } from "./words.ts";

/** An author as written, without the marks around the name. Offsets are those of the text given. */
export interface FoundAuthor {
  name: string;
  start: number;
  end: number;
  /** The mark beside the name ("*", "†"), if there is one; what it means stands elsewhere in the CV. */
  mark?: string;
}

export interface FoundAuthors {
  authors: FoundAuthor[];
  /** Offset after the list. */
  end: number;
  truncated: boolean;
  /** How surely this is a list of names: initials, several names, an "and" before the last, the candidate among them. */
  score: number;
}

type NameForm = "initials first" | "initials last" | "reversed" | "full";

interface Chunk {
  start: number;
  end: number;
  text: string;
  /** The mark before it: "," ";" "and" or "" for the first. */
  joint: string;
  mark?: string;
}

/** Marks of equal contribution beside a name. A dagger is one too when the CV says so; a digit points to an affiliation. */
const MARKS = /[*∗⋆★†‡§¶♯#^]+|[¹²³⁴⁵⁶⁷⁸⁹⁰]+|(?<=\p{L})\d(?:,\d)*(?!\d)/gu;
const INITIAL = String.raw`\p{Lu}(?:\p{Ll}{0,2}\.|(?![\p{L}\p{M}]))`;
/** "O. D." after "Hartigan,": with dots whatever follows, without them only before a separator, so that "A protocol" begins a title. */
const DOTTED = /^(?:\s*,\s*|\s+)(\p{Lu}\p{Ll}?\.(?:[\s-]?(?:\p{Lu}\p{Ll}?|\p{Ll}{1,2})\.){0,3})(?![\p{L}\p{M}])/u;
const UNDOTTED = /^\s*,\s*((?:\p{Lu}[\s-]?){1,3})(?=\s*(?:[,;&*∗†‡(]|and\s|und\s|et\s|$))/u;
/** "Doe, Jane and Smith, John": BibTeX's own order, each name turned around and joined by "and". */
const TURNED =
  /^\s*(?:\p{Ll}{2,3}\s)?\p{Lu}[\p{L}\p{M}'’-]+,\s\p{Lu}[\p{L}\p{M}.'’-]*(?:\s\p{Lu}[\p{L}\p{M}.'’-]*){0,2}\sand\s(?:\p{Ll}{2,3}\s)?\p{Lu}[\p{L}\p{M}'’-]+,\s/u;
const PUBMED = /^(\p{Lu}[\p{L}\p{M}'’-]+(?:\s\p{Lu}[\p{L}\p{M}'’-]+)?)\s(\p{Lu}{1,3}|\p{Lu}\p{Ll}{1,2}\p{Lu})$/u;

/** "Lin, Yutong; al-Haddad, Laila": names turned around between semicolons. */
const SEMICOLONS = /^\s*[\p{L}\p{M}'’-]+(?:\s[\p{L}\p{M}'’-]+)?,\s\p{Lu}[\p{L}\p{M}.'’\s-]{1,30}[*∗†‡]?;/u;

/** Reads a list of names that begins at `from`. Never looks beyond `limit`; reads at most 200 names. */
export function findAuthors(text: string, from: number, limit: number, candidate: string | undefined, cues: Cues): FoundAuthors {
  const found: FoundAuthor[] = [];
  const surname = candidate ? candidateParts(candidate).surname : "";
  let form: NameForm | undefined;
  let at = from;
  let truncated = false;
  let closed = false;
  let joined = false;
  const head = text.slice(from, Math.min(limit, from + 120));
  const turned = TURNED.test(head) || SEMICOLONS.test(head);
  while (found.length < 200) {
    const others = text
      .slice(at, limit)
      .match(
        /^[\s,;]*(?:and\s+|&\s*)?(?:et\.?\s*al\b\.?|others\b|(?:\d+|several)\s+(?:others|more|co-?authors|additional authors)\b|…|\.\.\.|\[\.\.\.\])/iu,
      );
    if (others && found.length > 0) {
      truncated = true;
      at += others[0].length;
      if (!/…|\.\.\./u.test(others[0])) break;
      continue;
    }
    if (closed) break;
    const chunk = (form === "initials last" && nextPubmed(text, at, limit)) || nextChunk(text, at, limit, found.length === 0, cues);
    if (!chunk) break;
    const given = givenAfter(text, chunk, limit, turned);
    const kind: NameForm | undefined = given ? "reversed" : nameForm(chunk.text, cues);
    const isCandidate = surname !== "" && foldPhrase(chunk.text).split(" ").includes(surname);
    if (!kind || !(fits(kind, form, isCandidate) || (form === "reversed" && kind === "full" && found.length === 1))) break;
    if (chunk.joint === "," && form === "full" && kind === "full" && joined) break;
    const mark = chunk.mark ?? given?.mark;
    found.push({
      name: nameText(text, chunk.start, given ? given.end : chunk.start + chunk.text.length),
      start: chunk.start,
      end: nameEnd(text, given ? given.end : chunk.end, given !== undefined),
      ...(mark && { mark }),
    });
    // Chicago turns only the first name around: "Pearson, E. S. and John Wishart".
    form = form === "reversed" && kind === "full" ? "full" : form === "full" && kind === "initials first" ? form : (form ?? kind);
    at = given ? given.after : chunk.end;
    if (chunk.joint === "and") joined = true;
    // After "and" the list is over, unless the list joins every name with it.
    if (joined && !/^\s*(?:,\s*)?(?:and|&)\s/u.test(text.slice(at, limit)) && !/^\s*(?:,\s*)?et\.?\s*al/u.test(text.slice(at, limit)))
      closed = true;
  }
  return { authors: found, end: at, truncated, score: scoreList(found, form, joined, truncated, surname) };
}

function scoreList(
  found: readonly FoundAuthor[],
  form: NameForm | undefined,
  joined: boolean,
  truncated: boolean,
  surname: string,
): number {
  if (found.length === 0) return 0;
  let score = Math.min(2, found.length * 0.5);
  if (form === "reversed" || form === "initials first" || form === "initials last") score += 1.5;
  if (joined || truncated) score += 1;
  if (found.some((author) => author.mark)) score += 1;
  if (surname && found.some((author) => foldPhrase(author.name).split(" ").includes(surname))) score += 2.5;
  return score;
}

/** The stretch up to the next separator of names. */
function nextChunk(text: string, at: number, limit: number, first: boolean, cues: Cues): Chunk | undefined {
  let start = at;
  let joint = "";
  const lead = text.slice(at, limit).match(/^[\s*∗†‡§¶]*(?:([,;])\s*)?(?:(and|und|&|et|y|with)\s+)?[\s*∗†‡]*/iu);
  if (lead) {
    start += lead[0].length;
    // "Reinforcement Learning with Emergent Communication" is a title; "Jane Citizen, with John Doe" names two people.
    if (lead[2] === "with" && !lead[1] && !first) return undefined;
    joint = lead[2] ? "and" : (lead[1] ?? "");
  }
  if (!first && joint === "" && !/^\s*\p{Lu}\.?\s*$/u.test(text.slice(start, start + 3))) {
    // Only initials may follow without a separator ("Smith J" is matched whole elsewhere).
    return undefined;
  }
  let end = start;
  while (end < limit) {
    const char = text.charAt(end);
    if (/[,;:&()[\]“”"„«»?!–—…/]/u.test(char)) break;
    if (char === "\n" && endsNames(text, start, end, limit, cues)) break;
    if (char === "." && isSentenceEnd(text, start, end, limit)) break;
    if (/\s/u.test(char) && /^\s+(?:and|und|et|y|&|with|In|in)\s/u.test(text.slice(end, end + 8))) break;
    if (/\d/u.test(char) && !/[\p{L}]\d?$/u.test(text.slice(Math.max(start, end - 2), end))) break;
    end += 1;
    if (end - start > 60) return undefined;
  }
  let raw = text.slice(start, end);
  const mark =
    raw.match(/[*∗⋆★†‡]/u)?.[0] ?? text.slice(end, end + 1).match(/^[*∗†‡]/u)?.[0] ?? text.slice(at, start).match(/([*∗])\s*$/u)?.[1];
  raw = raw.replace(MARKS, (marks) => " ".repeat(marks.length));
  const trimmedStart = start + raw.length - raw.trimStart().length;
  const content = raw.trim();
  if (!content) return undefined;
  return { start: trimmedStart, end: Math.max(end, trimmedStart + content.length), text: content, joint, ...(mark && { mark }) };
}

interface Given {
  end: number;
  /** Offset after the marks that follow. */
  after: number;
  mark?: string;
}

/** The given names or initials that follow a surname: "O. D." after "Hartigan,", "Smith" of "Smith J." is followed by "J.". */
function givenAfter(text: string, chunk: Chunk, limit: number, turned: boolean): Given | undefined {
  if (!/^(?:\p{Ll}+[\s'’-])*\p{Lu}/u.test(chunk.text) || wordCount(chunk.text) > 3 || /^\p{Lu}\.?(?:\s|$)/u.test(chunk.text))
    return undefined;
  const after = text.slice(chunk.end, Math.min(limit, chunk.end + 40));
  const full = turned ? /^,\s+((?:\p{Lu}(?:\.|[\p{L}\p{M}'’-]*)\s?){1,3}?)(?=\s+and\s|\s*[.,;(*∗†‡]|$)/u : undefined;
  const match = (full && after.match(full)) ?? after.match(DOTTED) ?? after.match(UNDOTTED);
  if (!match?.[1]) return undefined;
  const end = chunk.end + match[0].trimEnd().length;
  const marks = text.slice(end, limit).match(/^\s?[*∗⋆★†‡§¶]+/u)?.[0] ?? "";
  const mark = marks.trim()[0];
  return { end, after: end + marks.length, ...(mark && { mark }) };
}

/** The next of "Quist AM, Chen B. Screening": after the last letters a full stop ends the list. */
function nextPubmed(text: string, at: number, limit: number): Chunk | undefined {
  const match = text
    .slice(at, Math.min(limit, at + 80))
    .match(
      /^([\s*∗†‡]*(?:([,;])\s*)?(?:(and|&)\s+)?)(\p{Lu}[\p{L}\p{M}'’-]+(?:[\s-]\p{Lu}[\p{L}\p{M}'’-]+)?\s(?:\p{Lu}{1,3}|\p{Lu}\p{Ll}{1,2}\p{Lu}))([*∗†‡]?)(?![\p{L}\p{M}])/u,
    );
  if (!match?.[4] || !(match[2] ?? match[3])) return undefined;
  const start = at + (match[1]?.length ?? 0);
  const mark = match[5];
  return {
    start,
    end: start + match[4].length + (mark?.length ?? 0),
    text: match[4],
    joint: match[3] ? "and" : ",",
    ...(mark && { mark }),
  };
}

/** Whether a line's end ends the list: a whole name stands before it, and what follows is not the rest of a name with a separator after it. */
function endsNames(text: string, start: number, at: number, limit: number, cues: Cues): boolean {
  const words = text.slice(start, at).replace(MARKS, "").trim().split(/\s+/u);
  const last = words.at(-1) ?? "";
  if (words.length < 2 || /^\p{Lu}\.?$/u.test(last) || cues.words("name-particle").values.has(foldWord(last))) return false;
  const after = text.slice(at + 1, Math.min(limit, at + 60));
  const rest = after.match(/^\s*(\p{Lu}[\p{L}\p{M}'’.-]+(?:\s\p{Lu}[\p{L}\p{M}'’.-]+)?)\s?[*∗†‡]?\s*(?:[,;&]|and\s|und\s|et\s)/u)?.[1];
  return rest === undefined || cues.venues.values.has(foldPhrase(rest));
}

/** A full stop ends the list unless it follows an initial or an abbreviation such as "Jr". */
function isSentenceEnd(text: string, start: number, at: number, limit: number): boolean {
  if (at + 1 >= limit) return true;
  const word = text.slice(start, at).match(/[\p{L}\p{M}]+$/u)?.[0] ?? "";
  if (/^\p{Lu}$/u.test(word) || /^(?:Jr|Sr|St|Dr|Prof|Th|Yu|Ch)$/u.test(word)) return false;
  return /[\s“"(*†[]/u.test(text.charAt(at + 1));
}

function nameForm(text: string, cues: Cues): NameForm | undefined {
  const words = text.split(/\s+/u);
  if (words.length === 0 || words.length > 6 || text.length > 50 || text.length < 2) return undefined;
  if (PUBMED.test(text)) return "initials last";
  let initials = 0;
  let capitals = 0;
  for (const word of words) {
    if (new RegExp(`^(?:${INITIAL}-?)+$`, "u").test(word)) initials += 1;
    else if (
      /^\p{Lu}[\p{L}\p{M}'’\-‐‑.]*$/u.test(word) ||
      /^(?:d|l|dell|de|al|el|O)['’-]\p{Lu}[\p{L}\p{M}'’-]*$/u.test(word) ||
      /^[\p{Script=Han}\p{Script=Hangul}]{1,5}$/u.test(word)
    )
      capitals += 1;
    else if (!cues.words("name-particle").values.has(foldWord(word))) return undefined;
  }
  if (capitals === 0) return undefined;
  if (words.length === 1) return undefined;
  const folded = foldPhrase(text);
  if (
    cues.venues.values.has(folded) ||
    cues.words("venue-noun").values.has(foldWord(words.at(-1) ?? "")) ||
    cues.words("place").values.has(folded)
  )
    return undefined;
  if (cues.words("subject").values.has(folded)) return undefined;
  return initials > 0 && new RegExp(`^${INITIAL}`, "u").test(text) ? "initials first" : "full";
}

/** Later names follow the form of the first; full names and those with initials mix freely only when the first is full. */
function fits(kind: NameForm, form: NameForm | undefined, isCandidate: boolean): boolean {
  if (form === undefined || kind === form || isCandidate) return true;
  return form === "full" && kind === "initials first";
}

function wordCount(text: string): number {
  return text.split(/\s+/u).length;
}

function nameText(text: string, start: number, end: number): string {
  return text
    .slice(start, end)
    .replace(MARKS, "")
    .replace(/\s+/gu, " ")
    .replace(/[\s,;]+$/u, "")
    .trim();
}

function nameEnd(text: string, end: number, reversed: boolean): number {
  let to = end;
  if (reversed && text[to] === "." && text[to - 1] !== ".") to += 1;
  while (to > 0 && /[\s,;]/u.test(text.charAt(to - 1))) to -= 1;
  return to;
}

/** Surname and first initial of a person's name as written at the head of a CV, folded. */
export function candidateParts(name: string): { surname: string; given: string } {
  const words = foldPhrase(name.includes(",") ? name.split(",").toReversed().join(" ") : name).split(" ");
  const suffixes = new Set(["phd", "md", "jr", "sr", "ii", "iii", "msc", "mba", "ph.d"]);
  while (words.length > 1 && suffixes.has(words.at(-1) ?? "")) words.pop();
  return { surname: words.at(-1) ?? "", given: words[0] ?? "" };
}

/** The 1-based place of the candidate among the authors, by surname and first initial. */
export function findPosition(authors: readonly { name: string }[], candidate: string | undefined): number | undefined {
  if (!candidate) return undefined;
  const { surname, given } = candidateParts(candidate);
  const matches = authors.map((author): number => {
    const words = foldPhrase(author.name).split(" ");
    if (!words.includes(surname)) return 0;
    const rest = words.filter((word) => word !== surname);
    if (rest.length === 0) return 0.5;
    if (rest.includes(given)) return 2;
    return rest.some((word) => word[0] === given[0]) ? 1 : 0;
  });
  const best = Math.max(0, ...matches);
  return best === 0 ? undefined : matches.indexOf(best) + 1;
}
