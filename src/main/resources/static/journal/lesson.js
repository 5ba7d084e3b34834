// The sheet of a lesson: each touch saves itself.
import { pump, save, unsent } from "./outbox.js";
import { say } from "../look/request.js";
import { openPad } from "./pad.js";
import { wirePlan, planMissing } from "./lesson-plan.js";
import { trouble } from "./trouble.js";

const sheet = document.getElementById("main");
const lesson = Number(sheet.dataset.lesson), cells = `/registers/${sheet.dataset.course}/cells`;
const ABSENCES = ["", ...(document.querySelector(".roll")?.dataset.absences ?? "").split(" ")];
const saved = document.getElementById("saved");
const row = (pupil) => document.querySelector(`.roll [data-pupil="${pupil}"]`);
const rows = () => [...document.querySelectorAll(".roll [data-pupil]")];
const marksOf = (li) => [...li.querySelectorAll("[data-mark]")].map((button) => button.dataset.mark);
let seen = absences();

function absences() {
  return rows().filter((li) => li.dataset.absence)
    .map((li) => ({ pupil: Number(li.dataset.pupil), kind: li.dataset.absence, minutes: null }));
}

function textOf(li) { return [marksOf(li).join("/"), li.dataset.absence].filter(Boolean).join(" "); }

function saveCell(li, more = {}) {
  save(`cell:${lesson}:${li.dataset.pupil}`, "POST", cells, {
    lesson, pupil: Number(li.dataset.pupil), version: Number(li.dataset.version), text: textOf(li), whole: true, ...more,
  });
}

function showAbsence(li) {
  const here = li.querySelector(".here"), letter = li.dataset.absence;
  li.classList.toggle("away", Boolean(letter));
  if (letter) { here.dataset.a = letter; here.textContent = letter; }
  else { delete here.dataset.a; here.replaceChildren(icon("check")); }
}

function icon(name) {
  const model = document.querySelector(".lbar use").getAttribute("href").split("#")[0];
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "i"); svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `${model}#i-${name}`); svg.append(use);
  return svg;
}

function showMarks(li, marks) {
  const box = li.querySelector(".marks"), add = box.querySelector(".add");
  const buttons = marks.map((mark) => {
    const button = document.createElement("button");
    button.type = "button"; button.className = "set";
    Object.assign(button.dataset, { mark: mark.value, work: mark.work ?? "", comment: mark.comment ?? "" });
    const sign = document.createElement("i");
    sign.className = "m " + (/^[1-5]$/.test(mark.value) ? "m" + Math.max(2, mark.value) : "mw"); sign.textContent = mark.value;
    button.append(sign); return button;
  });
  box.replaceChildren(...buttons, ...(add ? [add] : []));
}

function cycle(li) {
  li.dataset.absence = ABSENCES[(ABSENCES.indexOf(li.dataset.absence) + 1) % ABSENCES.length];
  showAbsence(li); saveCell(li);
}

document.querySelector(".roll")?.addEventListener("click", (event) => {
  const button = event.target.closest("button"), li = event.target.closest("li");
  if (!button || !li) return;
  if (button.classList.contains("here")) cycle(li);
  else openPad(li.querySelector(".nm").textContent, button.dataset, (value, work, comment) => {
    const marks = [...li.querySelectorAll("[data-mark]")].map((one) => ({ value: one.dataset.mark, work: one.dataset.work, comment: one.dataset.comment, it: one === button }));
    const after = button.dataset.mark ? marks.flatMap((m) => (m.it ? (value ? [{ ...m, value }] : []) : [m])) : value ? [...marks, { value }] : marks;
    showMarks(li, after); saveCell(li, { work: work || null, comment });
  });
});

document.querySelector("[data-all-here]")?.addEventListener("click", () => {
  for (const li of rows()) { li.dataset.absence = ""; showAbsence(li); }
  saveAttendance();
});

function saveAttendance() {
  const absent = absences();
  save(`attendance:${lesson}`, "PUT", `/lessons/${lesson}/attendance`, { seen, absences: absent });
  seen = absent;
}

document.querySelector("[data-done]")?.addEventListener("click", async () => {
  wirePlan.flush();
  saveAttendance();
  const missing = planMissing();
  if (missing) { document.querySelector('[data-part="plan"]').click(); saved.textContent = missing; say(missing); return; }
  await pump();
  if (unsent().length === 0) location.href = document.querySelector(".lbar a").href;
});

for (const button of document.querySelectorAll("[data-part]"))
  button.addEventListener("click", () => {
    document.querySelector(".two").dataset.shows = button.dataset.part;
    for (const one of document.querySelectorAll("[data-part]")) one.setAttribute("aria-pressed", String(one === button));
  });

document.addEventListener("outbox-answer", ({ detail: { entry, answer } }) => {
  const [kind, , pupil] = entry.line.split(":");
  if (kind === "cell" && answer.status === 200) settleCell(row(pupil), answer.body.cell);
  else if (answer.status === 200) wirePlan.settle(kind, entry, answer.body);
  if (answer.status === 200) { saved.textContent = saved.dataset.saved; say(saved.dataset.saved); }
  else trouble(entry, answer, kind === "cell" ? answer.body.theirs?.text : answer.body.theirs?.topic ?? "");
});

function settleCell(li, cell) {
  if (!li) return;
  li.dataset.version = cell.version; li.dataset.absence = cell.absence ?? "";
  showAbsence(li); showMarks(li, cell.marks); seen = absences();
}

document.addEventListener("outbox-offline", ({ detail }) => { saved.textContent = saved.dataset.unsent.replace("{0}", detail.count); });
if (sheet.dataset.open === "yes") { wirePlan(lesson, Number(sheet.dataset.version)); pump(); }
