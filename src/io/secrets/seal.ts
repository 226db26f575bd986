/** Words that nobody reads without the master key: AES-256-GCM with a fresh nonce, bound to the name under which they are kept. */

import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/** A key of 32 bytes, and a name by which sealed words say which one they need. */
export interface MasterKey {
  id: string;
  bytes: Buffer;
}

/** Why sealed words cannot be read, for a person. */
export class SealError extends Error {
  override name = "SealError";
}

/** Seals words for the place `about`; moved elsewhere they do not open. */
export function seal(words: string, key: MasterKey, about: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key.bytes, nonce).setAAD(Buffer.from(about));
  const sealed = Buffer.concat([cipher.update(words, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return JSON.stringify({ key: key.id, nonce: nonce.toString("base64"), sealed: sealed.toString("base64") });
}

/** Throws a SealError where no key opens it or it was changed. */
export function unseal(kept: string, keys: readonly MasterKey[], about: string): string {
  try {
    const { key: id, nonce, sealed } = JSON.parse(kept) as { key: string; nonce: string; sealed: string };
    const key = keys.find((one) => one.id === id);
    const bytes = Buffer.from(sealed, "base64");
    if (!key) throw new SealError();
    const decipher = createDecipheriv("aes-256-gcm", key.bytes, Buffer.from(nonce, "base64")).setAAD(Buffer.from(about));
    decipher.setAuthTag(bytes.subarray(-16));
    return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString("utf8");
  } catch {
    throw new SealError("The key that was kept cannot be read with this machine’s master key. Enter it again under Settings.");
  }
}
