// What was typed and has not arrived yet: kept on the device (ids and values, never names), sent in order, each once.
// A save keeps its operation id through retries and reloads; the server answers the same id the same way.
import { send } from "../look/request.js";

const account = document.querySelector("meta[name=account]")?.content ?? "nobody";
const KEY = "eljur.outbox." + account;
const PAUSES = [1000, 3000, 8000, 20000, 30000];
let failures = 0, timer = 0, pumping = false;

function read() { try { return JSON.parse(localStorage.getItem(KEY)) ?? []; } catch { return []; } }
function write(queue) { localStorage.setItem(KEY, JSON.stringify(queue)); tell("outbox-count", { count: queue.length }); }
function tell(name, detail) { document.dispatchEvent(new CustomEvent(name, { detail })); }

export function unsent() { return read(); }

/** line: saves of one line are versions of one thing, and the answer to one gives the next its version. */
export function save(line, method, path, json) {
  const entry = { line, method, path, json: { op: crypto.randomUUID(), at: new Date().toISOString(), ...json } };
  write([...read(), entry]);
  pump();
  return entry.json.op;
}

export function wipe() { localStorage.removeItem(KEY); }

export async function pump() {
  if (pumping) return;
  pumping = true;
  clearTimeout(timer);
  if (navigator.locks) await navigator.locks.request(KEY, drain); else await drain();
  pumping = false;
}

async function drain() {
  for (let queue = read(); queue.length > 0; queue = read()) {
    const entry = queue[0];
    const answer = await send(entry.method, entry.path, entry.json);
    if (answer.status === 401) { tell("outbox-signed-out", {}); return; }
    if (answer.status === 0 || answer.status >= 500) { later(); tell("outbox-offline", { entry, count: queue.length }); return; }
    failures = 0;
    settle(entry, answer);
    tell("outbox-answer", { entry, answer });
  }
}

function settle(entry, answer) {
  const version = answer.body.cell?.version ?? answer.body.version;
  write(read().filter((one) => one.json.op !== entry.json.op).map((one) =>
    answer.status === 200 && one.line === entry.line && version !== undefined ? { ...one, json: { ...one.json, version } } : one));
}

function later() { timer = setTimeout(pump, PAUSES[Math.min(failures++, PAUSES.length - 1)]); }

addEventListener("online", () => { failures = 0; pump(); });

for (const form of document.querySelectorAll("form[data-sign-out]"))
  form.addEventListener("submit", (event) => {
    const left = read().length, question = document.querySelector("[data-leave]")?.dataset.leave;
    if (left > 0 && question && !confirm(question.replace("{0}", left))) event.preventDefault(); else wipe();
  });
