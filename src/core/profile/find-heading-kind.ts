import type { SectionKind } from "../text/lexicon.ts";
import { type Cues, foldHeading } from "./build-cues.ts";

/** What a heading's words say. `exact` headings match a row of the lexicon, the others only begin or end with one ("Papers in refereed venues"). */
export interface HeadingKind {
  /** One kind, or several for "Education & Skills". */
  kinds: SectionKind[];
  exact: boolean;
}

/** "2 Appointments", "III. Education", "## Skills". */
export const HEADING_NUMBER = /^(?:(?:\d{1,2}(?:\.\d{1,2})*|[IVX]+)[.)]?\s+(?=\p{Lu})|[§#=*_\s]+)/u;

/** The kind of section that a heading of these words opens, or undefined when no row knows it. */
export function findHeadingKind(text: string, cues: Cues): HeadingKind | undefined {
  const clean = text
    .replace(HEADING_NUMBER, "")
    .split(/[([:|]|\s[–—-]\s/u)[0]
    ?.trim();
  if (!clean || clean.length > 70) return undefined;
  const whole = lookUp(clean, cues);
  const parts = clean.split(/\s*(?:&|,|\/|\+|•|\band\b|\bund\b|\bet\b|\by\b)\s*/iu).filter(Boolean);
  const kinds = parts.length > 1 ? parts.map((part) => lookUp(part, cues)) : [];
  const known = kinds.filter((kind): kind is SectionKind => kind !== undefined);
  if (whole) return { kinds: [...new Set(known.length === kinds.length ? [whole, ...known] : [whole])], exact: true };
  if (known.length > 0 && known.length === kinds.length) return { kinds: [...new Set(known)], exact: true };
  const words = foldHeading(clean, true).split(" ");
  if (words.length > 6) return undefined;
  for (let count = words.length - 1; count > 0; count--) {
    const kind = cues.headings.get(words.slice(-count).join(" ")) ?? cues.headings.get(words.slice(0, count).join(" "));
    if (kind) return { kinds: [kind], exact: false };
  }
  return undefined;
}

function lookUp(text: string, cues: Cues): SectionKind | undefined {
  const folded = foldHeading(text, false);
  if (!folded) return undefined;
  const short = foldHeading(text, true);
  return cues.headings.get(folded) ?? cues.headings.get(short) ?? cues.spacelessHeadings.get(folded.replaceAll(" ", ""));
}
