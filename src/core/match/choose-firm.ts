/** Which firm file serves a posting. One name may stand for several employers ("Google", "Meta", "Microsoft"); the posting's own words decide. */

import type { Alias, Firm, Library } from "../library/library.ts";
import type { Posting } from "../posting/posting.ts";
import { fold, foldWithOffsets } from "../text/fold.ts";
import type { Span } from "../text/span.ts";
import type { Match } from "./match.ts";

/** Words before or after a name by which a posting says that the name is its own. */
const OWN = { before: ["at", "join", "joining", "about"], after: ["is", "s mission", "is seeking", "is looking", "is hiring"] } as const;

/** Words that may follow a firm's name without making it another firm: "Apple Inc", "Google Research, Zurich" but not "Redwood Logistics". */
const TAILS = new Set(
  `inc incorporated ltd limited llc llp plc corp corporation gmbh ag sa sas bv ab kk co company group holdings labs lab research team careers jobs
  ai uk us usa eu emea canada france germany switzerland japan india singapore ireland london paris zurich berlin toronto montreal seattle boston
  san francisco new york mountain view menlo park palo alto cambridge tokyo remote`.split(/\s+/),
);

/**
 * The firm as the person chose it or as the posting names it, with its file where the library has one. Equal names go before beginnings
 * ("Apple Inc"), an alias whose cue stands in the posting before a plain one, and a longer alias before a shorter. Where the posting's head
 * names nothing known, the firm that its title names is taken, else a known one that the text twice calls its own.
 */
export function chooseFirm(posting: Posting, postingText: string, library: Library, chosen?: string): Match["firm"] | undefined {
  const name = chosen ?? posting.firm?.value;
  const text = ` ${fold(postingText)} `;
  const firm = name === undefined ? undefined : named(name, text, library);
  const span = chosen ? undefined : posting.firm?.spans[0];
  if (name !== undefined && (firm || chosen || postingText.split(name).length > 2))
    return { name: firm?.name ?? name, ...(firm ? { slug: firm.slug } : {}), ...(span ? { span } : {}) };
  const own = titleFirm(posting, text, library) ?? ownFirm(posting.document, postingText, text, library);
  if (own) return own;
  return name === undefined ? undefined : { name, ...(span ? { span } : {}) };
}

/** The firm that a name means in this text, or undefined. */
function named(name: string, text: string, library: Library): Firm | undefined {
  const folded = ` ${fold(name).trim()} `;
  return library.firms
    .filter((firm) => !isAnother(firm, folded, text, library))
    .flatMap((firm) =>
      aliases(firm).flatMap((alias) => {
        const words = ` ${fold(textOf(alias)).trim()} `;
        if (
          !folded.startsWith(words) ||
          !isTail(folded.slice(words.length)) ||
          (typeof alias !== "string" && !alias.cues.some((cue) => stands(cue, text)))
        )
          return [];
        return [{ firm, score: (folded === words ? 4000 : 0) + (typeof alias === "string" ? 0 : 2000) + words.length }];
      }),
    )
    .toSorted((a, b) => b.score - a.score)[0]?.firm;
}

function isTail(rest: string): boolean {
  return rest
    .split(" ")
    .filter(Boolean)
    .every((word) => TAILS.has(word));
}

/**
 * Whether the name is on the firm's `not` list, or most of what the text says under the firm's name is a stranger on it ("Cohere Health" for
 * Cohere). One that has a file of its own (Google DeepMind for Google) is told apart by that file's cues: it may be mentioned here as a colleague.
 */
function isAnother(firm: Firm, folded: string, text: string, library: Library): boolean {
  return firm.not.some((other) => {
    const words = ` ${fold(other).trim()} `;
    if (aliases(firm).some((alias) => ` ${fold(textOf(alias)).trim()} `.includes(words))) return false;
    const short = ` ${fold(firm.name).trim()} `;
    if (folded.includes(words)) return true;
    if (library.firms.some((row) => ` ${fold(row.name).trim()} ` === words)) return false;
    return words.startsWith(short) && 2 * count(words, text) > count(short, text);
  });
}

/** The firm that a piece of the title names: "Research Scientist, Google DeepMind". */
function titleFirm(posting: Posting, text: string, library: Library): Match["firm"] | undefined {
  const title = posting.title;
  const firm = title?.value
    .split(/\s*[,|@():–—]\s*|\s-\s|\sat\s/)
    .flatMap((piece) => named(piece, text, library) ?? [])
    .at(-1);
  const span = title?.spans[0];
  return firm && span ? { name: firm.name, slug: firm.slug, span } : undefined;
}

/** The known firm that the text calls its own most often. It must be named twice, so that "experience at Google" makes no employer. */
function ownFirm(document: string, postingText: string, text: string, library: Library): Match["firm"] | undefined {
  const found = library.firms.flatMap((firm) => {
    const names = aliases(firm).filter((alias) => typeof alias === "string");
    const words = [...new Set(names.map((alias) => fold(alias).trim()))].toSorted((a, b) => b.length - a.length);
    const own = words.find(
      (name) => OWN.before.some((cue) => stands(`${cue} ${name}`, text)) || OWN.after.some((cue) => stands(`${name} ${cue}`, text)),
    );
    const times = words.reduce((sum, name) => sum + count(` ${name} `, text), 0);
    return own && times > 1 && !isAnother(firm, ` ${own} `, text, library) ? [{ firm, own, times }] : [];
  });
  const best = found.toSorted((a, b) => b.own.length - a.own.length || b.times - a.times)[0];
  const span = best && place(document, postingText, best.own);
  return best && span ? { name: best.firm.name, slug: best.firm.slug, span } : undefined;
}

function place(document: string, postingText: string, words: string): Span | undefined {
  const { folded, offsets } = foldWithOffsets(postingText);
  const at = ` ${folded} `.indexOf(` ${words} `);
  if (at < 0) return undefined;
  return { document, start: offsets[at] ?? 0, end: offsets[at + words.length] ?? postingText.length };
}

function aliases(firm: Firm): Alias[] {
  return [firm.name, firm.slug.replaceAll("-", " "), ...firm.aliases];
}

function textOf(alias: Alias): string {
  return typeof alias === "string" ? alias : alias.text;
}

function stands(words: string, text: string): boolean {
  return text.includes(` ${fold(words).trim()} `);
}

function count(words: string, text: string): number {
  return text.split(words).length - 1;
}
