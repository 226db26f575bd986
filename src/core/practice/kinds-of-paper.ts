/** What a paper is seen to be: its kinds of claim, of method and of work, and what its text leaves open. */

import type { ClaimKind, Library } from "../library/library.ts";
import { type Kinds, type Seen, uniqueBySlug } from "../match/choose-probes.ts";
import { findPhrases } from "../match/find-phrases.ts";
import { findWorks } from "../match/find-works.ts";
import { isSilentOn } from "../match/open-elements.ts";
import { tellsOfOthers } from "../paper/claim-words.ts";
import type { DetectorId } from "../paper/detectors.ts";
import type { Finding } from "../paper/finding.ts";
import type { Paper } from "../paper/paper.ts";
import type { Span } from "../text/span.ts";

/** Elements of a probe's `when.open`, and the detector whose silence opens them. */
const DETECTOR_OF: Readonly<Record<string, DetectorId>> = {
  seeds: "seeds",
  intervals: "error-bars",
  baselines: "baseline",
  ablation: "ablation",
  compute: "compute",
  contamination: "contamination",
  artefact: "artefact",
  limitations: "limitations",
  contribution: "contribution-statement",
};

/** Kinds of method that a detector finds by more than their names. */
const METHOD_OF: Readonly<Partial<Record<DetectorId, string>>> = {
  judge: "llm-judge",
  "human-study": "human-study",
  "annotator-agreement": "annotation",
  preregistration: "preregistration",
};

/** Sentences beyond title and abstract that must name a method or a kind of work for it to count: one or two are often a remark on a tool or a setting. */
const SENTENCES = 3;

/** What the detector of an element found in the paper; undefined where no detector looks for it. */
export function findingOn(element: string, findings: readonly Finding[]): Finding | undefined {
  return findings.find((row) => row.detector === DETECTOR_OF[element]);
}

/** A paper as its defence sees it. Spans are whole sentences, so that a question stands beside words that can be read. */
export function kindsOfPaper(paper: Paper, findings: readonly Finding[], library: Library): Seen {
  const front = frontOf(paper);
  const claims = placesOf(
    paper,
    paper.claims.map((row) => row.span),
  );
  const prose = paper.sentences.filter((row) => row.form === "prose" && row.kind !== "references").map((row) => row.span);
  const body = placesOf(paper, prose);
  const told = [...front, ...body.filter(({ span }) => !front.some((row) => row.span.start === span.start))].map((row) => row.text);
  return {
    claims: rank([...front, ...claims], [], library.claims),
    methods: uniqueBySlug([...rank(front, body, library.methods), ...detected(findings)]),
    works: findWorks(told, library, front.length, SENTENCES),
    isOpen: (element) => {
      const finding = findingOn(element, findings);
      return finding ? finding.places.length === 0 : isSilentOn(element, paper.document.text);
    },
  };
}

function detected(findings: readonly Finding[]): Kinds {
  return findings.flatMap(({ detector, places }) => {
    const [slug, place] = [METHOD_OF[detector], places[0]];
    return slug && place ? [{ slug, span: place.span }] : [];
  });
}

interface PlaceOfPaper {
  text: string;
  span: Span;
}

/** Title and abstract, without what the latter tells of others: what stands there is what a paper is about. */
function frontOf(paper: Paper): PlaceOfPaper[] {
  const title = paper.title?.spans[0];
  const abstract = paper.sentences
    .filter((row) => row.kind === "abstract" && row.form === "prose" && !tellsOfOthers(row.own))
    .map((row) => row.span);
  return [...(title ? [{ text: paper.title?.value ?? "", span: title }] : []), ...placesOf(paper, abstract)];
}

/** Sentences with their own words: what they say of others is blank. */
function placesOf(paper: Paper, spans: readonly Span[]): PlaceOfPaper[] {
  return spans.map((span) => ({ text: paper.sentences.find((row) => row.span.start === span.start)?.own ?? "", span }));
}

/** Kinds named at the first places, in the order of these, then those that enough further places name, the most often named first. */
function rank(first: readonly PlaceOfPaper[], further: readonly PlaceOfPaper[], kinds: readonly ClaimKind[]): Kinds {
  const named = first.flatMap(({ text, span }) => findPhrases(text, span, kinds).map(({ slug }) => ({ slug, span })));
  const often = Map.groupBy(
    further.flatMap(({ text, span }) => findPhrases(text, span, kinds).map(({ slug }) => ({ slug, span }))),
    (row) => row.slug,
  );
  const repeated = [...often.values()].filter((rows) => rows.length >= SENTENCES).toSorted((a, b) => b.length - a.length);
  const all = [...named, ...repeated.flatMap((rows) => rows.slice(0, 1))];
  return all.filter((kind, i) => all.findIndex((other) => other.slug === kind.slug) === i);
}
