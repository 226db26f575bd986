/** What every HTML renderer needs: escaping, a statement's anchor, and the library's prose. */

/** Escapes text for HTML element content and attribute values. */
export function html(text: string): string {
  return text
    .replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, "\ufffd");
}

/** The anchor of a statement: its id with everything but letters, digits and hyphens made safe. */
export function anchor(id: string): string {
  return `s-${id.replace(/[^A-Za-z0-9-]/g, "_")}`;
}

/**
 * The library's own prose as HTML: paragraphs, lists, tables and code fences; bold, italic and code within them; nothing else. Text is escaped
 * before it is marked up, so no other tag can come of it. A list or a table is a paragraph of which every line is a row.
 */
export function prose(text: string): string {
  return text
    .split(FENCE)
    .map((piece, i) => (i % 2 === 1 ? `<pre tabindex="0"><code>${html(piece)}</code></pre>` : blocks(piece)))
    .join("");
}

/** One line of prose as HTML: bold, italic and code. What stands between code marks is left as it is, and a star between spaces is a star. */
export function inline(text: string): string {
  return text
    .replace(/\n/g, " ")
    .split(/`([^`]+)`/)
    .map((piece, i) =>
      i % 2 === 1
        ? `<code>${html(piece)}</code>`
        : html(piece)
            .replace(/\*\*(?! )([^*]+)\*\*/g, "<strong>$1</strong>")
            .replace(/\*(?! )([^*]*[^* ])\*/g, "<em>$1</em>"),
    )
    .join("");
}

/** A fence with its listing as the captured group: "```python". */
const FENCE = /^```[\w-]*\n([\s\S]*?)\n?^```[ \t]*$/m;

function blocks(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter(Boolean)
    .map(renderBlock)
    .join("");
}

function renderBlock(block: string): string {
  const lines = block.split("\n");
  if (lines.every((line) => line.startsWith("|")) && /^\|[\s:|-]+\|$/.test(lines[1] ?? "")) return table(lines);
  for (const [tag, mark] of [
    ["ul", /^[-*] /],
    ["ol", /^\d+\. /],
  ] as const) {
    if (!mark.test(block)) continue;
    const items: string[] = [];
    for (const line of lines) {
      if (mark.test(line)) items.push(line.replace(mark, ""));
      else items.push(`${items.pop()} ${line.trim()}`);
    }
    return `<${tag}>${items.map((item) => `<li>${inline(item)}</li>`).join("")}</${tag}>`;
  }
  return `<p>${inline(block)}</p>`;
}

function table([head = "", , ...rows]: string[]): string {
  const body = rows.map((row) => `<tr>${cells(row, "td")}</tr>`).join("");
  return `<div class="scroll" tabindex="0"><table><thead><tr>${cells(head, 'th scope="col"')}</tr></thead><tbody>${body}</tbody></table></div>`;
}

function cells(line: string, tag: string): string {
  return line
    .replace(/^\||\|\s*$/g, "")
    .split("|")
    .map((cell) => `<${tag}>${inline(cell.trim())}</${tag.split(" ")[0]}>`)
    .join("");
}
