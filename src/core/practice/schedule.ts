/**
 * When a card comes again. FSRS-6 with its default parameters (ts-fsrs; on 9,999 users' reviews it predicts recall with a log loss of .339 untrained, where
 * SM-2 has .547), a retention of .90, and fuzz from a fixed seed: same card, same reviews, same days.
 */

import { createEmptyCard, fsrs, GenSeedStrategyWithCardId, type Grade, Rating, StrategyMode } from "ts-fsrs";
import { z } from "zod";

/** Share of cards that are to be recalled when they come. */
export const RETENTION = 0.9;
/** Lapses after which a card is a leech: it takes time and is not learned as it stands. */
const LEECH = 5;

export const GRADES = ["again", "hard", "good", "easy"] as const;
export type GradeName = (typeof GRADES)[number];
const RATINGS: Record<GradeName, Grade> = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy };

const time = z.iso.datetime();

/** A card's memory as plain JSON. Days are fractions of 24 hours. */
export const CardStateSchema = z.strictObject({
  due: time,
  stability: z.number().nonnegative(),
  difficulty: z.number().nonnegative(),
  elapsed_days: z.number().nonnegative(),
  scheduled_days: z.number().nonnegative(),
  learning_steps: z.number().int().nonnegative(),
  reps: z.number().int().nonnegative(),
  lapses: z.number().int().nonnegative(),
  state: z.number().int().min(0).max(3),
  last_review: time.optional(),
});
export type CardState = z.infer<typeof CardStateSchema>;

/** One review: the grade, when, and the state before it, so that it can be taken back. */
export const ReviewSchema = z.strictObject({ grade: z.enum(GRADES), at: time, before: CardStateSchema.nullable() });
export type Review = z.infer<typeof ReviewSchema>;

const scheduler = fsrs({ request_retention: RETENTION, enable_fuzz: true, enable_short_term: false }).useStrategy(
  StrategyMode.SEED,
  GenSeedStrategyWithCardId("id"),
);

/** The state after a review at `now`, and the review for the log. `state` is undefined for a card that was never seen. */
export function reviewCard(id: string, state: CardState | undefined, grade: GradeName, now: string): { state: CardState; review: Review } {
  const before = state ? { ...state, id, last_review: state.last_review ?? null } : { ...createEmptyCard(new Date(now)), id };
  const { card } = scheduler.next(before, new Date(now), RATINGS[grade]);
  const { due, stability, difficulty, elapsed_days, scheduled_days, learning_steps, reps, lapses, state: stage, last_review } = card;
  return {
    state: {
      due: due.toISOString(),
      stability,
      difficulty,
      elapsed_days,
      scheduled_days,
      learning_steps,
      reps,
      lapses,
      state: stage,
      ...(last_review ? { last_review: last_review.toISOString() } : {}),
    },
    review: { grade, at: now, before: state ?? null },
  };
}

/** Predicted chance of recall at a time, 0 for a card that was never seen. */
export function recallAt(state: CardState | undefined, at: string): number {
  if (!state?.last_review) return 0;
  const days = Math.max(0, (Date.parse(at) - Date.parse(state.last_review)) / 86_400_000);
  return scheduler.forgetting_curve(days, state.stability);
}

/** A card that was forgotten so often that its wording should change: say it in your own words, or split it. */
export function isLeech(state: CardState | undefined): boolean {
  return (state?.lapses ?? 0) >= LEECH;
}
