/**
 * A Judgement is what a model said of one answer after the person had rated and compared it: questions to ask on, and for each criterion yes or no with the
 * words that show it. It is kept with the answer. The model gives no number: `tallyOf` counts, over all runs, what a found quote shows.
 */

import { z } from "zod";

const words = z.string().max(5000);

/** What one run said of one criterion. `met` is true only where `quote` stands in the answer; `why` says what was wrong where the model said yes without. */
const MarkSchema = z.strictObject({ met: z.boolean(), quote: words.optional(), why: words.optional() });
export type Mark = z.infer<typeof MarkSchema>;

export const JudgementSchema = z.strictObject({
  model: words,
  host: words,
  at: z.string().max(40),
  /** Absent while it is under way, and for good where the program stopped meanwhile. */
  ended: z.string().max(40).optional(),
  /** The key of the words that were judged: of other words it says nothing. */
  of: z.string().max(40),
  /** What it cost, in millionths of a dollar. */
  micro: z.number().int().min(0),
  followUps: z.array(z.strictObject({ id: z.string().max(200), text: words, quote: words })),
  /** Questions that were refused, and why. */
  refused: z.array(z.strictObject({ text: words, why: words })),
  criteria: z.array(z.strictObject({ id: z.string().max(300), text: z.string() })),
  /** By criterion, what each run said; one without a row was not judged. */
  runs: z.array(z.record(z.string().max(300), MarkSchema)),
  /** Sentences about what failed or broke off. */
  problems: z.array(words),
});
export type Judgement = z.infer<typeof JudgementSchema>;
export type SuggestedFollowUp = Judgement["followUps"][number];

/** A criterion over all runs. `met` is what more than half of the runs that judged it say; undefined where none did. */
export interface TallyRow {
  id: string;
  text: string;
  met: boolean | undefined;
  yes: number;
  judged: number;
  /** The first quote by which a run shows it, also where most runs say no. */
  quote?: string;
  /** Why a yes did not count, where one did not. */
  why?: string;
}

export interface Tally {
  rows: TallyRow[];
  /** Criteria met in the run with the fewest and in the one with the most. */
  least: number;
  most: number;
  /** "3 to 4 of 6 over five runs"; undefined where no run came back. */
  sentence?: string;
}

/** Counts a judgement. Runs that broke off speak for the criteria that they judged, and give no number where another run is whole. */
export function tallyOf({ criteria, runs }: Pick<Judgement, "criteria" | "runs">): Tally {
  const rows = criteria.map(({ id, text }): TallyRow => {
    const marks = runs.flatMap((run) => (Object.hasOwn(run, id) && run[id] ? [run[id]] : []));
    const yes = marks.filter((mark) => mark.met).length;
    const met = marks.length === 0 ? undefined : yes * 2 > marks.length;
    const quote = marks.find((mark) => mark.met)?.quote;
    const why = met === false && yes === 0 ? marks.find((mark) => mark.why)?.why : undefined;
    return { id, text, met, yes, judged: marks.length, ...(quote ? { quote } : {}), ...(why ? { why } : {}) };
  });
  const whole = runs.filter((run) => criteria.every(({ id }) => Object.hasOwn(run, id)));
  const counted = whole.length > 0 ? whole : runs;
  const counts = counted.map((run) => criteria.filter(({ id }) => Object.hasOwn(run, id) && run[id]?.met).length);
  const [least, most] = counts.length === 0 ? [0, 0] : [Math.min(...counts), Math.max(...counts)];
  if (counted.length === 0 || criteria.length === 0) return { rows, least, most };
  const alike = counted.every((run) => criteria.every(({ id }) => (run[id]?.met ?? false) === (counted[0]?.[id]?.met ?? false)));
  const times = spelt(counted.length);
  const number =
    counted.length === 1
      ? `${most} of ${criteria.length}, in one run`
      : alike
        ? `${most} of ${criteria.length}, the same ${times} times`
        : least === most
          ? `${most} of ${criteria.length} in each of ${times} runs, though not by the same criteria`
          : `${least} to ${most} of ${criteria.length} over ${times} runs`;
  const broken = runs.length - whole.length;
  const rest =
    whole.length === 0
      ? "; no run judged every criterion, and what was not judged counts as not met"
      : broken > 0
        ? `; ${spelt(broken)} more left criteria out and ${broken === 1 ? "is" : "are"} not in this number`
        : "";
  return { rows, least, most, sentence: `${number}${rest}` };
}

/** How the runs stand to each other at one criterion: "yes in 3 of 5", or "" where they agree. */
export function spreadOf({ yes, judged }: TallyRow): string {
  return yes === 0 || yes === judged ? "" : `yes in ${yes} of ${judged}`;
}

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

function spelt(number: number): string {
  return NUMBERS[number] ?? String(number);
}
