// Two people in one cell: both values, who wrote and when; the buttons name the values, none is the default, Esc is later.
import { hour } from "./clock.js";
import { drawn, over, textOf } from "./signs.js";
import { el, t } from "./words.js";

const dialog = document.getElementById("conflict");
const part = (name) => dialog.querySelector(`[data-${name}]`);

export function askConflict(grid, saves, td, done) {
  const { entry, theirs } = saves.trouble.get(td);
  const now = over({ marks: [], absence: null }, theirs.text, true);
  const mine = grid.read(td), typed = entry.json.text || textOf(mine);
  dialog.querySelector("#conflict-d").textContent = `${grid.pupilName(td)}, ${grid.head(td).dataset.date}`;
  part("theirs").replaceChildren(big(now));
  part("mine").replaceChildren(big(entry.json.whole ? mine : over({ marks: [], absence: null }, typed, true)));
  part("by").textContent = theirs.by;
  part("at").textContent = theirs.at;
  part("my-at").textContent = hour(entry.json.at);
  part("keep").textContent = theirs.text ? t("keep", theirs.text) : t("keep-empty");
  part("write").textContent = typed ? t("write", typed) : t("write-empty");
  const choose = (act) => () => { dialog.close("chosen"); act(td); };
  part("keep").onclick = choose((cell) => saves.giveUp(cell));
  part("write").onclick = choose((cell) => saves.insist(cell));
  dialog.onclose = () => done(td);
  if (dialog.open) return; // what was typed meanwhile met them too
  dialog.showModal();
  dialog.querySelector("h2").focus();
}

function big(cell) {
  return el("span", "big", ...(textOf(cell) ? drawn(cell) : [t("empty")]));
}
