/** The forms a report can be written in. */

import type { Notes } from "../../core/report/notes.ts";
import type { Report } from "../../core/report/report.ts";
import type { Problem } from "../../core/text/problem.ts";

export const FORMATS = ["html", "md", "json", "ics", "pdf"] as const;
export type Format = (typeof FORMATS)[number];

/**
 * The bytes of one form, or a problem in a sentence where this machine or this report has none. The reader's notes stand in all but the calendar.
 * Renderers are loaded only when wanted.
 */
export async function renderReport(
  report: Report,
  format: Format,
  notes: Notes = {},
): Promise<{ bytes: Uint8Array | string } | { problem: Problem }> {
  switch (format) {
    case "html":
      return { bytes: (await import("../../core/report/render-html.ts")).renderHtml(report, notes) };
    case "md":
      return { bytes: (await import("../../core/report/render-md.ts")).renderMd(report, notes) };
    case "json":
      return { bytes: `${JSON.stringify(Object.keys(notes).length > 0 ? { ...report, notes } : report, null, 1)}\n` };
    case "ics": {
      const calendar = (await import("../../core/report/render-ics.ts")).renderIcs(report);
      if (calendar !== undefined) return { bytes: calendar };
      const message = "No calendar was written: the plan has no dates.";
      return { problem: { code: "ics.undated", severity: "warning", message, hint: "Give the interview's day with --date." } };
    }
    case "pdf": {
      const { renderHtml } = await import("../../core/report/render-html.ts");
      const { printPdf } = await import("../browser/print-pdf.ts");
      return printPdf(renderHtml(report, notes));
    }
  }
}
