import { describe, expect, test } from "vitest";
import { takeTurns } from "./take-turns.ts";

describe("work in turn", () => {
  test("runs no more than it may at once, in order, and goes on after a failure", async () => {
    const turns = takeTurns(2);
    const [begun, most] = [[] as number[], { now: 0, ever: 0 }];
    const work = Array.from({ length: 9 }, (_, i) =>
      turns(async () => {
        begun.push(i);
        most.ever = Math.max(most.ever, ++most.now);
        await new Promise((done) => setTimeout(done, 2));
        most.now--;
        if (i % 3 === 0) throw new Error("broken");
        return i;
      }).catch(() => -1),
    );
    expect(await Promise.all(work)).toEqual([-1, 1, 2, -1, 4, 5, -1, 7, 8]);
    expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(most.ever).toBe(2);
  });
});
