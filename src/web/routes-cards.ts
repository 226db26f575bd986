/** Cards: today's, graded one at a time, taken back, freed of a date that is past. */

import type { Context as HonoContext, Hono } from "hono";
import { gradeCard, loadDeck, narrowDeck, undoGrade } from "../actions/review-deck.ts";
import { renderAnki } from "../core/practice/render-anki.ts";
import { GRADES } from "../core/practice/schedule.ts";
import type { Context } from "./context.ts";
import { refuse } from "./guard.ts";
import { cardsPage } from "./pages/cards-page.ts";
import { paths } from "./paths.ts";

export function cardRoutes(app: Hono, context: Context): void {
  app.get(paths.cards, async (c) => {
    const now = context.now();
    const of = c.req.query("of") || undefined;
    const deck = await loadDeck(c.req.query("deck") ?? "", now, context);
    const today = deck && of ? narrowDeck(deck, of, now) : deck;
    if (!today) return gone(c);
    const asked = c.req.query("card");
    const revealed = c.req.query("reveal") !== undefined && asked !== undefined && today.plan.queue[0]?.id === asked;
    return c.html(cardsPage(today, now, revealed, of));
  });

  app.get(paths.cardsAnki, async (c) => {
    const today = await loadDeck(c.req.query("deck") ?? "", context.now(), context);
    if (!today) return gone(c);
    c.header("Content-Type", "text/plain; charset=utf-8");
    c.header("Content-Disposition", 'attachment; filename="groundwork-anki.txt"');
    return c.body(renderAnki(today.cards, today.name));
  });

  app.post(paths.cardGrade, async (c) => {
    const { deck, of, card, grade } = await textsOf(c);
    const known = GRADES.find((row) => row === grade);
    if (!known) return refuse(c, 422, "A card is graded by one of four buttons.", "Go back and press one.");
    if (!(await gradeCard(deck, card, known, context.now(), context))) return gone(c);
    return c.redirect(paths.deck(deck, of), 303);
  });

  app.post(paths.cardUndo, async (c) => {
    const { deck, of, number } = await textsOf(c);
    if (!(await undoGrade(deck, Number(number), context)))
      return refuse(
        c,
        409,
        "That review is not the last one any more, so it stands.",
        "Load the cards again; the last one can be taken back.",
      );
    return c.redirect(paths.deck(deck, of), 303);
  });

  app.post(paths.cardDateless, async (c) => {
    const { deck } = await textsOf(c);
    await context.store.saveSetting(`dateless:${deck.slice(0, 100)}`, "true");
    return c.redirect(paths.deck(deck), 303);
  });
}

async function textsOf(c: HonoContext): Promise<Record<"deck" | "of" | "card" | "grade" | "number", string>> {
  const form = await c.req.parseBody();
  const text = (name: string) => (typeof form[name] === "string" ? form[name] : "");
  return { deck: text("deck"), of: text("of"), card: text("card"), grade: text("grade"), number: text("number") };
}

function gone(c: HonoContext) {
  return refuse(c, 404, "There are no such cards here.", "Choose a report or a role in the practice room.");
}
