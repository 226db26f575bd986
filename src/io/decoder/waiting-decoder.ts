/** A decoder that was started before there is a file: a person who opens the form will send one, and starting takes longer than decoding. */

import type { Decode } from "../../actions/ports.ts";
import { DECODING, decodeBy, LIMITS } from "./decode-file.ts";
import { runLimited, type Started, startLimited } from "./sandbox.ts";

export interface WaitingDecoder {
  decode: Decode;
  /** Starts the process ahead of the first file. */
  warm: () => void;
  close: () => void;
}

/**
 * Keeps one process waiting from `warm` on. It takes the first file that comes and is gone with it; without a file it ends after `idleSeconds`. A file
 * for which none waits gets a process of its own, so that nothing is warmed for a queue that wants the cores.
 */
export function waitingDecoder(idleSeconds = 60): WaitingDecoder {
  let waiting: Started | undefined;
  let idle: NodeJS.Timeout | undefined;
  const close = () => {
    clearTimeout(idle);
    waiting?.stop();
    waiting = undefined;
  };
  const warm = () => {
    if (!waiting?.waits()) waiting = startLimited([...DECODING, "ahead"], LIMITS);
    clearTimeout(idle);
    idle = setTimeout(close, idleSeconds * 1000).unref();
  };
  const decode = decodeBy((input) => {
    const taken = waiting?.waits() ? waiting : undefined;
    waiting = undefined;
    return taken ? taken.run(input) : runLimited(DECODING, input, LIMITS);
  });
  return { decode, warm, close };
}
