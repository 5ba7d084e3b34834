// How a cell came to what it says: newest first, from → to, who in which role, when, why.
import { drawn, parse } from "./signs.js";
import { headers } from "../look/request.js";
import { el, icon, t } from "./words.js";

const dialog = document.getElementById("cell-history");
const list = dialog?.querySelector(".hist");

dialog?.querySelector("[data-close]").addEventListener("click", () => dialog.close());

export async function showHistory(grid, td, done) {
  dialog.querySelector("[data-about]").textContent = `${grid.pupilName(td)}, ${grid.head(td).dataset.date}`;
  list.replaceChildren();
  dialog.onclose = () => done(td);
  dialog.showModal();
  dialog.querySelector("h2").focus();
  try {
    const answer = await fetch(`/registers/${grid.course}/cells/${grid.lesson(td)}/${grid.pupil(td)}/history`, { headers: headers() });
    const entries = answer.ok ? await answer.json() : [];
    list.replaceChildren(...(entries.length ? entries.map(item) : [el("li", "muted", t("no-history"))]));
  } catch {
    list.replaceChildren(el("li", "muted", t("no-connection")));
  }
}

function item({ from, to, by, role, at, reason, about }) {
  const signs = !from && !to ? [] : from === to ? [sign(to)] : [sign(from), icon("arrow"), sign(to)];
  const made = el("li", "", el("div", "chg2", ...signs), ...about.map((one) => el("div", "", one)), el("div", "", `${by}, ${role}`), el("div", "small muted", at));
  if (reason) made.append(el("p", "small", t("reason", reason)));
  return made;
}

function sign(text) {
  return text ? el("span", "", ...drawn(parse(text))) : el("span", "none", t("empty"));
}
