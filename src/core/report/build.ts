/** Match + Library -> Report: all sixteen parts, grounded and checked. */

import { contentText, findContent } from "../library/address.ts";
import type { Library } from "../library/library.ts";
import { entriesOf } from "../match/list-lines.ts";
import type { Match } from "../match/match.ts";
import type { Posting } from "../posting/posting.ts";
import type { Profile } from "../profile/profile.ts";
import type { Problem } from "../text/problem.ts";
import { checkGrounding, saidOf } from "./check-grounding.ts";
import { buildBehavioural } from "./parts/behavioural.ts";
import { buildCatches } from "./parts/catches.ts";
import { buildCheatSheet } from "./parts/cheat-sheet.ts";
import { buildClaims } from "./parts/claims.ts";
import { buildConcepts } from "./parts/concepts.ts";
import { buildCover } from "./parts/cover.ts";
import { buildDrills } from "./parts/drills.ts";
import { buildFirm } from "./parts/firm.ts";
import { buildFit } from "./parts/fit.ts";
import { buildLoop } from "./parts/loop.ts";
import { buildMinute } from "./parts/minute.ts";
import { buildPlan } from "./parts/plan.ts";
import { buildQuestions } from "./parts/questions.ts";
import { buildSignals } from "./parts/signals.ts";
import { buildSources } from "./parts/sources.ts";
import { buildStory } from "./parts/story.ts";
import { leaveOut } from "./leave-out.ts";
import type { Input, Options, Part, PartId, Report } from "./report.ts";
import { PART_IDS } from "./report.ts";
import { sayOnce } from "./say-once.ts";
import type { PartBuilder, Scope, SuppliedPaper } from "./scope.ts";
import { statementsOf } from "./scope.ts";

/** The engine's version: raised when the same inputs would give another report. */
export const ENGINE = "1";

/** Builders in building order: parts that point at others come after them. */
const BUILDERS: readonly [PartId, PartBuilder][] = [
  ["cover", buildCover],
  ["catches", buildCatches],
  ["fit", buildFit],
  ["loop", buildLoop],
  ["signals", buildSignals],
  ["story", buildStory],
  ["behavioural", buildBehavioural],
  ["claims", buildClaims],
  ["concepts", buildConcepts],
  ["drills", buildDrills],
  ["firm", buildFirm],
  ["questions", buildQuestions],
  ["plan", buildPlan],
  ["minute", buildMinute],
  ["cheat-sheet", buildCheatSheet],
  ["sources", buildSources],
];

export interface ReportInput {
  profile: Profile;
  posting: Posting;
  match: Match;
  library: Library;
  inputs: Input[];
  options: Options;
  papers?: SuppliedPaper[];
  warnings?: Problem[];
  /** What the person corrected: input name -> what they said. */
  corrections?: Record<string, string>;
}

/**
 * A report, and what the check of its grounds found. A statement that fails is left out and the report says how many were: what is shown always passes.
 * `problems` names them, since each is a fault of the program.
 */
export function buildReport({
  profile,
  posting,
  match,
  library,
  inputs,
  options,
  papers = [],
  warnings = [],
  corrections = {},
}: ReportInput): {
  report: Report;
  problems: Problem[];
} {
  const head = { engine: ENGINE, library: library.version, options, inputs, corrections };
  const texts = new Map(inputs.map((input) => [input.id, input.text]));
  const scope: Scope = {
    sources: { texts, library, said: saidOf(head) },
    profile,
    posting,
    match,
    options,
    inputs,
    papers,
    warnings,
    entries: entriesOf(profile),
  };
  const built = new Map<PartId, Part>();
  for (const [id, build] of BUILDERS) built.set(id, build(scope, built));
  const said = sayOnce(PART_IDS.map((id) => built.get(id) ?? { id, title: id, blocks: [] }));
  const assemble = (parts: Part[], more: Problem[]): Report => {
    const statements = parts.flatMap((part) => [...(part.nothing ? [part.nothing] : []), ...part.blocks.flatMap(statementsOf)]);
    const count = (name: string) => statements.filter((statement) => statement.class === name).length;
    return {
      schema: 1,
      ...head,
      candidate: profile.name?.value ?? inputs.find((input) => input.id === "cv")?.name ?? "CV",
      title: [posting.title?.value, options.firm ?? match.firm?.name].filter(Boolean).join(" · ") || "Interview preparation",
      warnings: [...warnings, ...more],
      parts,
      ...cite(parts, library),
      counts: {
        cv: count("cv"),
        posting: count("posting"),
        computed: count("computed"),
        guidance: count("guidance"),
        statements: statements.length,
        unreadFields: profile.unrecognised.length,
      },
    };
  };
  const whole = assemble(said, []);
  const problems = checkGrounding(whole, library);
  if (problems.length === 0) return { report: whole, problems };
  const failed = new Set(problems.flatMap((problem) => (typeof problem.place === "string" ? [problem.place] : [])));
  const told: Problem = {
    code: "report.left-out",
    severity: "warning",
    message: `${failed.size === 1 ? "One statement was" : `${failed.size} statements were`} left out, because the words quoted for it were not found again where they should stand.`,
    hint: "This is a fault of the program and not of your files; the rest of the report was checked and holds.",
  };
  return { report: assemble(leaveOut(said, failed), [told]), problems };
}

/** The content fields that the parts cite, and the citations behind them. */
function cite(parts: readonly Part[], library: Library): Pick<Report, "content" | "sources"> {
  const content: Report["content"] = {};
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    else if (node && typeof node === "object") {
      const ground = node as { kind?: string; address?: string; field?: string };
      if (ground.kind === "content" && ground.address !== undefined && ground.field !== undefined) {
        const file = findContent(library, ground.address);
        const fields = (content[ground.address] ??= {});
        for (const field of ["", ground.field]) {
          const text = file && contentText(file, field);
          if (text !== undefined) fields[field] = text;
        }
      }
      Object.values(node).forEach(visit);
    }
  };
  visit(parts);
  const ids = parts.flatMap((part) => part.blocks.flatMap((block) => (block.type === "citations" ? block.ids : [])));
  const sources = library.sources
    .filter((source) => ids.includes(source.id))
    .map((source) => ({
      id: source.id,
      line: [source.authors, source.title, source.publisher, String(source.year)].filter(Boolean).join(". "),
      ...(source.url ? { url: source.url } : {}),
    }));
  return { content, sources };
}
