/** Decoded documents of a folder, so that a measurement does not decode again: kept in `.cache/decoded` by the hash of the file's bytes. */

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Document } from "../../src/core/document/document.ts";
import { decodeFile } from "../../src/io/decoder/decode-file.ts";
import { HOME } from "../../src/io/files/program.ts";

const CACHE = join(HOME, ".cache", "decoded");

/** Every file below `folder` whose name fits, sorted. */
export function filesBelow(folder: string, wanted: RegExp): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && wanted.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

/** The document at `path` under the id `id`; undefined where it cannot be read. Delete `.cache/decoded` after a change of the decoder. */
export async function decoded(path: string, id: "cv" | "posting"): Promise<Document | undefined> {
  const sha256 = createHash("sha256").update(readFileSync(path)).digest("hex");
  const kept = join(CACHE, `${id}-${sha256.slice(0, 24)}-${basename(path)}.json`);
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, "utf8")) as Document;
  const { value } = await decodeFile(path, id);
  if (!value) return undefined;
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(kept, JSON.stringify(value));
  return value;
}
