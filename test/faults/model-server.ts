/** A local server that speaks each provider's protocol and does what it is told: answers, fails, hangs, breaks off. It counts and keeps what it was asked. */

import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Provider } from "../../src/io/model/provider.ts";

/** What the server does with one request. */
export type Behaviour =
  | { say: string; end?: "stop" | "length" | "filter" }
  | { status: number; headers?: Record<string, string>; body?: string }
  /** Words said before nothing more comes, or before the connection is destroyed; a number of bytes without end. */
  | { hang: "connect" | "first" | "idle" }
  | { cut: string }
  | { bytes: number }
  | { raw: Buffer; type: string };

/** One request as it came. */
export interface ModelCall {
  path: string;
  headers: IncomingMessage["headers"];
  body: string;
}

export interface ModelServer {
  origin: string;
  calls: ModelCall[];
  /** What the next requests get; the last one stays. */
  does: (...behaviours: Behaviour[]) => void;
  /** What each request gets, by what it asks. */
  answers: (how: (call: ModelCall) => Behaviour) => void;
  close: () => Promise<void>;
}

/** The address under which a provider's library asks this server. */
export function baseOf(server: ModelServer, provider: Provider): string {
  return `${server.origin}/${provider === "google" ? "v1beta" : "v1"}`;
}

