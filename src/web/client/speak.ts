/**
 * Speaking an answer, where the browser can write down what is said and the person has switched that on: the words go into the field that was last chosen, the
 * text, a cell of a table or a further question, and what stands there stays the answer. Recognised on this machine where the browser can do that.
 */

interface Recognition extends EventTarget {
  continuous: boolean;
  interimResults: boolean;
  lang: string;
  processLocally?: boolean;
  start: () => void;
  stop: () => void;
}
interface Heard extends Event {
  resultIndex: number;
  results: ArrayLike<ArrayLike<{ transcript: string }> & { isFinal: boolean }>;
}
type Recogniser = (new () => Recognition) & { available?: (options: { langs: string[]; processLocally: boolean }) => Promise<string> };

const { SpeechRecognition, webkitSpeechRecognition } = window as { SpeechRecognition?: Recogniser; webkitSpeechRecognition?: Recogniser };
const Recognise = SpeechRecognition ?? webkitSpeechRecognition;
const fields = document.querySelectorAll<HTMLTextAreaElement>("form[data-answer] textarea");

if (Recognise && fields[0]) listen(fields[0], Recognise);

/** One button before the first field; of several fields it says which one takes the words. */
function listen(first: HTMLTextAreaElement, Recogniser: Recogniser): void {
  let field = first;
  const into = () => (fields.length > 1 ? `, into “${field.ariaLabel ?? field.labels[0]?.textContent ?? ""}”` : "");
  const button = Object.assign(document.createElement("button"), { type: "button", className: "plain", textContent: "Speak" });
  button.setAttribute("aria-pressed", "false");
  const say = Object.assign(document.createElement("output"), { className: "quiet" });
  const row = document.createElement("p");
  row.append(button, " ", say);
  (first.closest("table") ?? first.closest("p") ?? first).before(row);
  let listening: Recognition | undefined;
  const end = (told: string) => {
    listening = undefined;
    button.textContent = "Speak";
    button.setAttribute("aria-pressed", "false");
    say.textContent = told;
  };
  for (const one of fields)
    one.addEventListener("focus", () => {
      field = one;
      if (listening) say.textContent = `Listening${into()}.`;
    });
  button.addEventListener("click", async () => {
    if (listening) return listening.stop();
    const recognition = new Recogniser();
    const lang = document.documentElement.lang || "en";
    recognition.continuous = true;
    recognition.interimResults = true;
    recognition.lang = lang;
    const local = await Recogniser.available?.({ langs: [lang], processLocally: true }).catch(() => "unavailable");
    if (local === "available") recognition.processLocally = true;
    recognition.addEventListener("result", (event) => {
      const { resultIndex, results } = event as Heard;
      let now = "";
      for (const result of Array.from(results).slice(resultIndex)) {
        const text = result[0]?.transcript.trim() ?? "";
        if (!result.isFinal) now = text;
        else {
          field.value += `${field.value && !/\s$/.test(field.value) ? " " : ""}${text}`;
          field.dispatchEvent(new Event("input", { bubbles: true }));
        }
      }
      say.textContent = now ? `… ${now}` : `Listening${into()}.`;
    });
    recognition.addEventListener("error", (event) => {
      const { error } = event as Event & { error?: string };
      end(
        error === "not-allowed" || error === "service-not-allowed"
          ? "The browser may not use the microphone here. Allow it beside the address, or type."
          : error === "no-speech"
            ? "Nothing was heard."
            : "The browser could not listen. What was said so far stands; type the rest.",
      );
    });
    recognition.addEventListener("end", () => {
      if (listening) end("");
    });
    listening = recognition;
    button.textContent = "Stop listening";
    button.setAttribute("aria-pressed", "true");
    say.textContent = `Listening${into()}${local === "available" ? ", on this machine" : ""}.`;
    recognition.start();
  });
}
