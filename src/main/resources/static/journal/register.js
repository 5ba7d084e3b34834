// The register page: the grid as a custom element, its keys, and what they do.
import { say } from "../look/request.js";
import { CellEntry } from "./cell-entry.js";
import { showHistory } from "./cell-history.js";
import { CellSaves } from "./cell-saves.js";
import { askConflict } from "./conflict.js";
import { Cursor } from "./cursor.js";
import { EntryPop } from "./entry-pop.js";
import { Grid } from "./grid.js";
import { askReason, showKeys } from "./register-dialogs.js";
import { Panel } from "./panel.js";
import { watchStatus } from "./save-status.js";
import { t } from "./words.js";

class MarkGrid extends HTMLElement {
  connectedCallback() {
    this.grid = new Grid(this);
    this.grid.workFor = new Map();
    this.panel = new Panel(this.grid, (c) => this.cursor.go(Math.max(this.cursor.r, 0), c));
    this.saves = new CellSaves(this.grid, (td) => this.settled(td));
    this.entry = new CellEntry(this.grid, { written: (...typed) => this.written(...typed), cancelled: (td, move) => this.leave(td, move) });
    this.pop = new EntryPop(this.grid, {
      write: (td, change) => { this.write(td, change); this.pop.fill(""); },
      clear: (td) => this.clear(td), history: (td) => this.history(td), back: (td) => { this.saves.giveUp(td); this.closePop(td); },
      stands: (td) => this.saves.stands.get(td), closed: (td) => this.closePop(td), say: (text) => say(text, true),
    });
    this.cursor = new Cursor(this.grid, (element) => this.arrived(element));
    this.panel.show(this.cursor.r, this.cursor.c);
    watchStatus(() => this.saves.trouble.size, () => this.nextTrouble());
    this.grid.table.addEventListener("keydown", (event) => this.key(event));
    this.grid.table.addEventListener("click", (event) => this.click(event));
    this.grid.table.addEventListener("paste", (event) => this.paste(event));
    this.grid.table.addEventListener("copy", (event) => this.copy(event));
    this.addEventListener("keydown", (event) => { if (event.key === "F6") { event.preventDefault(); this.otherSide(); } });
    document.querySelector("[data-keys]")?.addEventListener("click", () => showKeys());
    this.dataset.ready = "yes";
  }

  get td() { const at = this.cursor.element; return this.grid.isCell(at) ? at : null; }

  arrived(element) {
    if (this.pop.open && this.pop.td !== element) this.pop.hide();
    if (element.tagName === "TD") this.grid.say(element);
    this.panel.show(this.cursor.r, this.cursor.c);
    const trouble = this.saves.trouble.get(element);
    if (trouble?.message) this.pop.show(element, trouble.message);
  }

  settled(td) {
    watchStatus.waiting();
    this.panel.show(this.cursor.r, this.cursor.c);
    if (td !== this.td || this.entry.open) return;
    const trouble = this.saves.trouble.get(td);
    if (trouble?.theirs) this.conflict(td);
    else if (trouble) this.pop.show(td, trouble.message);
    else if (this.pop.open) this.pop.fill("");
  }

  key(event) {
    const ctrl = event.ctrlKey || event.metaKey, { key, code } = event;
    if (this.entry.open || event.isComposing) return;
    if (key === "Escape") { this.escape(); return; }
    if (this.cursor.key(event)) { event.preventDefault(); return; }
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
    if (why) { say(why, true); this.pop.show(td); }
    return Boolean(why);
  }

  written(td, text, whole, move) {
    this.write(td, { text, whole });
    this.leave(td, move);
  }

  write(td, change) {
    this.saves.write(td, { work: this.grid.workFor.get(this.grid.head(td)) ?? null, ...change });
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
    else if (td && this.saves.trouble.get(td)?.message) this.saves.giveUp(td);
  }

  closePop(td) {
    this.pop.hide();
    (td ?? this.cursor.element).focus({ preventScroll: true });
  }

  // A mark that is a day old is not wiped without a word.
  clear(td) {
    if (this.saves.trouble.get(td)?.message) { this.saves.giveUp(td); return; }
    if (this.closed(td) || !this.grid.text(td)) return;
    const old = !this.grid.head(td).classList.contains("now") && this.grid.read(td).marks.length > 0;
    const wipe = (reason) => this.write(td, { text: "", whole: true, work: null, reason });
    if (old) askReason(wipe, () => this.cursor.element.focus()); else wipe(null);
    if (this.pop.open) this.pop.fill("");
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
    const td = this.saves.undo();
    if (!td) { say(t("nothing-to-undo")); return; }
    this.cursor.to(td);
    say(t("undone"));
  }

  click(event) {
    const button = event.target.closest(".d button"), td = event.target.closest("tbody td");
    if (button) this.cursor.go(-1, this.grid.heads.indexOf(button.parentNode));
    if (!td || event.target.tagName === "INPUT" || this.grid.place(td).c < 0) return;
    this.cursor.to(td);
    const trouble = this.saves.trouble.get(td);
    if (!this.grid.isCell(td)) this.panel.showAverage(this.cursor.r);
    else if (trouble?.theirs) this.conflict(td);
    else this.pop.show(td, trouble?.message);
  }

  // A column from a spreadsheet goes down from here, a cell a line; an empty line leaves its cell alone.
  paste(event) {
    if (this.entry.open || !this.td) return;
    event.preventDefault();
    const lines = event.clipboardData.getData("text").replace(/\r?\n$/, "").split(/\r?\n/);
    let pasted = 0;
    lines.forEach((line, i) => line.split("\t").forEach((text, j) => {
      const td = this.grid.cell(this.cursor.r + i, this.cursor.c + j);
      if (!text.trim() || !this.grid.isCell(td) || this.grid.why(td)) return;
      this.write(td, { text: text.trim(), whole: false });
      pasted++;
    }));
    say(t("pasted", pasted));
  }

  copy(event) {
    if (this.entry.open || !this.td) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", this.grid.text(this.td));
  }

  nextTrouble() {
    const [td] = this.saves.trouble.keys();
    if (!td) return;
    this.cursor.to(td);
    if (this.saves.trouble.get(td).theirs) this.conflict(td);
  }

  otherSide() {
    if (this.panel.box.contains(document.activeElement)) this.cursor.element.focus();
    else this.panel.tabs.find((tab) => tab.tabIndex === 0).focus();
  }
}

customElements.define("mark-grid", MarkGrid);
