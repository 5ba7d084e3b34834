// Signing out wipes what the device keeps for the person, after saying so when something has not been sent yet. It is
// wiped only when the server has confirmed that nobody is signed in any longer: without a network one stays signed in,
// and what was typed stays too.
const OURS = /^eljur\./;

for (const form of document.querySelectorAll("form[data-sign-out]"))
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const left = unsent();
    if (left === 0 || confirm(form.dataset.signOut.replace("{0}", left))) leave(form);
  });

async function leave(form) {
  const button = form.querySelector("button");
  button.disabled = true;
  refused(form, "");
  const answer = await signedOut(form);
  button.disabled = false;
  if (answer !== "gone") { refused(form, answer === "offline" ? form.dataset.offline : form.dataset.failed); return; }
  for (const key of keys()) localStorage.removeItem(key);
  location.replace("/sign-in");
}

/** gone, offline, or failed. One who was not signed in any more is gone too. */
async function signedOut(form) {
  try {
    const answer = await fetch(form.action, {
      method: "POST", body: new URLSearchParams(new FormData(form)), signal: AbortSignal.timeout(15000),
    });
    return answer.status === 401 || (answer.ok && new URL(answer.url).pathname === "/sign-in") ? "gone" : "failed";
  } catch {
    return "offline";
  }
}

function refused(form, text) {
  const said = form.querySelector("[data-refused]");
  said.textContent = text;
  said.hidden = !text;
}

function unsent() {
  return keys().filter((key) => /^eljur\.(outbox|held)\./.test(key)).reduce((sum, key) => sum + count(key), 0);
}

function keys() { return Object.keys(localStorage).filter((key) => OURS.test(key)); }

function count(key) { try { return JSON.parse(localStorage.getItem(key)).length; } catch { return 0; } }
