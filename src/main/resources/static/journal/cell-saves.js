// The cells of the grid and the outbox: each cell saves itself, says that it did, and says why when it did not.
import { put } from "./grid.js";
import { hold, held, pump, release, save, unsent } from "./outbox.js";
import { askReason, isAsking } from "./register-dialogs.js";
import { over, parse, textOf } from "./signs.js";
import { say } from "../look/request.js";
import { t } from "./words.js";

const REFUSED = new Set([400, 403, 404, 413, 422]);

export class CellSaves {
  /** @param settled told of each cell whose state has changed for good, or needs the person */
  constructor(grid, settled) {
    this.grid = grid;
    this.settled = settled;
    this.path = `/registers/${grid.course}/cells`;
    this.stands = new Map(); // what the server last said of a cell that has been typed in
    this.trouble = new Map(); // refused and conflicting cells: {entry, message, theirs}
    this.own = []; // own entries, for undo: what was pasted or filled together is one act
    this.act = 0;
    document.addEventListener("outbox-answer", (event) => {
      if (this.answered(event.detail.entry, event.detail.answer)) event.preventDefault();
    });
    document.addEventListener("outbox-offline", () => this.showUnsent());
    document.addEventListener("outbox-signed-out", () => this.showUnsent());
    this.takeUp();
  }

  line(td) { return `cell:${this.grid.lesson(td)}:${this.grid.pupil(td)}`; }

  cellOf(entry) {
    const [kind, lesson, pupil] = entry.line.split(":");
    return kind === "cell" && entry.path === this.path ? this.grid.find(Number(lesson), Number(pupil)) : undefined;
  }

  /** change: {text, whole, work, comment, reason}; shown at once, sent as soon as it goes. */
  write(td, change, undoable = true) {
    const line = this.line(td);
    if (!this.stands.has(td)) this.stands.set(td, this.grid.read(td));
    if (this.trouble.delete(td)) { release(line); this.grid.paint(td, this.stands.get(td)); }
    const shown = this.grid.read(td);
    const json = {
      lesson: this.grid.lesson(td), pupil: this.grid.pupil(td), version: Number(td.dataset.v ?? 0),
      whole: false, work: null, comment: null, reason: null, ...change,
    };
    this.show(td, json);
    const op = save(line, "POST", this.path, json);
    if (undoable) this.own.push({ td, op, before: shown, act: this.act });
    this.waiting(td);
  }

  show(td, { text, whole, comment, work }) {
    const before = this.grid.read(td);
    this.grid.paint(td, { ...over(before, text, whole), comment: comment ?? before.comment });
    if (work) td.dataset.w = work;
  }

  /** Takes the last own act back, a paste as a whole. Answers its cells, the first one first. */
  undo() {
    const act = this.own.at(-1)?.act, back = [];
    while (this.own.length && this.own.at(-1).act === act) back.unshift(this.own.pop());
    for (const { td, before } of back.toReversed()) this.write(td, { reason: undoing(td), ...asBefore(before) }, false);
    return back.map(({ td }) => td);
  }

  // The arrow and the bar appear only when it takes long.
  waiting(td) {
    this.grid.state(td, null);
    setTimeout(() => { if (this.pending(td) && !td.dataset.s) this.grid.state(td, "saving"); }, 400);
  }

  pending(td) { return unsent().some((one) => one.line === this.line(td)); }

  showUnsent() {
    for (const entry of unsent()) {
      const td = this.cellOf(entry);
      if (td && td.dataset.s !== "unsent") this.grid.state(td, "unsent");
    }
  }

  /** Answers whether it is an entry of this page. */
  answered(entry, { status, body }) {
    const td = this.cellOf(entry);
    if (!td) return false;
    if (status === 200) this.accepted(td, body);
    else if (this.overtaken(entry)) return true;
    else if (status === 409) this.changed(td, entry, body.theirs);
    else this.refused(td, entry, status, body);
    return true;
  }

  /** Typed over as a whole since: the answer to that one will say how it stands. */
  overtaken({ line, json }) { return !json.comment && unsent().some((one) => one.line === line && one.json.whole); }

  accepted(td, body) {
    const cell = known(body.cell);
    td.dataset.v = body.cell.version;
    this.stands.set(td, cell);
    put(td, "n", body.today ? "1" : null);
    this.grid.paintEnd(td, body);
    if (this.pending(td)) return;
    this.take(td, body.cell);
    this.grid.state(td, "saved");
    setTimeout(() => { if (td.dataset.s === "saved") this.grid.state(td, null); }, 2000);
    this.settled(td);
  }

