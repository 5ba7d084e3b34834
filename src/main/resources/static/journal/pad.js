// The pad of a pupil: what a mark is for and a note, then the signs, and the letters of an absence. A key saves and closes.
import { nameUsual, scaleOf, usual } from "./works.js";

const pad = document.getElementById("pad");
const work = document.getElementById("pad-work"), comment = document.getElementById("pad-comment");
let chosen = null, about = {};

export function openPad({ name, mark, absence, minutes }, choose) {
  about = { value: mark.mark ?? "", work: mark.work ?? "", comment: mark.comment ?? "" };
  chosen = choose;
  document.getElementById("pad-name").textContent = name;
  if (work) {
    nameUsual();
    work.value = about.work; comment.value = about.comment;
    pad.querySelector(".foot").hidden = !about.value;
    showKeys();
  }
  for (const key of pad.querySelectorAll(".padkeys [data-key]")) key.setAttribute("aria-pressed", String(key.dataset.key === about.value));
  for (const key of pad.querySelectorAll("[data-letter]")) key.setAttribute("aria-pressed", String(key.dataset.letter === absence));
  for (const key of pad.querySelectorAll("[data-late]")) key.setAttribute("aria-pressed", String(key.dataset.late === minutes && key.dataset.of === absence));
  pad.showModal();
  document.getElementById("pad-name").focus();
}

// A work that is judged by levels or by another scale has keys of its own.
function showKeys() {
  const scale = scaleOf(work.value || usual());
  for (const keys of pad.querySelectorAll("[data-scale-keys]")) keys.hidden = keys.dataset.scaleKeys !== scale;
}

work?.addEventListener("change", showKeys);

// Of a mark that stands only what was changed is sent; a new one is for what the list says, be it «as usual».
function take(value) {
  const kind = work.value || (about.value ? about.work : usual());
  pad.close();
  chosen.mark(value, kind === about.work ? null : kind, comment.value === about.comment ? null : comment.value.trim());
}

pad?.addEventListener("click", ({ target }) => {
  const key = target.closest("[data-key]"), letter = target.closest("[data-letter]");
  if (key) take(key.dataset.key);
  else if (letter) { pad.close(); chosen.letter(letter.dataset.letter); }
  else if (target.closest("[data-late]")) { pad.close(); const { late, of } = target.closest("[data-late]").dataset; chosen.part(of, Number(late)); }
  else if (target.closest("[data-keep]")) take(about.value);
  else if (target.closest("[data-close]") || target === pad) pad.close();
});

comment?.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && about.value) { event.preventDefault(); take(about.value); }
});
