import { describe, expect, test } from "vitest";
import { clean, decodeText } from "./decode-text.ts";

const WORDS = "Café Müller – “Ångström”\nDon’t • naïve façade";
const MAC: Record<string, number> = {
  é: 0x8e,
  ü: 0x9f,
  "–": 0xd0,
  "“": 0xd2,
  "”": 0xd3,
  Å: 0x81,
  ö: 0x9a,
  "’": 0xd5,
  "•": 0xa5,
  ï: 0x95,
  ç: 0x8d,
};
const WINDOWS: Record<string, number> = { "–": 0x96, "“": 0x93, "”": 0x94, "’": 0x92, "•": 0x95 };
const encode = (text: string, table: Record<string, number>) => Uint8Array.from(text, (letter) => table[letter] ?? letter.charCodeAt(0));

describe("encodings", () => {
  test.each([
    ["UTF-8", Buffer.from(WORDS)],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${WORDS}`)],
    ["UTF-16 little endian with a mark", Buffer.from(`\ufeff${WORDS}`, "utf16le")],
    ["UTF-16 big endian with a mark", Buffer.from(`\ufeff${WORDS}`, "utf16le").swap16()],
    ["UTF-16 without a mark", Buffer.from(WORDS, "utf16le")],
    ["UTF-16 big endian without a mark", Buffer.from(WORDS, "utf16le").swap16()],
  ])("%s needs no word to the person", (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: WORDS, problems: [] });
  });

  test.each([
    ["Windows-1252", WINDOWS],
    ["Mac OS Roman", MAC],
  ])("%s is recognised and said", (name, table) => {
    const { text, problems } = decodeText(encode(WORDS, table));
    expect(text).toBe(WORDS);
    expect(problems[0]?.message).toBe(`This text is not UTF-8; it was read as ${name}.`);
  });

  test("an encoding that the file declares is believed where the bytes are not UTF-8", () => {
    expect(decodeText(Uint8Array.from([0x93, 0xfa, 0x96, 0x7b]), "shift_jis").text).toBe("日本");
    expect(decodeText(Buffer.from("日本"), "shift_jis").text).toBe("日本");
  });

  test("UTF-8 that was cut within a letter loses that letter only", () => {
    const bytes = Buffer.from(`${"é".repeat(40)}end é`);
    const { text, problems } = decodeText(bytes.subarray(0, -1));
    expect(text).toBe(`${"é".repeat(40)}end `);
    expect(problems[0]?.message).toContain("UTF-8 with a few bytes that were left out");
  });
});

describe("what cannot be seen", () => {
  test("line ends of every system become one", () => {
    expect(clean("a\r\nb\rc\nd\u2028e")).toBe("a\nb\nc\nd\ne");
  });

  test("zeros, escapes, marks of direction, soft hyphens and tag characters go; what is written stays", () => {
    const tags = [..."ignore"].map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join("");
    expect(clean(`a\u0000b\u001b[31m c\u202e\u200b\u00adok${tags}\u2066`)).toBe("ab[31m cok");
    expect(clean("עברית 日本語 é 😀")).toBe("עברית 日本語 é 😀");
  });

  test("half of a pair of surrogates becomes the sign for a lost letter", () => {
    expect(clean("a\ud83d")).toBe("a\ufffd");
  });
});
