/** The two small things that every HTML renderer needs: escaping, and a statement's anchor. */

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
