// The list of registers: narrows while one types.
import { say } from "../look/request.js";

const find = document.getElementById("find");
const sections = [...document.querySelectorAll(".of-class")];
const rows = [...document.querySelectorAll(".registers tbody tr")];

find?.addEventListener("input", () => {
  const sought = plain(find.value).split(/\s+/);
  let found = 0;
  for (const row of rows) {
    const shown = sought.every((word) => plain(row.textContent).includes(word));
    row.hidden = !shown;
    if (shown) found++;
  }
  for (const section of sections) section.hidden = !section.querySelector("tbody tr:not([hidden])");
  say(find.dataset.found.replace("{0}", found));
});

function plain(text) { return text.trim().toLowerCase().replaceAll("ё", "е"); }
