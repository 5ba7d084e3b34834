// Several cells taken together: with Shift and the arrows or a click, to copy them into a spreadsheet, to fill or to clear them.
const STEPS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

export class Range {
  constructor(grid, cursor) {
    this.grid = grid;
    this.cursor = cursor;
    this.from = null; // where it began; the cursor stands at its other end
    this.taken = [];
  }

  get several() { return this.taken.length > 1; }

  /** @returns true when the key was for the range */
  key({ key, shiftKey, altKey, ctrlKey, metaKey }) {
    if (!shiftKey || altKey || ctrlKey || metaKey || !STEPS[key] || this.cursor.r < 0) return false;
    const [down, right] = STEPS[key];
    this.to(() => (down ? this.cursor.go(Math.max(this.cursor.r + down, 0), this.cursor.c) : this.cursor.side(right)));
    return true;
  }

  /** Moves the cursor and takes what lies between. */
  to(move) {
    const from = this.from ?? { r: this.cursor.r, c: this.cursor.c };
    this.moving = true;
    move();
    this.moving = false;
    this.from = from;
    this.paint(this.inside());
  }

  /** The cursor went on by itself: nothing is taken any more. */
  end() {
    if (this.moving || !this.from) return;
    this.from = null;
    this.paint([]);
  }

  rectangle() {
    const { r, c } = this.cursor, from = this.from ?? { r, c };
    const between = (a, b) => Array.from({ length: Math.abs(a - b) + 1 }, (_, i) => Math.min(a, b) + i);
    return { rows: between(from.r, r), columns: between(from.c, c).filter((column) => this.grid.shows(column)) };
  }

  inside() {
    const { rows, columns } = this.rectangle();
    return rows.flatMap((r) => columns.map((c) => this.grid.cell(r, c)));
  }

  paint(taken) {
    for (const td of this.taken) { td.classList.remove("rng"); td.removeAttribute("aria-selected"); }
    this.taken = taken.length > 1 ? taken : [];
    for (const td of this.taken) { td.classList.add("rng"); td.setAttribute("aria-selected", "true"); }
  }

  /** As a spreadsheet takes it: rows are lines, columns stand apart by tabs. */
  text() {
    const { rows, columns } = this.rectangle();
    return rows.map((r) => columns.map((c) => this.grid.shown(this.grid.cell(r, c))).join("\t")).join("\n");
  }
}
