// Where one stands in the grid: one tab stop, moved with the keyboard as the APG grid pattern says.
const TEN = 10;

export class Cursor {
  constructor(grid, arrived) {
    this.grid = grid;
    this.arrived = arrived;
    const today = grid.heads.findIndex((head) => head.classList.contains("now"));
    const ahead = grid.heads.findIndex((head) => head.classList.contains("ahead"));
    this.r = 0;
    this.c = today >= 0 ? today : Math.max(0, (ahead >= 0 ? ahead : grid.heads.length) - 1);
    grid.cell(this.r, this.c).tabIndex = 0;
    this.showColumn();
  }

  get element() { return this.r < 0 ? this.grid.heads[Math.min(this.c, this.grid.heads.length - 1)].firstElementChild : this.grid.cell(this.r, this.c); }

  go(r, c) {
    if (r < 0 && !this.grid.shows(c)) r = 0;
    const last = r < 0 ? this.grid.heads.length - 1 : this.grid.width - 1;
    this.element.tabIndex = -1;
    this.r = Math.min(Math.max(r, -1), this.grid.rows.length - 1);
    this.c = Math.min(Math.max(c, 0), last);
    this.element.tabIndex = 0;
    this.element.focus({ preventScroll: true });
    this.element.scrollIntoView({ block: "nearest", inline: "nearest" });
    this.tint();
    this.arrived(this.element);
  }

  to(td) { const { r, c } = this.grid.place(td); this.go(r, c); }
  down() { this.go(Math.min(this.r + 1, this.grid.rows.length - 1), this.c); }
  right() { this.side(1); }
  left() { this.side(-1); }
  side(step) { this.go(this.r, this.shown(this.c + step, step)); }

  /** The column itself, or the next one that way that is shown; where there is none, the one where the cursor stands. */
  shown(c, way) {
    let at = c;
    while (at >= 0 && at < this.grid.width && !this.grid.shows(at)) at += way;
    return at < 0 || at >= this.grid.width ? this.c : at;
  }

  /** The nearest lesson that is shown; where there is none, the first column after them. */
  nearest(c) {
    const last = this.grid.heads.length, there = (at) => at >= 0 && at < last && this.grid.shows(at);
    for (let far = 0; far < last; far++) for (const at of [c + far, c - far]) if (there(at)) return at;
    return last;
  }

  /** After rows or columns came or went: where it stood, or the nearest to it; those at the end of a row always stay. */
  settle() {
    const td = this.grid.table.querySelector("tbody [tabindex='0']");
    if (td) td.tabIndex = -1;
    this.r = this.grid.rows.length ? Math.max(0, this.grid.rows.indexOf(td?.parentNode)) : -1;
    if (this.c < this.grid.heads.length) this.c = this.nearest(this.c);
    this.element.tabIndex = 0;
  }

  /** @returns true when the key moved the cursor */
  key({ key, ctrlKey, metaKey, altKey, shiftKey }) {
    if (altKey || shiftKey) return false;
    const ctrl = ctrlKey || metaKey, end = this.grid.rows.length - 1, last = this.grid.width - 1, first = this.shown(0, 1);
    const moves = {
      ArrowUp: [ctrl ? 0 : this.r - 1, this.c], ArrowDown: [ctrl ? end : this.r + 1, this.c],
      ArrowLeft: [this.r, ctrl ? first : this.shown(this.c - 1, -1)], ArrowRight: [this.r, ctrl ? last : this.shown(this.c + 1, 1)],
      Home: [ctrl ? 0 : this.r, first], End: [ctrl ? end : this.r, last],
      PageUp: [Math.max(0, this.r - TEN), this.c], PageDown: [this.r + TEN, this.c],
    };
    if (!moves[key]) return false;
    this.go(...moves[key]);
    return true;
  }

  tint() {
    for (const on of this.grid.table.querySelectorAll("tr.on, th.on")) on.classList.remove("on");
    if (this.r >= 0) this.grid.rows[this.r].classList.add("on");
    this.grid.heads[this.c]?.classList.add("on");
  }

  // The page opens scrolled to today.
  showColumn() {
    const box = this.grid.table.parentNode, head = this.grid.heads[this.c].getBoundingClientRect();
    const first = this.grid.table.querySelector("thead .nm").getBoundingClientRect().right;
    const stays = [...this.grid.table.tHead.rows[1].querySelectorAll(".ms, .avg, .pm")].filter((end) => getComputedStyle(end).right !== "auto");
    const last = Math.min(box.getBoundingClientRect().right, ...stays.map((end) => end.getBoundingClientRect().left));
    if (head.right + head.width > last) box.scrollLeft += head.left - (first + last) / 2;
  }
}
