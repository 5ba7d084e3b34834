// What of the editor only a phone shows: the courses behind a button, and one day of the grid.
import { el, t } from "../journal/words.js";

export class Phone {
  constructor(root, weekdays) {
    this.weekdays = weekdays;
    this.side = root.querySelector(".side");
    this.toggle = root.querySelector("[data-toggle]");
    this.lacking = root.querySelector("[data-lacking]");
    this.days = root.querySelector("[data-days]");
    this.days.setAttribute("aria-label", t("days"));
  }

  /** The grid is in sight at once; how many hours are not placed is said beside the button. */
  showSide(board, courses, { open }) {
    const lacking = courses.map((course) => (course.hours ?? 0) - board.placed(course.id)).filter((hours) => hours > 0).reduce((sum, hours) => sum + hours, 0);
    this.lacking.hidden = !lacking;
    this.lacking.textContent = t("lacking", number(lacking));
    this.side.classList.toggle("shut", !open);
    this.toggle.setAttribute("aria-expanded", String(open));
    this.toggle.textContent = t(open ? "courses-shut" : "courses-open");
  }

  showDay(grid, days, { day }) {
    const at = days.includes(day) ? day : days[0];
    this.days.replaceChildren(...days.map((weekday) => this.tab(weekday, weekday === at)));
    for (const cell of grid.querySelectorAll("[data-day]")) cell.classList.toggle("on-day", Number(cell.dataset.day) === at);
  }

  tab(weekday, shown) {
    const tab = el("button", "", t("short-days").split("|")[weekday - 1]);
    tab.type = "button";
    tab.dataset.weekday = weekday;
    tab.setAttribute("aria-label", this.weekdays[weekday - 1]);
    tab.setAttribute("aria-pressed", String(shown));
    return tab;
  }
}

export function number(hours) {
  return String(Math.round(hours * 10) / 10).replace(".", ",");
}
