import type { Document } from "../document/document.ts";
import { uniqueKeys } from "../text/key.ts";
import type { SectionKind } from "../text/lexicon.ts";
import type { Reading } from "../text/problem.ts";
import type { Fact, Span } from "../text/span.ts";
import { spanAt } from "./facts.ts";
import { readUrl } from "./find-links.ts";
import type { Education, Entry, Profile, Publication, Skill, Work } from "./profile.ts";

/** One item of a JSON Resume list with the place of each of its values. */
class Item {
  readonly path: string;
  readonly #values: ReadonlyMap<string, { value: string; span: Span }>;
  constructor(path: string, values: ReadonlyMap<string, { value: string; span: Span }>) {
    this.path = path;
    this.#values = values;
  }
  fact(name: string): Fact | undefined {
    const found = this.#values.get(`${this.path}.${name}`);
    return found && { value: found.value, spans: [found.span] };
  }
  list(name: string): Fact[] {
    const facts: Fact[] = [];
    for (let at = 0; ; at++) {
      const found = this.#values.get(`${this.path}.${name}[${at}]`);
      if (!found) return facts;
      facts.push({ value: found.value, spans: [found.span] });
    }
  }
  /** From its first value to its last. */
  span(document: string): Span {
    const spans = [...this.#values].filter(([path]) => path.startsWith(`${this.path}.`)).map(([, found]) => found.span);
    return { document, start: Math.min(...spans.map((span) => span.start)), end: Math.max(...spans.map((span) => span.end)) };
  }
}

/**
 * Reads a JSON Resume: every value has a block of the document with its path ("work[0].position"), so nothing needs to be guessed. The parsed document is kept
 * in `jsonResume`, and comes out of `toJsonResume` unchanged.
 */
export function readJsonResume(document: Document): Reading<Profile> {
  const values = new Map<string, { value: string; span: Span }>();
  for (const block of document.blocks) {
    if (block.path)
      values.set(block.path, { value: document.text.slice(block.start, block.end), span: spanAt(document, block.start, block.end) });
  }
  const items = (name: string): Item[] => {
    const found: Item[] = [];
    const paths = [...values.keys()];
    for (let at = 0; paths.some((path) => path.startsWith(`${name}[${at}].`) || path === `${name}[${at}]`); at++)
      found.push(new Item(`${name}[${at}]`, values));
    return found;
  };
  const basics = new Item("basics", values);
  const unique = uniqueKeys();
  const sections = new Map<string, Profile["sections"][number]>();
  const base = <Kind extends string>(kind: Kind, list: string, sectionKind: SectionKind, item: Item, says: (Fact | undefined)[]) => {
    const id = `${kind}-${unique(`${kind} ${says.map((fact) => fact?.value ?? "").join(" ")}`)}`;
    const span = item.span(document.id);
    const section = sections.get(list) ?? { id: `section-${unique(`section ${list}`)}`, kind: sectionKind, title: list, span: { ...span } };
    section.span.end = Math.max(section.span.end, span.end);
    sections.set(list, section);
    return { id, kind, section: section.id, span };
  };
  const dated = (item: Item): Pick<Work, "start" | "end"> => ({
    ...define("start", item.fact("startDate")),
    ...define("end", item.fact("endDate") ?? item.fact("date")),
  });
  const work = [
    ...items("work").map((item) => ["work", item] as const),
    ...items("volunteer").map((item) => ["volunteer", item] as const),
  ].map(([list, item]): Work => {
    const organisation = item.fact("name") ?? item.fact("company") ?? item.fact("organization");
    const position = item.fact("position");
    const summary = item.fact("summary");
    return {
      ...base("work", list, "work", item, [organisation, position, item.fact("startDate")]),
      ...define("organisation", organisation),
      ...define("position", position),
      ...dated(item),
      ...define("location", item.fact("location")),
      highlights: [...(summary ? [summary] : []), ...item.list("highlights")],
    };
  });
  const education = items("education").map(
    (item): Education => ({
      ...base("education", "education", "education", item, [item.fact("institution"), item.fact("studyType"), item.fact("area")]),
      ...define("institution", item.fact("institution")),
      ...define("degree", item.fact("studyType")),
      ...define("area", item.fact("area")),
      ...dated(item),
      ...define("score", item.fact("score") ?? item.fact("gpa")),
      highlights: item.list("courses"),
    }),
  );
  const publications = items("publications").flatMap((item): Publication[] => {
    const title = item.fact("name");
    if (!title) return [];
    const url = item.fact("url");
    return [
      {
        ...base("publication", "publications", "publications", item, [title, item.fact("publisher")]),
        title,
        authors: item.list("authors").flatMap((author) => (author.spans[0] ? [{ name: author.value, span: author.spans[0] }] : [])),
        ...define("venue", item.fact("publisher")),
        ...define("year", item.fact("releaseDate")),
        links: url?.spans[0] ? [{ target: url.value, span: url.spans[0] }] : [],
        awards: [],
      },
    ];
  });
  const entry = (kind: Entry["kind"], list: string, sectionKind: SectionKind, name: string, organisation: string) =>
    items(list).flatMap((item): Entry[] => {
      const title = item.fact(name);
      if (!title) return [];
      const description = item.fact("description") ?? item.fact("summary");
      return [
        {
          ...base(kind, list, sectionKind, item, [title, item.fact("startDate") ?? item.fact("date")]),
          title,
          ...define("organisation", item.fact(organisation)),
          ...dated(item),
          highlights: [...(description ? [description] : []), ...item.list("highlights")],
        },
      ];
    });
  const skills = items("skills").map((item): Skill => {
    const group = item.fact("name");
    const keywords = item.list("keywords");
    return { ...base("skill", "skills", "skills", item, [group, ...keywords]), ...define("group", group), items: keywords };
  });
  const entries = [
    ...entry("project", "projects", "projects", "name", "entity"),
    ...entry("award", "awards", "awards", "title", "awarder"),
    ...entry("other", "certificates", "other", "name", "issuer"),
    ...entry("other", "interests", "interests", "name", "issuer"),
    ...entry("other", "references", "references", "name", "issuer"),
  ];
  const url = basics.fact("url") ?? basics.fact("website");
  const profiles = items("basics.profiles").flatMap((item) => {
    const address = item.fact("url") ?? item.fact("username");
    if (!address) return [];
    const read = readUrl(address.value);
    const username = item.fact("username")?.value ?? read.username;
    return [{ network: read.network, url: read.url, ...(username && { username }), spans: address.spans }];
  });
  const location = ["address", "city", "region", "countryCode"]
    .map((name) => basics.fact(`location.${name}`))
    .find((fact) => fact !== undefined);
  const profile: Profile = {
    document: document.id,
    sha256: document.sha256,
    ...define("name", basics.fact("name")),
    ...define("label", basics.fact("label")),
    emails: [basics.fact("email")].filter((fact) => fact !== undefined),
    phones: [basics.fact("phone")].filter((fact) => fact !== undefined),
    ...define("location", location),
    links: [...(url ? [{ ...readUrl(url.value), spans: url.spans }] : []), ...profiles],
    ...define("summary", basics.fact("summary")),
    sections: [...sections.values()],
    work,
    education,
    publications,
    entries,
    skills,
    languages: items("languages").flatMap((item) => {
      const name = item.fact("language");
      return name ? [{ name, ...define("fluency", item.fact("fluency")) }] : [];
    }),
    unrecognised: [],
    jsonResume: document.structured,
  };
  profile.unrecognised = findUnread(profile, values);
  return { value: profile, problems: [] };
}

/** Values that no field of a Profile took; they are still in `jsonResume`. */
function findUnread(profile: Profile, values: ReadonlyMap<string, { value: string; span: Span }>): Span[] {
  const entries = [...profile.work, ...profile.education, ...profile.publications, ...profile.entries, ...profile.skills].map(
    (entry) => entry.span,
  );
  const facts = [profile.name, profile.label, profile.location, profile.summary, ...profile.emails, ...profile.phones].flatMap(
    (fact) => fact?.spans ?? [],
  );
  const links = profile.links.flatMap((link) => link.spans);
  const languages = profile.languages.flatMap((language) => [...language.name.spans, ...(language.fluency?.spans ?? [])]);
  const covered = [...entries, ...facts, ...links, ...languages];
  return [...values.values()]
    .map((found) => found.span)
    .filter((span) => !covered.some((other) => other.start <= span.start && span.end <= other.end));
}

function define<Name extends string, Value>(name: Name, value: Value | undefined): { [key in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { [key in Name]?: Value });
}
