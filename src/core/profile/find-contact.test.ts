import { expect, test } from "vitest";
import { LEXICON, textDocument } from "./for-tests.ts";
import type { Profile } from "./profile.ts";
import { readProfile } from "./read.ts";

function read(head: string): Profile {
  return readProfile(textDocument(`${head}\n\nEDUCATION\n\nPhD in Physics, Boston College\t2018 – 2023\n`), LEXICON).value;
}

test.each([
  ["Ada Quist\nada@example.org", "Ada Quist"],
  ["CURRICULUM VITAE\n\nDr. Ada M. Quist, Ph.D.\nada@example.org", "Ada M. Quist"],
  ["Ludwig van der Meer\nlvdm@example.org", "Ludwig van der Meer"],
  ["Yutong Lin 林雨桐\nyutong@example.org", "Yutong Lin"],
  ["Research Scientist\nAda Quist\nada.quist@example.org", "Ada Quist"],
  ["Inés M. Valderrama, CV\nines@example.org", "Inés M. Valderrama"],
])("the name at the head of %j is found", (head, name) => {
  expect(read(head).name?.value).toBe(name);
});

test.each(["+44 20 7946 0958", "(617) 555-0142", "+49 (0)30 23125-417", "617.555.0142", "07700 900418", "+33 1 23 45 67 89"])(
  "%s is a phone number",
  (phone) => {
    expect(read(`Ada Quist\nada@example.org | ${phone} | Boston, MA`).phones.map((fact) => fact.value)).toEqual([phone]);
  },
);

test("years and identifiers are no phone numbers", () => {
  expect(read("Ada Quist\nada@example.org | ORCID 0000-0002-1825-0097 | 2018 – 2023").phones).toEqual([]);
});

test("the place is found among the items of the contact line", () => {
  expect(read("Ada Quist\nada@example.org | Cambridge, MA | (617) 555-0142").location?.value).toBe("Cambridge, MA");
});

test("each network is known by its address", () => {
  const profile = read(
    [
      "Ada Quist",
      "https://scholar.google.com/citations?user=AbC123 | orcid.org/0000-0002-1825-0097 | openreview.net/profile?id=~Ada_Quist1",
      "github.com/adaq | arxiv.org/a/quist_a_1 | semanticscholar.org/author/Ada-Quist/12345 | linkedin.com/in/adaq | quist.example.org",
    ].join("\n"),
  );
  expect(profile.links.map((link) => link.network)).toEqual([
    "Google Scholar",
    "ORCID",
    "OpenReview",
    "GitHub",
    "arXiv",
    "Semantic Scholar",
    "LinkedIn",
    "Website",
  ]);
  expect(profile.links[2]?.username).toBe("~Ada_Quist1");
});

test("an address broken over two lines is one link when the file links it", () => {
  const document = textDocument("Ada Quist\nscholar.google.com/\ncitations?user=AbC123\n\nEDUCATION\n\nPhD, Boston College\t2018\n");
  const start = document.text.indexOf("scholar");
  document.links.push({ target: "https://scholar.google.com/citations?user=AbC123", start, end: start + 19 });
  expect(readProfile(document, LEXICON).value.links.map((link) => link.url)).toEqual(["https://scholar.google.com/citations?user=AbC123"]);
});
