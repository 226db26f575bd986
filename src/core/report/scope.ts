/** What every part is built from. */

import type { Match } from "../match/match.ts";
import type { Posting } from "../posting/posting.ts";
import type { AnyEntry, Profile } from "../profile/profile.ts";
import type { Problem } from "../text/problem.ts";
import type { Block, Input, Options, Part, PartId, Report, Statement } from "./report.ts";
import type { Sources, Value } from "./statement.ts";
import { say } from "./statement.ts";

/** A paper the person supplied, matched to a publication of the CV where its title is found there. */
export interface SuppliedPaper {
  document: string;
  title?: { value: string; start: number; end: number };
  publication?: string;
}

/** The inputs of all parts, read only. `part` functions return plain data and keep nothing. */
export interface Scope {
  sources: Sources;
  profile: Profile;
  posting: Posting;
  match: Match;
  options: Options;
  inputs: Input[];
  papers: SuppliedPaper[];
  warnings: Problem[];
  entries: ReadonlyMap<string, AnyEntry>;
}

/** A part's builder. `built` holds the parts before it in building order: the summaries point at their statements. */
export type PartBuilder = (scope: Scope, built: ReadonlyMap<PartId, Part>) => Part;

/** `say` as a block. */
export function line(template: string, subject: string, values: Record<string, Value>): Block {
  return { type: "statement", statement: say(template, subject, values) };
}

/** Every statement of a report, in reading order. */
export function statementsIn(report: Report): Statement[] {
  return report.parts.flatMap(statementsOfPart);
}

/** Every statement of a part, in reading order. */
export function statementsOfPart(part: Part): Statement[] {
  return [...(part.nothing ? [part.nothing] : []), ...part.blocks.flatMap(statementsOf)];
}

/** Every statement of a block, in reading order. */
export function statementsOf(block: Block): Statement[] {
  switch (block.type) {
    case "statement":
      return [block.statement];
    case "list":
      return block.items;
    case "card":
      return [block.title, ...block.blocks.flatMap(statementsOf)];
    case "group":
      return block.blocks.flatMap(statementsOf);
    case "matrix":
      return block.rows.flatMap((row) => [row.asked, ...(row.because ? [row.because] : []), ...row.evidence, ...row.bridge]);
    case "timeline":
      return block.rows.map((row) => row.label);
    case "anchors":
    case "prose":
      return [block.statement];
    case "days":
      return block.days.flatMap((day) => day.items.map((item) => item.statement));
    case "references":
    case "citations":
      return [];
  }
}
