/** The members of a zip archive that are wanted, within a cap. */

import { fromBuffer } from "yauzl";

/** Bytes unpacked at most in all, and members looked at: a Word file of 100 pages has 5 MB and 30. */
const UNPACKED = 60_000_000;
const MEMBERS = 5000;

/** Thrown when an archive unpacks to more than a document can hold. */
export class ZipTooLarge extends Error {}

/** The texts of the members whose names match. Throws on a damaged archive and on one beyond the cap, whatever size its headers claim. */
export function readZip(bytes: Uint8Array, wanted: RegExp): Promise<Map<string, string>> {
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true, validateEntrySizes: true }, (failure, zip) => {
      if (failure || !zip) return reject(failure ?? new Error("no archive"));
      if (zip.entryCount > MEMBERS) return reject(new ZipTooLarge("too many members"));
      const members = new Map<string, string>();
      let unpacked = 0;
      let seen = 0;
      const stop = (error: Error) => {
        zip.close();
        reject(error);
      };
      zip.on("error", stop);
      zip.on("end", () => resolve(members));
      zip.on("entry", (entry: { fileName: string; uncompressedSize: number }) => {
        if (++seen > MEMBERS) return stop(new ZipTooLarge("too many members"));
        if (!wanted.test(entry.fileName)) return zip.readEntry();
        // An honest size is believed before anything is unpacked; the count below catches one that lies.
        if (unpacked + entry.uncompressedSize > UNPACKED) return stop(new ZipTooLarge("too large"));
        zip.openReadStream(entry as never, (error, stream) => {
          if (error || !stream) return stop(error ?? new Error("no member"));
          const chunks: Buffer[] = [];
          stream.on("data", (chunk: Buffer) => {
            unpacked += chunk.length;
            if (unpacked > UNPACKED) {
              stream.destroy();
              stop(new ZipTooLarge("too large"));
            } else chunks.push(chunk);
          });
          stream.on("error", stop);
          stream.on("end", () => {
            members.set(entry.fileName, Buffer.concat(chunks).toString("utf8"));
            zip.readEntry();
          });
        });
      });
      zip.readEntry();
    });
  });
}
