/** Asking a model about a report: a few requests side by side, what comes back checked and kept as it comes, and how each one ended told truly. */

import type { Library } from "../core/library/library.ts";
import { type Ask, ASKS, INSTRUCTIONS, MOST_TOKENS } from "../core/propose/asks.ts";
import { checkAnswer } from "../core/propose/check-answer.ts";
import { acceptedIn, type Verdict } from "../core/propose/check-proposal.ts";
import { maskOf } from "../core/propose/mask.ts";
import { proposePack } from "../core/propose/pack.ts";
import type { Report } from "../core/report/report.ts";
import type { AskModel, ModelRequest } from "./ports.ts";
import type { Asked, Asking } from "./store.ts";

/** The requests that would be made, exactly as they would leave. */
export function requestsFor(report: Report, names: boolean, asks: readonly Ask[] = ASKS): { ask: Ask; request: ModelRequest }[] {
  const mask = names ? undefined : maskOf(report);
  return asks.map((ask) => ({
    ask,
    request: { instructions: INSTRUCTIONS, prompt: proposePack(report, mask, ask), mostTokens: MOST_TOKENS },
  }));
}

/** Requests made at once: hosts limit how many, and a model on a person's own machine answers one at a time anyway. */
const AT_ONCE = 2;

export interface AskTools {
  library: Library;
  ask: AskModel;
  /** What was accepted or refused for this report before. */
  before: readonly Verdict[];
  keep: (verdicts: readonly Verdict[]) => Promise<void>;
  /** Hears of every change. */
  tell: (asking: Asking) => void;
  now: () => string;
}

/** Asks, and returns how it ended. Never throws for what a model does. */
export async function askAssistant(
  report: Report,
  requests: readonly { ask: Ask; request: ModelRequest }[],
  { model, host }: { model: string; host: string },
  { library, ask, before, keep, tell, now }: AskTools,
): Promise<Asking> {
  const asking: Asking = {
    model,
    host,
    begun: now(),
    micro: 0,
    parts: requests.map(({ ask: { id, title } }) => ({ ask: id, title, state: "waiting", letters: 0, accepted: 0, refused: 0 })),
  };
  const accepted = acceptedIn(before);
  const queue = requests.map(({ request }, i) => ({ request, part: asking.parts[i] as Asked }));
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { part, request } = next;
      part.state = "asking";
      tell(asking);
      const outcome = await ask({ ...request, onLetters: (letters) => void (part.letters = letters) });
      asking.micro += outcome.micro;
      if ("failed" in outcome) {
        part.state = "failed";
        part.sentence = `${outcome.failed.message} ${outcome.failed.hint}`;
      } else {
        part.letters = outcome.text.length;
        const { verdicts, problem } = checkAnswer(outcome.text, report, library, model, accepted);
        const more = acceptedIn(verdicts);
        accepted.push(...more);
        await keep(verdicts);
        part.accepted = more.length;
        part.refused = verdicts.length - part.accepted;
        const misshapen = verdicts.filter((verdict) => "refused" in verdict && verdict.refused.code === "shape").length;
        const read = verdicts.length - misshapen;
        part.state = read === 0 ? "failed" : outcome.ended === "cut" || problem || misshapen > 0 ? "partial" : "whole";
        const sentence = [outcome.ended === "cut" ? outcome.why : undefined, problem, aboutShape(misshapen, verdicts.length)]
          .filter(Boolean)
          .join(" ");
        if (sentence) part.sentence = sentence;
      }
      tell(asking);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  asking.ended = now();
  tell(asking);
  return asking;
}

/** Items that could not be read as proposals, of all that came; undefined where there are none. */
function aboutShape(misshapen: number, of: number): string | undefined {
  if (misshapen === 0) return undefined;
  if (misshapen === of) return "Nothing in the answer was of the form that was asked for.";
  return `${misshapen} of ${of} items ${misshapen === 1 ? "was" : "were"} not of the form that was asked for, and left out.`;
}
