/** One submission sent 50 times at once: node test/bench/faults/submits.ts [rounds=20] [at once=50]. The control sends as many submissions as requests. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { post, startProcess } from "../../faults/server-process.ts";

const rounds = Number(process.argv[2] ?? 20);
const atOnce = Number(process.argv[3] ?? 50);
const folder = mkdtempSync(join(tmpdir(), "groundwork-submits-"));
const answers: Record<string, number> = {};

function send(origin: string, submission: string): Promise<string> {
  const form = new FormData();
  form.set("submission", submission);
  form.set("cv-text", "Eve Example\n\nEXPERIENCE\nResearch Engineer, Example Lab, 2020 - 2024\n- Trained agents in Python\n");
  form.set("posting-text", "Research Scientist\n\nRequirements\n- Experience with reinforcement learning\n- Python\n");
  return post(origin, "/reports", form).then((answer) => {
    answers[answer.status] = (answers[answer.status] ?? 0) + 1;
    return answer.headers.get("location") ?? "";
  });
}

function requests(): number {
  const database = new DatabaseSync(join(folder, "groundwork.sqlite"), { readOnly: true });
  const found = database.prepare("select count(*) n from request").get() as { n: number };
  database.close();
  return found.n;
}

/** A server for each round: one would refuse so many forms a minute. */
async function round(submissions: (index: number) => string): Promise<{ made: number; places: number }> {
  const before = countBefore();
  const server = await startProcess(folder);
  const places = new Set(await Promise.all(Array.from({ length: atOnce }, (_, index) => send(server.origin, submissions(index)))));
  await server.kill();
  places.delete("");
  return { made: requests() - before, places: places.size };
}

function countBefore(): number {
  try {
    return requests();
  } catch {
    return 0;
  }
}

try {
  let [made, places] = [0, 0];
  let done = 0;
  for (; done < rounds && performance.now() < 300_000; done++) {
    const outcome = await round(() => `same-submission-${done}`);
    made += outcome.made;
    places += outcome.places;
  }
  const told = JSON.stringify(answers);
  const control = await round((index) => `other-submission-${index}`);
  console.table([
    { sent: `${done} x ${atOnce} identical`, reports: made, "addresses answered": places, answers: told },
    { sent: `control: ${atOnce} different`, reports: control.made, "addresses answered": control.places },
  ]);
} finally {
  rmSync(folder, { recursive: true });
}
