/** `groundwork propose ask`: a report's additions from a model by its API, after what leaves was shown and agreed to. */

import { createInterface } from "node:readline/promises";
import { join } from "node:path";
import { askAssistant, requestsFor } from "../actions/ask-assistant.ts";
import type { Asking } from "../actions/store.ts";
import type { Verdict } from "../core/propose/check-proposal.ts";
import { maskOf } from "../core/propose/mask.ts";
import type { Report } from "../core/report/report.ts";
import { openDatabase } from "../io/database/open-database.ts";
import { DATABASE, OWNER } from "../io/database/open-store.ts";
import { spendBook } from "../io/database/spend-book.ts";
import { dataFolder } from "../io/files/data-folder.ts";
import { loadLibrary } from "../io/files/load-library.ts";
import { FileError } from "../io/files/read-source.ts";
import { capOf } from "../io/model/model-desk.ts";
import { modelDoor, mostMicro } from "../io/model/model-door.ts";
import { hostOf, PROVIDERS, readChoice } from "../io/model/provider.ts";
import type { Parsed } from "./arguments.ts";
import { UsageError } from "./command.ts";
import { note, out } from "./print.ts";

/** Options of the command line that choose a model. */
export const ASK_OPTIONS = {
  provider: { type: "string" },
  address: { type: "string" },
  "input-price": { type: "string" },
  "output-price": { type: "string" },
  "daily-cap": { type: "string" },
  show: { type: "boolean" },
  yes: { type: "boolean" },
  data: { type: "string" },
} as const;

export const ASK_HELP = `  ask REPORT.json            ask a model by its API. It says what leaves, to which host and for how much at most, and asks before it sends;
                             --show prints every text that would leave and sends nothing, --yes agrees beforehand
  --provider NAME            ${Object.keys(PROVIDERS).join(", ")}; the key comes from ${Object.values(PROVIDERS)
    .map(({ env }) => env)
    .join(", ")}
  --model NAME               as its maker writes it; --address URL for a server of your own
  --input-price, --output-price, --daily-cap   dollars per million tokens, and what may be spent in a day`;

/** Asks and returns the verdicts on all that came. */
export async function askModel(report: Report, args: Parsed): Promise<Verdict[]> {
  const text = (name: string) => args.text(name) ?? "";
  const choice = readChoice({
    provider: text("provider"),
    model: text("model"),
    address: text("address"),
    inputPrice: text("input-price"),
    outputPrice: text("output-price"),
    dailyCap: text("daily-cap"),
  });
  if ("problem" in choice) throw new UsageError(choice.problem);
  const requests = requestsFor(report, args.flag("names"));
  if (args.flag("show")) {
    for (const { ask, request } of requests) out(`===== ${ask.title}\n${request.instructions}\n\n${request.prompt}`);
    return [];
  }
  const { env } = PROVIDERS[choice.provider];
  const key = process.env[env] ?? (choice.provider === "compatible" ? "none" : undefined);
  if (!key) throw new UsageError(`Set ${env} to your key first. Groundwork sends it to ${hostOf(choice)} alone.`);
  const most = requests.reduce((sum, { request }) => sum + mostMicro(choice, request), 0);
  const hidden = args.flag("names")
    ? "your name and addresses among it"
    : `${maskOf(report).hidden.size} names, addresses, numbers and links hidden`;
  note(
    `${choice.model} at ${hostOf(choice)} is sent your CV, the posting and this report in ${requests.length} requests, ${hidden}; at most $${(most / 1e6).toFixed(2)}. --show prints all of it.`,
  );
  if (!args.flag("yes") && !(await agreed())) throw new FileError("Nothing was sent.");
  const database = await openDatabase(join(args.text("data") ?? dataFolder(), DATABASE));
  try {
    const verdicts: Verdict[] = [];
    const asking = await askAssistant(
      report,
      requests,
      { model: choice.model, host: hostOf(choice) },
      {
        library: (await loadLibrary()).value,
        ask: modelDoor(choice, key, spendBook(database, OWNER, capOf(choice), now)),
        before: [],
        keep: async (more) => void verdicts.push(...more),
        tell: () => undefined,
        now,
      },
    );
    tell(asking);
    return verdicts;
  } finally {
    await database.destroy();
  }
}

function now(): string {
  return new Date().toISOString();
}

/** Asks the person; where nobody can answer, nobody agreed. */
async function agreed(): Promise<boolean> {
  if (!process.stdin.isTTY) {
    note("Say --yes where nobody can be asked.");
    return false;
  }
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const said = await lines.question("Send it? (yes or no) ");
  lines.close();
  return /^y(?:es)?$/i.test(said.trim());
}

function tell({ parts, micro }: Asking): void {
  const words = {
    whole: "came whole",
    partial: "came in part",
    failed: "did not come",
    waiting: "was not asked",
    asking: "was not finished",
  };
  for (const { title, state, sentence } of parts) note(`${title}: ${words[state]}.${sentence ? ` ${sentence}` : ""}`);
  if (micro > 0) note(`It cost $${(micro / 1e6).toFixed(4)}, where the host told, and else what was set aside.`);
}
