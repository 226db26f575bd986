import type { Document } from "../document/document.ts";
import type { ProfileLink } from "./profile.ts";

interface NetworkRow {
  network: ProfileLink["network"];
  /** Host without "www.". A leading dot also takes its subdomains. */
  hosts: string[];
  /** Path (and query) of a person's page; the first group is the user name. */
  path: RegExp;
  example: string;
}

const NETWORKS: NetworkRow[] = [
  {
    network: "Google Scholar",
    hosts: ["scholar.google", ".scholar.google.com"],
    path: /[?&]user=([\w-]+)/,
    example: "scholar.google.co.uk/citations?user=AbC",
  },
  { network: "ORCID", hosts: ["orcid.org"], path: /^\/(\d{4}-\d{4}-\d{4}-\d{3}[\dX])\/?$/, example: "orcid.org/0000-0002-1825-0097" },
  { network: "OpenReview", hosts: ["openreview.net"], path: /^\/profile\?id=([^&]+)/, example: "openreview.net/profile?id=~Jane_Citizen1" },
  { network: "GitHub", hosts: ["github.com", "gitlab.com"], path: /^\/([\w.-]+)\/?$/, example: "github.com/jane" },
  { network: "arXiv", hosts: ["arxiv.org"], path: /^\/a\/([\w.-]+?)(?:\.html)?$/, example: "arxiv.org/a/citizen_j_1" },
  {
    network: "Semantic Scholar",
    hosts: ["semanticscholar.org"],
    path: /^\/author\/(?:[^/]+\/)?(\d+)\/?$/,
    example: "semanticscholar.org/author/Jane/123",
  },
  { network: "LinkedIn", hosts: ["linkedin.com", ".linkedin.com"], path: /^\/(?:in|pub)\/([^/?]+)\/?/, example: "linkedin.com/in/jane" },
  { network: "X", hosts: ["x.com", "twitter.com"], path: /^\/@?([\w]+)\/?$/, example: "x.com/jane" },
  { network: "Bluesky", hosts: ["bsky.app"], path: /^\/profile\/([^/?]+)\/?$/, example: "bsky.app/profile/jane.example.org" },
];

/** What a link says about whose page it is. */
export interface ReadUrl {
  network: ProfileLink["network"];
  url: string;
  username?: string;
}

