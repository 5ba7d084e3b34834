// The register page: the grid as a custom element, put together from its parts, and its keys.
import { say } from "../look/request.js";
import { Asked } from "./asked.js";
import { CellEntry } from "./cell-entry.js";
import { CellSaves } from "./cell-saves.js";
import { Cursor } from "./cursor.js";
import { EntryPop } from "./entry-pop.js";
import { Frozen } from "./frozen.js";
import { Grid } from "./grid.js";
import { GridActs } from "./grid-acts.js";
import { showKeys } from "./register-dialogs.js";
import { Outlooks } from "./outlook.js";
import { Panel } from "./panel.js";
import { copied } from "./paste.js";
import { Range } from "./range.js";
import { copy, wholeSheet } from "./sheet.js";
import { watchStatus } from "./save-status.js";
import { hintScroll } from "./scroll-hint.js";
import { TermMarks } from "./term-marks.js";
import { Together } from "./together.js";
import { Totals } from "./totals.js";
import { View } from "./view.js";
import { t } from "./words.js";
import "./register-print.js";

class MarkGrid extends HTMLElement {
  connectedCallback() {
    this.grid = new Grid(this);
    this.grid.workFor = new Map();
    this.frozen = new Frozen(this.grid);
    this.acts = new GridActs(this);
    this.outlooks = new Outlooks(this.grid);
    this.panel = new Panel(this.grid, this.outlooks, { go: (c) => this.cursor.go(Math.max(this.cursor.r, 0), c), freeze: (head) => this.freeze(head), frozen: () => this.frozen.head });
    this.saves = new CellSaves(this.grid, (td) => this.settled(td));
    const standing = (td) => (td.dataset.s && this.saves.stands.get(td)) || this.grid.read(td);
    this.totals = new Totals(this.grid, standing);
    this.asked = new Asked(this.grid, standing);
    this.typing();
    this.cursor = new Cursor(this.grid, (element) => this.arrived(element));
    this.terms = new TermMarks(this.grid, this.outlooks, (td, move) => this.leaveTerm(td, move));
    this.range = new Range(this.grid, this.cursor);
    this.together = new Together(this.grid, this.range, { stuck: (td) => this.saves.trouble.has(td), write: (...many) => this.acts.writeAll(...many), back: () => this.cursor.element.focus() });
    this.view = new View(this.grid, () => this.shownAnew());
    this.panel.show(this.cursor.r, this.cursor.c);
    watchStatus(() => this.troubles(), () => this.nextTrouble());
    this.listen();
    hintScroll(this);
    this.dataset.ready = "yes";
  }

  typing() {
    const { grid, acts, saves } = this;
    this.entry = new CellEntry(grid, { written: (...typed) => acts.written(...typed), cancelled: (td, move) => acts.leave(td, move) });
    this.pop = new EntryPop(grid, {
      write: (td, change) => acts.write(td, change, () => this.refill()),
      clear: (td) => acts.clear(td), history: (td) => acts.history(td), back: (td) => acts.back(td),
      stands: (td) => saves.stands.get(td), trouble: (td) => saves.trouble.get(td), closed: (td) => this.closePop(td), say: (text) => say(text, true),
    });
  }

  listen() {
    const { table } = this.grid;
    table.addEventListener("keydown", (event) => this.key(event));
    table.addEventListener("click", (event) => this.click(event));
    table.addEventListener("paste", (event) => this.paste(event));
    table.addEventListener("copy", (event) => { if (!this.entry.open && this.td) copied(event, this.range.text()); });
    this.addEventListener("keydown", (event) => { if (event.key === "F6") { event.preventDefault(); this.panel.otherSide(this.cursor.element); } });
    document.querySelector("[data-keys]")?.addEventListener("click", () => showKeys());
    document.querySelector("[data-copy]")?.addEventListener("click", () => say(t(copy(wholeSheet(this.grid)) ? "copied" : "not-copied", this.grid.rows.length)));
  }

  get td() { const at = this.cursor.element; return this.grid.isCell(at) ? at : null; }

