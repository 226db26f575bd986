export const SERVER_HEAP: readonly string[];
