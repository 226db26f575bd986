/**
 * A session: what is typed is saved while it is typed, at least once a second; the clocks of the step and of the whole run; opening a hint is noted; a
 * calculation moves with its fields; keys end and skip.
 */

/** Milliseconds between two saves while somebody types. */
const EVERY = 600;

interface Saved {
  revision: number;
  state: "saved" | "older" | "gone";
}

let calculations = 0;

/** Shows what the calculator finds beside the step; of several that are on their way the latest counts, and one that fails leaves what stands. */
async function calculate(body: FormData): Promise<void> {
  const result = document.querySelector<HTMLElement>(".result");
  const number = ++calculations;
  const fields = [...body].flatMap(([name, value]) => (name.startsWith("stat.") ? [[name.slice(5), String(value)]] : []));
  const answer = await fetch(
    `/practice/power/${encodeURIComponent(String(body.get("stat.of")))}?${new URLSearchParams(fields).toString()}&fragment`,
  ).catch(() => undefined);
  const found = answer?.ok ? await answer.text().catch(() => undefined) : undefined;
  if (result && found !== undefined && number === calculations) result.innerHTML = found;
}

function clockTime(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

const total = document.querySelector<HTMLElement>("[data-others]");
/** Shows how much of the whole session is spent. */
function showTotal(here: number): void {
  if (!total) return;
  const spent = Number(total.dataset.others) + here;
  total.textContent = `${clockTime(spent)} of ${total.dataset.minutes} min`;
  total.classList.toggle("over", spent > Number(total.dataset.minutes) * 60);
}

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-answer]")) {
  const say = form.querySelector("output");
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement | null;
  let waiting = 0;
  let busy = false;
  let changed = false;
  /** `leaving`: the page goes away, and the browser is to send on. It does that for 64 kB at most, so not for every save. */
  const send = async (leaving = false): Promise<void> => {
    waiting = 0;
    if (busy) return;
    busy = true;
    while (changed) {
      changed = false;
      const revision = field("revision");
      const body = new FormData(form);
      try {
        const answer = await fetch(form.action, { method: "POST", body, headers: { accept: "application/json" }, keepalive: leaving });
        if (!answer.ok) throw new Error(String(answer.status));
        const saved = (await answer.json()) as Saved;
        if (saved.state === "older") {
          if (say) say.textContent = "This was written on in another window. Copy your words, then load the page again.";
          break;
        }
        if (revision) revision.value = String(saved.revision);
        if (say) say.textContent = "Saved.";
        if (body.has("stat.of")) void calculate(body);
      } catch {
        if (say) say.textContent = "Not saved yet: the server did not answer. Your words stay here, and are sent again.";
        changed = true;
        waiting = setTimeout(() => void send(), 2000);
        break;
      }
    }
    busy = false;
  };
  form.addEventListener("input", () => {
    changed = true;
    if (!waiting) waiting = setTimeout(() => void send(), EVERY);
  });
  // A save on its way raises the revision: a form sent beside it would come from the past.
  form.addEventListener("submit", (event) => {
    clearTimeout(waiting);
    waiting = 0;
    changed = false;
    if (!busy) return;
    event.preventDefault();
    const again = setInterval(() => {
      if (busy) return;
      clearInterval(again);
      form.requestSubmit(event.submitter);
    }, 30);
  });
  window.addEventListener("pagehide", () => {
    if (changed) void send(true);
  });
  const seconds = field("seconds");
  const clock = form.querySelector<HTMLElement>("[data-clock]");
  if (seconds && clock) {
    field("opened")?.remove();
    const limit = Number(form.dataset.minutes) * 60;
    const before = Number(seconds.value);
    const begun = Date.now();
    const tick = () => {
      const gone = before + Math.round((Date.now() - begun) / 1000);
      seconds.value = String(gone);
      clock.textContent = `${clockTime(gone)} of ${Math.round((limit / 60) * 10) / 10} min`;
      clock.classList.toggle("over", gone > limit);
      showTotal(gone);
    };
    tick();
    setInterval(tick, 1000);
  }
  form.querySelector<HTMLDetailsElement>("[data-hint]")?.addEventListener("toggle", () => {
    if (field("hinted")) return;
    const hinted = document.createElement("input");
    Object.assign(hinted, { type: "hidden", name: "hinted", value: "true" });
    form.append(hinted);
    changed = true;
    void send();
  });
  const keys = form.querySelector<HTMLElement>("[data-keys]");
  if (keys) keys.hidden = false;
}

addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  const forms = [...document.querySelectorAll<HTMLFormElement>("form[data-answer]")];
  const form = forms.find((row) => row.contains(document.activeElement)) ?? forms[0];
  form?.querySelector<HTMLButtonElement>(event.shiftKey ? 'button[value="skip"]' : ".acts > button")?.click();
});
