// Two small dialogs of the register: the keys, and the reason for changing or removing a mark of an earlier day.
import { t } from "./words.js";

const keys = document.getElementById("keys"), reason = document.getElementById("reason");

keys?.querySelector("[data-close]").addEventListener("click", () => keys.close());

export function showKeys(done = () => {}) {
  keys.onclose = done;
  keys.showModal();
  keys.querySelector("h2").focus();
}

/** @param done told whether the mark was left as it was */
export function askReason(removing, act, done) {
  document.getElementById("reason-h").textContent = t(removing ? "why-removed" : "why-changed");
  reason.querySelector("[value=go]").textContent = t(removing ? "remove" : "change");
  const text = document.getElementById("reason-text");
  text.value = "";
  reason.returnValue = "";
  reason.onclose = () => {
    const go = reason.returnValue === "go";
    if (go) act(text.value.trim() || null);
    done(!go);
  };
  // Enter in the field goes on: the first button of a form would keep.
  text.onkeydown = (event) => { if (event.key === "Enter") { event.preventDefault(); reason.close("go"); } };
  reason.showModal();
  text.focus();
}
