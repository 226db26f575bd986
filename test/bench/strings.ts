/** Strings that break careless programs, as documents of every kind: whether each comes back as the text that it is. */

import { existsSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { Decode } from "../../src/actions/ports.ts";
import { clean } from "../../src/core/document/decode-text.ts";
import { docx, escape } from "../documents/zip.ts";

/** What became of the strings. `reached` are signs that one of them did something. */
export interface Survival {
  strings: number;
  documents: number;
  /** Strings in a plain text that was taken for Markdown; what is lost of them is not counted. */
  marked: number;
  lost: string[];
  targets: string[];
  reached: string[];
}

/** A way of putting strings into a file. `raw` kinds are code in their own format: there only what happens is watched, not what is said. */
const KINDS: readonly { kind: string; raw?: true; size?: number; make: (strings: readonly string[]) => Uint8Array }[] = [
  { kind: "txt", size: 30, make: (strings) => Buffer.from(`Notes on text\n\n${strings.join("\n\n")}\n`) },
  {
    kind: "html",
    make: (strings) =>
      Buffer.from(`<!doctype html><title>List</title><main>${strings.map((text) => `<p>${escape(text)}</p>`).join("")}</main>`),
  },
  {
    kind: "json-ld",
    make: (strings) =>
      Buffer.from(
        `<!doctype html><script type="application/ld+json">${JSON.stringify({ "@type": "JobPosting", title: "List", description: strings.map((text) => `<p>${escape(text)}</p>`).join("") }).replace(/</g, "\\u003c")}</script>`,
      ),
  },
  {
    kind: "docx",
    make: (strings) => docx(strings.map((text) => `<w:p><w:r><w:t xml:space="preserve">${escape(clean(text))}</w:t></w:r></w:p>`).join("")),
  },
  {
    kind: "json-resume",
    make: (strings) => Buffer.from(JSON.stringify({ basics: { name: "List" }, work: strings.map((summary) => ({ summary })) })),
  },
  { kind: "raw html", raw: true, make: (strings) => Buffer.from(`<!doctype html><body>${strings.join("\n")}</body>`) },
  { kind: "raw markdown", raw: true, make: (strings) => Buffer.from(`# List\n\n## More\n\n${strings.join("\n\n")}`) },
  {
    kind: "raw latex",
    raw: true,
    make: (strings) => Buffer.from(`\\documentclass{article}\\begin{document}${strings.join("\n\n")}\\end{document}`),
  },
];

/** Strings per document: few enough that none meets the cap. */
const BATCH = 150;
const CANARY = "/tmp/groundwork-hostile-canary";

/** Payloads of our own that would be seen if they did what they say. */
const bait = (port: number) => [
  `<img src="http://127.0.0.1:${port}/img"><script src="http://127.0.0.1:${port}/js"></script><link rel=stylesheet href="http://127.0.0.1:${port}/css">`,
  `\\input{/etc/passwd} \\include{/etc/passwd} \\verbatiminput{/etc/passwd} \\immediate\\write18{touch ${CANARY}} \\openout5=${CANARY}`,
  `![](http://127.0.0.1:${port}/md) {{7*7}} \${7*7} <%= 7*7 %> $(touch ${CANARY})`,
  `<script>require("fs").writeFileSync("${CANARY}", "")</script>`,
];

/** Puts every list into every kind of document and decodes it. */
export async function survives(lists: readonly { name: string; text: string }[], decode: Decode): Promise<Survival> {
  const result: Survival = { strings: 0, documents: 0, marked: 0, lost: [], targets: [], reached: [] };
  rmSync(CANARY, { force: true });
  const server = createServer((request, response) => {
    result.reached.push(`address ${request.url}`);
    response.end();
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  for (const { name, text } of [...lists, { name: "bait", text: bait(port).join("\n") }]) {
    const strings = [...new Set(stringsOf(name, text).filter((row) => squash(row) !== ""))];
    result.strings += strings.length;
    for (const { kind, raw, make, size = BATCH } of KINDS) {
      for (let at = 0; at < strings.length; at += size) {
        const batch = strings.slice(at, at + size);
        const { value } = await decode({ name: `${name} as ${kind}`, bytes: make(batch) }, "cv");
        result.documents++;
        if (/root:x:0:0/.test(value?.text ?? "")) result.reached.push(`${name} as ${kind}: a file of this machine`);
        for (const { target } of value?.links ?? [])
          if (!/^(?:https?|mailto):/i.test(target)) result.targets.push(`${name} as ${kind}: ${target}`);
        if (raw) continue;
        if (value?.format === "markdown") {
          // Two strings with Markdown's own marks make the file Markdown, where tags and comments are not text.
          result.marked += batch.length;
          continue;
        }
        const whole = squash(`${value?.text ?? ""} ${value?.hidden.map((row) => row.text).join(" ") ?? ""}`);
        for (const row of batch)
          if (!whole.includes(squash(row))) result.lost.push(`${name} as ${kind}: lost ${JSON.stringify(row.slice(0, 80))}`);
      }
    }
  }
  server.close();
  if (existsSync(CANARY)) result.reached.push(`${CANARY} was written`);
  return result;
}

/** The strings of a list: the lines of a text that are no comment, the string values of JSON. */
function stringsOf(name: string, text: string): string[] {
  if (!name.endsWith(".json")) return text.split(/\r?\n/).filter((line) => !/^#\s/.test(line));
  const strings: string[] = [];
  const pending: unknown[] = [JSON.parse(text)];
  while (pending.length > 0) {
    const next = pending.pop();
    if (typeof next === "string") strings.push(next);
    else if (next && typeof next === "object") pending.push(...Object.values(next));
  }
  return strings;
}

/** What a document promises to keep of a string: everything that can be seen, white space apart. */
function squash(text: string): string {
  return clean(text).replace(/\s+/g, "");
}
