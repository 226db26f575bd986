import { describe, expect, test } from "vitest";
import { linked, outline, read, readGood } from "./for-tests.ts";

const FILLER = "We study how large models learn, and we publish what we find. ".repeat(8);
const LD = (posting: object) =>
  `<script type="application/ld+json">${JSON.stringify({ "@context": "https://schema.org", ...posting })}</script>`;

describe("structured data", () => {
  const posting = {
    "@type": "JobPosting",
    title: "Research Scientist",
    hiringOrganization: { "@type": "Organization", name: "Example Lab" },
    jobLocation: [{ address: { addressLocality: "Bern", addressCountry: { name: "Switzerland" } } }],
    jobLocationType: "TELECOMMUTE",
    baseSalary: { currency: "CHF", value: { minValue: 100000, maxValue: 120000, unitText: "YEAR" } },
    datePosted: "2026-05-04T10:00:00Z",
    description: "<h2>What you will do</h2><ul><li>Design <b>experiments</b></li><li>Write</li></ul>",
  };

  test("a JobPosting is read instead of the page around it, each value with its path", async () => {
    const document = await readGood(`<!doctype html><title>Jobs</title>${LD(posting)}<body><nav>Menu</nav><p>Cookies</p></body>`);
    expect(outline(document)).toEqual([
      "heading: Research Scientist",
      "paragraph: Example Lab",
      "paragraph: Bern, Switzerland",
      "paragraph: Remote",
      "paragraph: CHF 100000 – 120000 per year",
      "paragraph: Posted 2026-05-04",
      "heading2: What you will do",
      "item: • Design experiments",
      "item: • Write",
    ]);
    expect(document.blocks[0]?.path).toBe("jobPosting.title");
    expect(document.structured).toMatchObject({ title: "Research Scientist" });
  });

  test("a JobPosting in a graph, with line ends within its strings, is found", async () => {
    const broken = LD({ "@graph": [{ "@type": "WebPage" }, { ...posting, description: "one BREAK two" }] }).replace("BREAK", "\n");
    expect((await readGood(`<html>${broken}</html>`)).text).toContain("one two");
  });

  test("a description that was escaped twice is HTML; one that shows code keeps its entities", async () => {
    const twice = await readGood(`<html>${LD({ ...posting, description: "&lt;p&gt;You &amp;amp; we&lt;/p&gt;" })}</html>`);
    expect(twice.text).toMatch(/You & we$/);
    const code = await readGood(`<html>${LD({ ...posting, description: "<p>Write &lt;p&gt; tags</p>" })}</html>`);
    expect(code.text).toMatch(/Write <p> tags$/);
  });

  test("JSON that is broken is passed over", async () => {
    const document = await readGood(
      `<html><script type="application/ld+json">{"@type": "JobPosting",</script><body><p>Engineer</p></body></html>`,
    );
    expect(document.text).toBe("Engineer");
  });

  test("a job board's page that says more than its structured data is read itself, and the data is kept", async () => {
    const document = await readGood(
      `<!doctype html>${LD({ ...posting, description: "Short." })}<body><div class="posting-page"><h2>Research Scientist</h2><p>${FILLER}</p></div></body>`,
    );
    expect(document.text).toContain(FILLER.trim());
    expect(document.structured).toBeDefined();
  });
});

describe("job boards without structured data", () => {
  test("Greenhouse: title, place and text, without the form and the menu", async () => {
    const document = await readGood(
      `<!doctype html><html><head><title>Job Application for Engineer at Example</title></head><body><nav>Home</nav><main class="main font-secondary job-post"><div class="job-post-container"><div class="job__header"><div class="job__title"><h1>Engineer</h1><div class="job__location"><div>Zürich</div></div></div></div><div class="job__description body"><p>${FILLER}</p><p><strong>You have:</strong></p><ul><li>Python</li></ul></div><form><label>First Name</label></form></div></main><footer>Powered by</footer></body></html>`,
    );
    expect(outline(document)).toEqual([
      "paragraph: Job Application for Engineer at Example",
      "heading1: Engineer",
      "paragraph: Zürich",
      `paragraph: ${FILLER.trim()}`,
      "paragraph: You have:",
      "item: • Python",
    ]);
  });

  test("Lever: the headline and every section", async () => {
    const document = await readGood(
      `<!doctype html><body><div class="content-wrapper posting-page"><div class="content"><div class="posting-headline"><h2>Scientist</h2><div class="posting-categories"><div class="location">Paris</div></div></div><div class="section page-centered" data-qa="job-description"><div>${FILLER}</div></div><div class="section"><h3>Requirements</h3><ul class="posting-requirements plain-list"><li>A PhD</li></ul></div></div></div></body>`,
    );
    expect(outline(document)).toEqual([
      "heading2: Scientist",
      "paragraph: Paris",
      `paragraph: ${FILLER.trim()}`,
      "heading3: Requirements",
      "item: • A PhD",
    ]);
  });

  test("Ashby: both panes", async () => {
    const document = await readGood(
      `<!doctype html><body><div id="root"><h1 class="ashby-job-posting-heading">Engineer</h1><div class="_c_1 ashby-job-posting-left-pane"><h2>Location</h2><p>London</p></div><div class="_d_2 ashby-job-posting-right-pane"><p>${FILLER}</p></div></div></body>`,
    );
    expect(outline(document)).toEqual(["heading1: Engineer", "heading2: Location", "paragraph: London", `paragraph: ${FILLER.trim()}`]);
  });
});

