/** Cutting a bullet or a sentence into atomic rows: parts of which a person could satisfy one without the other. */

import { CUT_RULES, namesBeyond } from "./cut-rules.ts";
import { findJoints } from "./find-joints.ts";
import type { PostingWords } from "./posting-words.ts";
import type { Standing } from "./standing.ts";
import { openingVerb } from "./word-order.ts";

export interface Piece {
  start: number;
  end: number;
}

/** Letters of a sentence that is cut at most: each joint looks at all that follows, and what is longer is no sentence of a posting. */
const LONGEST = 3000;
/** Ends of a row that give its reason, not what is asked: "..., since we are too small to sponsor a visa". */
const REASON =
  /,\s*(?:because|since|although|though|as|but|so)\s+(?:we|our|I|it|there|the)\b.*$|,\s*not only\b.*$|,?\s+and (?:we )?(?:offer|provide)s? (?:\w+ )?(?:relocation|visa|support|assistance)\b.*$/is;
/** Parts in which the firm speaks or gives, left over when a sentence is cut: "we hope to fill it soon", "offer relocation assistance". */
const GIVEN =
  /^(?:I|we)\b(?! (?:all (?:meet|expect)|meet|expect|require|ask|use|have an?|operate|work|(?:\w+ )?value|are (?:\w+ )?(?:looking to hire|hiring)))|^(?:offer|provide|give)s?\s+(?:relocation|visa|competitive|generous|you)\b|^(?:but|not)\b/i;

/**
 * The atomic rows of one sentence or bullet, as half-open offsets into `text`, without joining words, reasons and end punctuation. `prose` says that
 * the sentence tells ("You will ..."): there a participle carries a duty of its own.
 */
export function splitRow(text: string, words: PostingWords, prose = false): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  let clauses = 0;
  /** Until where the names of a list go on ("Python, C++ and CUDA"): each joint before it cuts. */
  let listEnd = 0;
  for (const joint of text.length > LONGEST ? [] : findJoints(text)) {
    if (joint.start < start) continue;
    const rest = text.slice(joint.end);
    const standing: Standing = { joint, left: text.slice(start, joint.start), rest, words, form: openingVerb(rest, words), prose, clauses };
    if (joint.start >= listEnd) {
      const rule = CUT_RULES.find((row) => row.fits(standing));
      const beyond = rule?.cuts === false && rule.id !== "shared-complement" ? 0 : namesBeyond(standing);
      if (beyond > 0) listEnd = joint.end + beyond;
      else if (rule?.cuts !== true) continue;
      else if (rule.id === "clause-list" || rule.id === "clauses-after-colon") clauses++;
    } else if (joint.kind === "or" || joint.kind === "with") continue;
    pieces.push({ start, end: joint.start });
    start = joint.end;
  }
  pieces.push({ start, end: text.length });
  return pieces
    .map((piece) => tidy(text, piece))
    .filter((piece) => piece.end - piece.start > 1 && !GIVEN.test(text.slice(piece.start, piece.end)));
}

/** Without leading joining words, reasons and closing punctuation. */
function tidy(text: string, piece: Piece): Piece {
  const lead =
    text.slice(piece.start, piece.end).match(/^(?:[\s,;:–—-]+|(?:and|or|also|then|AND|OR)\s+|you(?:’|')ll\s+|you will\s+)*/)?.[0].length ??
    0;
  const start = piece.start + lead;
  const reason = text.slice(start, piece.end).search(REASON);
  const end = reason > 8 ? start + reason : piece.end;
  const tail = text.slice(start, end).match(/[\s.,;:!…]+(?:and)?\s*$/i)?.[0].length ?? 0;
  return { start, end: Math.max(start, end - tail) };
}
