/** A page kept for a moment: made once, gone when anything is deleted. */

import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { keepBriefly } from "./keep-briefly.ts";

const read = async (page: Promise<Uint8Array>) => gunzipSync(await page).toString();

test("a page is made once for its key, again for another, and again after a drop", async () => {
  let made = 0;
  const make = () => `page ${++made}`;
  const pages = keepBriefly();
  expect(await read(pages.page("a", make))).toBe("page 1");
  expect(await read(pages.page("a", make))).toBe("page 1");
  expect(await read(pages.page("b", make))).toBe("page 2");
  pages.drop();
  expect(await read(pages.page("a", make))).toBe("page 3");
});

test("the oldest goes when there is no room, and each when its time is up", async () => {
  let made = 0;
  const make = () => `page ${++made}`;
  const pages = keepBriefly(2, 0.01);
  for (const key of ["a", "b", "c", "b", "a"]) await pages.page(key, make);
  expect(made).toBe(4);
  await new Promise((done) => setTimeout(done, 50));
  expect(await read(pages.page("a", make))).toBe("page 5");
});
