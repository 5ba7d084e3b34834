// A password is judged when it has been typed, not with the whole page: the form goes along, for what it says of the person.
import { post } from "../look/request.js";

const password = document.getElementById("password"), judged = document.querySelector("[data-judged]");

password.addEventListener("change", async () => {
  const typed = password.value;
  const refused = typed ? await verdict() : "";
  if (refused === null || password.value !== typed) return;
  judged.lastElementChild.textContent = refused;
  judged.hidden = !refused;
  if (refused) password.setAttribute("aria-invalid", "true");
  else password.removeAttribute("aria-invalid");
});

/** The reason against it, empty when there is none; null when nothing was answered: the whole form asks once more. */
async function verdict() {
  try {
    const answer = await post(judged.dataset.judged, new URLSearchParams(new FormData(password.form)));
    return answer.ok ? ((await answer.json()).refused ?? "") : null;
  } catch {
    return null;
  }
}
