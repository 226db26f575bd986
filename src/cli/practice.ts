/** `groundwork practice`: the sessions of the practice room, to list and to take along. */

import { renderPreregistration, renderTranscript } from "../core/practice/render-session.ts";
import { openStore } from "../io/database/open-store.ts";
import { dataFolder } from "../io/files/data-folder.ts";
import { readArguments } from "./arguments.ts";
import type { Command } from "./command.ts";
import { EXIT, UsageError } from "./command.ts";
import { out, outJson } from "./print.ts";

export const practiceCommand: Command = {
  name: "practice",
  usage: "groundwork practice [list | show ID] [--json] [--data DIR]",
  summary: "List the sessions of the practice room, or print one.",
  help: `  list       every session with its kind, how much of it is answered, and its id (the default)
  show ID    the transcript, or the preregistration of a design, as Markdown; --json for all of it

Sessions are begun and answered in the app: \`groundwork serve\`.`,
  async run(argv) {
    const args = readArguments(argv, { json: { type: "boolean" }, data: { type: "string" } });
    const [what = "list", id, ...rest] = args.words;
    if (!["list", "show"].includes(what) || rest.length > 0 || (what === "show") !== (id !== undefined))
      throw new UsageError("Say list, or show and the id of one session.");
    const opened = await openStore(args.text("data") ?? dataFolder(), () => new Date().toISOString(), false);
    if (!opened) {
      out("There is no data folder yet, so there are no sessions.");
      return EXIT.ok;
    }
    try {
      if (id === undefined) {
        const rows = await opened.practice.listSessions();
        if (args.flag("json")) outJson(rows);
        else if (rows.length === 0) out("No sessions yet.");
        else
          for (const row of rows)
            out(`${row.id}  ${row.kind.padEnd(8)} ${row.answered}/${row.steps}  ${row.updated.slice(0, 10)}  ${row.title}`);
        return EXIT.ok;
      }
      const kept = await opened.practice.loadSession(id);
      if (!kept) throw new UsageError(`There is no session "${id}". \`groundwork practice\` lists them.`);
      if (args.flag("json")) outJson(kept);
      else out((kept.session.kind === "design" ? renderPreregistration(kept) : renderTranscript(kept)).trimEnd());
      return EXIT.ok;
    } finally {
      await opened.close();
    }
  },
};
