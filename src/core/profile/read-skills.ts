import type { Document } from "../document/document.ts";
import type { Fact } from "../text/span.ts";
import type { Cues } from "./build-cues.ts";
import { factAt, spanAt } from "./facts.ts";
import type { Language, Skill } from "./profile.ts";
import type { CvLine } from "./read-lines.ts";
import { findPhrases, readWords } from "./words.ts";

/** A skill group without its id and section, which the caller knows. */
export type SkillFields = Omit<Skill, "id" | "section">;

/** Reads skills: "Group: a, b, c", a label in a cell or in bold before its list, or bare lists. Items are what commas, bars and bullets part. */
export function readSkills(lines: readonly CvLine[], document: Document): SkillFields[] {
  const groups: { label?: { start: number; end: number }; stretches: { start: number; end: number }[]; start: number; end: number }[] = [];
  for (const line of lines) {
    const label = readLabel(line, document.text);
    const last = groups.at(-1);
    const wraps =
      last !== undefined &&
      !label &&
      !line.bullet &&
      (line.continuation ||
        /[,;/&-]$/u.test(document.text.slice(last.start, last.end)) ||
        /^[\p{Ll},;]/u.test(line.text) ||
        (!line.apart && (line.gap ?? 0) < 0.6 && last.label !== undefined));
    const from = label ? label.after : line.bodyStart;
    const stretch = { start: from, end: line.end };
    if (last && wraps) {
      last.stretches.push(stretch);
      last.end = line.end;
    } else {
      groups.push({
        stretches: from < line.end ? [stretch] : [],
        start: line.start,
        end: line.end,
        ...(label && { label: { start: label.start, end: label.end } }),
      });
    }
  }
  return groups.map((group): SkillFields => {
    const items = splitItems(group.stretches, document);
    const fields: SkillFields = { kind: "skill", items, span: spanAt(document, group.start, group.end) };
    if (group.label) fields.group = factAt(document, group.label.start, group.label.end);
    return fields;
  });
}

function readLabel(line: CvLine, text: string): { start: number; end: number; after: number } | undefined {
  const content = text.slice(line.bodyStart, line.end);
  const colon = content.match(/^([^:,;•|]{2,48}?)\s*:(?=\s|$)\s*/u);
  if (colon?.[1]) return { start: line.bodyStart, end: line.bodyStart + colon[1].length, after: line.bodyStart + colon[0].length };
  const [first, second] = line.cells;
  if (first && second && line.cells.length === 2 && !/[,;]/u.test(first.text) && /[,;•|]/u.test(second.text) && first.text.length < 40)
    return { start: first.start, end: first.end, after: second.start };
  const runs = line.block.lines.find((candidate) => candidate.start <= line.start && line.end <= candidate.end)?.runs ?? [];
  const lead = runs.filter((run) => run.end > line.bodyStart);
  const [bold, plain] = [lead[0], lead.find((run) => !run.bold)];
  if (bold?.bold && plain && plain.start > bold.start) {
    const label = text.slice(Math.max(bold.start, line.bodyStart), plain.start).replace(/[\s:–—-]+$/u, "");
    const start = Math.max(bold.start, line.bodyStart);
    if (label.length > 1 && label.length < 48 && !/[,;]/u.test(label)) return { start, end: start + label.length, after: plain.start };
  }
  return undefined;
}

/** Items between commas, semicolons, bars and bullets; commas inside brackets do not part. A line's end parts too, unless a list goes on. */
function splitItems(stretches: readonly { start: number; end: number }[], document: Document): Fact[] {
  const items: Fact[] = [];
  const first = stretches[0];
  const last = stretches.at(-1);
  if (!first || !last) return items;
  const text = document.text;
  let from = first.start;
  let depth = 0;
  const push = (to: number): void => {
    const raw = text.slice(from, to);
    const lead = raw.match(/^[\s,;|•·●▪◦*–—:-]+/u)?.[0].length ?? 0;
    const kept = raw.slice(lead).replace(/[\s,;|•·.–—]+$/u, "");
    if (/[\p{L}\p{N}]/u.test(kept)) items.push(factAt(document, from + lead, from + lead + kept.length));
  };
  for (let at = first.start; at < last.end; at++) {
    const char = text.charAt(at);
    if (char === "(") depth += 1;
    else if (char === ")") depth = Math.max(0, depth - 1);
    else if (depth === 0 && (/[,;|•·●▪\t]/u.test(char) || (/[–—]/u.test(char) && /\s/u.test(text.charAt(at - 1))))) {
      push(at);
      from = at + 1;
    }
  }
  push(last.end);
  return items;
}

/** Human languages with their fluency, from a section of languages or a skills line that lists them. */
export function readLanguages(lines: readonly CvLine[], document: Document, cues: Cues): Language[] {
  const languages: Language[] = [];
  for (const line of lines) {
    const words = readWords(document.text.slice(line.bodyStart, line.end), line.bodyStart);
    const hits = findPhrases(cues.words("language"), words).filter((hit) =>
      /^[\p{Lu}\p{Lo}]/u.test(document.text.slice(words[hit.from]?.start ?? 0)),
    );
    hits.forEach((hit, at) => {
      const first = words[hit.from];
      const last = words[hit.to - 1];
      if (!first || !last) return;
      const name = factAt(document, first.start, last.end);
      if (languages.some((other) => other.name.value === name.value)) return;
      const next = hits[at + 1];
      const limit = next ? (words[next.from]?.start ?? line.end) : line.end;
      const fluency =
        readFluency(last.end, limit, document, cues) ?? (at === 0 ? readFluency(line.bodyStart, first.start, document, cues) : undefined);
      languages.push(fluency ? { name, fluency } : { name });
    });
  }
  return languages;
}

/** "Tamil (native), English (fluent)": a line of two or more languages, each with its fluency, as it stands under "Awards and Languages". */
export function isLanguageLine(line: CvLine, document: Document, cues: Cues): boolean {
  const languages = readLanguages([line], document, cues);
  const said = languages.flatMap((language) => [language.name.value, language.fluency?.value ?? ""]).join(" ");
  return (
    languages.length >= 2 && languages.every((language) => language.fluency) && readWords(said).length * 1.3 >= readWords(line.text).length
  );
}

/** The words of fluency between two languages, without the brackets around them. */
function readFluency(from: number, to: number, document: Document, cues: Cues): Fact | undefined {
  const words = readWords(document.text.slice(from, to), from);
  const hits = findPhrases(cues.words("fluency"), words);
  const first = hits[0] && words[hits[0].from];
  const last = hits.at(-1);
  const end = last && words[last.to - 1];
  return first && end ? factAt(document, first.start, end.end) : undefined;
}

/** Whether most items of a skill line are human languages. */
export function listsLanguages(skill: SkillFields, cues: Cues): boolean {
  const named = skill.items.filter((item) => findPhrases(cues.words("language"), readWords(item.value)).some((hit) => hit.from === 0));
  return named.length > 0 && named.length * 2 >= skill.items.length;
}
