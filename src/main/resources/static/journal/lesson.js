// The sheet of a lesson: each touch saves itself, «Урок заполнен» says what is missing and goes back to the day.
import { held, hold, place, pump, release, save, unsent } from "./outbox.js";
import { absences, knownAway, namesOf, rowOf, settleCell, showAway, showCell, showState, wireRoll, withExpected } from "./lesson-roll.js";
import { flush, planMissing, planWrong, refusedPart, settlePart, showPlan, wirePlan } from "./lesson-plan.js";
import { askAgain, wireTrouble } from "./lesson-trouble.js";
import { allBut, keptHere, missing, settled, showStatus, wireStatus } from "./lesson-status.js";
import { askReason, isAsking } from "./register-dialogs.js";
import { t } from "./words.js";

const sheet = document.getElementById("main");
const lesson = Number(sheet.dataset.lesson), open = sheet.dataset.open === "yes";
const mine = () => unsent().filter(ofThis), waiting = () => held().filter(ofThis);
let attended = sheet.dataset.attended !== "", leaving = false;

function ofThis(entry) { return Number(entry.line.split(":")[1]) === lesson; }

/** What kind of record an entry is: cell, attendance, topic, homework. */
function kindOf(entry) {
  const part = entry.path.split("/").at(-1);
  return part === "cells" ? "cell" : part;
}

function saveAttendance(seen, absent) {
  attended = true;
  save(`attendance:${lesson}`, "PUT", `/lessons/${lesson}/attendance`, { seen, absences: absent });
}

// Nobody is missing but those who are known to be away: one act, and one more takes it back.
function wireAllHere(button) {
  let before = null;
  button?.addEventListener("click", () => {
    const seen = absences(), away = withExpected(), known = knownAway(), next = before ?? known;
    before = before || away.length === known.length ? null : away;
    showAway(next);
    saveAttendance(seen, next);
    allBut(next === known && known.length ? namesOf(known) : "");
    button.textContent = t(before ? "undo-all-here" : "all-here");
  });
}

function done() {
  missing("");
  flush();
  if (!attended) {
    const seen = absences(), away = withExpected();
    saveAttendance(seen, away);
    showAway(away);
  }
  const lacks = planMissing();
  if (lacks) { showPart("plan", lacks.field); missing(lacks.text); return; }
  leaving = true;
  pump();
  if (mine().length) keptHere();
  leaveWhenSent();
}

// Whoever is told that there is no connection goes on by himself: later the sheet must not vanish under his hands.
function stopped() {
  if (leaving) keptHere();
  leaving = false;
}

function stay() { leaving = false; missing(""); }

function leaveWhenSent() {
  if (leaving && mine().length === 0 && waiting().length === 0) location.href = document.getElementById("back").href;
}

function answered(event) {
  const { entry, answer } = event.detail;
  if (!ofThis(entry)) return;
  event.preventDefault();
  if (answer.status === 200) accepted(entry, answer.body);
  else troubled(entry, answer);
  settled(answer.status);
  leaveWhenSent();
}

function accepted(entry, body) {
  const kind = kindOf(entry);
  release(place(entry)); // refused before, and written since
  if (kind === "cell") settleCell(rowOf(entry.json.pupil), body.cell, overtaken(entry));
  else if (kind === "attendance") sheet.dataset.here = "said";
  else settlePart(kind, entry.json, body);
}

/** Is something newer on its way to the same place? Its answer will say how it stands there. */
function overtaken(entry) { return mine().some((one) => place(one) === place(entry)); }

/** Then what was refused in it is no longer waited for, unless it said more than its successor. */
function dropped(entry) { return overtaken(entry) && !entry.json.comment; }

