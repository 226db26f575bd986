import { describe, expect, test } from "vitest";
import { postingOf, readText } from "./for-tests.ts";
import { readPay } from "./read-pay.ts";
import { readPlaces } from "./read-places.ts";

const pay = (line: string) => readPay(postingOf(line))?.value;
const dates = (text: string) => readText(text).dates.map((date) => `${date.what} ${date.value}`);

describe("title and firm", () => {
  test.each([
    ["Research Engineer, Tides\nFernhill | Oslo, Norway | Full-time", "Research Engineer, Tides", "Fernhill"],
    ["Tidal Researcher @ Fernhill", "Tidal Researcher", "Fernhill"],
    ["Fernhill: Senior Data Scientist", "Senior Data Scientist", "Fernhill"],
    [
      "Member of Technical Staff, AI – Simulation Systems\nRedmond, United States\n\nAt Fernhill, we simulate.",
      "Member of Technical Staff, AI – Simulation Systems",
      "Fernhill",
    ],
    [
      "Data Engineer, Fernhill (Chicago, IL or remote)\n\nI run the catalogue group at Fernhill, where we count birds.",
      "Data Engineer",
      "Fernhill",
    ],
    [
      "Research Engineer, Tides\nOslo, Norway\n\nThe Tides team measures. Fernhill is a small company.",
      "Research Engineer, Tides",
      "Fernhill",
    ],
    [
      "University of Fernhill, Faculty of Science\nPostdoctoral Researcher in Acoustics",
      "Postdoctoral Researcher in Acoustics",
      "University of Fernhill",
    ],
    [
      "Universität Fernhill\nPostdoctoral Researcher\n\nThe Laboratory for Waves invites applications.",
      "Postdoctoral Researcher",
      "Universität Fernhill",
    ],
    ["Fernhill is looking for a Senior Acoustics Engineer to join our team!", "Senior Acoustics Engineer", "Fernhill"],
    ["Policy Researcher\nEmployer: The Fernhill Institute", "Policy Researcher", "The Fernhill Institute"],
    ["Data Scientist\nZurich / Oslo\n\nAbout Fernhill\nWe count birds.", "Data Scientist", "Fernhill"],
  ])("%j", (text, title, firm) => {
    const posting = readText(text);
    expect([posting.title?.value, posting.firm?.value]).toEqual([title, firm]);
  });

  // Found by a mutant: the words of a name could be cut out of one long word in as many ways as it has capitals, to the fifth power.
  test("one word of a thousand capitals is read, and is no firm", () => {
    const posting = `Research Engineer\n\nLead ${"Da".repeat(1000)} Scientist, Grid Simulation\n\nYou have trained models.\n\nNorthwind builds models.`;
    expect(readText(posting).firm?.value).toBe("Northwind");
  });

  test("a person who heads a group is no firm", () => {
    expect(readText("PhD student in Acoustics\n\nThe group of Prof. Ito is seeking a student.").firm?.value).not.toBe("Ito");
  });
});

describe("team", () => {
  test.each([
    ["Engineer\nDepartment: Research – Circuits", "Circuits"],
    ["Engineer\n# About the team\nData Quality is nine people.", "Data Quality"],
    ["Engineer\n\nThe Tide Models team owns our forecasts.", "Tide Models"],
    ["University of Fernhill\nLaboratory for Waves (Prof. Dr. A. Strand)\nPostdoctoral Researcher", "Laboratory for Waves"],
  ])("%j", (text, team) => {
    expect(readText(text).team?.value).toBe(team);
  });
});

describe("places", () => {
  test.each([
    ["Senior Scientist, Search\nFernhill · Bengaluru, India or Singapore · hybrid, two days a week", ["Bengaluru, India", "Singapore"]],
    ["Scientist\nLocation: London, UK (hybrid, two days a week)", ["London, UK"]],
    ["# Location\nLondon\n# Employment Type\nFull time\n# About\nWe hire a scientist.", ["London"]],
    ["Scientist\nFernhill — San Francisco, CA | Seattle, WA", ["San Francisco, CA", "Seattle, WA"]],
    ["Scientist\n100 %, Aarwil, Switzerland, fixed-term", ["Aarwil, Switzerland"]],
    ["Scientist\n$90K/yr - $120K/yr, Remote", ["Remote"]],
    ["Senior Applied Scientist, Search", []],
  ])("%j", (text, places) => {
    expect(readText(text).places.map((place) => place.value)).toEqual(places);
  });

  test("every place of structured data is kept", () => {
    const document = postingOf("Oslo, Norway\nAccra, Ghana");
    const blocks = document.blocks.map((block) => ({ ...block, path: "jobPosting.jobLocation" }));
    expect(readTextOf({ ...document, blocks })).toEqual(["Oslo, Norway", "Accra, Ghana"]);
  });
});

describe("pay", () => {
  test.each([
    ["The salary is CHF 91,200 – 104,500 per year.", "CHF 91,200 – 104,500 per year"],
    ["We pay between $165,000 and $195,000 a year.", "$165,000 and $195,000 a year"],
    ["Salary: EUR 60.000 - 75.000", "EUR 60.000 - 75.000"],
    ["Pay: $70 - $95 per hour", "$70 - $95 per hour"],
    ["$191.7K/yr - $345.7K/yr, Remote", "$191.7K/yr - $345.7K/yr"],
    ["Annual Salary: $300,000—$320,000 USD", "$300,000—$320,000 USD"],
    ["GBP 125000 – 185000 per year", "GBP 125000 – 185000 per year"],
    ["£52,400 – £61,900 depending on experience", "£52,400 – £61,900"],
  ])("%s", (line, value) => {
    expect(pay(line)).toBe(value);
  });

  test.each(["We raised $120,000,000 in a Series B.", "a yearly budget of $1,500 for learning", "we pay $400 for your time", "1,024 GPUs"])(
    "%s is no pay",
    (line) => {
      expect(pay(line)).toBeUndefined();
    },
  );
});

describe("dates", () => {
  test.each([
    [
      "Please apply by 13 December 2026; interviews will take place in the week of 11 January 2027.",
      ["deadline 2026-12-13", "interview 2027-01-11"],
    ],
    ["Please submit one file by 15.01.2027.", ["deadline 2027-01-15"]],
    ["Interviews will be held on 9 and 10 February 2027.", ["interview 2027-02-09"]],
    ["We would like somebody to start on January 19, 2027, and no later than March 1, 2027.", ["start 2027-01-19", "start 2027-03-01"]],
    ["Posted 2026-11-03\nApply by 2027-01-17", ["posted 2026-11-03", "deadline 2027-01-17"]],
    ["Closing date: 23:59 on Sunday 10 January 2027\nInterviews: week of 1 February 2027", ["deadline 2027-01-10", "interview 2027-02-01"]],
    ["Applications close on January 31st, 2027.", ["deadline 2027-01-31"]],
    ["The post is to be filled by 1 April 2027.", ["start 2027-04-01"]],
    ["Apply before 31/01/2027.", ["deadline 2027-01-31"]],
    ["Apply before 03/04/2027.", []],
    ["We were founded in March 2019.", []],
  ])("%j", (text, expected) => {
    expect(dates(`Scientist\n\n${text}`)).toEqual(expected);
  });
});

function readTextOf(document: ReturnType<typeof postingOf>): string[] {
  return readPlaces(document, [], () => false).map((place) => place.value);
}
