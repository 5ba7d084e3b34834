// A save that was refused, or met another's: said in words, what was typed is kept until the person decides.
import { save } from "./outbox.js";

const dialog = document.getElementById("trouble"), text = document.getElementById("trouble-text");
let mine = null;

export function trouble(entry, answer, theirText) {
  const theirs = answer.body.theirs;
  mine = theirs ? { entry, version: theirs.version } : null;
  text.textContent = theirs
    ? fill(text.dataset.changed, [theirs.by, theirs.at, theirText || "–", entry.json.text ?? "–"])
    : answer.body.refused ?? String(answer.status);
  dialog.querySelector("[data-keep-mine]").hidden = !mine;
  dialog.showModal();
}

function fill(pattern, values) { return values.reduce((said, value, i) => said.replace(`{${i}}`, value), pattern); }

dialog?.querySelector("[data-keep-theirs]").addEventListener("click", () => { dialog.close(); location.reload(); });
dialog?.querySelector("[data-keep-mine]").addEventListener("click", () => {
  dialog.close();
  const { op, at, ...json } = mine.entry.json;
  save(mine.entry.line, mine.entry.method, mine.entry.path, { ...json, version: mine.version });
});
