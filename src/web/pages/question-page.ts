/** One question: what it tests, and, folded, what a good answer contains. */

import { html } from "hono/html";
import type { Question } from "../../core/library/library.ts";
import type { Html } from "../layout.ts";
import { paths } from "../paths.ts";
import { linkedData } from "./guides-data.ts";
import { linksOf } from "./guides-links.ts";
import {
  anchors,
  bodyOf,
  computedNumbers,
  folded,
  head,
  items,
  links,
  NOTHING,
  section,
  sentences,
  sourceList,
  to,
  words,
} from "./guides-parts.ts";
import { type GuidePage, gist, type Site } from "./guides-site.ts";
import { QUESTION_KIND_NAMES } from "./question-groups.ts";

const AUDIENCES = { recruiter: "The recruiter", manager: "The hiring manager", peer: "A future colleague" } as const;

/** Neighbouring questions of the same kind that are listed. */
const ALIKE = 6;

export function questionPage(site: Site, question: Question): GuidePage {
  const { ask, kind, checked, sources } = question;
  const path = paths.question(question.slug);
  const within = { name: "Questions", path: paths.questions };
  const names = QUESTION_KIND_NAMES.find((row) => row.kind === kind);
  const description = gist([`${names?.one ?? kind}.`, question.tests ?? question.why ?? question.good ?? ask].join(" "));
  const answer = question.good ?? question.say;
  return {
    path,
    title: ask.length > 60 ? `${ask.slice(0, ask.lastIndexOf(" ", 58))}…` : ask,
    description,
    within,
    data: linkedData(
      site,
      { path, name: ask, description, within, checked, sources },
      { "@type": "Question", text: ask, ...(answer ? { acceptedAnswer: { "@type": "Answer", text: answer } } : {}) },
    ),
    body: html`${head({ within, kind: kicker(question, names?.one ?? kind), name: ask, checked })}
${question.setup ? html`<blockquote class="setup"><p>${words(question.setup)}</p></blockquote>` : ""}
${question.hypothesis ? html`<p><strong>The claim to test.</strong> ${words(question.hypothesis)}</p>` : ""}
${question.task === "find-bugs" ? bodyOf(question.body) : ""}
${section("What it tests", question.tests ? html`<p>${words(question.tests)}</p>` : NOTHING)}
${section("When it comes up", fires(site, question))}
${section("Why an interviewer asks", question.why ? html`<p>${words(question.why)}</p>` : NOTHING)}
${section(
  "An outline",
  items(
    question.outline.map(({ label, hint }) => html`<strong>${label}.</strong> ${words(hint)}`),
    "ol",
  ),
)}
${section("Prompts", items(question.prompts.map(({ name, prompt }) => html`<strong>${name}.</strong> ${words(prompt)}`)))}
${section("What to ask", templates(question))}
${section("A good answer", key(question))}
${section("On paper, and in the room", mending(question))}
${section("Follow-ups", sentences(question.followUps))}
${section("Red flags", sentences(question.redFlags))}
${section("In each role’s terms", items(Object.entries(question.variants).map(([role, text]) => html`${to(site, `role/${role}`)}: ${words(text)}`)))}
${crossLinks(site, question)}
${sourceList(site, sources)}`,
  };
}

function kicker({ minutes, difficulty, task, area }: Question, name: string): string {
  return [
    task === "find-bugs" ? "Coding task: find the faults" : task === "implement" ? "Coding task: write it" : name,
    area?.replaceAll("-", " "),
    minutes ? `${minutes} min` : undefined,
    difficulty ? `difficulty ${difficulty} of 5` : undefined,
  ]
    .filter(Boolean)
    .join(" · ");
}

function fires({ library }: Site, { when }: Question): Html {
  if (!when) return NOTHING;
  const claim = library.claims.find((row) => row.slug === when.claim);
  const method = library.methods.find((row) => row.slug === when.method);
  return items([
    ...(claim ? [html`Where you claim: ${claim.name}. <span class="quiet">For example “${claim.example}”</span>`] : []),
    ...(method ? [html`Where the method is: ${method.name}. <span class="quiet">For example “${method.example}”</span>`] : []),
    ...(when.work ? [html`Of ${when.work.map((slug) => library.works.find((row) => row.slug === slug)?.name ?? slug).join(" or ")}.`] : []),
    ...(when.open ? [html`Where the text leaves open: ${when.open.replaceAll("-", " ")}.`] : []),
  ]);
}

function templates({ templates: rows }: Question): Html[] {
  return (["recruiter", "manager", "peer"] as const).flatMap((audience) => {
    const asks = rows.filter((row) => row.audience === audience).map((row) => row.ask.replaceAll("{words}", "<the posting’s own words>"));
    return asks.length > 0 ? [html`<h3>${AUDIENCES[audience]}</h3>${sentences(asks)}`] : [];
  });
}

/** Everything that gives the answer away, folded. */
function key(question: Question): Html {
  const { good, points, weakest, anchors: scale, body, task, computed } = question;
  const list = points.map(
    ({ point, remedy }) => html`${words(point)}${remedy ? html` <span class="remedy">→ ${words(remedy)}</span>` : ""}`,
  );
  const inner = [
    good ? html`<p>${words(good)}</p>` : NOTHING,
    weakest ? html`<p><strong>The weakest link.</strong> ${words(weakest)}</p>` : NOTHING,
    items(list),
    anchors(scale),
    task === "find-bugs" ? NOTHING : bodyOf(body),
    computedNumbers(computed),
  ].filter((part) => String(part) !== "");
  return inner.length > 0 ? folded("Answer it yourself first, then open", inner) : NOTHING;
}

function mending({ mend, say }: Question): Html {
  if (!mend && !say) return NOTHING;
  return html`<dl class="pairs">${mend ? html`<dt>Mend it</dt><dd>${words(mend)}</dd>` : ""}${say ? html`<dt>Say it</dt><dd>${words(say)}</dd>` : ""}</dl>`;
}

function crossLinks(site: Site, question: Question): Html {
  const { library } = site;
  const roles = (linksOf(library).rolesOfQuestion.get(question.slug) ?? []).filter((role) => !question.variants[role.slug]);
  const shared = (row: Question) => row.concepts.filter((slug) => question.concepts.includes(slug)).length;
  const alike = library.questions
    .filter((row) => row !== question && row.kind === question.kind && (shared(row) > 0 || question.concepts.length === 0))
    .toSorted((a, b) => shared(b) - shared(a))
    .slice(0, ALIKE);
  const drills = library.drills.filter((row) => row.concepts.some((slug) => question.concepts.includes(slug)));
  const addressed = (kind: string, rows: readonly { slug: string }[]) =>
    links(
      site,
      rows.map((row) => `${kind}/${row.slug}`),
    );
  return html`${section(
    "Concepts it needs",
    links(
      site,
      question.concepts.map((slug) => `concept/${slug}`),
    ),
  )}
${section("Roles", addressed("role", roles))}
${section("Drills on the same concepts", addressed("drill", drills))}
${section("Questions like it", addressed("question", alike))}`;
}
