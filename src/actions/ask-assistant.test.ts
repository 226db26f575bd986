/** How asking about a report ends: told as it was. */

import { expect, test } from "vitest";
import { library, outcomeOf } from "../../test/corpus-reports.ts";
import { askAssistant, requestsFor } from "./ask-assistant.ts";

const { report } = await outcomeOf("ml-engineer-industry", "research-engineer-post-training");

async function ended(...proposals: object[]) {
  if (!report) throw new Error("no report");
  const { parts } = await askAssistant(
    report,
    requestsFor(report, false).slice(0, 1),
    { model: "m", host: "127.0.0.1" },
    {
      library,
      before: [],
      ask: async () => ({ text: JSON.stringify({ proposals }), ended: "whole", micro: 0 }),
      keep: async () => undefined,
      tell: () => undefined,
      now: () => "2026-11-27T12:00:00.000Z",
    },
  );
  return parts[0];
}

const READ = { kind: "catch", part: "catches", subject: "nothing", text: "Say how the two dates fit together." };
const UNREAD = { ...READ, quotes: "see the CV" };

test("an answer of which nothing has the form that was asked for has failed, in a sentence", async () =>
  expect(await ended(UNREAD, UNREAD)).toMatchObject({
    state: "failed",
    refused: 2,
    sentence: "Nothing in the answer was of the form that was asked for.",
  }));

test("one of which some has it is part of an answer", async () =>
  expect(await ended(READ, UNREAD)).toMatchObject({
    state: "partial",
    refused: 2,
    sentence: "1 of 2 items was not of the form that was asked for, and left out.",
  }));

test("one that was read is whole, though all of it is refused", async () => {
  const part = await ended(READ);
  expect(part).toMatchObject({ state: "whole", accepted: 0, refused: 1 });
  expect(part).not.toHaveProperty("sentence");
});
