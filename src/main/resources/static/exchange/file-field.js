// A file is chosen by a button in our words; the browser speaks its own language. Without this script its own field stands.
for (const field of document.querySelectorAll("[data-file]")) {
  const input = field.querySelector("input"), chosen = field.querySelector("[data-chosen]");
  const show = () => { chosen.textContent = [...input.files].map((one) => one.name).join(", ") || chosen.dataset.none; };
  for (const part of field.querySelectorAll("[data-choose], [data-chosen]")) part.hidden = false;
  input.classList.add("vh");
  input.addEventListener("change", show);
  show();
}
