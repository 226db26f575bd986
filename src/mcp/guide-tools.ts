/** The tools that read the library: a search, and one guide. */

import type { McpServer } from "@modelcontextprotocol/server";
import { z } from "zod";
import { prepareIndex } from "../core/search/build.ts";
import { findEntries } from "../core/search/find.ts";
import { tellGuide } from "./guide-text.ts";
import { Refused, type Room } from "./room.ts";
import { addTool } from "./tool.ts";

/** Hits of a search. */
const MOST = 20;

export function addGuideTools(server: McpServer, room: Room): void {
  addTool(server, room, {
    name: "search_guides",
    title: "Search the guides",
    description:
      "Searches Groundwork’s library on research interviews: roles, concepts, questions, drills, firms, research areas, sources. Gives addresses, the best first; read_guide reads one.",
    input: z.object({
      words: z.string({ error: "Say what to look for, in words." }).describe("A name, an abbreviation, or words of a question."),
    }),
    answer: async ({ words }) => {
      const library = await room.library();
      await prepareIndex(library);
      const hits = findEntries(library, words, MOST);
      if (hits.length === 0) return "Nothing in the library answers to these words. Try fewer, or other ones.";
      return hits.map((hit) => `${hit.address}: ${hit.name}\n  ${hit.gist}`).join("\n");
    },
  });

  addTool(server, room, {
    name: "read_guide",
    title: "Read a guide",
    description:
      "Reads one guide of the library by its address: role/…, concept/…, question/…, drill/…, firm/…, area/…. Its fields name other pieces by their slug: a slug under concepts is concept/<slug>.",
    input: z.object({ address: z.string({ error: "Name a guide by its address, such as concept/dpo." }).describe("Such as concept/dpo.") }),
    answer: async ({ address }) => {
      const told = tellGuide(await room.library(), address.trim(), room.today());
      if (!told) throw new Refused(`The library has nothing at "${address.slice(0, 60)}". search_guides finds addresses by words.`);
      return told;
    },
  });
}
