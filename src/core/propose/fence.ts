/** Words of a person's documents between two lines that say where they begin and end, so that a model can tell them from what is asked of it. */

/** What no fenced text may hold: signs in a row that look like a fence to a model that is not strict, wide ones and three as well, with what is not seen between. */
const MARK = /[=\uff1d\ufe66](?:\p{Cf}*[=\uff1d\ufe66]){2,}/gu;

/** A text between its fences. `what` names it in our own words ("DOCUMENT cv"); nothing within the text can close the fence. */
export function fenced(what: string, text: string): string {
  return `===== BEGIN ${what} =====\n${withoutFences(text)}\n===== END ${what} =====`;
}

/** A text in one line that can be no fence. */
export function oneLine(text: string): string {
  return withoutFences(text.replace(/\s+/g, " ")).trim();
}

function withoutFences(text: string): string {
  return text.replace(MARK, "= = =");
}
