// A save that was refused, or met another's: said in words, one after the other; what was typed is kept until the person
// decides.
import { namesOf } from "./lesson-roll.js";
import { t } from "./words.js";

const dialog = document.getElementById("trouble"), text = document.getElementById("trouble-text");
const part = (name) => dialog.querySelector(`[data-${name}]`);
const queue = [];
let now = null, told = {};

export function wireTrouble(listeners) {
  told = listeners;
  part("later").addEventListener("click", () => dialog.close());
  part("keep-theirs").addEventListener("click", () => { const { entry } = now; dialog.close(); told.keepTheirs(entry); });
  part("keep-mine").addEventListener("click", () => { const { entry, theirs } = now; dialog.close(); told.keepMine(entry, theirs); });
  dialog.addEventListener("close", () => { now = null; told.closed(); if (queue.length) open(queue.shift()); });
}

/** @param trouble {entry, kind, theirs, reason}; theirs: what stands there now and whose it is, null when it was refused */
export function askAgain(trouble) {
  if (now) queue.push(trouble); else open(trouble);
}

function open(trouble) {
  now = trouble;
  text.textContent = trouble.theirs ? changed(trouble) : trouble.reason;
  part("keep-theirs").textContent = t(trouble.theirs ? "keep" : "give-up");
  part("keep-mine").textContent = t(trouble.theirs ? "write" : "again");
  dialog.showModal();
  dialog.querySelector("h2").focus();
}

function changed({ entry, kind, theirs }) {
  const { json } = entry;
  const values = {
    cell: () => [theirs.text, json.text],
    topic: () => [theirs.topic, json.text || document.querySelector(`#topic option[value="${json.topicId}"]`)?.textContent],
    homework: () => [theirs.homework?.text, json.text],
    attendance: () => [namesOf(theirs.absences), namesOf(json.absences)],
  }[kind]();
  const name = kind === "cell" ? document.querySelector(`#roll [data-pupil="${json.pupil}"] .nm > span`)?.textContent : "";
  return t("changed-" + kind, name, theirs.by, theirs.at, ...values.map((one) => one || t("empty")));
}
