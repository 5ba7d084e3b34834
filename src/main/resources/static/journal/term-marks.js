// The term's own column: Enter takes what is proposed, another mark is typed over it, as «Итоги» would have it.
import { send, say } from "../look/request.js";
import { put } from "./grid.js";
import { place } from "./pop-place.js";
import { askReason } from "./register-dialogs.js";
import { watchStatus } from "./save-status.js";
import { mark } from "./signs.js";
import { TermField } from "./term-field.js";
import { el, t } from "./words.js";

export class TermMarks {
  /** @param outlooks what marks come to, @param leave goes on from a cell */
  constructor(grid, outlooks, leave) {
    Object.assign(this, { grid, outlooks, leave, fields: new Map() });
    this.proposes = grid.table.querySelector(".may") !== null; // not in mid-term
    this.why = grid.root.dataset.termWhy ?? "";
    this.box = document.getElementById("term-pop");
    this.box?.addEventListener("click", (event) => this.press(event));
    this.box?.addEventListener("keydown", (event) => { if (event.key === "Escape") { event.stopPropagation(); this.hide(true); } });
    addEventListener("beforeunload", (event) => { if (this.fields.size) event.preventDefault(); });
  }

  is(element) { return Boolean(this.box) && element.matches("td.prop"); }
  given(td) { return td.querySelector(".m:not(.may)")?.textContent ?? ""; }
  may(td) { return td.querySelector(".may")?.textContent ?? ""; }

  /** @returns true when the key was for this cell */
  key(td, key) {
    if (key === "Enter" && this.may(td) && !this.why && !("doubt" in td.dataset)) this.save(td, this.may(td), "", "down");
    else if (key === "Enter" && (this.may(td) || this.why)) this.show(td);
    else if (key === "Enter" || key === "F2") this.open(td, this.given(td));
    else if (key === "Delete" || key === "Backspace") { if (this.given(td)) this.save(td, "", "", "stay"); }
    else if (key.length === 1 && key !== " ") this.open(td, key);
    else return false;
    return true;
  }

  open(td, text) {
    if (this.why) { this.show(td, t("not-written", this.why)); return; }
    this.hide();
    if (this.fields.has(td)) return;
    this.fields.set(td, new TermField(td, text, { name: this.grid.name(td), give: (typed, move) => this.typed(td, typed, move), close: () => this.close(td) }));
  }

  typed(td, text, move) {
    if (text === this.given(td)) { this.close(td, move); return; }
    this.save(td, text, "", move);
  }

  close(td, move = "here") {
    this.fields.get(td)?.remove();
    this.fields.delete(td);
    this.grid.state(td, null);
    this.hide();
    this.leave(td, move);
  }

  async save(td, text, reason, move) {
    this.grid.state(td, "saving");
    const sent = { version: Number(td.dataset.v ?? 0), mark: text, reason };
    const { status, body, at } = await send("POST", this.outlooks.path(td.parentNode) + "/mark", sent);
    if (status === 200) this.saved(td, body, move, at); else this.refused(td, text, body, move);
  }

  saved(td, now, move, at) {
    this.paint(td, now);
    this.close(td, move);
    this.grid.state(td, "saved");
    setTimeout(() => { if (td.dataset.s === "saved") this.grid.state(td, null); }, 2000);
    watchStatus.saved(at);
    say(t("term-saved", this.grid.pupilName(td), this.given(td) || t("empty")));
  }

  refused(td, text, { refused, asks, now }, move) {
    if (now) this.paint(td, now);
    this.grid.state(td, null);
    const why = refused ?? t("term-unsaved"), trouble = () => this.trouble(td, text, why);
    if (asks !== "reason") { trouble(); return; }
    const title = t(this.given(td) ? "why-changed" : "why-otherwise");
    askReason({ title, why, go: t("term-give", text || t("empty")), whose: this.grid.pupilName(td) }, (reason) => this.save(td, text, reason, move), (kept) => { if (kept) trouble(); });
  }

  // What was typed stays in its field until it is written or given up.
  trouble(td, text, why) {
    if (!this.fields.has(td)) this.open(td, text);
    this.grid.state(td, "refused");
    this.show(td, why);
    say(why, true);
  }

  /** The cell as the server has it. */
  paint(td, now) {
    const proposed = this.proposes && !now.mark ? now.proposed : null, doubt = proposed && now.doubt;
    const sign = now.mark ?? proposed, field = this.fields.get(td)?.input;
    for (const old of [...td.childNodes]) if (old !== field) old.remove();
    put(td, "v", now.version ? String(now.version) : null);
    if (doubt) td.dataset.doubt = ""; else delete td.dataset.doubt;
    if (sign) { const shown = mark(sign.text); shown.classList.add(now.mark ? "box" : "may"); td.prepend(shown, ...(doubt ? [el("sup", "", "?")] : [])); }
    td.removeAttribute("title");
    this.outlooks.take(td.parentNode, now);
  }

  /** What is proposed and why, or why nothing can be written; with the way to «Итоги». */
  async show(td, trouble = this.why) {
    const { box } = this, give = box.querySelector("[data-give]"), banner = box.querySelector("[data-trouble]"), said = box.querySelector("[data-said]");
    Object.assign(this, { td });
    document.getElementById("term-name").textContent = this.grid.pupilName(td);
    Object.assign(banner, { textContent: trouble, hidden: !trouble });
    give.hidden = Boolean(this.why) || !this.may(td);
    give.textContent = t("term-give", this.may(td));
    said.textContent = "";
    box.hidden = false;
    place(box, td);
    if (!give.hidden && !this.fields.has(td)) give.focus({ preventScroll: true });
    const now = await this.outlooks.of(td.parentNode);
    if (this.td !== td || box.hidden) return;
    said.textContent = now ? [now.how, now.doubt && t("term-doubt", now.doubt)].filter(Boolean).join(" ") : "";
    place(box, td);
  }

  press({ target }) {
    if (target.closest("[data-give]")) this.save(this.td, this.may(this.td), "", "here");
    else if (target.closest("[data-close]")) this.hide(true);
  }

  hide(back = false) {
    if (!this.box || this.box.hidden) return;
    this.box.hidden = true;
    if (back) (this.fields.get(this.td)?.input ?? this.td).focus({ preventScroll: true });
  }
}
