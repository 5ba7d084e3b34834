// The pad of signs for one mark: a key saves and closes; «за что» and the note go with it.
const pad = document.getElementById("pad"), work = document.getElementById("pad-work"), comment = document.getElementById("pad-comment");
let chosen = null;

export function openPad(name, mark, choose) {
  document.getElementById("pad-name").textContent = name;
  work.value = mark.work ?? ""; comment.value = mark.comment ?? "";
  pad.querySelector(".foot").hidden = !mark.mark;
  for (const key of pad.querySelectorAll(".padkeys [data-key]")) key.setAttribute("aria-pressed", String(key.dataset.key === mark.mark));
  const note = comment.value;
  chosen = (value) => choose(value, work.value, comment.value === note ? null : comment.value);
  pad.showModal();
}

pad?.addEventListener("click", (event) => {
  const key = event.target.closest("[data-key]");
  if (key) { pad.close(); chosen(key.dataset.key); }
  else if (event.target.closest("[data-close]") || event.target === pad) pad.close();
});
