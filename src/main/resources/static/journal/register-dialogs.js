// Two small dialogs of the register: the keys, and the reason for wiping an old mark.
const keys = document.getElementById("keys"), reason = document.getElementById("reason");

keys?.querySelector("[data-close]").addEventListener("click", () => keys.close());

export function showKeys(done = () => {}) {
  keys.onclose = done;
  keys.showModal();
  keys.querySelector("h2").focus();
}

export function askReason(remove, done) {
  const text = document.getElementById("reason-text");
  text.value = "";
  reason.returnValue = "";
  reason.onclose = () => {
    if (reason.returnValue === "remove") remove(text.value.trim() || null);
    done();
  };
  // Enter in the field removes: the first button of a form would keep.
  text.onkeydown = (event) => { if (event.key === "Enter") { event.preventDefault(); reason.close("remove"); } };
  reason.showModal();
  text.focus();
}
