import { expect, test } from "vitest";
import { LEXICON, textDocument } from "./for-tests.ts";
import { readProfile } from "./read.ts";

function kinds(text: string): string[] {
  return readProfile(textDocument(text), LEXICON).value.sections.flatMap((section) =>
    section.heading ? [`${section.kind}: ${section.title}`] : [],
  );
}

test("numbered headings are read without their numbers", () => {
  expect(kinds("Ada Quist\n\n1 APPOINTMENTS\n\nEngineer, Kestrel Labs\t2021 – 2023\n\n2 EDUCATION\n\nPhD, Boston College\t2018\n")).toEqual(
    ["work: APPOINTMENTS", "education: EDUCATION"],
  );
});

test("labels beside their lists are no headings where headings stand above", () => {
  const text =
    "Ada Quist\n\nEDUCATION\n\nPhD, Boston College\t2018\n\nTECHNICAL SKILLS\n\nLanguages\tPython, C++\nTraining\tPyTorch, FSDP\n\nAWARDS\n\nBest Paper\t2020\n";
  expect(kinds(text)).toEqual(["education: EDUCATION", "skills: TECHNICAL SKILLS", "awards: AWARDS"]);
});

test("a line with a label under a heading of two kinds opens the section it names", () => {
  const text =
    "Ada Quist\n\nEDUCATION & SKILLS\n\nEducation: B.S. in Physics, Boston College, 2020\nSkills: Python, SQL\n\nEXPERIENCE\n\nEngineer, Kestrel Labs\t2021 – 2023\n";
  const { value } = readProfile(textDocument(text), LEXICON);
  expect(value.education[0]).toMatchObject({ institution: { value: "Boston College" }, area: { value: "Physics" } });
  expect(value.skills.flatMap((skill) => skill.items.map((item) => item.value))).toContain("SQL");
});

test("languages under a heading of awards are languages", () => {
  const text =
    "Ada Quist\n\nEDUCATION\n\nPhD, Boston College\t2018\n\nAWARDS AND LANGUAGES\n\nBest Paper, ICML\t2024\nTamil (native), English (fluent)\n";
  const { value } = readProfile(textDocument(text), LEXICON);
  expect(value.languages.map((language) => `${language.name.value} ${language.fluency?.value}`)).toEqual([
    "Tamil native",
    "English fluent",
  ]);
  expect(value.entries.map((entry) => entry.title.value)).toEqual(["Best Paper"]);
});

test.each([
  ["AUSBILDUNG", "education"],
  ["VERÖFFENTLICHUNGEN", "publications"],
  ["EXPÉRIENCE PROFESSIONNELLE", "work"],
  ["CONFÉRENCES ET EXPOSÉS", "talks"],
  ["FORMACIÓN ACADÉMICA", "education"],
  ["HONORS & AWARDS", "awards"],
  ["REVIEWING AND SERVICE", "service"],
  ["SELECTED PUBLICATIONS", "publications"],
])("%s opens %s", (heading, kind) => {
  expect(kinds(`Ada Quist\n\n${heading}\n\nSomething here\t2020\n`)).toEqual([`${kind}: ${heading}`]);
});

test("what no reader knows is kept whole", () => {
  const text =
    "Ada Quist\nada@example.org\n\nEXPERIENCE\n\nThe following is a summary of nothing in particular that belongs to no job at all, as it were.\n\nEngineer, Kestrel Labs\t2021 – 2023\n";
  const document = textDocument(text);
  const { value } = readProfile(document, LEXICON);
  const said = [...value.unrecognised, ...value.work.map((work) => work.span)].map((span) => document.text.slice(span.start, span.end));
  expect(said.join("\n")).toContain("nothing in particular");
});
