// The clipboard: what a spreadsheet gives goes down and to the right from here, past what a filter hides; an empty part leaves
// its cell alone.
export function pasted(grid, { r, c }, text) {
  const changes = [], columns = [];
  for (let at = c; at < grid.heads.length; at++) if (grid.shows(at)) columns.push(at);
  text.replace(/\r?\n$/, "").split(/\r?\n/).forEach((line, i) => line.split("\t").forEach((typed, j) => {
    const td = grid.cell(r + i, columns[j]);
    if (typed.trim() && grid.isCell(td) && !grid.why(td)) changes.push([td, { text: typed.trim(), whole: false }]);
  }));
  return changes;
}

export function copied(event, text) {
  event.preventDefault();
  event.clipboardData.setData("text/plain", text);
}
