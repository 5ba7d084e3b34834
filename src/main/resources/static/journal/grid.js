// The register as rows and columns: which cell is whose, what it holds, what it is called.
import { drawn, textOf } from "./signs.js";
import { el, icon, t } from "./words.js";

const BEFORE = 2; // number and name stand before the first lesson
const SIGNS = { unsent: "up", saving: "sync", saved: "check", refused: "stop", conflict: "swap" };

export class Grid {
  constructor(root) {
    this.root = root;
    this.course = root.dataset.course;
    this.table = root.querySelector("table.reg");
    this.heads = [...this.table.querySelectorAll("th[data-l]")];
    this.all = [...this.table.tBodies[0].rows];
    this.rows = this.all; // those that a filter leaves
    this.width = this.rows[0].cells.length - BEFORE;
    this.kinds = new Map([...root.querySelectorAll("#pop-work option")].map((one) => [one.value, one.textContent]));
  }

  /** The rows that are shown now. */
  take() { this.rows = this.all.filter((row) => !row.hidden); }
  /** Whether the column is shown; those after the lessons always are. */
  shows(c) { return !this.heads[c]?.hidden; }

  cell(r, c) { return this.rows[r]?.cells[c + BEFORE]; }
  place(td) { return { r: this.rows.indexOf(td.parentNode), c: td.cellIndex - BEFORE }; }
  head(td) { return this.heads[this.place(td).c]; }
  isCell(td) { return Boolean(td && td.closest("tbody") && this.head(td)); }
  lesson(td) { return Number(this.head(td).dataset.l); }
  pupil(td) { return Number(td.parentNode.dataset.p); }
  pupilName(td) { return td.parentNode.querySelector(".nm .clip").textContent; }

  find(lesson, pupil) {
    const c = this.heads.findIndex((head) => Number(head.dataset.l) === lesson);
    const row = this.all.find((one) => Number(one.dataset.p) === pupil);
    return c < 0 ? undefined : row?.cells[c + BEFORE];
  }

  /** Why nothing can be typed here, in words; empty when it can. */
  why(td) {
    if (this.root.dataset.why) return this.root.dataset.why;
    if (td.classList.contains("way")) return t("apart");
    if (td.classList.contains("off")) return t("not-enrolled");
    return this.head(td).dataset.why ?? "";
  }

  read(td) {
    const shown = [...td.querySelectorAll(".m")].map((one) => one.textContent);
    return {
      marks: td.dataset.t ? td.dataset.t.split("/") : shown,
      absence: td.querySelector(".ab")?.textContent ?? null,
      comment: td.dataset.c ?? null,
      work: td.dataset.w?.split(" ")[0] ?? null,
    };
  }

  text(td) { return textOf(this.read(td)); }
  /** What a spreadsheet gets of a cell, also of those at the end of a row. */
  shown(td) { return this.isCell(td) ? this.text(td) : td.textContent.trim(); }

  paint(td, { marks, absence, comment }) {
    // The field one types in stays where it is: moved, it would lose the focus, and with it what is being typed.
    for (const old of [...td.childNodes]) if (!old.matches?.("svg, input")) old.remove();
    td.prepend(...drawn({ marks, absence }));
    put(td, "t", marks.length > 3 ? marks.join("/") : null);
    put(td, "c", comment || null);
    td.classList.toggle("note", Boolean(comment));
    if (td.hasAttribute("aria-label")) this.say(td);
  }

  state(td, state) {
    td.querySelector(":scope > svg")?.remove();
    put(td, "s", state);
    if (state) td.append(icon(SIGNS[state]));
    if (td.hasAttribute("aria-label")) this.say(td);
  }

  /** What a screen reader calls the cell: built when it is reached, so that the page stays small. */
  say(td) {
    const { c } = this.place(td);
    td.setAttribute("aria-rowindex", this.all.indexOf(td.parentNode) + 3);
    td.setAttribute("aria-colindex", c + BEFORE + 1);
    td.setAttribute("aria-label", this.name(td));
  }

  name(td) {
    return this.isCell(td) ? this.cellName(td) : `${this.pupilName(td)}, ${this.endName(td)}`;
  }

  cellName(td) {
    const head = this.head(td), cell = this.read(td), state = td.dataset.s;
    const kind = this.kinds.get(cell.work ?? head.dataset.w);
    const where = [this.pupilName(td), head.dataset.date, cell.marks.length ? kind : null].filter(Boolean).join(", ");
    const what = [textOf(cell) || t("empty"), td.classList.contains("fix") && t("corrected"), cell.comment && t("note", cell.comment),
      td.classList.contains("off") && t(td.classList.contains("way") ? "way" : "off"), state && state !== "saved" && t("state-" + state)];
    return `${where}: ${what.filter(Boolean).join(", ")}`;
  }

  endName(td) {
    const text = td.textContent.trim();
    if (td.classList.contains("avg")) return text ? t("average", text) : t("no-mark");
    if (td.classList.contains("ms")) return t("missed", text || 0);
    const title = this.table.tHead.rows[1].querySelectorAll(".pm")[this.place(td).c - this.heads.length - 2]?.textContent ?? "";
    const may = td.querySelector(".may")?.textContent;
    return `${title}: ${may ? t("doubt" in td.dataset ? "term-may-doubt" : "term-may", may) : text || t("empty")}`;
  }

  /** The end of the row, as the server reckoned it. */
  paintEnd(td, { average, weighted, how, sum, count, absences }) {
    const row = td.parentNode;
    row.querySelector(".avg").replaceChildren(...[average, weighted && " ", weighted && el("small", "", t("weighted", weighted))].filter(Boolean));
    if (how || "how" in row.dataset) Object.assign(row.dataset, { how: how ?? "", sum, count });
    row.querySelector(".ms").textContent = absences || "";
  }
}

/** A fact about a cell in its data. */
export function put(td, key, value) {
  if (value) td.dataset[key] = value; else delete td.dataset[key];
}
