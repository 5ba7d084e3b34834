// Requests of our own pages: with the form token, and an answer that is always an object. Each says whose page it comes
// from: when somebody else has signed in on the device meanwhile, the server takes it for nobody's.
const csrf = document.querySelector("meta[name=csrf]");
const account = document.querySelector("meta[name=account]")?.content ?? "";

export function headers(more = {}) {
  return { Accept: "application/json", [csrf.dataset.header]: csrf.content, ...(account && { "X-Account": account }), ...more };
}

export function post(path, body) {
  return fetch(path, { method: "POST", headers: headers(), body });
}

/** Sends JSON. Answers {status, body}; status 0 when nothing came through. */
export async function send(method, path, json) {
  try {
    const answer = await fetch(path, {
      method, body: JSON.stringify(json), signal: AbortSignal.timeout(15000),
      headers: headers({ "Content-Type": "application/json" }),
    });
    const body = parsed(await answer.text());
    // A yes in words that are not ours comes from somebody in between, or from a program that fell: it is no answer.
    if (answer.status === 200 && body === null) return { status: 0, body: {} };
    return { status: answer.status, body: body ?? {} };
  } catch {
    return { status: 0, body: {} };
  }
}

function parsed(text) {
  try {
    const said = JSON.parse(text);
    return typeof said === "object" ? said : null;
  } catch {
    return null;
  }
}

export function say(text, urgent = false) {
  document.getElementById(urgent ? "assertive" : "polite").textContent = text;
}
