/** What a good account of a piece of work says, and the words by which a text is seen to say it. */

/** Element slug (the `when.open` of a defence probe) -> words that close it, each with an example of what it catches. */
const CLOSED: Record<string, { pattern: RegExp; example: string }> = {
  seeds: { pattern: /\b(?:seeds?|runs|replicat)/i, example: "over 5 seeds" },
  intervals: { pattern: /(?:±|\bconfidence interval|\bCI\b|standard (?:error|deviation))/i, example: "0.74 ± 0.02" },
  baselines: { pattern: /\b(?:baselines?|compared (?:to|with)|outperform|over prior)/i, example: "compared with a tuned baseline" },
  ablation: { pattern: /\bablat/i, example: "an ablation of the reward" },
  compute: { pattern: /\b(?:gpu|tpu|flops?|h100|a100)/i, example: "on 8 A100" },
  artefact: { pattern: /\b(?:github|open[- ]sourc|code|released|hugging ?face)/i, example: "code released" },
  limitations: { pattern: /\blimitation/i, example: "a limitation is" },
  contamination: { pattern: /\b(?:contaminat|overlap|leak|dedup)/i, example: "removed test items that leaked" },
  consent: { pattern: /\b(?:consent|ethics|licen[cs]|anonymi)/i, example: "participants gave informed consent" },
  contribution: { pattern: /\bmy (?:own )?(?:part|role|contribution|share)\b/i, example: "my part was the analysis" },
  ood: { pattern: /\b(?:ood|out[- ]of[- ]distribution|shift|held-out|generali[sz])/i, example: "under topic shift" },
};

/** Whether a text says nothing of an element. An element that no row knows is open in every text. */
export function isSilentOn(element: string, text: string): boolean {
  return !CLOSED[element]?.pattern.test(text);
}
