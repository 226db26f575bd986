/** The drill that fits every subject. */

import type { Drill, Library } from "./library.ts";

/** The general drill of a kind: what is practised with where nobody chose another. Undefined where the library names none. */
export function generalDrill(kind: Drill["kind"], library: Pick<Library, "drills">): Drill | undefined {
  return library.drills.find((row) => row.kind === kind && row.general);
}

/** Critique drills that say which paper to bring, the general one first. */
export function bringingDrills(library: Pick<Library, "drills">): (Drill & { pick: string })[] {
  return library.drills
    .filter((row): row is Drill & { pick: string } => row.kind === "critique" && row.pick !== undefined)
    .toSorted((a, b) => Number(b.general ?? false) - Number(a.general ?? false));
}