describe("pages in general", () => {
  test("rows, line breaks, links and lists keep their shape; scripts and links to scripts go", async () => {
    const document = await readGood(
      `<!doctype html><body><script>alert(1)</script><table><tr><th>2021</th><td>PhD</td></tr></table><p>One<br>Two <a href="https://example.org/a">site</a> <a href="javascript:alert(1)">bad</a></p><ul><li>First<ul><li>Nested</li></ul></li></ul></body>`,
    );
    expect(outline(document)).toEqual(["row: 2021 | PhD", "paragraph: One", "paragraph: Two site bad", "item: • First", "item: • Nested"]);
    expect(linked(document)).toEqual(["site -> https://example.org/a"]);
  });

  test("a page in the encoding that it names is read in it", async () => {
    const bytes = Buffer.concat([
      Buffer.from('<html><meta charset="windows-1251"><body><p>'),
      Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]),
      Buffer.from("</p></body></html>"),
    ]);
    expect((await readGood(bytes)).text).toBe("Привет");
  });

  test("a page in UTF-16 is a page", async () => {
    expect((await readGood(Buffer.from("\ufeff<!doctype html><p>Привет</p>", "utf16le"))).text).toBe("Привет");
  });

  test("a page nested deeper than any author wrote is answered, not crashed on", async () => {
    const { value, problems } = await read(`<!doctype html>${"<div>".repeat(20_000)}deep`);
    expect(value ?? problems[0]?.message).toBeTruthy();
  });
});

describe("what a reader of the page does not see", () => {
  const HIDING: [string, string][] = [
    ["display:none", '<p style="display: none">secret</p>'],
    ["visibility", '<span style="visibility:hidden">secret</span>'],
    ["white on the page", '<p style="color:#fff">secret</p>'],
    ["near white on white", '<p style="color:rgb(252, 252, 253); background: white">secret</p>'],
    ["the colour of the box around it", '<div style="background:#102030"><p style="color:#102030">secret</p></div>'],
    ["a size of nothing", '<p style="font-size:0">secret</p>'],
    ["a pixel", '<p style="font-size:1px">secret</p>'],
    ["transparent", '<p style="opacity:0">secret</p>'],
    ["off the page", '<p style="position:absolute;left:-9999px">secret</p>'],
    ["a class of the page's own sheet", "<style>/* a */ .x, p.gone { display : none }</style><p class='a gone'>secret</p>"],
    ["an id, white", "<style>#y{color:white}</style><p id=y>secret</p>"],
  ];
  test.each(HIDING)("%s", async (_, html) => {
    const { value, problems } = await read(`<!doctype html><body><p>Seen.</p>${html}</body>`);
    expect(value?.text).toBe("Seen.");
    expect(value?.hidden).toEqual([{ text: "secret", why: "css" }]);
    expect(problems.map((problem) => problem.code)).toEqual(["document.hidden"]);
    expect(problems[0]?.message).toContain("“secret”");
  });

  const HONEST: [string, string][] = [
    ["white on a dark box", '<div style="background:#123456"><h2 style="color:#fff">shown</h2></div>'],
    [
      "white on a dark class",
      "<style>.hero{background-color:#111}.hero h2{color:#fff}.t{color:#fff}</style><div class=hero><h2 class=t>shown</h2></div>",
    ],
    ["white over a picture", '<div style="background-image:url(a.png)"><h2 style="color:white">shown</h2></div>'],
    [
      "white where another sheet paints the box",
      '<link rel=stylesheet href=a.css><div class=hero><h2 style="color:white">shown</h2></div>',
    ],
    ["hidden on paper only", "<style>@media print{.a{display:none}}</style><p class=a>shown</p>"],
    ["hidden on narrow screens only", "<style>.hidden{display:none}</style><p class='hidden md:block'>shown</p>"],
    ["nine tenths of an em", '<p style="font-size:0.9em;opacity:0.9">shown</p>'],
    ["one em", '<p style="font-size:1em">shown</p>'],
    ["small print", '<p style="font-size:10px;opacity:0.6;color:#777">shown</p>'],
  ];
  test.each(HONEST)("but not %s", async (_, html) => {
    const document = await readGood(`<!doctype html><body><p>Seen.</p>${html}</body>`);
    expect(document.text).toBe("Seen.\nshown");
    expect(document.hidden).toEqual([]);
  });
});