  arrived(element) {
    this.range?.end();
    this.terms?.hide();
    if (this.pop.open && this.pop.td !== element) this.pop.hide();
    if (element.tagName === "TD") this.grid.say(element);
    this.panel.show(this.cursor.r, this.cursor.c);
    if (this.saves.trouble.has(element)) this.pop.show(element);
  }

  settled(td) {
    watchStatus.waiting();
    this.totals.count();
    this.asked.row(td.parentNode);
    this.outlooks.forget(td.parentNode);
    this.panel.show(this.cursor.r, this.cursor.c);
    if (td !== this.td || this.entry.open) return;
    const trouble = this.saves.trouble.get(td);
    if (trouble?.theirs) this.acts.conflict(td); else if (trouble) this.pop.show(td); else this.refill();
  }

  key(event) {
    const ctrl = event.ctrlKey || event.metaKey, { key, code } = event;
    if (this.entry.open || event.isComposing) return;
    if (key === "Escape") { this.escape(); return; }
    if (!this.grid.rows.length) return;
    if (this.range.key(event) || this.cursor.key(event)) { event.preventDefault(); return; }
    if (ctrl && code === "KeyZ" && !event.shiftKey) { event.preventDefault(); this.acts.undo(); return; }
    if (ctrl || event.altKey || !this.act(event, key, code)) return;
    event.preventDefault();
  }

  act(event, key, code) {
    const { td, acts } = this;
    if (key === "?") showKeys(() => this.cursor.element.focus());
    else if (key === "F8") this.freeze(this.grid.heads[this.cursor.c]);
    else if (key === "Enter" && this.cursor.element.matches(".avg, .ms")) this.panel.showAverage(this.cursor.r);
    else if (this.terms.is(this.cursor.element)) return this.terms.key(this.cursor.element, key);
    else if (!td) return false;
    else if (key === "F4") acts.history(td);
    else if ((key === "F2" && event.shiftKey) || (code === "KeyC" && key.length === 1)) acts.comment(td);
    else if (key === "F2" || key === "Enter") acts.open(td, this.grid.text(td), true);
    else if (key === "Delete" || key === "Backspace") acts.clear(td);
    else if (key.length === 1 && key !== " ") acts.open(td, key, false);
    else return false;
    return true;
  }

  leaveTerm(td, move) {
    if (move === "here") this.cursor.to(td);
    else this.acts.leave(td, move);
    this.panel.show(this.cursor.r, this.cursor.c);
  }

  /** Of the columns after the lessons each stays in sight by itself. */
  freeze(head) {
    if (!head) return;
    this.frozen.toggle(head);
    this.panel.show(this.cursor.r, this.cursor.c);
  }

  escape() {
    const { td } = this;
    if (this.pop.open) this.closePop(td);
    else if (td && this.saves.trouble.has(td)) this.acts.back(td);
  }

  closePop(td) {
    this.pop.hide();
    (td ?? this.cursor.element).focus({ preventScroll: true });
  }

  refill() { if (this.pop.open) this.pop.fill(); }

  click(event) {
    const button = event.target.closest(".d button"), td = event.target.closest("tbody td");
    if (button) this.cursor.go(-1, this.grid.heads.indexOf(button.parentNode));
    if (!td || event.target.tagName === "INPUT" || this.grid.place(td).c < 0) return;
    if (event.shiftKey) { this.range.to(() => this.cursor.to(td)); return; }
    this.cursor.to(td);
    const trouble = this.saves.trouble.get(td);
    if (this.terms.is(td)) this.terms.show(td);
    else if (!this.grid.isCell(td)) this.panel.showAverage(this.cursor.r);
    else if (trouble?.theirs) this.acts.conflict(td);
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
    this.totals.count();
    if (this.grid.rows.length) this.panel.show(this.cursor.r, this.cursor.c);
  }

  /** What waits for a decision, each in words; the last is the newest. */
  troubles() {
    return [...this.saves.trouble].map(([td, { message }]) => `${this.grid.pupilName(td)}, ${this.grid.head(td).dataset.date}: ${message}`);
  }
}

customElements.define("mark-grid", MarkGrid);
document.querySelector(".reghead [aria-current=page]")?.scrollIntoView({ block: "nearest", inline: "center" });
