// The frame of every page: the person's menu and the theme.
import { post } from "./request.js";
import "./sign-out.js";

const root = document.documentElement;

function paint(theme) {
  if (theme) root.dataset.theme = theme; else delete root.dataset.theme;
  for (const button of document.querySelectorAll("[data-theme-set]"))
    button.setAttribute("aria-pressed", String(button.dataset.themeSet === (theme || "")));
}

for (const button of document.querySelectorAll("[data-theme-set]"))
  button.addEventListener("click", () => {
    paint(button.dataset.themeSet);
    post("/theme", new URLSearchParams({ theme: button.dataset.themeSet }));
  });
paint(root.dataset.theme || "");

const menu = document.querySelector("details.menu");
if (menu) {
  document.addEventListener("click", (event) => { if (!menu.contains(event.target)) menu.open = false; });
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { menu.open = false; menu.querySelector("summary").focus(); }
  });
}
