// Requests of our own pages: with the form token, and an answer that is always an object.
const csrf = document.querySelector("meta[name=csrf]");

export function headers(more = {}) {
  return { Accept: "application/json", [csrf.dataset.header]: csrf.content, ...more };
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
    const text = await answer.text();
    return { status: answer.status, body: parsed(text) };
  } catch {
    return { status: 0, body: {} };
  }
}

function parsed(text) {
  try { return JSON.parse(text); } catch { return {}; }
}

export function say(text, urgent = false) {
  document.getElementById(urgent ? "assertive" : "polite").textContent = text;
}
