/** Asking arXiv and Semantic Scholar for papers: each only where the person has switched it on, one at a time, at the pace that the host asks for, and once a day. */

import { type FoundPaper, type Listing, readArxiv, readScholar, SCHOLAR_FIELDS } from "../../core/paper/found-paper.ts";
import { FetchError, fetchPage, type FetchRules, RULES } from "./fetch-page.ts";

export const SOURCES = ["arxiv", "scholar"] as const;
export type SourceName = (typeof SOURCES)[number];

/** What a person is told of a host before it is asked. */
export const HOSTS: Record<SourceName, { name: string; host: string; terms: string }> = {
  arxiv: { name: "arXiv", host: "export.arxiv.org", terms: "https://info.arxiv.org/help/api/tou.html" },
  scholar: { name: "Semantic Scholar", host: "api.semanticscholar.org", terms: "https://www.semanticscholar.org/product/api" },
};

interface Host {
  url: (query: string) => string;
  read: (text: string) => Listing;
  /** Milliseconds between two requests: arXiv asks for three seconds, Semantic Scholar for one. */
  pace: number;
  rules: Pick<FetchRules, "accept" | "types">;
}

/** Papers asked for at once. */
const MOST = 15;

const ASKED: Record<SourceName, Host> = {
  arxiv: {
    url: (query) =>
      /^\d{4}\.\d{4,5}(?:v\d+)?$/.test(query)
        ? `https://${HOSTS.arxiv.host}/api/query?id_list=${query}`
        : `https://${HOSTS.arxiv.host}/api/query?${new URLSearchParams({ search_query: wordsFor(query), max_results: String(MOST), sortBy: "submittedDate", sortOrder: "descending" }).toString()}`,
    read: readArxiv,
    pace: 3000,
    rules: { accept: "application/atom+xml", types: /^application\/(?:atom\+)?xml\b|^text\/xml\b/i },
  },
  scholar: {
    url: (query) =>
      `https://${HOSTS.scholar.host}/graph/v1/paper/search?${new URLSearchParams({ query, limit: String(MOST), fields: SCHOLAR_FIELDS }).toString()}`,
    read: readScholar,
    pace: 1000,
    rules: { accept: "application/json", types: /^application\/json\b/i },
  },
};

/** Letters of a query. */
export const LONGEST_QUERY = 200;
/** Milliseconds for which an answer is good: both lists change once a day. */
const FRESH = 24 * 60 * 60 * 1000;
/** Seconds that a host may ask to wait; longer is for the person to decide. */
const PATIENCE = 20;

/** What a host listed, and when it was asked. */
export interface Found {
  papers: FoundPaper[];
  /** ISO time. */
  asked: string;
}

/** Where answers are kept. */
export interface Shelf {
  load: (key: string) => Promise<string | undefined>;
  save: (key: string, value: string) => Promise<void>;
}

export type LookUp = (source: SourceName, query: string, shelf: Shelf) => Promise<Found>;

/** The world that a look-up needs; tests put their own in. */
export interface LookUpWorld {
  rules: FetchRules;
  now: () => number;
  wait: (milliseconds: number) => Promise<void>;
  /** The address that is really asked. */
  at: (url: string) => string;
}

const WORLD: LookUpWorld = {
  rules: RULES,
  now: Date.now,
  wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
  at: (url) => url,
};

/**
 * A look-up. Requests to one host wait for each other; one that is told to wait (429, 503) is asked once more, after as long as the host says. Throws a
 * FetchError with a sentence where there is no list.
 */
export function lookUpWith(world: LookUpWorld = WORLD): LookUp {
  const turns = new Map<SourceName, Promise<unknown>>();
  const last = new Map<SourceName, number>();
  const ask = async (source: SourceName, query: string): Promise<FoundPaper[]> => {
    const host = ASKED[source];
    const once = async () => {
      await world.wait(Math.max(0, (last.get(source) ?? Number.NEGATIVE_INFINITY) + host.pace - world.now()));
      last.set(source, world.now());
      return fetchPage(world.at(host.url(query)), { ...world.rules, ...host.rules });
    };
    const page = await once().catch(async (error: unknown) => {
      if (!(error instanceof FetchError) || (error.status !== 429 && error.status !== 503)) throw error;
      const wait = error.wait ?? host.pace / 1000;
      if (wait > PATIENCE) throw new FetchError(`${HOSTS[source].name} asks to wait ${wait} seconds.`, "Ask again then; nothing was lost.");
      await world.wait(wait * 1000);
      return once();
    });
    const listing = host.read(new TextDecoder().decode(page.bytes));
    if ("fault" in listing)
      throw new FetchError(`${HOSTS[source].name} gave no list: ${listing.fault}.`, "Ask in other words, or bring the paper as a file.");
    return listing.papers;
  };
  return async (source, query, shelf) => {
    const words = query.replace(/\s+/g, " ").trim().slice(0, LONGEST_QUERY);
    const key = `found:${source}:${words.toLowerCase()}`;
    const kept = readKept(await shelf.load(key));
    if (kept && world.now() - Date.parse(kept.asked) < FRESH) return kept;
    const turn = (turns.get(source) ?? Promise.resolve()).catch(() => undefined).then(() => ask(source, words));
    turns.set(source, turn);
    const found = { papers: await turn, asked: new Date(world.now()).toISOString() };
    await shelf.save(key, JSON.stringify(found));
    return found;
  };
}

/** The PDF of a paper on arXiv, for the person alone: it is not passed on. */
export function pdfOf(arxiv: string): string | undefined {
  return /^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?$/.test(arxiv) ? `https://arxiv.org/pdf/${arxiv}` : undefined;
}

/** Words as arXiv's query wants them: each somewhere, none of them a field or an operator. */
function wordsFor(query: string): string {
  const words = query.match(/[\p{L}\p{N}-]+/gu)?.filter((word) => !/^(?:AND|OR|ANDNOT)$/.test(word)) ?? [];
  return words.map((word) => `all:"${word}"`).join(" AND ");
}

function readKept(text: string | undefined): Found | undefined {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as Found);
  } catch {
    return undefined;
  }
}
