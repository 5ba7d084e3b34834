// What the editor shows: the courses with their hours, the grid, the chosen lesson.
import { el, t } from "../journal/words.js";
import { number, Phone } from "./phone.js";

const WORKDAYS = [1, 2, 3, 4, 5], SATURDAY = 6, LEAST_ROWS = 7;

export class View {
  constructor(root, board) {
    this.board = board;
    this.weekdays = root.dataset.weekdays.split("|");
    this.courses = root.querySelector("[data-courses]");
    this.grid = root.querySelector("[data-grid]");
    this.chosen = root.querySelector("[data-chosen]");
    this.hint = root.querySelector("[data-hint]");
    this.saturday = root.querySelector("[data-saturday]");
    this.phone = new Phone(root, this.weekdays);
    this.write = root.dataset.write === "yes";
  }

  /** Lessons and courses of whom is shown. */
  own(kind, id) {
    const all = [...this.board.course.values()], itsOwn = all.filter((one) => one.classes.includes(id));
    // A group of no class belongs to those whose pupils it has.
    const comes = (course) => course.classes.includes(id) || !course.classes.length && itsOwn.some((one) => this.board.sharesPupils(one, course));
    const of = kind === "class" ? comes : (course) => course.teachers.includes(id);
    const courses = kind === "room" ? [] : all.filter(of);
    const lessons = this.board.lessons.filter((one) => kind === "room" ? one.room === id : of(this.board.course.get(one.course)));
    return { courses, lessons };
  }

  show(state) {
    const { courses, lessons } = this.own(state.kind, state.id);
    this.shown = new Set(lessons.map((one) => one.id));
    this.showCourses(courses, state);
    this.phone.showSide(this.board, courses, state);
    this.showGrid(lessons, state);
    this.showChosen(state);
    this.hint.textContent = !this.write ? t("read") : !state.picked ? t("choose") : t(state.picked.lesson ? "move" : "place", this.board.course.get(state.picked.course).subject);
  }

  showCourses(courses, state) {
    const { kind, picked } = state;
    this.courses.replaceChildren(...courses.map((course) => {
      const placed = this.board.placed(course.id), short = course.hours != null && placed < course.hours, over = course.hours != null && placed > course.hours;
      const count = el("span", `chip ${short ? "warn" : over ? "bad" : "ok"}`, course.hours == null ? t("placed-only", number(placed)) : t("placed", number(placed), number(course.hours)));
      const about = kind === "class" ? [ownPart(course), this.board.teachersOf(course)].filter(Boolean).join(", ") : this.board.whom(course);
      const button = el("button", "course", el("span", "grow", el("span", "s", course.subject), el("small", "", about)), count);
      button.type = "button";
      button.dataset.course = course.id;
      button.disabled = !this.write;
      button.draggable = this.write;
      button.setAttribute("aria-pressed", String(picked?.course === course.id && !picked.lesson));
      return el("li", "", button);
    }));
    if (state.course) this.courses.querySelector(`[data-course="${state.course}"]`)?.focus({ preventScroll: true });
    if (!courses.length) this.courses.append(el("li", "pad muted", t("no-courses")));
  }

  showGrid(lessons, state) {
    const last = Math.max(LEAST_ROWS, ...lessons.map((one) => one.ordinal + 1)), first = Math.min(1, ...lessons.map((one) => one.ordinal));
    const days = this.days(lessons, state);
    const head = el("tr", "", el("th", "slot", t("lesson")), ...days.map((weekday) => ofDay(scoped(el("th", "", this.weekdays[weekday - 1]), "col"), weekday)));
    const body = el("tbody");
    for (let ordinal = first; ordinal <= last; ordinal++) {
      const row = el("tr", "", scoped(el("th", "slot", el("b", "", String(ordinal))), "row"));
      for (const weekday of days) row.append(this.cell(lessons, weekday, ordinal, state));
      body.append(row);
    }
    const focused = state.focus;
    this.grid.querySelector("thead")?.remove();
    this.grid.querySelector("tbody")?.remove();
    this.grid.append(el("thead", "", head), body);
    this.phone.showDay(this.grid, days, state);
    if (focused) this.at(focused)?.focus({ preventScroll: true });
    else this.grid.querySelector("td").tabIndex = 0;
  }

  /** Monday to Friday, and what else a class has, or something stands at; Saturday also when it is asked for. */
  days(lessons, { kind, id, saturday }) {
    const classes = kind === "class" ? [this.board.className.get(id)] : this.board.classes;
    const more = new Set([...lessons.map((one) => one.weekday), ...classes.flatMap((one) => one?.days ?? [])].filter((day) => day > 5));
    this.saturday.hidden = !this.write || more.has(SATURDAY);
    this.saturday.setAttribute("aria-pressed", String(saturday));
    if (saturday) more.add(SATURDAY);
    return [...WORKDAYS, ...[...more].sort()];
  }

  at({ weekday, ordinal }) {
    return this.grid.querySelector(`td[data-day="${weekday}"][data-ord="${ordinal}"]`);
  }

