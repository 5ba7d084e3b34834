// The frame of every page: menus that close by themselves, and the theme.
import { post } from "./request.js";
import "./sign-out.js";

const root = document.documentElement;

// Painted at once, remembered by the server; without this script the form says it to the server alone.
for (const form of document.querySelectorAll("form[data-themes]"))
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    paint(event.submitter.value, form.elements.theme);
    post(form.action, new URLSearchParams({ theme: event.submitter.value }));
  });

function paint(theme, buttons) {
  if (theme === "system") delete root.dataset.theme; else root.dataset.theme = theme;
  for (const button of buttons) button.setAttribute("aria-pressed", String(button.value === theme));
}

for (const menu of document.querySelectorAll("details.menu")) {
  document.addEventListener("click", (event) => { if (!menu.contains(event.target)) menu.open = false; });
  menu.addEventListener("focusout", (event) => { if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false; });
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.open) { menu.open = false; menu.querySelector("summary").focus(); }
  });
}
