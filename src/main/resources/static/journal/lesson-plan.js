// Topic and homework of a lesson: saved when one leaves the field or rests; what the day holds already is said while one types.
import { save } from "./outbox.js";
import { showStatus } from "./lesson-status.js";
import { showControls } from "./works.js";
import { el, t } from "./words.js";

const $ = (id) => document.getElementById(id);
const SAID = { topic: "topic-said", homework: "homework-said" };
const dueNow = () => $("due").selectedOptions[0];
const REST = 2000;
let lesson, version, topicSaved, homeworkSaved;
const pauses = {};
const about = {}; // what was typed last: the words under a field speak of that, an answer to something older is silent

function content({ op, at, version: seen, ...typed }) { return JSON.stringify(typed); }

const topicNow = () => ({ topicId: $("topic")?.value ? Number($("topic").value) : null, text: $("topic-text").value.trim() });

/** null when the minutes are no number. */
function homeworkNow() {
  if (!$("homework")) return { text: "", minutes: null, dueLesson: null };
  const minutes = $("minutes").value.trim();
  if (!/^\d*$/.test(minutes) || Number(minutes) > 600) return null;
  return { text: $("homework").value.trim(), minutes: minutes ? Number(minutes) : null, dueLesson: Number(dueNow()?.value) || null };
}

export function wirePlan(id, seen, open) {
  lesson = id; version = seen;
  if (!open) return;
  topicSaved = $("topic-said").dataset.stands === "yes" ? JSON.stringify(topicNow()) : null;
  homeworkSaved = JSON.stringify(homeworkNow());
  showLoad();
  $("topic")?.addEventListener("change", () => {
    showOwnTopic();
    if ($("topic").value) $("topic-text").value = ""; else $("topic-text").focus();
    said("topic", "");
    offerPlanned();
    showControls();
    saveTopic();
  });
  $("topic-text").addEventListener("change", saveTopic);
  $("topic-text").addEventListener("input", () => rest("topic", saveTopic));
  addEventListener("beforeunload", leaving);
  $("pad-work")?.addEventListener("change", showControls);
  if ($("homework")) wireHomework();
}

function wireHomework() {
  for (const field of ["homework", "minutes", "due"]) {
    $(field).addEventListener("change", saveHomework);
    $(field).addEventListener("input", () => { showLoad(); offerPlanned(); if (homeworkNow()) showStatus(); rest("homework", saveHomework); });
  }
  $("from-plan").addEventListener("click", () => setHomework($("topic").selectedOptions[0].dataset.homework));
  $("no-homework").addEventListener("click", () => setHomework(t("no-homework")));
  for (const one of document.querySelectorAll("[data-minutes].btn"))
    one.addEventListener("click", () => { $("minutes").value = one.dataset.minutes; showLoad(); saveHomework(); });
  $("load-shift").addEventListener("click", () => { $("due").value = $("load-shift").value; showLoad(); saveHomework(); });
  offerPlanned();
}

function setHomework(text) {
  $("homework").value = text;
  $("homework").dispatchEvent(new Event("input", { bubbles: true })); // as if it had been typed
  saveHomework();
}

// The field for one's own words is there only when no topic of the plan is chosen.
function showOwnTopic() { $("topic-text").hidden = Boolean($("topic")?.value); }

function offerPlanned() {
  const offered = $("topic")?.selectedOptions[0]?.dataset.homework ?? "", button = $("from-plan");
  if (!button) return;
  const empty = $("homework").value.trim() === "";
  button.hidden = !offered || !empty;
  $("no-homework").hidden = !empty || document.getElementById("main").dataset.homework !== "asked";
  button.textContent = t("from-plan", offered);
}

/** Kept by itself once the keys are still for a while; an emptied field may be about to be filled anew, and waits until it is left. */
function rest(kind, keep) {
  const field = $(kind === "topic" ? "topic-text" : "homework");
  clearTimeout(pauses[kind]);
  pauses[kind] = setTimeout(() => { if (field.value.trim() && untold(kind)) keep(); }, REST);
}

/** Is something typed that was neither sent nor laid by on the device? What was refused is laid by. */
function untold(kind) {
  const now = kind === "topic" ? topicNow() : homeworkNow(), stands = kind === "topic" ? topicSaved : homeworkSaved;
  if (!now) return true;
  const typed = JSON.stringify(now);
  return typed !== stands && typed !== about[kind] && Boolean(now.text || (stands && JSON.parse(stands).text));
}

function leaving(event) {
  if (!untold("topic") && !untold("homework")) return;
  event.preventDefault();
  flush(); // who stays finds it written, who goes finds it on the device
}

