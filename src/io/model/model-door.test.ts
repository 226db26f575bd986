/** Each provider's protocol against a local server: what is whole, what is part of an answer, what fails, how often it is tried, and what it costs. */

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SpendBook } from "../../actions/ports.ts";
import { type Behaviour, baseOf, type ModelServer, startModelServer, TOKENS } from "../../../test/faults/model-server.ts";
import { guardedFetch } from "./guarded-fetch.ts";
import { modelDoor, mostMicro } from "./model-door.ts";
import { type Provider, PROVIDERS, readChoice } from "./provider.ts";

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
});
afterAll(() => server.close());

const REQUEST = { instructions: "Answer with JSON.", prompt: "The task.", mostTokens: 500 };
const SAID = JSON.stringify({ proposals: [{ kind: "catch", text: "é".repeat(900) }] });

function door(provider: Provider, latest = 5) {
  const lines = new Map<string, number>();
  const book: SpendBook = {
    reserve: async (micro) => {
      lines.set(String(lines.size), micro);
      return String(lines.size - 1);
    },
    settle: async (id, micro) => void lines.set(id, micro),
    today: async () => 0,
  };
  const waits: number[] = [];
  const choice = { provider, model: "m", address: baseOf(server, provider), inputPrice: 3, outputPrice: 15, dailyCap: 5 };
  const ask = modelDoor(choice, "key-canary", book, {
    deadlines: { first: latest, idle: latest, total: 20 },
    sleep: async (seconds) => waits.push(seconds),
  });
  return { ask: () => ask(REQUEST), choice, lines, waits };
}

describe.each(Object.keys(PROVIDERS) as Provider[])("%s", (provider) => {
  test("a whole answer, its cost, and no word of ours in the wrong place", async () => {
    server.does({ say: SAID });
    const { ask, lines } = door(provider);
    const micro = TOKENS.input * 3 + TOKENS.output * 15;
    expect(await ask()).toEqual({ text: SAID, ended: "whole", micro });
    expect([...lines.values()]).toEqual([micro]);
    expect(server.calls).toHaveLength(1);
    expect(server.calls[0]?.body).not.toContain("key-canary");
    expect(JSON.stringify(server.calls[0]?.headers)).toContain("key-canary");
  });

  const part = { ended: "cut" as const };
  test.each<[string, Behaviour, Record<string, unknown>, number]>([
    ["that reaches its length", { say: SAID, end: "length" }, part, 1],
    ["that a filter stops", { say: SAID, end: "filter" }, part, 1],
    ["that breaks off", { cut: SAID.slice(0, 500) }, part, 1],
    ["that stops coming", { hang: "idle" }, part, 1],
    ["of ten megabytes", { bytes: 10_000_000 }, part, 1],
    ["with nothing in it", { say: "" }, { failed: "empty" }, 1],
    ["for a wrong key", { status: 401 }, { failed: "key" }, 1],
    ["without credit", { status: 402 }, { failed: "credit" }, 1],
    ["of an unknown model", { status: 404 }, { failed: "request" }, 1],
    ["of a busy host", { status: 529 }, { failed: "busy" }, 3],
    ["of a host that asks to wait an hour", { status: 429, headers: { "retry-after": "3600" } }, { failed: "busy" }, 1],
    ["that never begins", { hang: "first" }, { failed: "slow" }, 3],
    ["that is no stream", { raw: Buffer.from("<html>no</html>"), type: "text/html" }, { failed: "fault" }, 3],
  ])("an answer %s", async (_, behaviour, expected, calls) => {
    server.does(behaviour);
    const { ask, choice, lines } = door(provider, "hang" in behaviour ? 0.25 : undefined);
    const outcome = await ask();
    expect("failed" in outcome ? { failed: outcome.failed.code } : { ended: outcome.ended }).toEqual(expected);
    expect(server.calls).toHaveLength(calls);
    // What a host may have charged for stays set aside; what it refused costs nothing.
    const most = mostMicro(choice, REQUEST);
    for (const micro of lines.values()) expect(micro === 0 || micro === most || micro === 4500).toBe(true);
  });

  test("letters that came in another charset are no whole answer, but for those that the documents have", async () => {
    server.does({ say: SAID.replaceAll("é", "\ufffd") });
    const { ask, choice } = door(provider);
    expect(await ask()).toMatchObject({ ended: "cut", why: expect.stringMatching(/letters.*cannot be read/) });
    const own = modelDoor(choice, "k", { reserve: async () => "1", settle: async () => undefined, today: async () => 0 });
    expect(await own({ ...REQUEST, prompt: "A document with \ufffd." })).toMatchObject({ ended: "whole" });
  });

  test("is tried again after the time that the host names", async () => {
    server.does({ status: 503, headers: { "retry-after": "7" } }, { status: 500 }, { say: SAID });
    const { ask, waits } = door(provider);
    expect(await ask()).toMatchObject({ ended: "whole" });
    expect(waits).toEqual([7, 4]);
  });
});

test("nobody but the named host is asked, and a redirect is not followed", async () => {
  const fetch = guardedFetch(server.origin);
  await expect(fetch("https://example.org/")).rejects.toThrow("only 127.0.0.1");
  server.does({ status: 307, headers: { location: "http://127.0.0.1:9/" } });
  await expect(fetch(`${server.origin}/v1/messages`)).rejects.toThrow();
});

test("a host that is not there is a sentence", async () => {
  const gone = await startModelServer();
  await gone.close();
  const { ask } = {
    ask: modelDoor(
      { provider: "openai", model: "m", address: `${gone.origin}/v1`, inputPrice: 1, outputPrice: 1, dailyCap: 1 },
      "k",
      { reserve: async () => "1", settle: async () => undefined, today: async () => 0 },
      { sleep: async () => undefined },
    ),
  };
  expect(await ask(REQUEST)).toMatchObject({ failed: { code: "unreachable" }, micro: 0 });
});

test.each([
  [{ provider: "nobody" }, /provider/],
  [{ provider: "openai", model: "a b" }, /without spaces/],
  [{ provider: "compatible", model: "llama3" }, /needs its address/],
  [{ provider: "compatible", model: "llama3", address: "file:///etc/passwd" }, /http/],
  [{ provider: "openai", model: "gpt", inputPrice: "1" }, /prices/],
])("%o is no choice", (given, sentence) => {
  expect(readChoice(given as Record<string, string>)).toMatchObject({ problem: expect.stringMatching(sentence) });
});

test("a server of one's own needs no prices", () => {
  expect(readChoice({ provider: "compatible", model: "llama3", address: "http://127.0.0.1:11434/v1" })).toMatchObject({
    inputPrice: 0,
    dailyCap: 0,
  });
});
