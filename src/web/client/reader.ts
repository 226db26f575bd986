/** Reading a report: a mark shows its quote beside it, on hover, focus and tap. */

const report = document.querySelector<HTMLElement>("[data-report]");

/** The words at a place of the evidence, up to the next place. */
function quoteAt(id: string): string {
  let text = "";
  for (let node = document.getElementById(id)?.nextSibling; node && text.length < 400; node = node.nextSibling) {
    if (node instanceof HTMLElement && node.tagName !== "MARK") {
      if (text && node.classList.contains("place")) break;
      continue;
    }
    if (!(node instanceof HTMLElement) && text) break;
    text += node.textContent ?? "";
  }
  return text.trim();
}

function markOf(event: Event): HTMLAnchorElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a.mark") : null;
}

if (report) {
  const card = document.createElement("div");
  card.className = "quote-card";
  card.id = "quote-card";
  card.setAttribute("role", "tooltip");
  card.hidden = true;
  document.body.append(card);
  let shown: HTMLElement | undefined;
  const show = (mark: HTMLAnchorElement) => {
    const text = quoteAt(decodeURIComponent(mark.hash.slice(1)));
    if (!text) return;
    card.textContent = `“${text}”`;
    card.hidden = false;
    mark.setAttribute("aria-describedby", card.id);
    shown = mark;
    const at = mark.getBoundingClientRect();
    card.style.top = `${window.scrollY + at.bottom + 6}px`;
    card.style.left = `${Math.max(8, Math.min(at.left, window.innerWidth - card.offsetWidth - 8))}px`;
  };
  const hide = () => {
    card.hidden = true;
    shown?.removeAttribute("aria-describedby");
    shown = undefined;
  };
  report.addEventListener("mouseover", (event) => {
    const mark = markOf(event);
    if (mark) show(mark);
    else if (shown && event.target !== card) hide();
  });
  report.addEventListener("focusin", (event) => {
    const mark = markOf(event);
    if (mark) show(mark);
    else hide();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
}
