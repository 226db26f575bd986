/** What the tests of this door use: an assistant's side of the line, and a report in a store. */

import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { createInterface } from "node:readline";
import { programFile } from "../../bin/build.mjs";
import { buildFrom } from "../actions/make-report.ts";
import type { Store } from "../actions/store.ts";
import type { Document } from "../core/document/document.ts";
import { readDocument } from "../core/document/read.ts";
import type { Library } from "../core/library/library.ts";

interface Message {
  id?: number;
  result?: Record<string, unknown>;
  error?: { code: number; message: string };
}

export interface Assistant {
  /** Sends a request and returns what is answered. */
  ask: (method: string, params?: object) => Promise<Message>;
  /** Calls a tool and returns its words. Throws where it is answered by an error of the tool, with its sentence. */
  call: (tool: string, args?: object) => Promise<string>;
  /** Writes a line as it stands. */
  write: (line: string) => void;
  /** Lines that the server wrote and that are no message. */
  strays: string[];
  logged: () => string;
  /** The code with which it ends, when it does. */
  gone: Promise<number | null>;
  /** Closes the server's input, and returns the code with which it ends. */
  end: () => Promise<number | null>;
}

/** Starts `groundwork mcp` as a process of its own. */
export function startAssistant(folder: string, ...words: string[]): Assistant {
  const args = ["--disable-warning=ExperimentalWarning", programFile(process.execPath), "mcp", "--data", folder, ...words];
  const child = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "pipe"], env: { ...process.env, NODE_OPTIONS: "" } });
  const gone = new Promise<number | null>((done) => child.once("exit", done));
  const waiting = new Map<number, (message: Message) => void>();
  const strays: string[] = [];
  child.stdin.on("error", () => undefined);
  let [asked, errors] = [0, ""];
  child.stderr.on("data", (bytes: Buffer) => (errors += String(bytes)));
  createInterface(child.stdout).on("line", (line) => {
    try {
      const message = JSON.parse(line) as Message;
      waiting.get(message.id ?? -1)?.(message);
    } catch {
      strays.push(line);
    }
  });
  const write = (line: string) => void child.stdin.write(`${line}\n`);
  const ask = (method: string, params: object = {}) =>
    new Promise<Message>((done) => {
      const id = ++asked;
      waiting.set(id, done);
      write(JSON.stringify({ jsonrpc: "2.0", id, method, params }));
    });
  return {
    ask,
    write,
    strays,
    gone,
    call: async (name, given = {}) => {
      const { result, error } = await ask("tools/call", { name, arguments: given });
      const { content, isError } = (result ?? {}) as { content?: { text: string }[]; isError?: boolean };
      const text = content?.[0]?.text ?? error?.message ?? "";
      if (isError || error) throw new Error(text);
      return text;
    },
    logged: () => errors,
    end: () => {
      child.stdin.end();
      return gone;
    },
  };
}

/** The first message of an assistant of 2025, and its answer. */
export async function greet(assistant: Assistant, name: string): Promise<Message> {
  const clientInfo = { name, version: "1" };
  const answer = await assistant.ask("initialize", { protocolVersion: "2025-06-18", capabilities: {}, clientInfo });
  assistant.write(JSON.stringify({ jsonrpc: "2.0", method: "notifications/initialized" }));
  return answer;
}

/** Puts a report from these texts into a store. */
export async function putReport(id: string, cv: string, posting: string, store: Store, library: Library): Promise<void> {
  const documents = [await read("cv", "ines_quintero_cv.md", cv), await read("posting", "posting.md", posting)];
  const options = { asOf: "2026-11-26", minutes: 45 };
  const { report } = buildFrom(documents, { options, corrections: [] }, library);
  if (!report) throw new Error("no report came of these texts");
  const [one, other] = documents.map(({ sha256, name }) => ({ sha256, name }));
  if (!one || !other) throw new Error("a document is missing");
  await store.submit({ id, submission: id, inputs: { cv: one, posting: other, papers: [], ...options }, files: [] });
  await store.finish(id, report.title, id, report, []);
}

async function read(id: string, name: string, text: string): Promise<Document> {
  const bytes = new TextEncoder().encode(text);
  const { value } = await readDocument({ id, name, bytes, sha256: createHash("sha256").update(bytes).digest("hex") });
  if (!value) throw new Error(`${name} could not be read`);
  return value;
}
