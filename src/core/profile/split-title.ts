import type { Cues } from "./build-cues.ts";
import { scoreOrganisation, scoreTitle } from "./score-part.ts";

export interface SplitTitle {
  title?: { start: number; end: number };
  organisation?: { start: number; end: number };
  /** How sure the split is; 0 where the text is one thing. */
  score: number;
  /** Above zero when the title comes first, below when the organisation does. */
  titleFirst: number;
}

/** Marks at which one line can hold a title and an organisation. `bonus` says how surely the mark parts them, title first. */
const JOINTS: { mark: RegExp; bonus: number; example: string }[] = [
  { mark: /\s+at\s+|\s*@\s*|\s+bei\s+|\s+chez\s+/giu, bonus: 1.5, example: "Research Intern at NVIDIA Research" },
  { mark: /,\s+/gu, bonus: 0, example: "Nexus AI, Co-Founder & CTO" },
  { mark: /\s+[-–—]\s+/gu, bonus: 0.25, example: "Northwind Systems - Senior Software Engineer" },
  { mark: /:\s+/gu, bonus: 0, example: "Maple Circuit: Engineer" },
];

/**
 * Parts "Firm, Title" and "Title at Firm" where the words of both sides say so. `prefer` (1: title first, -1: organisation first) breaks ties with what the
 * other entries of the section do.
 */
export function splitTitle(text: string, cues: Cues, prefer: number): SplitTitle {
  let best: SplitTitle = { score: 0, titleFirst: 0 };
  for (const joint of JOINTS) {
    for (const match of text.matchAll(joint.mark)) {
      const right = match.index + match[0].length;
      const [a, b] = [text.slice(0, match.index), text.slice(right)];
      const forward = scoreTitle(a, cues) - scoreOrganisation(a, cues) + scoreOrganisation(b, cues) - scoreTitle(b, cues) + joint.bonus;
      const backward = scoreTitle(b, cues) - scoreOrganisation(b, cues) + scoreOrganisation(a, cues) - scoreTitle(a, cues) - joint.bonus;
      const forwards = forward + 0.6 * prefer >= backward - 0.6 * prefer;
      const score = Math.max(forward + 0.6 * prefer, backward - 0.6 * prefer);
      if (score < 1.5 || score <= best.score) continue;
      const left = { start: 0, end: match.index };
      const rest = { start: right, end: text.length };
      best = forwards
        ? { title: left, organisation: rest, score, titleFirst: forward - backward }
        : { title: rest, organisation: left, score, titleFirst: forward - backward };
    }
  }
  return best;
}
