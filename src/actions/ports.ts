/** What the actions need of the world; the io room provides it. */

import type { Document } from "../core/document/document.ts";
import type { Reading } from "../core/text/problem.ts";

/** A file as it came: its name (for the person) and its bytes. */
export interface SourceFile {
  name: string;
  bytes: Uint8Array;
}

/** Turns a file into a Document named `id`, under limits; never throws for a bad file. */
export type Decode = (file: SourceFile, id: string) => Promise<Reading<Document | undefined>>;
