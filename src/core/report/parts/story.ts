/** Your story: the thread that the evidence supports, turning points, the close on this seat, the timeline, and what will be asked about it. */

import type { AnyEntry, Education, Work } from "../../profile/profile.ts";
import type { Fact } from "../../text/span.ts";
import type { Block, Part, TimelineRow } from "../report.ts";
import type { PartBuilder, Scope } from "../scope.ts";
import { line } from "../scope.ts";
import { contentValue, factValue, quoted, saidValue, say } from "../statement.ts";

export const storyTemplates = {
  "story.thread": "The thread your CV supports is {theme}: it runs from “{first}” to “{last}”.",
  "story.thread-alone": "The thread your CV supports is {theme}, as in “{first}”.",
  "story.also": "A second strand is {theme}: “{first}”.",
  "story.no-thread":
    "No theme recurs in two entries of {cv}. Choose the one question that your work answers and begin with it: <the question you keep returning to>.",
  "story.turn": "From {from} to {to} in {date}: say what you saw that made you move, <the reason in your own words>.",
  "story.close": "Close on this seat: the posting asks “{asked}”, and you can point at “{shown}”.",
  "story.close-open": "Close on this seat: the posting asks “{asked}”; say plainly <why this is the next step for you>.",
  "story.label": "{what}, {where} ({from} to {to})",
  "story.label-from": "{what}, {where} ({from})",
  "story.label-one": "{what} ({from})",
  "story.short-open": "Open with where you stand now: “{now}” ({where}).",
  "story.short-result": "Then one result, with its number or its finding: “{result}”.",
  "story.short-why": "Then why this seat, in one sentence: <what you want to find out here that you cannot where you are>.",
  "story.long-origin": "Where it began: “{origin}”, and <what question took hold there>.",
  "story.long-method": "What you learned to do well: “{method}”.",
  "story.long-limit": "What you would do otherwise now: <one decision, and what it taught you>.",
  "story.long-close": "What you would work on in your first months: “{asked}”, and <your first experiment>.",
  "story.none": "{cv} holds no dated work or study, so no story can be drawn from it yet. Add your positions and degrees with their years.",
} as const;

const TURNS = 3;

export const buildStory: PartBuilder = (scope, built) => {
  const { sources, profile } = scope;
  const part: Part = { id: "story", title: "Your story", blocks: [] };
  if (profile.work.length + profile.education.length + profile.publications.length === 0)
    return { ...part, nothing: say("story.none", "cv", { cv: saidValue(sources, "cv.name") }) };
  part.blocks.push(...thread(scope));
  const turns = turningPoints(scope);
  if (turns.length > 0) part.blocks.push({ type: "group", label: "Turning points", blocks: turns });
  const close = closing(scope);
  if (close) part.blocks.push(close);
  const timeline = picture(scope);
  if (timeline) part.blocks.push(timeline);
  const asked = (built.get("catches")?.blocks ?? []).flatMap((block) =>
    block.type === "card" && block.tags.some((tag) => /gap|dates/.test(tag)) ? [block.title.id] : [],
  );
  if (asked.length > 0) part.blocks.push({ type: "references", label: "Dates you will be asked about", to: asked });
  part.blocks.push(...outlines(scope));
  return part;
};

function thread({ sources, match }: Scope): Block[] {
  const [main, second] = match.thread;
  if (!main) return [line("story.no-thread", "cv", { cv: saidValue(sources, "cv.name") })];
  const theme = contentValue(sources, main.address, "");
  const ordered = main.spans.toSorted((a, b) => b.start - a.start);
  const [first, last] = [ordered[0], ordered.at(-1)];
  const blocks: Block[] = [];
  if (first && last && first !== last)
    blocks.push(line("story.thread", main.address, { theme, first: quoted(sources, first), last: quoted(sources, last) }));
  else if (first) blocks.push(line("story.thread-alone", main.address, { theme, first: quoted(sources, first) }));
  const other = second?.spans.find((span) => !main.spans.some((taken) => taken.start === span.start));
  if (second && other)
    blocks.push(line("story.also", second.address, { theme: contentValue(sources, second.address, ""), first: quoted(sources, other) }));
  return blocks;
}

/** Changes of place or kind along the timeline, the latest three, each with the date on which the new one began. */
function turningPoints(scope: Scope): Block[] {
  const { sources, match, entries } = scope;
  const dated = match.timeline.flatMap((stretch) => {
    const entry = entries.get(stretch.entry);
    return entry?.kind === "work" || entry?.kind === "education" ? [{ entry, stretch }] : [];
  });
  const blocks: Block[] = [];
  for (let i = 1; i < dated.length; i++) {
    const [before, after] = [dated[i - 1]?.entry, dated[i]?.entry];
    const [from, to] = [before && placeOf(before), after && placeOf(after)];
    const date = after?.start;
    if (!before || !after || !from || !to || !date || from.value === to.value) continue;
    blocks.push(
      line("story.turn", `${before.id}-${after.id}`, {
        from: factValue(sources, from),
        to: factValue(sources, to),
        date: factValue(sources, date),
      }),
    );
  }
  return blocks.slice(-TURNS);
}

