// The whole page for a spreadsheet: names down, days across, what is hidden by a filter left out.
export function wholeSheet(grid) {
  const columns = Array.from({ length: grid.width }, (_, c) => c).filter((c) => grid.shows(c));
  const ends = [...grid.table.tHead.rows[1].cells].slice(grid.heads.length + 2).map((cell) => cell.textContent.trim().replaceAll("\u00ad", ""));
  const titles = columns.map((c) => (c < grid.heads.length ? dayAndMonth(grid.heads[c]) : ends[c - grid.heads.length]));
  const line = (row, r) => [grid.pupilName(row.cells[0]), ...columns.map((c) => grid.shown(grid.cell(r, c)))];
  return [[grid.table.querySelector("thead .nm.low span").firstChild.textContent.trim(), ...titles], ...grid.rows.map(line)]
    .map((cells) => cells.join("\t")).join("\n");
}

function dayAndMonth(head) { return head.dataset.date; }

/** Into the clipboard by the browser's own copying: the newer way works only over HTTPS, and a school may have none. */
export function copy(text) {
  const put = (event) => { event.preventDefault(); event.stopImmediatePropagation(); event.clipboardData.setData("text/plain", text); };
  document.addEventListener("copy", put, { capture: true, once: true });
  const done = document.execCommand("copy");
  document.removeEventListener("copy", put, { capture: true });
  return done;
}
