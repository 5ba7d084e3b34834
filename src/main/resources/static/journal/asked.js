// Whom to ask: who was there at many lessons since the last mark, who has few marks. From what the page shows, so that a mark
// typed now counts at once.
import { wasThere } from "./signs.js";
import { el, icon, t } from "./words.js";

export class Asked {
  constructor(grid, standing) {
    this.grid = grid;
    this.standing = standing;
    this.long = Number(grid.root.dataset.long);
    this.few = Number(grid.root.dataset.few);
    this.counted = new Set(grid.root.dataset.counted.split(" "));
    this.given = grid.heads.map((head, c) => (head.matches(".ahead, .void") ? -1 : c)).filter((c) => c >= 0);
    this.count();
  }

  count() { if (this.long) for (const row of this.grid.all) this.row(row); }

  row(row) {
    const { marks, since, debts, two, missed } = this.facts(row), gone = row.classList.contains("gone");
    const has = { long: !gone && since >= this.long, few: !gone && marks < this.few, debts: debts > 0, two, missed: missed > 0 };
    row.dataset.has = Object.keys(has).filter((one) => has[one]).join(" ");
    this.sign(row, has.long ? since : 0);
  }

  /** Lessons at which the pupil was there since the last mark; the lesson of a mark ends the count. */
  facts(row) {
    const found = { marks: 0, since: 0, debts: 0, two: false, missed: 0 };
    for (const c of this.given) {
      const td = row.cells[c + 2];
      if (td.classList.contains("off")) continue;
      const { marks, absence } = this.standing(td), given = marks.filter((one) => this.counted.has(one) || one.includes("\u2044")).length;
      found.marks += given;
      if (given) found.since = 0;
      else if (td.classList.contains("free")) continue; // exempt: nobody asks
      else if (!absence || wasThere(absence)) found.since++;
      if (absence && !wasThere(absence)) found.missed++;
      if (marks.includes(".")) found.debts++;
      found.two ||= marks.some((one) => one === "2" || one === "1");
    }
    return found;
  }

  sign(row, since) {
    const box = row.querySelector(".nm > span"), was = box.querySelector(".asked"), said = since ? String(since) : "";
    if ((was?.dataset.since ?? "") === said) return;
    was?.remove();
    if (!since) return;
    const sign = el("span", "asked", icon("clock"), said, el("span", "vh", " " + t("long-unasked", since)));
    sign.dataset.since = said;
    sign.title = t("long-unasked", since);
    box.append(sign);
  }
}
