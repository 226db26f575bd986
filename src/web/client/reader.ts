/**
 * Reading a report: a mark shows its quotes beside it, on hover, focus and tap, and leads to the place in the document; a line of a document shows
 * the statements that use it; the fit matrix narrows at once. Without this script every one of these is a link.
 */

const report = document.querySelector<HTMLElement>("[data-report]");
const source = document.querySelector<HTMLElement>(".source");
/** The documents stand beside the text. Elsewhere they open as a sheet from below. */
const beside = window.matchMedia("(min-width:80rem)");
/** Milliseconds for the pointer to get from a mark to its card. */
const LINGER = 250;

/** The text nodes of a document with where each begins. What links back is not of its text. */
const texts = new Map<string, { node: Text; start: number }[]>();
function textOf(id: string): { node: Text; start: number }[] {
  const known = texts.get(id);
  if (known) return known;
  const nodes: { node: Text; start: number }[] = [];
  const root = document.querySelector(`#doc-${id} .text`);
  const walker = root && document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let start = 0; walker?.nextNode(); ) {
    const node = walker.currentNode as Text;
    if (node.parentElement?.closest(".back, .uses")) continue;
    nodes.push({ node, start });
    start += node.length;
  }
  texts.set(id, nodes);
  return nodes;
}

/** The document, the words and the stretches of text of "cv:120-180". */
function placeOf(name: string): { id: string; words: string; ranges: Range[] } | undefined {
  const [, id, start, end] = /^([\w-]+):(\d+)-(\d+)$/.exec(name) ?? [];
  if (!id) return undefined;
  const ranges = textOf(id).flatMap((piece) => {
    const from = Math.max(0, Number(start) - piece.start);
    const to = Math.min(piece.node.length, Number(end) - piece.start);
    if (from >= to) return [];
    const range = document.createRange();
    range.setStart(piece.node, from);
    range.setEnd(piece.node, to);
    return [range];
  });
  return { id, ranges, words: ranges.map(String).join("").replace(/\s+/g, " ").trim() };
}

function make(tag: string, className: string, words = ""): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = words;
  return element;
}

const card = make("span", "quote-card");
card.id = "quote-card";
// Over everything: a part that is not drawn while it is out of sight would else hold what is fixed inside it.
card.popover = "manual";
let shownFor: HTMLElement | undefined;
let leaving = 0;

function hide(): void {
  clearTimeout(leaving);
  if (card.isConnected) card.hidePopover();
  shownFor?.removeAttribute("aria-describedby");
  shownFor = undefined;
}

/** Puts the card beside an element, in the order of the document, so that Tab leads from the one into the other. */
function show(owner: HTMLElement, content: Node[]): void {
  clearTimeout(leaving);
  if (shownFor === owner) return;
  hide();
  if (content.length === 0) return;
  shownFor = owner;
  card.replaceChildren(...content);
  owner.after(card);
  card.showPopover();
  owner.setAttribute("aria-describedby", card.id);
  putBeside();
}

/** Under its owner, or over it where there is no room; away with it when the owner is scrolled out of sight. */
function putBeside(): void {
  if (!shownFor) return;
  const at = shownFor.getBoundingClientRect();
  if (at.bottom < 0 || at.top > window.innerHeight) {
    if (!card.matches(":focus-within")) hide();
    return;
  }
  const below = at.bottom + 4;
  const top = below + card.offsetHeight > window.innerHeight ? Math.max(4, at.top - card.offsetHeight - 4) : below;
  card.style.top = `${top}px`;
  card.style.left = `${Math.max(8, Math.min(at.left, document.documentElement.clientWidth - card.offsetWidth - 8))}px`;
}

/** Three quotes of a statement at most, each with a link to its place. */
function quotesOf(mark: HTMLAnchorElement): Node[] {
  return placesOf(mark)
    .slice(0, 3)
    .flatMap((place) => {
      const found = placeOf(place);
      if (!found?.words) return [];
      const name = document.querySelector(`#doc-${found.id} > summary`)?.textContent ?? found.id;
      const link = make("a", "from", `See it in ${name}`) as HTMLAnchorElement;
      link.href = `#${place.replace(":", "-").replace(/-\d+$/, "")}`;
      link.dataset.at = place;
      return [make("span", "quote", `“${found.words}”`), link];
    });
}

function placesOf(mark: HTMLElement): string[] {
  return (mark.dataset.at ?? "").split(" ").filter(Boolean);
}

