// A chosen column stays in sight while one scrolls: a control work to look back at. Kept for each register on this device.
import { say } from "../look/request.js";
import { el, icon, t } from "./words.js";

const account = document.querySelector("meta[name=account]")?.content ?? "nobody";

export class Frozen {
  constructor(grid) {
    this.grid = grid;
    this.key = `eljur.frozen.${account}.${grid.course}`;
    const lesson = read(this.key);
    this.head = grid.heads.find((head) => head.dataset.l === lesson) ?? null;
    if (this.head) this.paint(true);
  }

  /** Keeps this column in sight, or lets it go. */
  toggle(head) {
    const again = head === this.head;
    if (this.head) this.paint(false);
    this.head = again ? null : head;
    if (this.head) this.paint(true);
    write(this.key, this.head?.dataset.l);
    say(again ? t("unfrozen") : t("frozen", head.dataset.date));
  }

  paint(on) {
    const { grid, head } = this, c = head.cellIndex;
    for (const cell of [head, ...grid.all.map((row) => row.cells[c]), grid.table.tFoot.rows[0].cells[c]]) cell.classList.toggle("frz", on);
    grid.table.classList.toggle("frozen", on);
    head.querySelector(".pinned")?.remove();
    if (on) head.firstElementChild.append(el("span", "pinned", icon("pin"), el("span", "vh", t("is-frozen"))));
  }
}

// A browser that keeps nothing keeps no column either.
function read(key) { try { return localStorage.getItem(key); } catch { return null; } }
function write(key, lesson) {
  try { if (lesson) localStorage.setItem(key, lesson); else localStorage.removeItem(key); } catch { /* until the page is left */ }
}
