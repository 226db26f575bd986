/** Where a CV disagrees with itself or with the posting, or invites a challenge. */

import type { Posting } from "../posting/posting.ts";
import type { Profile } from "../profile/profile.ts";
import type { Catch } from "./match.ts";

/** All catches, the most serious first. `texts` holds the documents' texts by id. */
export function findCatches(_profile: Profile, _posting: Posting, _texts: ReadonlyMap<string, string>, _asOf: string): Catch[] {
  return [];
}
