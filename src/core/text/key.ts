/** Short stable keys, made of what a thing says and never of where it stands. */

/** A 52-bit key of `text` in base 36 (cyrb53; public domain, github.com/bryc/code). Not for security. */
export function key(text: string): string {
  let h1 = 0xdeadbeef;
  let h2 = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    h1 = Math.imul(h1 ^ unit, 2654435761);
    h2 = Math.imul(h2 ^ unit, 1597334677);
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
  return (4294967296 * (2097151 & h2) + (h1 >>> 0)).toString(36);
}

/** Makes keys unique within one list: a second "abc" becomes "abc-2". Shared by every reader that names entries by what they say. */
export function uniqueKeys(): (text: string) => string {
  const seen = new Map<string, number>();
  return (text) => {
    const base = key(text);
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return count === 1 ? base : `${base}-${count}`;
  };
}
