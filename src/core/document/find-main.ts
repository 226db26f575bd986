/** Which part of a saved page is the page itself, and not its navigation, its forms or the firm's other jobs. */

import { attributeOf, type Element, elementsOf, wordsOf } from "./html-element.ts";

/** A place where pages keep their main text. `board` rows are job boards' own: what they hold is the whole posting. */
interface Place {
  board?: true;
  /** A page that has it, as an example. */
  of: string;
  id?: RegExp;
  class?: RegExp;
  tag?: string;
  role?: string;
}

/** Rows in the order in which they are believed; of the first that holds enough text, all its elements are read. */
const PLACES: readonly Place[] = [
  { board: true, of: "Greenhouse, job-boards.greenhouse.io", class: /^job-post(?:-container)?$/ },
  { board: true, of: "Lever, jobs.lever.co", class: /^posting-page$/ },
  { board: true, of: "Ashby, jobs.ashbyhq.com", class: /^ashby-job-posting-(?:left|right)-pane$/ },
  { board: true, of: "Greenhouse, boards.greenhouse.io", id: /^app_body$/ },
  { board: true, of: "Greenhouse embedded in a firm's own page", class: /^job__description$/ },
  {
    of: "Workable, SmartRecruiters, firms' own pages",
    class: /^(?:job|posting|position|vacancy)[-_]*(?:description|details?|content|body|post(?:ing)?)$/i,
  },
  { of: "firms' own pages", id: /^(?:job|posting|position|vacancy)[-_]*(?:description|details?|content|body)$/i },
  { of: "pages in general", tag: "main" },
  { of: "pages in general", role: "main" },
  { of: "blogs and university pages", tag: "article" },
];
/** Characters of text without which a place is passed over, and elements beyond which a place is a list of teasers. */
const ENOUGH = 400;
const FEW = 3;

/** The elements that hold the main text, in order; `board` where a job board's own place was found. Undefined where the whole body must be read. */
export function findMain(page: { childNodes: unknown[] }): { elements: Element[]; board: boolean } | undefined {
  const all = elementsOf(page);
  for (const place of PLACES) {
    const hits = outermost(all.filter((element) => isAt(element, place)));
    const held = hits.map((element) => ({ element, length: wordsOf(element).length }));
    if (held.reduce((sum, row) => sum + row.length, 0) <= ENOUGH) continue;
    const longest = held.toSorted((a, b) => b.length - a.length)[0];
    if (hits.length <= FEW) return { elements: hits, board: place.board ?? false };
    if (longest && longest.length > ENOUGH) return { elements: [longest.element], board: place.board ?? false };
  }
  return undefined;
}

function isAt(element: Element, place: Place): boolean {
  if (place.tag) return element.tagName === place.tag;
  if (place.role) return attributeOf(element, "role") === place.role;
  if (place.id) return place.id.test(attributeOf(element, "id") ?? "");
  return (attributeOf(element, "class") ?? "").split(/\s+/).some((name) => place.class?.test(name));
}

/** Those that do not lie in another. */
function outermost(elements: readonly Element[]): Element[] {
  const set = new Set<unknown>(elements);
  return elements.filter((element) => {
    for (let parent: unknown = element.parentNode; parent; parent = (parent as Element).parentNode) if (set.has(parent)) return false;
    return true;
  });
}
