import { describe, expect, test } from "vitest";
import { readArxiv, readScholar } from "./found-paper.ts";

const ENTRY = `<entry><id>http://arxiv.org/abs/2411.00640v2</id><updated>2024-11-05T00:00:00Z</updated><published>2024-11-01T17:59:59Z</published>
<title>Adding Error Bars to Evals:
  A Statistical Approach</title><summary> We say A &lt; B &amp; more. </summary><author><name>Evan Miller</name></author>
<arxiv:comment xmlns:arxiv="http://arxiv.org/schemas/atom">14 pages</arxiv:comment><link href="http://arxiv.org/abs/2411.00640v2" rel="alternate" type="text/html"/></entry>`;
const feed = (body: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title type="html">ArXiv Query</title>${body}</feed>`;

describe("arXiv's feed", () => {
  test("gives title, authors, days, abstract and the name without a version", () => {
    expect(readArxiv(feed(ENTRY))).toEqual({
      papers: [
        {
          title: "Adding Error Bars to Evals: A Statistical Approach",
          authors: ["Evan Miller"],
          date: "2024-11-01",
          updated: "2024-11-05",
          abstract: "We say A < B & more.",
          arxiv: "2411.00640",
          url: "https://arxiv.org/abs/2411.00640",
        },
      ],
    });
  });
  test("an error is a feed with one entry, and an empty feed is no error", () => {
    const error =
      "<entry><id>http://arxiv.org/api/errors#incorrect_id</id><title>Error</title><summary>incorrect id format for 1</summary></entry>";
    expect(readArxiv(feed(error))).toEqual({ fault: "incorrect id format for 1" });
    expect(readArxiv(feed(""))).toEqual({ papers: [] });
    expect(readArxiv("<html>Sorry</html>")).toEqual({ fault: "the answer is no feed" });
  });
  test("what is no paper of arXiv's is left out", () => {
    expect(readArxiv(feed(ENTRY.replace("http://arxiv.org/abs/2411.00640v2</id>", "javascript:alert(1)</id>")))).toEqual({ papers: [] });
  });
});

describe("Semantic Scholar's answer", () => {
  const row = {
    paperId: "ab/c",
    title: "T",
    abstract: null,
    year: 2024,
    publicationDate: null,
    venue: "ICML",
    citationCount: 3,
    authors: [{ name: "A B" }],
    externalIds: { ArXiv: "2411.00640" },
  };
  test("gives what is there, and leaves out what is null", () => {
    expect(readScholar(JSON.stringify({ total: 1, offset: 0, data: [row, { paperId: "x", title: null }] }))).toEqual({
      papers: [
        {
          title: "T",
          authors: ["A B"],
          date: "2024",
          venue: "ICML",
          citations: 3,
          arxiv: "2411.00640",
          url: "https://www.semanticscholar.org/paper/ab%2Fc",
        },
      ],
    });
    expect(readScholar('{"total":0}')).toEqual({ papers: [] });
  });
  test.each([["<html>"], ['{"data":[{"title":7}]}'], ["[]"]])("%s is of another shape", (text) => {
    expect(readScholar(text)).toHaveProperty("fault");
  });
});
