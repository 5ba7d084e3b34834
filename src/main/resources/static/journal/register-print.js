// On paper a sheet takes so many lessons: a wider register goes on beside it, on a sheet with the names again, and its sums
// stand on the last one. Made for the printer and taken away after it.
const MOST = 28, LEAST = 20; // of A4 across; a mark is still read
const table = document.querySelector("table.reg");
let sheets = [];

function print() {
  if (sheets.length || !table) return;
  const lessons = table.querySelectorAll("th[data-l]").length, parts = Math.ceil(lessons / MOST);
  if (parts < 2) return;
  const each = Math.max(LEAST, Math.ceil(lessons / parts));
  for (let from = 0; from < lessons; from += each) sheets.push(sheet(from, Math.min(from + each, lessons), lessons));
  table.after(...sheets);
  table.classList.add("no-print");
}

function sheet(from, until, lessons) {
  const copy = table.cloneNode(true), last = until === lessons;
  copy.classList.add("only-print");
  for (const one of [copy, ...copy.querySelectorAll("[id], [tabindex]")]) { one.removeAttribute("id"); one.removeAttribute("tabindex"); }
  if (from > 0) copy.createCaption().textContent = table.getAttribute("aria-label");
  months(copy.tHead.rows[0], from, until);
  for (const row of [copy.tHead.rows[1], ...copy.tBodies[0].rows, ...copy.tFoot.rows]) keep([...row.cells].slice(2), from, until, lessons);
  if (!last) for (const end of copy.querySelectorAll(".ms, .avg, .pm")) end.remove();
  return copy;
}

function keep(cells, from, until, lessons) {
  cells.slice(0, lessons).forEach((cell, c) => { if (c < from || c >= until) cell.remove(); });
}

function months(row, from, until) {
  let first = 0;
  for (const month of row.querySelectorAll(".mo")) {
    const next = first + month.colSpan, shown = Math.min(next, until) - Math.max(first, from);
    if (shown > 0) month.colSpan = shown; else month.remove();
    first = next;
  }
}

function done() {
  for (const one of sheets) one.remove();
  sheets = [];
  table?.classList.remove("no-print");
}

addEventListener("beforeprint", print);
addEventListener("afterprint", done);
