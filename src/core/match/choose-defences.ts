/** Which papers and projects to defend, and with which probes. */

import type { Library } from "../library/library.ts";
import type { AnyEntry } from "../profile/profile.ts";
import { year } from "../text/date.ts";
import { fold } from "../text/fold.ts";
import { chooseChallenge } from "./choose-challenge.ts";
import { chooseProbes, uniqueBySlug } from "./choose-probes.ts";
import { findPhrases } from "./find-phrases.ts";
import { findWorks } from "./find-works.ts";
import { isSilentOn } from "./open-elements.ts";
import type { EvidenceIndex } from "./index-evidence.ts";
import type { Claim, Defence, Row } from "./match.ts";

/** How many items are defended in full. */
const DEFENDED = 3;

const REASON: Record<Defence["reasons"][number], number> = {
  "paper-supplied": 4,
  "first-author": 2,
  "touches-posting": 1.5,
  recent: 1,
  "has-result": 1,
  award: 0.8,
  venue: 0.4,
};

/** Publications, projects and jobs with results, ranked, each with its probes easy to hard; no probe is used twice in a report. */
export function chooseDefences(
  claims: readonly Claim[],
  entries: ReadonlyMap<string, AnyEntry>,
  index: EvidenceIndex,
  rows: readonly Row[],
  library: Library,
  asOf: string,
  supplied: ReadonlySet<string>,
): Defence[] {
  const touched = new Set(
    rows
      .filter((row) => row.state === "direct" || row.state === "transferable")
      .flatMap((row) => row.evidence.filter((piece) => piece.touch).map((piece) => piece.entry)),
  );
  const ranked = [...entries.values()]
    .filter(
      (entry) =>
        entry.kind === "publication" || entry.kind === "project" || entry.kind === "work" || (entry.kind === "education" && entry.thesis),
    )
    .map((entry) => {
      const own = claims.filter((claim) => claim.entry === entry.id);
      const reasons: Defence["reasons"] = [];
      if (supplied.has(entry.id)) reasons.push("paper-supplied");
      if (entry.kind === "publication" && isFirst(entry)) reasons.push("first-author");
      if (touched.has(entry.id)) reasons.push("touches-posting");
      if (isRecent(entry, asOf)) reasons.push("recent");
      if (own.length > 0) reasons.push("has-result");
      if (entry.kind === "publication" && entry.awards.length > 0) reasons.push("award");
      if (entry.kind === "publication" && entry.venue && entry.status?.value !== "preprint") reasons.push("venue");
      const kind = entry.kind === "publication" ? 1.5 : entry.kind === "project" ? 0.5 : entry.kind === "education" ? 0.3 : 0;
      return { entry, own, reasons, score: kind + reasons.reduce((sum, reason) => sum + REASON[reason], 0) };
    })
    .filter(
      ({ reasons, entry }) =>
        reasons.length > 0 && (entry.kind === "publication" || reasons.includes("has-result") || reasons.includes("touches-posting")),
    )
    .toSorted((a, b) => b.score - a.score || a.entry.span.start - b.entry.span.start)
    .filter(({ entry }, i, all) => all.findIndex((other) => nameOf(other.entry) === nameOf(entry)) === i);
  // A few lines may not say what kind of work they are of: then it is of the kinds that the whole CV names.
  const ofWhole = findWorks(
    index.lines.map((line) => line.text),
    library,
  );
  const used = new Set<string>();
  const usedChallenges = new Set<string>();
  return ranked.slice(0, DEFENDED).map(({ entry, own, reasons, score }): Defence => {
    const lines = index.lines.filter((line) => line.entry === entry.id);
    const claimKinds = uniqueBySlug(own.flatMap((claim) => claim.kinds));
    const methods = uniqueBySlug(lines.flatMap((line) => findPhrases(line.text, line.span, library.methods)));
    const text = lines.map((line) => line.text).join("\n");
    const works = findWorks(
      lines.map((line) => line.text),
      library,
    );
    const seen = {
      claims: claimKinds,
      methods,
      works: works.size > 0 ? works : ofWhole,
      isOpen: (element: string) => isSilentOn(element, text),
    };
    const probes = chooseProbes(seen, library, used);
    for (const probe of probes) used.add(probe.slug);
    const challenge = chooseChallenge(seen, library, usedChallenges);
    if (challenge) usedChallenges.add(challenge.slug);
    return {
      entry: entry.id,
      lines: lines.map((line) => line.span),
      claims: own.map((claim) => claim.id),
      probes,
      ...(challenge ? { challenge: challenge.slug } : {}),
      reasons,
      score,
    };
  });
}

/** First author, or equal first. */
export function isFirst(entry: AnyEntry): boolean {
  if (entry.kind !== "publication" || entry.position === undefined) return false;
  return entry.position === 1 || entry.authors.slice(0, entry.position).every((author) => author.equal);
}

function isRecent(entry: AnyEntry, asOf: string): boolean {
  const now = year(asOf) ?? 0;
  const last =
    entry.kind === "publication"
      ? year(entry.year?.value)
      : "end" in entry && entry.end
        ? entry.end.value === "present"
          ? now
          : year(entry.end.value)
        : undefined;
  return last !== undefined && now - last <= 2;
}

/** What an entry is called, folded: a paper listed twice (as a preprint and in print) is defended once. */
function nameOf(entry: AnyEntry): string {
  if (entry.kind === "publication" || entry.kind === "project") return fold(entry.title.value).trim();
  return entry.id;
}
