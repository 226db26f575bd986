/**
 * Speaking an answer, where the browser can write down what is said and the person has switched that on: the words go into the text field, which stays the
 * answer. Recognised on this machine where the browser can do that.
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
const words = document.querySelector<HTMLTextAreaElement>("form[data-answer] textarea#text");

if (Recognise && words) listenInto(words, Recognise);

function listenInto(field: HTMLTextAreaElement, Recogniser: Recogniser): void {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "plain", textContent: "Speak" });
  button.setAttribute("aria-pressed", "false");
  const say = Object.assign(document.createElement("output"), { className: "quiet" });
  const row = document.createElement("p");
  row.append(button, " ", say);
  field.before(row);
  let listening: Recognition | undefined;
  const end = (told: string) => {
    listening = undefined;
    button.textContent = "Speak";
    button.setAttribute("aria-pressed", "false");
    say.textContent = told;
  };
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
      say.textContent = now ? `… ${now}` : "Listening.";
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
    say.textContent = local === "available" ? "Listening, on this machine." : "Listening.";
    recognition.start();
  });
}
