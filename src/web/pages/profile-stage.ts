/** What was read of the CV: its head, then its sections with their entries, each field with its words. */

import { html } from "hono/html";
import type { AnyEntry, Profile, PublicationStatus } from "../../core/profile/profile.ts";
import { quote } from "../../core/text/span.ts";
import type { Html } from "../layout.ts";
import { type FactPage, type Field, factRows } from "./fact-rows.ts";

const STATUSES: readonly PublicationStatus[] = ["published", "accepted", "submitted", "in preparation", "preprint"];

/** Letters of an entry's heading: the whole stands below it. */
const MOST = 90;

export function profileStage(page: FactPage, profile: Profile): Html {
  const entries: AnyEntry[] = [...profile.work, ...profile.education, ...profile.publications, ...profile.entries, ...profile.skills];
  const head: Field[] = [
    ["Name", profile.name],
    ["Under the name", profile.label],
    ["Place", profile.location],
    ...profile.emails.map((fact): Field => ["Mail", fact]),
    ...profile.phones.map((fact): Field => ["Telephone", fact]),
    ["Summary", profile.summary],
    ...profile.languages.flatMap(({ name, fluency }): Field[] => [
      ["Language", name],
      ["How well", fluency],
    ]),
  ];
  const sections = profile.sections.flatMap((section) => {
    const of = entries.filter((entry) => entry.section === section.id).toSorted((a, b) => a.span.start - b.span.start);
    if (of.length === 0) return [];
    return html`<section><h2>${section.title || "Before the first heading"} <span class="quiet">read as ${section.kind}</span></h2>${of.map((entry) => entryOf(page, entry))}</section>`;
  });
  const unread = profile.unrecognised.map((span) => html`<li>“${quote(page.text, span)}”</li>`);
  return html`<section><h2>Head</h2>${factRows(page, head)}</section>${sections}${
    unread.length > 0
      ? html`<section><h2>Kept without being recognised</h2><p class="quiet">Nothing is drawn from these lines, except as quotes.</p><ul>${unread}</ul></section>`
      : ""
  }`;
}

function entryOf(page: FactPage, entry: AnyEntry): Html {
  const { title, fields } = fieldsOf(page, entry);
  return html`<article class="entry"><h3>${title.length > MOST ? `${title.slice(0, title.lastIndexOf(" ", MOST))} …` : title} <span class="quiet">${entry.kind}</span></h3>${factRows(page, fields)}</article>`;
}

function fieldsOf(page: FactPage, entry: AnyEntry): { title: string; fields: Field[] } {
  switch (entry.kind) {
    case "work":
      return {
        title: [entry.position?.value, entry.organisation?.value].filter(Boolean).join(", ") || firstWords(page, entry),
        fields: [
          ["Position", entry.position],
          ["Employer", entry.organisation],
          ["From", entry.start, "date"],
          ["To", entry.end, "date"],
          ["Place", entry.location],
          ...entry.highlights.map((fact): Field => ["Line", fact]),
        ],
      };
    case "education":
      return {
        title: [entry.degree?.value, entry.area?.value, entry.institution?.value].filter(Boolean).join(", ") || firstWords(page, entry),
        fields: [
          ["Degree", entry.degree],
          ["Field", entry.area],
          ["Where", entry.institution],
          ["From", entry.start, "date"],
          ["To", entry.end, "date"],
          ["Place", entry.location],
          ["Advisor", entry.advisor],
          ["Thesis", entry.thesis],
          ["Grade", entry.score],
          ...entry.highlights.map((fact): Field => ["Line", fact]),
        ],
      };
    case "publication":
      return {
        title: entry.title.value,
        fields: [
          ["Title", entry.title],
          ["Venue", entry.venue],
          ["Year", entry.year, "date"],
          ["Status", entry.status, STATUSES],
          ...entry.awards.map((fact): Field => ["Award", fact]),
        ],
      };
    case "skill":
      return {
        title: entry.group?.value ?? "Skills",
        fields: [["Group", entry.group], ...entry.items.map((fact): Field => ["Skill", fact])],
      };
    default:
      return {
        title: entry.title.value,
        fields: [
          ["Title", entry.title],
          ["Where", entry.organisation],
          ["From", entry.start, "date"],
          ["To", entry.end, "date"],
          ["Detail", entry.detail],
          ...entry.highlights.map((fact): Field => ["Line", fact]),
        ],
      };
  }
}

function firstWords(page: FactPage, entry: AnyEntry): string {
  return `${quote(page.text, entry.span).slice(0, 60)} …`;
}
