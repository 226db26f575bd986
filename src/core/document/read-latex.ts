/** LaTeX source -> Document: what the page would say, by reading commands as marks; nothing is run, included or expanded. */

import type { Reading } from "../text/problem.ts";
import { decodeText } from "./decode-text.ts";
import type { Document } from "./document.ts";
import { ACCENTS, BOLD, ENTRY, HEAD, ITALIC, LETTERS, SECTIONS, SILENT, SOCIAL } from "./latex-commands.ts";
import { documentOf, type RawFile } from "./read.ts";
import { type Piece, safeTarget, TextBuilder } from "./text-builder.ts";
/** The Document of a LaTeX source. */
export async function readLatex(file: RawFile): Promise<Reading<Document | undefined>> {
  const { text, problems } = decodeText(file.bytes);
  const source = text.replace(/(?<!\\)%.*$/gm, "").replace(/\\begin\{comment\}[\s\S]*?\\end\{comment\}/g, "");
  const begin = source.indexOf("\\begin{document}");
  const reader = new LatexReader();
  if (begin > 0) reader.read(headOf(source.slice(0, begin)), {});
  reader.flush();
  const end = source.indexOf("\\end{document}");
  reader.read(source.slice(begin < 0 ? 0 : begin + 16, end < 0 ? undefined : end), {});
  reader.flush();
  return { value: documentOf(file, "latex", reader.builder.finish()), problems };
}

/** Of the preamble, the definitions that the page shows. */
function headOf(preamble: string): string {
  return [
    ...preamble.matchAll(
      /^\s*\\(name|firstname|familyname|title|author|email|phone|mobile|homepage|address|extrainfo|quote|position|social|linkedin|github|orcid|twitter|googlescholar|location)\b[^\n]*/gm,
    ),
  ]
    .map((match) => match[0])
    .join("\n");
}

interface Look {
  bold?: boolean;
  italic?: boolean;
  target?: string;
}

/** Reads a stretch of source from left to right, once. */
class LatexReader {
  builder = new TextBuilder();
  #pieces: Piece[] = [];
  #kind: "paragraph" | "item" | "heading" | "row" = "paragraph";
  #level = 1;
  #lists = 0;
  #depth = 0;

