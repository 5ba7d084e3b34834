// What was typed into a long form is not left behind without a word: the browser asks, unless the form is on its way. A form
// with data-guard="typed" came back with what was typed: it is nowhere but here, though nothing differs from what was served.
const guarded = [...document.querySelectorAll("form[data-guard]")];
const FIELDS = "textarea, input:not([type=hidden], [type=checkbox], [type=radio], [type=file])";
let sent = false;

function isTyped(form) {
  return form.dataset.guard === "typed" || [...form.elements].some((field) =>
    field.type === "file" ? field.files.length > 0 : field.matches(FIELDS) && field.value !== field.defaultValue);
}

// Heard last: a form that its own script stopped is not on its way.
addEventListener("submit", (event) => { if (!event.defaultPrevented && guarded.includes(event.target)) sent = true; });
addEventListener("pageshow", () => { sent = false; });
addEventListener("beforeunload", (event) => { if (!sent && guarded.some(isTyped)) event.preventDefault(); });