function troubled(entry, { status, body }) {
  const kind = kindOf(entry), reason = body.refused ?? t("failed");
  leaving = false;
  if (dropped(entry)) return;
  if (kind === "attendance") attended = sheet.dataset.attended !== "";
  hold({ ...entry, line: place(entry) }, body.theirs ? "conflict" : "refused");
  if (kind === "cell") showState(rowOf(entry.json.pupil), body.theirs ? "conflict" : "refused", body.theirs ? t("conflict") : reason);
  if (body.asks === "reason" && !isAsking()) { askWhy(entry); return; }
  if (!body.theirs && refusedPart(kind, entry.json, reason, () => again(entry))) return;
  askAgain({ entry, kind, theirs: status === 409 ? body.theirs : null, reason });
}

/** A mark of an earlier day: the reason is asked, and the same is sent again; without one it waits for a decision. */
function askWhy(entry) {
  const refused = () => askAgain({ entry, kind: "cell", theirs: null, reason: t("refused-before") });
  askReason({ removing: entry.json.text === "", of: lesson }, (reason) => again({ ...entry, json: { ...entry.json, reason } }), (kept) => { if (kept) refused(); });
}

/** Once more, over what stands there now. */
function again(entry, theirs = null) {
  release(place(entry));
  if (entry.json.pupil) showState(rowOf(entry.json.pupil), null);
  const { version, seen } = entry.json;
  save(lineOf(entry), entry.method, entry.path, {
    ...entry.json,
    ...(version === undefined ? {} : { version: theirs?.version ?? version }),
    ...(seen === undefined ? {} : { seen: theirs?.absences ?? seen }),
  });
}

function lineOf(entry) { return ["topic", "homework"].includes(kindOf(entry)) ? `lesson:${lesson}` : entry.line; }

function giveUp(entry) { release(place(entry)); location.reload(); }

// After a reload: what is on its way is shown; what waited for a decision waits on, a conflict is looked at anew.
function takeUp() {
  for (const entry of mine()) show(entry, "unsent", t("not-sent"));
  attended ||= mine().some((entry) => kindOf(entry) === "attendance"); // said before the reload, and on its way
  for (const entry of waiting()) {
    show(entry, "refused", t("refused-before"));
    if (entry.kind === "conflict" && open) again(entry);
    else if (open) refusedPart(kindOf(entry), entry.json, t("refused-before"), () => again(entry));
  }
}

function showNext() {
  const [entry] = waiting();
  if (entry) askAgain({ entry, kind: kindOf(entry), theirs: null, reason: t("refused-before") });
}

function show(entry, state, why) {
  const { json } = entry, kind = kindOf(entry);
  if (kind === "attendance") showAway(json.absences);
  else if (kind === "cell") { showCell(rowOf(json.pupil), json.text); showState(rowOf(json.pupil), state, why); }
  else showPlan(kind, json);
}

function showPart(part, field) {
  document.querySelector(".two").dataset.shows = part;
  for (const one of document.querySelectorAll("[data-part]")) one.setAttribute("aria-pressed", String(one.dataset.part === part));
  if (field) document.getElementById(field)?.focus();
}

for (const button of document.querySelectorAll("[data-part]")) button.addEventListener("click", () => showPart(button.dataset.part));
wirePlan(lesson, Number(sheet.dataset.version), open);
wireTrouble({ keepTheirs: giveUp, keepMine: again, closed: showStatus });
wireRoll(open, {
  touched: (li) => { stay(); release(`cell:${lesson}:${li.dataset.pupil}`); },
  asked: (li) => {
    const entry = waiting().find((one) => one.line === `cell:${lesson}:${li.dataset.pupil}`);
    if (entry) askAgain({ entry, kind: "cell", theirs: null, reason: t("refused-before") });
    return Boolean(entry);
  },
});
takeUp();
if (open) {
  wireAllHere(document.querySelector("[data-all-here]"));
  document.querySelector("[data-done]").addEventListener("click", done);
  document.querySelector(".two").addEventListener("input", stay);
  document.addEventListener("outbox-answer", answered);
  wireStatus({ mine, waiting, absences, attended: () => attended, showNext, wrong: planWrong });
  document.addEventListener("outbox-offline", stopped);
  pump();
}
const asked = location.hash.slice(1);
if (["topic", "homework"].includes(asked)) showPart("plan", document.getElementById(asked) ? asked : "topic-text");
sheet.dataset.ready = "";
