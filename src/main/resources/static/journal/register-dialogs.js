// Two small dialogs of the register: the keys, and the reason for changing or removing a mark of an earlier day.
import { t } from "./words.js";

const keys = document.getElementById("keys"), reason = document.getElementById("reason");
const keep = reason.querySelector("[value=keep]"), asUsual = keep.textContent, usually = reason.querySelector("[data-why]").textContent;

keys?.querySelector("[data-close]").addEventListener("click", () => keys.close());

export function showKeys(done = () => {}) {
  keys.onclose = done;
  keys.showModal();
  keys.querySelector("h2").focus();
}

let last = { of: null, text: "" };

export function isAsking() { return reason.open; }

/**
 * Nothing is changed without a reason; within one lesson the last one is proposed again.
 * @param marks how many change
 * @param others how many cells are written beside them, whatever is decided here
 * @param of the lesson, or whatever a run of corrections belongs to
 * @param whose marks change, from what to what, in words
 * @param title, why, go what is said of it where it is no cell of a lesson
 * @param done told whether the marks were left as they were
 */
export function askReason({ removing = false, marks = 1, others = 0, of = null, whose = "", title = null, why = usually, go: name = null }, act, done) {
  const many = marks > 1 ? "-many" : "";
  reason.querySelector("[data-whose]").textContent = whose;
  reason.querySelector("[data-why]").textContent = why;
  document.getElementById("reason-h").textContent = title ?? t((removing ? "why-removed" : "why-changed") + many, marks);
  reason.querySelector("[value=go]").textContent = name ?? t((removing ? "remove" : "change") + many, marks);
  keep.textContent = others ? t("keep-others", others) : asUsual;
  const text = document.getElementById("reason-text"), often = [...reason.querySelectorAll("[data-reason]")];
  const choose = (button) => { text.value = button.dataset.reason; reason.close("go"); };
  const proposed = of !== null && last.of === of ? last.text : "";
  text.value = proposed;
  reason.returnValue = "";
  reason.onclose = () => {
    const said = text.value.trim(), go = reason.returnValue === "go" && said !== "";
    if (go) { last = { of, text: said }; act(said); }
    done(!go);
  };
  for (const button of often) button.onclick = () => choose(button);
  // Enter in the field goes on: the first button of a form would keep. A number chooses, while nothing of one's own is typed.
  text.onkeydown = (event) => {
    const chosen = text.value !== proposed ? undefined : often[Number(event.key) - 1];
    if (event.key !== "Enter" && !chosen) return;
    event.preventDefault();
    if (chosen) choose(chosen);
    else if (text.reportValidity()) reason.close("go");
  };
  reason.showModal();
  text.focus();
  text.select();
}
