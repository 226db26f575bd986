import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { loadLibrary } from "../io/files/load-library.ts";
import { runExportSite } from "./export-command.ts";
import { exportSite } from "./export-site.ts";
import { guidePaths } from "./pages/guides-site.ts";

const { value: library } = await loadLibrary();
const files = exportSite(library, { today: "2026-11-26", base: "https://guides.example/g" });
const pages = [...files].filter(([name]) => name.endsWith(".html"));

describe("the exported site", () => {
  test("holds every page of the guides and nothing of the app", () => {
    expect(pages).toHaveLength(guidePaths(library).length + 1);
    for (const [name, text] of pages) expect(text, name).not.toMatch(/>Your data<|>New report<|<form|href="(?:\.\.\/)*reports/);
  });

  test("every link and file of it leads to a file and a place that exist, from any folder", () => {
    const broken: string[] = [];
    for (const [name, text] of pages) {
      for (const [, href = ""] of text.matchAll(/ (?:href|src)="([^"]*)"/g)) {
        if (href.startsWith("https:")) continue;
        const to = new URL(href, `file:///site/${name}`);
        const there = files.get(to.pathname.replace("/site/", ""));
        const place = to.hash.slice(1);
        if (href.startsWith("/") || there === undefined || (place && !there.includes(` id="${place}"`))) broken.push(`${name} -> ${href}`);
      }
    }
    expect(broken).toEqual([]);
  });

  test("no page asks another server for anything", () => {
    for (const [name, text] of pages)
      expect(text, name).not.toMatch(/<(?:script|img|iframe|link rel="(?:stylesheet|icon|preload)")[^>]*https?:/);
    expect(files.get("style.css")).not.toMatch(/url\(|@import/);
  });

  test("with a base, pages and the site’s map carry the same full addresses; without one, none", () => {
    expect(files.get("concepts/dpo.html")).toContain('<link rel="canonical" href="https://guides.example/g/concepts/dpo.html">');
    const locations = [...(files.get("sitemap.xml") ?? "").matchAll(/<loc>([^<]*)</g)].map((match) => match[1]);
    expect(locations).toContain("https://guides.example/g/");
    expect(new Set(locations).size).toBe(pages.length);
    const bare = exportSite(library, { today: "2026-11-26" });
    expect(bare.get("concepts/dpo.html")).not.toContain("canonical");
    expect(bare.has("sitemap.xml")).toBe(false);
  });

  test("the same library and day give the same bytes", () => {
    expect(exportSite(library, { today: "2026-11-26", base: "https://guides.example/g" })).toEqual(files);
  });
});

describe("groundwork export site", () => {
  const folder = mkdtempSync(join(tmpdir(), "groundwork-site-"));
  const said: string[] = [];
  beforeAll(() => {
    for (const stream of ["log", "error"] as const) vi.spyOn(console, stream).mockImplementation((line: string) => void said.push(line));
  });
  afterAll(() => {
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });

  test("writes a folder, and again over its own export", async () => {
    const target = join(folder, "site");
    expect(await runExportSite([target, "--as-of", "2026-11-26"])).toBe(0);
    expect(readFileSync(join(target, "roles/research-scientist.html"), "utf8")).toContain("<h1>Research Scientist</h1>");
    expect(await runExportSite([target])).toBe(0);
  });

  test("leaves a folder alone that holds something else", async () => {
    writeFileSync(join(folder, "thesis.tex"), "mine");
    expect(await runExportSite([folder])).toBe(1);
    expect(said.at(-1)).toContain("so that nothing of yours is overwritten");
    expect(readdirSync(folder).toSorted()).toEqual(["site", "thesis.tex"]);
  });

  test.each([
    [[], "Name one folder"],
    [["x", "--as-of", "soon"], "--as-of takes a day"],
    [["x", "--base", "guides.example"], "--base takes the address"],
    [["x", "--colour"], "--colour"],
  ])("%j is a usage error in a sentence", async (argv, sentence) => {
    expect(await runExportSite(argv)).toBe(2);
    expect(said.at(-1)).toContain(sentence);
  });
});
