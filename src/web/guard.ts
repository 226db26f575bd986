/** What every answer carries and every request must pass: headers, same-origin writes, sizes, a limit on costly routes. */

import type { Context as HonoContext, MiddlewareHandler } from "hono";
import { errorPage } from "./pages/error-page.ts";

/** Scripts and styles only from here, no frames, no forms to elsewhere: a second wall behind escaping. */
const POLICY = policy("");

/** The policy of a page, with one more source of style: the hash of rules that it brings with it. */
export function policy(style: string): string {
  return `default-src 'none'; script-src 'self'; style-src 'self'${style}; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
}

/** Security headers on every route, errors among them. They are set before the route, which may set others: looking at its answer would make that slow. */
export const headers: MiddlewareHandler = async (context, next) => {
  const set = (name: string, value: string) => context.header(name, value);
  set("Content-Security-Policy", POLICY);
  set("X-Content-Type-Options", "nosniff");
  // Not "no-referrer": under it a browser sends `Origin: null` with the forms of our own pages, and the guard below refuses them all.
  set("Referrer-Policy", "same-origin");
  set("Cross-Origin-Opener-Policy", "same-origin");
  set("Cross-Origin-Resource-Policy", "same-origin");
  set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
  set("Cache-Control", "no-store");
  await next();
};

/**
 * A change may come only from a page of this origin. Browsers say so by Sec-Fetch-Site and Origin; a request with neither is no browser's form and is
 * refused too, as is one for another host name (DNS rebinding).
 */
export const sameOrigin: MiddlewareHandler = async (context, next) => {
  const host = context.req.header("host") ?? "";
  if (!/^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/.test(host))
    return refuse(context, 421, "This address does not lead here.", "Open Groundwork under the address that it printed at start.");
  if (context.req.method !== "GET" && context.req.method !== "HEAD") {
    const site = context.req.header("sec-fetch-site");
    const origin = context.req.header("origin");
    const own = origin === new URL(context.req.url).origin && (site === undefined || site === "same-origin");
    if (!own)
      return refuse(context, 403, "This form came from another page and was refused.", "Go back to Groundwork and send it from there.");
  }
  return next();
};

/** A form that cannot be taken apart is the sender's fault, not the program's: it is refused before a route reads it. */
export const wholeForm: MiddlewareHandler = async (context, next) => {
  if (/^multipart\/form-data/i.test(context.req.header("content-type") ?? "") && context.req.method === "POST") {
    // What was read here is kept by the request, so the route does not read it again.
    const whole = await context.req.formData().then(
      () => true,
      () => false,
    );
    if (!whole) return refuse(context, 400, "This form did not arrive whole.", "Go back to Groundwork and send it again.");
  }
  return next();
};

/** At most `most` requests in `seconds`, for routes that cost work. The caller is one person on this machine, so there is one count. */
export function limit(most: number, seconds: number, clock: () => number): MiddlewareHandler {
  let times: number[] = [];
  return async (context, next) => {
    const time = clock();
    times = times.filter((at) => time - at < seconds * 1000);
    if (times.length >= most) {
      const wait = Math.ceil(seconds - (time - (times[0] ?? time)) / 1000);
      context.header("Retry-After", String(wait));
      return refuse(context, 429, "That is more at once than this machine should take.", `Wait ${wait} seconds and send it again.`);
    }
    times.push(time);
    return next();
  };
}

/** An error as a page, with its status. */
export function refuse(
  context: HonoContext,
  status: 400 | 403 | 404 | 409 | 413 | 415 | 421 | 422 | 429 | 500 | 507,
  message: string,
  hint: string,
) {
  return context.html(errorPage(message, hint), status);
}
