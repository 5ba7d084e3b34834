// Signing out wipes what the device keeps for the person, after saying so when something has not been sent yet.
const OURS = /^eljur\./;

function unsent() {
  return keys().filter((key) => key.startsWith("eljur.outbox.")).reduce((sum, key) => sum + count(key), 0);
}

function keys() { return Object.keys(localStorage).filter((key) => OURS.test(key)); }

function count(key) { try { return JSON.parse(localStorage.getItem(key)).length; } catch { return 0; } }

for (const form of document.querySelectorAll("form[data-sign-out]"))
  form.addEventListener("submit", (event) => {
    const left = unsent();
    if (left > 0 && !confirm(form.dataset.signOut.replace("{0}", left))) event.preventDefault();
    else for (const key of keys()) localStorage.removeItem(key);
  });
