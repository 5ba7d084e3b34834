// The note of a lesson: what its teachers write for themselves, in the panel beside the register. Families never see it.
import { newId, send, say } from "../look/request.js";
import { put } from "./grid.js";
import { el, icon, t } from "./words.js";

const drafts = new Map(); // what was typed and could not be saved, by lesson

/** The part of the panel, as parts of sections: none where there is nothing to read or to write. */
export function noteOf(head, root) {
  const may = "notes" in root.dataset, text = head.dataset.note ?? "";
  if (!may && !text) return [];
  const box = el("div", "stack");
  if (may && drafts.has(head)) write(box, head); else show(box, head, may);
  return [[el("span", "label", t("lesson-note")), box]];
}

function show(box, head, may) {
  const text = head.dataset.note ?? "";
  const button = el("button", "btn", icon("note"), t(text ? "lesson-note-change" : "lesson-note-write"));
  button.type = "button";
  button.addEventListener("click", () => write(box, head));
  box.replaceChildren(...(text ? [el("p", "", text)] : []), ...(may ? [button] : []));
}

function write(box, head) {
  const text = el("textarea", "input"), trouble = el("p", "small bad"), save = el("button", "btn main", t("lesson-note-save")), back = el("button", "btn", t("lesson-note-back"));
  Object.assign(text, { maxLength: 500, rows: 3, value: drafts.get(head) ?? head.dataset.note ?? "" });
  text.setAttribute("aria-label", t("lesson-note"));
  save.type = back.type = "button";
  back.addEventListener("click", () => { drafts.delete(head); close(box, head); });
  save.addEventListener("click", () => saved(box, head, text, trouble));
  text.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { event.stopPropagation(); drafts.delete(head); close(box, head); }
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) saved(box, head, text, trouble);
  });
  text.addEventListener("input", () => drafts.set(head, text.value));
  // Who goes on to another cell has written the note, too.
  text.addEventListener("blur", (event) => { if (drafts.has(head) && !box.contains(event.relatedTarget)) saved(box, head, text, trouble); });
  trouble.hidden = true;
  box.replaceChildren(text, trouble, el("div", "row", save, back));
  if (box.isConnected) text.focus();
}

function close(box, head) {
  const here = box.contains(document.activeElement);
  show(box, head, true);
  if (here) box.querySelector("button").focus();
}

async function saved(box, head, text, trouble) {
  const version = Number(head.dataset.nv ?? 0);
  const asked = { version, text: text.value.trim() };
  // The same asked again after no answer is the same act.
  if (JSON.stringify(asked) !== box.dataset.asked) Object.assign(box.dataset, { asked: JSON.stringify(asked), op: newId() });
  const { status, body } = await send("PUT", `/lessons/${head.dataset.l}/note`, { op: box.dataset.op, ...asked });
  if (status === 200) { drafts.delete(head); take(head, body); if (box.isConnected) close(box, head); say(t("lesson-note-saved")); return; }
  if (status === 409) head.dataset.nv = body.theirs.version; // to be read first; a second press writes over it
  trouble.hidden = false;
  trouble.textContent = status === 409 ? t("lesson-note-theirs", body.theirs.by, body.theirs.text || t("empty")) : body.refused ?? t("lesson-note-unsaved");
  say(trouble.textContent, true);
}

function take(head, { version, text }) {
  head.dataset.nv = version;
  put(head, "note", text || null);
}
