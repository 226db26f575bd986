/** Building a report in a process of its own: a build takes hundreds of milliseconds of one core, in which the server would answer nobody. */

import { type ChildProcess, fork } from "node:child_process";
import type { ReportOutcome } from "../actions/make-report.ts";
import type { Build } from "../actions/run-request.ts";
import { processFile } from "../io/files/program.ts";

type Parameters = globalThis.Parameters<Build>;

export interface Question {
  number: number;
  documents: Parameters[0];
  request: Parameters[1];
  problems: Parameters[2];
}

export type Answer = { number: number; outcome: ReportOutcome } | { number: number; fault: string };

export interface Builder {
  build: Build;
  /** Starts the process ahead of its first question: a person who opens the form will send it. */
  warm: () => void;
  close: () => void;
}

interface Waiting {
  question: Question;
  done: (outcome: ReportOutcome) => void;
  failed: (error: Error) => void;
  clock?: NodeJS.Timeout;
}

/**
 * A builder whose process starts when it is first needed and ends after `idleSeconds` without a question. A process that dies fails its questions;
 * the next one starts another. A question without an answer after `mostSeconds` fails and ends the process; the others are asked again.
 */
export function buildElsewhere(idleSeconds = 60, mostSeconds = 60): Builder {
  const waiting = new Map<number, Waiting>();
  let child: ChildProcess | undefined;
  let number = 0;
  let idle: NodeJS.Timeout | undefined;
  const end = () => {
    clearTimeout(idle);
    child?.removeAllListeners();
    child?.kill("SIGKILL");
    child = undefined;
  };
  const close = () => {
    end();
    for (const { failed, clock } of waiting.values()) {
      clearTimeout(clock);
      failed(new Error("the building process ended"));
    }
    waiting.clear();
  };
  const ask = (asked: Waiting) => {
    clearTimeout(asked.clock);
    asked.clock = setTimeout(() => {
      waiting.delete(asked.question.number);
      asked.failed(new Error("the build took too long"));
      end();
      for (const other of waiting.values()) ask(other);
    }, mostSeconds * 1000);
    started().send(asked.question);
  };
  const rest = () => {
    clearTimeout(idle);
    if (waiting.size === 0) idle = setTimeout(close, idleSeconds * 1000).unref();
  };
  const started = (): ChildProcess => {
    if (child) return child;
    child = fork(processFile("builder"), [], {
      execArgv: ["--max-old-space-size=512", "--disable-warning=ExperimentalWarning"],
      serialization: "json",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    child.on("message", (answer: Answer) => {
      const asked = waiting.get(answer.number);
      waiting.delete(answer.number);
      clearTimeout(asked?.clock);
      if ("outcome" in answer) asked?.done(answer.outcome);
      else asked?.failed(new Error(`the build failed: ${answer.fault}`));
      rest();
    });
    child.on("exit", close);
    child.on("error", close);
    return child;
  };
  return {
    build: (documents, request, problems) =>
      new Promise((done, failed) => {
        clearTimeout(idle);
        const asked: Waiting = { question: { number: ++number, documents, request, problems }, done, failed };
        waiting.set(asked.question.number, asked);
        ask(asked);
      }),
    warm: () => {
      started();
      rest();
    },
    close,
  };
}
