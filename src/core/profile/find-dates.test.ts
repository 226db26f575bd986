import { expect, test } from "vitest";
import { buildCues } from "./build-cues.ts";
import { findDates } from "./find-dates.ts";
import { LEXICON } from "./for-tests.ts";

const cues = buildCues(LEXICON);

function read(text: string): string {
  return findDates(text, cues)
    .map((hit) => `${hit.first?.value ?? ""}..${hit.last?.value ?? ""}${hit.expected ? "?" : ""}`)
    .join(" ");
}

test.each([
  ["May 2023", "2023-05..2023-05"],
  ["Sept. 2018 – May 2023", "2018-09..2023-05"],
  ["Aug – Oct 2022", "2022-08..2022-10"],
  ["Nov – Feb 2022", "2021-11..2022-02"],
  ["05/2023–", "2023-05..present"],
  ["05/2023-08/2023", "2023-05..2023-08"],
  ["2019–21", "2019..2021"],
  ["2019/20", "2019..2020"],
  ["1935-1937", "1935..1937"],
  ["since 2021", "2021..present"],
  ["Seit Okt. 2020", "2020-10..present"],
  ["Summer 2022", "2022..2022"],
  ["Fall 2020 - Spring 2021", "2020..2021"],
  ["Q3 2021", "2021..2021"],
  ["(expected May 2026)", "..2026-05?"],
  ["expected 2026", "..2026?"],
  ["2022 – 2026 (expected)", "2022..2026?"],
  ["2009-12 to 2014-07", "2009-12..2014-07"],
  ["2008-11 to 2012-03", "2008-11..2012-03"],
  ["July 2012 – Ongoing", "2012-07..present"],
  ["12.03.2019 – heute", "2019-03-12..present"],
  ["May 17, 2023", "2023-05-17..2023-05-17"],
  ["17. Mai 2023", "2023-05-17..2023-05-17"],
  ["03/04/2020", "2020..2020"],
  ["25/04/2020", "2020-04-25..2020-04-25"],
  ["May '19 - Jun '21", "2019-05..2021-06"],
  ["January 2020 through May 2021", "2020-01..2021-05"],
  ["Jan 2024 –\nPresent", "2024-01..present"],
  ["2023-06 TO P R E S E N T", "2023-06..present"],
  ["2021–present", "2021..present"],
  ["March 2021–present", "2021-03..present"],
  ["until 2024", "..2024"],
  ["2019, 2021", "2019..2019 2021..2021"],
])("%s is read as %s", (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each([
  "10.1234/neurips.2023.1234",
  "github.com/foo-2023",
  "$2000",
  "2000 %".replace(" ", ""),
  "2,048 GPUs",
  "may help",
  "march on",
  "+1 408 4800",
  "arXiv:2609.48213",
])("%s holds no date", (text) => {
  expect(read(text)).toBe("");
});

test("a hit quotes exactly what is written", () => {
  const text = "Intern, Maple Circuit (May 2025 – Aug 2025), Fairview";
  const [hit] = findDates(text, cues);
  expect(text.slice(hit?.start, hit?.end)).toBe("May 2025 – Aug 2025");
  expect(text.slice(hit?.last?.start, hit?.last?.end)).toBe("Aug 2025");
});
