// What of the register is shown: whom, which lessons, and whether it has the whole screen. Kept for this page of the browser.
import { say } from "../look/request.js";
import { t } from "./words.js";

export class View {
  /** @param changed told after rows or columns came or went */
  constructor(grid, changed) {
    this.grid = grid;
    this.changed = changed;
    this.box = document.getElementById("view");
    this.app = document.querySelector(".regapp");
    this.bar = document.getElementById("viewbar");
    this.bar?.querySelector("button").addEventListener("click", () => { this.all(); this.box.querySelector("summary").focus(); });
    this.box?.addEventListener("change", () => this.filter());
    this.box?.addEventListener("keydown", (event) => { if (event.key === "Escape") this.fold(event); });
    document.addEventListener("click", (event) => { if (this.box?.open && !this.box.contains(event.target)) this.box.open = false; });
    document.addEventListener("fullscreenchange", () => { if (!document.fullscreenElement) this.wide(false); });
    document.addEventListener("keydown", (event) => { if (event.key === "F9") { event.preventDefault(); this.wide(!this.isWide); } });
    document.querySelector("[data-wide]")?.addEventListener("click", () => this.wide(!this.isWide));
  }

  get isWide() { return this.app.classList.contains("wide"); }
  chosen(name) { return this.box?.querySelector(`input[name=${name}]:checked`)?.value ?? "all"; }

  fold(event) {
    event.stopPropagation();
    this.box.open = false;
    this.box.querySelector("summary").focus();
  }

  filter() {
    const pupils = this.chosen("pupils"), lessons = this.chosen("lessons");
    for (const row of this.grid.all) row.hidden = pupils !== "all" && !row.dataset.has?.split(" ").includes(pupils);
    this.columns(lessons);
    this.grid.take();
    this.box.classList.toggle("on", pupils !== "all" || lessons !== "all");
    this.changed();
    this.tell(pupils, lessons);
  }

  /** Which filter is on, how much of all it leaves, and why nothing where it leaves nothing. */
  tell(pupils, lessons) {
    const { rows, all, heads } = this.grid, columns = heads.filter((head) => !head.hidden).length, said = [];
    if (pupils !== "all") said.push(t("shown-pupils", this.label("pupils"), rows.length, all.length));
    if (lessons !== "all") said.push(t("shown-lessons", this.label("lessons"), columns, heads.length));
    if (!rows.length || !columns) said.push(t("no-such"));
    this.bar.hidden = !said.length;
    this.bar.firstElementChild.textContent = said.join(" ");
    say(said.join(" ") || t("shown", rows.length, all.length));
  }

  label(name) { return this.box.querySelector(`input[name=${name}]:checked`).parentNode.textContent.trim(); }

  columns(kind) {
    const hide = this.grid.heads.map((head, c) => !this.wanted(kind, head, c));
    for (const [c, head] of this.grid.heads.entries()) {
      if (head.hidden === hide[c]) continue;
      head.hidden = hide[c];
      for (const row of [...this.grid.all, this.grid.table.tFoot.rows[0]]) row.cells[c + 2].hidden = hide[c];
    }
    this.months(hide);
  }

  // Today's lesson stays, so that there is always one to write in; so does the column that is kept in sight.
  wanted(kind, head, c) {
    if (kind === "all" || head.matches(".now, .frz")) return true;
    if (kind === "control") return Boolean(head.querySelector(".kr"));
    return this.grid.all.some((row) => row.cells[c + 2].querySelector(".m"));
  }

  months(hide) {
    let c = 0;
    for (const month of this.grid.table.tHead.rows[0].querySelectorAll(".mo")) {
      month.dataset.all ??= month.colSpan;
      const shown = hide.slice(c, c + Number(month.dataset.all)).filter((one) => !one).length;
      c += Number(month.dataset.all);
      month.hidden = shown === 0;
      if (shown) month.colSpan = shown;
    }
  }

  /** Everything again: a cell that waits for its person must be seen. */
  all() {
    for (const one of this.box?.querySelectorAll("input[value=all]") ?? []) one.checked = true;
    if (this.box) this.filter();
  }

  wide(on) {
    if (this.isWide === on) return;
    this.app.classList.toggle("wide", on);
    document.querySelector("[data-wide]")?.setAttribute("aria-pressed", String(on));
    if (on) document.documentElement.requestFullscreen?.().catch(() => {});
    else if (document.fullscreenElement) document.exitFullscreen();
    this.changed();
  }
}
