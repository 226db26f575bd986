/** The CV of a report, read again from what its decoding made. */

import type { Document } from "../core/document/document.ts";
import type { Library } from "../core/library/library.ts";
import type { Profile } from "../core/profile/profile.ts";
import { readProfile } from "../core/profile/read.ts";
import type { Report } from "../core/report/report.ts";
import { applyCorrections } from "../core/text/correction.ts";
import type { Reading } from "../core/text/problem.ts";
import { DECODER } from "./run-request.ts";
import type { Store } from "./store.ts";

/** With the person's corrections. Undefined where nothing of its decoding is kept any more; the report stands without it. */
export async function loadProfile(report: Report, library: Library, store: Store): Promise<Profile | undefined> {
  const cv = report.inputs.find((row) => row.id === "cv");
  const reading = cv && ((await store.loadStage(`decode-${DECODER}-cv-${cv.sha256}`)) as Reading<Document | undefined> | undefined);
  if (!reading?.value) return undefined;
  const corrections = await store.corrections([reading.value.sha256]);
  return applyCorrections(readProfile(reading.value, library.lexicon).value, corrections).value;
}
