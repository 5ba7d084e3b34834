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
  // Told before it is sent: a form that is too long is turned away unread, and what was typed with it.
  const files = form.querySelector("#file"), refused = form.querySelector("[data-refused]");
  const tooLong = () => {
    const most = Number(files.dataset.most) * 2 ** 20, sizes = [...files.files].map((one) => one.size);
    const over = sizes.some((one) => one > most) || sizes.reduce((sum, one) => sum + one, 0) > 10 * 2 ** 20;
    refused.hidden = !over;
    refused.textContent = over ? files.dataset.tooLong : "";
    return over;
  };
  files.addEventListener("change", tooLong);
  form.addEventListener("submit", (event) => { if (tooLong()) { event.preventDefault(); files.focus(); } });
  due.addEventListener("change", showDue);
  whom.addEventListener("change", showWhom);
  showDue();
  showWhom();
}
