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

/** Sends JSON. Answers {status, body, at}: at by the clock of the server; status 0 when nothing came through. */
export async function send(method, path, json) {
  try {
    const answer = await fetch(path, {
      method, body: JSON.stringify(json), signal: AbortSignal.timeout(15000),
      headers: headers({ "Content-Type": "application/json" }),
    });
    const body = parsed(await answer.text());
    // A yes in words that are not ours comes from somebody in between, or from a program that fell: it is no answer.
    if (answer.status === 200 && body === null) return { status: 0, body: {} };
    return { status: answer.status, body: body ?? {}, at: answer.headers.get("Date") };
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

// Of an operation. crypto.randomUUID is there on https and localhost only; a school's own network often has neither.
export function newId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const b = crypto.getRandomValues(new Uint8Array(16));
  b[6] = (b[6] & 15) | 64; b[8] = (b[8] & 63) | 128;
  return [...b].map((x) => x.toString(16).padStart(2, "0")).join("").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
