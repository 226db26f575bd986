import type { Document } from "../document/document.ts";
import { key, uniqueKeys } from "../text/key.ts";
import type { Lexicon, SectionKind } from "../text/lexicon.ts";
import type { Problem, Reading } from "../text/problem.ts";
import type { Fact } from "../text/span.ts";
import { buildCues, type Cues } from "./build-cues.ts";
import { factOf, spanAt, withoutMargins } from "./facts.ts";
import { findContact } from "./find-contact.ts";
import { type DateHit, findDates } from "./find-dates.ts";
import { findLinks } from "./find-links.ts";
import { findName } from "./find-name.ts";
import { findSections, type SectionLines } from "./find-sections.ts";
import { findUnrecognised } from "./find-unrecognised.ts";
import { readJsonResume } from "./read-json-resume.ts";
import type { Entry, Profile, Section } from "./profile.ts";
import { readEducation } from "./read-education.ts";
import { readEntries } from "./read-entries.ts";
import { type CvLine, readLines } from "./read-lines.ts";
import { readPublications } from "./read-publications.ts";
import { isLanguageLine, listsLanguages, readLanguages, readSkills } from "./read-skills.ts";
import { readWork } from "./read-work.ts";
import { splitColumns } from "./split-columns.ts";

/**
 * Reads a CV. Every fact quotes its document; every line of the body is within an entry, a fact or a heading, or is kept whole in `unrecognised`. The same
 * document and lexicon give the same profile.
 */
export function readProfile(whole: Document, lexicon: Lexicon): Reading<Profile> {
  if (whole.format === "json-resume") return readJsonResume(whole);
  const cues = buildCues(lexicon);
  const document = withoutMargins(whole);
  const { body, margins } = readLines(whole);
  const sections = findSections(body, document, cues);
  const profile: Profile = {
    document: document.id,
    sha256: document.sha256,
    emails: [],
    phones: [],
    links: [],
    sections: [],
    work: [],
    education: [],
    publications: [],
    entries: [],
    skills: [],
    languages: [],
    unrecognised: [],
  };
  const dates = findDates(document.text, cues);
  readHead(profile, sections, margins, whole, cues);
  const ids = new Ids();
  const leftover: CvLine[] = [];
  for (const section of sections) {
    if (!section.heading && section.lines.length === 0) continue;
    const id = ids.next("section", `${section.kind} ${section.title}`);
    profile.sections.push(toSection(section, id, document));
    readSection(profile, section, id, ids, { dates, document, cues, leftover });
  }
  profile.unrecognised = findUnrecognised(profile, body, leftover, document, cues);
  return { value: profile, problems: findProblems(profile, document) };
}

/** Ids made of the kind and of what an entry says; a second entry that says the same gets a number. */
class Ids {
  #unique = uniqueKeys();
  next(kind: string, says: string): string {
    return `${kind}-${this.#unique(`${kind} ${says}`)}`;
  }
}

interface Context {
  dates: readonly DateHit[];
  document: Document;
  cues: Cues;
  /** Lines that a reader saw and could make nothing of. */
  leftover: CvLine[];
}

function toSection(section: SectionLines, id: string, document: Document): Section {
  const start = section.heading?.start ?? section.lines[0]?.start ?? 0;
  const end = Math.max(section.heading?.end ?? start, section.lines.at(-1)?.end ?? start);
  const read: Section = { id, kind: section.kind, title: section.title, span: spanAt(document, start, end) };
  if (section.heading) read.heading = spanAt(document, section.heading.start, section.heading.end);
  return read;
}

function readHead(profile: Profile, sections: readonly SectionLines[], margins: readonly CvLine[], document: Document, cues: Cues): void {
  const head = sections.filter((section) => section.kind === "contact").flatMap((section) => section.lines);
  // "About" may hold the address and a few words on the person.
  const about = sections.slice(0, 3).filter((section) => section.kind === "summary" && !head.some((line) => line.text.includes("@")));
  const places = [...head, ...margins, ...about.flatMap((section) => section.lines)];
  const contact = findContact(places, document, cues);
  Object.assign(profile, contact);
  profile.links = findLinks(
    document,
    places.map((line) => ({ start: line.start, end: line.end })),
  );
  const first = sections[0]?.heading ? [] : (sections[0]?.lines ?? []);
  // Europass names the person under "Personal information", below the title of the document.
  const above = findName(first.length > 0 ? first : head, margins, contact.emails, document, cues);
  const { name, label } = above.name ? above : findName(head, margins, contact.emails, document, cues);
  if (name) profile.name = name;
  if (label) profile.label = label;
  const summary = findSummary(sections, document);
  if (summary) profile.summary = summary;
}

/** The text of the first summary section, else of the research interests, else a paragraph at the head. */
function findSummary(sections: readonly SectionLines[], document: Document): Fact | undefined {
  for (const kind of ["summary", "interests"] as const) {
    const section = sections.find((candidate) => candidate.kind === kind && candidate.lines.length > 0);
    if (section) return paragraph(section.lines, document);
  }
  const head = sections[0];
  const prose = head?.lines.filter((line) => line.text.split(/\s+/u).length >= 9 && !/[@|•·]/u.test(line.text)) ?? [];
  return prose.length > 0 && prose.map((line) => line.text).join(" ").length > 90 ? paragraph(prose, document) : undefined;
}

