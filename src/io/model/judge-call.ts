/** What one call of a model comes to: an answer, part of one, or a failure with its reason; and whether another try may help. */

import type { ModelFailure } from "../../actions/ports.ts";
import type { Call } from "./stream-once.ts";
import { TooLarge } from "./guarded-fetch.ts";

export type Judged =
  | { ended: "whole" | "cut"; why?: string }
  /** `again` is after how many seconds another try may help; undefined: it may not. `free`: the host did no work that it charges for. */
  | { failed: ModelFailure; again?: number; free: boolean };

/** Seconds until the second and the third try where the host names none. */
const WAITS = [1, 4] as const;
/** Longer than this nobody waits for a host that asks to. */
const LONGEST_WAIT = 60;

/** `tries` is how many calls were made, this one among them. */
export function judgeCall(call: Call, host: string, tries: number): Judged {
  const error = call.error as
    | { statusCode?: number; responseHeaders?: Record<string, string>; message?: string; responseBody?: string }
    | undefined;
  const status = error?.statusCode;
  const wait = waitOf(error?.responseHeaders) ?? WAITS[tries - 1];
  if (status !== undefined && call.text === "") return ofStatus(status, host, `${error?.message ?? ""} ${error?.responseBody ?? ""}`, wait);
  if (call.text.trim() !== "") {
    if (holds(call.error, TooLarge)) return { ended: "cut", why: "The answer was longer than any answer should be." };
    if (call.late === "total") return { ended: "cut", why: "The model took too long, so it was stopped." };
    if (call.late) return { ended: "cut", why: "The model stopped speaking before its end." };
    if (call.error !== undefined) return { ended: "cut", why: "The answer broke off." };
    if (call.finish === "stop") return { ended: "whole" };
    if (call.finish === "length") return { ended: "cut", why: "The answer reached the length that it may have." };
    if (call.finish === "content-filter") return { ended: "cut", why: "The host stopped the answer by a filter of its own." };
    return { ended: "cut", why: "The answer ended without its end being told." };
  }
  if (holds(call.error, TooLarge)) return paid(LARGE(host));
  if (call.late) return { ...paid(SLOW(host)), ...after(wait) };
  if (call.finish === "content-filter") return paid(REFUSED(host));
  if (call.finish === "stop" || call.finish === "length") return paid(EMPTY(host));
  if (isConnection(call.error)) return { failed: UNREACHABLE(host), free: true, ...after(wait) };
  return { ...paid(FAULT(host)), ...after(wait) };
}

type Says = (host: string) => ModelFailure;
const says =
  (code: ModelFailure["code"], words: string, hint: string): Says =>
  (host) => ({ code, message: `${host} ${words}`, hint });
const LARGE = says("large", "sent more than any answer should be, so it was left.", "Try another model.");
const SLOW = says("slow", "did not answer in time.", "Try again later, or a smaller model.");
const REFUSED = says("refused", "refused to answer.", "Ask another model, or leave it.");
const EMPTY = says("empty", "answered nothing.", "Try again, or another model.");
const UNREACHABLE = says("unreachable", "could not be reached, or broke off.", "Look at the connection and the address.");
const FAULT = says("fault", "sent no answer that can be read.", "Look whether this address speaks the protocol that was chosen.");
const CREDIT = says("credit", "says that there is no credit left.", "Look at your account there.");
const KEY = says("key", "does not take this key.", "Check the key, and what it may be used for.");

/** A failure for which the host may have worked, and charged. */
function paid(failed: ModelFailure): { failed: ModelFailure; free: boolean } {
  return { failed, free: false };
}

function after(wait: number | undefined): { again?: number } {
  return wait === undefined ? {} : { again: wait };
}

function ofStatus(status: number, host: string, words: string, wait: number | undefined): Judged {
  if (status === 402 || (status === 429 && /insufficient_quota|credit balance|billing/i.test(words)))
    return { failed: CREDIT(host), free: true };
  if (status === 401 || status === 403) return { failed: KEY(host), free: true };
  if (status === 429 || status === 529 || status === 408 || status >= 500) {
    const long = wait !== undefined && wait > LONGEST_WAIT;
    const hint = long ? `It asks to wait ${Math.ceil(wait)} seconds.` : "Try again later.";
    return {
      failed: { code: "busy", message: `${host} is busy (it answered ${status}).`, hint },
      free: true,
      ...after(long ? undefined : wait),
    };
  }
  const hint =
    status === 404
      ? "Check the name of the model and the address."
      : "Check the name of the model, and whether it takes a text of this length.";
  return { failed: { code: "request", message: `${host} refused what it was asked (${status}).`, hint }, free: true };
}

/** Seconds that a host asks to wait: a number, a date, or milliseconds. */
function waitOf(headers: Record<string, string> | undefined): number | undefined {
  const ms = Number(headers?.["retry-after-ms"]);
  if (ms >= 0) return ms / 1000;
  const said = headers?.["retry-after"];
  if (said === undefined) return undefined;
  const seconds = Number(said);
  if (seconds >= 0) return seconds;
  const until = Date.parse(said);
  return Number.isNaN(until) ? undefined : Math.max(0, (until - Date.now()) / 1000);
}

/** Whether an error, or what caused it, is of a class. */
function holds(error: unknown, kind: new () => Error): boolean {
  return causes(error).some((one) => one instanceof kind);
}

const CONNECTION = /ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOST|ENET|UND_ERR|EPIPE|terminated|fetch failed|Cannot connect|socket/i;

function isConnection(error: unknown): boolean {
  return causes(error).some((one) => CONNECTION.test(`${(one as NodeJS.ErrnoException).code ?? ""} ${one.message}`));
}

/** An error and what caused it, some steps back. */
function causes(error: unknown): Error[] {
  const found: Error[] = [];
  for (let one = error; one instanceof Error && found.length < 6; one = one.cause) found.push(one);
  return found;
}
