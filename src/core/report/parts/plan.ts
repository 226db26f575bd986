/** The plan: day by day to the interview, within the minutes a day, hardest gaps first, each thing met again later, rest before the day. */

import type { Block, Day, Part, Statement } from "../report.ts";
import type { PartBuilder, Scope } from "../scope.ts";
import type { Value } from "../statement.ts";
import { contentValue, derivedValue, factValue, quoted, saidValue, say } from "../statement.ts";

export const planTemplates = {
  "plan.dated":
    "{days} days to {date}, within {minutes} minutes a day. The hardest gaps come first; what you practised comes back after a few days; the day before is light.",
  "plan.undated":
    "No interview date was given, so this is a plan of {days} days at {minutes} minutes a day. Give the date and it fits itself to it.",
  "plan.today":
    "The interview is on {date} and no full day is left before it: read the cheat sheet twice, say the two-minute version of your story aloud once, and sleep.",
  "plan.concept": "Learn {concept} until you can say it without notes.",
  "plan.concept-again": "Explain {concept} aloud from memory; then check yourself.",
  "plan.defend": "Defend “{title}” aloud against its probes.",
  "plan.defend-again": "Defend “{title}” again, the three objections first.",
  "plan.catch": "Settle what you will say about “{quote}”.",
  "plan.question": "Write and speak your answer: {ask}",
  "plan.question-again": "Speak again, without notes: {ask}",
  "plan.drill": "Do the drill: {drill}.",
  "plan.bridge": "Prepare the bridge for “{quote}”.",
  "plan.recruiter": "Send the recruiter the open questions of the loop.",
  "plan.rehearse": "Rehearse the whole: two minutes of story, one defence, three questions of yours.",
  "plan.light": "Read the cheat sheet once, aloud. Nothing new today.",
} as const;

/** Days of a plan without a date, and the most days planned with one; more than this is repetition without a reason. */
const UNDATED_DAYS = 14;
const MOST_DAYS = 42;

interface Task {
  minutes: number;
  /** The subject's key and the two wordings: first and on coming back. */
  subject: string;
  first: string;
  again?: string;
  values: Record<string, Value>;
  also?: Value[];
}

export const buildPlan: PartBuilder = (scope) => {
  const { sources, options } = scope;
  const part: Part = { id: "plan", title: "Plan", blocks: [] };
  const left = options.date
    ? Number(derivedValue(sources, "days-between", {}, [saidValue(sources, "asOf"), saidValue(sources, "date")]).text)
    : undefined;
  const minutes = saidValue(sources, "minutes");
  if (left !== undefined && left < 1) {
    part.blocks.push({ type: "statement", statement: say("plan.today", "date", { date: saidValue(sources, "date") }) });
    return part;
  }
  const count = Math.min(left ?? UNDATED_DAYS, MOST_DAYS);
  if (left === undefined) {
    const days = derivedValue(sources, "plan-days", {}, []);
    part.blocks.push({ type: "statement", statement: say("plan.undated", "days", { days, minutes }) });
  } else {
    const days = derivedValue(sources, "days-between", {}, [saidValue(sources, "asOf"), saidValue(sources, "date")]);
    part.blocks.push({
      type: "statement",
      statement: say("plan.dated", "days", { days, date: saidValue(sources, "date"), minutes }),
    });
  }
  const days: Block = { type: "days", days: schedule(scope, tasksOf(scope), count, left !== undefined) };
  part.blocks.push(days);
  return part;
};

