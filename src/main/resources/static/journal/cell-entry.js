// Typing into a cell: a field over it while one types. Enter writes and goes down, Tab to the right, Escape restores.
export class CellEntry {
  constructor(grid, { written, cancelled }) {
    this.grid = grid;
    this.written = written;
    this.cancelled = cancelled;
    this.input = null;
  }

  get open() { return this.input !== null; }

  /** @param whole the text is that of the whole cell, not only what is added to it */
  start(td, text, whole) {
    const input = document.createElement("input");
    input.maxLength = 40;
    input.autocomplete = "off";
    input.spellcheck = false;
    input.value = text;
    input.setAttribute("aria-label", this.grid.name(td));
    Object.assign(this, { td, input, whole });
    td.append(input);
    input.focus({ preventScroll: true });
    input.setSelectionRange(text.length, text.length);
    input.addEventListener("keydown", (event) => this.key(event));
    input.addEventListener("blur", () => this.finish("stay"));
  }

  key(event) {
    const moves = { Enter: event.ctrlKey || event.metaKey ? "fill" : "down", Tab: event.shiftKey ? "left" : "right", Escape: "cancel", ArrowDown: "down", ArrowUp: "up" };
    event.stopPropagation();
    if (!moves[event.key] || event.isComposing) return;
    event.preventDefault();
    this.finish(moves[event.key]);
  }

  finish(move) {
    if (!this.input) return;
    const { td, input, whole } = this, text = input.value.trim();
    this.input = null;
    input.remove();
    if (move === "cancel" || (!whole && text === "") || (whole && text === this.grid.text(td))) this.cancelled(td, move);
    else this.written(td, text, whole, move);
  }
}