  /** Ends the line that is being written. */
  flush(): void {
    const pieces = tidy(this.#pieces);
    this.#pieces = [];
    if (pieces.length > 0) {
      this.builder.block(this.#kind, this.#kind === "heading" || this.#kind === "item" ? { level: this.#level } : {});
      this.builder.line(this.#kind === "item" ? [{ text: "• " }, ...pieces] : pieces);
    }
    this.#kind = "paragraph";
  }

  #add(text: string, look: Look): void {
    if (text !== "") this.#pieces.push({ text, ...look });
  }

  /** Reads `source`; groups carry their look only within. */
  read(source: string, look: Look): void {
    if (++this.#depth > 60) {
      this.#depth--;
      return;
    }
    let own = look;
    let at = 0;
    while (at < source.length) {
      const char = source[at] ?? "";
      if (char === "\\") at = this.#command(source, at, own, (next) => (own = next));
      else if (char === "{") {
        const group = braced(source, at, "{", "}");
        this.read(group.text, own);
        at = group.end;
      } else if (char === "}" || char === "$") at++;
      else if (char === "~") {
        this.#add(" ", own);
        at++;
      } else if (char === "&") {
        this.#add("\t", own);
        at++;
      } else if (char === "\n" && /^\n[ \t]*\n/.test(source.slice(at, at + 200))) {
        this.flush();
        at += source.slice(at).match(/^\s+/)?.[0].length ?? 1;
      } else if (char === "-" && source.startsWith("---", at)) {
        this.#add("—", own);
        at += 3;
      } else if (char === "-" && source.startsWith("--", at)) {
        this.#add("–", own);
        at += 2;
      } else {
        const run = source.slice(at).match(/^[^\\{}$~&\n-]+/)?.[0] ?? char;
        this.#add(run.replace(/``/g, "“").replace(/''/g, "”"), own);
        at += run.length;
      }
    }
    this.#depth--;
  }

  #command(source: string, at: number, look: Look, set: (look: Look) => void): number {
    const match = source.slice(at, at + 80).match(/^\\([a-zA-Z@]+\*?|[\s\S])/);
    const name = match?.[1] ?? "";
    let next = at + (match?.[0].length ?? 1);
    const argument = (): string | undefined => {
      const space = source.slice(next).match(/^\s*/)?.[0].length ?? 0;
      if (source[next + space] !== "{") return undefined;
      const group = braced(source, next + space, "{", "}");
      next = group.end;
      return group.text;
    };
    const options = (): string | undefined => {
      if (source[next] !== "[") return undefined;
      const group = braced(source, next, "[", "]");
      next = group.end;
      return group.text;
    };
    if (name === "\\") {
      if (source[next] === "*") next++;
      options();
      if (this.#kind === "item") this.#add(" ", look);
      else this.flush();
      return next;
    }
    if (/^[&%$#_{}]$/.test(name)) this.#add(name, look);
    else if (/^[\s,;:!/]$/.test(name)) this.#add(name === "!" || name === "/" ? "" : " ", look);
    else if (name in ACCENTS && !/^[a-zA-Z]$/.test(name) ? true : /^[cvHukrdb]$/.test(name) && /^\s*\{/.test(source.slice(next))) {
      const base = argument() ?? source.slice(next).match(/^\s*(?:\\([ij])|(\p{L}))/u)?.[0] ?? "";
      if (source.slice(next).trimStart().startsWith(base) && base !== "" && source[next - 1] !== "}")
        next += source.slice(next).indexOf(base) + base.length;
      this.#add(`${base.trim().replace(/^\\([ij])$/, "$1")}${ACCENTS[name] ?? ""}`.normalize("NFC"), look);
    } else if (name in LETTERS) {
      this.#add(LETTERS[name] ?? "", look);
      if (source.startsWith("{}", next)) next += 2;
      else if (source[next] === " ") next++;
    } else if (name === "item") {
      this.flush();
      this.#kind = "item";
      this.#level = Math.max(1, this.#lists);
      const label = options();
      if (label) this.read(`${label} `, { ...look, bold: true });
    } else if (name === "bibitem") {
      this.flush();
      options();
      argument();
      this.#kind = "item";
    } else if (name === "begin") {
      const environment = argument() ?? "";
      this.flush();
      if (/^(?:itemize|enumerate|description|list|cvitems|rSubsection|etaremune|innerlist|outerlist)/.test(environment)) this.#lists++;
      if (environment === "rSection") {
        this.#kind = "heading";
        this.read(argument() ?? "", look);
        this.flush();
      } else if (environment === "rSubsection") this.#line([argument(), argument(), argument(), argument()], look);
      else {
        options();
        if (/^(?:tabular|tabularx|tabulary|longtable|minipage|multicols|thebibliography|list|adjustwidth|paracol)/.test(environment)) {
          argument();
          if (/^(?:tabularx|tabulary|list|adjustwidth)/.test(environment)) argument();
        }
      }
    } else if (name === "end") {
      const environment = argument() ?? "";
      this.flush();
      if (/^(?:itemize|enumerate|description|list|cvitems|rSubsection|etaremune)/.test(environment))
        this.#lists = Math.max(0, this.#lists - 1);
    } else if (name in SECTIONS) {
      this.flush();
      options();
      const title = argument();
      if (title !== undefined) {
        this.#kind = "heading";
        this.#level = SECTIONS[name] ?? 1;
        this.read(title, look);
        this.flush();
      }
    } else if (name === "href") {
      const target = safeTarget(unescape(argument() ?? ""));
      this.read(argument() ?? "", target ? { ...look, target } : look);
    } else if (name === "url" || name === "nolinkurl") {
      const address = unescape(argument() ?? "");
      const target = safeTarget(/^https?:/.test(address) ? address : `https://${address}`);
      this.#add(address, target ? { ...look, target } : look);
    } else if (name === "social") {
      const network = options() ?? "";
      this.flush();
      this.#add(`${SOCIAL[network] ?? ""}${argument() ?? ""}`, look);
      this.flush();
    } else if (name in HEAD && /^\s*[[{]/.test(source.slice(next))) {
      options();
      this.flush();
      const parts = [argument(), name === "name" || name === "address" ? argument() : undefined].filter(Boolean);
      this.#add(HEAD[name] ?? "", look);
      this.read(parts.join(name === "name" ? " " : ", "), look);
      if (name !== "firstname") this.flush();
      else this.#add(" ", look);
    } else if (SILENT.has(name.replace("*", ""))) {
      for (let more = true; more; ) {
        const before = next;
        options();
        if (/^\s*\{/.test(source.slice(next))) argument();
        if (/^\\(?:re)?newcommand|^\\def/.test(source.slice(at, at + 12)) && /^\s*\\[a-zA-Z]+/.test(source.slice(next)) && before === next)
          next += source.slice(next).match(/^\s*\\[a-zA-Z]+(?:#\d)*/)?.[0].length ?? 0;
        more = next > before;
      }
    } else if (ENTRY.test(name)) {
      options();
      const parts: (string | undefined)[] = [];
      for (let part = argument(); part !== undefined && parts.length < 9; part = argument()) parts.push(part);
      this.#line(parts, look);
    } else if (BOLD.has(name) || ITALIC.has(name)) {
      const styled = { ...look, ...(BOLD.has(name) ? { bold: name !== "mdseries" } : { italic: true }) };
      const group = argument();
      if (group === undefined) set(styled);
      else this.read(group, styled);
    } else if (
      name === "newline" ||
      name === "par" ||
      name === "linebreak" ||
      name === "hrule" ||
      name === "bigskip" ||
      name === "medskip" ||
      name === "smallskip"
    )
      this.flush();
    else if (name === "hfill" || name === "hfil") this.#add("\t", look);
    else if (name === "verb" || name === "verb*") {
      const mark = source[next] ?? "|";
      const stop = source.indexOf(mark, next + 1);
      this.#add(source.slice(next + 1, stop < 0 ? undefined : stop), look);
      next = stop < 0 ? source.length : stop + 1;
    } else {
      options();
      let first = true;
      for (let group = argument(); group !== undefined; group = argument()) {
        if (!first) this.#add(" ", look);
        this.read(group, look);
        first = false;
      }
      if (first && source[next] === " ") next++;
    }
    return next;
  }

  /** Arguments beside each other: one line with tabs, a long or listed last one below. */
  #line(parts: readonly (string | undefined)[], look: Look): void {
    this.flush();
    const filled = parts.filter((part): part is string => part !== undefined && part.trim() !== "");
    for (const [i, part] of filled.entries()) {
      const listed = /\\item|\\begin/.test(part) || part.length > 160;
      if (i > 0 && !listed) this.#add("\t", look);
      if (listed) this.flush();
      this.read(part, look);
    }
    this.flush();
  }
}

/** The group that opens at `at`; an unclosed one runs to the end. */
function braced(source: string, at: number, open: string, close: string): { text: string; end: number } {
  let depth = 0;
  for (let i = at; i < source.length; i++) {
    if (source[i] === "\\") i++;
    else if (source[i] === open) depth++;
    else if (source[i] === close && --depth === 0) return { text: source.slice(at + 1, i), end: i + 1 };
  }
  return { text: source.slice(at + 1), end: source.length };
}

function unescape(address: string): string {
  return address.replace(/\\([%#&_~{}])/g, "$1").trim();
}

/** White space folded, empty pieces gone. */
function tidy(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const before = out.at(-1)?.text ?? " ";
    let text = piece.text.replace(/[ \n\r]+/g, " ").replace(/ *\t[ \t]*/g, "\t");
    if (/\s$/.test(before)) text = text.replace(/^ +/, "");
    const last = out.at(-1);
    if (last && text.startsWith("\t")) last.text = last.text.trimEnd();
    if (text !== "") out.push({ ...piece, text });
  }
  while (out[0] && out[0].text.trim() === "") out.shift();
  const first = out[0];
  if (first) first.text = first.text.trimStart();
  while (out.length > 0 && out.at(-1)?.text.trim() === "") out.pop();
  const last = out.at(-1);
  if (last) last.text = last.text.trimEnd();
  return out;
}
