// The editor of a draft: a course or a lesson is picked, then a place; each act is one save with an id of its own.
import { el, t } from "../journal/words.js";
import { headers, newId, say, send } from "../look/request.js";
import { Board } from "./board.js";
import { whenDragged } from "./drag.js";
import { View } from "./view.js";

const root = document.querySelector(".planner"), path = `/timetable/drafts/${root.dataset.draft}`;
const whose = root.querySelector("[data-whose]"), back = root.querySelector("[data-back]"), status = document.getElementById("planner-status");
const findings = root.querySelector("[data-findings]");
const state = { kind: "class", id: 0, picked: null, focus: null, course: 0, saturday: false, day: 1, open: false };
const done = [];
let board, view, saving = Promise.resolve(), norms = 0;

async function load() {
  const answer = await fetch(`${path}/board`, { headers: headers() });
  if (!answer.ok) { told("failed", true); return; }
  board = new Board(await answer.json());
  view = new View(root, board);
  if (!state.id) { state.id = Number(root.dataset.class); choices(); }
  show();
}

function choices() {
  const all = state.kind === "class" ? board.classes.filter((one) => one.id) : state.kind === "teacher" ? board.teachers : board.rooms;
  if (!all.some((one) => one.id === state.id)) state.id = all[0]?.id ?? 0;
  whose.replaceChildren(...all.map((one) => new Option(one.name, one.id, false, one.id === state.id)));
}

function show() {
  view.show(state);
  back.disabled = !done.length;
  clearTimeout(norms);
  norms = setTimeout(showNorms, 400);
}

async function showNorms() {
  await saving;
  findings.hidden = state.kind !== "class";
  if (findings.hidden) return;
  const of = state.id, answer = await fetch(`${path}/findings?class=${of}`, { headers: headers() }).catch(() => null);
  if (!answer?.ok || of !== state.id) return;
  const lines = await answer.json(), wrong = lines.filter((one) => one.violation);
  const list = (those) => el("ul", "", ...those.map((one) => el("li", one.violation ? "bad" : "", el("span", "strong", one.rule), one.said ? `: ${one.said}` : "")));
  findings.replaceChildren(el("div", "sheet-h", el("h2", "", t("norms", wrong.length || t("norms-fine")))), list([...wrong, ...lines.filter((one) => !one.violation)]));
}

function pick(picked) {
  state.picked = picked;
  show();
}

function pickLesson(id) {
  // What is still being saved has no number yet.
  const lesson = id ? board.lessons.find((one) => one.id === id) : null;
  pick(lesson ? { course: lesson.course, lesson } : null);
}

/** The picked course or lesson goes there; who stands in the way of a moved one changes places with it. */
function place(weekday, ordinal) {
  const { course, lesson } = state.picked, target = { id: lesson?.id ?? 0, course, weekday, ordinal, room: lesson?.room ?? null, weeks: lesson?.weeks ?? "1" };
  if (lesson && lesson.weekday === weekday && lesson.ordinal === ordinal) { pick(null); return; }
  if (!lesson) target.room = board.usualRoom(target);
  const against = board.clashes(target, lesson ? [lesson.id] : []), inTheWay = view.inTheWay(against);
  if (against[0]?.kind === "hour") { refuse(t("no-hour")); return; }
  // Only what is seen changes places.
  if (inTheWay.length && (!lesson || inTheWay.some((one) => !view.shown.has(one.id)))) { refuse(t("taken", board.course.get(inTheWay[0].course).subject)); return; }
  const swapped = inTheWay.length ? board.swapClashes(lesson, target, inTheWay) : [];
  if (["hour", "class"].includes(swapped[0]?.kind)) { refuse(t("swap-refused", swapped[0].text)); return; }
  const put = [target, ...inTheWay.map((one) => ({ ...one, weekday: lesson.weekday, ordinal: lesson.ordinal }))];
  state.focus = { weekday, ordinal };
  // Of a course that has more hours to place, the next one is placed right away.
  const hours = board.course.get(course).hours, goesOn = !lesson && hours != null && board.placed(course) + 1 < hours;
  if (!goesOn) state.picked = null;
  act(put, []);
}

function refuse(text) {
  status.textContent = text;
  say(text, true);
}

function told(key, urgent = false) {
  status.textContent = t(key);
  say(t(key), urgent);
}

/** Shown at once; taken back when it cannot be saved. */
function act(put, remove, isBack = false) {
  const before = board.lessons, was = (id) => before.find((one) => one.id === id);
  const gone = remove.map(was), changed = put.filter((one) => one.id).map((one) => was(one.id));
  const fresh = put.filter((one) => !one.id).map((one) => ({ ...one }));
  board.lessons = before.filter((one) => !remove.includes(one.id) && !put.some((each) => each.id === one.id)).concat(put.filter((one) => one.id), fresh);
  show();
  status.textContent = t("saving");
  saving = saving.then(() => save(put, remove, fresh)).then((ok) => {
    if (ok && !isBack) done.push({ put: [...changed, ...gone.map((one) => ({ ...one, id: 0 }))], remove: fresh.map((one) => one.id) });
    back.disabled = !done.length;
  });
}

