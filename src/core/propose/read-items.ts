/**
 * An assistant's answer as a list of items: fences and chatter around the JSON are passed over, damage that is usual is mended, and an answer that was cut off
 * gives every item that is whole. Nothing is guessed: an item that cannot be read is left out and counted.
 */

/** What is looked for: a key that every item has, by which a damaged one is known, whether an object is one, and what a person calls it. */
export interface ItemForm {
  key: string;
  is: (item: object) => boolean;
  one: string;
  list: string;
}

/** Letters that are looked at, and items that are taken. */
const LONGEST = 1_000_000;
const MOST = 500;

export interface ReadAnswer {
  /** Items as they stand, unchecked. */
  items: unknown[];
  /** Why there are none, or fewer than there seemed to be. */
  problem?: string;
}

/** Reads an answer. Never throws. */
export function readItems(answer: string, form: ItemForm): ReadAnswer {
  const text = answer
    .slice(0, LONGEST)
    .replace(/[\ufeff\u200b-\u200d\u2060]/g, "")
    .replaceAll("\u00a0", " ");
  if (text.trim() === "") return { items: [], problem: "There is no answer yet." };
  const plain = objectsIn(text, form);
  const mended = plain.items.length === 0 || plain.broken > 0 ? objectsIn(mend(text, form.key), form) : plain;
  const found = mended.items.length > plain.items.length ? mended : plain;
  const items = found.items.slice(0, MOST);
  const said =
    answer.length > LONGEST
      ? `Only the first ${LONGEST / 1_000_000} million letters of the answer were read.`
      : found.items.length > MOST
        ? `Only the first ${MOST} of ${found.items.length} were taken.`
        : items.length === 0
          ? `No ${form.one} was found in this answer. It should hold JSON with a list called “${form.list}”; if the assistant refused, ask it again for fewer.`
          : found.broken > 0
            ? `${found.broken} ${found.broken === 1 ? "item was" : "items were"} cut off or damaged, and left out.`
            : undefined;
  return { items, ...(said ? { problem: said } : {}) };
}

/** Every object of a text that is an item, wherever it stands. What stands within a found one is part of it. */
function objectsIn(text: string, { key, is }: ItemForm): { items: unknown[]; broken: number } {
  const pattern = new RegExp(`"${key}"\\s*:`);
  const begun = (piece: string) => pattern.test(piece);
  const items: unknown[] = [];
  let broken = 0;
  // Where each brace that is still open began; strings are passed over.
  const open: { at: number; found: boolean }[] = [];
  let string = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (string) {
      if (unit === BACKSLASH) i++;
      else if (unit === QUOTE) string = false;
      // A string of chatter that was never ended ends with its line, where no brace is open.
      else if (unit === LINE && open.length === 0) string = false;
      continue;
    }
    if (unit === QUOTE) string = open.length > 0;
    else if (unit === OPEN_BRACE) {
      if (open.length < DEEPEST) open.push({ at: i, found: false });
    } else if (unit === CLOSE_BRACE) {
      const brace = open.pop();
      if (!brace) continue;
      if (brace.found) {
        const around = open.at(-1);
        if (around) around.found = true;
        continue;
      }
      const item = parse(text.slice(brace.at, i + 1));
      if (typeof item === "object" && item !== null && !Array.isArray(item) && is(item)) {
        items.push(item);
        const around = open.at(-1);
        if (around) around.found = true;
      } else if (item === undefined && begun(text.slice(brace.at, i + 1))) broken++;
    }
  }
  if (open.some(({ at, found }) => !found && begun(text.slice(at, at + 4000)))) broken++;
  return { items, broken };
}

const [BACKSLASH, QUOTE, LINE, OPEN_BRACE, CLOSE_BRACE] = [92, 34, 10, 123, 125];
/** Braces within braces; an item has two at most. */
const DEEPEST = 40;

function parse(text: string): unknown {
  if (text.length > 60_000) return undefined;
  for (const tried of [text, text.replace(/,\s*([\]}])/g, "$1"), withoutBreaks(text).replace(/,\s*([\]}])/g, "$1")]) {
    try {
      return JSON.parse(tried, (name, value: unknown) => (name === "__proto__" ? undefined : value));
    } catch {
      // The next mending may help.
    }
  }
  return undefined;
}

/** Line ends and tabs within strings, as JSON writes them. */
function withoutBreaks(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"/gs, (string) => string.replace(/\r?\n/g, "\\n").replaceAll("\t", "\\t"));
}

/** Damage by what an answer went through: HTML's escapes, comments, typographic quote marks as JSON's own, marks around keys. */
function mend(text: string, key: string): string {
  const plain = text
    .replace(/&quot;|&#34;/g, '"')
    .replace(/&#39;|&apos;/g, "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
  const quoted = plain.includes(`"${key}"`) ? plain : plain.replace(/[“”„]/g, '"');
  return withoutComments(quoted)
    .replace(/\*\*("[\w-]+")\*\*/g, "$1")
    .replace(/"\*\*([\w-]+)\*\*"/g, '"$1"')
    .replace(/([:[,]\s*)(?:NaN|undefined|-?Infinity)\b/g, "$1null");
}

/** A text without comments of JavaScript; what stands in a string is none. */
function withoutComments(text: string): string {
  return text.replace(/("(?:[^"\\\n]|\\.)*")|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (_, string: string | undefined) => string ?? "");
}
