/** `groundwork practice`: sessions of the practice room, begun, answered and taken along. */

import { randomUUID } from "node:crypto";
import { loadAids } from "../actions/load-aids.ts";
import { startSession } from "../actions/start-session.ts";
import { lookBack } from "../core/practice/look-back.ts";
import { renderPreregistration, renderTranscript } from "../core/practice/render-session.ts";
import { isHidden, SESSION_KINDS } from "../core/practice/session.ts";
import { openStore } from "../io/database/open-store.ts";
import { decodeBytes } from "../io/decoder/decode-file.ts";
import { dataFolder } from "../io/files/data-folder.ts";
import { loadLibrary } from "../io/files/load-library.ts";
import { answerSession } from "./answer-session.ts";
import { readArguments } from "./arguments.ts";
import type { Command } from "./command.ts";
import { EXIT, UsageError } from "./command.ts";
import { out, outJson } from "./print.ts";

export const practiceCommand: Command = {
  name: "practice",
  usage: "groundwork practice [list | begin KIND SUBJECT | answer ID | show ID] [--report ID] [--minutes N] [--json] [--data DIR]",
  summary: "Practise in the terminal: begin a session, answer it, list them, print one.",
  help: `  list                 every session with its kind, how much of it is answered, and its id (the default)
  begin KIND SUBJECT   begin one and answer it: answer question/…, answer concept/…, answer round/…, defence ENTRY, critique drill/…, design drill/…,
                       mock. \`groundwork plan\` names kind and subject of what it holds. --report ID is the report it is of (default: the newest)
  answer ID            go on with one
  show ID              the transcript, or the preregistration of a design, as Markdown; --json for all of it

Answer first, compare after: each step is asked, answered in lines, rated by you, and then compared. Every line is kept at once.`,
  async run(argv) {
    const args = readArguments(argv, {
      json: { type: "boolean" },
      report: { type: "string" },
      minutes: { type: "string" },
      data: { type: "string" },
    });
    const [what = "list", word, subject = "", ...rest] = args.words;
    const needsWord = what === "show" || what === "answer" || what === "begin";
    if (!["list", "show", "answer", "begin"].includes(what) || rest.length > 0 || (word !== undefined) !== needsWord)
      throw new UsageError("Say list; or show, or answer, and the id of a session; or begin, a kind and a subject.");
    const kind = SESSION_KINDS.find((name) => name === word);
    if (what === "begin" && (!kind || (kind !== "mock" && subject === "")))
      throw new UsageError(
        `A session is of a kind (${SESSION_KINDS.join(", ")}) and, but for a mock, about something: answer question/tell-me-about-yourself.`,
      );
    const opened = await openStore(args.text("data") ?? dataFolder(), () => new Date().toISOString(), what === "begin");
    if (!opened) {
      out("There is no data folder yet, so there are no sessions.");
      return EXIT.ok;
    }
    try {
      if (what === "list") {
        const rows = await opened.practice.listSessions();
        if (args.flag("json")) outJson(rows);
        else if (rows.length === 0) out("No sessions yet.");
        else
          for (const row of rows)
            out(`${row.id}  ${row.kind.padEnd(8)} ${row.answered}/${row.steps}  ${row.updated.slice(0, 10)}  ${row.title}`);
        return EXIT.ok;
      }
      const room = { ...opened, decode: decodeBytes, library: (await loadLibrary()).value };
      let id = word ?? "";
      if (what === "begin" && kind) {
        const report = args.text("report") ?? (await opened.store.listReports())[0]?.id;
        const minutes = Number.parseInt(args.text("minutes") ?? "", 10);
        const wish = { kind, subject: subject || kind, ...(report ? { report } : {}), ...(minutes > 0 ? { minutes } : {}) };
        const session = await startSession(wish, randomUUID(), room);
        if (!session)
          throw new UsageError(`There is nothing to practise at "${subject || kind}". \`groundwork plan\` names what there is.`);
        id = session.id;
      }
      const kept = await opened.practice.loadSession(id);
      if (!kept) throw new UsageError(`There is no session "${id}". \`groundwork practice\` lists them.`);
      if (what === "show" && isHidden(kept))
        throw new UsageError(`A mock interview is looked back on after its end. \`groundwork practice answer ${id}\` goes on with it.`);
      if (what !== "show") await answerSession(kept, room);
      else if (args.flag("json")) outJson(kept);
      else if (kept.session.kind === "design") out(renderPreregistration(kept).trimEnd());
      else out(renderTranscript(kept, lookBack(kept, await loadAids(kept.session, room))).trimEnd());
      return EXIT.ok;
    } finally {
      await opened.close();
    }
  },
};
