// The sign-in page: show the password, and say that Caps Lock is on.
const password = document.getElementById("password");
const show = document.querySelector("[data-show-password]"), capsLock = document.querySelector("[data-caps-lock]");

show.hidden = false;
show.addEventListener("click", () => {
  password.type = password.type === "text" ? "password" : "text";
  [show.textContent, show.dataset.shown] = [show.dataset.shown, show.textContent];
  password.focus();
});

password.addEventListener("keyup", (event) => { capsLock.hidden = !event.getModifierState?.("CapsLock"); });
