/** What a report offers for practice: every question, drill and concept that it cites, with the words for which it does. */

import type { Ground, PartId, Report, Statement } from "../report/report.ts";
import { statementsOf } from "../report/scope.ts";
import { quote, type Span } from "../text/span.ts";
import type { StepQuote } from "./session.ts";

export interface Practicable {
  /** "question/…", "drill/…" or "concept/…". */
  address: string;
  part: PartId;
  /** The statement that cites it, by id; what was practised flows back to it. */
  statement: string;
  /** The card it stands on: a round, an entry of the CV. */
  card?: string;
  /** The words of the documents for which it is there. */
  quotes: StepQuote[];
}

const KINDS = /^(?:question|drill|concept)\//;

/** In reading order, each address once for each part and card. The plan and the cheat sheet only repeat, so they are left out. */
export function findPractice(report: Report): Practicable[] {
  const found = new Map<string, Practicable>();
  for (const part of report.parts) {
    if (part.id === "plan" || part.id === "cheat-sheet") continue;
    for (const block of part.blocks) {
      const card = block.type === "card" ? block.id : undefined;
      for (const statement of statementsOf(block)) {
        for (const address of addressesOf(statement)) {
          const key = `${part.id} ${card ?? ""} ${address}`;
          const known = found.get(key);
          const quotes = quotesOf(report, statement);
          if (known) known.quotes = [...known.quotes, ...quotes].filter(unlike).slice(0, QUOTES);
          else
            found.set(key, { address, part: part.id, statement: statement.id, ...(card ? { card } : {}), quotes: quotes.slice(0, QUOTES) });
        }
      }
    }
  }
  return [...found.values()];
}

/** Quotes shown beside one step. */
const QUOTES = 3;

function unlike(row: StepQuote, i: number, all: readonly StepQuote[]): boolean {
  return all.findIndex((other) => other.text === row.text) === i;
}

function addressesOf(statement: Statement): string[] {
  return [
    ...new Set(
      leaves(statement.grounds).flatMap((ground) => (ground.kind === "content" && KINDS.test(ground.address) ? [ground.address] : [])),
    ),
  ];
}

/** The words of the documents on which a statement rests. */
export function quotesOf(report: Report, statement: Statement): StepQuote[] {
  return leaves(statement.grounds)
    .flatMap((ground) => (ground.kind === "span" ? [quoteAt(report, ground.span)] : []))
    .filter((row) => row !== undefined)
    .filter(unlike);
}

/** A place of a report's documents as a quote. */
export function quoteAt(report: Report, span: Span): StepQuote | undefined {
  const input = report.inputs.find((row) => row.id === span.document);
  const text = input && quote(input.text, span);
  return text ? { label: LABELS[span.document] ?? input.name, text, span } : undefined;
}

const LABELS: Record<string, string> = { cv: "Your CV", posting: "The posting", notes: "The recruiter’s notes" };

function leaves(grounds: readonly Ground[]): Ground[] {
  return grounds.flatMap((ground) => (ground.kind === "derived" ? leaves(ground.grounds) : [ground]));
}

/** The role for which a report was made, by slug: the one chosen, or the one that its first statement about a role cites. */
export function roleOf(report: Report): string | undefined {
  const cited = report.parts.flatMap((part) => part.blocks.flatMap(statementsOf)).flatMap((statement) => leaves(statement.grounds));
  const role = cited.find((ground) => ground.kind === "content" && ground.address.startsWith("role/"));
  return report.options.role ?? (role?.kind === "content" ? role.address.slice("role/".length) : undefined);
}
