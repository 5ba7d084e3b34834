// How it stands with saving, in words: in the foot of the page, in a banner when there is no connection, and once for a
// batch to a screen reader.
import { sendNow, unsent } from "./outbox.js";
import { say } from "../look/request.js";
import { hour } from "./clock.js";
import { el, icon, t } from "./words.js";

const foot = document.getElementById("reg-status");
const offline = document.getElementById("reg-offline"), signedOut = document.getElementById("reg-signed-out");
const rest = foot.textContent.trim();
let batch = 0, last = "", waiting = [], quiet = 0;

/** What waits for the person's decision, each in words, the newest last; showing leads to its cell, then to the next. */
export function watchStatus(troubles, showNext) {
  document.addEventListener("outbox-answer", ({ detail }) => { answered(detail.answer); });
  document.addEventListener("outbox-count", () => show());
  document.addEventListener("outbox-offline", ({ detail }) => { why(detail.reason); banner(offline); show(); });
  document.addEventListener("outbox-signed-out", () => { banner(signedOut); show(); });
  offline.querySelector("[data-send-now]").addEventListener("click", sendNow);
  foot.addEventListener("click", (event) => { if (event.target.closest("button")) showNext(); });
  watchStatus.saved = (at) => answered({ status: 200, at });
  watchStatus.waiting = () => { waiting = troubles(); show(); };
  if (unsent().length || troubles().length) watchStatus.waiting();
}

function answered({ status, at }) {
  banner(null);
  if (status === 200) { batch++; last = hour(at ?? Date.now()); }
  clearTimeout(quiet);
  quiet = setTimeout(announce, 500);
  show();
}

// One sentence for all that was saved since the last one.
function announce() {
  if (unsent().length) return;
  if (batch) say(t("saved", batch));
  batch = 0;
}

// Without a connection, or turned away by a server that takes nothing for a while and says why.
function why(reason) {
  const words = offline.querySelector("[data-why]"), text = reason ?? words.dataset.why;
  if (reason && words.textContent !== text) say(text, true);
  words.textContent = text;
  offline.querySelector("[data-rest]").hidden = Boolean(reason);
  offline.classList.toggle("bad", Boolean(reason));
}

function banner(shown) {
  for (const one of [offline, signedOut]) one.hidden = one !== shown;
}

function show() {
  const count = unsent().length, pausing = !offline.hidden || !signedOut.hidden;
  const counter = offline.querySelector("[data-count]");
  counter.textContent = counter.dataset.count.replace("{0}", count);
  foot.parentNode.classList.toggle("told", waiting.length > 0);
  if (waiting.length) paintWaiting();
  else if (pausing && count) paint("warn", "up", last ? `${t("unsent", count)}, ${t("last", last)}` : t("unsent", count));
  else if (last) paint("ok", "done", t("saved-at", last));
  else if (count) paint("warn", "up", t("unsent", count));
  else paint("", "done", rest);
}

function paint(css, sign, text) {
  const words = document.createElement("span");
  words.textContent = text;
  foot.className = "st " + css;
  foot.replaceChildren(icon(sign), words);
}

function paintWaiting() {
  const button = el("button", "btn", t("to-cell"));
  button.type = "button";
  foot.className = "st bad";
  const more = waiting.length > 1 ? [el("b", "nw", t("waiting", waiting.length))] : [];
  foot.replaceChildren(icon("stop"), el("span", "", waiting.at(-1)), button, ...more);
}