export async function startModelServer(): Promise<ModelServer> {
  const calls: ModelCall[] = [];
  let queue: Behaviour[] = [];
  let how: ((call: ModelCall) => Behaviour) | undefined;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const call = { path: request.url ?? "", headers: request.headers, body: Buffer.concat(chunks).toString("utf8") };
      calls.push(call);
      const behaviour = how ? how(call) : queue.length > 1 ? queue.shift() : queue[0];
      void act(behaviour ?? { status: 500 }, call, response);
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", () => ready()));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    does: (...behaviours) => {
      how = undefined;
      queue = behaviours;
      calls.length = 0;
    },
    answers: (next) => {
      how = next;
      calls.length = 0;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function act(behaviour: Behaviour, call: ModelCall, response: ServerResponse): Promise<void> {
  response.on("error", () => undefined);
  if ("status" in behaviour) {
    response.writeHead(behaviour.status, { "content-type": "application/json", ...behaviour.headers });
    response.end(behaviour.body ?? '{"error":{"message":"the server says so","type":"error","code":null}}');
    return;
  }
  if ("hang" in behaviour && behaviour.hang === "connect") return;
  if ("raw" in behaviour) {
    response.writeHead(200, { "content-type": behaviour.type });
    response.end(behaviour.raw);
    return;
  }
  response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8" });
  response.flushHeaders();
  if ("hang" in behaviour && behaviour.hang === "first") return;
  const protocol = PROTOCOLS.find(({ path }) => path.test(call.path));
  if (!protocol) {
    response.destroy();
    return;
  }
  const send = (lines: readonly unknown[]) => {
    for (const line of lines) {
      const type = (line as { type?: string }).type;
      response.write(
        `${type && protocol.named ? `event: ${type}\n` : ""}data: ${typeof line === "string" ? line : JSON.stringify(line)}\n\n`,
      );
    }
  };
  send(protocol.begin);
  if ("bytes" in behaviour) {
    const gone = new Promise((done) => response.once("close", done));
    const piece = "x".repeat(10_000);
    for (let sent = 0; sent < behaviour.bytes && !response.destroyed; sent += piece.length) {
      send([protocol.delta(piece)]);
      if (response.writableNeedDrain) await Promise.race([once(response, "drain"), gone]);
    }
    response.end();
    return;
  }
  const words = "say" in behaviour ? behaviour.say : "cut" in behaviour ? behaviour.cut : '{"proposals": [';
  for (let at = 0; at < words.length; at += 400) send([protocol.delta(words.slice(at, at + 400))]);
  if ("hang" in behaviour) return;
  if ("cut" in behaviour) {
    setTimeout(() => response.destroy(), 20);
    return;
  }
  send(protocol.end(behaviour.end ?? "stop", words));
  response.end();
}

interface Protocol {
  path: RegExp;
  named: boolean;
  begin: readonly unknown[];
  delta: (text: string) => unknown;
  end: (how: "stop" | "length" | "filter", words: string) => unknown[];
}

/** What each answer is said to have cost, in tokens. */
export const TOKENS = { input: 1000, output: 100 } as const;
const ITEM = { id: "m1", type: "message", role: "assistant", status: "in_progress", content: [] };

const PROTOCOLS: readonly Protocol[] = [
  {
    path: /\/messages$/,
    named: true,
    begin: [
      {
        type: "message_start",
        message: {
          id: "m1",
          type: "message",
          role: "assistant",
          model: "m",
          content: [],
          stop_reason: null,
          usage: { input_tokens: TOKENS.input, output_tokens: 1 },
        },
      },
      { type: "content_block_start", index: 0, content_block: { type: "text", text: "" } },
    ],
    delta: (text) => ({ type: "content_block_delta", index: 0, delta: { type: "text_delta", text } }),
    end: (how) => [
      { type: "content_block_stop", index: 0 },
      {
        type: "message_delta",
        delta: { stop_reason: { stop: "end_turn", length: "max_tokens", filter: "refusal" }[how], stop_sequence: null },
        usage: { output_tokens: TOKENS.output },
      },
      { type: "message_stop" },
    ],
  },
  {
    path: /\/responses$/,
    named: false,
    begin: [
      { type: "response.created", response: { id: "r1", created_at: 1, model: "m" } },
      { type: "response.output_item.added", output_index: 0, item: ITEM },
    ],
    delta: (delta) => ({ type: "response.output_text.delta", item_id: "m1", output_index: 0, content_index: 0, delta }),
    end: (how, text) => {
      const usage = { input_tokens: TOKENS.input, output_tokens: TOKENS.output };
      const reason = { stop: null, length: "max_output_tokens", filter: "content_filter" }[how];
      return [
        {
          type: "response.output_item.done",
          output_index: 0,
          item: { ...ITEM, status: "completed", content: [{ type: "output_text", text, annotations: [] }] },
        },
        { type: reason ? "response.incomplete" : "response.completed", response: { incomplete_details: reason && { reason }, usage } },
      ];
    },
  },
  {
    path: /:streamGenerateContent/,
    named: false,
    begin: [],
    delta: (text) => ({ candidates: [{ content: { role: "model", parts: [{ text }] }, index: 0 }] }),
    end: (how) => [
      {
        candidates: [
          {
            content: { role: "model", parts: [{ text: "" }] },
            finishReason: { stop: "STOP", length: "MAX_TOKENS", filter: "SAFETY" }[how],
            index: 0,
          },
        ],
        usageMetadata: {
          promptTokenCount: TOKENS.input,
          candidatesTokenCount: TOKENS.output,
          totalTokenCount: TOKENS.input + TOKENS.output,
        },
      },
    ],
  },
  {
    path: /\/chat\/completions$/,
    named: false,
    begin: [
      {
        id: "c1",
        object: "chat.completion.chunk",
        created: 1,
        model: "m",
        choices: [{ index: 0, delta: { role: "assistant", content: "" }, finish_reason: null }],
      },
    ],
    delta: (content) => ({
      id: "c1",
      object: "chat.completion.chunk",
      created: 1,
      model: "m",
      choices: [{ index: 0, delta: { content }, finish_reason: null }],
    }),
    end: (how) => [
      {
        id: "c1",
        object: "chat.completion.chunk",
        created: 1,
        model: "m",
        choices: [{ index: 0, delta: {}, finish_reason: { stop: "stop", length: "length", filter: "content_filter" }[how] }],
      },
      {
        id: "c1",
        object: "chat.completion.chunk",
        created: 1,
        model: "m",
        choices: [],
        usage: { prompt_tokens: TOKENS.input, completion_tokens: TOKENS.output, total_tokens: TOKENS.input + TOKENS.output },
      },
      "[DONE]",
    ],
  },
];
