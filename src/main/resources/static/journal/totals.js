// The sums of the page, after each save and each filter, from the cells as they are shown: marks of a lesson, of the term, the
// average of the class, lessons missed. Which marks count as given, the server says; it reckons the same sums the same way.
// Whom a filter hides is not counted, and the page says so.
import { wasThere } from "./signs.js";
import { t } from "./words.js";

export class Totals {
  constructor(grid, standing) {
    this.grid = grid;
    this.standing = standing; // what stands in a cell, whatever was typed over it and refused
    this.counted = new Set(grid.root.dataset.counted.split(" "));
    this.foot = [...grid.table.tFoot.rows[0].cells];
    this.all = document.getElementById("reg-marks");
    this.pupils = document.getElementById("reg-pupils");
    this.title = grid.table.tFoot.querySelector(".nm");
    this.said = { pupils: this.pupils.textContent, title: this.title.textContent };
  }

  count() {
    const { grid } = this, points = [], lessons = grid.heads.map(() => 0);
    let missed = 0;
    grid.rows.forEach((row) => lessons.forEach((_, c) => {
      const td = row.cells[c + 2], { marks, absence } = this.standing(td);
      const counts = !td.matches(".off, .free"); // not there, exempt or taught apart: shown, not counted
      const given = marks.filter((mark) => this.counted.has(mark) || mark.includes("\u2044")); // «7⁄10», of another scale
      if (counts) lessons[c] += given.length;
      points.push(...given.filter((mark) => /^[1-5]$/.test(mark)).map(Number));
      if (counts && absence && !wasThere(absence)) missed++;
    }));
    lessons.forEach((marks, c) => write(this.foot[c + 2], marks || ""));
    write(this.end(".ms"), missed);
    write(this.end(".avg"), this.special() ?? average(points));
    this.status(lessons.reduce((all, marks, c) => (grid.shows(c) ? all + marks : all), 0));
  }

  status(marks) {
    const { rows, all, heads } = this.grid, part = rows.length < all.length;
    write(this.pupils, part ? t("shown", rows.length, all.length) : this.said.pupils);
    write(this.title, part ? t("marks-of-shown") : this.said.title);
    write(this.all, part || heads.some((head) => head.hidden) ? t("marks-shown", marks) : this.all.dataset.said.replace("{0}", marks));
  }

  /** Where weights or retakes count, each row has its sum from the server. */
  special() {
    const rows = this.grid.rows.filter((row) => "sum" in row.dataset);
    if (!rows.length || rows.length < this.grid.rows.length) return null;
    const sum = (key) => rows.reduce((all, row) => all + Number(row.dataset[key]), 0);
    return sum("count") ? average([sum("sum")], sum("count")) : "";
  }

  end(css) { return this.foot.find((cell) => cell.matches(css)); }
}

// Only what has changed: a large page is not touched at each of its columns for one mark.
function write(element, text) { if (element.textContent !== String(text)) element.textContent = text; }

// Two digits, half up; the quotient of whole numbers is exact where it is a half.
function average(points, count = points.length) {
  if (!points.length) return "";
  const sum = points.reduce((a, b) => a + b, 0);
  return (Math.round((sum * 100) / count) / 100).toFixed(2).replace(".", ",");
}
