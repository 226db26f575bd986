/** Sentences of a passage, as offset pairs. */

/** Words before a full stop that do not end a sentence. */
const ABBREVIATION =
  /(?:\b(?:e\.g|i\.e|etc|vs|approx|incl|Dr|Prof|Mr|Ms|St|No|Fig|cf|al|Inc|Ltd|Corp|Ph\.?D|M\.?Sc?|B\.?Sc?|U\.S|U\.K)|\b[A-Z])\.$/;

/** Half-open offsets into `text`, without the white space between sentences. */
export function splitSentences(text: string): { start: number; end: number }[] {
  const sentences: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?…]+["”’)\]]*(?=\s+["“‘([]?[\p{Lu}\d])|\n{2,}/gu)) {
    const end = match.index + match[0].length;
    if (match[0] === "." && ABBREVIATION.test(text.slice(Math.max(0, end - 8), end))) continue;
    sentences.push({ start, end });
    start = end;
  }
  sentences.push({ start, end: text.length });
  return sentences
    .map(({ start: from, end: to }) => ({
      start: from + (text.slice(from, to).match(/^\s*/)?.[0].length ?? 0),
      end: to - (text.slice(from, to).match(/\s*$/)?.[0].length ?? 0),
    }))
    .filter((sentence) => sentence.end > sentence.start);
}
