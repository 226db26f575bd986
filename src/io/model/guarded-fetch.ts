/** The only way to a model's host: that host alone, no redirects, a bounded answer. */

/** Bytes of one answer as it streams: a token comes in some 250 bytes of protocol. */
export const MOST_BYTES = 8_000_000;

/** A fetch that asks nobody but the origin of `address`, and ends an answer of more than `most` bytes with an error. */
export function guardedFetch(address: string, most = MOST_BYTES): typeof globalThis.fetch {
  const { origin } = new URL(address);
  return async (input, init) => {
    const asked = new URL(input instanceof Request ? input.url : input);
    if (asked.origin !== origin) throw new TypeError(`asked ${asked.host}, where only ${new URL(address).host} may be asked`);
    const answer = await globalThis.fetch(input, { ...init, redirect: "error" });
    let bytes = 0;
    const bounded = answer.body?.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, out) {
          bytes += chunk.length;
          if (bytes > most) out.error(new TooLarge());
          else out.enqueue(chunk);
        },
      }),
    );
    return new Response(bounded, { status: answer.status, statusText: answer.statusText, headers: answer.headers });
  };
}

/** An answer that went on beyond all measure. */
export class TooLarge extends Error {
  override name = "TooLarge";
}
