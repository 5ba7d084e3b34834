// In the column of a term that ends: Enter on the cell gives the mark that is proposed, or opens how it came about.
const table = document.querySelector("mark-grid table.reg");
table?.addEventListener("keydown", (event) => {
  const td = event.target.closest("td.prop");
  const act = td?.querySelector("button, a");
  if (!act || event.key !== "Enter" || event.target === act) return;
  event.preventDefault();
  event.stopPropagation();
  act.click();
}, true);