function placeOf(entry: Work | Education): Fact | undefined {
  return entry.kind === "work" ? (entry.organisation ?? entry.position) : (entry.institution ?? entry.degree);
}

function closing({ sources, posting, match }: Scope): Block | undefined {
  const rows = match.rows.toSorted((a, b) => b.weight - a.weight);
  const best = rows.find((row) => row.state === "direct" && row.evidence[0]);
  const span = (id: string | undefined) => posting.requirements.find((row) => row.id === id)?.span;
  const asked = span(best?.requirement);
  if (best?.evidence[0] && asked)
    return line("story.close", best.requirement, { asked: quoted(sources, asked), shown: quoted(sources, best.evidence[0].span) });
  const open = rows[0] && span(rows[0].requirement);
  return rows[0] && open ? line("story.close-open", rows[0].requirement, { asked: quoted(sources, open) }) : undefined;
}

function picture({ sources, match, entries }: Scope): Block | undefined {
  const rows = match.timeline.flatMap((stretch): TimelineRow[] => {
    const entry = entries.get(stretch.entry);
    if (entry?.kind !== "work" && entry?.kind !== "education") return [];
    const what = entry.kind === "work" ? (entry.position ?? entry.organisation) : (entry.degree ?? entry.area ?? entry.institution);
    const where = placeOf(entry);
    if (!what) return [];
    const from = entry.start ?? entry.end;
    if (!from) return [];
    const values = { what: factValue(sources, what), from: factValue(sources, from) };
    const label =
      where && where !== what
        ? entry.start && entry.end
          ? say("story.label", entry.id, { ...values, where: factValue(sources, where), to: factValue(sources, entry.end) })
          : say("story.label-from", entry.id, { ...values, where: factValue(sources, where) })
        : say("story.label-one", entry.id, values);
    return [{ entry: entry.id, kind: entry.kind, label, from: stretch.from, to: stretch.to }];
  });
  const once = rows.filter((row, i) => rows.findIndex((other) => other.label.text === row.label.text) === i);
  if (once.length === 0) return undefined;
  return {
    type: "timeline",
    rows: once,
    fromYear: Math.floor(Math.min(...rows.map((row) => row.from)) / 12),
    toYear: Math.floor((Math.max(...rows.map((row) => row.to)) - 1) / 12),
  };
}

/** The two-minute and the five-minute version, as outlines: what is quoted is yours, what is a slot only you know. */
function outlines({ sources, match, profile, entries, posting }: Scope): Block[] {
  const newest = [...profile.work, ...profile.education].toSorted((a, b) => lastOf(b).localeCompare(lastOf(a)))[0];
  const now = newest && (newest.kind === "work" ? (newest.position ?? newest.organisation) : (newest.degree ?? newest.institution));
  const result = match.claims[0];
  const oldest = match.timeline[0] && entries.get(match.timeline[0].entry);
  const origin = oldest && originOf(oldest);
  const method = match.claims.find((claim) => claim.methods.length > 0 && claim !== result);
  const asked = posting.requirements.find((row) => row.kind === "responsibility" && row.strength !== "preferred");
  const cv = saidValue(sources, "cv.name");
  const short: Block[] = [];
  if (now)
    short.push(line("story.short-open", newest.id, { now: factValue(sources, now), where: factValue(sources, placeOf(newest) ?? now) }));
  if (result) short.push(line("story.short-result", result.id, { result: quoted(sources, result.span) }));
  short.push({ type: "statement", statement: say("story.short-why", "seat", {}, [cv.ground]) });
  const long: Block[] = [];
  if (origin) long.push(line("story.long-origin", oldest.id, { origin: factValue(sources, origin) }));
  if (method) long.push(line("story.long-method", method.id, { method: quoted(sources, method.span) }));
  long.push({ type: "statement", statement: say("story.long-limit", "seat", {}, [cv.ground]) });
  if (asked) long.push(line("story.long-close", asked.id, { asked: quoted(sources, asked.span) }));
  return [
    { type: "group", label: "In two minutes", blocks: short },
    { type: "group", label: "In five minutes, between those", blocks: long },
  ];
}

function lastOf(entry: Work | Education): string {
  return entry.end?.value === "present" ? "9999" : (entry.end?.value ?? entry.start?.value ?? "0");
}

function originOf(entry: AnyEntry): Fact | undefined {
  if (entry.kind === "education") return entry.thesis ?? entry.degree ?? entry.institution;
  return entry.kind === "work" ? (entry.position ?? entry.organisation) : undefined;
}
