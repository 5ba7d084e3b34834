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
    grid.rows.forEach((_, r) => lessons.forEach((_, c) => {
      const { marks, absence } = this.standing(grid.cell(r, c));
      const given = marks.filter((mark) => this.counted.has(mark));
      lessons[c] += given.length;
      points.push(...given.filter((mark) => /^[1-5]$/.test(mark)).map(Number));
      if (absence && !wasThere(absence)) missed++;
    }));
    lessons.forEach((marks, c) => { this.foot[c + 2].textContent = marks || ""; });
    this.end(".ms").textContent = missed;
    this.end(".avg").textContent = average(points);
    this.all.textContent = this.all.dataset.said.replace("{0}", lessons.reduce((a, b) => a + b, 0));
  }

  end(css) { return this.foot.find((cell) => cell.matches(css)); }
}

// Two digits, half up; the quotient of whole numbers is exact where it is a half.
function average(points) {
  if (!points.length) return "";
  const sum = points.reduce((a, b) => a + b, 0);
  return (Math.round((sum * 100) / points.length) / 100).toFixed(2).replace(".", ",");
}
