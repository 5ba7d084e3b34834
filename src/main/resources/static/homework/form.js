// Setting homework ahead: what the chosen day holds already is said at once; names and the other day are shown when they are needed.
const form = document.querySelector(".hw-form");

if (form) {
  const due = form.querySelector("[data-due]"), day = form.querySelector("[data-day]"), load = form.querySelector("[data-load]");
  const whom = form.querySelector("[data-whom]"), pupils = form.querySelector("[data-pupils]");
  const showDue = () => {
    const chosen = due.selectedOptions[0];
    day.hidden = due.value !== "day";
    load.textContent = chosen.dataset.of ?? "";
    load.classList.toggle("over", chosen.dataset.over === "yes");
  };
  const showWhom = () => { if (whom.value === "pupils") pupils.open = true; };
  due.addEventListener("change", showDue);
  whom.addEventListener("change", showWhom);
  showDue();
  showWhom();
}
