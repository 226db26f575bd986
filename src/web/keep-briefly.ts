/** The last few pages of a person, as they go over the wire: the same one is asked again by a second tab, by going back, and after every form. */

import { promisify } from "node:util";
import { gzip } from "node:zlib";

const pack = promisify(gzip);

export interface BriefPages {
  /** The page that `make` makes, gzipped; made once for a `key`, which must name all that the page depends on. */
  page: (key: string, make: () => string) => Promise<Uint8Array<ArrayBuffer>>;
  /** Forgets all: they hold words of a CV, and something was deleted. */
  drop: () => void;
}

/** Holds at most `most` pages, each for `seconds` after it was made. */
export function keepBriefly(most = 4, seconds = 60): BriefPages {
  const kept = new Map<string, { bytes: Promise<Uint8Array<ArrayBuffer>>; clock: NodeJS.Timeout }>();
  const forget = (key: string) => {
    clearTimeout(kept.get(key)?.clock);
    kept.delete(key);
  };
  return {
    page: (key, make) => {
      const known = kept.get(key);
      if (known) return known.bytes;
      const [oldest] = kept.keys();
      if (kept.size >= most && oldest !== undefined) forget(oldest);
      const bytes = pack(make()).then((buffer) => new Uint8Array(buffer));
      bytes.catch(() => forget(key));
      kept.set(key, { bytes, clock: setTimeout(() => forget(key), seconds * 1000).unref() });
      return bytes;
    },
    drop: () => {
      for (const { clock } of kept.values()) clearTimeout(clock);
      kept.clear();
    },
  };
}
