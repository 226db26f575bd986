import type { Document } from "../document/document.ts";
import type { Entry, Profile, ProfileLink } from "./profile.ts";

/** A JSON Resume (jsonresume.org/schema) as plain data. */
export type JsonResume = Record<string, unknown>;

/**
 * The profile as a JSON Resume. What was imported from one comes out unchanged. Facts that the schema has no place for (advisor, thesis, authors, talks) stand in
 * fields of their own, which the schema allows.
 */
export function toJsonResume(profile: Profile, document: Document): JsonResume {
  if (profile.jsonResume !== undefined) return structuredCopy(profile.jsonResume) as JsonResume;
  const website = profile.links.find((link) => link.network === "Website");
  const resume = {
    $schema: "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json",
    basics: clean({
      name: profile.name?.value,
      label: profile.label?.value,
      email: profile.emails[0]?.value,
      phone: profile.phones[0]?.value,
      url: website?.url,
      summary: profile.summary?.value,
      location: profile.location && { address: profile.location.value },
      profiles: profile.links.filter((link) => link !== website).map(toProfile),
    }),
    work: profile.work.map((work) =>
      clean({
        name: work.organisation?.value,
        position: work.position?.value,
        startDate: work.start?.value,
        endDate: closed(work.end?.value),
        location: work.location?.value,
        highlights: values(work.highlights),
      }),
    ),
    education: profile.education.map((education) =>
      clean({
        institution: education.institution?.value,
        area: education.area?.value,
        studyType: education.degree?.value,
        startDate: education.start?.value,
        endDate: closed(education.end?.value),
        score: education.score?.value,
        location: education.location?.value,
        advisor: education.advisor?.value,
        thesis: education.thesis?.value,
      }),
    ),
    publications: profile.publications.map((publication) =>
      clean({
        name: publication.title.value,
        publisher: publication.venue?.value,
        releaseDate: publication.year?.value,
        url: publication.links[0]?.target,
        authors: publication.authors.map((author) => author.name),
        candidatePosition: publication.position,
        status: publication.status?.value,
        awards: values(publication.awards),
      }),
    ),
    projects: ofKind(profile, "project").map((entry) =>
      clean({
        name: entry.title.value,
        entity: entry.organisation?.value,
        startDate: entry.start?.value,
        endDate: closed(entry.end?.value),
        highlights: values(entry.highlights),
      }),
    ),
    awards: ofKind(profile, "award").map((entry) =>
      clean({ title: entry.title.value, awarder: entry.organisation?.value, date: entry.end?.value ?? entry.start?.value }),
    ),
    skills: profile.skills.map((skill) => clean({ name: skill.group?.value, keywords: values(skill.items) })),
    languages: profile.languages.map((language) => clean({ language: language.name.value, fluency: language.fluency?.value })),
    ...Object.fromEntries(
      (["talk", "teaching", "service", "mentoring", "grant", "patent", "other"] as const).map((kind) => [
        kind === "talk" || kind === "grant" || kind === "patent" ? `${kind}s` : kind,
        ofKind(profile, kind).map((entry) =>
          clean({
            title: entry.title.value,
            organization: entry.organisation?.value,
            startDate: entry.start?.value,
            endDate: closed(entry.end?.value),
            detail: entry.detail?.value,
            highlights: values(entry.highlights),
          }),
        ),
      ]),
    ),
    meta: { canonical: document.name },
  };
  return clean(resume);
}

function ofKind(profile: Profile, kind: Entry["kind"]): Entry[] {
  return profile.entries.filter((entry) => entry.kind === kind);
}

function values(facts: readonly { value: string }[]): string[] {
  return facts.map((fact) => fact.value);
}

/** JSON Resume has no word for "present": an absent end date means it. */
function closed(date: string | undefined): string | undefined {
  return date === "present" ? undefined : date;
}

function toProfile(link: ProfileLink): Record<string, unknown> {
  return clean({ network: link.network, username: link.username, url: link.url });
}

/** Without undefined values and empty lists. */
function clean(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
}

function structuredCopy(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}
