/** Papers that another host lists: what arXiv and Semantic Scholar answer, read into one shape. Nothing of an answer is an instruction or HTML. */

import { parseFragment } from "parse5";
import type { DefaultTreeAdapterTypes } from "parse5";
import { z } from "zod";

export interface FoundPaper {
  title: string;
  authors: string[];
  /** ISO day of the first version, or a year. */
  date?: string;
  /** Of the newest version, where it is another day. */
  updated?: string;
  abstract?: string;
  venue?: string;
  /** How often it was cited when it was asked for. */
  citations?: number;
  /** arXiv's name for it without the version, "2411.00640". */
  arxiv?: string;
  /** Its page. */
  url?: string;
}

/** What stands in a host's answer; or why it is no list, as the host says it. */
export type Listing = { papers: FoundPaper[] } | { fault: string };

/** Letters of an abstract that are kept. */
const LONGEST = 4000;

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/**
 * arXiv's Atom feed (arXiv API user's manual, 3.3). An error is a feed with one entry titled "Error". The feed is XML without sections or entities beyond
 * the usual, so the reader of HTML reads it.
 */
export function readArxiv(text: string): Listing {
  const entries = all(parseFragment(text).childNodes, "entry");
  if (!/<feed[\s>]/.test(text)) return { fault: "the answer is no feed" };
  const papers: FoundPaper[] = [];
  for (const entry of entries) {
    const one = (name: string) => wordsOf(all(entry.childNodes, name)[0]);
    const title = one("title");
    if (title === "Error") return { fault: one("summary") || "an error without words" };
    const id = /arxiv\.org\/abs\/([\w./-]+?)(?:v\d+)?$/.exec(one("id"))?.[1];
    if (!title || !id) continue;
    const [date, updated] = [one("published").slice(0, 10), one("updated").slice(0, 10)];
    papers.push({
      title,
      authors: all(entry.childNodes, "author").map((author) => wordsOf(all(author.childNodes, "name")[0])),
      ...(date ? { date } : {}),
      ...(updated && updated !== date ? { updated } : {}),
      abstract: one("summary").slice(0, LONGEST),
      arxiv: id,
      url: `https://arxiv.org/abs/${id}`,
    });
  }
  return { papers };
}

const Scholar = z.object({
  data: z
    .array(
      z.object({
        paperId: z.string(),
        title: z.string().nullish(),
        abstract: z.string().nullish(),
        year: z.number().int().nullish(),
        publicationDate: z.string().nullish(),
        venue: z.string().nullish(),
        citationCount: z.number().int().nullish(),
        authors: z.array(z.object({ name: z.string().nullish() })).nullish(),
        externalIds: z.object({ ArXiv: z.string().nullish() }).nullish(),
      }),
    )
    .default([]),
});

/** Fields that `readScholar` reads, as Semantic Scholar's `fields` wants them. */
export const SCHOLAR_FIELDS = "title,abstract,year,publicationDate,venue,citationCount,authors,externalIds";

/** Semantic Scholar's answer to /graph/v1/paper/search. */
export function readScholar(text: string): Listing {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { fault: "the answer is no JSON" };
  }
  const read = Scholar.safeParse(value);
  if (!read.success) return { fault: "the answer is of another shape than Semantic Scholar documents" };
  return {
    papers: read.data.data.flatMap((row): FoundPaper[] => {
      if (!row.title) return [];
      const date = row.publicationDate ?? (row.year ? String(row.year) : undefined);
      return [
        {
          title: plain(row.title),
          authors: (row.authors ?? []).flatMap((author) => (author.name ? [plain(author.name)] : [])),
          ...(date ? { date } : {}),
          ...(row.abstract ? { abstract: plain(row.abstract).slice(0, LONGEST) } : {}),
          ...(row.venue ? { venue: plain(row.venue) } : {}),
          ...(typeof row.citationCount === "number" ? { citations: row.citationCount } : {}),
          ...(row.externalIds?.ArXiv && /^[\w./-]{1,40}$/.test(row.externalIds.ArXiv) ? { arxiv: row.externalIds.ArXiv } : {}),
          url: `https://www.semanticscholar.org/paper/${encodeURIComponent(row.paperId)}`,
        },
      ];
    }),
  };
}

function all(nodes: readonly Node[], name: string): Element[] {
  return nodes.flatMap((node) => {
    if (!("tagName" in node)) return [];
    return node.tagName === name ? [node] : all(node.childNodes, name);
  });
}

function wordsOf(node: Node | undefined): string {
  if (!node) return "";
  const text = (one: Node): string => ("value" in one ? one.value : "childNodes" in one ? one.childNodes.map(text).join("") : "");
  return plain(text(node));
}

function plain(text: string): string {
  return text
    .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
