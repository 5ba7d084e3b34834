// The clipboard: a column from a spreadsheet goes down from here, a cell a line; an empty line leaves its cell alone.
export function pasted(grid, { r, c }, text) {
  const changes = [];
  text.replace(/\r?\n$/, "").split(/\r?\n/).forEach((line, i) => line.split("\t").forEach((typed, j) => {
    const td = grid.cell(r + i, c + j);
    if (typed.trim() && grid.isCell(td) && !grid.why(td)) changes.push([td, { text: typed.trim(), whole: false }]);
  }));
  return changes;
}

export function copied(event, text) {
  event.preventDefault();
  event.clipboardData.setData("text/plain", text);
}
