/** Reading one content file: YAML with places, so that a fault can be reported as `path:line:col`. */

import { isScalar, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import type { Problem } from "../text/problem.ts";
import type { ContentFile } from "./library.ts";

export interface FrontMatter {
  /** The parsed YAML, not yet checked against a schema. */
  data: unknown;
  body: string;
  problems: Problem[];
  /** `path:line:col` of a place within the data (["probes", 2, "ask"]). */
  place: (path: readonly PropertyKey[]) => string;
}

/** Splits a Markdown file into its YAML front matter and its body. A file without front matter is a problem. */
export function readFrontMatter(file: ContentFile): FrontMatter {
  const match = file.text.match(/^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/);
  if (!match) {
    const message = "This file has no front matter: it must begin with a line of three hyphens, YAML, and another line of three hyphens.";
    return { data: undefined, body: "", problems: [fault(`${file.path}:1:1`, message)], place: () => `${file.path}:1:1` };
  }
  const yaml = readYaml(file, match[1] ?? "", 1);
  return { ...yaml, body: file.text.slice(match[0].length).trim() };
}

/** Reads a whole YAML file (a list of the lexicon, sources, moved). */
export function readYaml(file: ContentFile, text: string = file.text, linesBefore = 0): Omit<FrontMatter, "body"> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${file.path}:${line + linesBefore}:${col}`;
  };
  const problems = document.errors.map((error) => fault(at(error.pos[0]), `This is not valid YAML: ${error.message}.`));
  const place = (path: readonly PropertyKey[]) => {
    for (let length = path.length; length >= 0; length--) {
      const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      const range = node && typeof node === "object" && "range" in node ? (node.range as [number, number, number] | null) : null;
      if (range && (length === path.length || isScalar(node) || length < path.length)) return at(range[0]);
    }
    return `${file.path}:${1 + linesBefore}:1`;
  };
  return { data: problems.length ? undefined : document.toJS(), problems, place };
}

/** A fault of a content file, as a sentence at a place. */
export function fault(place: string, message: string, hint?: string): Problem {
  return { code: "content.fault", severity: "error", message, place, ...(hint ? { hint } : {}) };
}

/** Checks data against a schema and turns each complaint into a sentence at its place. */
export function conform<S extends z.ZodType>(
  schema: S,
  matter: Pick<FrontMatter, "data" | "place">,
): { value?: z.infer<S>; problems: Problem[] } {
  const outcome = schema.safeParse(matter.data);
  if (outcome.success) return { value: outcome.data, problems: [] };
  return {
    problems: outcome.error.issues.map((issue) => {
      const name = issue.path.length ? `"${issue.path.join(".")}"` : "The file";
      return fault(matter.place(issue.path), `${name}: ${issue.message}.`);
    }),
  };
}
