/** Who can be asked, at which host, in which protocol. */

import type { LanguageModel } from "ai";

export const PROVIDERS = {
  anthropic: { title: "Anthropic", address: "https://api.anthropic.com/v1", env: "ANTHROPIC_API_KEY" },
  openai: { title: "OpenAI", address: "https://api.openai.com/v1", env: "OPENAI_API_KEY" },
  google: { title: "Google", address: "https://generativelanguage.googleapis.com/v1beta", env: "GOOGLE_GENERATIVE_AI_API_KEY" },
  compatible: {
    title: "A server that speaks as OpenAI’s does (Ollama, llama.cpp, LM Studio, vLLM)",
    address: "",
    env: "GROUNDWORK_MODEL_KEY",
  },
} as const;
export type Provider = keyof typeof PROVIDERS;

/** A model that a person chose. Prices are in dollars per million tokens, as the host's own page says: they change, so none is built in. */
export interface ModelChoice {
  provider: Provider;
  model: string;
  /** Where the host is not the provider's own. */
  address?: string;
  inputPrice: number;
  outputPrice: number;
  /** Dollars that may be spent in a day. */
  dailyCap: number;
}

/** The address that is asked, without the path's end. */
export function addressOf({ provider, address }: ModelChoice): string {
  return (address || PROVIDERS[provider].address).replace(/\/+$/, "");
}

/** The host that is told, with its port where that is not the usual one. */
export function hostOf(choice: ModelChoice): string {
  return new URL(addressOf(choice)).host;
}

/** Reads a choice out of what a form or a command line gave; a sentence where it cannot be one. */
export function readChoice(given: Readonly<Record<string, string>>): ModelChoice | { problem: string } {
  const provider = (Object.keys(PROVIDERS) as Provider[]).find((name) => name === given.provider);
  if (!provider) return { problem: `Name a provider: ${Object.keys(PROVIDERS).join(", ")}.` };
  const model = (given.model ?? "").trim();
  if (!/^[\w./:@+-]{1,120}$/.test(model)) return { problem: "Name the model as the provider does, without spaces." };
  const address = (given.address ?? "").trim();
  if (provider === "compatible" && address === "")
    return { problem: "Such a server needs its address, for example http://127.0.0.1:11434/v1." };
  if (address !== "" && !isAddress(address))
    return { problem: "The address must begin with http:// or https:// and hold no name or password." };
  const prices = ["inputPrice", "outputPrice", "dailyCap"].map((name) =>
    Number(given[name] || (provider === "compatible" ? 0 : Number.NaN)),
  );
  const [inputPrice = Number.NaN, outputPrice = Number.NaN, dailyCap = Number.NaN] = prices;
  if (prices.some((price) => !(price >= 0 && price < 10_000)))
    return {
      problem:
        "Give both prices in dollars per million tokens, and what may be spent in a day, as numbers; the provider’s page of prices has the first two.",
    };
  return { provider, model, ...(address ? { address } : {}), inputPrice, outputPrice, dailyCap };
}

function isAddress(text: string): boolean {
  try {
    const { protocol, username, password } = new URL(text);
    return /^https?:$/.test(protocol) && username === "" && password === "";
  } catch {
    return false;
  }
}

/** The model as the SDK asks it. Its libraries are loaded here, so that nobody else waits for them. */
export async function languageModel(choice: ModelChoice, apiKey: string, fetch: typeof globalThis.fetch): Promise<LanguageModel> {
  const settings = { apiKey, baseURL: addressOf(choice), fetch };
  switch (choice.provider) {
    case "anthropic":
      return (await import("@ai-sdk/anthropic")).createAnthropic(settings)(choice.model);
    case "openai":
      return (await import("@ai-sdk/openai")).createOpenAI(settings)(choice.model);
    case "google":
      return (await import("@ai-sdk/google")).createGoogle(settings)(choice.model);
    case "compatible":
      return (await import("@ai-sdk/openai-compatible")).createOpenAICompatible({ ...settings, name: "compatible", includeUsage: true })(
        choice.model,
      );
  }
}
