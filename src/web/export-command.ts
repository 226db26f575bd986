/** `groundwork export site DIR`: the guides as files. */

import { mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { loadLibrary } from "../io/files/load-library.ts";
import { exportSite, MARKER } from "./export-site.ts";

const HELP = `groundwork export site DIR [--base URL] [--as-of DAY]

Writes all guides into DIR as files with relative links, which open from the disk. With --base (https://example.org/guides), where they will stand,
pages carry their full address and there is a sitemap. Facts about firms stand as of DAY (default: today).`;

/** Writes the site. Returns 0 when it is written, 1 where the folder will not take it, 2 when called wrongly. */
export async function runExportSite(argv: readonly string[]): Promise<number> {
  let parsed: ReturnType<typeof read>;
  try {
    parsed = read(argv);
  } catch (error) {
    return refuse(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`, 2);
  }
  const { values, positionals } = parsed;
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const [folder, more] = positionals;
  if (folder === undefined || more !== undefined) return refuse(`Name one folder to write to.\n\n${HELP}`, 2);
  const today = values["as-of"] ?? new Date().toISOString().slice(0, 10);
  if (!/^\d{4}-\d\d-\d\d$/.test(today) || Number.isNaN(Date.parse(today)))
    return refuse(`--as-of takes a day written like 2026-12-03; it was given "${today}".`, 2);
  const base = values.base?.replace(/\/+$/, "");
  if (base !== undefined && !/^https?:\/\/[^\s"<>?#]+$/.test(base))
    return refuse(
      `--base takes the address at which the site will stand, like https://example.org/guides; it was given "${values.base}".`,
      2,
    );
  const target = resolve(folder);
  try {
    const there = await list(target);
    if (there.length > 0 && !there.includes(MARKER))
      return refuse(
        `${folder} is not empty and holds no earlier export. Name a new or an empty folder, so that nothing of yours is overwritten.`,
        1,
      );
    const { value: library } = await loadLibrary();
    const files = exportSite(library, { today, ...(base === undefined ? {} : { base }) });
    for (const name of new Set([...files.keys()].map((file) => dirname(file)))) await mkdir(join(target, name), { recursive: true });
    for (const [name, text] of files) await writeFile(join(target, name), text);
    console.log(`${files.size} files are in ${target}. Open index.html.`);
    return 0;
  } catch (error) {
    return refuse(`The site could not be written to ${folder}: ${error instanceof Error ? error.message : String(error)}`, 1);
  }
}

function read(argv: readonly string[]) {
  return parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { base: { type: "string" }, "as-of": { type: "string" }, help: { type: "boolean", short: "h" } },
  });
}

/** The names in a folder; none where there is no folder yet. */
async function list(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

function refuse(sentence: string, code: number): number {
  console.error(`groundwork export site: ${sentence}`);
  return code;
}
