/** Putting a Document's text together line by line, so that every offset is right by construction. */

import type { Block, Box, Line, Link, Run } from "./document.ts";

/** A stretch of one typeface to be written; `target` makes it a link. */
export interface Piece {
  text: string;
  size?: number;
  bold?: boolean;
  italic?: boolean;
  target?: string;
}

/** Collects lines into blocks. Lines are joined by "\n"; a line written with `glue` touches the one before (a word broken by a hyphen). */
export class TextBuilder {
  text = "";
  blocks: Block[] = [];
  links: Link[] = [];
  #started = false;

  /** Writes one line and returns it. Call `block` first. */
  line(pieces: readonly Piece[], place: { page?: number; box?: Box } = {}, glue = false): Line {
    if (this.#started && !glue) this.text += "\n";
    this.#started = true;
    const start = this.text.length;
    const runs: Run[] = [];
    for (const piece of pieces) {
      if (piece.text === "") continue;
      const from = this.text.length;
      this.text += piece.text;
      const { text: _, target, ...look } = piece;
      runs.push({ start: from, end: this.text.length, ...look });
      if (target) this.links.push({ target, start: from, end: this.text.length });
    }
    const line: Line = { start, end: this.text.length, ...place, runs };
    const block = this.blocks.at(-1);
    if (!block) throw new Error("a line needs a block");
    if (block.lines.length === 0) block.start = start;
    block.lines.push(line);
    block.end = line.end;
    return line;
  }

  /** Opens a block; an empty one left open is dropped at the end. */
  block(kind: Block["kind"], more: Partial<Pick<Block, "level" | "page" | "column" | "path">> = {}): Block {
    if (this.blocks.at(-1)?.lines.length === 0) this.blocks.pop();
    const block: Block = { kind, start: this.text.length, end: this.text.length, lines: [], ...more };
    this.blocks.push(block);
    return block;
  }

  /** The finished parts. */
  finish(): { text: string; blocks: Block[]; links: Link[] } {
    return { text: this.text, blocks: this.blocks.filter((block) => block.lines.length > 0), links: this.links };
  }
}

/** A link target that may be kept: http, https or mailto, else undefined. */
export function safeTarget(target: string | undefined): string | undefined {
  const trimmed = target?.trim();
  return trimmed && /^(?:https?:\/\/|mailto:)[^\s<>"]+$/i.test(trimmed) ? trimmed : undefined;
}
