/**
 * What a sentence says of other people's work does not count as the paper's own: "Smith et al. (2020) averaged over ten seeds" states nothing about
 * these seeds. Such clauses are blanked by spaces of the same length, so that offsets stay.
 */

interface OthersRow {
  pattern: RegExp;
  example: string;
}

const CITED = String.raw`(?:\p{Lu}[\p{L}'-]+(?: et al\.?,?| (?:and|&) \p{Lu}[\p{L}'-]+| and (?:colleagues|co-?workers|collaborators))?,? ?(?:\((?:19|20)\d\d[a-z]?\)|\[\d[\d, ]*\])|\p{Lu}[\p{L}'-]+ (?:et al\.?|and (?:colleagues|co-?workers))|\[\d[\d, ]*\])`;
const VERB = String.raw`(?:\w+ly )?(?!(?:for|in|on|and|or|to|with|as|at|by|from|of|via|using|because|where|when|which|who|whose|but|than|the|an?|this|these|those|it|its|all|each|no|our|we|that|if|so|then|after|before|during|over|under|see|respectively)\b)\p{Ll}{2,}`;

/** Clauses whose subject is other people's work, each with an example. */
const OTHERS: readonly OthersRow[] = [
  { pattern: new RegExp(String.raw`(?:^|[\s(])${CITED},? ${VERB}`, "u"), example: "Smith et al. (2020) averaged over ten seeds" },
  {
    pattern:
      /^(?:(?:However|Moreover|In contrast|By contrast|Indeed|Unfortunately|Notably|Historically|Previously|Recently),? )?(?:(?:most|many|much|some|several|all|few|the|two|three|these|both|a number of|almost all|nearly all)(?: of the)? )?(?:prior|previous|earlier|past|existing|recent|published|concurrent|original|related|other|follow-up)(?:ly published)? (?:\w+ ){0,2}?(?:works?|studies|study|papers?|authors?|research|reports?|literature|experiments?|results?|methods?|approaches|systems?|evaluations?|benchmarks?|analys[ei]s|surveys?|attempts?|groups?|labs?)\b/i,
    example: "Most prior studies report a single run",
  },
  {
    pattern:
      /^(?:the )?(?:literature|authors of \S+|field|community|original authors|their (?:\w+ )?(?:paper|study|work|experiments?|results?|method|analysis|section|evaluation|theorem|bound|proof|tables?|figures?|code|authors?))\b|^(?:one|another|some|a certain) (?:\w+ )?(?:groups?|labs?|teams?|papers?|company|companies|vendors?|authors?|study|studies|report)\b/i,
    example: "Their paper reports five seeds",
  },
  {
    pattern:
      /^(?:many|most|few|some|several|all|other) (?:\w+ )?(?:papers|studies|authors|groups|works|researchers|reports|teams|evaluations)\b/i,
    example: "Few papers correct for multiple comparisons",
  },
  {
    pattern:
      /\b(?:as|was|were|been|is|are) (?:previously |originally |first )?(?:reported|shown|found|described|observed|measured|claimed|noted) (?:by|in) (?:\p{Lu}|the original|earlier|prior|previous|\[)/u,
    example: "A single run was reported by Lee et al.",
  },
];

/** A subordinate clause about those who were just cited, inside a sentence about own work. */
const WHO =
  /(?:et al\.?|\d{4}[a-z]?\)|\]|authors?|papers?|studies|works?|groups?),? (?:who|which|whose) [^;.]*?(?=[,;]|$)|\b(?:unlike|in contrast to|contrary to|following|whereas|while|although|where) (?:the )?(?:(?:most |many )?(?:prior|previous|earlier|existing|other|past|published) (?:works?|studies|papers|methods|evaluations|reports|authors)|\p{Lu}[\p{L}'-]+ (?:et al\.?|and \p{Lu}[\p{L}'-]+)(?: ?[([][\d, ]+[)\]])?)[^,;]*(?=[,;]|$)/gu;

/** Where a sentence changes its subject. */
const JOINT = /; |, (?=(?:but|whereas|while|so|and|yet) (?:we|our|here|this|they|their|in this|in our)\b)|\. (?=\p{Lu})/gu;
const OURS = /\b(?:we|our|ours|us|this (?:paper|work|study)|here|I|my)\b/i;

/** What is quoted at length is somebody's words, not a statement of this paper: "Code will be released." in a paper about such promises. */
function blankQuoted(text: string): string {
  return text.replace(/[“"](?=\p{L})[^“”"]{24,}(?:[”"]|$)/gu, blank).replace(/^[^“”"]{24,}[.!?,][”"](?=\s*$)/u, blank);
}

/** `text` with clauses about others, and long quotations, blanked; the same length. */
export function blankOthers(whole: string): string {
  const text = blankQuoted(whole);
  let out = "";
  let from = 0;
  for (const match of [...text.matchAll(JOINT), { index: text.length, 0: "" }]) {
    const clause = text.slice(from, match.index);
    out += isOthers(clause) ? blank(clause) : clause;
    out += match[0];
    from = match.index + match[0].length;
  }
  return out.replace(WHO, (clause) => (OURS.test(clause) ? clause : blank(clause)));
}

/** Whether a whole sentence is about others: its successor may go on with "they". */
export function isAboutOthers(text: string): boolean {
  return isOthers(text);
}

function isOthers(clause: string): boolean {
  return !OURS.test(clause) && OTHERS.some((row) => row.pattern.test(clause));
}

function blank(text: string): string {
  return " ".repeat(text.length);
}

/** The rows, for the test that every example is seen. */
export const OTHERS_ROWS = OTHERS;
