// How it stands with saving, in words, in the foot of the sheet; once for a batch to a screen reader.
import { sendNow } from "./outbox.js";
import { say } from "../look/request.js";
import { el, icon, t } from "./words.js";

const foot = document.getElementById("saved");
let of = null, stopped = "", reason = "", lacks = "", but = "", saved = false, kept = false, slow = 0;

/**
 * @param listeners mine: what of this lesson is on its way; waiting: what needs a decision; showNext leads to it; wrong:
 *   what is typed and cannot be written
 */
export function wireStatus(listeners) {
  of = listeners;
  document.addEventListener("outbox-offline", ({ detail }) => { stopped = "offline"; reason = detail.reason ?? ""; showStatus(); });
  document.addEventListener("outbox-signed-out", () => { stopped = "signed-out"; showStatus(); });
  document.addEventListener("outbox-count", () => {
    clearTimeout(slow);
    if (of.mine().length) slow = setTimeout(() => { if (of.mine().length && !stopped && !lacks) paint("", "sync", t("saving")); }, 400);
  });
  if (of.mine().length || of.waiting().length) showStatus();
}

/** An answer came: whatever stopped us is over. */
export function settled(status) {
  stopped = reason = "";
  kept = false;
  saved ||= status === 200;
  showStatus();
  if (of.mine().length === 0 && status === 200) say(but ? t("saved-but", but) : t("saved"));
}

/** What the lesson lacks, in words, until something is changed; an empty text: nothing. */
export function missing(text) {
  lacks = text;
  but = "";
  showStatus();
  if (text) say(text, true);
}

/** Of whom «Все на месте» was not said, in words, until something is changed; an empty text: of nobody. */
export function allBut(text) {
  lacks = "";
  but = text;
  showStatus();
}

/** «Урок заполнен» without a connection: said at once, the sheet stays. Answers whether it is so. */
export function keptHere() {
  if (!stopped) return false;
  kept = true;
  showStatus();
  say(reason || t("kept-here"), true);
  return true;
}

export function showStatus() {
  if (!of) return;
  const count = of.mine().length, waits = of.waiting().length;
  if (stopped === "signed-out") paint("bad", "lock", t("signed-out"), link(t("sign-in")));
  else if (stopped && count && reason) paint("bad", "stop", reason, t("turned-away", count), retry());
  else if (stopped && count) paint("warn", "up", t(kept ? "kept" : "unsent", count), retry());
  else if (waits) paint("bad", "stop", "", button(t("waiting", waits), of.showNext));
  else if (of.wrong()) paint("bad", "stop", of.wrong());
  else if (lacks) paint("warn", "alert", lacks);
  else if (saved && !count) paint("ok", "done", away(of.absences().length));
}

function away(count) {
  if (but) return t("saved-but", but);
  if (count) return t("saved-away", count);
  return t(of.attended() ? "saved-here" : "saved");
}

function paint(look, sign, ...said) {
  foot.className = `st grow small ${look}`;
  foot.replaceChildren(icon(sign), el("span", "", ...said.flatMap((one) => [one, " "])));
}

function link(text) {
  const made = el("a", "", text);
  made.href = "/sign-in";
  return made;
}

function button(text, pressed) {
  const made = el("button", "btn quiet", text);
  made.type = "button";
  made.addEventListener("click", pressed);
  return made;
}

function retry() { return button(t("send-now"), sendNow); }
