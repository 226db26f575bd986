/** Which research areas a posting is about. */

import type { Area, Library } from "../library/library.ts";
import { fold } from "../text/fold.ts";
import type { Row } from "./match.ts";

/** An alias of the area in the title says more than any single row. */
const IN_TITLE = 3;
/** A third mention adds little: postings repeat themselves. */
const MENTIONS = 2;
/** Below this a posting merely touches the area. */
const ENOUGH = 1.5;
/** A second area is told beside the first only where it is about as strong. */
const NEAR = 0.6;

/**
 * The areas that the posting is about, strongest first, at most two. `asked` is what it asks for, since its words about itself name areas for show.
 * Each concept of an area counts the weight of the heaviest row that names it, so that one concept named often makes no area; each of up to two
 * mentions of an alias counts one, and an alias in the title three. A posting that merely touches an area gets none.
 */
export function chooseAreas(title: string, asked: string, rows: readonly Row[], library: Library): Area[] {
  const folded = { title: ` ${fold(title).trim()} `, asked: ` ${fold(asked).trim()} ` };
  const scored = library.areas
    .map((area) => ({ area, score: score(area, folded, rows) }))
    .filter((row) => row.score >= ENOUGH)
    .toSorted((a, b) => b.score - a.score || (a.area.slug < b.area.slug ? -1 : 1));
  const best = scored[0]?.score ?? 0;
  return scored
    .filter((row) => row.score >= NEAR * best)
    .slice(0, 2)
    .map((row) => row.area);
}

function score(area: Area, folded: { title: string; asked: string }, rows: readonly Row[]): number {
  const named = area.concepts
    .map((slug) => rows.filter((row) => row.touches.some((touch) => touch.address === `concept/${slug}`)))
    .reduce((sum, naming) => sum + Math.max(0, ...naming.map((row) => row.weight)), 0);
  const words = [area.name, ...area.aliases]
    .filter(
      (alias) => typeof alias === "string" || alias.cues.some((cue) => (folded.title + folded.asked).includes(` ${fold(cue).trim()} `)),
    )
    .map((alias) => ` ${fold(typeof alias === "string" ? alias : alias.text).trim()} `);
  const mentions = words.reduce((sum, word) => sum + folded.asked.split(word).length - 1, 0);
  return named + Math.min(MENTIONS, mentions) + (words.some((word) => folded.title.includes(word)) ? IN_TITLE : 0);
}
