import fc from "fast-check";
import { expect, test } from "vitest";
import type { Document } from "../document/document.ts";
import { readJson } from "../document/read-json.ts";
import { LEXICON } from "./for-tests.ts";
import { readProfile } from "./read.ts";
import { toJsonResume } from "./to-json-resume.ts";

async function decode(resume: unknown): Promise<Document> {
  const bytes = new TextEncoder().encode(JSON.stringify(resume));
  const { value } = await readJson({ id: "cv", name: "resume.json", bytes, sha256: "0".repeat(64) });
  if (!value) throw new Error("this JSON Resume was refused");
  return value;
}

const RICH = {
  $schema: "https://example.org/schema.json",
  basics: {
    name: "Ada Quist",
    label: "Research Scientist",
    image: "https://example.org/ada.png",
    email: "ada@quist.example.org",
    phone: "+44 20 7946 0958",
    url: "https://quist.example.org",
    summary: "I study reward models.",
    location: { city: "London", countryCode: "GB", region: "England" },
    profiles: [{ network: "GitHub", username: "adaq", url: "https://github.com/adaq" }],
  },
  work: [
    {
      name: "Kestrel Labs",
      position: "Engineer",
      startDate: "2021-03",
      endDate: "2023-06",
      summary: "Led audits.",
      highlights: ["Built it.", "Tested it."],
      keywords: ["audit"],
    },
  ],
  volunteer: [{ organization: "Code Club", position: "Tutor", startDate: "2019" }],
  education: [
    {
      institution: "University of Leeds",
      area: "Computer Science",
      studyType: "PhD",
      startDate: "2017",
      endDate: "2021",
      score: "3.9",
      courses: ["CS1"],
    },
  ],
  publications: [{ name: "Probes lie", publisher: "ICML", releaseDate: "2022-07", url: "https://example.org/p", summary: "s" }],
  projects: [
    { name: "latent", description: "d", highlights: ["h"], keywords: ["k"], roles: ["r"], entity: "e", type: "t", startDate: "2020" },
  ],
  awards: [{ title: "Best Paper", awarder: "ICML", date: "2022", summary: "s" }],
  certificates: [{ name: "First Aid", issuer: "Red Cross", date: "2020" }],
  skills: [{ name: "Programming", level: "Master", keywords: ["Python", "C++"] }],
  languages: [{ language: "Swedish", fluency: "native" }],
  interests: [{ name: "Chess", keywords: ["endgames"] }],
  references: [{ name: "Jo Hartwell", reference: "Excellent." }],
  meta: { version: "v1.0.0", canonical: "https://example.org/resume.json" },
  "x-private": { anything: [1, true, null, { deep: "yes" }] },
};

test("a rich JSON Resume comes out of the profile as it went in, unknown fields too", async () => {
  const document = await decode(RICH);
  expect(toJsonResume(readProfile(document, LEXICON).value, document)).toEqual(RICH);
});

test("its facts are in the profile", async () => {
  const { value } = readProfile(await decode(RICH), LEXICON);
  expect(value.name?.value).toBe("Ada Quist");
  expect(value.work.map((work) => work.organisation?.value)).toEqual(["Kestrel Labs", "Code Club"]);
  expect(value.education[0]).toMatchObject({ degree: { value: "PhD" }, score: { value: "3.9" } });
  expect(value.publications[0]).toMatchObject({ title: { value: "Probes lie" }, year: { value: "2022-07" } });
  expect(value.entries.map((entry) => entry.kind).toSorted()).toEqual(["award", "other", "other", "other", "project"]);
  expect(value.skills[0]?.items.map((item) => item.value)).toEqual(["Python", "C++"]);
  expect(value.languages[0]?.fluency?.value).toBe("native");
});

test("export of import is the input, for any resume", async () => {
  const text = fc.string({ minLength: 1, maxLength: 20 });
  const row = fc.dictionary(fc.constantFrom("name", "position", "title", "summary", "startDate", "own"), text);
  const resume = fc.record({
    basics: fc.record({ name: text, email: text, own: fc.jsonValue() }, { requiredKeys: ["name"] }),
    work: fc.array(row, { maxLength: 3 }),
    publications: fc.array(row, { maxLength: 3 }),
    skills: fc.array(fc.record({ name: text, keywords: fc.array(text, { maxLength: 3 }) }), { maxLength: 2 }),
    extra: fc.jsonValue(),
  });
  await fc.assert(
    fc.asyncProperty(resume, async (input) => {
      const plain = JSON.parse(JSON.stringify(input)) as unknown;
      const document = await decode(plain);
      expect(toJsonResume(readProfile(document, LEXICON).value, document)).toEqual(plain);
    }),
    { numRuns: 40, seed: 7 },
  );
});
