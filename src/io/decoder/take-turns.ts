/** Work that may not all run at once. */

/** Runs what it is given, at most `most` at a time, first come, first served. */
export function takeTurns(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  let busy = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (busy < most) busy++;
    else await new Promise<void>((go) => waiting.push(go));
    try {
      return await work();
    } finally {
      // Whoever waits takes over this place; it is free only where nobody does.
      const next = waiting.shift();
      if (next) next();
      else busy--;
    }
  };
}
