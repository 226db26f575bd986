/** An oral defence of one's own work: twelve probes from easy to hard, three objections, and what the CV and the paper say differently. */

import { generalDrill } from "../library/general-drill.ts";
import type { Library, Question } from "../library/library.ts";
import { chooseProbes, uniqueBySlug } from "../match/choose-probes.ts";
import { findPhrases } from "../match/find-phrases.ts";
import { isSilentOn } from "../match/open-elements.ts";
import { findFindings } from "../paper/find-findings.ts";
import { type Finding, NOT_FOUND } from "../paper/finding.ts";
import type { DetectorId } from "../paper/detectors.ts";
import type { Paper } from "../paper/paper.ts";
import type { Report } from "../report/report.ts";
import { quote, type Span } from "../text/span.ts";
import type { Beginning } from "./build-answer.ts";
import { compareWithCv } from "./compare-with-cv.ts";
import { findPractice } from "./find-practice.ts";
import type { FollowUp, Session, Step, StepQuote } from "./session.ts";
import { stepOfQuestion } from "./step-of-question.ts";

/** Elements of a probe's `when.open`, and the detector whose silence opens them. */
const DETECTOR_OF: Readonly<Record<string, DetectorId>> = {
  seeds: "seeds",
  intervals: "error-bars",
  baselines: "baseline",
  ablation: "ablation",
  compute: "compute",
  artefact: "artefact",
  limitations: "limitations",
};

/** Minutes for taking an objection apart. */
const OBJECTION = 2;
/** Differences between CV and paper that are asked after. */
const DIFFERENCES = 3;

/** A defence of an entry of the CV, with the probes that the report chose for it. Undefined where the report defends no such entry. */
export function buildDefence(report: Report, entry: string, library: Library, beginning: Beginning): Session | undefined {
  const card = report.parts
    .find((part) => part.id === "claims")
    ?.blocks.find((block) => block.type === "card" && (block.id === entry || entry === ""));
  if (card?.type !== "card") return undefined;
  const offered = findPractice(report).filter((row) => row.part === "claims" && row.card === card.id);
  const steps = offered.flatMap(({ address, quotes }) =>
    library.questions
      .filter((question) => question.kind === "defence" && `question/${question.slug}` === address)
      .map((question) => stepOfQuestion(question, { quotes })),
  );
  if (steps.length === 0) return undefined;
  const challenge = offered
    .flatMap(({ address }) => library.questions.filter((row) => row.kind === "challenge" && `question/${row.slug}` === address))
    .at(0);
  const title = Object.values(card.title.values)[0]?.text ?? card.title.text;
  return sessionOf(title, card.id, [...steps, ...objections(library, challenge)], library, beginning);
}

/** A defence of a paper: probes by its claims, its methods and what text search did not find in it. `report` adds what the CV says of it. */
export function buildPaperDefence(paper: Paper, library: Library, beginning: Beginning & { paper: string }, report?: Report): Session {
  const { document, claims } = paper;
  const claimKinds = uniqueBySlug(
    claims.flatMap(({ span }) => findPhrases(document.text.slice(span.start, span.end), span, library.claims)),
  ).map(({ slug, span }) => ({ slug, span: claimAround(paper, span) }));
  const methods = uniqueBySlug(
    paper.sentences
      .filter((sentence) => sentence.form === "prose" && sentence.own.trim() !== "" && sentence.kind !== "references")
      .flatMap((sentence) => findPhrases(sentence.own, sentence.span, library.methods)),
  );
  const findings = findFindings(paper);
  const isOpen = (element: string) => {
    const detector = DETECTOR_OF[element];
    const finding = findings.find((row) => row.detector === detector);
    return finding ? finding.places.length === 0 : isSilentOn(element, document.text);
  };
  const probes = chooseProbes(claimKinds, methods, isOpen, library);
  const steps = probes.flatMap(({ slug, because, open }) =>
    library.questions
      .filter((question) => question.slug === slug)
      .map((question) =>
        stepOfQuestion(question, { quotes: because ? [quoteOf(paper, because)] : open ? [silence(findings, open)].flat() : [] }),
      ),
  );
  const half = library.questions.filter((row) => row.kind === "challenge");
  const challenge = half.find((row) => claimKinds.some((kind) => row.when?.claim === kind.slug)) ?? half[0];
  const differences = report ? compareWithCv(paper, report).slice(0, DIFFERENCES) : [];
  const title = paper.title?.value ?? document.name;
  return {
    ...sessionOf(title, `paper/${beginning.paper}`, [...steps, ...differences, ...objections(library, challenge)], library, beginning),
    paper: beginning.paper,
  };
}

