import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import { METHODS } from "../core/statistics/methods.ts";
import { powerRoutes } from "./routes-power.ts";

const app = new Hono();
powerRoutes(app);
const get = async (path: string) => (await app.request(path)).text();

describe("the calculator", () => {
  test.each(METHODS.map((method) => [method.id, method] as const))(
    "%s answers with its example, its formula and no NaN",
    async (id, method) => {
      const page = await get(`/practice/power/${id}`);
      expect(page).toContain('class="found"');
      expect(page).toContain(method.source.author);
      expect(page).not.toMatch(/NaN|Infinity|undefined/);
      if (method.curve) expect(page).toContain("<path d=");
    },
  );
  test("refuses a field in a sentence that names it, and shows what was typed as text", async () => {
    const page = await get(`/practice/power/two-sample-t?d=${encodeURIComponent('"><script>alert(1)</script>')}&n=30&alpha=0.05`);
    expect(page).toContain('data-field="d"');
    expect(page).toMatch(/name="d"[^>]*aria-describedby="f-d-m refused" aria-invalid="true"/);
    expect(page).not.toContain("<script>alert");
  });
  test("gives Cohen's example as a fragment: d .5 with 30 in each group has power .478", async () => {
    const part = await get("/practice/power/two-sample-t?d=0.5&n=30&alpha=0.05&fragment");
    expect(part).toContain("0.478");
    expect(part).not.toContain("<html");
  });
  test("lists every method", async () => {
    const page = await get("/practice/power");
    for (const { id } of METHODS) expect(page).toContain(`/practice/power/${id}"`);
    expect((await app.request("/practice/power/none")).status).toBe(404);
  });
});
