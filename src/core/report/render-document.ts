/** A document as the evidence pane shows it: its text, with every quoted place marked and linked back. */

import { anchor, html } from "./markup.ts";
import type { Input, Statement } from "./report.ts";
import { flatten } from "./statement.ts";

/** How many statements a line links back to before the rest are folded away. */
const LINKS = 6;

/** The text line by line. A quoted place starts with an anchor `<document>-<start>`; a line that is quoted ends with the numbers of its statements. */
export function renderDocument(input: Input, statements: readonly Statement[], numbers: ReadonlyMap<string, number>): string {
  const places: { start: number; end: number; id: string }[] = [];
  for (const statement of statements) {
    for (const ground of statement.grounds.flatMap(flatten)) {
      if (ground.kind === "span" && ground.span.document === input.id)
        places.push({ start: ground.span.start, end: ground.span.end, id: statement.id });
    }
  }
  places.sort((a, b) => a.start - b.start || b.end - a.end);
  const cuts = [
    ...new Set([0, input.text.length, ...places.flatMap((place) => [place.start, place.end]), ...lineEnds(input.text)]),
  ].toSorted((a, b) => a - b);
  const starts = new Map<number, Set<string>>();
  for (const place of places) starts.set(place.start, (starts.get(place.start) ?? new Set()).add(place.id));
  let out = "";
  let open = places.filter((place) => place.end <= 0);
  let next = 0;
  let used = new Set<string>();
  for (let i = 0; i + 1 < cuts.length; i++) {
    const from = cuts[i] ?? 0;
    const to = cuts[i + 1] ?? 0;
    while (next < places.length && (places[next]?.start ?? Infinity) <= from) open.push(places[next++] as (typeof places)[number]);
    open = open.filter((place) => place.end > from);
    if (starts.has(from)) out += `<a id="${input.id}-${from}" class="place"></a>`;
    for (const id of starts.get(from) ?? []) used.add(id);
    const piece = input.text.slice(from, to);
    if (piece === "\n") {
      out += `${backLinks(used, numbers)}\n`;
      used = new Set();
    } else out += open.length > 0 ? `<mark>${html(piece)}</mark>` : html(piece);
  }
  return `<details class="document" id="doc-${input.id}" open><summary>${html(input.name)}</summary><div class="text">${out}${backLinks(used, numbers)}</div></details>`;
}

function lineEnds(text: string): number[] {
  return [...text.matchAll(/\n/g)].flatMap((match) => [match.index, match.index + 1]);
}

function backLinks(ids: ReadonlySet<string>, numbers: ReadonlyMap<string, number>): string {
  if (ids.size === 0) return "";
  const links = [...ids].map((id) => `<a href="#${anchor(id)}" aria-label="Statement ${numbers.get(id)}">${numbers.get(id)}</a>`);
  const rest = links.slice(LINKS);
  const more = rest.length > 0 ? ` <details><summary>+${rest.length}</summary> ${rest.join(" ")}</details>` : "";
  return `<span class="back"> ${links.slice(0, LINKS).join(" ")}${more}</span>`;
}
