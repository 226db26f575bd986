/** The research areas that the posting is about: what convinces their people, how fast they turn, what they probe. */

import { chooseAreas } from "../../match/choose-areas.ts";
import { quote } from "../../text/span.ts";
import type { Block } from "../report.ts";
import type { Scope } from "../scope.ts";
import { line } from "../scope.ts";
import { contentValue, say } from "../statement.ts";

export const areaTemplates = {
  "firm.area-title": "{area}: {question}",
  "firm.area-evidence": "What counts as evidence: {evidence}",
  "firm.area-clock": "How fast it turns: {clock}",
  "firm.area-failure": "What failure costs: {failure}",
  "firm.area-quarter": "What a newcomer can finish in a quarter: {quarter}",
  "firm.area-probe": "{ask} A good answer: {good}",
  "firm.area-versus": "Beside {area}: {difference}",
} as const;

/** A card for each area, with the difference between the two where there are two. Empty where the posting is about none. */
export function areaCards({ sources, posting, match }: Scope): Block[] {
  const text = sources.texts.get(posting.document) ?? "";
  const asked = posting.requirements.map((row) => quote(text, row.span)).join("\n");
  const areas = chooseAreas(posting.title?.value ?? "", asked, match.rows, sources.library);
  return areas.map((area) => {
    const address = `area/${area.slug}`;
    const of = (field: string) => contentValue(sources, address, field);
    const versus = area.versus.flatMap((row, i) =>
      areas.some((other) => other.slug === row.to)
        ? [
            line("firm.area-versus", `${area.slug}-${row.to}`, {
              area: contentValue(sources, `area/${row.to}`, ""),
              difference: of(`versus.${i}.difference`),
            }),
          ]
        : [],
    );
    const probes = area.probes.map((_, i) =>
      say("firm.area-probe", `${area.slug}-${i}`, { ask: of(`probes.${i}.ask`), good: of(`probes.${i}.good`) }),
    );
    return {
      type: "card",
      id: area.slug,
      title: say("firm.area-title", area.slug, { area: of(""), question: of("question") }),
      tags: ["research area"],
      blocks: [
        line("firm.area-evidence", area.slug, { evidence: of("evidence") }),
        line("firm.area-clock", area.slug, { clock: of("clock") }),
        line("firm.area-failure", area.slug, { failure: of("failure") }),
        line("firm.area-quarter", area.slug, { quarter: of("firstQuarter") }),
        ...versus,
        { type: "list", label: "Interviewers probe", items: probes },
      ],
    };
  });
}
