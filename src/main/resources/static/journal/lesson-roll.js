// The roll of a lesson: who is away, and the marks. A tap on the tick is the next reason; a long one, or the pad, is the
// list of them.
import { save } from "./outbox.js";
import { mark as sign, parse, textOf } from "./signs.js";
import { el, icon, t } from "./words.js";
import { openPad } from "./pad.js";
import { showControls, unusual, usual } from "./works.js";

const sheet = document.getElementById("main"), list = document.getElementById("roll");
const lesson = Number(sheet.dataset.lesson), cells = `/registers/${sheet.dataset.course}/cells`;
// A tap goes through the commonest; who left early is said on the pad.
const LETTERS = ["", ...sheet.dataset.letters.split(" ").slice(0, 4)], LONG = 500;
const rows = () => [...(list?.querySelectorAll("[data-pupil]") ?? [])];
const nameOf = (li) => li.querySelector(".nm > span").textContent;
const marksOf = (li) => [...li.querySelectorAll("[data-mark]")];
let usualThen = usual(), told = { touched() {}, asked: () => false };

export const rowOf = (pupil) => list?.querySelector(`[data-pupil="${pupil}"]`);

export function absences() {
  return rows().filter((li) => li.dataset.absence)
    .map((li) => ({ pupil: Number(li.dataset.pupil), kind: li.dataset.absence, minutes: li.dataset.minutes ? Number(li.dataset.minutes) : null }));
}

/** Whoever is waited for in vain is away too, unless a tap said otherwise: so «Урок заполнен» confirms it. */
export function withExpected() {
  const expected = rows().filter((li) => li.dataset.expected && !li.dataset.absence && !marksOf(li).length);
  return [...absences(), ...expected.map((li) => ({ pupil: Number(li.dataset.pupil), kind: li.dataset.expected, minutes: null }))];
}

/** Whose reason was said beforehand, and who is not seen here: «Все на месте» is not said of them. */
export function knownAway() { return withExpected().filter(({ pupil }) => rowOf(pupil)?.dataset.known !== undefined); }

function showExpected() {
  for (const { pupil, kind } of withExpected()) {
    const here = rowOf(pupil).querySelector("button.here");
    if (here && !rowOf(pupil).dataset.absence) here.replaceChildren(kind);
  }
}

/** Here after all: nothing is saved, the tick stands. */
function came(li) {
  delete li.dataset.expected;
  showAbsence(li, "", "");
}

export function wireRoll(open, listeners) {
  told = listeners;
  if (!open || !list) return;
  showExpected();
  list.addEventListener("click", (event) => {
    const button = event.target.closest("button"), li = event.target.closest("li");
    if (!button || !li || told.asked(li)) return;
    if (button.classList.contains("here") && li.dataset.expected && !li.dataset.absence) came(li);
    else if (button.classList.contains("here")) change(li, { absence: LETTERS[(LETTERS.indexOf(li.dataset.absence) + 1) % LETTERS.length] });
    else ask(li, button);
  });
  wireLongPress();
}

function wireLongPress() {
  let timer = 0, fired = false;
  list.addEventListener("pointerdown", ({ target }) => {
    const here = target.closest(".here");
    fired = false;
    clearTimeout(timer);
    if (here) timer = setTimeout(() => { fired = true; ask(here.closest("li"), here); }, LONG);
  });
  for (const end of ["pointerup", "pointercancel", "pointermove"])
    list.addEventListener(end, (event) => { if (end !== "pointermove" || Math.abs(event.movementY) > 4) clearTimeout(timer); });
  list.addEventListener("contextmenu", (event) => { if (event.target.closest(".here")) event.preventDefault(); });
  list.addEventListener("click", (event) => { if (fired) { event.stopImmediatePropagation(); fired = false; } }, true);
}

function ask(li, button) {
  const nth = marksOf(li).indexOf(button), marks = marksOf(li).map((one) => one.dataset.mark);
  openPad({ name: nameOf(li), mark: button.dataset, absence: li.dataset.absence, minutes: li.dataset.minutes }, {
    letter: (absence) => change(li, { absence: absence === li.dataset.absence ? "" : absence }),
    part: (absence, minutes) => change(li, { absence, more: { minutes } }),
    mark: (value, work, comment) => {
      if (nth < 0) change(li, { marks: [...marks, value], more: { work, comment, mark: marks.length } });
      else change(li, { marks: marks.flatMap((one, i) => (i !== nth ? [one] : value ? [value] : [])), more: value ? { work, comment, mark: nth } : { mark: nth } });
    },
  });
}

