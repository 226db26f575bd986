/**
 * A deck as a text file for Anki (2.1.54 and later: File, Import). The question comes first, for Anki knows a note by its first field, and a later import of
 * the same question updates it and keeps its schedule. No note type is named: "Basic" is called otherwise in other languages.
 */

import type { Card } from "./card.ts";

/** The file. `deck` is the name below "Groundwork::"; colons in it would make decks of their own. */
export function renderAnki(cards: readonly Card[], deck: string): string {
  const name = `Groundwork::${deck.replace(/::+/g, ":").replace(/\s+/g, " ").trim()}`;
  const lines = ["#separator:tab", "#html:true", "#columns:Front\tBack\tSource\tDeck\tTags", "#deck column:4", "#tags column:5"];
  for (const card of cards) {
    const back = [card.back, ...(card.formula ? [card.formula] : []), ...card.quotes.map(({ label, text }) => `${label}: “${text}”`)].join(
      "\n",
    );
    lines.push(
      [field(card.front), field(back), field(card.source), field(name), field(`groundwork groundwork::${tag(card.topic)}`)].join("\t"),
    );
  }
  return `${lines.join("\n")}\n`;
}

/** A field of the file: HTML is written as text, line ends as breaks, and quotes doubled within quotes. */
function field(text: string): string {
  const html = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replace(/\t/g, " ").replace(/\r?\n/g, "<br>");
  return `"${html.replaceAll('"', '""')}"`;
}

/** A tag holds no space; "::" makes it a branch. */
function tag(topic: string): string {
  return topic
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60);
}
