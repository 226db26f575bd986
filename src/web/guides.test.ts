import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { html } from "hono/html";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadLibrary } from "../io/files/load-library.ts";
import { guidePage } from "./pages/guides-find.ts";
import { guidePaths, type Site } from "./pages/guides-site.ts";
import { type Server, startServer } from "./serve.ts";

const { value: library } = await loadLibrary();
const site: Site = { library, today: "2026-11-26", url: (path) => `https://guides.example${path}` };
const paths = guidePaths(library);
const bodies = new Map(paths.map((path) => [path, String(guidePage(site, path, html``)?.body)]));
const bodyOf = (path: string) => bodies.get(path) ?? "";

describe("the pages of the guides", () => {
  test("every path has a page with one first heading, headings in order, a title and a description", () => {
    for (const path of paths) {
      const page = guidePage(site, path, html``);
      expect(page?.path, path).toBe(path);
      expect(page?.title.length, path).toBeGreaterThan(2);
      expect(page?.description.length, path).toBeGreaterThan(20);
      expect(page?.description.length, path).toBeLessThanOrEqual(200);
      const levels = [...bodyOf(path).matchAll(/<h([1-6])/g)].map((match) => Number(match[1]));
      expect(levels.filter((level) => level === 1).length, path).toBe(1);
      for (let i = 1; i < levels.length; i++)
        expect((levels[i] ?? 0) - (levels[i - 1] ?? 0), `${path} heading ${i}`).toBeLessThanOrEqual(1);
    }
  });

  test("every link within the guides leads to a page and a place that exist", () => {
    const broken: string[] = [];
    let links = 0;
    for (const path of paths) {
      for (const [, href = ""] of bodyOf(path).matchAll(/ href="([^"]*)"/g)) {
        if (href.startsWith("https:")) continue;
        links++;
        const [to = "", place] = href.split("#");
        const body = bodies.get(to || path);
        if (body === undefined || (place && !body.includes(` id="${place}"`))) broken.push(`${path} -> ${href}`);
      }
    }
    expect(broken).toEqual([]);
    expect(links).toBeGreaterThan(10_000);
  });

  test("no page stands alone: each is linked from a page that is not its list", () => {
    const reached = new Set(
      paths
        .filter((path) => path.split("/").length > 2)
        .flatMap((path) => [...bodyOf(path).matchAll(/ href="(\/[^"#]*)"/g)].map((match) => match[1])),
    );
    const lonely = paths.filter((path) => path.split("/").length > 2 && !reached.has(path));
    // A catch needs no concept, and a few firms work on no area of the library: their lists are the way to them.
    const free = [
      ...library.questions.filter((row) => row.concepts.length === 0).map((row) => `/questions/${row.slug}`),
      ...library.firms.filter((row) => row.areas.every((area) => area.area === undefined)).map((row) => `/firms/${row.slug}`),
    ];
    expect(lonely.filter((path) => !free.includes(path))).toEqual([]);
  });

  test("links go both ways between concepts, questions, drills and roles", () => {
    for (const question of library.questions)
      for (const slug of question.concepts)
        expect(bodyOf(`/concepts/${slug}`), question.slug).toContain(`href="/questions/${question.slug}"`);
    for (const drill of library.drills)
      for (const slug of drill.concepts) expect(bodyOf(`/concepts/${slug}`), drill.slug).toContain(`href="/drills/${drill.slug}"`);
    for (const concept of library.concepts)
      for (const role of Object.keys(concept.roles))
        expect(bodyOf(`/roles/${role}`), concept.slug).toContain(`href="/concepts/${concept.slug}"`);
    for (const firm of library.firms)
      for (const { area } of firm.areas) if (area) expect(bodyOf(`/areas/${area}`), firm.slug).toContain(`href="/firms/${firm.slug}"`);
  });

  test("what a text says cannot become a tag", () => {
    const [first] = library.concepts;
    if (!first) throw new Error("The library has no concept.");
    const planted = {
      ...first,
      slug: "planted",
      name: "<img src=x onerror=alert(1)>",
      definition: "<script>alert(1)</script>",
      body: "</main><b>x</b> `<i>`",
    };
    const page = guidePage({ ...site, library: { ...library, concepts: [planted] } }, "/concepts/planted", html``);
    expect(String(page?.body)).not.toMatch(/<(?:img|script|b|i)\b|<\/main>/);
    expect(String(page?.body)).toContain("&#60;script&#62;");
  });
});

function anthropicOn(today: string): string {
  return String(guidePage({ ...site, today }, "/firms/anthropic", html``)?.body);
}

describe("what pages say about their standing", () => {
  test("a page says how it was checked and when", () => {
    expect(bodyOf("/concepts/dpo")).toMatch(/checked against a source on <time datetime="2026-\d\d-\d\d">/);
    expect(bodyOf("/drills/cai-sycophancy")).toMatch(/recomputed on <time/);
    expect(bodyOf("/roles/alignment-researcher")).toContain("from knowledge, not looked up");
  });

  test("a fact past its day is shown only as its question", () => {
    const fact = library.firms.find((row) => row.slug === "anthropic")?.facts.find((row) => row.id === "jumper");
    expect(anthropicOn("2026-07-01")).toContain(fact?.text);
    expect(anthropicOn("2026-11-26")).not.toContain(fact?.text);
    expect(anthropicOn("2026-11-26")).toContain(fact?.question);
  });

  test("answers are folded and the key of a coding task is not beside its listing", () => {
    const body = bodyOf("/questions/bugs-leaky-pipeline");
    const folded = body.slice(body.indexOf("<details"), body.indexOf("</details>"));
    expect(body.indexOf("import numpy")).toBeLessThan(body.indexOf("<details"));
    expect(folded).toContain("Features are chosen by their correlation");
    expect(body.replace(folded, "")).not.toContain("Features are chosen by their correlation");
  });

  test("the data for search engines parses and repeats what the page says", () => {
    for (const path of paths) {
      const { "@graph": graph } = JSON.parse(JSON.stringify(guidePage(site, path, html``)?.data)) as {
        "@graph": Record<string, unknown>[];
      };
      expect(graph[0]?.["@type"], path).toBeTypeOf("string");
      expect(graph[0]?.url, path).toBe(`https://guides.example${path}`);
      expect(graph[1]?.["@type"], path).toBe("BreadcrumbList");
    }
  });
});

describe("the guides on the server", () => {
  const folder = mkdtempSync(join(tmpdir(), "groundwork-guides-"));
  let server: Server;
  beforeAll(async () => {
    server = await startServer({ folder, port: 0, log: () => undefined });
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });
  const get = async (path: string) => {
    const answer = await fetch(server.origin + path);
    return { status: answer.status, text: await answer.text() };
  };

  test("a page has title, description, canonical address and data in its head", async () => {
    const { status, text } = await get("/concepts/dpo");
    expect(status).toBe(200);
    expect(text).toContain("<title>Direct preference optimisation · Groundwork</title>");
    expect(text).toMatch(/<meta name="description" content="[^"]{40,}">/);
    expect(text).toContain(`<link rel="canonical" href="${server.origin}/concepts/dpo">`);
    expect(text).toContain('<script type="application/ld+json">');
  });

  test("search answers without a script, and as data", async () => {
    const { text } = await get("/search?q=dpo");
    expect(text.slice(text.indexOf("data-hits"))).toMatch(/^data-hits><li><a href="\/concepts\/dpo">/);
    const hits = JSON.parse((await get("/search.json?q=dop")).text) as { href: string }[];
    expect(hits[0]?.href).toBe("/concepts/dpo");
    expect((await get("/search?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")).text).not.toContain("<script>alert");
  });

  test("the map of the site names every page, and robots are kept from what is a person's own", async () => {
    const { text } = await get("/sitemap.xml");
    expect([...text.matchAll(/<loc>/g)]).toHaveLength(paths.length);
    expect((await get("/robots.txt")).text).toContain("Disallow: /reports");
  });

  test("an unknown slug is a sentence with its status", async () => {
    for (const path of ["/concepts/none", "/roles/..%2f..%2fetc", "/guides/x", "/questions/constructor"]) {
      const { status, text } = await get(path);
      expect(status, path).toBe(404);
      expect(text).toContain("The guides have no such page.");
    }
  });
});
