// The week of a draft and what clashes in it: computed from the one answer of the server, without asking again.
import { t } from "../journal/words.js";

export class Board {
  constructor(answer) {
    Object.assign(this, answer);
    this.course = new Map(this.courses.map((one) => [one.id, { ...one, shares: new Set(one.shares) }]));
    this.className = new Map(this.classes.map((one) => [one.id, one]));
    this.teacher = new Map(this.teachers.map((one) => [one.id, one.name]));
    this.room = new Map(this.rooms.map((one) => [one.id, one.name]));
  }

  /** Begin and end in minutes, null when there is no such lesson in the bells. */
  span(course, weekday, ordinal) {
    const of = this.className.get(course.classes[0] ?? 0), bells = of?.bells[weekday - 1] ?? -1;
    return bells < 0 ? null : this.spans[bells][ordinal] ?? null;
  }

  hasBells(course, weekday) {
    return (this.className.get(course.classes[0] ?? 0)?.bells[weekday - 1] ?? -1) >= 0;
  }

  whom(course) {
    return course.part || course.classes.map((id) => this.className.get(id)?.name).filter(Boolean).join(", ") || course.subject;
  }

  told(lesson) {
    const course = this.course.get(lesson.course);
    return `${course.subject}, ${this.whom(course)}`;
  }

  placed(course) {
    return this.lessons.filter((one) => one.course === course).reduce((sum, one) => sum + share(one.weeks), 0);
  }

  /** Lessons at the same time in some week, those of `without` left out. */
  atOnce(place, without = []) {
    const span = this.span(this.course.get(place.course), place.weekday, place.ordinal);
    return this.lessons.filter((one) => one.weekday === place.weekday && !without.includes(one.id) && weeksMeet(one.weeks, place.weeks)
      && meet(span, this.span(this.course.get(one.course), one.weekday, one.ordinal), one.ordinal === place.ordinal));
  }

  sharesPupils(one, other) {
    return one.group === other.group || one.shares.has(other.group);
  }

  /** Parts of one class that are taught one subject in one room: that is one lesson. */
  together(one, other) {
    return one.part && other.part && one.subject === other.subject && one.classes.some((id) => other.classes.includes(id));
  }

  /** What stands against a lesson there, the worst first: {kind: class, teacher, hour, room, building; text; lesson}. */
  clashes(place, without = []) {
    const course = this.course.get(place.course), found = [];
    if (!this.span(course, place.weekday, place.ordinal) && this.hasBells(course, place.weekday)) found.push({ kind: "hour", text: t("no-hour") });
    for (const one of this.atOnce(place, without)) {
      const other = this.course.get(one.course);
      if (this.sharesPupils(course, other)) found.push({ kind: "class", text: t("busy-class", other.subject), lesson: one });
      for (const id of course.teachers.filter((each) => other.teachers.includes(each)))
        found.push({ kind: "teacher", text: t("busy-teacher", this.surname(id), this.whom(other)), lesson: one });
      if (place.room && one.room === place.room && !this.together(course, other) && this.isFull(place, without))
        found.push({ kind: "room", text: t("busy-room", this.room.get(place.room), this.whom(other)), lesson: one });
    }
    if (this.isFarAway(course, place, without)) found.push({ kind: "building", text: t("other-building") });
    return found.sort(worstFirst);
  }

  /** What stands against a lesson and those that give it their place, all of them where they would stand afterwards. */
  swapClashes(lesson, target, others) {
    const moving = [lesson.id, ...others.map((one) => one.id)];
    return [...this.clashes(target, moving), ...others.flatMap((one) => {
      const back = { ...one, weekday: lesson.weekday, ordinal: lesson.ordinal };
      return this.clashes(back, moving).map((each) => ({ ...each, text: t("swap-other", this.course.get(one.course).subject, each.text) }));
    })].sort(worstFirst);
  }

  /** Has the room as many lessons at that time as it takes? */
  isFull(place, without = []) {
    return this.atOnce(place, without).filter((one) => one.room === place.room).length >= (this.lessonsAtOnce[place.room] ?? 1);
  }

  // The lesson before or after is in another building: there is only a break to get there.
  isFarAway(course, place, without) {
    const building = this.className.get(course.classes[0])?.building;
    if (building == null) return false;
    return this.lessons.some((one) => {
      if (without.includes(one.id) || one.weekday !== place.weekday || Math.abs(one.ordinal - place.ordinal) !== 1) return false;
      const other = this.course.get(one.course), there = this.className.get(other.classes[0])?.building;
      return there != null && there !== building && course.teachers.some((id) => other.teachers.includes(id));
    });
  }

  surname(id) {
    return (this.teacher.get(id) ?? "").split(" ")[0];
  }

  teachersOf(course) {
    return course.teachers.map((id) => this.surname(id)).join(", ") || t("no-teacher");
  }

  /** The room where a course is mostly taught, or its teacher; a free one of these if there is. */
  usualRoom(place) {
    const course = this.course.get(place.course), counted = new Map();
    for (const one of this.lessons) {
      const weight = one.course === course.id ? 100 : this.course.get(one.course).teachers.some((id) => course.teachers.includes(id)) ? 1 : 0;
      if (weight && one.room) counted.set(one.room, (counted.get(one.room) ?? 0) + weight);
    }
    const rooms = [...counted].sort((one, other) => other[1] - one[1]).map(([room]) => room);
    return rooms.find((room) => !this.isFull({ ...place, room })) ?? rooms[0] ?? null;
  }
}

const ORDER = ["hour", "class", "teacher", "room", "building"];

function worstFirst(one, other) {
  return ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind);
}

function meet(span, other, sameNumber) {
  return span && other ? span[0] < other[1] && other[0] < span[1] : sameNumber;
}

export function weeksMeet(one, other) {
  for (let week = 0; week < one.length * other.length; week++)
    if (one[week % one.length] === "1" && other[week % other.length] === "1") return true;
  return false;
}

/** Of an hour in every second week there is half an hour a week. */
function share(weeks) {
  return [...weeks].filter((sign) => sign === "1").length / weeks.length;
}
