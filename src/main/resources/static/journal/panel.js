// The side panel: the lesson and the pupil under the cursor.
import { mark, wasThere } from "./signs.js";
import { noteOf } from "./lesson-note.js";
import { el, icon, t } from "./words.js";

export class Panel {
  /** @param acts go to a column, freeze one, say which is frozen */
  constructor(grid, outlooks, acts) {
    this.grid = grid;
    this.outlooks = outlooks;
    this.acts = acts;
    this.box = grid.root.querySelector(".panel");
    this.tabs = [...this.box.querySelectorAll("[role=tab]")];
    [this.lesson, this.pupil] = this.box.querySelectorAll("[role=tabpanel]");
    for (const tab of this.tabs) tab.addEventListener("click", () => this.choose(tab));
    this.box.addEventListener("keydown", (event) => this.key(event));
  }

  key(event) {
    if (!event.target.matches("[role=tab]") || !["ArrowLeft", "ArrowRight"].includes(event.key)) return;
    const other = this.tabs.find((tab) => tab !== event.target);
    this.choose(other);
    other.focus();
  }

  choose(chosen) {
    for (const tab of this.tabs) {
      const on = tab === chosen;
      tab.setAttribute("aria-selected", String(on));
      tab.tabIndex = on ? 0 : -1;
      document.getElementById(tab.getAttribute("aria-controls")).hidden = !on;
    }
    if (chosen === this.tabs[1] && this.row) this.pupil.replaceChildren(...this.ofPupil(this.row)); // now it is seen
  }

  show(r, c) {
    const head = this.headAt(c);
    if (head === this.shown && this.lesson.querySelector("textarea")?.matches(":focus")) { if (r >= 0) this.pupil.replaceChildren(...this.ofPupil(this.grid.rows[r])); return; } // a note is being written
    this.shown = head;
    const at = this.stops().indexOf(document.activeElement);
    this.lesson.replaceChildren(...this.ofLesson(head));
    if (r >= 0) this.pupil.replaceChildren(...this.ofPupil(this.grid.rows[r]));
    this.stops()[at]?.focus({ preventScroll: true }); // made anew under one's hands
  }

  // At the end of a row the lesson stays that was there; one that a filter hides is never shown.
  headAt(c) {
    const { heads } = this.grid, there = (head) => head && !head.hidden;
    return [heads[c], this.shown].find(there) ?? heads.findLast(there) ?? null;
  }

  stops() { return [...this.box.querySelectorAll("a, button")]; }

  /** Between the page and its panel. */
  otherSide(cell) {
    if (this.box.contains(document.activeElement)) cell.focus();
    else this.tabs.find((tab) => tab.tabIndex === 0).focus();
  }

  /** The arithmetic of an average. */
  showAverage(r) {
    this.choose(this.tabs[1]);
    this.pupil.replaceChildren(...this.ofPupil(this.grid.rows[r]));
  }

  ofLesson(head) {
    if (!head) return [section(el("p", "muted", t("no-such")))];
    const c = this.grid.heads.indexOf(head), [day, about] = head.dataset.about.split("|");
    const ways = el("div", "ways", this.way("left", "previous", this.beside(c, -1)), this.way("right", "next", this.beside(c, 1)));
    const open = el("a", "btn", icon("pencil"), t("open-lesson"));
    open.href = `/lessons/${head.dataset.l}`;
    const column = el("a", "btn quiet", t("column"));
    column.href = `/lessons/${head.dataset.l}/column`;
    const writes = !head.dataset.why && !head.matches(".ahead, .void") && !this.grid.root.dataset.why;
    const due = head.dataset.due ? t("homework-due", head.dataset.due) : t("homework");
    return [
      section(el("div", "row", el("div", "grow", el("h2", "", day), el("div", "small muted", about)), ways), ...(head.dataset.why ? [el("p", "small muted", head.dataset.why)] : [])),
      section(el("span", "label", t("topic")), el("p", head.dataset.topic ? "" : "muted", head.dataset.topic ?? t("no-topic"))),
      section(el("span", "label", due), el("p", head.dataset.hw ? "" : "muted", head.dataset.hw ?? t("no-homework"))),
      section(...this.attendance(head, c), open, ...(writes ? [column] : []), this.freezing(head)),
      ...noteOf(head, this.grid.root).map((one) => section(...one)),
    ];
  }

  freezing(head) {
    const frozen = this.acts.frozen(), said = !frozen ? t("freeze") : frozen === head ? t("unfreeze") : t("freeze-other", frozen.dataset.date);
    const button = el("button", "btn quiet", icon("pin"), said);
    button.type = "button";
    button.addEventListener("click", () => this.acts.freeze(head));
    return button;
  }

  beside(c, step) {
    let at = c + step;
    while (this.grid.heads[at]?.hidden) at += step;
    return at;
  }

  way(sign, name, c) {
    const button = el("button", "btn quiet icon", icon(sign));
    button.type = "button";
    button.setAttribute("aria-label", t(name + "-lesson"));
    button.disabled = c < 0 || c >= this.grid.heads.length;
    button.addEventListener("click", () => this.acts.go(c));
    return button;
  }

  // Who was not there and who came late are two things; of a lesson that is not given there is nothing to say.
  attendance(head, c) {
    const said = this.grid.all.map((row) => row.cells[c + 2])
      .map((td) => ({ name: this.grid.pupilName(td), absence: this.grid.read(td).absence })).filter((one) => one.absence);
    const absent = said.filter((one) => !wasThere(one.absence)), late = said.filter((one) => wasThere(one.absence));
    if (!said.length && head.matches(".ahead, .void")) return [];
    const nobody = el("p", "muted", t("a" in head.dataset ? "nobody" : "not-attended"));
    return [el("span", "label", t("absent")), absent.length ? people(absent) : nobody, ...(late.length ? [el("span", "label", t("late")), people(late)] : [])];
  }

  ofPupil(row) {
    this.row = row;
    const cells = this.grid.heads.map((head, c) => ({ head, ...this.grid.read(row.cells[c + 2]) }));
    const marks = cells.flatMap((cell) => cell.marks), numbers = marks.filter((one) => /^[1-5]$/.test(one)).map(Number);
    const average = row.querySelector(".avg").firstChild?.textContent.trim() ?? "";
    const signs = el("p", "", ...(marks.length ? marks.map(mark) : [t("none")]));
    const missed = cells.filter((cell) => cell.absence).map((cell) => `${cell.head.dataset.date} (${cell.absence})`).join(", ");
    const sum = numbers.reduce((a, b) => a + b, 0);
    const plain = numbers.length ? t("how", numbers.join(" + "), sum, numbers.length, average) : t("no-mark");
    const how = row.dataset.how ? row.dataset.how.split("\n") : [plain];
    return [
      section(el("h2", "", row.querySelector(".nm .clip").textContent)),
      section(el("span", "label", t("pupil-marks")), signs),
      ...(row.dataset.b ? [section(el("span", "label", t("brought")), el("p", "", row.dataset.b), el("p", "small muted", t("brought-apart")))] : []),
      ...this.outlooks.part(row, this.pupil.checkVisibility()),
      section(el("span", "label", t("how-title")), ...how.map((one, i) => el("p", "", i ? t("how-weighted", one) : one)), el("p", "small muted", t("counted"))),
      section(el("span", "label", t("pupil-absences")), el("p", "", missed || t("none"))),
    ];
  }
}

function people(those) {
  return el("p", "", ...those.flatMap(({ name, absence }, i) => [(i ? ", " : "") + name + " ", el("span", "muted", `(${absence})`)]));
}

function section(...inside) { return el("section", "", ...inside); }
