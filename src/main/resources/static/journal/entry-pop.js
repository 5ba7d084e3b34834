// The popover under a cell: a help for the mouse and the thumb, not a step. Typing works without it.
import { place } from "./pop-place.js";
import { textOf } from "./signs.js";
import { t } from "./words.js";

export class EntryPop {
  constructor(grid, acts) {
    this.grid = grid;
    this.acts = acts; // write, back, history, closed
    this.box = document.getElementById("pop");
    this.work = document.getElementById("pop-work");
    this.note = document.getElementById("pop-note");
    this.own = document.getElementById("pop-own");
    this.td = null;
    this.box.addEventListener("click", (event) => this.click(event));
    this.box.addEventListener("keydown", (event) => this.key(event));
    this.work?.addEventListener("change", () => this.giveWork());
    this.note?.addEventListener("change", () => this.giveNote());
  }

  get open() { return this.td !== null; }

  show(td) {
    if (this.own && td !== this.td) this.own.value = "";
    this.td = td;
    this.fill();
    this.box.hidden = false;
    place(this.box, this.td);
  }

  hide() {
    this.td = null;
    this.box.hidden = true;
  }

  fill() {
    const { td, grid } = this, cell = grid.read(td), head = grid.head(td), closed = grid.why(td), trouble = this.acts.trouble(td);
    document.getElementById("pop-name").textContent = grid.pupilName(td);
    const work = cell.work ?? grid.workFor.get(head) ?? head.dataset.w ?? this.work?.options[0].value;
    const brought = document.getElementById("pop-brought"), text = td.parentElement.dataset.b;
    brought.hidden = !text;
    brought.querySelector("span").textContent = text ?? "";
    document.getElementById("pop-about").textContent = [head.dataset.date, cell.marks.length ? grid.kinds.get(work) : null].filter(Boolean).join(", ");
    const banner = document.getElementById("pop-refused"), back = banner.querySelector("[data-back]");
    banner.hidden = !(trouble || closed);
    banner.classList.toggle("bad", Boolean(trouble)); // that a cell is closed is a fact, no fault
    banner.firstElementChild.textContent = trouble?.message ?? closed;
    back.hidden = !trouble;
    if (trouble) back.textContent = trouble.theirs ? t("decide") : this.backTo(td);
    const writing = this.box.querySelector("[data-writing]");
    if (!writing) return;
    writing.hidden = Boolean(closed);
    for (const key of this.box.querySelectorAll("[data-key]"))
      key.setAttribute("aria-pressed", String(cell.absence === key.dataset.key || cell.marks.includes(key.dataset.key)));
    if (this.work && !isTyping(this.work)) this.work.value = work;
    if (this.note && !isTyping(this.note)) this.note.value = cell.comment ?? "";
    if (!this.box.hidden) place(this.box, this.td); // a refusal makes it taller
  }

  backTo(td) {
    const text = textOf(this.acts.stands(td));
    return text ? t("back", text) : t("back-empty");
  }

  click(event) {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.key) this.press(button.dataset.key, button.getAttribute("aria-pressed") === "true");
    else if ("clear" in button.dataset) this.acts.clear(this.td);
    else if ("history" in button.dataset) this.acts.history(this.td);
    else if ("back" in button.dataset) this.acts.back(this.td);
    else if ("close" in button.dataset) this.acts.closed(this.td);
  }

  press(key, pressed) {
    const cell = this.grid.read(this.td);
    if (!pressed) this.acts.write(this.td, { text: key, whole: false });
    else if (cell.absence === key) this.acts.write(this.td, { text: cell.marks.join("/"), whole: true });
  }

  key(event) {
    if (event.key === "Escape") { event.stopPropagation(); this.acts.closed(this.td); }
    if (event.key !== "Enter" || event.target.tagName !== "INPUT") return;
    event.preventDefault();
    const td = this.td;
    if (event.target === this.own && this.own.value.trim()) this.acts.write(td, { text: this.own.value.trim(), whole: false });
    else if (event.target === this.note) this.giveNote();
    this.acts.closed(td);
  }

  giveWork() {
    const { td, grid } = this;
    grid.workFor.set(grid.head(td), this.work.value);
    if (grid.read(td).marks.length) this.acts.write(td, { text: "", whole: false, work: this.work.value });
  }

  giveNote() {
    const { td, grid } = this;
    if (!td || this.note.value === (grid.read(td).comment ?? "")) return;
    if (!grid.read(td).marks.length) { this.acts.say(t("no-note")); return; }
    this.acts.write(td, { text: "", whole: false, comment: this.note.value.trim() });
  }
}

// An answer that arrives meanwhile fills the popover anew: the field one is in is left alone.
function isTyping(field) { return field === document.activeElement; }
