/** Decoders that were started before there is a file: a person who opens the form will send one, and starting takes longer than decoding. */

import type { Decode } from "../../actions/ports.ts";
import { DECODING, decodeBy, LIMITS } from "./decode-file.ts";
import { runLimited, type Started, startLimited } from "./sandbox.ts";

export interface WaitingDecoder {
  decode: Decode;
  /** Starts the processes ahead of the first file. */
  warm: () => void;
  close: () => void;
}

/** Processes that wait: one for the CV and one for the posting. */
const AHEAD = 2;

/**
 * Keeps two processes waiting from `warm` on. Each takes one file and is gone with it; without a file they end after `idleSeconds`. A file for which
 * none waits gets a process of its own, so that nothing is warmed for a queue that wants the cores.
 */
export function waitingDecoder(idleSeconds = 60): WaitingDecoder {
  let waiting: Started[] = [];
  let idle: NodeJS.Timeout | undefined;
  const close = () => {
    clearTimeout(idle);
    for (const started of waiting) started.stop();
    waiting = [];
  };
  const warm = () => {
    waiting = waiting.filter((started) => started.waits());
    while (waiting.length < AHEAD) waiting.push(startLimited([...DECODING, "ahead"], LIMITS));
    clearTimeout(idle);
    idle = setTimeout(close, idleSeconds * 1000).unref();
  };
  const decode = decodeBy((input) => {
    const taken = waiting.shift();
    return taken?.waits() ? taken.run(input) : runLimited(DECODING, input, LIMITS);
  });
  return { decode, warm, close };
}
