/** Partial dates as CVs and postings write them. A value is ISO 8601 at the precision the text has: "2023", "2023-05", "2023-05-17". */

/** A date read from text, or the open end of a range ("present"). */
export type PartialDate = string;

export const PRESENT = "present";

/** Months since year 0 of a partial date; a bare year counts as its January (`edge: "start"`) or December (`edge: "end"`). `present` needs `asOf`. */
export function monthIndex(date: PartialDate, edge: "start" | "end", asOf?: string): number | undefined {
  const source = date === PRESENT ? asOf : date;
  const parts = source?.match(/^(\d{4})(?:-(\d{2}))?/);
  if (!parts) return undefined;
  const month = parts[2] ? Number(parts[2]) - 1 : edge === "start" ? 0 : 11;
  return Number(parts[1]) * 12 + month;
}

/** The year of a partial date as a number, or undefined for "present". */
export function year(date: PartialDate | undefined): number | undefined {
  const digits = date?.match(/^\d{4}/);
  return digits ? Number(digits[0]) : undefined;
}
