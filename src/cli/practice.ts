/** `groundwork practice`: sessions of the practice room, begun, answered and taken along. */

import { createHash, randomUUID } from "node:crypto";
import { loadAids } from "../actions/load-aids.ts";
import { addPaper } from "../actions/load-paper.ts";
import { loadProgress } from "../actions/load-progress.ts";
import { type PracticeRoom, type SessionWish, startSession } from "../actions/start-session.ts";
import { dueVariants } from "../core/practice/find-variant.ts";
import { lookBack } from "../core/practice/look-back.ts";
import { renderPreregistration, renderTranscript } from "../core/practice/render-session.ts";
import { isHidden, type Kept, SESSION_KINDS, type SessionKind } from "../core/practice/session.ts";
import { openStore } from "../io/database/open-store.ts";
import { decodeBytes } from "../io/decoder/decode-file.ts";
import { dataFolder } from "../io/files/data-folder.ts";
import { loadLibrary } from "../io/files/load-library.ts";
import { FileError, readSource } from "../io/files/read-source.ts";
import { answerSession } from "./answer-session.ts";
import { type Parsed, readArguments } from "./arguments.ts";
import type { Command } from "./command.ts";
import { EXIT, UsageError } from "./command.ts";
import { describeProblem, note, out, outJson } from "./print.ts";
import { showDue } from "./show-due.ts";
import { showProgress } from "./show-progress.ts";

/** What can be asked of the command, and how many words it takes after its name. */
const ACTS: Record<string, { least: number; most: number }> = {
  list: { least: 0, most: 0 },
  progress: { least: 0, most: 0 },
  begin: { least: 1, most: 2 },
  answer: { least: 1, most: 1 },
  show: { least: 1, most: 1 },
};

export const practiceCommand: Command = {
  name: "practice",
  usage:
    "groundwork practice [list | begin KIND [SUBJECT] | answer ID | show ID | progress] [--report ID] [--paper FILE] [--words TEXT] [--minutes N] [--after ID] [--json] [--data DIR]",
  summary: "Practise in the terminal: begin a session, answer it, list them, print one, see where practice stands.",
  help: `  list                 every session with its kind, how much of it is answered, and its id; then what is due again (the default)
  begin KIND SUBJECT   begin one and answer it: answer question/…, answer concept/…, answer round/…, defence ENTRY, critique drill/…, design drill/…,
                       mock. \`groundwork plan\` names kind and subject of what it holds. --report ID is the report it is of (default: the newest)
  begin KIND --paper FILE   defend or critique a paper of yours: it is read, and kept in the data folder like one brought in the app
  begin design --words TEXT   design an experiment for a hypothesis of your own
  answer ID            go on with one
  show ID              the transcript, or the preregistration of a design, as Markdown; --json for all of it. Of a mock only after its end
  progress             steps answered, points that you say you met, and your ratings beside them

  --minutes N          of a mock, 30 to 60
  --after ID           the session that this one repeats or follows

Answer first, compare after: each step is asked, answered in lines, rated by you, and then compared. Every line is kept at once.`,
  async run(argv) {
    const args = readArguments(argv, {
      json: { type: "boolean" },
      report: { type: "string" },
      paper: { type: "string" },
      words: { type: "string" },
      minutes: { type: "string" },
      after: { type: "string" },
      data: { type: "string" },
    });
    const [what = "list", ...words] = args.words;
    const takes = ACTS[what];
    if (!takes || words.length < takes.least || words.length > takes.most)
      throw new UsageError("Say list or progress; or show, or answer, and the id of a session; or begin, a kind and a subject.");
    const wished = what === "begin" ? wishOf(words, args) : undefined;
    const opened = await openStore(args.text("data") ?? dataFolder(), now, what === "begin");
    if (!opened) {
      out("There is no data folder yet, so there are no sessions.");
      return EXIT.ok;
    }
    try {
      const room = { ...opened, decode: decodeBytes, library: (await loadLibrary()).value };
      if (what === "list") await list(room, args.flag("json"));
      else if (what === "progress") {
        const progress = await loadProgress(room.practice);
        if (args.flag("json")) outJson(progress);
        else showProgress(progress);
      } else {
        const id = wished ? await begin(wished, args, room) : (words[0] ?? "");
        const kept = await room.practice.loadSession(id);
        if (!kept) throw new UsageError(`There is no session "${id}". \`groundwork practice\` lists them.`);
        if (what === "show") await show(kept, room, args.flag("json"));
        else await answerSession(kept, room);
      }
      return EXIT.ok;
    } finally {
      await opened.close();
    }
  },
};

