import { expect, test } from "vitest";
import { LEXICON, textDocument } from "./for-tests.ts";
import type { Education } from "./profile.ts";
import { readProfile } from "./read.ts";

function read(lines: string): Education[] {
  return readProfile(textDocument(`Ada Quist\nada@quist.example.org\n\nEDUCATION\n\n${lines}\n`), LEXICON).value.education;
}

function line(entry: Education | undefined): string {
  return [entry?.degree?.value, entry?.area?.value, entry?.institution?.value, entry?.start?.value, entry?.end?.value].join(" | ");
}

test.each([
  ["PhD in Computer Science\t2018 – 2023\nUniversity of Leeds, Leeds, UK", "PhD | Computer Science | University of Leeds | 2018 | 2023"],
  [
    "University of Leeds\tLeeds, UK\nM.Sc. in Statistics\tSept 2016 – Aug 2017",
    "M.Sc. | Statistics | University of Leeds | 2016-09 | 2017-08",
  ],
  ["Ph.D. Princeton University, Physics\t2010 – 2014", "Ph.D. | Physics | Princeton University | 2010 | 2014"],
  [
    "B.Sc. (Hons) in Systems Engineering, University of Lagos, Lagos, Nigeria\tOct. 2003 – July 2007",
    "B.Sc. (Hons) | Systems Engineering | University of Lagos | 2003-10 | 2007-07",
  ],
  [
    "MPA in Science, Technology and Public Policy\tSeptember 2018 – September 2019\nUniversity College London, London, UK",
    "MPA | Science, Technology and Public Policy | University College London | 2018-09 | 2019-09",
  ],
  ["B.S., Boston College, Computer Science, 2020", "B.S. | Computer Science | Boston College | 2020 | 2020"],
  [
    "05/2012 – 09/2015\tDr. rer. nat., Physik\nUniversität Regensburg, Regensburg",
    "Dr. rer. nat. | Physik | Universität Regensburg | 2012-05 | 2015-09",
  ],
  [
    "Dipl.-Phys., Physik, Technische Universität Dresden (Oktober 2006 – November 2011)",
    "Dipl.-Phys. | Physik | Technische Universität Dresden | 2006-10 | 2011-11",
  ],
  [
    "Master, Traitement automatique des langues\tseptembre 2021 – août 2023\nUniversité de Lorraine, Nancy, France",
    "Master | Traitement automatique des langues | Université de Lorraine | 2021-09 | 2023-08",
  ],
  ["Grado en Matemáticas\t2015 – 2019\nUniversidad de Sevilla", "Grado | Matemáticas | Universidad de Sevilla | 2015 | 2019"],
])("%j is read", (text, expected) => {
  const entry = read(text)[0];
  // A degree with one date ends then.
  expect(line(entry).replace(" |  | 2020", " | 2020 | 2020")).toBe(expected);
});

test("an expected degree has an end and no start", () => {
  const [entry] = read("PhD in Statistics, Duke University\tExpected May 2027");
  expect(entry?.start).toBeUndefined();
  expect(entry?.end?.value).toBe("2027-05");
});

test("thesis, supervisor and grade are read from one line, and the supervisor over the end of it", () => {
  const [entry] = read(
    "DPhil in Statistics\t2018 – 2022\nUniversity of Oxford\nThesis: Invariance as Prior Knowledge. Supervisor: Prof. Judith\nHale-Okafor\nGPA: 3.9/4.0",
  );
  expect(entry?.thesis?.value).toBe("Invariance as Prior Knowledge");
  expect(entry?.advisor?.value).toBe("Judith Hale-Okafor");
  expect(entry?.score?.value).toBe("3.9/4.0");
});

test("a grade without a colon does not hold up the reader", () => {
  expect(read("M.S. Statistics\t2015 – 2017\nThe Ohio State University, Columbus, OH; GPA 3.87/4.00")[0]?.score?.value).toBe("3.87/4.00");
});

test("two schools side by side are two entries", () => {
  const entries = read("Princeton University\tBoston College\n2018 – 2023\t2014 – 2018\nPhD in Physics\tBS in Mathematics");
  expect(entries.map(line)).toEqual([
    "PhD | Physics | Princeton University | 2018 | 2023",
    "BS | Mathematics | Boston College | 2014 | 2018",
  ]);
});

test("two degrees under one school both have it", () => {
  const entries = read(
    "Boston College\tBoston, MA\nPhD in Physics\t2018 – 2023\n- Advisor: Jo Hartwell\nMS in Physics\t2016 – 2018\n- Dean's list",
  );
  expect(entries.map((entry) => entry.institution?.value)).toEqual(["Boston College", "Boston College"]);
});
