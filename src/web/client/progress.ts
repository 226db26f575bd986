/** Follows a report while it is made: each step as it comes, then the report. A lost connection goes on where it was. */

const list = document.querySelector<HTMLElement>("[data-steps]");

/** Shows which stages are done and which one is being done; `decode` is done when every file is. */
function mark(all: HTMLElement): void {
  let now = true;
  for (const stage of all.querySelectorAll<HTMLElement>("[data-stage]")) {
    const wanted = stage.dataset.stage === "decode" ? Number(all.dataset.files) : 1;
    const done = stage.querySelectorAll("ul > li").length >= wanted;
    stage.className = done ? "done" : now ? "now" : "later";
    const [sign, words] = [stage.querySelector(".sign"), stage.querySelector("[data-state]")];
    if (sign) sign.textContent = done ? "✓" : now ? "…" : "";
    if (words) words.textContent = done ? "done" : now ? "being done" : "not begun";
    if (!done) now = false;
  }
}

if (list?.dataset.events) {
  const source = new EventSource(`${list.dataset.events}?after=${list.dataset.last ?? "0"}`);
  source.addEventListener("step", (event) => {
    const step = JSON.parse((event as MessageEvent<string>).data) as { stage: string; sentence: string; see?: string };
    const item = document.createElement("li");
    item.textContent = step.sentence;
    if (step.see) {
      const link = document.createElement("a");
      link.href = `${list.dataset.stages}/${step.see}`;
      link.textContent = "see it";
      item.append(" ", link);
    }
    list.querySelector(`[data-stage="${CSS.escape(step.stage)}"] ul`)?.append(item);
    mark(list);
  });
  source.addEventListener("end", (event) => {
    source.close();
    const { state, to } = JSON.parse((event as MessageEvent<string>).data) as { state: string; to: string };
    if (state === "done") location.replace(to);
    else location.reload();
  });
}
