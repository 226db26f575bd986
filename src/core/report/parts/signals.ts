/** Signals: what interviewers of this role look for, what of the CV speaks for each, what to do where nothing does. */

import type { SignalEvidence } from "../../match/match.ts";
import type { Block, Part } from "../report.ts";
import type { PartBuilder, Scope } from "../scope.ts";
import { line } from "../scope.ts";
import { contentValue, quoted, saidValue, say } from "../statement.ts";
import { whereValue } from "./evidence.ts";

export const signalsTemplates = {
  "signals.title": "{name}",
  "signals.tests": "{tests} They may ask: {probe}",
  "signals.evidence": "“{quote}” ({where}).",
  "signals.missing": "Nothing of {cv} was found that speaks for this. {action}",
  "signals.action": "{action}",
  "signals.anchors": "Strong: {strong} Adequate: {adequate} Weak: {weak}",
  "signals.none": "The library has no guide for {role}, so there are no signals to show; choose a role that it knows.",
} as const;

export const buildSignals: PartBuilder = (scope) => {
  const { sources, match } = scope;
  const role = sources.library.roles.find((row) => row.slug === match.role.slug);
  const part: Part = { id: "signals", title: "Signals", blocks: [] };
  if (!role) {
    const name = saidValue(sources, "posting.name");
    return { ...part, nothing: say("signals.none", match.role.slug, { role: name }) };
  }
  part.blocks = role.signals.map((signal) =>
    card(
      scope,
      `role/${role.slug}`,
      signal.slug,
      match.signals.find((row) => row.signal === signal.slug),
    ),
  );
  return part;
};

function card(scope: Scope, address: string, slug: string, found: SignalEvidence | undefined): Block {
  const { sources } = scope;
  const of = (field: string) => contentValue(sources, address, `signals.${slug}.${field}`);
  const evidence = found?.evidence ?? [];
  const blocks: Block[] = [line("signals.tests", slug, { tests: of("tests"), probe: of("probes.0") })];
  if (evidence.length > 0) {
    blocks.push({
      type: "list",
      label: "Yours",
      items: evidence.map((piece) =>
        say("signals.evidence", `${slug}-${piece.entry}-${piece.span.start}`, {
          quote: quoted(sources, piece.span),
          where: whereValue(scope, piece),
        }),
      ),
    });
    blocks.push(line("signals.action", slug, { action: of("action") }));
  } else blocks.push(line("signals.missing", slug, { cv: saidValue(sources, "cv.name"), action: of("action") }));
  const anchors = { strong: of("anchors.strong"), adequate: of("anchors.adequate"), weak: of("anchors.weak") };
  blocks.push({ type: "anchors", statement: say("signals.anchors", slug, anchors) });
  return {
    type: "card",
    id: slug,
    title: say("signals.title", slug, { name: of("name") }),
    tags: evidence.length > 0 ? [] : ["not visible"],
    blocks,
  };
}
