/** Writing a PDF in memory, so that tests can say in content operators what a page draws. */

/** A page: what it draws, and the entries that its dictionary has beyond the usual. */
export interface PdfPage {
  content: string;
  more?: string;
}

/** Fonts that every file has: /F1 and /F2. */
const FONTS = ["Helvetica", "Helvetica-Bold"].map((name) => `<</Type/Font/Subtype/Type1/BaseFont/${name}/Encoding/WinAnsiEncoding>>`);

/** A PDF of the pages, 595 by 842 points each. `trailer` adds entries to the trailer (`/Encrypt 9 0 R`), `objects` whole objects after the pages. */
export function pdf(pages: readonly (string | PdfPage)[], more: { trailer?: string; objects?: readonly string[] } = {}): Buffer {
  const first = 5;
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, i) => `${first + 2 * i} 0 R`).join(" ")}]>>`,
    ...FONTS,
    ...pages.flatMap((page, i) => {
      const { content, more: extra = "" } = typeof page === "string" ? { content: page } : page;
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R/F2 4 0 R>>/ExtGState<</G0<</ca 0>>>>>>/Contents ${first + 2 * i + 1} 0 R${extra}>>`,
        `<</Length ${Buffer.byteLength(content, "latin1")}>>\nstream\n${content}\nendstream`,
      ];
    }),
    ...(more.objects ?? []),
  ];
  let text = "%PDF-1.7\n";
  const offsets = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}trailer\n<</Size ${objects.length + 1}/Root 1 0 R${more.trailer ?? ""}>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, "latin1");
}

/** Operators that draw `text` at a place, in points from the bottom left: `draw("Hello", 72, 700)`. `before` sets colour or mode. */
export function draw(text: string, x: number, y: number, { size = 11, font = "F1", before = "" } = {}): string {
  const shown = [...text].map((letter) => (/[()\\]/.test(letter) ? `\\${letter}` : letter)).join("");
  return `q ${before} BT /${font} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${shown}) Tj ET Q\n`;
}
