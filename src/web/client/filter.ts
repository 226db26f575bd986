/** Narrows the list of names as one types, in a site without a server. A plain script, because browsers load no modules from a disk. */

(() => {
  const box = document.querySelector<HTMLElement>("[data-filter]");
  const field = box?.querySelector<HTMLInputElement>("input");
  const status = box?.querySelector<HTMLElement>("[role=status]");
  if (!box || !field || !status) return;
  box.hidden = false;

  let rows: HTMLElement[] | undefined;
  field.addEventListener("input", () => {
    const list = document.querySelector("[data-names]");
    if (!list) return;
    rows ??= [...list.querySelectorAll<HTMLElement>("li")];
    const query = foldName(field.value);
    const ranked = rows.map((row) => ({ row, rank: query ? rankNames(row.dataset.words ?? "", query) : 1 }));
    for (const { row, rank } of ranked) row.hidden = rank === 0;
    const found = ranked.filter((row) => row.rank > 0).toSorted((a, b) => b.rank - a.rank);
    list.prepend(...found.map(({ row }) => row));
    status.textContent = query ? (found.length === 1 ? "One page." : `${found.length} pages.`) : "";
  });
})();

/** The spelling by which names are compared, as the list has it. */
function foldName(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#.]+/gu, " ")
    .trim();
}

/** 3: a name in full; 2: its beginning; 1: all words somewhere; 0: not this one. */
function rankNames(names: string, query: string): number {
  const all = names.split("|");
  if (all.includes(query)) return 3;
  if (all.some((name) => name.startsWith(query))) return 2;
  return query.split(" ").every((word) => names.includes(word)) ? 1 : 0;
}
