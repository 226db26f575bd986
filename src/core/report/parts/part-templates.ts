/** The templates of all parts in one table; each part keeps its own beside its builder. */

import { behaviouralTemplates } from "./behavioural.ts";
import { claimsTemplates } from "./claims.ts";
import { conceptsTemplates } from "./concepts.ts";
import { drillsTemplates } from "./drills.ts";
import { firmTemplates } from "./firm.ts";
import { questionsTemplates } from "./questions.ts";
import { signalsTemplates } from "./signals.ts";
import { storyTemplates } from "./story.ts";
import { catchesTemplates } from "./catches.ts";
import { cheatSheetTemplates } from "./cheat-sheet.ts";
import { coverTemplates } from "./cover.ts";
import { fitTemplates } from "./fit.ts";
import { loopTemplates } from "./loop.ts";
import { minuteTemplates } from "./minute.ts";
import { planTemplates } from "./plan.ts";
import { sourcesTemplates } from "./sources.ts";

export const PART_TEMPLATES: Record<string, string> = {
  ...behaviouralTemplates,
  ...claimsTemplates,
  ...conceptsTemplates,
  ...drillsTemplates,
  ...firmTemplates,
  ...questionsTemplates,
  ...signalsTemplates,
  ...storyTemplates,
  ...catchesTemplates,
  ...cheatSheetTemplates,
  ...coverTemplates,
  ...fitTemplates,
  ...loopTemplates,
  ...minuteTemplates,
  ...planTemplates,
  ...sourcesTemplates,
};