/** Marks the places and brings the first one into sight, beside the text or in a sheet below it. */
function lead(places: string[], from: HTMLElement): boolean {
  const found = places.flatMap((place) => placeOf(place) ?? []);
  const first = found[0]?.ranges[0];
  if (!first || !source) return false;
  if ("highlights" in CSS) CSS.highlights.set("quote", new Highlight(...found.flatMap(({ ranges }) => ranges)));
  for (const { id } of found) document.querySelector<HTMLDetailsElement>(`#doc-${id}`)?.setAttribute("open", "");
  if (!beside.matches) {
    source.classList.add("sheet");
    opener = from;
    source.querySelector<HTMLElement>("[data-close]")?.focus({ preventScroll: true });
  }
  const box = first.getBoundingClientRect();
  source.scrollTo({ top: source.scrollTop + box.top - source.getBoundingClientRect().top - source.clientHeight / 3 });
  return true;
}

let opener: HTMLElement | undefined;
function closeSheet(): void {
  if (!source?.classList.contains("sheet")) return;
  source.classList.remove("sheet");
  opener?.focus({ preventScroll: true });
  opener = undefined;
}

/** A statement by its link: what folds it away is opened first. */
function goTo(id: string): void {
  const statement = document.getElementById(id);
  if (!statement) return;
  for (let box = statement.closest("details"); box; box = box.parentElement?.closest("details") ?? null) box.open = true;
  source?.classList.remove("sheet");
  location.hash = id;
  statement.scrollIntoView({ block: "center" });
}

/** All statements of a line, under it; again, and they are folded away. */
function uses(line: Element): void {
  let back: Element | null = line;
  while (back && !back.classList.contains("back")) back = back.nextElementSibling;
  if (!back) return;
  const open = back.nextElementSibling;
  document.querySelectorAll(".uses").forEach((list) => list.remove());
  if (open?.classList.contains("uses")) return;
  const links = [...back.querySelectorAll<HTMLAnchorElement>("a")];
  const box = make("span", "uses", links.length === 1 ? "One statement uses this line:" : `${links.length} statements use this line:`);
  box.setAttribute("role", "status");
  const list = document.createElement("ul");
  for (const { hash } of links) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = hash;
    link.textContent = document.getElementById(hash.slice(1))?.textContent ?? hash;
    item.append(link);
    list.append(item);
  }
  box.append(list);
  back.after(box);
}

function narrow(link: HTMLAnchorElement): void {
  if (!report) return;
  const { show: name } = link.dataset;
  report.className = "reader";
  if (name !== "all") report.classList.add(`show-${name}`);
  for (const other of document.querySelectorAll("[data-show]")) other.removeAttribute("aria-current");
  link.setAttribute("aria-current", "true");
  history.replaceState(null, "", link.href);
}

function near(event: Event): Element | undefined {
  return event.target instanceof Element ? event.target : undefined;
}

if (report && source) {
  const showAt = (target: Element | undefined) => {
    const mark = target?.closest<HTMLAnchorElement>("a.mark");
    const back = target?.closest<HTMLAnchorElement>(".back a");
    if (mark) show(mark, quotesOf(mark));
    else if (back) show(back, [make("span", "quote", document.getElementById(back.hash.slice(1))?.textContent ?? "")]);
    return mark ?? back;
  };
  report.addEventListener("mouseover", (event) => {
    const target = near(event);
    if (target && card.contains(target)) clearTimeout(leaving);
    else if (!showAt(target) && shownFor && !shownFor.matches(":focus") && !card.matches(":focus-within")) {
      clearTimeout(leaving);
      leaving = setTimeout(hide, LINGER);
    }
  });
  report.addEventListener("focusin", (event) => {
    const target = near(event);
    if (!target || card.contains(target)) return;
    if (!showAt(target)) hide();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    if (shownFor) hide();
    else closeSheet();
  });
  document.addEventListener("scroll", putBeside, { passive: true, capture: true });
  report.addEventListener("click", (event) => {
    const target = near(event);
    const mark = target?.closest<HTMLAnchorElement>("a[data-at]");
    const filter = target?.closest<HTMLAnchorElement>("a[data-show]");
    const statement = target?.closest<HTMLAnchorElement>('.source a[href^="#s-"], .body a[href^="#s-"]');
    if (mark && lead(placesOf(mark), mark.classList.contains("mark") ? mark : (shownFor ?? mark))) {
      event.preventDefault();
      if (!beside.matches || card.contains(mark)) hide();
    } else if (filter) {
      event.preventDefault();
      narrow(filter);
    } else if (statement) {
      event.preventDefault();
      hide();
      goTo(statement.hash.slice(1));
    } else if (target?.closest("[data-close]")) closeSheet();
    else if (target?.matches(".text mark") && getSelection()?.isCollapsed) uses(target);
  });
}
