// Several cells written at once: filled alike, cleared, pasted from a spreadsheet. One act, taken back as one.
import { say } from "../look/request.js";
import { pasted } from "./paste.js";
import { t } from "./words.js";

export class Together {
  /** @param write makes the changes, @param stuck whether a cell waits for a decision, @param back to where one stood */
  constructor(grid, range, { write, stuck, back }) {
    Object.assign(this, { grid, range, writeAll: write, stuck, back });
  }

  /** The same into every cell that is taken, as a spreadsheet does; closed cells stay as they are. */
  fill(td, typed) {
    const cells = this.range.several ? this.range.taken : [td];
    this.write(cells.map((one) => [one, typed]), "filled");
  }

  clear() {
    const filled = this.range.taken.filter((one) => this.grid.isCell(one) && this.grid.text(one));
    this.write(filled.map((one) => [one, { text: "", whole: true, work: null }]), "cleared");
  }

  paste(cursor, text) { this.write(pasted(this.grid, cursor, text), "pasted"); }

  write(changes, said) {
    const open = changes.filter(([td]) => this.grid.isCell(td) && !this.grid.why(td) && !this.stuck(td));
    if (!open.length) { say(t("nothing-to-write"), true); return; }
    this.writeAll(open, (written, left) => { this.back(); say(left ? t("written-left", written, left) : t(said, written)); });
  }
}
