/** `groundwork plan`: a report's plan as it stands today, in the terminal. */

import { loadPlan, sayDone } from "../actions/load-plan.ts";
import type { PlanTask } from "../core/practice/plan-days.ts";
import { renderPlanIcs } from "../core/practice/render-plan-ics.ts";
import { openStore } from "../io/database/open-store.ts";
import { dataFolder } from "../io/files/data-folder.ts";
import { loadLibrary } from "../io/files/load-library.ts";
import { readArguments } from "./arguments.ts";
import type { Command } from "./command.ts";
import { EXIT, UsageError } from "./command.ts";
import { out, outJson } from "./print.ts";
import { showDue } from "./show-due.ts";

export const planCommand: Command = {
  name: "plan",
  usage: "groundwork plan [--report ID] [--done ID | --not-done ID] [--json | --ics] [--data DIR]",
  summary: "Show what a report's plan has for today and the days to come, after what was done.",
  help: `  --report ID     a report in the app (default: the newest)
  --done ID       say that a thing of the plan is done; what is practised counts by itself
  --not-done ID   take that back
  --json          all of it
  --ics           the days to come as a calendar file, on the standard output

Each line ends with its id. \`groundwork practice begin\` practises what can be practised.`,
  async run(argv) {
    const args = readArguments(argv, {
      report: { type: "string" },
      done: { type: "string" },
      "not-done": { type: "string" },
      json: { type: "boolean" },
      ics: { type: "boolean" },
      data: { type: "string" },
    });
    if (args.words.length > 0) throw new UsageError("Name the report with --report.");
    const now = new Date().toISOString();
    const opened = await openStore(args.text("data") ?? dataFolder(), () => now, false);
    if (!opened) throw new UsageError("There is no data folder yet, so there is no plan. Make a report in the app first.");
    try {
      const room = { ...opened, library: (await loadLibrary()).value };
      const report = args.text("report") ?? (await opened.store.listReports())[0]?.id;
      if (!report) throw new UsageError("There is no report yet, so there is no plan. Make one in the app first.");
      for (const [id, done] of [
        [args.text("done"), true],
        [args.text("not-done"), false],
      ] as const)
        if (id !== undefined && !(await sayDone(report, id, done, now, room)))
          throw new UsageError(`The plan has nothing called "${id}". Each line of \`groundwork plan\` ends with its id.`);
      const today = await loadPlan(report, now, room);
      if (!today) throw new UsageError(`There is no report "${report}".`);
      if (args.flag("json")) {
        outJson(today.plan);
        return EXIT.ok;
      }
      if (args.flag("ics")) {
        const calendar = renderPlanIcs(today.plan, today.made);
        if (!calendar) throw new UsageError("There is nothing left in this plan to put into a calendar.");
        process.stdout.write(calendar);
        return EXIT.ok;
      }
      const { plan, name, deck, due } = today;
      out(`${name}${plan.date ? `: the interview is on ${plan.date}` : ""}`);
      plan.days.forEach((day, i) => {
        if (i > 0 && day.tasks.length === 0) return;
        const spent = i === 0 ? plan.spent : 0;
        out(`\n${i === 0 ? "Today" : day.date}, ${day.minutes + day.cards + spent} of ${plan.minutes} min`);
        if (day.cards > 0) out(`  ${String(day.cards).padStart(3)} min  cards`);
        if (i === 0 && deck && deck.plan.queue.length > 0)
          out(`           ${deck.plan.queue.length} now: groundwork review --deck ${report}`);
        for (const task of day.tasks) out(lineOf(task));
        if (i === 0) showDue(due);
      });
      if (plan.left.length > 0) out("\nDoes not fit");
      for (const task of plan.left) out(lineOf(task));
      if (plan.done.length > 0) out("\nDone");
      for (const task of plan.done) out(`  ${task.done}  ${task.text}`);
      return EXIT.ok;
    } finally {
      await opened.close();
    }
  },
};

function lineOf({ minutes, piece, text, id, offer }: PlanTask): string {
  const part = piece ? ` (part ${piece.number} of ${piece.of})` : "";
  return `  ${String(minutes).padStart(3)} min  ${text}${part}${offer ? ` (practise: ${offer.kind} ${offer.subject})` : ""}  [${id}]`;
}
