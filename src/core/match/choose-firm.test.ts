import { describe, expect, it } from "vitest";
import type { Alias, Firm, Library } from "../library/library.ts";
import { readLibrary } from "../library/read.ts";
import type { Posting } from "../posting/posting.ts";
import { chooseFirm } from "./choose-firm.ts";

const firm = (slug: string, name: string, aliases: Alias[] = [], not: string[] = []) => ({ slug, name, aliases, not }) as unknown as Firm;

const library: Library = {
  ...readLibrary([]).value,
  firms: [
    firm("google", "Google", ["Google Research"], ["Google DeepMind"]),
    firm("google-deepmind", "Google DeepMind", ["DeepMind", { text: "Google", cues: ["at Google DeepMind", "Google DeepMind is"] }]),
    firm("meta", "Meta", ["Meta Platforms"], ["Meta AI"]),
    firm("meta-ai", "Meta AI", ["FAIR at Meta", { text: "Meta", cues: ["FAIR", "Meta Superintelligence Labs"] }]),
    firm("microsoft", "Microsoft", [], ["Microsoft AI"]),
    firm("microsoft-ai", "Microsoft AI", ["MicrosoftAI"]),
    firm("cohere", "Cohere", [], ["Cohere Health"]),
    firm("openai", "OpenAI"),
  ],
};

const choose = (name: string | undefined, text: string, chosen?: string) => {
  const posting = { document: "posting", ...(name ? { firm: { value: name, spans: [] } } : {}) } as unknown as Posting;
  return chooseFirm(posting, text, library, chosen);
};

describe("the firm of a posting", () => {
  it("is Google DeepMind under the name Google where the posting is DeepMind’s own, else Google", () => {
    expect(choose("Google", "Research Scientist. At Google DeepMind, we study agents.")?.slug).toBe("google-deepmind");
    expect(choose("Google", "Research Scientist. You will work with colleagues, Google DeepMind among them.")?.slug).toBe("google");
    expect(choose("Google DeepMind", "Research Scientist")?.slug).toBe("google-deepmind");
  });
  it("is the lab of Meta only where the posting speaks of it", () => {
    expect(choose("Meta", "Join FAIR to study world models.")?.slug).toBe("meta-ai");
    expect(choose("Meta", "EMG at Reality Labs.")?.slug).toBe("meta");
    expect(choose("Meta AI", "")?.slug).toBe("meta-ai");
  });
  it("keeps Microsoft AI and Microsoft apart", () => {
    expect(choose("Microsoft AI", "")?.slug).toBe("microsoft-ai");
    expect(choose("Microsoft", "We work with Microsoft AI and others at Microsoft. Microsoft is large.")?.slug).toBe("microsoft");
    expect(choose("Microsoft Corporation", "")?.slug).toBe("microsoft");
  });
  it("is not a namesake: neither by its name nor by what the text says under the short name", () => {
    expect(choose("Cohere Health", "")?.slug).toBeUndefined();
    expect(choose("Cohere", "Cohere Health builds tools for clinics. Cohere Health is hiring.")?.slug).toBeUndefined();
    expect(choose("Cohere", "Cohere builds models. Cohere is hiring.")?.slug).toBe("cohere");
  });
  it("may carry a legal form or a place, and no other word", () => {
    expect(choose("Cohere Inc., Toronto", "")?.slug).toBe("cohere");
    expect(choose("Cohere Logistics", "")?.slug).toBeUndefined();
  });
  it("is found in the text where the head names no firm, with its place", () => {
    const text = "Staff, AI - Learning Systems\nHelp build systems at Microsoft AI.\n#MicrosoftAI";
    const found = choose("Learning Systems", text);
    expect(found).toMatchObject({ slug: "microsoft-ai", name: "Microsoft AI" });
    expect(text.slice(found?.span?.start, found?.span?.end)).toBe("Microsoft AI");
  });
  it("is the one that the title names where the head names none", () => {
    const span = { document: "posting", start: 0, end: 30 };
    const posting = { document: "posting", title: { value: "Research Scientist, OpenAI", spans: [span] } } as unknown as Posting;
    expect(chooseFirm(posting, "", library)).toEqual({ name: "OpenAI", slug: "openai", span });
  });
  it("is not one that the text merely mentions", () => {
    expect(choose("Acme", "Acme makes robots. Acme likes experience at OpenAI.")).toEqual({ name: "Acme" });
    expect(choose(undefined, "Experience at OpenAI is welcome.")).toBeUndefined();
  });
  it("is the one the person chose, whatever the posting says", () => {
    expect(choose("Meta", "Join FAIR", "OpenAI")).toEqual({ name: "OpenAI", slug: "openai" });
    expect(choose("Meta", "", "A small lab")).toEqual({ name: "A small lab" });
  });
});
