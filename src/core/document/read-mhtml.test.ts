import { expect, test } from "vitest";
import { outline, read, readGood } from "./for-tests.ts";

const HEAD =
  'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/job\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----M--"\r\n\r\n';
const part = (type: string, encoding: string, body: string) =>
  `------M--\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n`;

test("the page of a saved page is read, whatever the order and the encoding of its parts", async () => {
  const quoted = `${HEAD}${part("text/css", "quoted-printable", "p { color: red }")}${part("text/html; charset=utf-8", "quoted-printable", '<!doctype html><h1 class=3D"a">Caf=C3=A9</h1><p>One long=\r\n line</p>')}------M----\r\n`;
  expect(outline(await readGood(quoted))).toEqual(["heading1: Café", "paragraph: One long line"]);
  const eight = Buffer.from(`${HEAD}${part("text/html", "8bit", "<!doctype html><p>Žižek „ok“ – €</p>")}------M----\r\n`);
  expect((await readGood(eight)).text).toBe("Žižek „ok“ – €");
  const base64 = `${HEAD}${part("text/html", "base64", Buffer.from("<!doctype html><p>Zürich</p>").toString("base64"))}------M----\r\n`;
  expect((await readGood(base64)).text).toBe("Zürich");
});

test("a saved page without a page is refused with a sentence", async () => {
  const { value, problems } = await read(`${HEAD}${part("image/png", "base64", "AAAA")}------M----\r\n`);
  expect(value).toBeUndefined();
  expect(problems[0]?.message).toBe("This saved page (.mhtml) has no page in it.");
});
