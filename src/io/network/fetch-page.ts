/**
 * Fetching one page from an address that a person typed. Only a public host is contacted, on the usual ports, at an address that was resolved once and
 * checked; each redirect is checked again. Bodies are bounded in bytes and time, and Brotli is never decoded: decoders in old runtimes had a hole.
 */

import { lookup } from "node:dns/promises";
import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { createGunzip, createInflate } from "node:zlib";
import { isPublicAddress } from "./check-address.ts";

export interface Page {
  bytes: Uint8Array;
  /** Host and last part of the path: what the file is called. */
  name: string;
  /** Where it was found in the end. */
  url: string;
}

/** Why a page was not fetched, for the person. */
export class FetchError extends Error {
  readonly hint: string;
  /** The status with which the host answered, and the seconds after which it wants to be asked again. */
  readonly status: number | undefined;
  readonly wait: number | undefined;
  constructor(
    message: string,
    hint = "Save the page in your browser and choose the file, or paste its text.",
    answer: { status?: number; wait?: number } = {},
  ) {
    super(message);
    this.hint = hint;
    this.status = answer.status;
    this.wait = answer.wait;
  }
}

/** Bounds of one fetch, and the two ways to the world; tests put their own in. `isAllowed` decides for an address, `ports` are those that may be dialled. */
export interface FetchRules {
  seconds: number;
  bytes: number;
  redirects: number;
  ports: readonly number[];
  resolve: (host: string) => Promise<readonly string[]>;
  isAllowed: (address: string) => boolean;
  /** What is asked for, as a header, and the types that are taken. */
  accept: string;
  types: RegExp;
}

export const RULES: FetchRules = {
  seconds: 10,
  bytes: 5_000_000,
  redirects: 3,
  ports: [80, 443],
  resolve: async (host) => (await lookup(host, { all: true, verbatim: true })).map((row) => row.address),
  isAllowed: isPublicAddress,
  accept: "text/html, text/plain, application/pdf",
  types: /^(?:text\/(?:html|plain)|application\/(?:xhtml\+xml|pdf))\b/i,
};

/** What Groundwork says that it is. */
export const USER_AGENT = "Groundwork (a person asked for this one page)";

/** Milliseconds before the deadline that count as at it: two clocks end one request. */
const NEAR = 30;

/** The page at an address, or a FetchError. Nothing but GET with the headers below is ever sent. */
export async function fetchPage(address: string, rules: FetchRules = RULES): Promise<Page> {
  const deadline = Date.now() + rules.seconds * 1000;
  let url = readUrl(address.trim(), rules);
  for (let hop = 0; ; hop++) {
    const answer = await ask(url, rules, deadline);
    const { statusCode = 0, headers } = answer;
    if ([301, 302, 303, 307, 308].includes(statusCode) && headers.location) {
      answer.destroy();
      if (hop >= rules.redirects) throw new FetchError(`The address leads on more than ${rules.redirects} times.`);
      const next = URL.canParse(headers.location, url.href) ? new URL(headers.location, url).href : "";
      url = readUrl(next, rules);
      continue;
    }
    if (statusCode !== 200) {
      answer.destroy();
      const wait = Number(headers["retry-after"]);
      throw new FetchError(`${url.hostname} answered ${statusCode} instead of the page.`, undefined, {
        status: statusCode,
        ...(wait > 0 ? { wait } : {}),
      });
    }
    const type = headers["content-type"] ?? "";
    if (!rules.types.test(type)) {
      answer.destroy();
      throw new FetchError(`At this address is no page of text but ${type.slice(0, 60) || "something without a type"}.`);
    }
    return { bytes: await read(answer, url, rules, deadline), name: nameOf(url, type), url: url.href };
  }
}

/** An address as it may be asked: web, usual port, no name and password in it, no literal of a private network. */
function readUrl(text: string, rules: FetchRules): URL {
  if (!URL.canParse(text)) throw new FetchError("That is not a web address.", "Copy it from the browser; it begins with https://.");
  const url = new URL(text);
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw new FetchError("Only addresses that begin with http:// or https:// are fetched.");
  if (url.username || url.password) throw new FetchError("The address holds a user name or a password, so it was not asked.");
  if (!rules.ports.includes(portOf(url))) throw new FetchError(`The address names port ${url.port}; only the usual ones are asked.`);
  return url;
}

