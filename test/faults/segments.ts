/** A request of any provider's protocol taken apart: what stands as the system's words, what as the person's, and whatever is neither. */

import type { ModelCall } from "./model-server.ts";

export interface Segments {
  system: string[];
  user: string[];
  /** Other roles, tools and images, by name: there are to be none. */
  other: string[];
}

interface Part {
  text?: unknown;
}
interface Message {
  role?: string;
  content?: string | Part[];
  parts?: Part[];
}
interface Body {
  system?: string | Part[];
  systemInstruction?: { parts?: Part[] };
  contents?: Message[];
  messages?: Message[];
  input?: Message[];
  tools?: unknown[];
}

/** Reads a body as it came over the wire. */
export function segmentsOf({ body }: Pick<ModelCall, "body">): Segments {
  const { system, systemInstruction, contents, messages, input, tools } = JSON.parse(body) as Body;
  const found: Segments = { system: [], user: [], other: (tools ?? []).map(() => "tool") };
  const texts = (content: string | Part[] | undefined): string[] =>
    typeof content === "string"
      ? [content]
      : (content ?? []).map(({ text }) => {
          if (typeof text !== "string") found.other.push("a part that is no text");
          return String(text);
        });
  found.system.push(...texts(system), ...texts(systemInstruction?.parts));
  for (const { role, content, parts } of [...(contents ?? []), ...(messages ?? []), ...(input ?? [])]) {
    const words = texts(content ?? parts);
    if (role === "system" || role === "developer") found.system.push(...words);
    else if (role === "user") found.user.push(...words);
    else found.other.push(role ?? "no role");
  }
  return found;
}
