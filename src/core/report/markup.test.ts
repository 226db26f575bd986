import { describe, expect, test } from "vitest";
import { anchor, html, prose } from "./markup.ts";

describe("markup", () => {
  test("what could be a tag or an attribute is escaped, and control characters are replaced", () => {
    expect(html(`<img src="x" onerror='y'>&\u0007`)).toBe("&#60;img src=&#34;x&#34; onerror=&#39;y&#39;&#62;&#38;\ufffd");
  });

  test("prose keeps bold, italic and code, and nothing else becomes markup", () => {
    expect(prose("**Claim.** A *narrow* one: `<what>`.\n\n<script>x</script>")).toBe(
      "<p><strong>Claim.</strong> A <em>narrow</em> one: <code>&#60;what&#62;</code>.</p><p>&#60;script&#62;x&#60;/script&#62;</p>",
    );
  });

  test("an anchor has only letters, digits, hyphens and underscores", () => {
    expect(anchor("fit.exact.r-1 <x>")).toMatch(/^s-[\w-]+$/);
  });
});
