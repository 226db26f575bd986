/** One call of a model, streamed, under deadlines. Nothing is tried again here. */

import type { LanguageModel } from "ai";
import type { ModelRequest } from "../../actions/ports.ts";

/** Seconds until the first word, between two, and in all. */
export interface Deadlines {
  first: number;
  idle: number;
  total: number;
}

/** What one call gave: words, how the host says it ended, and what went wrong. */
export interface Call {
  text: string;
  finish?: string;
  tokens?: { input: number; output: number };
  /** Which deadline ended it. */
  late?: keyof Deadlines;
  error?: unknown;
}

export async function streamOnce(model: LanguageModel, request: ModelRequest, deadlines: Deadlines): Promise<Call> {
  const { streamText } = await import("ai");
  const call: Call = { text: "" };
  const stop = new AbortController();
  const late = (which: keyof Deadlines) => () => {
    call.late ??= which;
    stop.abort();
  };
  const total = setTimeout(late("total"), deadlines.total * 1000);
  let next = setTimeout(late("first"), deadlines.first * 1000);
  try {
    const { fullStream } = streamText({
      model,
      instructions: request.instructions,
      prompt: request.prompt,
      maxOutputTokens: request.mostTokens,
      maxRetries: 0,
      abortSignal: stop.signal,
      onError: () => undefined,
    });
    for await (const part of fullStream) {
      if (part.type === "error") call.error ??= part.error;
      else if (part.type === "finish") {
        call.finish = part.finishReason;
        const { inputTokens, outputTokens } = part.totalUsage;
        if (inputTokens !== undefined && outputTokens !== undefined) call.tokens = { input: inputTokens, output: outputTokens };
      } else if (part.type === "text-delta" || part.type === "reasoning-delta") {
        clearTimeout(next);
        next = setTimeout(late("idle"), deadlines.idle * 1000);
        if (part.type === "text-delta") call.text += part.text;
        request.onLetters?.(call.text.length);
      }
    }
  } catch (error) {
    call.error ??= error;
  } finally {
    clearTimeout(total);
    clearTimeout(next);
  }
  return call;
}
