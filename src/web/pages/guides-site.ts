/** The guides as a whole: what every page of them is given, and what a page of them is. */

import { addresses, nameOf } from "../../core/library/address.ts";
import type { Library } from "../../core/library/library.ts";
import type { Html } from "../layout.ts";
import { pageOf, paths } from "../paths.ts";

/** What the pages are made from. The same library on the same day gives the same pages. */
export interface Site {
  library: Library;
  /** The day as of which firm facts stand: 2026-11-26. */
  today: string;
  /** The full address of a path, where this site has one: an export without a base has none. */
  url: (path: string) => string | undefined;
}

/** A page of the guides before it gets its frame: the server and the export frame it differently. */
export interface GuidePage {
  path: string;
  title: string;
  description: string;
  /** Where it stands: the list that it belongs to. */
  within?: Crumb;
  /** JSON-LD. */
  data: object;
  client?: readonly string[];
  body: Html;
}

/** A step of the way to a page. */
export interface Crumb {
  name: string;
  path: string;
}

/** The lists of the guides, in the order in which a reader wants them. */
export const LISTS = [
  { name: "Roles", path: paths.roles, gist: "What one seat asks of a person: signals with anchors, questions, concepts, drills." },
  { name: "Concepts", path: paths.concepts, gist: "One idea each: definition, trap, probes at rising depth, what to know first." },
  { name: "Questions", path: paths.questions, gist: "What an interviewer asks, what it tests, and what a good answer contains." },
  { name: "Drills", path: paths.drills, gist: "Exercises with minutes, rubric points and a worked example." },
  { name: "Firms", path: paths.firms, gist: "Dated facts with source and grade; what is too old is a question." },
  { name: "Research areas", path: paths.areas, gist: "What counts as evidence, how fast it turns, what is probed." },
  { name: "Sources", path: paths.sources, gist: "Every citation, and the pages that rest on it." },
] as const;

/** What stands at an address is called this; the address itself where nothing stands there. */
export function nameAt({ library }: Site, address: string): string {
  const content = addresses(library).get(address);
  return (content && nameOf(content)) ?? address;
}

/** The paths of all guide pages, lists first. */
export function guidePaths(library: Library): string[] {
  return [
    paths.guides,
    ...LISTS.map((list) => list.path),
    ...library.roles.map((row) => paths.role(row.slug)),
    ...library.concepts.map((row) => paths.concept(row.slug)),
    ...library.questions.map((row) => paths.question(row.slug)),
    ...library.drills.map((row) => paths.drill(row.slug)),
    ...library.firms.map((row) => paths.firm(row.slug)),
    ...library.areas.map((row) => paths.area(row.slug)),
  ];
}

/** The path of the page for an address that has one; throws where it has none, which is a fault of the page that asks. */
export function pathOf(address: string): string {
  const path = pageOf(address);
  if (path === undefined) throw new Error(`No page shows ${address}.`);
  return path;
}

/** The beginning of a text for a description: whole words, at most 155 letters. */
export function gist(text: string): string {
  const flat = text.replace(/[`*]/g, "").replace(/\s+/g, " ").trim();
  return flat.length <= 155 ? flat : `${flat.slice(0, flat.lastIndexOf(" ", 154)).replace(/[,;:]$/, "")}…`;
}
