/** The cover: who, for what, from which files, and how many statements rest on what. */

import type { Block, Part } from "../report.ts";
import type { PartBuilder, Scope } from "../scope.ts";
import type { Value } from "../statement.ts";
import { contentValue, derivedValue, factValue, quoted, saidValue, say } from "../statement.ts";

export const coverTemplates = {
  "cover.candidate": "Prepared for {name}.",
  "cover.seat": "The seat: {title}.",
  "cover.firm": "The employer, as the posting names it: {firm}.",
  "cover.firm-said": "The employer, as you named it: {firm}.",
  "cover.team": "The team: {team}.",
  "cover.level": "The level: {level}.",
  "cover.place": "The place: {place}.",
  "cover.pay": "The pay the posting states: {pay}.",
  "cover.pay-said": "The pay, as you put it: {pay}.",
  "cover.date-deadline": "Applications close: {date}.",
  "cover.date-start": "The seat starts: {date}.",
  "cover.date-interview": "Interviews, as the posting says: {date}.",
  "cover.date-interview-said": "Interviews, as you put it: {date}.",
  "cover.date-posted": "Posted: {date}.",
  "cover.role-title": "It uses the guide “{role}”, because the posting’s title says {title}.",
  "cover.role-cues": "It uses the guide “{role}”: the title does not decide, but the text says {title}.",
  "cover.role-chosen": "It uses the guide “{role}”, which you chose.",
  "cover.role-default": "It uses the guide “{role}”, because neither title nor text of the posting points to another.",
  "cover.built": "Built on {date} from {cv} and {posting}.",
  "cover.input": "The file {name}: {pages}, fingerprint {hash}.",
  "cover.interview": "Your interview is on {date}.",
  "cover.paper": "Your paper “{title}” was supplied as {name} and belongs to an entry of your publication list.",
  "cover.paper-unmatched": "The paper {name} was supplied; its title was found in no entry of your publication list.",
} as const;

export const buildCover: PartBuilder = (scope) => {
  const { sources, profile, posting, options, inputs } = scope;
  const lines: Block[] = [];
  const add = (template: keyof typeof coverTemplates, subject: string, values: Record<string, Value>) =>
    lines.push({ type: "statement", statement: say(template, subject, values) });
  if (profile.name) add("cover.candidate", "name", { name: factValue(sources, profile.name) });
  if (posting.title) add("cover.seat", "title", { title: factValue(sources, posting.title) });
  if (options.firm) add("cover.firm-said", "firm", { firm: saidValue(sources, "firm") });
  else if (posting.firm)
    add(posting.firm.said === undefined ? "cover.firm" : "cover.firm-said", "firm", { firm: factValue(sources, posting.firm) });
  if (posting.team) add("cover.team", "team", { team: factValue(sources, posting.team) });
  if (posting.level) add("cover.level", "level", { level: factValue(sources, posting.level) });
  const place = posting.places[0];
  if (place) add("cover.place", "place", { place: factValue(sources, place) });
  if (posting.pay) add(posting.pay.said === undefined ? "cover.pay" : "cover.pay-said", "pay", { pay: factValue(sources, posting.pay) });
  for (const date of posting.dates) {
    const template =
      date.what === "interview" && date.said !== undefined ? "cover.date-interview-said" : (`cover.date-${date.what}` as const);
    add(template, date.value, { date: factValue(sources, date) });
  }
  lines.push({ type: "statement", statement: roleStatement(scope) });
  if (options.date) add("cover.interview", "date", { date: saidValue(sources, "date") });
  const built = { date: saidValue(sources, "asOf"), cv: saidValue(sources, "cv.name"), posting: saidValue(sources, "posting.name") };
  add("cover.built", "inputs", built);
  for (const input of inputs) {
    add("cover.input", input.id, {
      name: saidValue(sources, `${input.id}.name`),
      pages: derivedValue(sources, "amount", { noun: "page" }, [saidValue(sources, `${input.id}.pages`)]),
      hash: saidValue(sources, `${input.id}.hash`),
    });
  }
  for (const paper of scope.papers) {
    const name = saidValue(sources, `${paper.document}.name`);
    if (paper.publication && paper.title) {
      const span = { document: paper.document, start: paper.title.start, end: paper.title.end };
      add("cover.paper", paper.document, { title: quoted(sources, span), name });
    } else add("cover.paper-unmatched", paper.document, { name });
  }
  const part: Part = { id: "cover", title: "Cover", blocks: lines };
  return part;
};

function roleStatement({ sources, match }: Scope) {
  const role = contentValue(sources, `role/${match.role.slug}`, "");
  const because = match.role.because;
  const title = match.role.span && quoted(sources, match.role.span);
  if ((because === "title" || because === "cues") && title) return say(`cover.role-${because}`, "role", { role, title });
  if (because === "chosen") return say("cover.role-chosen", "role", { role }, [{ kind: "said", input: "role" }]);
  return say("cover.role-default", "role", { role }, [derivedValue(sources, "count", {}, []).ground]);
}
