// The words of the page, given by the server: t("saved", 5). And its signs.
const words = new Map();
for (const one of document.getElementById("words")?.content.querySelectorAll("[data-k]") ?? []) words.set(one.dataset.k, one.textContent);
const sheet = document.getElementById("icons")?.content.querySelector("i").dataset.href;

export function t(key, ...values) {
  return values.reduce((said, value, i) => said.replaceAll(`{${i}}`, value), words.get(key) ?? key);
}

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "i");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `${sheet}#i-${name}`);
  svg.append(use);
  return svg;
}

/** An element with a class and what stands in it. */
export function el(tag, css, ...inside) {
  const made = document.createElement(tag);
  if (css) made.className = css;
  made.append(...inside);
  return made;
}
