/**
 * The calculator moves while somebody types: the result is fetched as it stands, the latest wins, and the focus stays where it is. What it found is told in a
 * line that stays, for whoever hears the page.
 */

/** Milliseconds between two questions to the server while somebody types. */
const EVERY = 120;

const form = document.querySelector<HTMLFormElement>("form[data-power]");
const result = document.querySelector<HTMLElement>(".result");
const told = document.querySelector<HTMLElement>("[data-told]");

if (form && result) {
  let asked = 0;
  let waiting = 0;
  const ask = async (): Promise<void> => {
    waiting = 0;
    const number = ++asked;
    const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
    const query = new URLSearchParams(fields).toString();
    try {
      const answer = await fetch(`${form.action}?${query}&fragment`);
      const found = answer.ok ? await answer.text() : undefined;
      if (found === undefined || number !== asked) return;
      const open = result.querySelector("details")?.open ?? false;
      result.innerHTML = found;
      const details = result.querySelector("details");
      if (details) details.open = open;
      if (told) told.textContent = result.querySelector("[data-found]")?.textContent ?? "";
      const refused = result.querySelector<HTMLElement>("[data-field]")?.dataset.field;
      for (const field of form.querySelectorAll("[name]")) {
        if (field.getAttribute("name") === refused) field.setAttribute("aria-invalid", "true");
        else field.removeAttribute("aria-invalid");
      }
      history.replaceState(null, "", `${form.action}?${query}`);
    } catch {
      // The button still computes.
    }
  };
  form.addEventListener("input", () => {
    if (!waiting) waiting = setTimeout(() => void ask(), EVERY);
  });
}
