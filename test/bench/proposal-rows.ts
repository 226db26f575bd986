/** Labelled proposals, and the scopes of their reports. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildFrom } from "../../src/actions/make-report.ts";
import { readDocument } from "../../src/core/document/read.ts";
import { type ProposalScope, proposalScope } from "../../src/core/propose/scope.ts";
import { library } from "../corpus-reports.ts";

export interface Row {
  pair: { cv: string; posting: string };
  fault?: string;
  judgement?: boolean;
  proposal: { kind: string; text: string };
}

/** A folder's `good.json` and `bad.json`, where there are both, and a scope for each pair of them. */
export async function proposalRows(folder: string): Promise<{ good: Row[]; bad: Row[]; scopes: ReadonlyMap<string, ProposalScope> }> {
  const rows = (name: string) => {
    const file = join(folder, name);
    return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Row[]) : [];
  };
  const [good, bad] = [rows("good.json"), rows("bad.json")];
  const scopes = new Map<string, ProposalScope>();
  for (const pair of [...new Set([...good, ...bad].map(pairOf))].toSorted()) {
    const [cv = "", posting = ""] = pair.split(" ");
    const documents = [await documentAt("cvs", cv, "cv"), await documentAt("postings", posting, "posting")];
    const { report } = buildFrom(documents, { options: { asOf: "2026-11-27", minutes: 45, date: "2026-12-10" }, corrections: [] }, library);
    if (!report) throw new Error(`no report of ${pair}`);
    scopes.set(pair, proposalScope(report, library));
  }
  return { good, bad, scopes };
}

export function pairOf({ pair }: Row): string {
  return `${pair.cv} ${pair.posting}`;
}

/** A document of the corpus in the form in which the labeller read it: never the PDF where there is another. */
async function documentAt(kind: string, name: string, id: string) {
  const folder = join(import.meta.dirname, "../corpus", kind, name);
  const file = ["tex", "docx", "txt", "md", "html", "pdf"]
    .map((ending) => `${id}.${ending}`)
    .find((form) => existsSync(join(folder, form)));
  if (!file) throw new Error(`${folder} holds no ${id}`);
  const { value } = await readDocument({
    id,
    name: file,
    sha256: `${kind}/${name}`,
    bytes: new Uint8Array(readFileSync(join(folder, file))),
  });
  if (!value) throw new Error(`${folder}/${file} is not read`);
  return value;
}
