/** Sending a form as a page of the app does, and waiting for its verdict. */

import { post } from "../../faults/server-process.ts";

/** What became of a form: a report, a request that failed with sentences, or a form that was refused at once. */
export interface Verdict {
  status: number;
  state: "report" | "failed" | "refused" | "late";
  /** Seconds from the form's last byte to the verdict; waiting for the limit on reports is left out. */
  seconds: number;
  /** The page that says so. */
  words: string;
  path: string;
}

export interface Sent {
  name: string;
  bytes: Uint8Array;
}

export const HONEST_POSTING =
  "Research Engineer\n\nAbout the role\nYou will train language models.\n\nRequirements\n- Experience with Python\n- A PhD or equal experience";
export const HONEST_CV =
  "Ada Example\nada@example.org\n\nExperience\nResearch Engineer, Example Lab, 2020 - 2024\n- Trained language models with Python for three years.\n";

/** A form with a CV and a posting, and whatever else is given. Left-out parts are honest ones. */
export function formOf(parts: { cv?: Sent; posting?: Sent; papers?: readonly Sent[]; fields?: Record<string, string> }): FormData {
  const form = new FormData();
  const file = ({ name, bytes }: Sent) => new File([new Uint8Array(bytes)], name);
  if (parts.cv) form.set("cv", file(parts.cv));
  else form.set("cv-text", HONEST_CV);
  if (parts.posting) form.set("posting", file(parts.posting));
  else form.set("posting-text", HONEST_POSTING);
  for (const paper of parts.papers ?? []) form.append("papers", file(paper));
  for (const [name, value] of Object.entries(parts.fields ?? {})) form.set(name, value);
  return form;
}

/** Sends a form and waits for what becomes of it, for `most` seconds. A server that asks to wait is waited for. */
export async function verdictOf(origin: string, form: FormData, most = 60): Promise<Verdict> {
  let sent: Response;
  let begun: number;
  for (;;) {
    begun = performance.now();
    sent = await post(origin, "/reports", form);
    if (sent.status !== 429) break;
    await sent.arrayBuffer();
    await pause(1000 * Number(sent.headers.get("retry-after") ?? 1));
  }
  const { status } = sent;
  const words = await sent.text();
  const progress = sent.headers.get("location") ?? "";
  const path = progress.replace("/progress", "");
  const since = () => (performance.now() - begun) / 1000;
  if (status !== 303) return { status, state: "refused", seconds: since(), words, path };
  if (progress === path) return { status, state: "report", seconds: since(), words: "", path };
  while (since() < most) {
    const answer = await fetch(origin + progress, { redirect: "manual" });
    const page = await answer.text();
    if (answer.status === 303) return { status: 303, state: "report", seconds: since(), words: "", path };
    if (answer.status !== 200) return { status: answer.status, state: "refused", seconds: since(), words: page, path };
    if (page.includes("<h1>This could not be read")) return { status: 200, state: "failed", seconds: since(), words: page, path };
    await pause(60);
  }
  return { status, state: "late", seconds: since(), words: "", path };
}

/** The sentences of a page that says why, without tags. */
export function reasonOf({ words }: Verdict): string {
  const notice = /<div class="notice"[^>]*>([\s\S]*?)<\/div>/.exec(words)?.[1] ?? /<main[^>]*>([\s\S]*?)<\/main>/.exec(words)?.[1] ?? words;
  return notice
    .replace(/<[^>]+>/g, " ")
    .replace(/&#39;/g, "'")
    .replace(/\s+/g, " ")
    .trim();
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

/** Calls `each` on every row, `width` at a time, and gives the results in order. */
export async function inParallel<T, R>(rows: readonly T[], width: number, each: (row: T, index: number) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  await Promise.all(
    Array.from({ length: Math.min(width, rows.length) }, async () => {
      while (next < rows.length) {
        const index = next++;
        results[index] = await each(rows[index] as T, index);
      }
    }),
  );
  return results;
}
