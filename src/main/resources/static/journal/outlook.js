// What the marks of the term come to for a pupil, as the server reckons it for «Итоги»: asked for when it is looked at.
import { send } from "../look/request.js";
import { mark } from "./signs.js";
import { el, t } from "./words.js";

const PAUSE = 150; // who goes down the names with a key held does not ask about each

export class Outlooks {
  constructor(grid) {
    this.grid = grid;
    this.term = grid.root.dataset.term;
    this.known = new Map(); // by row
  }

  /** Only where periods end with a mark. */
  get there() { return Boolean(this.term); }

  path(row) { return `/registers/${this.grid.course}/results/${this.term}/pupils/${row.dataset.p}`; }

  /** What is known, or what the server says; null when it says nothing. */
  async of(row) {
    if (this.known.has(row)) return this.known.get(row);
    const { status, body } = await send("GET", this.path(row));
    if (status === 200) this.known.set(row, body);
    return status === 200 ? body : null;
  }

  take(row, body) { this.known.set(row, body); }
  forget(row) { this.known.delete(row); }

  /** The part of the panel: empty until something is known, asked for only while it is seen. */
  part(row, seen) {
    const box = el("section", "outlook");
    if (!this.there) return [];
    clearTimeout(this.waits);
    const fill = async () => {
      const found = await this.of(row);
      if (box.isConnected) box.replaceChildren(...(found ? told(found) : [el("p", "muted", t("outlook-unknown"))]));
    };
    if (this.known.has(row)) box.replaceChildren(...told(this.known.get(row)));
    else { box.append(el("span", "label", t("outlook")), el("p", "muted", t("outlook-asked"))); if (seen) this.waits = setTimeout(fill, PAUSE); }
    return [box];
  }
}

function told({ mark: given, proposed, doubt, now, needed, how, marks, rule }) {
  const about = el("details", "", el("summary", "", t("outlook-how")), el("p", "", how), list(marks), el("p", "small muted", rule));
  return [
    el("span", "label", t("outlook")),
    ...(given ? [el("p", "", t("term-stands") + " ", mark(given.text))] : []),
    ...[now || t("no-mark"), ...needed].map((one) => el("p", "", one)),
    ...(proposed && doubt ? [el("p", "small", t("term-doubt", doubt))] : []),
    about,
  ];
}

function list(marks) {
  const one = ({ mark: { text }, why, day, left }) => el("li", "", mark(text), ` ${why} `, el("span", "muted", [day, left && t("outlook-left")].filter(Boolean).join(", ")));
  return marks.length ? el("ul", "small plain", ...marks.map(one)) : "";
}