async function save(put, remove, fresh) {
  const { status: code, body } = await send("POST", `${path}/lessons`, { op: newId(), seen: board.version, put, remove });
  if (code !== 200) {
    refuse(body.refused ?? t("failed"));
    state.picked = null;
    await load();
    return false;
  }
  board.version = body.version;
  put.map((one, i) => [one, body.put[i]]).filter(([one]) => !one.id).forEach(([, id], i) => { fresh[i].id = id; });
  told("saved");
  show();
  return true;
}

async function takeBack() {
  // The last act is taken back, even one that is still being saved.
  await saving;
  const last = done.pop();
  if (!last) return;
  state.picked = null;
  act(last.put, last.remove, true);
}

function removePicked(lesson) {
  state.picked = null;
  act([], [lesson.id]);
}

root.addEventListener("click", (event) => {
  const course = event.target.closest("[data-course]"), td = event.target.closest("td"), lesson = event.target.closest("[data-lesson]");
  const button = event.target.closest("[data-act]"), tab = event.target.closest("[data-view]");
  if (tab) {
    state.kind = tab.dataset.view;
    for (const one of root.querySelectorAll("[data-view]")) one.setAttribute("aria-pressed", String(one === tab));
    state.picked = state.focus = null;
    choices();
    show();
  } else if (event.target.closest("[data-saturday]")) {
    state.saturday = !state.saturday;
    state.focus = null;
    show();
  } else if (event.target.closest("[data-weekday]")) {
    state.day = Number(event.target.closest("[data-weekday]").dataset.weekday);
    show();
    root.querySelector(`[data-weekday="${state.day}"]`).focus();
  } else if (event.target.closest("[data-toggle]")) {
    state.open = !state.open;
    show();
  } else if (event.target.closest("[data-back]")) takeBack();
  else if (button) { if (button.dataset.act === "remove") removePicked(state.picked.lesson); else pick(null); }
  else if (!view.write) return;
  else if (course) {
    state.course = Number(course.dataset.course);
    state.focus = null;
    state.open = false;
    pick(state.picked?.course === Number(course.dataset.course) && !state.picked.lesson ? null : { course: Number(course.dataset.course), lesson: null });
  } else if (td) {
    state.course = 0;
    state.focus = { weekday: Number(td.dataset.day), ordinal: Number(td.dataset.ord) };
    if (state.picked) place(state.focus.weekday, state.focus.ordinal);
    else if (lesson) pickLesson(Number(lesson.dataset.lesson));
    else show();
  }
});

whose.addEventListener("change", () => {
  state.id = Number(whose.value);
  state.picked = state.focus = null;
  show();
});

root.addEventListener("change", (event) => {
  const field = event.target.dataset.field, lesson = state.picked?.lesson;
  if (!field || !lesson) return;
  const changed = { ...lesson, [field]: field === "room" ? Number(event.target.value) || null : event.target.value };
  state.picked = { course: lesson.course, lesson: changed };
  act([changed], []);
});

const ARROWS = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

document.addEventListener("keydown", (event) => { if (event.key === "Escape" && state.picked) pick(null); });

root.addEventListener("keydown", (event) => {
  const td = event.target.closest("td");
  if (!td) return;
  const at = { weekday: Number(td.dataset.day), ordinal: Number(td.dataset.ord) }, arrow = ARROWS[event.key];
  if (arrow) {
    event.preventDefault();
    const next = view.at({ weekday: at.weekday + arrow[0], ordinal: at.ordinal + arrow[1] });
    if (!next) return;
    td.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  } else if (view.write && (event.key === "Enter" || event.key === " ")) {
    event.preventDefault();
    state.focus = at;
    const here = [...td.querySelectorAll("[data-lesson]")].map((one) => Number(one.dataset.lesson));
    const own = here.indexOf(state.picked?.lesson?.id);
    if (state.picked && own < 0) place(at.weekday, at.ordinal);
    else if (own >= 0 && own === here.length - 1) pick(null);
    else if (here.length) pickLesson(here[own + 1]);
  } else if (view.write && event.key === "Delete") {
    const here = td.querySelectorAll("[data-lesson]");
    const lesson = state.picked?.lesson ?? (here.length === 1 ? board.lessons.find((one) => one.id === Number(here[0].dataset.lesson)) : null);
    state.focus = at;
    if (lesson) removePicked(lesson);
  }
});

whenDragged(root, {
  may: () => view.write,
  pick: (lesson, course) => lesson ? pickLesson(Number(lesson.dataset.lesson)) : pick({ course: Number(course.dataset.course), lesson: null }),
  picked: () => state.picked,
  drop: (td) => place(Number(td.dataset.day), Number(td.dataset.ord)),
});

load();
