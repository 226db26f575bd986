/** Expected trouble is a value. Programming mistakes throw and are caught at the doors. */

import type { Span } from "./span.ts";

/** One thing that went wrong or deserves a warning. `message` is a sentence for a person; `hint` says what to do next. */
export interface Problem {
  /** Stable, dotted, lower case: "document.encrypted". */
  code: string;
  /** What happened, as a sentence. */
  message: string;
  /** "error": there is no value worth using. "warning": the value stands but the person must be told. */
  severity: "error" | "warning";
  /** Where: a span of a document, or a file position `path:line:col`. */
  place?: Span | string;
  hint?: string;
}

/** What a reader returns: the value as far as it could be read, and what went wrong on the way. */
export interface Reading<T> {
  value: T;
  problems: Problem[];
}
