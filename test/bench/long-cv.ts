/** Documents of any length as PDFs, to measure how cost grows with size: plain text in Helvetica; a CV has about five publications and a job a page. */

const LINES_A_PAGE = 46;

/** The PDF's bytes (PDF 1.4, uncompressed) for a fictional professor with `publications` papers on about `pages` pages. */
export function longCv(pages: number, publications: number): Uint8Array {
  const lines = ["Alma Example", "alma@example.org", "", "EXPERIENCE", ""];
  const jobs = Math.max(1, Math.round(pages * 1.5));
  for (let i = 0; i < jobs; i++) {
    const year = 2024 - i;
    lines.push(`Research Scientist, Institute ${i + 1}`, `${year - 1} - ${year}`);
    for (let j = 0; j < 6; j++)
      lines.push(`- Trained language models with method ${i * 6 + j} on ${8 * (j + 1)} GPUs and cut the error by ${10 + j} %.`);
    lines.push("");
  }
  lines.push("PUBLICATIONS", "");
  for (let i = 0; i < publications; i++) {
    lines.push(
      `[${i + 1}] A. Example, B. Other and C. Third. Study ${i + 1} of reward models under`,
      `distribution shift. International Conference on Machine Learning (ICML), ${2025 - (i % 20)}.`,
      "",
    );
  }
  while (lines.length < pages * LINES_A_PAGE)
    lines.push(`Further note ${lines.length} on teaching, service and supervision at the institute.`);
  return pdfOf(lines);
}

/** Lines as a PDF, 46 a page; what Latin-1 does not hold is left out. */
export function pdfOf(lines: readonly string[]): Uint8Array {
  const pages: string[] = [];
  for (let at = 0; at < lines.length; at += LINES_A_PAGE) {
    const shown = lines
      .slice(at, at + LINES_A_PAGE)
      .map((line) => `(${line.replace(/[^\u0020-\u00ff]/g, "").replace(/[\\()]/g, "\\$&")}) Tj T*`);
    pages.push(`BT /F1 10 Tf 14 TL 60 780 Td\n${shown.join("\n")}\nET`);
  }
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${4 + 2 * i} 0 R`).join(" ")}] >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ...pages.flatMap((content, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * i} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  let out = "%PDF-1.4\n";
  const offsets = objects.map((object, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("")}`;
  out += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(out, (unit) => unit.charCodeAt(0));
}
