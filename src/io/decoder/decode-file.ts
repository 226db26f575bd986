/** Files to Documents. */

import { createHash } from "node:crypto";
import type { Decode } from "../../actions/ports.ts";
import type { Document } from "../../core/document/document.ts";
import { readDocument } from "../../core/document/read.ts";
import type { Reading } from "../../core/text/problem.ts";
import { readSource } from "../files/read-source.ts";

/** Decodes a file that was read already. */
export const decodeBytes: Decode = async ({ name, bytes }, id) => {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return readDocument({ id, name, bytes, sha256 });
};

/** Decodes the file at a path. */
export async function decodeFile(path: string, id: string): Promise<Reading<Document | undefined>> {
  return decodeBytes(await readSource(path), id);
}
