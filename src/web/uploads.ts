/** Files and texts of a form, checked before anything is kept. */

import { createHash } from "node:crypto";

/** The largest file taken in, in bytes. A CV or a saved page is far smaller; a paper with figures may come near. */
export const LARGEST = 12_000_000;
/** The largest whole form. */
export const LARGEST_FORM = 40_000_000;

/** Papers of one report at most. */
export const MOST_PAPERS = 20;

export interface Upload {
  sha256: string;
  name: string;
  bytes: Uint8Array;
}

/** A file field, or the text beside it as a file called `textName`; undefined where both are empty. Throws a sentence as `UploadError` for one too large. */
export async function readUpload(file: unknown, text: unknown, textName: string): Promise<Upload | undefined> {
  if (file instanceof File && file.size > 0) {
    if (file.size > LARGEST)
      throw new UploadError(
        `${shortName(file.name)} is larger than ${LARGEST / 1_000_000} MB.`,
        "Export it again with smaller images, or save it as text.",
      );
    return upload(shortName(file.name), new Uint8Array(await file.arrayBuffer()));
  }
  if (typeof text === "string" && text.trim() !== "") return upload(textName, new TextEncoder().encode(text));
  return undefined;
}

/** A file as it is kept. */
export function upload(name: string, bytes: Uint8Array): Upload {
  return { name, bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** The last part of a file's name without control characters: it is only ever shown, never a path. */
function shortName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  return last.replace(/[\p{Cc}\p{Cf}]/gu, "").slice(0, 120) || "file";
}

/** What is wrong with an upload, for the person. */
export class UploadError extends Error {
  readonly hint: string;
  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}
