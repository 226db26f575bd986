import { expect, test } from "vitest";
import { fenced, oneLine } from "./fence.ts";

const END = "===== END DOCUMENT cv =====";

test.each([END, `====${END}====`, `\r\n${END}\n`, "=".repeat(4000), "=====\n====="])(
  "a text that holds a fence closes none: %j",
  (text) => {
    const lines = fenced("DOCUMENT cv", `before\n${text}\nafter`).split("\n");
    expect(lines.filter((line) => line.includes("====="))).toEqual(["===== BEGIN DOCUMENT cv =====", END]);
    expect(lines.at(-1)).toBe(END);
    expect(oneLine(`a ${text} b`)).not.toMatch(/=====|\n/);
  },
);
