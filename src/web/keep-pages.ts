/** Pages of the library, made once: they change only with the program and the day. */

import type { MiddlewareHandler } from "hono";

interface Kept {
  bytes: ArrayBuffer;
  headers: [string, string][];
}

/**
 * Keeps good answers to GET, as they go over the wire, up to `mostBytes` in all; the one kept longest goes first. Only for pages that are a function of
 * their address and of `edition`, which names the day and whatever else they depend on.
 */
export function keepPages(mostBytes: number, edition: () => string): MiddlewareHandler {
  const kept = new Map<string, Kept>();
  let total = 0;
  let current = "";
  return async (context, next) => {
    if (context.req.method !== "GET" || context.req.url.includes("?")) return next();
    const now = edition();
    if (now !== current) {
      kept.clear();
      total = 0;
      current = now;
    }
    const key = `${context.req.header("accept-encoding") ?? ""} ${context.req.header("host")} ${context.req.path}`;
    const known = kept.get(key);
    if (known) return context.newResponse(known.bytes, 200, Object.fromEntries(known.headers));
    await next();
    if (context.res.status !== 200) return;
    const { headers } = context.res;
    const bytes = await context.res.arrayBuffer();
    context.res = new Response(bytes, { status: 200, headers });
    if (kept.has(key) || bytes.byteLength > mostBytes / 4) return;
    kept.set(key, { bytes, headers: [...headers] });
    total += bytes.byteLength;
    for (const [oldest, { bytes: old }] of kept) {
      if (total <= mostBytes) break;
      kept.delete(oldest);
      total -= old.byteLength;
    }
  };
}
