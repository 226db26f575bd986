/** A deck as it stands today: its cards, what is known of each, and what to ask now. */

import { buildDeck, buildRoleDeck, type Card, deckName } from "../core/practice/card.ts";
import { type CardPlan, forecastRecall, planCards, type RecallForecast, SECONDS } from "../core/practice/plan-cards.ts";
import { type CardState, CardStateSchema, type GradeName, reviewCard, ReviewSchema } from "../core/practice/schedule.ts";
import type { Library } from "../core/library/library.ts";
import type { PracticeStore } from "./practice-store.ts";
import type { Store } from "./store.ts";

/** What a deck needs of the world. */
export interface DeckRoom {
  store: Store;
  practice: PracticeStore;
  library: Library;
}

export interface DeckToday {
  /** A report's id, or "role/…". */
  deck: string;
  name: string;
  cards: Card[];
  states: ReadonlyMap<string, CardState>;
  plan: CardPlan;
  /** Interview date, where there is one that was not taken away. */
  date?: string;
  forecast?: RecallForecast;
  /** Minutes of cards a day, and seconds of them that were spent today. */
  minutes: number;
  spent: number;
  /** The newest review, which can be taken back. */
  last?: { number: number; card: string };
}

/** Minutes a day of a deck that belongs to no report. */
const MINUTES = 20;
/** Share of a report's minutes that go to cards: the rest is for the drills. */
const SHARE = 0.5;

/** The deck at an address, or undefined where there is no such report or role. A stored state that no longer reads is left out, never guessed. */
export async function loadDeck(deck: string, now: string, { store, practice, library }: DeckRoom): Promise<DeckToday | undefined> {
  const report = deck.startsWith("role/") ? undefined : (await store.loadReport(deck))?.report;
  const role = deck.startsWith("role/") ? deck.slice("role/".length) : undefined;
  const cards = report ? buildDeck(report, library) : role ? buildRoleDeck(role, library) : [];
  if (cards.length === 0) return undefined;
  const [rows, reviews, dateless] = await Promise.all([practice.cards(deck), practice.reviews(deck), store.setting(`dateless:${deck}`)]);
  const states = new Map(
    rows.flatMap(({ card, state }) => {
      const read = CardStateSchema.safeParse(state);
      return read.success ? [[card, read.data] as const] : [];
    }),
  );
  const log = reviews.flatMap(({ number, card, review }) => {
    const read = ReviewSchema.safeParse(review);
    return read.success ? [{ number, card, ...read.data }] : [];
  });
  const spent = log
    .filter((row) => row.at.slice(0, 10) === now.slice(0, 10))
    .reduce((sum, row) => sum + (row.before ? SECONDS.again : SECONDS.fresh), 0);
  const minutes = report ? Math.max(5, Math.round(report.options.minutes * SHARE)) : MINUTES;
  const date = dateless === "true" ? undefined : report?.options.date;
  const plan = planCards({ cards, states, now, minutes, spent, ...(date ? { date } : {}) });
  const last = log.at(-1);
  return {
    deck,
    name: deckName(report, library, deck),
    cards,
    states,
    plan,
    minutes,
    spent,
    ...(date ? { date, forecast: forecastRecall(cards, states, date) } : {}),
    ...(last ? { last: { number: last.number, card: last.card } } : {}),
  };
}

/** A deck narrowed to the cards of one thing of the library, due or not, for who asks for them: those that were not answered today. Undefined where it has none. */
export function narrowDeck(today: DeckToday, source: string, now: string): DeckToday | undefined {
  const cards = today.cards.filter((card) => card.source === source);
  if (cards.length === 0) return undefined;
  const open = cards.filter((card) => today.states.get(card.id)?.last_review?.slice(0, 10) !== now.slice(0, 10));
  return { ...today, cards, plan: { ...today.plan, queue: today.plan.past ? [] : open } };
}

/** Grades a card. False where the deck has no such card (any more). */
export async function gradeCard(deck: string, card: string, grade: GradeName, now: string, room: DeckRoom): Promise<boolean> {
  const today = await loadDeck(deck, now, room);
  if (!today?.cards.some((row) => row.id === card)) return false;
  const { state, review } = reviewCard(card, today.states.get(card), grade, now);
  await room.practice.saveReview(deck, card, state, review);
  return true;
}

/** Takes the newest review back. False where it is not the newest any more. */
export async function undoGrade(deck: string, number: number, { practice }: DeckRoom): Promise<boolean> {
  const row = (await practice.reviews(deck)).find((review) => review.number === number);
  const read = row && ReviewSchema.safeParse(row.review);
  return row !== undefined && read?.success === true && practice.undoReview(deck, number, row.card, read.data.before);
}
