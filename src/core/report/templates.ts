/**
 * All templates, gathered from the parts. A template is our own wording: it holds no digit and no name, so that everything particular in a
 * statement must come through a slot, and a slot has a ground. `templates.test.ts` holds that.
 */

import { PART_TEMPLATES } from "./parts/part-templates.ts";

/** Template id -> wording with `{slots}`. Ids are unique over all parts. */
export const TEMPLATES: Record<string, string> = PART_TEMPLATES;