/** What there is to do, hardest and most asked for first. */
function tasksOf(scope: Scope): Task[] {
  const { sources, posting, match, entries } = scope;
  const { library } = sources;
  const tasks: Task[] = [];
  const role = library.roles.find((row) => row.slug === match.role.slug);
  const question = (slug: string): Task | undefined => {
    const row = library.questions.find((other) => other.slug === slug);
    if (!row) return undefined;
    const field = row.variants[match.role.slug] ? `variants.${match.role.slug}` : "ask";
    return {
      minutes: Math.ceil((row.minutes ?? 3) * 5),
      subject: slug,
      first: "plan.question",
      again: "plan.question-again",
      values: { ask: contentValue(sources, `question/${slug}`, field) },
    };
  };
  const catches = match.catches
    .slice(0, 4)
    .flatMap((row): Task[] =>
      row.quotes[0] ? [{ minutes: 10, subject: row.id, first: "plan.catch", values: { quote: quoted(sources, row.quotes[0]) } }] : [],
    );
  const gaps = match.rows
    .filter((row) => row.state === "not-visible" || row.state === "transferable")
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, 6)
    .flatMap((row): Task[] => {
      const span = posting.requirements.find((other) => other.id === row.requirement)?.span;
      return span ? [{ minutes: 12, subject: row.requirement, first: "plan.bridge", values: { quote: quoted(sources, span) } }] : [];
    });
  const concepts = match.concepts
    .filter((need) => need.need !== "own")
    .slice(0, 12)
    .map(
      (need): Task => ({
        minutes: need.need === "derive" ? 25 : 15,
        subject: need.slug,
        first: "plan.concept",
        again: "plan.concept-again",
        values: { concept: contentValue(sources, `concept/${need.slug}`, "") },
      }),
    );
  const defences = match.defences.flatMap((row): Task[] => {
    const entry = entries.get(row.entry);
    const title =
      entry &&
      ("title" in entry
        ? entry.title
        : entry.kind === "work"
          ? (entry.position ?? entry.organisation)
          : entry.kind === "education"
            ? entry.thesis
            : undefined);
    return title
      ? [
          {
            minutes: 40,
            subject: row.entry,
            first: "plan.defend",
            again: "plan.defend-again",
            values: { title: factValue(sources, title) },
          },
        ]
      : [];
  });
  const questions = (role?.questions ?? []).flatMap((slug) => question(slug) ?? []);
  const drills = (role?.drills ?? []).slice(0, 3).flatMap((slug): Task[] => {
    const drill = library.drills.find((row) => row.slug === slug);
    return drill
      ? [{ minutes: drill.minutes, subject: slug, first: "plan.drill", values: { drill: contentValue(sources, `drill/${slug}`, "") } }]
      : [];
  });
  tasks.push({ minutes: 10, subject: "recruiter", first: "plan.recruiter", values: {}, also: [saidValue(sources, "posting.name")] });
  const lists = [catches, defences, gaps, concepts, questions, drills];
  for (let rank = 0; lists.some((list) => rank < list.length); rank++)
    for (const list of lists) if (list[rank]) tasks.push(list[rank] as Task);
  return tasks;
}

/**
 * Tasks laid over days. A task that has a second wording comes back two to four days later; the last day before the interview is light, the one
 * before it rehearses the whole. Tasks longer than a day's minutes still get a day of their own, cut to it.
 */
function schedule(scope: Scope, tasks: Task[], count: number, dated: boolean): Day[] {
  const { sources, options } = scope;
  const budget = Math.max(10, options.minutes);
  const days: Day[] = Array.from({ length: count }, (_, i) => ({
    number: i + 1,
    minutes: 0,
    items: [],
    ...(dated ? { date: derivedValue(sources, "add-days", { days: i }, [saidValue(sources, "asOf")]).text } : {}),
  }));
  const dayValue = (i: number) => derivedValue(sources, "day-number", { number: i + 1 }, []);
  const add = (i: number, task: Task, template: string, minutes: number) => {
    const day = days[i];
    if (!day) return;
    const statement: Statement = say(template, task.subject, task.values, [
      ...(task.also ?? []).map((value) => value.ground),
      dayValue(i).ground,
    ]);
    day.items.push({ minutes, statement });
    day.minutes += minutes;
  };
  const light = dated || count > 3 ? count - 1 : -1;
  const rehearsal = count > 3 ? count - 2 : -1;
  const own = { minutes: 20, subject: "end", values: {}, also: [saidValue(sources, "minutes")] };
  if (light >= 0) add(light, { ...own, first: "plan.light" }, "plan.light", Math.min(20, budget));
  if (rehearsal >= 0) add(rehearsal, { ...own, first: "plan.rehearse" }, "plan.rehearse", Math.min(45, budget));
  const open = (i: number, minutes: number) => i !== light && (days[i]?.minutes ?? budget) + minutes <= budget;
  for (const task of tasks) {
    const minutes = Math.min(task.minutes, budget);
    const at = days.findIndex((_, i) => open(i, minutes));
    if (at < 0) continue;
    add(at, task, task.first, minutes);
    if (!task.again) continue;
    const short = Math.max(5, Math.round(minutes / 3));
    const back = [3, 2, 4, 5, 6].map((gap) => at + gap).find((i) => i < count && open(i, short));
    if (back !== undefined) add(back, task, task.again, short);
  }
  return days.filter((day) => day.items.length > 0);
}
