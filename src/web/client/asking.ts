/** Follows a model while it is asked; the page says how it ended when it did. */

const list = document.querySelector<HTMLElement>("[data-asking]");

if (list?.dataset.asking) {
  const source = new EventSource(list.dataset.asking);
  source.addEventListener("parts", (event) => {
    for (const { ask, words } of JSON.parse((event as MessageEvent<string>).data) as { ask: string; words: string }[]) {
      const place = list.querySelector(`[data-ask="${CSS.escape(ask)}"] [data-words]`);
      if (place && place.textContent !== words) place.textContent = words;
    }
  });
  source.addEventListener("end", () => {
    source.close();
    location.reload();
  });
}
