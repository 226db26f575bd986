import { expect, test } from "vitest";
import { LEXICON, textDocument } from "./for-tests.ts";
import type { Publication } from "./profile.ts";
import { readProfile } from "./read.ts";

/** The publications of a CV of Ada Quist that has only this list. */
function read(list: string): Publication[] {
  return readProfile(textDocument(`Ada M. Quist\nada@quist.example.org\n\nPUBLICATIONS\n\n${list}\n`), LEXICON).value.publications;
}

function line(paper: Publication | undefined): string {
  return [
    paper?.authors.map((author) => author.name).join("; "),
    paper?.title.value,
    paper?.venue?.value,
    paper?.year?.value,
    paper?.status?.value,
  ].join(" | ");
}

test.each([
  [
    "ACL",
    "Ada M. Quist, Bo Chen, and Jo Hartwell. 2023. Reward models forget. In Findings of ACL.",
    "Ada M. Quist; Bo Chen; Jo Hartwell | Reward models forget | Findings of ACL | 2023 | ",
  ],
  [
    "IEEE",
    "[3] A. M. Quist and B. Chen, “Probes lie,” in Proc. ICML, 2022, pp. 1–9.",
    "A. M. Quist; B. Chen | Probes lie | Proc. ICML | 2022 | ",
  ],
  [
    "APA",
    "Chen, B., Quist, A. M., & Hartwell, J. (2021). Calibrated values. Journal of Machine Learning Research, 22(4), 1–30.",
    "Chen, B.; Quist, A. M.; Hartwell, J. | Calibrated values | Journal of Machine Learning Research | 2021 | ",
  ],
  [
    "PubMed",
    "Quist AM, Chen B. Screening under shift. Nature Medicine. 2020.",
    "Quist AM; Chen B | Screening under shift | Nature Medicine | 2020 | ",
  ],
  [
    "BibTeX",
    "Quist, Ada and Chen, Bo. Maps of value. In International Conference on Learning Representations, 2019.",
    "Quist, Ada; Chen, Bo | Maps of value | International Conference on Learning Representations | 2019 | ",
  ],
  [
    "semicolons",
    "Quist, Ada; al-Haddad, Laila (2025): Tokens and dialects. Transactions of the ACL 13.",
    "Quist, Ada; al-Haddad, Laila | Tokens and dialects | Transactions of the ACL | 2025 | ",
  ],
  [
    "author and year",
    "Student. 1908. “The Probable Error of a Mean.” Biometrika 6(1): 1–25.",
    "Student | The Probable Error of a Mean | Biometrika | 1908 | ",
  ],
])("a reference in the style of %s is read", (_, text, expected) => {
  expect(line(read(text)[0])).toBe(expected);
});

test("a title in the next sentence after initials does not lose its first word to them", () => {
  const [paper] = read("Hartwell, J. and Quist, A. M. A protocol for reporting gaps. Nature, 2021.");
  expect(paper?.title.value).toBe("A protocol for reporting gaps");
  expect(paper?.position).toBe(2);
});

test("a question mark inside a title does not end it", () => {
  const [paper] = read("A. Quist and B. Chen. How much does a foot feel? Minimal sensing for slip. Nature, 2021.");
  expect(paper?.title.value).toBe("How much does a foot feel? Minimal sensing for slip");
});

test("two lines each, title first, are cut into papers though the title names a field that looks like a person", () => {
  const papers = read(
    "Multi-Agent Reinforcement Learning with Emergent Communication\nAda Quist, Bo Chen. ICML 2022\nSparse Mixtures at Scale\nBo Chen, Ada Quist. NeurIPS 2021\nPruning in Practice\nAda Quist, Jo Hartwell. ICLR 2020",
  );
  expect(papers.map((paper) => paper.title.value)).toEqual([
    "Multi-Agent Reinforcement Learning with Emergent Communication",
    "Sparse Mixtures at Scale",
    "Pruning in Practice",
  ]);
  expect(papers.map((paper) => paper.position)).toEqual([1, 2, 1]);
});

test("year headings give their year to the papers under them, also below a note", () => {
  const papers = read(
    "* equal contribution\n2023\n- Ada Quist*, Bo Chen*. Reward models forget. NeurIPS.\n- Bo Chen, Ada Quist. Probes lie. ICML.\n2021\n- Ada Quist, Jo Hartwell. Calibrated values. JMLR.",
  );
  expect(papers.map((paper) => paper.year?.value)).toEqual(["2023", "2023", "2021"]);
  expect(papers[0]?.authors.map((author) => author.equal ?? false)).toEqual([true, true]);
});

test("a dagger that marks students is no equal contribution", () => {
  const [paper] = read("† denotes a student advised by me.\n- Chen, B.†, Ruiz, M.†, and Quist, A. M. Slip and grip. Nature, 2020.");
  expect(paper?.authors.some((author) => author.equal)).toBe(false);
  expect(paper?.authors).toHaveLength(3);
});

test("et al. is told, and the place of the candidate among those written", () => {
  const [paper] = read("Bo Chen, Ada Quist, Jo Hartwell, et al. A field guide to failures. arXiv:2602.47730, 2026.");
  expect(paper).toMatchObject({ truncatedAuthors: true, position: 2, status: { value: "preprint" }, venue: { value: "arXiv" } });
  expect(paper?.links[0]?.target).toBe("https://arxiv.org/abs/2602.47730");
});

test("the venue behind an identifier is read, and the award beside it is none of it", () => {
  const [paper] = read("Sparse mixtures\nAda Quist, Bo Chen\n10.1234/neurips.2023.1234 (NeurIPS 2023, Spotlight)");
  expect(paper?.venue?.value).toBe("NeurIPS 2023");
  expect(paper?.awards.map((award) => award.value)).toEqual(["Spotlight"]);
});

test.each([
  ["under review at ICLR 2027", "submitted"],
  ["in press", "accepted"],
  ["im Druck", "accepted"],
  ["Manuscript in preparation", "in preparation"],
])("%s says %s", (words, status) => {
  expect(read(`Ada Quist and Bo Chen. Reward models forget. ${words}, 2026.`)[0]?.status?.value).toBe(status);
});

test("a heading over a group gives its status", () => {
  const papers = read("- Ada Quist, Bo Chen. Reward models forget. Nature, 2024.\n\nUnder Review\n- Ada Quist, Jo Hartwell. Probes lie.");
  expect(papers[1]?.status?.value).toBe("submitted");
});
