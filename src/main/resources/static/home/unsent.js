// What waits on this device: counted on «Сегодня» too, with the way to the place where it was typed.
import { held, unsent } from "../journal/outbox.js";

const banner = document.getElementById("unsent");
const queued = unsent(), waiting = queued.length > 0 ? queued : held();

if (waiting.length > 0) {
  const [kind, lesson] = waiting[0].line.split(":");
  banner.href = kind === "cell" ? waiting[0].path.replace(/\/cells$/, "") : `/lessons/${lesson}`;
  banner.querySelector("span").textContent = (queued.length > 0 ? banner.dataset.count : banner.dataset.held).replace("{0}", waiting.length);
  banner.hidden = false;
}
