// What marks of this lesson are for: the kinds of the school's list, and which of them is the usual one here.
import { t } from "./words.js";

const select = document.getElementById("pad-work"), roll = document.getElementById("roll");
const kinds = () => [...(select?.options ?? [])].filter((one) => one.value);
const kindOf = (code) => kinds().find((one) => one.value === code);

/** The work of the lesson, a control work first; else what its topic plans; else the first kind. As the server has it. */
export function usual() {
  const there = new Set([...(roll?.querySelectorAll("[data-mark]") ?? [])].map((one) => one.dataset.work));
  const given = kinds().filter((one) => one.dataset.given === "yes" || there.has(one.value));
  const planned = document.getElementById("topic")?.selectedOptions[0]?.dataset.work;
  return (given.find((one) => one.dataset.control === "yes") ?? given[0] ?? kindOf(planned) ?? kinds()[0])?.value ?? "";
}

/** The short name of a kind that is not the usual one; else an empty text. */
export function unusual(code) { return !code || code === usual() ? "" : kindOf(code)?.dataset.short ?? ""; }

/** Advice about control works stands only where one is written, planned, or about to be. */
export function showControls() {
  const box = document.getElementById("controls"), meant = [select?.value, usual()];
  if (box) box.hidden = box.dataset.held !== "yes" && !meant.some((one) => kindOf(one)?.dataset.control === "yes");
}

/** By which keys of its own a kind is judged; empty: by the usual ones. */
export function scaleOf(code) { return kindOf(code)?.dataset.scale ?? ""; }

/** Says in the list what «as usual» means now. */
export function nameUsual() { select.options[0].textContent = t("usual-work", kindOf(usual())?.textContent ?? ""); }
