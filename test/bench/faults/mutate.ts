/** Valid files, and what chance makes of them. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { zip } from "../../documents/zip.ts";

const CORPUS = join(import.meta.dirname, "../../corpus");

export interface Source {
  name: string;
  bytes: Uint8Array;
}

/** Valid files to begin with. A Word file is mutated as bytes and, every other time, within its text, since most other mutants are no archive. */
export function sources(): Source[] {
  const folders = ["cvs", "postings"].flatMap((kind) => readdirSync(join(CORPUS, kind)).map((name) => join(CORPUS, kind, name)));
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /^(?:cv|posting)\.\w+$/.test(name))
      .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) })),
  );
}

/** Numbers that look like chance and are the same each time. */
function chance(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, below);
  };
}

/** Pieces that mean something to one reader or another. */
const PIECES = [
  "\u0000",
  "\r\n",
  "\ufeff",
  "\u202e",
  "\ud800",
  "((((((((",
  "[[[[[[[[",
  "{{{{{{{{",
  "\\begin{itemize}",
  "\\end{document}",
  "\\def\\a{\\a\\a}\\a",
  "<table><tr><td>",
  "<!--",
  "]]>",
  "<w:p>",
  "</w:r>",
  " obj\n<<",
  "endstream",
  " 0 R",
  "/Length 99999999",
  "/Filter/FlateDecode",
  "-1",
  "99999999999999999999",
  "NaN",
  "1e309",
  "2019 - 2024",
  "Jan 2020 – Present",
  "\t\t\t\t\t\t\t\t",
  "••••••••",
  "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
  "a@b.c, a@b.c, a@b.c",
  "https://",
  '"',
  "“”",
  "__proto__",
  "%s%n",
  "=?utf-8?q?",
  "--boundary",
].map((text) => Buffer.from(text));

function mutate(bytes: Uint8Array, next: (below: number) => number): Buffer {
  let made = Buffer.from(bytes);
  for (let turn = 1 + next(6); turn > 0; turn--) {
    const at = next(made.length);
    const length = 1 + next(next(4) === 0 ? 4000 : 40);
    const [before, after] = [made.subarray(0, at), made.subarray(at)];
    switch (next(8)) {
      case 0:
        if (made.length > 0) made[at] = (made[at] ?? 0) ^ (1 << next(8));
        break;
      case 1:
        if (made.length > 0) made[at] = next(256);
        break;
      case 2:
        made = Buffer.concat([before, after.subarray(length)]);
        break;
      case 3:
        made = Buffer.concat([before, after.subarray(0, length), after]);
        break;
      case 4:
        made = Buffer.concat([before, PIECES[next(PIECES.length)] ?? Buffer.alloc(0), after]);
        break;
      case 5:
        made = Buffer.concat([before, ...Array.from({ length: 1 + next(400) }, () => after.subarray(0, Math.min(length, 200))), after]);
        break;
      case 6: {
        const from = next(made.length);
        made = Buffer.concat([before, made.subarray(from, from + length), after]);
        break;
      }
      default:
        if (next(6) === 0) made = Buffer.from(before);
    }
  }
  return made;
}

/** The mutant of a number. */
export function mutantOf(files: readonly Source[], seed: number, number: number): Source {
  const next = chance(seed * 1_000_003 + number);
  const { name, bytes } = files[number % files.length] as Source;
  if (!name.endsWith(".docx") || next(2) === 0) return { name, bytes: mutate(bytes, next) };
  const members = unzipSync(bytes);
  return { name, bytes: zip({ ...members, "word/document.xml": mutate(members["word/document.xml"] ?? new Uint8Array(), next) }) };
}
