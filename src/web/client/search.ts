/** Search as one types: asks the server a moment after the last key and fills the list that the page already has. The form works without it. */

interface Shown {
  href: string;
  kind: string;
  name: string;
  gist: string;
}

const form = document.querySelector<HTMLFormElement>("[data-search]");
const field = form?.querySelector<HTMLInputElement>("input[type=search]");
const list = document.querySelector<HTMLElement>("[data-hits]");
const status = document.querySelector<HTMLElement>("[data-search-status]");

/** Milliseconds after a key before the server is asked. */
const PAUSE = 90;

if (form?.dataset.search && field && list && status) {
  const address = form.dataset.search;
  const kept = new Map<string, Shown[]>();
  let asking: AbortController | undefined;
  let timer = 0;

  const show = (query: string, hits: readonly Shown[]) => {
    list.replaceChildren(...hits.map(item));
    status.textContent = !query
      ? ""
      : hits.length === 0
        ? "Nothing was found. Try one word of it, or look under Guides."
        : hits.length === 1
          ? "One page was found."
          : `${hits.length} pages were found, best first.`;
  };

  const ask = async () => {
    const query = field.value.trim();
    asking?.abort();
    const known = kept.get(query) ?? (query ? undefined : []);
    if (known) return show(query, known);
    asking = new AbortController();
    try {
      const answer = await fetch(`${address}?q=${encodeURIComponent(query)}`, { signal: asking.signal });
      if (!answer.ok) return;
      const hits = (await answer.json()) as Shown[];
      kept.set(query, hits);
      if (field.value.trim() === query) show(query, hits);
    } catch {
      // A newer word was typed, or the server is gone: the list stays, and the form still works.
    }
  };

  field.addEventListener("input", () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(ask, PAUSE);
  });
}

function item({ href, kind, name, gist }: Shown): HTMLLIElement {
  const row = document.createElement("li");
  const link = document.createElement("a");
  link.href = href;
  link.textContent = name;
  const tag = document.createElement("span");
  tag.className = "tag";
  tag.textContent = kind;
  const text = document.createElement("p");
  text.className = "quiet";
  text.textContent = gist;
  row.append(link, " ", tag, text);
  return row;
}
