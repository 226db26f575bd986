/** `groundwork review`: today's cards in the terminal, over the same store as the app. */

import { writeFile } from "node:fs/promises";
import { createInterface } from "node:readline/promises";
import { type DeckToday, gradeCard, loadDeck, undoGrade } from "../actions/review-deck.ts";
import { renderAnki } from "../core/practice/render-anki.ts";
import { GRADES } from "../core/practice/schedule.ts";
import { openStore } from "../io/database/open-store.ts";
import { dataFolder } from "../io/files/data-folder.ts";
import { loadLibrary } from "../io/files/load-library.ts";
import { readArguments } from "./arguments.ts";
import type { Command } from "./command.ts";
import { EXIT, UsageError } from "./command.ts";
import { note, out, outJson } from "./print.ts";

export const reviewCommand: Command = {
  name: "review",
  usage: "groundwork review [--deck DECK] [--list] [--anki FILE] [--json] [--data DIR]",
  summary: "Go through today's cards; or list them, or write a deck for Anki.",
  help: `  --deck DECK   role/research-scientist, or the id of a report in the app (default: the newest report)
  --list        today's cards without asking
  --anki FILE   write the whole deck as a text file for Anki
  --data DIR    the data folder (default: the app's)

Each card shows its front; Enter shows the back; 1 to 4 grade it, u takes the last one back, q ends. What is graded is kept at once.`,
  async run(argv) {
    const args = readArguments(argv, {
      deck: { type: "string" },
      list: { type: "boolean" },
      anki: { type: "string" },
      json: { type: "boolean" },
      data: { type: "string" },
    });
    const opened = await openStore(args.text("data") ?? dataFolder(), now, true);
    if (!opened) return EXIT.failed;
    try {
      const room = { ...opened, library: (await loadLibrary()).value };
      const deck = args.text("deck") ?? (await opened.store.listReports())[0]?.id;
      if (!deck) throw new UsageError("There is no report yet. Name a role's deck, such as --deck role/research-scientist.");
      const load = () => loadDeck(deck, now(), room);
      const today = await load();
      if (!today) throw new UsageError(`There is no deck "${deck}". Decks are role/… or a report's id.`);
      const file = args.text("anki");
      if (file) {
        await writeFile(file, renderAnki(today.cards, today.name)).catch((error: NodeJS.ErrnoException) => {
          throw new UsageError(`${file} cannot be written (${error.code ?? error.message}). Name a file in a folder that is there.`);
        });
        out(file);
      } else if (args.flag("json")) outJson({ deck, ...today.plan });
      else if (args.flag("list")) list(today);
      else
        await ask(today, load, {
          grade: (card, grade) => gradeCard(deck, card, grade, now(), room),
          undo: (number) => undoGrade(deck, number, room),
        });
      return EXIT.ok;
    } finally {
      await opened.close();
    }
  },
};

function list({ name, plan }: DeckToday): void {
  out(`${name}: ${plan.queue.length} today, ${plan.fresh} of them new`);
  for (const card of plan.queue) out(`  ${card.topic}: ${card.front}`);
}

interface Acts {
  grade: (card: string, grade: (typeof GRADES)[number]) => Promise<boolean>;
  undo: (number: number) => Promise<boolean>;
}

/** One card after another, until none is left, the person ends, or the input does. */
async function ask(first: DeckToday, load: () => Promise<DeckToday | undefined>, acts: Acts): Promise<void> {
  const terminal = createInterface({ input: process.stdin });
  const lines = terminal[Symbol.asyncIterator]();
  const next = async () => ((await lines.next()) as IteratorResult<string>).value?.trim().toLowerCase() as string | undefined;
  let graded = 0;
  for (let today: DeckToday | undefined = first; today?.plan.queue[0]; today = await load()) {
    const [card] = today.plan.queue;
    out(`\n[${today.plan.queue.length}] ${card.topic}\n${card.front}`);
    note("Enter for the answer, q to end");
    const ready = await next();
    if (ready === undefined || ready === "q") break;
    out(`\n${card.back}${card.formula ? `\n${card.formula}` : ""}`);
    for (const { label, text } of card.quotes) out(`  ${label}: “${text}”`);
    note("1 not recalled, 2 with effort, 3 recalled, 4 at once; u takes the last one back; q ends");
    const answer = await next();
    if (answer === undefined || answer === "q") break;
    const grade = GRADES[Number(answer) - 1];
    if (answer === "u") {
      if (!today.last || !(await acts.undo(today.last.number))) note("There is nothing to take back.");
    } else if (grade && (await acts.grade(card.id, grade))) graded++;
    else note("Say 1, 2, 3, 4, u or q; the card comes again.");
  }
  terminal.close();
  out(`\n${graded} ${graded === 1 ? "card" : "cards"} graded.`);
}

function now(): string {
  return new Date().toISOString();
}
