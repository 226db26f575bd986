/** Follows a report while it is made: each step as it comes, then the report. A lost connection goes on where it was. */

const list = document.querySelector<HTMLElement>("[data-steps]");
const NAMES: Record<string, string> = { decode: "Decoded", read: "Read", match: "Matched", build: "Built", failed: "Stopped" };

if (list?.dataset.events) {
  const source = new EventSource(`${list.dataset.events}?after=${list.dataset.last ?? "0"}`);
  source.addEventListener("step", (event) => {
    const step = JSON.parse((event as MessageEvent<string>).data) as { stage: string; sentence: string; see?: string };
    const item = document.createElement("li");
    item.className = step.stage;
    const name = document.createElement("strong");
    name.textContent = NAMES[step.stage] ?? step.stage;
    item.append(name, ` ${step.sentence}`);
    if (step.see) {
      const link = document.createElement("a");
      link.href = `${list.dataset.stages}/${step.see}`;
      link.textContent = "see it";
      item.append(" ", link);
    }
    list.append(item);
  });
  source.addEventListener("end", (event) => {
    source.close();
    const { state, to } = JSON.parse((event as MessageEvent<string>).data) as { state: string; to: string };
    if (state === "done") location.replace(to);
    else location.reload();
  });
}
