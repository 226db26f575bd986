/** Cards by keyboard: each button that names a key is pressed by it, unless somebody is writing. */

document.addEventListener("keydown", (event) => {
  const target = event.target instanceof HTMLElement ? event.target : undefined;
  if (event.ctrlKey || event.metaKey || event.altKey || target?.matches("textarea, input, select, button, summary, a")) return;
  const button = document.querySelector<HTMLButtonElement>(`button[data-key="${CSS.escape(event.key)}"]`);
  if (!button) return;
  event.preventDefault();
  button.click();
});
