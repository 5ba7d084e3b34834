// The register page: the grid as a custom element, its keys, and what they do.
import { say } from "../look/request.js";
import { Asked } from "./asked.js";
import { CellEntry } from "./cell-entry.js";
import { showHistory } from "./cell-history.js";
import { CellSaves } from "./cell-saves.js";
import { askConflict } from "./conflict.js";
import { Cursor } from "./cursor.js";
import { EntryPop } from "./entry-pop.js";
import { Grid } from "./grid.js";
import { showKeys } from "./register-dialogs.js";
import { change } from "./old-mark.js";
import { Panel } from "./panel.js";
import { copied } from "./paste.js";
import { Range } from "./range.js";
import { copy, wholeSheet } from "./sheet.js";
import { watchStatus } from "./save-status.js";
import { hintScroll } from "./scroll-hint.js";
import { Together } from "./together.js";
import { Totals } from "./totals.js";
import { View } from "./view.js";
import { t } from "./words.js";
import "./register-print.js";

class MarkGrid extends HTMLElement {
  connectedCallback() {
    this.grid = new Grid(this);
    this.grid.workFor = new Map();
    this.panel = new Panel(this.grid, (c) => this.cursor.go(Math.max(this.cursor.r, 0), c));
    this.saves = new CellSaves(this.grid, (td) => this.settled(td));
    const standing = (td) => (td.dataset.s && this.saves.stands.get(td)) || this.grid.read(td);
    this.totals = new Totals(this.grid, standing);
    this.asked = new Asked(this.grid, standing);
    this.entry = new CellEntry(this.grid, { written: (...typed) => this.written(...typed), cancelled: (td, move) => this.leave(td, move) });
    this.pop = new EntryPop(this.grid, {
      write: (td, change) => this.write(td, change, () => this.refill()),
      clear: (td) => this.clear(td), history: (td) => this.history(td), back: (td) => this.back(td),
      stands: (td) => this.saves.stands.get(td), trouble: (td) => this.saves.trouble.get(td), closed: (td) => this.closePop(td), say: (text) => say(text, true),
    });
    this.cursor = new Cursor(this.grid, (element) => this.arrived(element));
    this.range = new Range(this.grid, this.cursor);
    this.together = new Together(this.grid, this.range, { stuck: (td) => this.saves.trouble.has(td), write: (...many) => this.writeAll(...many), back: () => this.cursor.element.focus() });
    this.view = new View(this.grid, () => this.shownAnew());
    this.panel.show(this.cursor.r, this.cursor.c);
    watchStatus(() => this.troubles(), () => this.nextTrouble());
    this.grid.table.addEventListener("keydown", (event) => this.key(event));
    this.grid.table.addEventListener("click", (event) => this.click(event));
    this.grid.table.addEventListener("paste", (event) => this.paste(event));
    this.grid.table.addEventListener("copy", (event) => { if (!this.entry.open && this.td) copied(event, this.range.text()); });
    this.addEventListener("keydown", (event) => { if (event.key === "F6") { event.preventDefault(); this.panel.otherSide(this.cursor.element); } });
    document.querySelector("[data-keys]")?.addEventListener("click", () => showKeys());
    document.querySelector("[data-copy]")?.addEventListener("click", () => say(t(copy(wholeSheet(this.grid)) ? "copied" : "not-copied", this.grid.rows.length)));
    hintScroll(this);
    this.dataset.ready = "yes";
  }

  get td() { const at = this.cursor.element; return this.grid.isCell(at) ? at : null; }

  arrived(element) {
    this.range?.end();
    if (this.pop.open && this.pop.td !== element) this.pop.hide();
    if (element.tagName === "TD") this.grid.say(element);
    this.panel.show(this.cursor.r, this.cursor.c);
    if (this.saves.trouble.has(element)) this.pop.show(element);
  }

  settled(td) {
    watchStatus.waiting();
    this.totals.count();
    this.asked.row(td.parentNode);
    this.panel.show(this.cursor.r, this.cursor.c);
    if (td !== this.td || this.entry.open) return;
    const trouble = this.saves.trouble.get(td);
    if (trouble?.theirs) this.conflict(td); else if (trouble) this.pop.show(td); else this.refill();
  }

  key(event) {
    const ctrl = event.ctrlKey || event.metaKey, { key, code } = event;
    if (this.entry.open || event.isComposing) return;
    if (key === "Escape") { this.escape(); return; }
    if (!this.grid.rows.length) return;
    if (this.range.key(event) || this.cursor.key(event)) { event.preventDefault(); return; }
    if (ctrl && code === "KeyZ" && !event.shiftKey) { event.preventDefault(); this.undo(); return; }
    if (ctrl || event.altKey || !this.act(event, key, code)) return;
    event.preventDefault();
  }

  act(event, key, code) {
    const td = this.td;
    if (key === "?") showKeys(() => this.cursor.element.focus());
    else if (key === "Enter" && this.cursor.element.matches(".avg, .ms")) this.panel.showAverage(this.cursor.r);
    else if (!td) return false;
    else if (key === "F4") this.history(td);
    else if ((key === "F2" && event.shiftKey) || (code === "KeyC" && key.length === 1)) this.comment(td);
    else if (key === "F2" || key === "Enter") this.open(td, this.grid.text(td), true);
    else if (key === "Delete" || key === "Backspace") this.clear(td);
    else if (key.length === 1 && key !== " ") this.open(td, key, false);
    else return false;
    return true;
  }