/** The valid, the wrong and the half-right objection: which one is which is part of the task. */
function objections(library: Library, half: Question | undefined): Step[] {
  const drill = generalDrill("defend", library);
  if (!drill) return half ? [stepOfQuestion(half)] : [];
  const sort = drill.rubric.find((row) => /objection/i.test(row.point));
  const step = (field: "valid" | "invalid", kind: string): Step => ({
    id: `drill/${drill.slug}/challenges.${field}`,
    name: "Objection",
    ask: drill.challenges[field],
    quotes: [],
    minutes: OBJECTION,
    form: { kind: "text" },
    points: sort ? [{ id: `${drill.slug}.${field}`, text: sort.point, good: sort.good }] : [],
    followUps: [],
    after: [{ label: "Of the three objections this is", text: kind }],
    source: `drill/${drill.slug}`,
  });
  const halfStep = half
    ? { ...stepOfQuestion(half), name: "Objection" }
    : { ...step("valid", "The half-right one."), id: `drill/${drill.slug}/challenges.halfRight`, ask: drill.challenges.halfRight };
  return [step("invalid", "The wrong one."), step("valid", "The fair one."), halfStep];
}

/** What the search said of an element that no text was found for. */
function silence(findings: readonly Finding[], element: string): StepQuote[] {
  const finding = findings.find((row) => row.detector === DETECTOR_OF[element]);
  return finding ? [{ label: "Text search in your paper", text: `${finding.question} It was ${NOT_FOUND}.` }] : [];
}

function quoteOf(paper: Paper, span: Span): StepQuote {
  const page = paper.sentences.find((row) => row.span.start <= span.start && span.end <= row.span.end)?.page;
  return { label: page === undefined ? "Your paper" : `Your paper, page ${page}`, text: quote(paper.document.text, span), span };
}

/** The whole claim that holds some words of it. */
function claimAround(paper: Paper, span: Span): Span {
  return paper.claims.find((row) => row.span.start <= span.start && span.end <= row.span.end)?.span ?? span;
}

/** Further questions for what an answer leaves open, one for each element, none that is asked in the session anyway. */
function furtherQuestions(library: Library, asked: ReadonlySet<string>): FollowUp[] {
  const elements = new Set<string>();
  return library.questions.flatMap(({ kind, slug, ask, when }): FollowUp[] => {
    const element = when?.open;
    if (kind !== "defence" || !element || element === "always" || elements.has(element) || asked.has(`question/${slug}`)) return [];
    elements.add(element);
    return [{ id: `open.${element}`, ask, gap: `open:${element}` }];
  });
}

/** A defence asks further by the gaps of each answer; objections have their own. */
function sessionOf(title: string, subject: string, bare: Step[], library: Library, { id, report, after }: Beginning): Session {
  const further = furtherQuestions(library, new Set(bare.map((step) => step.id)));
  const steps = bare.map((step) => (step.name === "Defence" ? { ...step, followUps: [...step.followUps, ...further] } : step));
  return {
    schema: 1,
    id,
    kind: "defence",
    title,
    subject,
    ...(report ? { report } : {}),
    ...(after ? { after } : {}),
    minutes: Math.round(steps.reduce((sum, step) => sum + step.minutes, 0)),
    locked: true,
    steps,
    library: library.version,
  };
}
