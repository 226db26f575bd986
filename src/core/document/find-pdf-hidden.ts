/** Text that a PDF page draws and nobody sees: white on nothing, tiny, in the invisible mode, transparent, or off the page. */

import type { HiddenText } from "./document.ts";

type Matrix = [number, number, number, number, number, number];

/** A page's drawing operators by pdf.js: what is done and with what. */
export interface Operators {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

/** A hidden stretch: where its line begins in the page's own coordinates, and its words. */
export interface HiddenDraw {
  x: number;
  y: number;
  text: string;
  why: HiddenText["why"];
}

interface Box {
  left: number;
  bottom: number;
  right: number;
  top: number;
}

/** What was drawn beneath later text: a filled box, or a picture (never white). */
interface Ground extends Box {
  white: boolean;
}

interface State {
  matrix: Matrix;
  colour: string;
  alpha: number;
  mode: number;
  size: number;
}

/** Type below this size in points cannot be read on paper. */
const TINY = 2;
/** A picture over this share of the page makes it a scan: the invisible text over it is what was recognised in it. */
const SCAN = 0.4;

/**
 * Follows the operators of one page. `codes` are pdf.js's numbers of the operators by name, `view` the page's box. White text counts as hidden only where
 * the last thing drawn beneath it before is neither a dark box nor a picture.
 */
export function findPdfHidden(operators: Operators, codes: Record<string, number>, view: Box): HiddenDraw[] {
  const names = new Map(Object.entries(codes).map(([name, code]) => [code, name]));
  const found: HiddenDraw[] = [];
  const grounds: Ground[] = [];
  const stack: State[] = [];
  let state: State = { matrix: [1, 0, 0, 1, 0, 0], colour: "#000000", alpha: 1, mode: 0, size: 12 };
  let text: Matrix = [1, 0, 0, 1, 0, 0];
  let line: Matrix = text;
  let leading = 0;
  let scanned = false;
  const area = (view.right - view.left) * (view.top - view.bottom);
  for (const [i, code] of operators.fnArray.entries()) {
    const args = (operators.argsArray[i] ?? []) as never[];
    switch (names.get(code)) {
      case "save":
        stack.push({ ...state });
        break;
      case "restore":
        state = stack.pop() ?? state;
        break;
      case "paintFormXObjectBegin":
        stack.push({ ...state });
        if (Array.isArray(args[0])) state = { ...state, matrix: multiply(state.matrix, args[0] as Matrix) };
        break;
      case "paintFormXObjectEnd":
        state = stack.pop() ?? state;
        break;
      case "transform":
        state = { ...state, matrix: multiply(state.matrix, args as unknown as Matrix) };
        break;
      case "setFillRGBColor":
        state = { ...state, colour: String(args[0]) };
        break;
      case "setFillColorN":
        state = { ...state, colour: "pattern" };
        break;
      case "setGState":
        for (const [key, value] of (args[0] ?? []) as [string, unknown][]) if (key === "ca") state = { ...state, alpha: Number(value) };
        break;
      case "constructPath": {
        const box = boxOf(args[2] as ArrayLike<number> | undefined, state.matrix);
        if (box && isFill(Number(args[0]), codes) && state.alpha > 0.3) grounds.push({ ...box, white: isWhite(state.colour) });
        break;
      }
      case "paintImageXObject":
      case "paintInlineImageXObject":
      case "paintImageMaskXObject": {
        const box = boxOf([0, 0, 1, 1], state.matrix);
        if (!box) break;
        grounds.push({ ...box, white: false });
        if ((box.right - box.left) * (box.top - box.bottom) > SCAN * area) scanned = true;
        break;
      }
      case "shadingFill":
        grounds.push({ ...view, white: false });
        break;
      case "beginText":
        text = [1, 0, 0, 1, 0, 0];
        line = text;
        break;
      case "setFont":
        state = { ...state, size: Number(args[1]) };
        break;
      case "setTextRenderingMode":
        state = { ...state, mode: Number(args[0]) };
        break;
      case "setLeading":
        leading = -Number(args[0]);
        break;
      case "setTextMatrix": {
        const matrix = (Array.isArray(args[0]) || ArrayBuffer.isView(args[0]) ? [...(args[0] as number[])] : args) as Matrix;
        text = [...matrix];
        line = text;
        break;
      }
      case "moveText":
      case "setLeadingMoveText":
        if (names.get(code) === "setLeadingMoveText") leading = Number(args[1]);
        line = multiply(line, [1, 0, 0, 1, Number(args[0]), Number(args[1])]);
        text = line;
        break;
      case "nextLine":
        line = multiply(line, [1, 0, 0, 1, 0, leading]);
        text = line;
        break;
      case "showText": {
        const place = multiply(state.matrix, text);
        const glyphs = (args[0] ?? []) as (number | { unicode?: string; width?: number })[];
        const words = glyphs.map((glyph) => (typeof glyph === "number" ? (glyph < -180 ? " " : "") : (glyph.unicode ?? ""))).join("");
        const advance = glyphs.reduce<number>((sum, glyph) => sum + (typeof glyph === "number" ? -glyph : (glyph.width ?? 0)), 0);
        const why = hiddenWhy(state, place, view, grounds);
        if (why && words.trim() !== "") found.push({ x: place[4], y: place[5], text: words, why });
        text = multiply(text, [1, 0, 0, 1, (advance / 1000) * state.size, 0]);
        break;
      }
    }
  }
  return scanned ? found.filter((draw) => draw.why !== "invisible") : found;
}

function hiddenWhy(state: State, place: Matrix, view: Box, grounds: readonly Ground[]): HiddenText["why"] | undefined {
  const [x, y] = [place[4], place[5]];
  const size = Math.abs(state.size) * Math.hypot(place[2], place[3]);
  if (x > view.right + 5 || x < view.left - 200 || y > view.top + 5 || y < view.bottom - 5) return "off-page";
  if (state.mode === 3 || state.mode === 7 || state.alpha < 0.05) return "invisible";
  if (size < TINY) return "tiny";
  if (state.mode !== 0 || !isWhite(state.colour)) return undefined;
  const beneath = grounds.findLast((box) => {
    const beside = box.left <= x + 2 && x - 2 <= box.right;
    // A white line through the words is not their ground; a dark box is, even where it only touches them.
    return beside && (box.white ? box.bottom <= y + 0.2 * size && box.top >= y + 0.5 * size : box.bottom <= y + 0.7 * size && y <= box.top);
  });
  return beneath && !beneath.white ? undefined : "white";
}

function isWhite(colour: string): boolean {
  return /^#f[a-f\d]f[a-f\d]f[a-f\d]$/i.test(colour);
}

/** Whether a path is filled, by its painting operator. */
function isFill(operator: number, codes: Record<string, number>): boolean {
  return ["fill", "eoFill", "fillStroke", "eoFillStroke", "closeFillStroke", "closeEOFillStroke"].some((name) => codes[name] === operator);
}

function boxOf(corners: ArrayLike<number> | undefined, matrix: Matrix): Box | undefined {
  if (!corners || corners.length < 4) return undefined;
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = [corners[0], corners[1], corners[2], corners[3]];
  const points = [
    [x1, y1],
    [x2, y1],
    [x1, y2],
    [x2, y2],
  ].map(([x = 0, y = 0]) => [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]] as const);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) };
}

/** `inner` first, then `outer` (PDF's row vectors: PDF 32000-1, 8.3.4). */
function multiply(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ];
}
