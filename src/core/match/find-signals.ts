/** What of the CV speaks for each thing that interviewers of a role look for. */

import type { Library, Role } from "../library/library.ts";
import type { AnyEntry } from "../profile/profile.ts";
import type { EvidenceIndex, IndexedLine } from "./index-evidence.ts";
import type { SignalEvidence } from "./match.ts";
import { relate } from "./relate.ts";

type Kind = Role["signals"][number]["evidence"][number];

/** Which lines answer which kind of evidence. */
const FITS: Record<Kind, (line: IndexedLine, entry: AnyEntry | undefined) => boolean> = {
  "first-author": (line) => line.shows.some((row) => row.what === "first-author") && line.heading,
  publication: (line) => line.kind === "publication" && line.heading,
  award: (line, entry) => line.kind === "award" || (entry?.kind === "publication" && !line.heading),
  service: (line) => line.kind === "service",
  talk: (line) => line.kind === "talk",
  project: (line) => line.kind === "project" && line.heading,
  work: (line) => line.kind === "work" && !line.heading && line.shows.some((row) => row.what === "ownership"),
  mentoring: (line) => line.kind === "mentoring" || line.kind === "teaching",
  thesis: (line) => line.kind === "education" && !line.heading,
  artefact: (line) =>
    /\b(?:open[- ]sourc\w*|github|released|library|toolkit|dataset|benchmark)\b/i.test(line.text) && line.kind !== "skill",
  number: (line) => line.shows.some((row) => row.what === "outcome") && line.kind !== "skill",
  concept: () => false,
};

/** At most three pieces of evidence for each signal, strongest first; a line serves one signal only, so that the part does not repeat itself. */
export function findSignals(role: Role, index: EvidenceIndex, entries: ReadonlyMap<string, AnyEntry>, library: Library): SignalEvidence[] {
  const used = new Set<number>();
  return role.signals.map((signal) => {
    const scored = index.lines
      .filter((line) => !used.has(line.span.start))
      .flatMap((line) => {
        const kind = signal.evidence.find((row) => FITS[row](line, entries.get(line.entry)));
        const concept =
          line.kind !== "skill" &&
          line.touches.some((touch) =>
            signal.concepts.some((slug) => {
              const link = relate(library, `concept/${slug}`, touch.address);
              return link?.relation === "exact" || link?.relation === "narrower";
            }),
          );
        if (!kind && !concept) return [];
        const rank = kind ? signal.evidence.length - signal.evidence.indexOf(kind) : 0;
        return [{ line, because: kind ?? "concept", score: rank + (concept ? 2.5 : 0) + 0.3 * line.shows.length }];
      })
      .toSorted((a, b) => b.score - a.score || a.line.span.start - b.line.span.start)
      .slice(0, 3);
    for (const { line } of scored) used.add(line.span.start);
    return { signal: signal.slug, evidence: scored.map(({ line, because }) => ({ entry: line.entry, span: line.span, because })) };
  });
}
