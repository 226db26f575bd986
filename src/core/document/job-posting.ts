/** schema.org JobPosting (schema.org/JobPosting), as job boards embed it in their pages. */

import type { TextBuilder } from "./text-builder.ts";

type Json = Record<string, unknown>;

/** The first JobPosting among the JSON-LD texts of a page; a text that is no JSON is passed over. */
export function findJobPosting(texts: readonly string[]): Json | undefined {
  for (const text of texts) {
    let json: unknown;
    try {
      // Line ends within a string are no JSON, and many a page has them.
      json = JSON.parse(text.replace(/[\u0000-\u001f]+/g, " "));
    } catch {
      continue;
    }
    const pending: unknown[] = [json];
    while (pending.length > 0) {
      const next = pending.shift();
      if (Array.isArray(next)) pending.push(...next.slice(0, 100));
      else if (next && typeof next === "object") {
        const type = (next as Json)["@type"];
        if (type === "JobPosting" || (Array.isArray(type) && type.includes("JobPosting"))) return next as Json;
        const graph = (next as Json)["@graph"];
        if (Array.isArray(graph)) pending.push(...graph.slice(0, 100));
      }
    }
  }
  return undefined;
}

/** Writes a JobPosting as blocks with their paths ("jobPosting.title"), its description through `writeHtml`. */
export function writeJobPosting(posting: Json, builder: TextBuilder, writeHtml: (html: string) => void): void {
  const line = (path: string, text: string | undefined, kind: "heading" | "paragraph" = "paragraph") => {
    const words = text?.replace(/\s+/g, " ").trim();
    if (!words) return;
    builder.block(kind, { path: `jobPosting.${path}` });
    builder.line([{ text: words }]);
  };
  line("title", string(posting.title), "heading");
  line("hiringOrganization", string(posting.hiringOrganization) ?? string((posting.hiringOrganization as Json | undefined)?.name));
  for (const place of list(posting.jobLocation)) line("jobLocation", addressOf(place));
  if (posting.jobLocationType === "TELECOMMUTE") line("jobLocationType", "Remote");
  line("employmentType", list(posting.employmentType).map(string).filter(Boolean).join(", "));
  line("baseSalary", salaryOf(posting.baseSalary));
  const posted = string(posting.datePosted)?.slice(0, 10);
  if (posted) line("datePosted", `Posted ${posted}`);
  const until = string(posting.validThrough)?.slice(0, 10);
  if (until) line("validThrough", `Apply by ${until}`);
  const description = string(posting.description) ?? "";
  // Greenhouse writes its HTML escaped once more; a description that holds tags means its entities.
  const escaped = /&lt;(?:p|div|h\d|ul|li|br)\b/i.test(description) && !/<(?:p|div|h\d|ul|li|br)\b/i.test(description);
  writeHtml(escaped ? unescape(description) : description);
  for (const name of ["responsibilities", "qualifications", "skills", "experienceRequirements", "educationRequirements"]) {
    const text = string(posting[name]);
    if (!text || description.includes(text.slice(0, 60))) continue;
    builder.block("heading");
    builder.line([{ text: name === "experienceRequirements" || name === "educationRequirements" ? "Requirements" : name }]);
    writeHtml(text);
  }
}

function string(value: unknown): string | undefined {
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : undefined;
}

function list(value: unknown): unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

function addressOf(place: unknown): string | undefined {
  const address = (place as Json | undefined)?.address;
  if (typeof address === "string") return address;
  const of = (address ?? {}) as Json;
  const parts = [
    of.addressLocality,
    of.addressRegion,
    typeof of.addressCountry === "object" ? (of.addressCountry as Json | null)?.name : of.addressCountry,
  ];
  return parts.map(string).filter(Boolean).join(", ") || undefined;
}

function salaryOf(salary: unknown): string | undefined {
  const of = (salary ?? {}) as Json;
  const value = (typeof of.value === "object" ? of.value : of) as Json;
  const amounts = [value.minValue ?? value.value, value.maxValue]
    .map(string)
    .filter((amount, i, all) => amount && all.indexOf(amount) === i);
  if (amounts.length === 0) return undefined;
  const unit = string(value.unitText)?.toLowerCase();
  return [string(of.currency), amounts.join(" – "), unit ? `per ${unit}` : ""].filter(Boolean).join(" ");
}

function unescape(html: string): string {
  return html
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, "&");
}