// Shown at once, sent as soon as it goes.
function change(li, { marks = marksOf(li).map((one) => one.dataset.mark), absence = li.dataset.absence, more = {} }) {
  told.touched(li);
  showState(li, null);
  const text = textOf({ marks, absence });
  showCell(li, text);
  save(`cell:${lesson}:${li.dataset.pupil}`, "POST", cells, {
    lesson, pupil: Number(li.dataset.pupil), version: Number(li.dataset.version), text, whole: true, ...more,
  });
}

/** The cell as typed: what the marks are for, and notes, are known again when the server has answered. */
export function showCell(li, text) {
  if (!li?.querySelector("button.here")) return; // one may only read here
  const { marks, absence } = parse(text), known = marksOf(li).map((one) => ({ ...one.dataset }));
  showAbsence(li, absence ?? "", "");
  showMarks(li, marks.map((value, i) => ({ value, work: known[i]?.work, comment: known[i]?.comment })));
}

export function settleCell(li, cell, more) {
  if (!li) return;
  li.dataset.version = cell.version;
  if (more) return;
  showState(li, null);
  showAbsence(li, cell.absence ?? "", cell.minutes ?? "");
  showMarks(li, cell.marks);
  showKindsAnew();
}

// What the first marks are for becomes the usual kind here, and the others are told apart from it.
function showKindsAnew() {
  if (usual() === usualThen) return;
  usualThen = usual();
  showControls();
  for (const li of rows())
    showMarks(li, marksOf(li).map(({ dataset }) => ({ value: dataset.mark, work: dataset.work, comment: dataset.comment })));
}

/** Away are these, and nobody else. */
export function showAway(absent) {
  for (const li of rows()) {
    delete li.dataset.expected;
    const one = absent.find(({ pupil }) => pupil === Number(li.dataset.pupil));
    showAbsence(li, one?.kind ?? "", one?.minutes ?? "");
  }
}

/** unsent, refused, conflict, or null; with what to say of it under the name. */
export function showState(li, state, why = "") {
  if (!li) return;
  const said = li.querySelector(".why");
  if (state) li.dataset.s = state; else delete li.dataset.s;
  said.textContent = why;
  said.hidden = !state;
}

export function namesOf(absent) {
  return absent.map(({ pupil, kind }) => `${rowOf(pupil) ? nameOf(rowOf(pupil)) : "?"} (${kind})`).join(", ") || t("nobody");
}

function showAbsence(li, letter, minutes) {
  const here = li.querySelector("button.here"), said = minutes === "" ? letter : t("late-for", letter, minutes);
  li.dataset.absence = letter;
  li.dataset.minutes = minutes;
  li.classList.toggle("away", letter !== "");
  if (!here) return;
  here.classList.toggle("timed", minutes !== "");
  here.setAttribute("aria-label", letter ? t("is-away", nameOf(li), said) : t("is-here", nameOf(li)));
  if (letter) { here.dataset.a = letter; here.textContent = said; }
  else { delete here.dataset.a; here.replaceChildren(icon("check")); }
}

function showMarks(li, marks) {
  const box = li.querySelector(".marks"), add = box.querySelector(".add"), at = [...box.children].indexOf(document.activeElement);
  box.replaceChildren(...marks.map(({ value, work, comment }) => {
    const kind = unusual(work), button = el("button", "set", sign(value), ...(kind ? [el("small", "", kind)] : []));
    button.type = "button";
    button.setAttribute("aria-label", [t("mark-of", nameOf(li), value), kind, comment ? t("with-note") : ""].filter(Boolean).join(", "));
    Object.assign(button.dataset, { mark: value, work: work ?? "", comment: comment ?? "" });
    return button;
  }), ...(add ? [add] : []));
  if (at >= 0) (box.children[at] ?? add)?.focus({ preventScroll: true }); // made anew under one's hands
}
