import { expect, test } from "vitest";
import { LEXICON, textDocument } from "./for-tests.ts";
import type { Work } from "./profile.ts";
import { readProfile } from "./read.ts";

function read(lines: string, heading = "EXPERIENCE"): Work[] {
  return readProfile(textDocument(`Ada Quist\nada@quist.example.org\n\n${heading}\n\n${lines}\n`), LEXICON).value.work;
}

function line(work: Work | undefined): string {
  return [work?.position?.value, work?.organisation?.value, work?.location?.value, work?.start?.value, work?.end?.value].join(" | ");
}

const JOB = "Research Engineer | Kestrel Labs | London, UK | 2021-03 | 2023-06";

test.each([
  ["title first, date at the right", "Research Engineer\tMar 2021 – Jun 2023\nKestrel Labs, London, UK\n- Built a thing."],
  ["employer first, place at the right", "Kestrel Labs\tLondon, UK\nResearch Engineer\tMarch 2021 – June 2023\n- Built a thing."],
  ["one line with bars", "Research Engineer | Kestrel Labs | London, UK | 03/2021 – 06/2023\n- Built a thing."],
  ["the date first", "03/2021 – 06/2023\tResearch Engineer\nKestrel Labs, London, UK\n- Built a thing."],
  ["the date below", "Research Engineer\nKestrel Labs, London, UK\n2021-03 to 2023-06\n- Built a thing."],
  ["employer and title with a comma", "Kestrel Labs, Research Engineer, London, UK\tMar 2021 – Jun 2023\n- Built a thing."],
  ["labels", "Company: Kestrel Labs\nPosition: Research Engineer\nLocation: London, UK\nDates: Mar 2021 – Jun 2023\n- Built a thing."],
])("a job with %s is read", (_, text) => {
  expect(line(read(text)[0])).toBe(JOB);
});

test("at parts title and employer", () => {
  expect(line(read("Research Engineer at Kestrel Labs\t2021 – 2023")[0])).toBe("Research Engineer | Kestrel Labs |  | 2021 | 2023");
});

test("two roles under one employer both have it, also the first of a section", () => {
  const jobs = read(
    "Kestrel Labs\tLondon, UK\nStaff Engineer\tApril 2023 – Present\n- Led a team of 7.\nSenior Software Engineer, ML Platform\tJuly 2020 – March 2023\n- Built the gateway.",
  );
  expect(jobs.map(line)).toEqual([
    "Staff Engineer | Kestrel Labs | London, UK | 2023-04 | present",
    "Senior Software Engineer, ML Platform | Kestrel Labs | London, UK | 2020-07 | 2023-03",
  ]);
});

test("every bullet is a highlight, with the lines that go on", () => {
  const [job] = read("Research Engineer, Kestrel Labs\t2021 – 2023\n- Built a thing that\n  runs every night.\n- Wrote tests.");
  expect(job?.highlights.map((highlight) => highlight.value)).toEqual(["Built a thing that runs every night.", "Wrote tests."]);
});

test.each([
  ["Berufserfahrung", "Wissenschaftlicher Mitarbeiter\tOkt. 2020 – heute\nUniversität Regensburg", "2020-10", "present"],
  ["Expérience professionnelle", "Ingénieur de recherche\tmars 2021 – août 2023\nInstitut Pasteur, Paris", "2021-03", "2023-08"],
  ["Experiencia profesional", "Investigador\tenero 2019 – actualidad\nUniversidad de Sevilla", "2019-01", "present"],
])("%s opens jobs", (heading, text, start, end) => {
  const [job] = read(text, heading.toUpperCase());
  expect([job?.start?.value, job?.end?.value]).toEqual([start, end]);
});

test("a second section of jobs is kept", () => {
  const text =
    "Ada Quist\n\nEXPERIENCE\n\nEngineer, Kestrel Labs\t2021 – 2023\n- Built.\n\nEXPERIENCE\n\nBarista, Corner Café\t2015 – 2016\n- Served.\n";
  const { value } = readProfile(textDocument(text), LEXICON);
  expect(value.sections.filter((section) => section.kind === "work")).toHaveLength(2);
  expect(value.work).toHaveLength(2);
});