function portOf(url: URL): number {
  return Number(url.port) || (url.protocol === "https:" ? 443 : 80);
}

/** One request to an address that was resolved and checked beforehand, and is dialled as it was checked. */
async function ask(url: URL, rules: FetchRules, deadline: number): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const addresses = await within(
    /^[\d.]+$|:/.test(host) ? Promise.resolve([host]) : rules.resolve(host),
    deadline,
    `The name ${host} was not found in time.`,
  ).catch((error: unknown) => {
    throw error instanceof FetchError ? error : new FetchError(`The name ${host} was not found.`, "Check the address.");
  });
  const [address] = addresses;
  if (address === undefined || !addresses.every((row) => rules.isAllowed(row)))
    throw new FetchError(`${host} is not on the public internet, so it was not asked.`);
  const send = url.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((done, failed) => {
    const sent = send(
      {
        host: address,
        port: portOf(url),
        path: `${url.pathname}${url.search}`,
        method: "GET",
        servername: /^[\d.]+$|:/.test(host) ? "" : host,
        agent: false,
        headers: {
          host: url.host,
          "user-agent": USER_AGENT,
          accept: rules.accept,
          "accept-encoding": "gzip, deflate",
        },
        signal: AbortSignal.timeout(Math.max(1, deadline - Date.now())),
      },
      done,
    );
    sent.on("error", (error) => failed(lost(url, error, deadline)));
    sent.end();
  });
}

/** The body within its bounds, unpacked. */
async function read(answer: IncomingMessage, url: URL, rules: FetchRules, deadline: number): Promise<Uint8Array> {
  const encoding = (answer.headers["content-encoding"] ?? "identity").toLowerCase();
  const unpack =
    encoding === "gzip" ? createGunzip() : encoding === "deflate" ? createInflate() : encoding === "identity" ? undefined : null;
  if (unpack === null) {
    answer.destroy();
    throw new FetchError(`${url.hostname} sent the page packed in a way that is not unpacked here (${encoding.slice(0, 20)}).`);
  }
  const chunks: Buffer[] = [];
  let size = 0;
  const stream = unpack ? answer.pipe(unpack) : answer;
  const timer = setTimeout(() => answer.destroy(new Error("time")), Math.max(1, deadline - Date.now()));
  answer.on("error", (error) => unpack?.destroy(error));
  try {
    for await (const chunk of stream) {
      size += (chunk as Buffer).length;
      if (size > rules.bytes) throw new FetchError(`The page is larger than ${rules.bytes / 1_000_000} MB, so it was not read to its end.`);
      chunks.push(chunk as Buffer);
    }
  } catch (error) {
    throw error instanceof FetchError ? error : lost(url, error, deadline);
  } finally {
    clearTimeout(timer);
    answer.destroy();
    unpack?.destroy();
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** A connection that breaks at the deadline was ended by it, however the socket words that. */
function lost(url: URL, error: unknown, deadline: number): FetchError {
  const { message = "", name = "" } = error as Error;
  if (name === "TimeoutError" || name === "AbortError" || message === "time" || Date.now() >= deadline - NEAR)
    return new FetchError(`${url.hostname} took too long, so it was left.`);
  return new FetchError(`${url.hostname} could not be read: the connection failed or broke off.`);
}

async function within<T>(promise: Promise<T>, deadline: number, message: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, failed) => {
    timer = setTimeout(() => failed(new FetchError(message)), Math.max(1, deadline - Date.now()));
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

function nameOf(url: URL, type: string): string {
  const last = (url.pathname.split("/").filter(Boolean).at(-1) ?? "").replace(/[^\p{L}\p{N}._-]+/gu, "-");
  const ending = /pdf/i.test(type) ? ".pdf" : /plain/i.test(type) ? ".txt" : ".html";
  const base = `${url.hostname}${last ? `-${last}` : ""}`.slice(0, 100);
  return base.toLowerCase().endsWith(ending) ? base : `${base}${ending}`;
}
