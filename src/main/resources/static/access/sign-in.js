// The sign-in page: show the password, fill in a demonstration log-in.
const login = document.getElementById("login"), password = document.getElementById("password");
const show = document.querySelector("[data-show-password]");

show.hidden = false;
show.addEventListener("click", () => {
  const shown = password.type === "text";
  password.type = shown ? "password" : "text";
  [show.textContent, show.dataset.shown] = [show.dataset.shown, show.textContent];
});

for (const row of document.querySelectorAll("[data-login]"))
  row.addEventListener("click", () => {
    login.value = row.dataset.login;
    password.value = "demo";
    login.form.requestSubmit();
  });