/** What is to be begun, as far as the words alone say it. */
function wishOf([word, subject]: readonly string[], args: Parsed): { kind: SessionKind; subject: string } {
  const kind = SESSION_KINDS.find((name) => name === word);
  const ofPaper = args.text("paper") !== undefined;
  const own = args.text("words") !== undefined;
  if (ofPaper && kind !== "defence" && kind !== "critique")
    throw new UsageError("A paper is defended or criticised: begin defence, or begin critique, with --paper FILE.");
  if (own && kind !== "design") throw new UsageError("A hypothesis of your own is for a design: begin design --words TEXT.");
  const about = subject ?? (kind === "mock" ? "mock" : ofPaper ? "" : own ? "own" : undefined);
  if (!kind || about === undefined)
    throw new UsageError(
      `A session is of a kind (${SESSION_KINDS.join(", ")}) and, but for a mock, about something: answer question/tell-me-about-yourself.`,
    );
  return { kind, subject: about };
}

async function begin({ kind, subject }: { kind: SessionKind; subject: string }, args: Parsed, room: PracticeRoom): Promise<string> {
  const file = args.text("paper");
  const [words, after] = [args.text("words"), args.text("after")];
  const report = args.text("report") ?? (await room.store.listReports())[0]?.id;
  const minutes = Number.parseInt(args.text("minutes") ?? "", 10);
  const wish: SessionWish = {
    kind,
    subject,
    ...(report ? { report } : {}),
    ...(file ? { paper: await bring(file, room) } : {}),
    ...(words ? { words } : {}),
    ...(after ? { after } : {}),
    ...(minutes > 0 ? { minutes } : {}),
  };
  const session = await startSession(wish, randomUUID(), room);
  if (!session) throw new UsageError(`There is nothing to practise at "${subject || kind}". \`groundwork plan\` names what there is.`);
  return session.id;
}

/** Reads and keeps a paper; the same bytes are the paper that is there. A FileError says why it cannot be read. */
async function bring(path: string, room: PracticeRoom): Promise<string> {
  const file = await readSource(path);
  const sha256 = createHash("sha256").update(file.bytes).digest("hex");
  const { value: id, problems } = await addPaper({ ...file, sha256 }, randomUUID(), room);
  if (!id) throw new FileError(`${path} could not be read. ${problems.map(describeProblem).join(" ")}`);
  for (const problem of problems) note(describeProblem(problem));
  return id;
}

async function list({ practice, library }: PracticeRoom, json: boolean): Promise<void> {
  const rows = await practice.listSessions();
  if (json) return outJson(rows);
  if (rows.length === 0) out("No sessions yet.");
  for (const row of rows)
    out(`${row.id}  ${row.kind.padEnd(8)} ${row.answered.length}/${row.steps}  ${row.updated.slice(0, 10)}  ${row.title}`);
  showDue(dueVariants(rows, library, now()));
}

async function show(kept: Kept, room: PracticeRoom, json: boolean): Promise<void> {
  const { session } = kept;
  if (isHidden(kept))
    throw new UsageError(`A mock interview is looked back on after its end. \`groundwork practice answer ${session.id}\` goes on with it.`);
  if (json) outJson(kept);
  else if (session.kind === "design") out(renderPreregistration(kept).trimEnd());
  else out(renderTranscript(kept, lookBack(kept, await loadAids(session, room))).trimEnd());
}

function now(): string {
  return new Date().toISOString();
}