  /** The cell as the server has it. */
  take(td, cell) {
    td.dataset.v = cell.version;
    td.classList.toggle("fix", cell.corrected);
    const works = cell.marks.map((one) => one.work);
    if (works.some((work) => work !== this.grid.head(td).dataset.w)) td.dataset.w = works.join(" "); else delete td.dataset.w;
    this.stands.set(td, known(cell));
    this.grid.paint(td, known(cell));
  }

  changed(td, entry, theirs) {
    const typed = textOf(this.grid.read(td)) || t("empty");
    const message = t("conflict-told", theirs.by, theirs.at, theirs.text || t("empty"), typed);
    this.troubled(td, { entry, theirs, message }, "conflict");
    say(`${this.grid.pupilName(td)}: ${message}`, true);
  }

  refused(td, entry, status, body) {
    const generic = REFUSED.has(status) && (status === 403 || status === 404) ? t("refused-" + status) : t("refused");
    const message = body.refused ?? generic;
    this.troubled(td, { entry, message }, "refused");
    say(message, true);
    if (body.asks === "reason" && !isAsking()) this.askWhy(td, this.trouble.get(td).entry);
  }

  /** Typed without a reason, perhaps while there was no connection: asked now, and sent again. */
  askWhy(td, { json }) {
    askReason({ removing: json.text === "", of: td.cellIndex, whose: this.grid.pupilName(td) }, (reason) => this.write(td, { ...json, reason }), () => this.settled(td));
  }

  troubled(td, trouble, kind) {
    trouble.entry = withEarlier(this.trouble.get(td)?.entry, trouble.entry);
    hold({ ...trouble.entry, message: trouble.message }, kind);
    this.own = this.own.filter((one) => one.op !== trouble.entry.json.op);
    this.trouble.set(td, trouble);
    this.grid.state(td, kind);
    this.settled(td);
  }

  /** Back to what stands in the register; what was typed is given up. */
  giveUp(td) {
    const theirs = this.trouble.get(td)?.theirs;
    if (!this.trouble.delete(td)) return; // decided meanwhile
    release(this.line(td));
    this.grid.state(td, null);
    if (theirs) this.take(td, theirs); else this.grid.paint(td, this.stands.get(td));
    this.settled(td);
  }

  /** Mine after all, over what the other wrote. */
  insist(td) {
    const { entry, theirs } = this.trouble.get(td);
    this.take(td, theirs);
    this.write(td, { ...entry.json, version: theirs.version });
  }

  // After a reload: what is on its way is shown as such; what waited for a decision waits on.
  takeUp() {
    for (const entry of unsent()) this.shownAgain(entry, "unsent");
    for (const one of held()) {
      const td = this.shownAgain(one, "refused");
      if (!td) continue;
      if (one.kind === "refused") this.trouble.set(td, { entry: one, message: one.message ?? t("held") });
      else { release(one.line); this.grid.state(td, "unsent"); save(one.line, one.method, one.path, one.json); }
    }
    if (unsent().length) pump();
  }

  shownAgain(entry, state) {
    const td = this.cellOf(entry);
    if (!td) return undefined;
    if (!this.stands.has(td)) this.stands.set(td, this.grid.read(td));
    this.show(td, entry.json);
    this.grid.state(td, state);
    return td;
  }
}

// A note or a kind of work that follows a mark into the same trouble does not push the mark out of it.
function withEarlier(earlier, entry) {
  if (!earlier || entry.json.whole || entry.json.text) return entry;
  const { text, whole, work, comment } = earlier.json;
  return { ...entry, json: { ...entry.json, text, whole, work: entry.json.work ?? work, comment: entry.json.comment ?? comment } };
}

function known(cell) {
  const { marks, absence } = parse(cell.text);
  return { marks, absence, work: cell.marks[0]?.work ?? null, comment: cell.marks.find((one) => one.comment)?.comment ?? null };
}

// A mark of an earlier day is not touched without a word.
function undoing(td) { return "n" in td.dataset ? null : t("undo-reason"); }

function asBefore({ marks, absence, work, comment }) {
  return { text: textOf({ marks, absence }), whole: true, work: marks.length ? work : null, comment: marks.length ? comment ?? "" : null };
}
