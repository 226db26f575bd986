/** The lowest degree that a row asks for. */

export type Degree = "bachelor" | "master" | "phd";

/**
 * Degrees, lowest first: the lowest one named satisfies the row. Abbreviations are read with their capitals, since "ms" is also a time and "ba" a
 * syllable. Each with what it catches.
 */
const DEGREES: readonly { value: Degree; pattern: RegExp; example: string }[] = [
  {
    value: "bachelor",
    pattern:
      /\b[Bb]achelor(?:[’']?s)?\b|\bB\.?\s?Sc?\b\.?|\bB\.?A\.?(?=[ /,]|$)|\bB\.?Eng\b|\b(?:U|u)ndergraduate degree|\b(?:four|4)-year degree|\bcollege degree|\buniversity degree/,
    example: "Bachelor's degree",
  },
  {
    value: "master",
    pattern:
      /\b[Mm]aster[’']?s\b(?! (?:thes|student|program))|\bMasters? (?:degree|of|in)\b|\bM\.?\s?Sc\b\.?|\bM\.?\s?S\.?(?=[ /,)]|$)|\bM\.?\s?[Pp]hil\b|\bM\.?Eng\b|\b(?:A|a)dvanced degree|\b(?:G|g)raduate degree/,
    example: "M.S./Ph.D. in machine learning",
  },
  {
    value: "phd",
    pattern: /\bPh\.?\s?D\.?s?\b|\b[Dd]octora(?:te|l degree)\b|\b[Dd]octor of\b|\bD\.?\s?Phil\b|\bPHD\b|\bphd\b/,
    example: "PhD in Computer Science",
  },
];

/** Degrees that are somebody else's or a stage of life: "supervise PhD students", "Post-doctoral experience", "PhD visitors". */
const OTHERS =
  /\b(?:PhD|Ph\.D\.?|doctoral|[Mm]aster[’']?s|[Bb]achelor[’']?s|undergraduate|MSc|BSc)[- ](?:visitors?|students?|interns?|candidates|theses|thesis|projects?|supervision|level (?:students|researchers))\b|\bpost-?doc(?:toral)?\b|\b[Pp]ost-PhD\b/g;

/** The lowest degree named as the candidate's own, with its place in `text`; undefined when none is, or when the row says that none is needed. */
export function findDegree(text: string): { value: Degree; start: number; length: number } | undefined {
  if (/\bno (?:PhD|degree|doctorate)\b|\b(?:without|instead of|regardless of) an? (?:PhD|degree|doctorate)\b/i.test(text)) return undefined;
  // "Current PhD students" asks for the degree on its way; what is masked keeps its length.
  const own = text.replace(OTHERS, (words, at: number) =>
    /\b(?:current|are an?|be an?|enrolled|as an?|pursuing an?)\s+(?:\w+\s)?$/i.test(text.slice(0, at)) && !/^post/i.test(words)
      ? words
      : " ".repeat(words.length),
  );
  for (const { value, pattern } of DEGREES) {
    const match = own.match(pattern);
    if (match) return { value, start: match.index ?? 0, length: match[0].length };
  }
  return undefined;
}