  open(td, text, whole) {
    if (this.saves.trouble.get(td)?.theirs) { this.conflict(td); return; }
    if (this.closed(td)) return;
    this.pop.hide();
    this.entry.start(td, text, whole);
  }

  closed(td) {
    const why = this.grid.why(td);
    if (why) { say(t("not-written", why), true); this.pop.show(td); }
    return Boolean(why);
  }

  written(td, text, whole, move) {
    if (move === "fill") this.together.fill(td, { text, whole });
    else this.write(td, { text, whole }, () => this.leave(td, move));
  }

  write(td, typed, done) { this.writeAll([[td, typed]], done); }

  writeAll(changes, done) {
    this.saves.act++;
    const stood = (td) => this.saves.stands.get(td) ?? this.grid.read(td);
    change(changes, { stood, put: (...one) => this.put(...one), done, kept: () => this.cursor.element.focus() });
  }

  put(td, typed) {
    this.saves.write(td, { work: this.grid.workFor.get(this.grid.head(td)) ?? null, ...typed });
    watchStatus.waiting();
  }

  leave(td, move) {
    if (move === "stay") return;
    if (move === "down" || move === "right" || move === "left") this.cursor[move]();
    else if (move === "up") this.cursor.go(Math.max(this.cursor.r - 1, 0), this.cursor.c);
    else this.cursor.element.focus();
  }

  escape() {
    const td = this.td;
    if (this.pop.open) this.closePop(td);
    else if (td && this.saves.trouble.has(td)) this.back(td);
  }

  closePop(td) {
    this.pop.hide();
    (td ?? this.cursor.element).focus({ preventScroll: true });
  }

  refill() { if (this.pop.open) this.pop.fill(); }

  // Out of a trouble: what was typed is given up, or the two values are compared.
  back(td) {
    if (this.saves.trouble.get(td)?.theirs) { this.conflict(td); return; }
    this.saves.giveUp(td); this.closePop(td);
  }

  clear(td) {
    if (this.range.several) { this.together.clear(); return; }
    if (this.saves.trouble.has(td)) { this.back(td); return; }
    if (this.closed(td) || !this.grid.text(td)) return;
    this.write(td, { text: "", whole: true, work: null }, () => { if (this.pop.open) this.pop.fill(); else this.cursor.element.focus(); });
  }

  comment(td) {
    if (this.closed(td)) return;
    if (!this.grid.read(td).marks.length) { say(t("no-note"), true); return; }
    this.pop.show(td);
    this.pop.note?.focus();
  }

  conflict(td) {
    if (document.querySelector("dialog[open]:not(#conflict)")) return;
    askConflict(this.grid, this.saves, td, () => { this.cursor.to(td); watchStatus.waiting(); });
  }

  history(td) { showHistory(this.grid, td, () => this.cursor.to(td)); }

  undo() {
    const cells = this.saves.undo();
    if (!cells.length) { say(t("nothing-to-undo")); return; }
    this.go(cells[0]);
    say(cells.length > 1 ? t("undone-several", cells.length) : t("undone"));
  }

  click(event) {
    const button = event.target.closest(".d button"), td = event.target.closest("tbody td");
    if (button) this.cursor.go(-1, this.grid.heads.indexOf(button.parentNode));
    if (!td || event.target.tagName === "INPUT" || this.grid.place(td).c < 0) return;
    if (event.shiftKey) { this.range.to(() => this.cursor.to(td)); return; }
    this.cursor.to(td);
    const trouble = this.saves.trouble.get(td);
    if (!this.grid.isCell(td)) this.panel.showAverage(this.cursor.r);
    else if (trouble?.theirs) this.conflict(td);
    else this.pop.show(td);
  }

  paste(event) {
    if (this.entry.open || !this.td) return;
    event.preventDefault();
    this.together.paste(this.cursor, event.clipboardData.getData("text"));
  }

  nextTrouble() {
    const cells = [...this.saves.trouble.keys()], at = cells.indexOf(this.td);
    const td = at < 0 ? cells.at(-1) : cells[(at + 1) % cells.length];
    if (td) this.go(td);
  }

  /** To a cell that a filter may have hidden. */
  go(td) {
    if (td.parentNode.hidden || td.hidden) this.view.all();
    this.cursor.to(td);
  }

  shownAnew() {
    this.range.end();
    this.pop.hide();
    this.cursor.settle();
    if (this.grid.rows.length) this.panel.show(this.cursor.r, this.cursor.c);
  }

  /** What waits for a decision, each in words; the last is the newest. */
  troubles() {
    return [...this.saves.trouble].map(([td, { message }]) => `${this.grid.pupilName(td)}, ${this.grid.head(td).dataset.date}: ${message}`);
  }
}

customElements.define("mark-grid", MarkGrid);
document.querySelector(".reghead [aria-current=page]")?.scrollIntoView({ block: "nearest", inline: "center" });
