/** The whole page takes what is dropped on it or pasted: files land in their fields, as if they had been chosen there, and text in its box. */

const cv = document.querySelector<HTMLInputElement>("#cv");
const posting = document.querySelector<HTMLInputElement>("#posting");
const cvText = document.querySelector<HTMLTextAreaElement>("#cv-text");
const postingText = document.querySelector<HTMLTextAreaElement>("#posting-text");
const area = document.querySelector<HTMLElement>("[data-drop]");
const postingArea = document.querySelector<HTMLElement>("[data-posting]");

/** Words of job descriptions that CVs seldom hold: three of them, and a pasted text is one. */
const ASKING =
  /\b(responsibilities|requirements|qualifications|what you(?:'|’)?ll do|you will|we are looking|about the (?:role|team)|apply|nice to have|equal opportunity|benefits)\b/gi;

function say(where: "drop" | "posting", words: string): void {
  const hint = document.querySelector(`[data-${where}-hint]`);
  if (hint) hint.textContent = words;
}

function put(field: HTMLInputElement, file: File, where: "drop" | "posting"): void {
  const list = new DataTransfer();
  list.items.add(file);
  field.files = list.files;
  say(where, `${file.name} is ready.`);
  field.focus();
}

/** A page saved from a job board is a posting. */
function isSavedPage(file: File): boolean {
  return /\.(?:html?|mhtml)$/i.test(file.name);
}

/** The first file is the CV and the second the posting; one is the posting that was dropped there, or came after a CV, or is a saved page. */
function take(files: File[], onPosting: boolean): void {
  if (!cv || !posting) return;
  const [one, two] = files;
  if (!one) return;
  if (two) {
    const [own, job] = isSavedPage(one) ? [two, one] : [one, two];
    put(cv, own, "drop");
    put(posting, job, "posting");
  } else if (onPosting || cv.files?.length || isSavedPage(one)) put(posting, one, "posting");
  else put(cv, one, "drop");
}

/** Text pasted outside a field goes where it seems to belong, and the page says where that was. */
function takeText(text: string): void {
  if (!cvText || !postingText) return;
  const asks = new Set((text.match(ASKING) ?? []).map((word) => word.toLowerCase())).size >= 3;
  if (asks || cv?.files?.length || cvText.value) {
    postingText.value = text;
    say("posting", "The pasted text stands here as the job description.");
    postingText.focus();
    return;
  }
  cvText.closest("details")?.setAttribute("open", "");
  cvText.value = text;
  say("drop", "The pasted text stands here as your CV.");
  cvText.focus();
}

if (area && cv) {
  const over = (event: DragEvent) => {
    const on = event.target instanceof Element && event.target.closest("[data-posting]") ? postingArea : area;
    for (const one of [area, postingArea]) one?.classList.toggle("over", one === on);
  };
  document.addEventListener("dragover", (event) => {
    event.preventDefault();
    over(event);
  });
  const leave = () => [area, postingArea].forEach((one) => one?.classList.remove("over"));
  document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) leave();
  });
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    leave();
    const onPosting = event.target instanceof Element && event.target.closest("[data-posting]") !== null;
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) take(files, onPosting);
  });
  document.addEventListener("paste", (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    const inField = event.target instanceof Element && event.target.closest("textarea, input") !== null;
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (files.length > 0) {
      event.preventDefault();
      take(files, event.target instanceof Element && event.target.closest("[data-posting]") !== null);
    } else if (!inField && text.trim().length > 40) {
      event.preventDefault();
      takeText(text);
    }
  });
}
