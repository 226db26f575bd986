export function programFile(node: string): string;
