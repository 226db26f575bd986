/**
 * On what the probes of a defence rest, for every labelled paper: `node test/bench/defend-papers.ts [--asked]`. One line for each paper with its probes by
 * claim, by method, about the person's own part, by an element that was not found, and for any work, then its half-right objection; `--asked` names the probes too.
 */

import { buildPaperDefence } from "../../src/core/practice/build-defence.ts";
import { loadLibrary } from "../../src/io/files/load-library.ts";
import { PAPER_NAMES, paperAt } from "../labelled-papers.ts";

const RESTS = ["own", "claim", "method", "open", "always"] as const;

const { value: library } = await loadLibrary();
const whenOf = new Map(library.questions.map((question) => [`question/${question.slug}`, question.when ?? {}]));
const sums: Record<(typeof RESTS)[number], number> = { own: 0, claim: 0, method: 0, open: 0, always: 0 };

console.log(`${"paper".padEnd(30)} ${RESTS.join("  ")}  half-right objection`);
for (const name of PAPER_NAMES) {
  const { steps } = buildPaperDefence(await paperAt(name), library, { id: "bench", paper: "bench" });
  const probes = steps.filter((step) => step.name === "Defence");
  const rests = probes.map(({ id }) => {
    const when = whenOf.get(id) ?? {};
    return when.open === "contribution"
      ? "own"
      : when.claim
        ? "claim"
        : when.method
          ? "method"
          : when.open && when.open !== "always"
            ? "open"
            : "always";
  });
  const counts = RESTS.map((kind) => rests.filter((rest) => rest === kind).length);
  RESTS.forEach((kind, i) => (sums[kind] += counts[i] ?? 0));
  const objections = steps.filter((step) => step.name === "Objection");
  const shares = RESTS.map((kind, i) => String(counts[i]).padStart(kind.length)).join("  ");
  console.log(`${name.padEnd(30)} ${shares}  ${objections.at(-1)?.id.replace("question/", "")}`);
  if (process.argv.includes("--asked"))
    console.log(probes.map(({ id }, i) => `    ${rests[i]?.padEnd(6)} ${id.replace("question/", "")}`).join("\n"));
}
console.log(`${`${PAPER_NAMES.length} papers`.padEnd(30)} ${RESTS.map((kind) => String(sums[kind]).padStart(kind.length)).join("  ")}`);
