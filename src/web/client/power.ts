/** The calculator moves while somebody types: the result is fetched as it stands, the latest wins, and the focus stays where it is. */

/** Milliseconds between two questions to the server while somebody types. */
const EVERY = 120;

const form = document.querySelector<HTMLFormElement>("form[data-power]");
const result = document.querySelector<HTMLElement>(".result");

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
      if (!answer.ok || number !== asked) return;
      const open = result.querySelector("details")?.open ?? false;
      result.innerHTML = await answer.text();
      const details = result.querySelector("details");
      if (details) details.open = open;
      history.replaceState(null, "", `${form.action}?${query}`);
    } catch {
      // The button still computes.
    }
  };
  form.addEventListener("input", () => {
    if (!waiting) waiting = setTimeout(() => void ask(), EVERY);
  });
}
