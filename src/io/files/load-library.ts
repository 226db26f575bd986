/** Loads `content/` from disk. The parsed library is kept in `.cache`, keyed by the files' names, sizes and times, since YAML is slow to parse. */

import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ContentFile, Library } from "../../core/library/library.ts";
import { key } from "../../core/text/key.ts";
import type { Reading } from "../../core/text/problem.ts";
import { HOME } from "./program.ts";

/** Every file of the content folder, paths relative to it with forward slashes. */
export function readContentFiles(folder: string = join(HOME, "content")): ContentFile[] {
  return listFiles(folder).map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));
}

/** The library. Faulty files are left out and named in the problems; the cache is only a shortcut and may be deleted at any time. */
export async function loadLibrary(folder: string = join(HOME, "content")): Promise<Reading<Library>> {
  const paths = listFiles(folder);
  const readers = ["field-schemas.ts", "firm-schema.ts", "library.ts", "read.ts"].map((name) => join(HOME, "src/core/library", name));
  const stamp = [...paths.map((path) => join(folder, path)), ...readers].map((path) => {
    const { size, mtimeMs } = statSync(path);
    return `${path} ${size} ${mtimeMs}`;
  });
  const cache = join(HOME, ".cache", `library-${key(stamp.join("\n"))}.json`);
  try {
    return JSON.parse(readFileSync(cache, "utf8")) as Reading<Library>;
  } catch {
    // No cache yet, or one that was cut short: read the files.
  }
  const { readLibrary } = await import("../../core/library/read.ts");
  const reading = readLibrary(readContentFiles(folder));
  try {
    mkdirSync(join(HOME, ".cache"), { recursive: true });
    writeFileSync(`${cache}.${process.pid}`, JSON.stringify(reading));
    renameSync(`${cache}.${process.pid}`, cache);
    for (const name of readdirSync(join(HOME, ".cache")))
      if (/^library-.*\.json$/.test(name) && join(HOME, ".cache", name) !== cache) rmSync(join(HOME, ".cache", name), { force: true });
  } catch {
    // A folder that cannot be written only costs time at the next start.
  }
  return reading;
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:md|yaml)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll("\\", "/").replace(/^\/+/, ""))
    .toSorted();
}
