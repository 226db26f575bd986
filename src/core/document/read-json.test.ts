import { expect, test } from "vitest";
import { outline, read, readGood } from "./for-tests.ts";

test("every value of a JSON Resume is a block with its path, and the input is kept", async () => {
  const resume = {
    $schema: "x",
    basics: { name: "Ada Example", profiles: [{ url: "https://example.org" }] },
    work: [{ name: "Lab", highlights: ["Built it"] }],
    meta: { version: "1" },
  };
  const document = await readGood(`\ufeff${JSON.stringify(resume)}`);
  expect(document.format).toBe("json-resume");
  expect(document.blocks.map((block) => [block.path, document.text.slice(block.start, block.end)])).toEqual([
    ["basics.name", "Ada Example"],
    ["basics.profiles[0].url", "https://example.org"],
    ["work[0].name", "Lab"],
    ["work[0].highlights[0]", "Built it"],
  ]);
  expect(document.structured).toEqual(resume);
});

test("a JSON Resume in UTF-16 is one", async () => {
  const text = JSON.stringify({ basics: { name: "Søren" }, work: [] });
  expect((await readGood(Buffer.from(`\ufeff${text}`, "utf16le"))).text).toBe("Søren");
});

test("a JobPosting saved as JSON is a posting", async () => {
  const document = await readGood(
    JSON.stringify({ "@type": "JobPosting", title: "Scientist", description: "<p>You think.</p><ul><li>Well</li></ul>" }),
  );
  expect(outline(document)).toEqual(["heading: Scientist", "paragraph: You think.", "item: • Well"]);
});

test.each(["[1, 2]", '{"a": 1}', "null", '"text"'])("JSON that is neither (%s) is refused or read as text", async (json) => {
  const { value, problems } = await read(json);
  if (value) expect(value.format).toBe("text");
  else expect(problems[0]?.message).toBe("This JSON file is neither a JSON Resume nor a job posting.");
});
