/**
 * A clock that is wrong, and one that jumps, under a server that practises and makes reports (SEC-38):
 *
 *     node test/bench/faults/clock.ts
 *
 * Needs the program faketime. One data folder goes through days that come in the wrong order, through both changes of summer time, and through a clock
 * that goes back three days while the server runs. Nothing may be lost, and reports, cards and sessions go on. (That no card is planned after the day of
 * the interview is `test/bench/plan-cards.ts`.)
 */

import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { makeReport, post, type ServerProcess, startProcess } from "../../faults/server-process.ts";

/** Clocks in the order in which the folder meets them. */
const CLOCKS = ["+0d", "+2d", "-2d", "+1d", "2026-03-29 01:59:50", "2026-10-25 01:59:50", "jump"] as const;

if (spawnSync("faketime", ["--version"]).error) {
  console.error("clock.ts needs the program faketime (on Debian: apt-get install faketime).");
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), "groundwork-clock-"));
const rows: { clock: string; day: string; reviews: string; answers: string; due: string; report: string; holds: boolean }[] = [];
let deck = "";
let [reviews, answers] = [0, 0];
try {
  for (const clock of CLOCKS) {
    const shift = join(folder, "shift");
    writeFileSync(shift, "+2d");
    const real = await startProcess(folder, clock === "jump" ? jumping(shift) : ["faketime", clock.replace("d", " days")]);
    try {
      const report = await makeReport(real.origin, `clock-report-${rows.length}`, clock);
      writeFileSync(shift, "-1d");
      deck ||= report.split("/").at(-1) ?? "";
      for (let i = 0; i < 3; i++) if (await grade(real)) reviews++;
      if (await answer(real)) answers++;
      const kept = look();
      const shown = await (await fetch(`${real.origin}/practice/cards?deck=${deck}`)).text();
      rows.push({
        clock,
        day: kept.day,
        reviews: `${kept.reviews} of ${reviews}`,
        answers: `${kept.answers} of ${answers}`,
        due: /(\d+) today|Nothing more today/.exec(shown)?.[0] ?? "no page",
        report: String((await fetch(real.origin + report)).status),
        holds: kept.reviews === reviews && kept.answers === answers && /today/.test(shown),
      });
    } finally {
      await real.kill();
      spawnSync("pkill", ["-KILL", "-f", folder]);
    }
  }
  const copies = readdirSync(join(folder, "backups"));
  console.table(rows);
  console.log(`copies made: ${copies.join(", ")}`);
  // The control: a review that is taken away is missed.
  const database = new DatabaseSync(join(folder, "groundwork.sqlite"));
  database.exec("delete from review where rowid in (select rowid from review limit 1)");
  database.close();
  const seen = look().reviews === reviews - 1;
  console.log(`control: a review taken away is ${seen ? "seen" : "not seen"}`);
  process.exitCode = seen && rows.every((row) => row.holds) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Words that run a command under a clock whose shift is read from a file again and again. */
function jumping(shift: string): string[] {
  const library = spawnSync("sh", ["-c", "ls /usr/lib/*/faketime/libfaketime.so.1"], { encoding: "utf8" }).stdout.trim();
  return ["env", `LD_PRELOAD=${library}`, `FAKETIME_TIMESTAMP_FILE=${shift}`, "FAKETIME_NO_CACHE=1", "FAKETIME_DONT_FAKE_MONOTONIC=1"];
}

/** Grades the first card of the deck's queue. */
async function grade(server: ServerProcess): Promise<boolean> {
  const page = await (await fetch(`${server.origin}/practice/cards?deck=${deck}`)).text();
  const card = /name="card" value="([^"]+)"/.exec(page)?.[1];
  if (!card) return false;
  const sent = await post(server.origin, "/practice/cards/grade", new URLSearchParams({ deck, card, grade: "good" }));
  return sent.status === 303;
}

async function answer(server: ServerProcess): Promise<boolean> {
  const sent = await post(
    server.origin,
    "/practice/sessions",
    new URLSearchParams({ kind: "answer", subject: "question/failure-or-feedback" }),
  );
  const path = sent.headers.get("location") ?? "";
  const fields = new URLSearchParams({ act: "done", revision: "0", seconds: "5", text: "I ran it again and it failed." });
  return (await post(server.origin, `${path}/answers/0`, fields)).status === 303;
}

function look(): { reviews: number; answers: number; day: string } {
  const database = new DatabaseSync(join(folder, "groundwork.sqlite"), { readOnly: true });
  const number = (sql: string) => Number((database.prepare(sql).get() as { n: number }).n);
  const { day } = database.prepare("select created day from review order by rowid desc limit 1").get() as { day: string };
  const found = {
    reviews: number("select count(*) n from review"),
    answers: number("select count(*) n from answer"),
    day: day.slice(0, 10),
  };
  database.close();
  return found;
}
