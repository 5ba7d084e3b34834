// The pad of a pupil: the signs of a mark, what it is for and a note, and the letters of an absence. A key saves and closes.
const pad = document.getElementById("pad");
const work = document.getElementById("pad-work"), comment = document.getElementById("pad-comment");
let chosen = null, about = {};

export function openPad({ name, mark, absence }, choose) {
  about = { value: mark.mark ?? "", work: mark.work ?? "", comment: mark.comment ?? "" };
  chosen = choose;
  document.getElementById("pad-name").textContent = name;
  if (work) {
    work.value = about.work; comment.value = about.comment;
    pad.querySelector(".foot").hidden = !about.value;
  }
  for (const key of pad.querySelectorAll(".padkeys [data-key]")) key.setAttribute("aria-pressed", String(key.dataset.key === about.value));
  for (const key of pad.querySelectorAll("[data-letter]")) key.setAttribute("aria-pressed", String(key.dataset.letter === absence));
  pad.showModal();
  document.getElementById("pad-name").focus();
}

// Only what was changed is sent: what is left alone stays as it was.
function take(value) {
  pad.close();
  chosen.mark(value, work.value === about.work ? null : work.value, comment.value === about.comment ? null : comment.value.trim());
}

pad?.addEventListener("click", ({ target }) => {
  const key = target.closest("[data-key]"), letter = target.closest("[data-letter]");
  if (key) take(key.dataset.key);
  else if (letter) { pad.close(); chosen.letter(letter.dataset.letter); }
  else if (target.closest("[data-keep]")) take(about.value);
  else if (target.closest("[data-close]") || target === pad) pad.close();
});

comment?.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && about.value) { event.preventDefault(); take(about.value); }
});