function paragraph(lines: readonly CvLine[], document: Document): Fact {
  return factOf(
    document,
    lines.map((line) => ({ start: line.bodyStart, end: line.end })),
  );
}

const ENTRY_KINDS: Partial<Record<SectionKind, Entry["kind"]>> = {
  projects: "project",
  talks: "talk",
  teaching: "teaching",
  service: "service",
  mentoring: "mentoring",
  awards: "award",
  grants: "grant",
  patents: "patent",
  interests: "other",
  references: "other",
  other: "other",
};

function readSection(profile: Profile, section: SectionLines, id: string, ids: Ids, context: Context): void {
  const { dates, document, cues } = context;
  const { lines } = section;
  if (lines.length === 0) return;
  if (section.kind === "work") {
    const { entries, before } = readWork(splitColumns(lines, dates), dates, document, cues);
    context.leftover.push(...before);
    for (const entry of entries) {
      const says = [entry.organisation?.value, entry.position?.value, entry.start?.value].join(" ");
      profile.work.push({
        id: ids.next("work", says.trim() || key(document.text.slice(entry.span.start, entry.span.end))),
        section: id,
        ...entry,
      });
    }
  } else if (section.kind === "education") {
    const { entries, before } = readEducation(splitColumns(lines, dates), dates, document, cues);
    context.leftover.push(...before);
    for (const entry of entries) {
      profile.education.push({
        id: ids.next("education", [entry.institution?.value, entry.degree?.value, entry.area?.value].join(" ")),
        section: id,
        ...entry,
      });
    }
  } else if (section.kind === "publications") {
    const heading = section.heading && { title: section.title, ...section.heading };
    const { entries, headings, rest } = readPublications(lines, dates, document, cues, profile.name?.value, heading);
    context.leftover.push(...rest);
    const groups = headings.map((group, at): Section => {
      const end = headings[at + 1]?.start ?? lines.at(-1)?.end ?? group.end;
      const title = group.title.replace(/[\s:]+$/u, "");
      return {
        id: ids.next("section", `publications ${section.title} ${title}`),
        kind: "publications",
        title,
        heading: spanAt(document, group.start, group.end),
        span: spanAt(document, group.start, end),
      };
    });
    profile.sections.push(...groups);
    for (const entry of entries) {
      const group = groups.findLast((candidate) => candidate.span.start <= entry.span.start);
      profile.publications.push({
        id: ids.next("publication", `${entry.title.value} ${entry.venue?.value ?? ""}`),
        section: group?.id ?? id,
        ...entry,
      });
    }
  } else if (section.kind === "skills") {
    for (const skill of readSkills(lines, document)) {
      profile.skills.push({
        id: ids.next("skill", [skill.group?.value, ...skill.items.map((item) => item.value)].join(" ")),
        section: id,
        ...skill,
      });
      if (!listsLanguages(skill, cues)) continue;
      const own = lines.filter((line) => line.start >= skill.span.start && line.end <= skill.span.end);
      profile.languages.push(
        ...readLanguages(own, document, cues).filter(
          (language) => !profile.languages.some((other) => other.name.value === language.name.value),
        ),
      );
    }
  } else if (section.kind === "languages") {
    const languages = readLanguages(lines, document, cues);
    profile.languages.push(...languages);
    // "Languages: Python, C++" under a heading of its own is a list of skills.
    const bare = lines.filter(
      (line) => !languages.some((language) => language.name.spans.some((span) => span.start >= line.start && span.end <= line.end)),
    );
    if (languages.length === 0)
      for (const skill of readSkills(bare, document))
        profile.skills.push({ id: ids.next("skill", skill.items.map((item) => item.value).join(" ")), section: id, ...skill });
    else context.leftover.push(...bare);
  } else {
    const kind = ENTRY_KINDS[section.kind];
    if (!kind) return;
    const spoken = lines.filter((line) => isLanguageLine(line, document, cues));
    profile.languages.push(...readLanguages(spoken, document, cues));
    const others = spoken.length > 0 ? lines.filter((line) => !spoken.includes(line)) : lines;
    for (const entry of readEntries(kind, others, dates, document, cues)) {
      profile.entries.push({ id: ids.next(kind, `${entry.title.value} ${entry.start?.value ?? ""}`), section: id, ...entry });
    }
  }
}

function findProblems(profile: Profile, document: Document): Problem[] {
  const problems: Problem[] = [];
  const warn = (code: string, message: string, hint: string): void => {
    problems.push({ code, message, severity: "warning", hint });
  };
  if (!profile.name)
    warn("profile.no-name", `No name was found at the head of ${document.name}.`, "Put your name on a line of its own at the top.");
  if (profile.work.length + profile.education.length + profile.publications.length === 0) {
    warn(
      "profile.no-entries",
      `No job, degree or publication was recognised in ${document.name}.`,
      "Give each part a heading such as Experience, Education or Publications.",
    );
  }
  for (const section of profile.sections) {
    if (section.kind === "other" && section.heading) {
      problems.push({
        code: "profile.unknown-section",
        message: `The section “${section.title}” is not one that Groundwork knows; its lines are kept as they are.`,
        severity: "warning",
        place: section.heading,
      });
    }
  }
  return problems;
}
