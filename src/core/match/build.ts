/** Profile + Posting + Library -> Match. */

import type { Library } from "../library/library.ts";
import type { Posting } from "../posting/posting.ts";
import type { Profile } from "../profile/profile.ts";
import { chooseDefences } from "./choose-defences.ts";
import { chooseFirm } from "./choose-firm.ts";
import { chooseRole } from "./choose-role.ts";
import { findCatches } from "./find-catches.ts";
import { findClaims } from "./find-claims.ts";
import { findSignals } from "./find-signals.ts";
import { findThread, findTimeline } from "./find-thread.ts";
import { indexEvidence } from "./index-evidence.ts";
import { entriesOf, listLines } from "./list-lines.ts";
import type { Match } from "./match.ts";
import { matchRows } from "./match-rows.ts";
import { rankConcepts } from "./rank-concepts.ts";

export interface MatchInput {
  profile: Profile;
  posting: Posting;
  library: Library;
  /** Documents' texts by id: "cv", "posting". */
  texts: ReadonlyMap<string, string>;
  asOf: string;
  role?: string;
  firm?: string;
  /** Ids of publications for which the paper itself was supplied. */
  supplied?: ReadonlySet<string>;
}

/** Everything the two documents and the library say together. Same input, same Match. */
export function buildMatch({ profile, posting, library, texts, asOf, role, firm, supplied = new Set() }: MatchInput): Match {
  const cv = texts.get(profile.document) ?? "";
  const asked = texts.get(posting.document) ?? "";
  const entries = entriesOf(profile);
  const index = indexEvidence(listLines(profile, cv), entries, library, asOf);
  const chosenRole = chooseRole(posting, asked, library, role);
  const chosenFirm = chooseFirm(posting, asked, library, firm);
  const guide = library.roles.find((row) => row.slug === chosenRole.slug);
  const rows = matchRows(posting, asked, profile, index, entries, library, asOf);
  const claims = findClaims(index, entries, library);
  return {
    role: chosenRole,
    ...(chosenFirm ? { firm: chosenFirm } : {}),
    rows,
    catches: findCatches(profile, posting, texts, asOf),
    claims,
    defences: chooseDefences(claims, entries, index, rows, library, asOf, supplied),
    concepts: rankConcepts(rows, index, library, chosenRole.slug),
    signals: guide ? findSignals(guide, index, entries, library) : [],
    timeline: findTimeline(profile, asOf),
    thread: findThread(index),
  };
}
