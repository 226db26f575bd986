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

/** Paragraphs of the library's own prose as HTML: bold, italic and code marks, nothing else. The text is escaped first, so no other tag can come of it. */
export function prose(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => {
      const marked = html(paragraph.replace(/\n/g, " "))
        .replace(/`([^`]+)`/g, "<code>$1</code>")
        .replace(/\*\*([^*]+)\*\*/g, "<strong>$1</strong>")
        .replace(/\*([^*]+)\*/g, "<em>$1</em>");
      return `<p>${marked}</p>`;
    })
    .join("");
}
