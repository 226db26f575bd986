/**
 * The one coordinate system. A place in a document is a pair of offsets into `Document.text`; everything that Groundwork says
 * about a person or a posting ends in such places.
 */

/** A half-open range of UTF-16 offsets into the text of the document named by `document` ("cv", "posting", "paper-1", "notes"). */
export interface Span {
  document: string;
  start: number;
  end: number;
}

/**
 * A value read from a document. `spans` is never empty, and the text of the spans contains what the value says, unless the person corrected it:
 * then `said` names the correction, which is the ground of the value instead.
 */
export interface Fact<T = string> {
  value: T;
  spans: Span[];
  said?: string;
}

/** The text a span quotes, with runs of white space folded to one space (a quote may cross a line break). */
export function quote(text: string, span: Span): string {
  return text.slice(span.start, span.end).replace(/\s+/gu, " ").trim();
}

/** Whether `inner` lies within `outer` of the same document. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.document === inner.document && outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether two spans of the same document share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.document === b.document && a.start < b.end && b.start < a.end;
}
