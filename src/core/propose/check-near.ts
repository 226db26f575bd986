/** Whether a proposal says what stands already. */

import { type Refusal, refuse } from "./check-form.ts";
import type { Proposal } from "./proposal.ts";
import { wordStems } from "./words.ts";

/** Share of their words that two texts have in common, from which they say the same (the Jaccard index of their stems). */
const SAME = 0.62;
/** Evidence and outlines tell a line of the CV that stands elsewhere too, for another purpose: only nearly the same words say the same. */
const TOLD_AGAIN = 0.8;
/** Share of a proposal's words within one longer text, from which it is a part of it: a question that stands with its good answer. */
const PART = 0.92;
/** Share of the words outside of its quotations that must stand in the other text too. */
const SAID = 0.7;
/** Words from which a text can be known as a part of another. */
const KNOWN = 7;

/** Texts that stand, with the texts in which each stem occurs. */
export class Standing {
  readonly #stems: ReadonlySet<string>[] = [];
  readonly #texts = new Map<string, number[]>();

  constructor(texts: Iterable<ReadonlySet<string>>) {
    for (const stems of texts) this.add(stems);
  }

  add(stems: ReadonlySet<string>): void {
    const index = this.#stems.push(stems) - 1;
    for (const stem of stems) {
      const texts = this.#texts.get(stem);
      if (texts) texts.push(index);
      else this.#texts.set(stem, [index]);
    }
  }

  /** The refusal of a proposal that one of the texts says already. */
  check({ text, kind }: Proposal): Refusal | undefined {
    const own = wordStems(text);
    const again = kind === "evidence" || kind === "outline";
    const shared = new Uint16Array(this.#stems.length);
    // What it quotes stands elsewhere too: its own words must be said already.
    const beside = [...wordStems(text.replace(/[“"][^“”"]*[”"]/g, " "))];
    const says = (standing: ReadonlySet<string>) => beside.filter((stem) => standing.has(stem)).length >= SAID * beside.length;
    for (const stem of own) for (const index of this.#texts.get(stem) ?? []) shared[index] = (shared[index] ?? 0) + 1;
    const near = this.#stems.some((stems, index) => {
      const count = shared[index] ?? 0;
      const same = count / (own.size + stems.size - count) >= (again ? TOLD_AGAIN : SAME);
      return (same || (!again && own.size >= KNOWN && count / own.size >= PART)) && says(stems);
    });
    return near ? refuse("near", "The report says this already.") : undefined;
  }
}
