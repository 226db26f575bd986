/** Numbers in a sentence with their unit and precision: what the checks of arithmetic compute with. */

export interface Quantity {
  value: number;
  /** Digits behind the decimal point, as printed; 0 for "1.2k" too, where `step` says the true precision. */
  decimals: number;
  /** Half of the last printed digit: by how much the true value may differ. */
  slack: number;
  unit: "%" | "points" | "times" | "";
  /** No letter stands behind it, so that it has no unit of measure. */
  bare: boolean;
  /** "about", "more than", "up to" stand before it. */
  about: boolean;
  start: number;
  end: number;
}

const NUMBER =
  /(?<![\p{L}\d_.^/-]|(?:Fig\.|Figure|Figs\.|Table|Section|Sec\.|Appendix|Equation|Eq\.|Theorem|Lemma|Algorithm|Chapter|Step|Layer|layer|version|v|Top|top|pass)[ @-]?)[-–−]?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?![\p{L}\d_]*\d|\.\d)( ?(?:million|thousand|billion|k\b|M\b))?(?: ?(%|percentage points?|percent\b|pp\b|points?\b|×|x\b|-?fold\b|times\b))?/gu;
const ABOUT =
  /(?:about|roughly|nearly|almost|around|approximately|some|over|more than|less than|under|at least|at most|up to|~|≈|>|<|≥|≤|below|above|close to|circa|ca\.) ?(?:a |an )?$/i;
const SCALE: Readonly<Record<string, number>> = { million: 1e6, thousand: 1e3, billion: 1e9, k: 1e3, M: 1e6 };

/** All quantities of a text, left to right. Years without a unit, and numbers that are part of a name ("GPT-4", "7B", "Table 2"), are none. */
export function quantitiesOf(text: string): Quantity[] {
  return [...text.matchAll(NUMBER)].flatMap((match): Quantity[] => {
    const [whole, integer = "", fraction = "", scale = "", word = ""] = match;
    const factor = SCALE[scale.trim()] ?? 1;
    const value = Number(integer.replaceAll(",", "") + fraction) * factor;
    const unit = unitOf(word);
    if (/^[A-Za-z]/.test(text.slice(match.index + whole.length)) && word === "") return [];
    if (unit === "" && fraction === "" && !integer.includes(",") && value >= 1900 && value <= 2099) return [];
    // The size of a model is its name, not a result.
    if (/^[- ]?(?:param|layer\b|dimension)/.test(text.slice(match.index + whole.length))) return [];
    const decimals = Math.max(0, fraction.length - 1);
    return [
      {
        value,
        decimals,
        slack: 0.5 * 10 ** -decimals * factor,
        unit,
        bare: !/^ ?[\p{L}µμ°$€]/u.test(text.slice(match.index + whole.trimEnd().length)),
        about: ABOUT.test(text.slice(Math.max(0, match.index - 18), match.index)),
        start: match.index,
        end: match.index + whole.trimEnd().length,
      },
    ];
  });
}

function unitOf(word: string): Quantity["unit"] {
  if (word === "%" || word === "percent") return "%";
  if (/^(?:percentage )?points?$|^pp$/.test(word)) return "points";
  if (/^(?:×|x|-?fold|times)$/.test(word)) return "times";
  return "";
}

/** Whether `stated` can be `computed`, given how both are rounded; a loose word before the number leaves a tenth. */
export function fits(stated: Quantity, computed: number, slack: number): boolean {
  const room = stated.slack + slack + 1e-9 + (stated.about ? 0.1 * Math.abs(stated.value) : 0);
  return Math.abs(Math.abs(stated.value) - Math.abs(computed)) <= room;
}

/** The ends of an interval follow from its data, not from other printed numbers. */
const INTERVALS = /\(?9[0579] ?%-? ?(?:CI|confidence|credible|bootstrap|interval)[^);]*/g;

/** A text with its intervals blanked, at the same offsets. */
export function withoutIntervals(text: string): string {
  return text.replace(INTERVALS, (part) => " ".repeat(part.length));
}
