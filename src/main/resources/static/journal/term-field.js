// The field over a cell of the term's column. It stays, with what was typed, until the mark is written or given up.
const MOVES = { Enter: "down", Tab: "right", ArrowDown: "down", ArrowUp: "up" };

export class TermField {
  /** @param give what is typed, and where to go on to; @param close gives it up */
  constructor(td, text, { name, give, close }) {
    Object.assign(this, { give, close, sent: null });
    const input = this.input = document.createElement("input");
    Object.assign(input, { maxLength: 20, autocomplete: "off", spellcheck: false, value: text });
    input.setAttribute("aria-label", name);
    input.addEventListener("keydown", (event) => this.key(event));
    input.addEventListener("blur", () => this.left());
    td.append(input);
    input.focus({ preventScroll: true });
    input.setSelectionRange(text.length, text.length);
  }

  key(event) {
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === "Escape") { event.preventDefault(); this.gone = true; this.close(); }
    if (!MOVES[event.key]) return;
    event.preventDefault();
    this.send(event.key === "Tab" && event.shiftKey ? "left" : MOVES[event.key]);
  }

  // Who goes on with the mouse has typed it, too; what was refused is not sent again by going away.
  left() { if (!this.gone && this.sent !== this.input.value && !document.querySelector("dialog[open]")) this.send("stay"); }

  send(move) {
    this.sent = this.input.value;
    this.give(this.input.value.trim(), move);
  }

  remove() {
    this.gone = true;
    this.input.remove();
  }
}
