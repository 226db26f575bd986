/** The places at which a sentence could be cut: commas, joining words, colons, "with". Whether it is cut there is for `cut-rules.ts` to say. */

export type JointKind = "full" | "semicolon" | "colon" | "comma" | "and" | "or" | "with" | "while" | "condition";

export interface Joint {
  kind: JointKind;
  /** Of the joining words: the left part ends at `start`, the right one begins at `end`. */
  start: number;
  end: number;
  /** The joining words themselves. */
  mark: string;
}

/** Each row: a way of joining, with an example. The first that fits at a place counts. */
const MARKS: readonly { kind: JointKind; pattern: string; example: string }[] = [
  { kind: "semicolon", pattern: ";\\s*(?:and\\s+|or\\s+)?", example: "Share ideas in writing; publish" },
  { kind: "condition", pattern: ",?\\s+(?:as long as|provided that)\\s+", example: "anywhere, as long as you overlap with us" },
  {
    kind: "condition",
    pattern: ",\\s+which\\s+(?:normally\\s+|usually\\s+|typically\\s+)?means\\s+(?:that\\s+)?",
    example: "clearance, which normally means that you have lived here",
  },
  { kind: "with", pattern: ",?\\s+(?:and\\s+)?with\\s+", example: "A PhD, with three years of research after it" },
  { kind: "while", pattern: ",?\\s+while\\s+", example: "running the tests while designing new ones" },
  { kind: "or", pattern: ",?\\s*\\b(?:and/or|or|OR)\\s+", example: "PyTorch or JAX" },
  { kind: "and", pattern: ",?\\s*(?:\\s|\\b)(?:and|AND|as\\s+well\\s+as|plus|but|&)(?:\\s+then)?\\s+", example: "Python and CUDA" },
  { kind: "and", pattern: "\\s[–—]\\s+(?=and\\s)", example: "write code — and read it" },
  { kind: "comma", pattern: ",\\s+", example: "Python, C++" },
  { kind: "colon", pattern: ":\\s+", example: "every stage: collecting data, building evaluations" },
  {
    kind: "full",
    pattern: "(?<!\\b[A-Z]|e\\.g|i\\.e|etc|vs)\\.\\s+(?=[A-Z])",
    example: "Has intuition for data. Understands what to expect",
  },
];

const ANY = new RegExp(MARKS.map(({ pattern }) => `(${pattern})`).join("|"), "g");

/** Joints outside brackets, in reading order. */
export function findJoints(text: string): Joint[] {
  const depth = depths(text);
  const joints: Joint[] = [];
  for (const match of text.matchAll(ANY)) {
    const row = match.slice(1).findIndex((group) => group !== undefined);
    const kind = MARKS[row]?.kind;
    if (!kind || (depth[match.index] ?? 0) > 0) continue;
    joints.push({ kind, start: match.index, end: match.index + match[0].length, mark: match[0] });
  }
  return joints;
}

/** How many brackets are open at each character. A closing bracket without an opening one counts for nothing. */
function depths(text: string): Uint16Array {
  const depth = new Uint16Array(text.length);
  let open = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? "";
    if (")]}".includes(char)) open = Math.max(0, open - 1);
    depth[i] = open;
    if ("([{".includes(char)) open++;
  }
  return depth;
}
