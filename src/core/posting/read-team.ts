/** The team or department that the seat is in. */

import type { Document } from "../document/document.ts";
import type { Fact, Span } from "../text/span.ts";
import { quote } from "../text/span.ts";
import { divide, labelled } from "./head-lines.ts";
import type { Passage } from "./read-passages.ts";

const LABEL = /^(?:team|department|group|division|unit|lab|laboratory)$/i;
const UNIT = /^(?:laboratory|department|institute|chair|group|centre|center|division|professorship|school|faculty) (?:of|for)\b/i;
const NAME = "(?:\\p{Lu}[\\p{L}\\d&-]*(?:,? (?:and|of|for|&) (?=\\p{Lu}))?[ ]?){1,5}";

/** The name after a label, of a unit among the first lines, before the word "team", or that opens the part about the team. */
export function readTeam(document: Document, passages: readonly Passage[], top: readonly Span[], firm: Fact | undefined): Fact | undefined {
  const label = labelled(document, LABEL);
  if (label) return lastName(document, label);
  const unit = top.filter((line) => UNIT.test(quote(document.text, line))).at(-1);
  if (unit) {
    const bare = quote(document.text, unit).replace(/\s*\(.*$|, (?:the )?\p{Lu}[^,]*\bUniversit\w*.*$|, (?:The )?Universit\w*.*$/u, "");
    return factAt(document, unit.start, unit.start + bare.length);
  }
  const slash = top.find((line) => /\s\/$/.test(quote(document.text, line)) && !/time/i.test(quote(document.text, line)));
  if (slash) return lastName(document, slash);
  return named(document, passages, firm) ?? opening(document, passages, firm);
}

/** "Research – Circuits": the innermost of the units named. */
function lastName(document: Document, line: Span): Fact | undefined {
  const piece = divide(document, line).at(-1);
  return piece ? factAt(document, piece.start, piece.end) : undefined;
}

function named(document: Document, passages: readonly Passage[], firm: Fact | undefined): Fact | undefined {
  for (const { span } of passages.filter((passage) => passage.kind === "text").slice(0, 12)) {
    const text = document.text.slice(span.start, span.end);
    for (const match of text.matchAll(new RegExp(`\\b(?:[Tt]he|[Oo]ur|[Jj]oin(?: the)?|run the) (${NAME})(?:team|group|lab)\\b`, "gu"))) {
      const name = match[1]?.trim();
      if (!name || name.length < 3 || name === firm?.value) continue;
      const start = span.start + match.index + match[0].indexOf(name);
      return factAt(document, start, start + name.length);
    }
  }
  return undefined;
}

/** "The team", then "Post-Training is eleven people." */
function opening(document: Document, passages: readonly Passage[], firm: Fact | undefined): Fact | undefined {
  const at = passages.findIndex(
    (passage) => passage.kind === "heading" && /^(?:about )?(?:the|our|your) team\W*$/i.test(quote(document.text, passage.span)),
  );
  const next = at < 0 ? undefined : passages[at + 1];
  if (!next) return undefined;
  const match = document.text
    .slice(next.span.start, next.span.end)
    .match(new RegExp(`^(?:The )?(${NAME})(?=(?:is|are|trains|builds|owns|works)\\b)`, "u"));
  const name = match?.[1]?.trim();
  if (!match || !name || /^(?:We|Our|You|This|It|As)\b/.test(name) || name === firm?.value) return undefined;
  const start = next.span.start + match[0].indexOf(name);
  return factAt(document, start, start + name.length);
}

function factAt(document: Document, start: number, end: number): Fact {
  const span = { document: document.id, start, end };
  return { value: quote(document.text, span), spans: [span] };
}
