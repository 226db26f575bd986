/** The architecture, held: which room may import which, which packages the pure core may use, and that the core is pure. */

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";

const SRC = resolve(import.meta.dirname, "../src");

/** Room -> rooms it may import beside itself. The table of ARCHITECTURE.md; "core" stands for every room of it. */
const ROOMS: Record<string, readonly string[]> = {
  "core/text": [],
  "core/statistics": [],
  "core/document": ["core/text"],
  "core/profile": ["core/text", "core/document"],
  "core/posting": ["core/text", "core/document"],
  "core/library": ["core/text", "core/statistics"],
  "core/match": ["core/text", "core/profile", "core/posting", "core/library"],
  "core/paper": ["core/text", "core/document", "core/library", "core/statistics"],
  "core/search": ["core/text", "core/library"],
  "core/report": ["core/text", "core/profile", "core/posting", "core/library", "core/match", "core/paper"],
  "core/practice": ["core/text", "core/profile", "core/library", "core/match", "core/report", "core/paper", "core/statistics"],
  "core/propose": ["core/text", "core/library", "core/report", "core/practice"],
  actions: ["core"],
  io: ["core", "actions"],
  cli: ["core", "actions", "io"],
  web: ["core", "actions", "io"],
  mcp: ["core", "actions", "io"],
  "web/client": ["core/statistics"],
  "main.ts": ["cli", "web", "mcp"],
};

/** Packages that the core may use: pure ones. `yauzl` and `unpdf` decode bytes that they are given. */
const CORE_PACKAGES = new Set(["minisearch", "parse5", "stemmer", "ts-fsrs", "unpdf", "yaml", "yauzl", "zod"]);

/** Words by which a file would reach for the clock, chance, the network or the environment. */
const IMPURE = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.|\bfetch\(|\bfrom "node:/;

/** `import ... from "x"`, `export ... from "x"`, `import("x")` and `import "x"`. */
const IMPORTS = /(?:^(?:import|export)\b[^;"]*\bfrom |\bimport\(|^import )"([^"]+)"/gm;

/** Tests, and what only tests use, may read the disk. */
const ONLY_TESTS = /(?:\.test|\/for-tests)\.ts$/;

/** What a file of a room imports that it may not, as sentences. `path` is relative to src/. */
function faultsOf(path: string, text: string): string[] {
  const room = roomOf(path);
  const allowed = ROOMS[room];
  if (!allowed) return [`src/${path} lies in no room that the table knows`];
  const faults: string[] = [];
  for (const [, target = ""] of text.matchAll(IMPORTS)) {
    if (!target.startsWith(".")) {
      if (room.startsWith("core/") && !CORE_PACKAGES.has(target) && !ONLY_TESTS.test(path))
        faults.push(`src/${path} uses ${target}, which is not on the core's list of packages`);
      continue;
    }
    if (!/\.(?:ts|tsx|json|mjs)$/.test(target)) faults.push(`src/${path} imports ${target} without its extension`);
    const other = roomOf(relative(SRC, resolve(SRC, dirname(path), target)).replaceAll("\\", "/"));
    const support = ONLY_TESTS.test(path) && other.startsWith("..");
    const may = support || other === room || allowed.includes(other) || (allowed.includes("core") && other.startsWith("core/"));
    if (!may) faults.push(`src/${path} imports ${target}: ${room} may not import ${other}`);
    else if (room === "io" && other === "actions" && !/\/(?:ports|store|practice-store)\.ts$/.test(target))
      faults.push(`src/${path} imports ${target}: io may take only the port types of actions`);
  }
  if (room.startsWith("core/") && !ONLY_TESTS.test(path) && IMPURE.test(text))
    faults.push(`src/${path} is not pure: ${IMPURE.exec(text)?.[0]}`);
  return faults;
}

function roomOf(path: string): string {
  const [first = "", second = ""] = path.split("/");
  return first === "core" || (first === "web" && second === "client") ? `${first}/${second}` : first;
}

const files = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => relative(SRC, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));

describe("the rooms", () => {
  test("every file imports only what its room may import", () => {
    expect(files.length).toBeGreaterThan(100);
    expect(files.flatMap((path) => faultsOf(path, readFileSync(join(SRC, path), "utf8")))).toEqual([]);
  });

  test("no file of the source grows past 350 lines", () => {
    const long = files.filter((path) => readFileSync(join(SRC, path), "utf8").split("\n").length > 351);
    expect(long).toEqual([]);
  });

  test.each([
    ["core/text/a.ts", 'import { x } from "../match/b.ts";', "core/text may not import core/match"],
    ["core/match/a.ts", 'import { readFileSync } from "node:fs";', "not on the core's list"],
    ["core/match/a.ts", "const now = Date.now();", "is not pure"],
    ["core/report/a.ts", 'import { x } from "../../io/b.ts";', "core/report may not import io"],
    ["cli/a.ts", 'const x = await import("../web/b.ts");', "cli may not import web"],
    ["mcp/a.ts", 'import { x } from "../cli/print.ts";', "mcp may not import cli"],
    ["web/client/a.ts", 'import { x } from "../paths.ts";', "web/client may not import web"],
    ["core/match/a.ts", 'import { x } from "./b";', "without its extension"],
    ["misc/a.ts", "", "no room that the table knows"],
  ])("a fault in %s is seen: %s", (path, text, sentence) => {
    expect(faultsOf(path, text).join("\n")).toContain(sentence);
  });
});
