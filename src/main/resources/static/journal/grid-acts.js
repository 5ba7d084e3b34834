// What one does in a cell of the register: type, clear, comment, look at its history, decide what was refused, take back.
import { say } from "../look/request.js";
import { showHistory } from "./cell-history.js";
import { askConflict } from "./conflict.js";
import { change } from "./old-mark.js";
import { watchStatus } from "./save-status.js";
import { t } from "./words.js";

export class GridActs {
  /** @param page the register: its grid, cursor, saves and what is shown over a cell */
  constructor(page) { this.page = page; }

  open(td, text, whole) {
    const { saves, pop, entry } = this.page;
    if (saves.trouble.get(td)?.theirs) { this.conflict(td); return; }
    if (this.closed(td)) return;
    pop.hide();
    entry.start(td, text, whole);
  }

  closed(td) {
    const why = this.page.grid.why(td);
    if (why) { say(t("not-written", why), true); this.page.pop.show(td); }
    return Boolean(why);
  }

  written(td, text, whole, move) {
    if (move === "fill") this.page.together.fill(td, { text, whole });
    else this.write(td, { text, whole }, () => this.leave(td, move));
  }

  write(td, typed, done) { this.writeAll([[td, typed]], done); }

  /** @param done told how many cells were written: fewer, where marks of earlier days were left as they are */
  writeAll(changes, done) {
    const { saves, grid, cursor } = this.page;
    saves.act++;
    const stood = (td) => saves.stands.get(td) ?? grid.read(td);
    change(changes, { stood, put: (...one) => this.put(...one), done, kept: () => cursor.element.focus() });
  }

  put(td, typed) {
    const { saves, grid } = this.page;
    saves.write(td, { work: grid.workFor.get(grid.head(td)) ?? null, ...typed });
    watchStatus.waiting();
  }

  leave(td, move) {
    const { cursor } = this.page;
    if (move === "stay") return;
    if (move === "down" || move === "right" || move === "left") cursor[move]();
    else if (move === "up") cursor.go(Math.max(cursor.r - 1, 0), cursor.c);
    else cursor.element.focus();
  }

  // Out of a trouble: what was typed is given up, or the two values are compared.
  back(td) {
    if (this.page.saves.trouble.get(td)?.theirs) { this.conflict(td); return; }
    this.page.saves.giveUp(td);
    this.page.closePop(td);
  }

  clear(td) {
    const { range, together, saves, grid, pop, cursor } = this.page;
    if (range.several) { together.clear(); return; }
    if (saves.trouble.has(td)) { this.back(td); return; }
    if (this.closed(td) || !grid.text(td)) return;
    this.write(td, { text: "", whole: true, work: null }, () => { if (pop.open) pop.fill(); else cursor.element.focus(); });
  }

  comment(td) {
    const { grid, pop } = this.page;
    if (this.closed(td)) return;
    if (!grid.read(td).marks.length) { say(t("no-note"), true); return; }
    pop.show(td);
    pop.note?.focus();
  }

  conflict(td) {
    const { grid, saves, cursor } = this.page;
    if (document.querySelector("dialog[open]:not(#conflict)")) return;
    askConflict(grid, saves, td, () => { cursor.to(td); watchStatus.waiting(); });
  }

  history(td) { showHistory(this.page.grid, td, () => this.page.cursor.to(td)); }

  undo() {
    const cells = this.page.saves.undo();
    if (!cells.length) { say(t("nothing-to-undo")); return; }
    this.page.go(cells[0]);
    say(cells.length > 1 ? t("undone-several", cells.length) : t("undone"));
  }
}
