import { describe, expect, test } from "vitest";
import { anchor, html, inline, prose } from "./markup.ts";

describe("markup", () => {
  test("what could be a tag or an attribute is escaped, and control characters are replaced", () => {
    expect(html(`<img src="x" onerror='y'>&\u0007`)).toBe("&#60;img src=&#34;x&#34; onerror=&#39;y&#39;&#62;&#38;\ufffd");
  });

  test("prose keeps bold, italic and code, and nothing else becomes markup", () => {
    expect(prose("**Claim.** A *narrow* one: `<what>`.\n\n<script>x</script>")).toBe(
      "<p><strong>Claim.</strong> A <em>narrow</em> one: <code>&#60;what&#62;</code>.</p><p>&#60;script&#62;x&#60;/script&#62;</p>",
    );
  });

  test("a list and a table keep their rows, a line that goes on belongs to its item", () => {
    expect(prose("- one\n- two\n  more\n\n1. first\n2. second")).toBe(
      "<ul><li>one</li><li>two more</li></ul><ol><li>first</li><li>second</li></ol>",
    );
    expect(prose("| a | b |\n|---|---|\n| 1 | `<2>` |")).toBe(
      '<div class="scroll" tabindex="0"><table><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead><tbody><tr><td>1</td><td><code>&#60;2&#62;</code></td></tr></tbody></table></div>',
    );
  });

  test("a code fence keeps its lines, its stars and its blank lines, and escapes its signs", () => {
    expect(prose("Before.\n\n```python\nif a < b:\n    x = a * b * c\n\nprint('`x`')\n```\n\nAfter.")).toBe(
      '<p>Before.</p><pre tabindex="0"><code>if a &#60; b:\n    x = a * b * c\n\nprint(&#39;`x`&#39;)</code></pre><p>After.</p>',
    );
  });

  test("stars within code or between spaces are no emphasis", () => {
    expect(inline("`a * b * c` and 2 * 3 * 4, but *this*")).toBe("<code>a * b * c</code> and 2 * 3 * 4, but <em>this</em>");
  });

  test("an anchor has only letters, digits, hyphens and underscores", () => {
    expect(anchor("fit.exact.r-1 <x>")).toMatch(/^s-[\w-]+$/);
  });
});
