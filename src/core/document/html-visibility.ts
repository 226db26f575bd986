/** Whether a person who looks at a page sees an element, as far as its own style sheets and style attributes say. */

import { attributeOf, type Element } from "./html-element.ts";

/** A rule of one simple selector: an element's name, or one class or id, or both. */
interface Rule {
  tag: string | undefined;
  mark: string | undefined;
  declarations: string;
}

/** What a page says about looks. `open` pages take style sheets from elsewhere, so that the colour behind an element with a class is unknown. */
export interface Sheet {
  rules: ReadonlyMap<string, readonly Rule[]>;
  open: boolean;
}

/** Declarations that make text invisible where it stands, with an example of each. */
const INVISIBLE: readonly RegExp[] = [
  /(?:^|;)\s*display\s*:\s*none/i, // display:none
  /(?:^|;)\s*visibility\s*:\s*(?:hidden|collapse)/i, // visibility: hidden
  /(?:^|;)\s*font-size\s*:\s*(?:0(?:px|pt|em|rem|%)?|0?\.\d+(?:px|pt)|1(?:px|pt))\s*(?:!|;|$)/i, // font-size:1px
  /(?:^|;)\s*opacity\s*:\s*0?(?:\.0\d*|(?<=0))\s*(?:!|;|$)/i, // opacity: 0
  /(?:^|;)\s*text-indent\s*:\s*-\d{3,}/i, // text-indent:-9999px
  /(?:^|;)\s*(?:left|top|right|margin-left|margin-top)\s*:\s*-\d{4,}/i, // position:absolute;left:-9999px
  /(?:^|;)\s*(?:clip-path\s*:\s*inset\(\s*(?:50|100)%|clip\s*:\s*rect\(\s*[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?\s*\))/i, // .sr-only
];
/** Classes that show on wide screens what another class hides ("hidden md:block"). */
const SHOWN = /(?:^|\s)\w+:(?:block|flex|grid|inline|inline-block|inline-flex|table|visible|contents)(?:\s|$)/;
const NAMED: Record<string, string> = { white: "ffffff", black: "000000", snow: "fffafa", ivory: "fffff0", whitesmoke: "f5f5f5" };

/** The rules of a page's own style sheets. Rules for print and for narrow screens are left out, since they do not always hold. */
export function readSheet(styles: readonly string[], open: boolean): Sheet {
  const rules = new Map<string, Rule[]>();
  for (const [, selectors = "", declarations = ""] of topLevel(styles.join("\n")).matchAll(/([^{}]{1,2000})\{([^{}]*)\}/g)) {
    if (!/display|visibility|font-size|opacity|indent|left|top|right|clip|color|background/i.test(declarations)) continue;
    for (const selector of selectors.split(",")) {
      const simple = selector.trim().match(/^([a-z][\w-]*)?(?:([.#])((?:[\w-]|\\.)+))?$/i);
      if (!simple?.[0]) continue;
      const mark = simple[2] ? `${simple[2]}${simple[3]?.replace(/\\/g, "")}` : undefined;
      const key = mark ?? simple[1]?.toLowerCase() ?? "";
      rules.set(key, [...(rules.get(key) ?? []), { tag: simple[1]?.toLowerCase(), mark, declarations }]);
    }
  }
  return { rules, open };
}

/** What is known of an element's ground: its colour, or "unknown" where another sheet may have painted it. */
export type Ground = string | "unknown";

/** Why an element is not seen, if so, and the ground on which its children stand. */
export function look(element: Element, sheet: Sheet, ground: Ground): { why: "css" | "menu" | undefined; ground: Ground } {
  const style = `${styleOf(element, sheet)};${attributeOf(element, "style") ?? ""}`;
  const classes = attributeOf(element, "class") ?? "";
  const own =
    paintOf(style, attributeOf(element, "bgcolor")) ?? (sheet.open && classes !== "" && element.tagName !== "body" ? "unknown" : ground);
  if (element.attrs.some((row) => row.name === "hidden" || (row.name === "aria-hidden" && row.value === "true")))
    return { why: "menu", ground: own };
  if (INVISIBLE.some((pattern) => pattern.test(style)) && !SHOWN.test(classes)) return { why: "css", ground: own };
  const colour = colourOf(lastOf(style, /(?:^|;)\s*color\s*:\s*([^;!]+)/gi) ?? attributeOf(element, "color"));
  return { why: colour !== undefined && own !== "unknown" && near(colour, own) ? "css" : undefined, ground: own };
}

function styleOf(element: Element, sheet: Sheet): string {
  const marks = [
    element.tagName,
    ...(attributeOf(element, "class") ?? "").split(/\s+/).map((name) => `.${name}`),
    `#${attributeOf(element, "id") ?? ""}`,
  ];
  return marks
    .flatMap((mark) => sheet.rules.get(mark) ?? [])
    .filter((rule) => rule.tag === undefined || rule.tag === element.tagName)
    .map((rule) => rule.declarations)
    .join(";");
}

/** The colour that an element paints behind its words; a picture or a colour that is not understood is "unknown". */
function paintOf(style: string, attribute: string | undefined): Ground | undefined {
  const said = lastOf(style, /(?:^|;)\s*background(?:-color|-image)?\s*:\s*([^;!]+)/gi) ?? attribute;
  if (said === undefined || /^\s*(?:none|transparent|inherit|initial|unset|0 0)/i.test(said)) return undefined;
  return colourOf(said) ?? "unknown";
}

function lastOf(style: string, pattern: RegExp): string | undefined {
  return [...style.matchAll(pattern)].at(-1)?.[1]?.trim();
}

/** Six hexadecimal digits, of the ways in which pages write a colour; undefined for others. */
function colourOf(said: string | undefined): string | undefined {
  const text = said?.trim().toLowerCase() ?? "";
  const [, hex] = text.match(/^#([\da-f]{3,8})\b/) ?? [];
  if (hex) return hex.length < 6 ? hex.slice(0, 3).replace(/./g, "$&$&") : hex.slice(0, 6);
  const [, red, green, blue] = text.match(/^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})/) ?? [];
  if (red && green && blue) return [red, green, blue].map((part) => Number(part).toString(16).padStart(2, "0")).join("");
  return NAMED[text.split(/\s/)[0] ?? ""];
}

/** Colours that no eye tells apart on a screen. */
function near(one: string, other: string): boolean {
  return [0, 2, 4].every((at) => Math.abs(Number.parseInt(one.slice(at, at + 2), 16) - Number.parseInt(other.slice(at, at + 2), 16)) <= 8);
}

/** A style sheet without its comments and without what stands in @-blocks. */
function topLevel(css: string): string {
  const kept: string[] = [];
  let depth = 0;
  let within = 0;
  for (const [token] of css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, "").matchAll(/@[^{};]*[{;]|\{|\}|[^@{}]+/g)) {
    if (token.startsWith("@")) {
      if (!token.endsWith("{")) continue;
      depth++;
      within ||= depth;
    } else if (token === "{") depth++;
    else if (token === "}") {
      if (within === 0) kept.push(token);
      else if (within === depth) within = 0;
      depth = Math.max(0, depth - 1);
      continue;
    }
    if (within === 0) kept.push(token);
  }
  return kept.join("");
}
