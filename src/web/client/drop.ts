/** The whole page takes a dropped CV: the file lands in the field, as if it had been chosen there. */

const area = document.querySelector<HTMLElement>("[data-drop]");
const field = document.querySelector<HTMLInputElement>("#cv");

if (area && field) {
  document.addEventListener("dragover", (event) => {
    event.preventDefault();
    area.classList.add("over");
  });
  document.addEventListener("dragleave", () => area.classList.remove("over"));
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    area.classList.remove("over");
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    const list = new DataTransfer();
    list.items.add(file);
    field.files = list.files;
    const hint = document.querySelector("[data-drop-hint]");
    if (hint) hint.textContent = `${file.name} is ready.`;
    field.focus();
  });
}
