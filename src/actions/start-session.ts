/** Beginning a session: what is asked for, made by its builder and kept. */

import { generalDrill } from "../core/library/general-drill.ts";
import type { Library } from "../core/library/library.ts";
import { buildAnswer } from "../core/practice/build-answer.ts";
import { buildConcept } from "../core/practice/build-concept.ts";
import { buildBench, subjectAt } from "../core/practice/build-bench.ts";
import { buildDefence, buildPaperDefence } from "../core/practice/build-defence.ts";
import { buildGap } from "../core/practice/build-gap.ts";
import { buildMock } from "../core/practice/build-mock.ts";
import { buildRound } from "../core/practice/build-round.ts";
import { findPractice, roleOf } from "../core/practice/find-practice.ts";
import type { Session, SessionKind } from "../core/practice/session.ts";
import type { Report } from "../core/report/report.ts";
import { loadProfile } from "./load-profile.ts";
import { loadPaper, type PaperRoom } from "./load-paper.ts";

/**
 * What a person asks to practise. `subject` is an address of the library or, of a defence, an entry of the report; of a brought paper's critique it is the
 * drill whose rubric counts. "" leaves the choice to the builder.
 */
export interface SessionWish {
  kind: SessionKind;
  subject: string;
  report?: string;
  paper?: string;
  after?: string;
  minutes?: number;
  /** The person's own hypothesis, where the subject is "own". */
  words?: string;
}

export interface PracticeRoom extends PaperRoom {
  library: Library;
}

/** What a builder is given beside the wish. */
export interface SessionGround {
  id: string;
  library: Library;
  report?: Report;
}

/** Builders by kind; undefined where the wish names nothing that can be practised. */
type Builder = (wish: SessionWish, ground: SessionGround, room: PracticeRoom) => Promise<Session | undefined> | Session | undefined;

const BUILDERS: Record<SessionKind, Builder> = {
  answer: async (wish, { id, library, report }, { practice }) => {
    const { subject } = wish;
    const told = beginning(wish, id, report);
    const concept = library.concepts.find((row) => `concept/${row.slug}` === subject);
    if (concept) return buildConcept(concept, library, told);
    const round = library.rounds.find((row) => `round/${row.slug}` === subject);
    if (round) {
      const before = (await practice.listSessions()).find((row) => row.subject === subject && row.report === wish.report);
      const last = before && (await practice.loadSession(before.id));
      return report && buildRound(round, report, library, told, new Set(last?.session.steps.map((step) => step.id)));
    }
    if (subject.startsWith("fit/")) return report && buildGap(report, subject, library, told);
    const question = library.questions.find((row) => `question/${row.slug}` === subject);
    const quotes = report ? (findPractice(report).find((row) => row.address === subject)?.quotes ?? []) : [];
    return question && buildAnswer(question, library, told, quotes);
  },
  defence: async (wish, { id, library, report }, room) => {
    if (!wish.paper) return report && buildDefence(report, wish.subject, library, beginning(wish, id, report));
    const kept = await loadPaper(wish.paper, room);
    const beside = report && { report, profile: await loadProfile(report, library, room.store) };
    return kept && buildPaperDefence(kept.paper, library, { ...beginning(wish, id, report), paper: wish.paper }, beside);
  },
  critique: async (wish, { id, library, report }, room) => {
    if (!wish.paper) {
      const subject = subjectAt(wish.subject, "critique", library);
      return subject && buildBench("critique", subject, library, beginning(wish, id, report));
    }
    const kept = await loadPaper(wish.paper, room);
    const drill =
      library.drills.find((row) => row.kind === "critique" && `drill/${row.slug}` === wish.subject) ?? generalDrill("critique", library);
    const subject = kept && {
      address: `paper/${wish.paper}`,
      title: kept.row.title,
      paper: { id: wish.paper, paper: kept.paper },
      ...(drill ? { drill } : {}),
    };
    return subject && buildBench("critique", subject, library, beginning(wish, id, report));
  },
  design: (wish, { id, library, report }) => {
    const own = wish.subject === "own" && wish.words?.trim();
    const subject = own ? { address: "own", title: own, setup: own } : subjectAt(wish.subject, "design", library);
    return subject && buildBench("design", subject, library, beginning(wish, id, report));
  },
  mock: async (wish, { id, library, report }, { practice }) => {
    if (!report) return undefined;
    const before = (await practice.listSessions()).find((row) => row.kind === "mock" && row.report === wish.report);
    const last = before && (await practice.loadSession(before.id));
    return buildMock(report, library, beginning(wish, id, report), wish.minutes, new Set(last?.session.steps.map((step) => step.id)));
  },
};

/** Makes and keeps a session. Undefined where the report, the paper or the subject is not there (any more). */
export async function startSession(wish: SessionWish, id: string, room: PracticeRoom): Promise<Session | undefined> {
  const kept = wish.report ? await room.store.loadReport(wish.report) : undefined;
  if (wish.report && !kept) return undefined;
  const ground: SessionGround = { id, library: room.library, ...(kept ? { report: kept.report } : {}) };
  const session = await BUILDERS[wish.kind](wish, ground, room);
  if (session) await room.practice.saveSession(session);
  return session;
}

/** What every builder is told of a wish. */
export function beginning({ report: id, after }: SessionWish, session: string, report?: Report) {
  const role = report && roleOf(report);
  return { id: session, ...(role ? { role } : {}), ...(id ? { report: id } : {}), ...(after ? { after } : {}) };
}
