/** The templates of all parts in one table; each part keeps its own beside its builder. */

import { catchesTemplates } from "./catches.ts";
import { cheatSheetTemplates } from "./cheat-sheet.ts";
import { coverTemplates } from "./cover.ts";
import { fitTemplates } from "./fit.ts";
import { loopTemplates } from "./loop.ts";
import { minuteTemplates } from "./minute.ts";
import { planTemplates } from "./plan.ts";
import { sourcesTemplates } from "./sources.ts";

export const PART_TEMPLATES: Record<string, string> = {
  ...catchesTemplates,
  ...cheatSheetTemplates,
  ...coverTemplates,
  ...fitTemplates,
  ...loopTemplates,
  ...minuteTemplates,
  ...planTemplates,
  ...sourcesTemplates,
};
