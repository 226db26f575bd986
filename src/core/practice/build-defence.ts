/** An oral defence of one's own work: twelve probes from easy to hard, three objections, and what the CV and the paper say differently. */

import { generalDrill } from "../library/general-drill.ts";
import type { Library, Question } from "../library/library.ts";
import { chooseChallenge } from "../match/choose-challenge.ts";
import { chooseProbes, OWN, probesFor } from "../match/choose-probes.ts";
import { findWorks } from "../match/find-works.ts";
import { findFindings } from "../paper/find-findings.ts";
import type { Finding } from "../paper/finding.ts";
import type { Paper } from "../paper/paper.ts";
import type { Profile } from "../profile/profile.ts";
import type { Report } from "../report/report.ts";
import { quote, type Span } from "../text/span.ts";
import type { Beginning } from "./build-answer.ts";
import { compareWithCv } from "./compare-with-cv.ts";
import { findPractice } from "./find-practice.ts";
import { findingOn, kindsOfPaper } from "./kinds-of-paper.ts";
import type { FollowUp, Session, Step, StepQuote } from "./session.ts";
import { stepOfQuestion } from "./step-of-question.ts";

/** Minutes for taking an objection apart. */
const OBJECTION = 2;
/** Answers between two that are asked the same further, at the least. */
const APART = 4;
/** Sentences shown of what a paper says about who did what. */
const PLACES = 3;
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
  const works = findWorks([title, ...offered.flatMap(({ quotes }) => quotes.map((row) => row.text))], library);
  return sessionOf(title, card.id, [...steps, ...objections(library, works, challenge)], works, library, beginning);
}

/** A defence of a paper: probes by its claims, its methods and what text search did not find in it. `beside` adds what a report's CV says of it, as text and as it was read. */
export function buildPaperDefence(
  paper: Paper,
  library: Library,
  beginning: Beginning & { paper: string },
  beside?: { report: Report; profile?: Profile | undefined },
): Session {
  const findings = findFindings(paper);
  const seen = kindsOfPaper(paper, findings, library);
  const steps = chooseProbes(seen, library).flatMap(({ slug, because }) =>
    library.questions
      .filter((question) => question.slug === slug)
      .map((question) =>
        stepOfQuestion(question, { quotes: because ? [quoteOf(paper, because)] : searched(paper, findings, question.when?.open) }),
      ),
  );
  const differences = beside ? compareWithCv(paper, beside.report, beside.profile).slice(0, DIFFERENCES) : [];
  const title = paper.title?.value ?? paper.document.name;
  const asked = [...steps, ...differences, ...objections(library, seen.works, chooseChallenge(seen, library))];
  return { ...sessionOf(title, `paper/${beginning.paper}`, asked, seen.works, library, beginning), paper: beginning.paper };
}

/** The wrong, the fair and the half-right objection: which one is which is part of the task. The first two are those of the work's own kind. */
function objections(library: Library, works: ReadonlySet<string>, half: Question | undefined): Step[] {
  const drill = generalDrill("defend", library);
  if (!drill) return half ? [stepOfQuestion(half)] : [];
  const [first] = works;
  const own = library.works.find((row) => row.slug === first)?.objections;
  const sort = drill.rubric.find((row) => /objection/i.test(row.point));
  const step = (field: "valid" | "invalid" | "halfRight", kind: string, told?: { ask: string; reply: string }): Step => ({
    id: `drill/${drill.slug}/challenges.${field}`,
    name: "Objection",
    ask: told?.ask ?? drill.challenges[field],
    quotes: [],
    minutes: OBJECTION,
    form: { kind: "text" },
    points: sort ? [{ id: `${drill.slug}.${field}`, text: sort.point, good: sort.good }] : [],
    followUps: [],
    after: [{ label: "Of the three objections this is", text: kind }, ...(told ? [{ label: "A good reply", text: told.reply }] : [])],
    source: `drill/${drill.slug}`,
  });
  const halfStep = half ? { ...stepOfQuestion(half), name: "Objection" } : step("halfRight", "The half-right one.");
  return [step("invalid", "The wrong one.", own?.wrong), step("valid", "The fair one.", own?.fair), halfStep];
}

/** What the search for an element came to: one's own part is asked after beside what the paper says of it, everything else only where nothing was found. */
function searched(paper: Paper, findings: readonly Finding[], element = ""): StepQuote[] {
  const finding = findingOn(element, findings);
  if (finding && finding.places.length > 0)
    return element === OWN ? finding.places.slice(0, PLACES).map((place) => quoteOf(paper, place.span)) : [];
  return finding ? [{ label: "Text search in your paper", text: finding.sentence }] : [];
}

function quoteOf(paper: Paper, span: Span): StepQuote {
  const page = paper.sentences.find((row) => row.span.start <= span.start && span.end <= row.span.end)?.page;
  return { label: page === undefined ? "Your paper" : `Your paper, page ${page}`, text: quote(paper.document.text, span), span };
}

/** Further questions for what an answer leaves open: one for each element that fits the work, none that is asked in the session anyway. */
function furtherQuestions(library: Library, works: ReadonlySet<string>, asked: ReadonlySet<string>): FollowUp[] {
  const elements = new Set<string>();
  return probesFor(works, library).flatMap(({ slug, ask, when }): FollowUp[] => {
    const element = when?.open;
    if (!element || element === "always" || element === OWN || elements.has(element) || asked.has(`question/${slug}`)) return [];
    elements.add(element);
    return [{ id: `open.${element}`, ask, gap: `open:${element}` }];
  });
}

/** A defence asks further by the gaps of each answer, after each by the next element, so that nobody is asked the same after every answer; objections have their own. */
function sessionOf(
  title: string,
  subject: string,
  bare: Step[],
  works: ReadonlySet<string>,
  library: Library,
  { id, report, after }: Beginning,
): Session {
  const further = furtherQuestions(library, works, new Set(bare.map((step) => step.id)));
  let turn = 0;
  const steps = bare.map((step) => {
    const next = step.name === "Defence" ? further[turn++ % Math.max(further.length, APART)] : undefined;
    return next ? { ...step, followUps: [...step.followUps, next] } : step;
  });
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
