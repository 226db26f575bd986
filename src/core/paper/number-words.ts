/** Numbers as papers write them: pieces of patterns, and their values. */

const WORDS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  sixteen: 16,
  twenty: 20,
  thirty: 30,
  fifty: 50,
  hundred: 100,
};

/** A whole number of two or more, in figures or words. No group is captured. */
export const COUNT = String.raw`(?:(?<![\d.,])(?:[2-9]|[1-9]\d{1,3}|[1-9]\d{0,2}(?:,\d{3})+)(?![\d.]*\d)|\b(?:${Object.keys(WORDS).join("|")})\b)`;

/** A quantity in figures with thousands separators or decimals, or with k, M, million. */
export const AMOUNT = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?: ?(?:k|K|M|B|T|million|billion|trillion|thousand))?`;

/** The value of a number in figures or words; NaN for what is none. */
export function valueOf(text: string): number {
  const word = WORDS[text.trim().toLowerCase()];
  return word ?? Number(text.replace(/[,\s]/g, ""));
}
