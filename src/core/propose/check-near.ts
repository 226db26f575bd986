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
/** Words from which a text can be known as a part of another. */
const KNOWN = 7;

/** Texts that stand, with the texts in which each stem occurs. */
export class Standing {
  readonly #sizes: number[] = [];
  readonly #texts = new Map<string, number[]>();

  constructor(texts: Iterable<ReadonlySet<string>>) {
    for (const stems of texts) this.add(stems);
  }

  add(stems: ReadonlySet<string>): void {
    const index = this.#sizes.push(stems.size) - 1;
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
    const shared = new Uint16Array(this.#sizes.length);
    for (const stem of own) for (const index of this.#texts.get(stem) ?? []) shared[index] = (shared[index] ?? 0) + 1;
    const near = shared.some((count, index) => {
      if (count / (own.size + (this.#sizes[index] ?? 0) - count) >= (again ? TOLD_AGAIN : SAME)) return true;
      return !again && own.size >= KNOWN && count / own.size >= PART;
    });
    return near ? refuse("near", "The report says this already.") : undefined;
  }
}