export function flush() { saveTopic(); saveHomework(); }

function saveTopic() {
  const now = topicNow();
  if (JSON.stringify(now) === topicSaved || (!now.topicId && !now.text && topicSaved === null)) return;
  topicSaved = about.topic = JSON.stringify(now);
  save(`lesson:${lesson}`, "PUT", `/lessons/${lesson}/topic`, { version, ...now });
}

function saveHomework() {
  const now = homeworkNow();
  if (!now) { about.homework = null; said("homework", t("minutes"), "bad"); showStatus(); return; }
  if (JSON.stringify(now) === homeworkSaved || (!now.text && JSON.parse(homeworkSaved).text === "")) return;
  homeworkSaved = about.homework = JSON.stringify(now);
  save(`lesson:${lesson}`, "PUT", `/lessons/${lesson}/homework`, { version, ...now });
}

export function settlePart(kind, json, body) {
  version = body.version;
  if (content(json) !== about[kind]) return;
  if (kind === "topic") said(kind, t("topic-saved"));
  else if (!body.homework) said(kind, t("homework-removed"));
  else said(kind, t(body.late ? "homework-late" : "homework-saved"), body.late ? "warn" : "");
}

/** Refused: said under the field, where what was typed still stands. Answers whether there is such a field. */
export function refusedPart(kind, json, reason, again) {
  if (!SAID[kind]) return false;
  if (content(json) !== about[kind]) return true;
  if (kind === "topic") topicSaved = null; else homeworkSaved = JSON.stringify({ text: "?" });
  said(kind, reason, "bad");
  if (!again) return true;
  const button = el("button", "btn", t("again"));
  button.type = "button";
  button.addEventListener("click", again);
  $(SAID[kind]).append(document.createElement("br"), button);
  return true;
}

/** What was typed before a reload, in its fields again. */
export function showPlan(kind, json) {
  about[kind] = content(json);
  if (!$("topic-text")) { said(kind, t("not-written", json.text || json.topicId), "bad"); return; }
  if (kind === "topic") {
    if ($("topic")) $("topic").value = json.topicId ?? "";
    $("topic-text").value = json.text ?? "";
    showOwnTopic();
    topicSaved = JSON.stringify(topicNow());
  } else if ($("homework")) {
    $("homework").value = json.text; $("minutes").value = json.minutes ?? "";
    if (json.dueLesson) $("due").value = json.dueLesson;
    homeworkSaved = JSON.stringify(homeworkNow());
    showLoad();
  }
  said(kind, t("not-sent"), "warn");
}

function said(kind, text, look = "") {
  const hint = $(SAID[kind]);
  if (!hint) return;
  hint.className = "hint " + look;
  hint.textContent = text;
}

function showLoad() {
  const box = $("load-box"), due = box && dueNow(), norm = Number(due?.dataset.norm);
  if (!box) return;
  box.hidden = !norm || !due?.value;
  if (box.hidden) return;
  const there = Number(due.dataset.set), own = $("homework").value.trim() ? homeworkNow()?.minutes ?? 0 : 0, over = there + own > norm;
  $("load").textContent = t(over ? "load-over" : own ? "load" : "load-now", due.textContent, there, there + own, norm);
  $("load").classList.toggle("over", over);
  box.querySelector(".meter").classList.toggle("over", over);
  const whole = Math.max(norm, there + own);
  box.querySelector(".a").style.width = `${(there / whole) * 100}%`;
  box.querySelector(".b").style.width = `${(own / whole) * 100}%`;
  $("load-of").textContent = due.dataset.of ? t("load-of", due.dataset.of) : "";
  offerShift(over, own);
}

function offerShift(over, own) {
  const later = [...$("due").options].slice($("due").selectedIndex + 1).find((one) => Number(one.dataset.set) + own <= Number(one.dataset.norm));
  const button = $("load-shift");
  button.hidden = !over || !later;
  if (later) { button.value = later.value; button.textContent = t("load-shift", later.textContent); }
}

/** What is typed and cannot be written as it stands, in words; an empty text when nothing is. */
export function planWrong() { return homeworkNow() ? "" : t("minutes-foot"); }

/** What is still missing here, and where; nothing when nothing is. */
export function planMissing() {
  const { topicId, text } = topicNow();
  if (!topicId && !text) return { text: t("missing-topic"), field: $("topic") ? "topic" : "topic-text" };
  if (!homeworkNow()) return { text: t("minutes"), field: "minutes" };
  if (homeworkNow().text || document.getElementById("main").dataset.homework !== "asked") return null;
  return { text: t("missing-homework"), field: "homework" };
}
