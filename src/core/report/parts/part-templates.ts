/** The templates of all parts in one table; each part keeps its own beside its builder. */

export const PART_TEMPLATES: Record<string, string> = {};
