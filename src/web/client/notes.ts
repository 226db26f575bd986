/** Keeps the reader's own words as they are typed: a moment after the last letter, and at once when the field is left. */

/** Milliseconds without a letter before what stands in a field is kept. */
const PAUSE = 700;

const unsaved = new Set<HTMLFormElement>();
const pauses = new WeakMap<HTMLFormElement, number>();

function noteOf(event: Event): HTMLFormElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLFormElement>("form[data-note]") : null;
}

async function keep(form: HTMLFormElement): Promise<void> {
  clearTimeout(pauses.get(form));
  if (!unsaved.delete(form)) return;
  const say = form.querySelector("output");
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      body: new FormData(form),
      headers: { accept: "application/json" },
      keepalive: true,
    });
    if (!answer.ok) throw new Error(String(answer.status));
    const { saved } = (await answer.json()) as { saved: string };
    const printed = form.parentElement?.nextElementSibling;
    if (printed?.classList.contains("own-words")) printed.textContent = saved;
    form.parentElement?.classList.toggle("empty", saved === "");
    if (say && !unsaved.has(form)) say.textContent = "Saved.";
  } catch {
    unsaved.add(form);
    if (say) say.textContent = "Not saved yet: the server did not answer. Your words stay here; press Save to try again.";
  }
}

/** The text box of a statement that has no words yet, in place of the link to it. */
document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLElement>("a[data-write]") : null;
  const template = document.querySelector<HTMLTemplateElement>("template#note");
  if (!link?.dataset.write || !template || !(event instanceof MouseEvent) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const box = document.importNode(template.content, true);
  const [details, at, words] = [
    box.querySelector("details"),
    box.querySelector<HTMLInputElement>("[name=at]"),
    box.querySelector("textarea"),
  ];
  if (!details || !at || !words) return;
  details.open = true;
  at.value = link.dataset.write;
  words.setAttribute("aria-describedby", link.dataset.write);
  (link.parentElement ?? link).replaceWith(box);
  words.focus();
});
document.addEventListener("input", (event) => {
  const form = noteOf(event);
  if (!form) return;
  unsaved.add(form);
  clearTimeout(pauses.get(form));
  pauses.set(
    form,
    setTimeout(() => void keep(form), PAUSE),
  );
});
document.addEventListener("focusout", (event) => {
  const form = noteOf(event);
  if (form) void keep(form);
});
document.addEventListener("submit", (event) => {
  const form = noteOf(event);
  if (!form) return;
  event.preventDefault();
  unsaved.add(form);
  void keep(form);
});
window.addEventListener("beforeunload", (event) => {
  for (const form of unsaved) void keep(form);
  if (unsaved.size > 0) event.preventDefault();
});
