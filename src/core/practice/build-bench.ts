/** A bench of the library over one subject: a critique of a paper, or a design for a hypothesis. */

import type { Drill, Library, Question, Workbench } from "../library/library.ts";
import { findFindings } from "../paper/find-findings.ts";
import { findRemarks } from "../paper/find-remarks.ts";
import type { Paper } from "../paper/paper.ts";
import { quote } from "../text/span.ts";
import type { Beginning } from "./build-answer.ts";
import type { Aftermath, Point, Session, Step } from "./session.ts";

/** Steps of a bench at which what is special to a subject is compared. */
const AT = { found: "missing", key: { critique: "weakest", design: "confounds" } } as const;

/** What a bench is laid over. */
export interface BenchSubject {
  /** "drill/…", "question/…", "paper/…", or "own" for a hypothesis of the person's. */
  address: string;
  title: string;
  /** Shown above every step. */
  setup?: string;
  drill?: Drill;
  question?: Question;
  paper?: { id: string; paper: Paper };
}

/** The subject at an address of the library for a bench of a kind, or undefined. */
export function subjectAt(address: string, kind: Workbench["kind"], library: Library): BenchSubject | undefined {
  const drill = library.drills.find((row) => row.kind === kind && `drill/${row.slug}` === address);
  if (drill)
    return { address, title: drill.name, setup: [drill.brief, claim(drill.hypothesis), drill.pick].filter(Boolean).join("\n\n"), drill };
  const question = library.questions.find((row) => row.kind === kind && `question/${row.slug}` === address);
  if (question)
    return { address, title: question.ask, setup: [question.setup, claim(question.hypothesis)].filter(Boolean).join("\n\n"), question };
  return undefined;
}

function claim(hypothesis: string | undefined): string | undefined {
  return hypothesis && `The claim to test: ${hypothesis}`;
}

/** A session of the bench over a subject. Undefined where the library has no bench of this kind. */
export function buildBench(kind: Workbench["kind"], subject: BenchSubject, library: Library, beginning: Beginning): Session | undefined {
  const bench = library.workbenches.find((row) => row.kind === kind);
  if (!bench) return undefined;
  const { id, report, after } = beginning;
  const steps = bench.steps.map((step) => stepOf(bench, step, subject));
  const last = steps.at(-1);
  if (last) last.after.push(...endOf(bench, subject));
  return {
    schema: 1,
    id,
    kind,
    title: subject.title,
    subject: subject.address,
    ...(report ? { report } : {}),
    ...(subject.paper ? { paper: subject.paper.id } : {}),
    ...(after ? { after } : {}),
    minutes: subject.drill?.minutes ?? subject.question?.minutes ?? bench.minutes,
    locked: true,
    steps,
    library: library.version,
  };
}

type BenchStep = Workbench["steps"][number];

function stepOf(bench: Workbench, step: BenchStep, subject: BenchSubject): Step {
  const { slug, name, minutes, ask, hint, columns, rows, least, statistics, avoid } = step;
  const special = specialPoints(bench, slug, subject);
  return {
    id: slug,
    name,
    ask,
    ...(subject.setup ? { setup: subject.setup } : {}),
    quotes: [],
    hint,
    minutes,
    form: columns
      ? { kind: "rows", columns, least: least ?? 2, ...(rows ? { rows } : {}) }
      : statistics
        ? { kind: "statistics" }
        : { kind: "text" },
    points: [...step.points.map(({ point, good }, i) => ({ id: `${slug}.${i + 1}`, text: point, good })), ...special],
    followUps: followUpsOf(bench, slug, subject),
    ...(avoid.length > 0 ? { avoid } : {}),
    after: afterOf(bench, slug, subject),
    source: `workbench/${bench.slug}`,
  };
}

/** Points that this subject adds at a step: its rubric, or its key of confounds or planted weaknesses. */
function specialPoints(bench: Workbench, slug: string, { drill, question }: BenchSubject): Point[] {
  const rubric = (drill?.rubric ?? [])
    .filter((row) => row.step === slug)
    .map(({ point, good }, i) => ({ id: `${drill?.slug}.${slug}.${i + 1}`, text: point, good }));
  const key = slug === AT.key[bench.kind] ? (question?.points ?? []) : [];
  return [
    ...rubric,
    ...key.map(({ point, remedy }, i) => ({ id: `${question?.slug}.${i + 1}`, text: point, ...(remedy ? { good: remedy } : {}) })),
  ];
}

function followUpsOf(bench: Workbench, slug: string, { question }: BenchSubject): Step["followUps"] {
  if (slug !== AT.key[bench.kind]) return [];
  return (question?.followUps ?? []).map((ask, i) => ({ id: `${question?.slug}.follow.${i + 1}`, ask }));
}

/** What is shown after a step: what the checker found in the paper, or the weakest link of the library's. */
function afterOf(bench: Workbench, slug: string, { question, paper }: BenchSubject): Aftermath[] {
  const weakest = slug === AT.key[bench.kind] && question?.weakest ? [{ label: "The weakest link", text: question.weakest }] : [];
  return [
    ...weakest,
    ...(paper && slug === AT.found ? found(paper.paper) : []),
    ...(paper && slug === "ledger" ? claimed(paper.paper) : []),
  ];
}

/** Claims of a paper that are shown beside the person's ledger. */
const CLAIMS = 8;

function claimed(paper: Paper): Aftermath[] {
  return paper.claims.slice(0, CLAIMS).map(({ span, page }) => ({
    label: `The checker took for a claim${page === undefined ? "" : ` (page ${page})`}`,
    text: quote(paper.document.text, span),
  }));
}

function found(paper: Paper): Aftermath[] {
  const remarks = findRemarks(paper).map(({ sentence, question }) => ({
    label: "What its own numbers say",
    text: `${sentence} ${question}`,
  }));
  const findings = findFindings(paper).map(({ sentence, question, state, reliability: { precision, recall, n } }) => ({
    label:
      n === 0 || precision === null || recall === null
        ? "Text search"
        : `Text search (precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)} on ${n} papers)`,
    text: state === "found" ? sentence : `${sentence} ${question}`,
  }));
  return [...remarks, ...findings];
}

/** What belongs to the whole: rubric points without a step, the three challenges, and the worked example. */
function endOf(bench: Workbench, { drill, question }: BenchSubject): Aftermath[] {
  const known = new Set(bench.steps.map((step) => step.slug));
  return [
    ...(drill?.rubric ?? []).filter((row) => !row.step || !known.has(row.step)).map(({ point, good }) => ({ label: point, text: good })),
    ...(drill
      ? [
          { label: "A fair objection", text: drill.challenges.valid },
          { label: "An objection that is wrong", text: drill.challenges.invalid },
          { label: "A half-right objection", text: drill.challenges.halfRight },
        ]
      : []),
    ...(question?.anchors ? [{ label: "Strong", text: question.anchors.strong }] : []),
    ...(drill?.body.trim() || question?.body.trim()
      ? [{ label: "Worked out", text: (drill?.body ?? question?.body ?? "").trim(), prose: true as const }]
      : []),
  ];
}