  cell(lessons, weekday, ordinal, state) {
    const here = lessons.filter((one) => one.weekday === weekday && one.ordinal === ordinal);
    const inside = el("div", here.length > 1 ? "half" : "", ...here.map((one) => this.lesson(one, state)));
    const td = el("td", "", inside);
    td.dataset.day = weekday;
    td.dataset.ord = ordinal;
    td.tabIndex = state.focus?.weekday === weekday && state.focus?.ordinal === ordinal ? 0 : -1;
    let said = here.map((one) => this.board.course.get(one.course).subject).join(", ") || t("free");
    if (state.picked) said = `${said}. ${this.mark(td, weekday, ordinal, state)}`;
    td.setAttribute("aria-label", `${this.weekdays[weekday - 1]}, ${ordinal}: ${said}`);
    return td;
  }

  // While a lesson is being placed, each cell says whether it may stand there.
  mark(td, weekday, ordinal, { picked }) {
    const moved = picked.lesson, weeks = moved?.weeks ?? "1";
    if (moved && moved.weekday === weekday && moved.ordinal === ordinal) return "";
    const place = { course: picked.course, weekday, ordinal, weeks };
    place.room = moved ? moved.room : this.board.usualRoom(place);
    const clashes = this.board.clashes(place, moved ? [moved.id] : []), others = this.inTheWay(clashes);
    // Who stands here is seen; a moved lesson changes places with it, and both must have a place then.
    const swap = moved && others.length && others.every((one) => this.shown.has(one.id));
    const against = swap ? this.board.swapClashes(moved, { ...place, id: moved.id }, others) : clashes, worst = against[0]?.kind;
    td.classList.add(!worst ? swap ? "doubt" : "free" : worst === "room" || worst === "building" ? "doubt" : "bad");
    const here = (one) => one.lesson?.weekday === weekday && one.lesson.ordinal === ordinal && others.some((each) => each.id === one.lesson.id) && this.shown.has(one.lesson.id);
    const words = against.map((one) => !swap && here(one) ? t("occupied") : one.text);
    const said = [...new Set(swap ? [t("swap"), ...words] : words)].slice(0, 2).join("; ");
    td.append(el("small", "why", said || t("free")));
    return said || t("free");
  }

  /** The lessons whose pupils cannot be at another one, each once. */
  inTheWay(clashes) {
    return [...new Set(clashes.filter((one) => one.kind === "class").map((one) => one.lesson))];
  }

  lesson(one, { kind, picked }) {
    const course = this.board.course.get(one.course), clashes = this.board.clashes(one, [one.id]).filter((each) => each.kind !== "building");
    const about = [kind !== "class" && this.board.whom(course), kind === "class" && ownPart(course) && part(course, this.board), kind !== "teacher" && this.board.teachersOf(course), kind !== "room" && one.room && this.board.room.get(one.room)].filter(Boolean);
    const box = el("div", `les ${clashes.length ? "clash" : ""} ${picked?.lesson?.id === one.id ? "picked" : ""}`, el("div", "s", course.shortSubject || course.subject), el("small", "", about.join(", ")));
    if (one.weeks.includes("0")) box.append(el("small", "weeks", t(one.weeks === "10" ? "odd" : one.weeks === "01" ? "even" : "some")));
    if (clashes.length) {
      box.append(el("small", "why", clashes[0].text));
      box.title = [...new Set(clashes.map((each) => each.text))].join("; ");
    }
    box.dataset.lesson = one.id;
    box.draggable = this.write;
    return box;
  }

  showChosen({ picked }) {
    const one = picked?.lesson;
    this.chosen.hidden = !picked;
    // The list behind its button has no row to press again.
    this.chosen.classList.toggle("only-phone", !one);
    if (!picked) return;
    if (!one) { this.chosen.replaceChildren(el("div", "row wrap", el("span", "strong grow", this.board.course.get(picked.course).subject), button("cancel", t("cancel"), "btn quiet"))); return; }
    const course = this.board.course.get(one.course), isTaken = (room) => this.board.isFull({ ...one, room }, [one.id]);
    const room = select("room", [["", t("no-room")], ...this.board.rooms.map((each) => [String(each.id), isTaken(each.id) ? t("room-busy", each.name) : each.name])], String(one.room ?? ""));
    const known = [["1", t("weeks-all")], ["10", t("weeks-odd")], ["01", t("weeks-even")]];
    if (!known.some(([mask]) => mask === one.weeks)) known.push([one.weeks, t("weeks-own", one.weeks)]);
    this.chosen.replaceChildren(el("div", "row wrap", el("span", "strong", this.board.told(one)), el("span", "muted", this.board.teachersOf(course)),
      labelled(t("room"), room), labelled(t("weeks"), select("weeks", known, one.weeks)), button("remove", t("remove"), "btn danger"), button("cancel", t("cancel"), "btn quiet")));
  }
}

/** A club that is called as its subject is named once. */
function ownPart(course) {
  return course.part === course.subject ? "" : course.part;
}

function part(course, board) {
  const name = course.classes.map((id) => board.className.get(id)?.name).find((each) => each && course.part.startsWith(each));
  return name ? course.part.slice(name.length).replace(/^[\s,:;.()–-]+/, "") : course.part;
}

function ofDay(cell, weekday) {
  cell.dataset.day = weekday;
  return cell;
}

function scoped(cell, scope) {
  cell.scope = scope;
  return cell;
}

function select(field, options, value) {
  const made = el("select", "select", ...options.map(([each, name]) => new Option(name, each, false, each === value)));
  made.dataset.field = field;
  return made;
}

function labelled(text, field) {
  return el("label", "row", text, field);
}

function button(act, text, css) {
  const made = el("button", css, text);
  made.type = "button";
  made.dataset.act = act;
  return made;
}