/** The network and user name that a URL names; any other page is a "Website". A missing scheme is added. */
export function readUrl(written: string): ReadUrl {
  const url = /^https?:\/\//i.test(written) ? written : `https://${written}`;
  const [, host = "", path = ""] = url.match(/^https?:\/\/(?:www\.)?([^/?#]*)([^#]*)/i) ?? [];
  const name = host.toLowerCase();
  for (const row of NETWORKS) {
    if (!row.hosts.some((known) => name === known || (known.startsWith(".") ? name.endsWith(known) : name.startsWith(`${known}.`))))
      continue;
    const username = path.match(row.path)?.[1];
    if (username) return { network: row.network, url, username: decode(username) };
  }
  return { network: "Website", url };
}

/** Handles written without an address: "GitHub: jane", "ORCID 0000-0002-1825-0097". The label is the network's name. */
const HANDLES: { network: ProfileLink["network"]; label: RegExp; handle: RegExp; url: (handle: string) => string }[] = [
  {
    network: "ORCID",
    label: /\bORCID(?:\s+i ?D)?\b/iu,
    handle: /\d{4}-\d{4}-\d{4}-\d{3}[\dX]/u,
    url: (handle) => `https://orcid.org/${handle}`,
  },
  { network: "LinkedIn", label: /\bLinkedIn\b/iu, handle: /^[\w-]{3,60}$/u, url: (handle) => `https://linkedin.com/in/${handle}` },
  { network: "GitHub", label: /\bGit[Hh]ub\b/u, handle: /^[\w-]{2,39}$/u, url: (handle) => `https://github.com/${handle}` },
  { network: "X", label: /\b(?:Twitter|X)\b/u, handle: /^@?\w{2,30}$/u, url: (handle) => `https://x.com/${handle.replace(/^@/, "")}` },
  {
    network: "Bluesky",
    label: /\bBluesky\b/iu,
    handle: /^@?[\w-]+(?:\.[\w-]+)+$/u,
    url: (handle) => `https://bsky.app/profile/${handle.replace(/^@/, "")}`,
  },
];

/** A stretch of the document. */
interface Stretch {
  start: number;
  end: number;
}

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"“”'‘’|()[\]{}]+/giu;
/** Host names written bare are only taken with these endings, so that "node.js" and "B.Sc" stay words. */
const BARE =
  /(?<![\p{L}\p{N}@._/-])(?:[a-z0-9](?:[a-z0-9-]{0,40}[a-z0-9])?\.){1,4}(?:com|org|net|edu|io|dev|ai|me|info|co|uk|de|fr|ch|at|nl|be|it|es|pt|se|no|dk|fi|eu|us|ca|au|nz|in|jp|kr|cn|br|il|ie|pl|cz|gr|sg|hk|app|page|blog|site|tech|xyz|name|science|academy|studio|pub|gg|cc|is)(?![\p{L}\p{N}@-])(?:\/[^\s<>"“”'‘’|()[\]{},;]*)?/giu;

/**
 * Where the person can be found: the addresses written in `places` (the head of the CV, a contact section, margins) and the links over them. Links
 * elsewhere lead to papers, code and other people. Each page once, in the order of the text.
 */
export function findLinks(document: Document, places: readonly Stretch[]): ProfileLink[] {
  const found: (ReadUrl & { spans: { document: string; start: number; end: number }[] })[] = [];
  const add = (read: ReadUrl, start: number, end: number): void => {
    found.push({ ...read, spans: [{ document: document.id, start, end }] });
  };
  const inPlaces = (start: number, end: number): boolean => places.some((place) => place.start <= start && end <= place.end);
  for (const link of document.links) {
    if (!/^https?:/i.test(link.target) || link.end <= link.start || document.text.slice(link.start, link.end).trim() === "") continue;
    // A link over a postal address shows it on a map.
    if (/^https?:\/\/(?:www\.|maps\.)?(?:google\.[a-z.]+\/maps|maps\.|openstreetmap\.org|goo\.gl\/maps)/iu.test(link.target)) continue;
    const read = readUrl(link.target);
    if (inPlaces(link.start, link.end)) add(read, link.start, link.end);
  }
  for (const place of places) {
    const text = document.text.slice(place.start, place.end);
    for (const pattern of [ADDRESS, BARE]) {
      for (const match of text.matchAll(pattern)) {
        const written = match[0].replace(/[.,;:)\]]+$/u, "");
        // An address broken over two lines is written in pieces; the link over it has it whole.
        if (isPieceOfLink(document, written, place.start + match.index)) continue;
        add(readUrl(written), place.start + match.index, place.start + match.index + written.length);
      }
    }
    for (const handle of findHandles(text)) {
      if (!found.some((other) => other.network === handle.network)) add(handle, place.start + handle.start, place.start + handle.end);
    }
  }
  return distinct(found.toSorted((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0)));
}

function isPieceOfLink(document: Document, written: string, start: number): boolean {
  const page = pageKey(written);
  return document.links.some(
    (link) =>
      link.start < start + written.length && link.end > start && pageKey(link.target) !== page && pageKey(link.target).startsWith(page),
  );
}

function findHandles(text: string): (ReadUrl & Stretch)[] {
  const handles: (ReadUrl & Stretch)[] = [];
  for (const line of lines(text)) {
    for (const row of HANDLES) {
      const label = line.text.match(row.label);
      if (!label || label.index === undefined) continue;
      const rest = line.text.slice(label.index + label[0].length);
      const value = rest.match(/^[\s:]*([^\s|,;•·]+)/u);
      const handle = value?.[1]?.match(row.handle)?.[0];
      if (!handle || value === null || /^(?:profile|google|scholar|github|linkedin|twitter|orcid|homepage|website|email)$/i.test(handle))
        continue;
      const start = line.start + label.index;
      handles.push({ network: row.network, url: row.url(handle), username: handle, start, end: start + label[0].length + value[0].length });
    }
  }
  return handles;
}

function* lines(text: string): Generator<Stretch & { text: string }> {
  let at = 0;
  for (const line of text.split("\n")) {
    yield { start: at, end: at + line.length, text: line };
    at += line.length + 1;
  }
}

/** One link for each page: the same host and path written twice, or written and linked, is one, and keeps both places. */
function distinct(links: readonly ProfileLink[]): ProfileLink[] {
  const byPage = new Map<string, ProfileLink>();
  for (const link of links) {
    const page = link.username && link.network !== "Website" ? `${link.network} ${link.username.toLowerCase()}` : pageKey(link.url);
    const known = byPage.get(page);
    if (!known) {
      byPage.set(page, link);
      continue;
    }
    known.spans.push(...link.spans.filter((span) => !known.spans.some((other) => other.start <= span.start && span.end <= other.end)));
  }
  return [...byPage.values()];
}

function pageKey(url: string): string {
  return url
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:www\.)?/, "")
    .replace(/[/#?]+$/, "");
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
