/** Captions, and tables as runs of rows with the caption that stands next to them. */

import type { Caption, Sentence, Table } from "./paper.ts";

const CAPTION = /^(?:extended data )?(figure|fig\.|table|tab\.)\s*([A-Z]?\.?\d{1,2}[a-z]?)\s*[:.|—–-]/i;

/** Captions in reading order; a caption of several sentences is one span. */
export function findCaptions(sentences: readonly Sentence[]): Caption[] {
  const captions: Caption[] = [];
  let block: number | undefined;
  for (const sentence of sentences) {
    if (sentence.form !== "caption") continue;
    const head = sentence.text.match(CAPTION);
    const last = captions.at(-1);
    if (head) captions.push({ kind: /^t/i.test(head[1] ?? "") ? "table" : "figure", number: head[2] ?? "", span: { ...sentence.span } });
    else if (last && block === sentence.block) last.span.end = sentence.span.end;
    block = sentence.block;
  }
  return captions;
}

/** Runs of two rows and more. The caption is the nearest table caption within two units before, else behind. */
export function findTables(sentences: readonly Sentence[], captions: readonly Caption[]): Table[] {
  const tables: Table[] = [];
  for (let i = 0; i < sentences.length; ) {
    let end = i;
    while (sentences[end]?.form === "row" && sentences[end]?.section === sentences[i]?.section) end++;
    if (end - i >= 2) {
      const near = [...sentences.slice(Math.max(0, i - 4), i).toReversed(), ...sentences.slice(end, end + 2)].filter(
        (sentence) => sentence.form === "caption",
      );
      const caption = near
        .map((sentence) =>
          captions.find(
            (other) => other.kind === "table" && other.span.start <= sentence.span.start && sentence.span.end <= other.span.end,
          ),
        )
        .find((found) => found !== undefined);
      tables.push({ ...(caption ? { caption: caption.span } : {}), rows: sentences.slice(i, end).map((sentence) => sentence.span) });
    }
    i = Math.max(end, i + 1);
  }
  return tables;
}
