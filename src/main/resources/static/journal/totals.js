// The sums of the page, after each save, from the cells as they are shown: marks of a lesson, of the term, the average of
// the class, lessons missed. Which marks count as given, the server says; it reckons the same sums the same way.
import { wasThere } from "./signs.js";

export class Totals {
  constructor(grid, standing) {
    this.grid = grid;
    this.standing = standing; // what stands in a cell, whatever was typed over it and refused
    this.counted = new Set(grid.root.dataset.counted.split(" "));
    this.foot = [...grid.table.tFoot.rows[0].cells];
    this.all = document.getElementById("reg-marks");
  }

  count() {
    const { grid } = this, points = [], lessons = grid.heads.map(() => 0);
    let missed = 0;
    grid.all.forEach((row) => lessons.forEach((_, c) => {
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
    write(this.all, this.all.dataset.said.replace("{0}", lessons.reduce((a, b) => a + b, 0)));
  }

  /** Where weights or retakes count, each row has its sum from the server. */
  special() {
    const rows = this.grid.all.filter((row) => "sum" in row.dataset);
    if (!rows.length || rows.length < this.grid.all.length) return null;
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
