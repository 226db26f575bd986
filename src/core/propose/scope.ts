/** What proposals are checked against: one report, its documents, and the library. */

import { addresses, nameOf } from "../library/address.ts";
import type { Library } from "../library/library.ts";
import type { Block, Report, Statement } from "../report/report.ts";
import { statementsIn } from "../report/scope.ts";
import { flatten } from "../report/statement.ts";
import { quote } from "../text/span.ts";
import { type Findable, findable } from "./find-quote.ts";
import { plainWords, wordStems } from "./words.ts";

export interface ProposalScope {
  documents: Findable[];
  /** The words of each document in lower case, a space before and after each. */
  plain: string[];
  statements: ReadonlyMap<string, Statement>;
  /** What a subject may be, by id or address, with the words that name it. */
  subjects: ReadonlyMap<string, { of: SubjectKind; text: string }>;
  /** Words of the library at an address, or undefined where there is nothing. */
  contentText: (address: string) => string | undefined;
  /** Words on which a statement that stands rests, with its own. */
  groundsText: (statement: Statement) => string;
  /** Words of the documents alone on which it rests. */
  quotedText: (statement: Statement) => string;
  /** Stems of what stands, statement by statement. */
  standing: ReadonlySet<string>[];
  /** The firm of the posting, where the report names it. */
  firm?: string;
}

export type SubjectKind = "requirement" | "claim" | "statement" | "content";

export function proposalScope(report: Report, library: Library): ProposalScope {
  const content = addresses(library);
  const statements = new Map(statementsIn(report).map((statement) => [statement.id, statement]));
  const subjects = new Map<string, { of: SubjectKind; text: string }>();
  for (const [address, item] of content) subjects.set(address, { of: "content", text: nameOf(item) ?? address });
  for (const [id, { text }] of statements) subjects.set(id, { of: "statement", text });
  for (const block of report.parts.flatMap((part) => part.blocks.flatMap(within))) {
    if (block.type === "matrix") for (const row of block.rows) subjects.set(row.requirement, { of: "requirement", text: row.asked.text });
    if (block.type === "card") subjects.set(block.id, { of: "claim", text: block.title.text });
  }
  // Assistants call a claim or a requirement by the last part of the id that its statements have; what that names is certain.
  for (const [id, { text }] of statements) {
    const last = id.split(".").at(-1) ?? "";
    if (/^(?:claim|publication|work|project)-/.test(last) && /^(?:claims|story)\./.test(id) && !subjects.has(last))
      subjects.set(last, { of: "claim", text });
  }
  const documents = report.inputs.map((input) => findable(input.id, input.text));
  const plain = report.inputs.map((input) => plainWords(input.text));
  const contentText = (address: string) => {
    const item = content.get(address);
    return item && textIn(item);
  };
  const quotedText = (statement: Statement) =>
    statement.grounds
      .flatMap(flatten)
      .map((ground) => {
        const text = ground.kind === "span" && report.inputs.find((input) => input.id === ground.span.document)?.text;
        return (text && ground.kind === "span" && quote(text, ground.span)) || "";
      })
      .join("\n");
  const groundsText = (statement: Statement) =>
    [
      statement.text,
      quotedText(statement),
      ...statement.grounds.flatMap(flatten).map((ground) => (ground.kind === "content" ? (contentText(ground.address) ?? "") : "")),
    ].join("\n");
  const firm =
    statements.get("cover.firm.firm")?.values.firm?.text ??
    [...statements.values()].find((row) => row.template === "cover.firm")?.values.firm?.text;
  return {
    documents,
    plain,
    statements,
    subjects,
    contentText,
    groundsText,
    quotedText,
    standing: [...[...statements.values()].flatMap(({ text }) => [text, ...asksOf(text)]), ...catchesOf(report)]
      .map(wordStems)
      .filter((stems) => stems.size > 3),
    ...(firm ? { firm } : {}),
  };
}

/** What a statement asks, without what it adds: "(Your lines leave this open.) A good answer: …". */
function asksOf(text: string): string[] {
  const end = text.indexOf("?");
  return end > 0 && end < text.length - 1 ? [text.slice(0, end + 1)] : [];
}

/** Each catch as a whole: its two places and what is asked of them stand in statements of their own. */
function catchesOf(report: Report): string[] {
  const cards = report.parts.flatMap((part) => (part.id === "catches" ? part.blocks : [])).flatMap(within);
  return cards.flatMap((block) =>
    block.type === "card"
      ? [
          [block.title, ...block.blocks.flatMap((row) => (row.type === "statement" ? [row.statement] : []))]
            .map(({ text }) => text)
            .join("\n"),
        ]
      : [],
  );
}

function within(block: Block): Block[] {
  return block.type === "card" || block.type === "group" ? [block, ...block.blocks.flatMap(within)] : [block];
}

/** Every text in a piece of content. */
function textIn(value: unknown): string {
  if (typeof value === "string" || typeof value === "number") return String(value);
  if (Array.isArray(value)) return value.map(textIn).join("\n");
  return typeof value === "object" && value !== null ? Object.values(value).map(textIn).join("\n") : "";
}
