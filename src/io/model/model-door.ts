/** Asking a chosen model: money set aside first, one layer of retries, and an outcome for whatever happens. */

import type { AskModel, ModelRequest, SpendBook } from "../../actions/ports.ts";
import { guardedFetch } from "./guarded-fetch.ts";
import { judgeCall } from "./judge-call.ts";
import { addressOf, hostOf, languageModel, type ModelChoice } from "./provider.ts";
import { type Deadlines, streamOnce } from "./stream-once.ts";

/** Calls made at most for one request. */
const TRIES = 3;
/** A host of a provider answers in seconds; a model on a person's own machine first reads the prompt, for minutes. */
const HOSTED: Deadlines = { first: 90, idle: 45, total: 300 };
const OWN: Deadlines = { first: 900, idle: 120, total: 3600 };

/** What stands for bytes that are no letter, as in an answer of another charset; a document that was read badly has it as well. */
const UNREADABLE = "\ufffd";
const LOST = { ended: "cut", why: "Some letters of the answer came in a form that cannot be read." } as const;

export interface DoorRules {
  deadlines?: Deadlines;
  sleep?: (seconds: number) => Promise<unknown>;
}

export function modelDoor(choice: ModelChoice, key: string, book: SpendBook, rules: DoorRules = {}): AskModel {
  const host = hostOf(choice);
  const deadlines = rules.deadlines ?? (choice.provider === "compatible" ? OWN : HOSTED);
  const sleep = rules.sleep ?? ((seconds) => new Promise((done) => setTimeout(done, seconds * 1000)));
  return async (request) => {
    const model = await languageModel(choice, key, guardedFetch(addressOf(choice)));
    let micro = 0;
    for (let tries = 1; ; tries++) {
      const most = mostMicro(choice, request);
      const line = await book.reserve(most, `${host} ${choice.model}`);
      if (line === undefined) return { failed: capFailure(choice), micro };
      const call = await streamOnce(model, request, deadlines);
      const judged = judgeCall(call, host, tries);
      const spent = call.tokens ? costMicro(choice, call.tokens) : "failed" in judged && judged.free ? 0 : most;
      await book.settle(line, spent);
      micro += spent;
      if (!("failed" in judged)) {
        const lost = judged.ended === "whole" && call.text.includes(UNREADABLE) && !request.prompt.includes(UNREADABLE);
        return { text: call.text, ...(lost ? LOST : judged), micro };
      }
      if (judged.again === undefined || tries >= TRIES) return { failed: judged.failed, micro };
      await sleep(judged.again);
    }
  };
}

/** What a request can cost at most, in millionths of a dollar: a token is two bytes or more in all but contrived texts, and the answer as long as it may be. */
export function mostMicro({ inputPrice, outputPrice }: ModelChoice, { instructions, prompt, mostTokens }: ModelRequest): number {
  const input = Math.ceil(Buffer.byteLength(instructions + prompt) / 2);
  return Math.ceil(input * inputPrice + mostTokens * outputPrice);
}

function costMicro({ inputPrice, outputPrice }: ModelChoice, { input, output }: { input: number; output: number }): number {
  return Math.ceil(input * inputPrice + output * outputPrice);
}

function capFailure({ dailyCap }: ModelChoice) {
  return {
    code: "cap" as const,
    message: `This could cost more than is left of the ${dailyCap} dollars that you allow in a day.`,
    hint: "It counts anew at midnight UTC; the cap is under Settings.",
  };
}
