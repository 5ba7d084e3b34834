// What was typed and has not arrived yet: kept on the device (ids and values, never names), sent in order, each once.
// A save keeps its operation id through retries and reloads; the server answers the same id the same way. The queue
// bears the account's number: what one person typed is never sent as another. A page takes the answers to what is its own
// (preventDefault); what was refused and is nobody's here is held until its own page is opened.
import { newId, send } from "../look/request.js";

const account = document.querySelector("meta[name=account]")?.content ?? "nobody";
const QUEUE = "eljur.outbox." + account, HELD = "eljur.held." + account;
const PAUSES = [1000, 3000, 8000, 20000, 30000];
let failures = 0, timer = 0, pumping = false, again = false, asked = false, leaving = false;

function read(key = QUEUE) { try { return JSON.parse(localStorage.getItem(key)) ?? []; } catch { return []; } }
function write(queue) { localStorage.setItem(QUEUE, JSON.stringify(queue)); tell("outbox-count", { count: queue.length }); }
function tell(name, detail) { return !document.dispatchEvent(new CustomEvent(name, { detail, cancelable: true })); }

export function unsent() { return read(); }

/** line: saves of one line are versions of one thing, and the answer to one gives the next its version. */
export function save(line, method, path, json) {
  const { op, at, ...rest } = json; // a save that is made again is another save
  const entry = { line, method, path, json: { op: newId(), at: new Date().toISOString(), ...rest } };
  write([...read(), entry]);
  pump();
  return entry.json.op;
}

/** What waits for the person's decision: kept, not sent. kind: refused, conflict. */
export function held() { return read(HELD); }

/** Where an entry stands: topic and homework share the version of their lesson, but wait for a decision each apart. */
export function place({ line, path }) {
  return line.startsWith("lesson:") ? line.replace("lesson", path.split("/").at(-1)) : line;
}

export function hold(entry, kind) {
  localStorage.setItem(HELD, JSON.stringify([...held().filter((one) => one.line !== entry.line), { ...entry, kind }]));
}

export function release(line) {
  localStorage.setItem(HELD, JSON.stringify(held().filter((one) => one.line !== line)));
}

export async function pump() {
  if (pumping) { again = true; return; }
  pumping = true;
  clearTimeout(timer);
  do {
    if (asked) failures = 0;
    again = asked = false;
    if (navigator.locks) await navigator.locks.request(QUEUE, drain); else await drain();
  } while (asked || (again && failures === 0));
  pumping = false;
}

/** The person asks: tried at once, and once more when a try that began before is still on its way and fails. */
export function sendNow() {
  asked = true;
  pump();
}

// A line that the server stumbles over does not stop the others; without a network nothing goes, nor while the server takes
// nothing and says why.
async function drain() {
  const stuck = new Set();
  const next = () => read().find((one) => !stuck.has(one.line));
  for (let entry = next(); entry; entry = next()) {
    const answer = await send(entry.method, entry.path, entry.json);
    if (leaving) return;
    if (answer.status === 401) { tell("outbox-signed-out", {}); return; }
    if (answer.status === 0) { tell("outbox-offline", { entry, status: 0, count: read().length }); later(); return; }
    if (answer.body.later) { tell("outbox-offline", { entry, status: answer.status, count: read().length, reason: answer.body.refused }); later(); return; }
    if (answer.status >= 500 || answer.status === 429) {
      stuck.add(entry.line);
      tell("outbox-offline", { entry, status: answer.status, count: read().length });
      continue;
    }
    settle(entry, answer);
    if (answer.status === 200) for (const banner of document.querySelectorAll("[data-stop]")) banner.remove();
    const taken = tell("outbox-answer", { entry, answer });
    if (!taken && answer.status !== 200) hold({ ...entry, line: place(entry) }, answer.status === 409 ? "conflict" : "refused");
  }
  if (stuck.size) later(); else failures = 0;
}

function settle(entry, answer) {
  const version = answer.body.cell?.version ?? answer.body.version;
  write(read().filter((one) => one.json.op !== entry.json.op).map((one) =>
    answer.status === 200 && one.line === entry.line && version !== undefined ? { ...one, json: { ...one.json, version: Math.max(one.json.version, version) } } : one));
}

function later() {
  clearTimeout(timer);
  timer = setTimeout(pump, PAUSES[Math.min(failures++, PAUSES.length - 1)]);
}

// The next page may have been read before this save arrived: the entry goes along, is sent again and answered the same.
addEventListener("beforeunload", () => {
  leaving = true;
  setTimeout(() => { leaving = false; pump(); }, 3000);
});
addEventListener("online", () => { failures = 0; pump(); });
document.addEventListener("visibilitychange", () => { if (!document.hidden && read().length) { failures = 0; pump(); } });
