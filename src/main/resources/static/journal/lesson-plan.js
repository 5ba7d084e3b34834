// Topic and homework of a lesson: saved when one leaves the field.
import { save } from "./outbox.js";

const $ = (id) => document.getElementById(id);
let lesson, version, topicSaved, homeworkSaved, asked = false;

const topicNow = () => ({ topicId: $("topic")?.value ? Number($("topic").value) : null, text: $("topic-text").value.trim() });
const homeworkNow = () => ({ text: $("homework").value.trim(), minutes: $("minutes").value ? Number($("minutes").value) : null, dueLesson: Number($("due").value) || null });

export function wirePlan(id, seen) {
  lesson = id; version = seen;
  topicSaved = $("topic-said").dataset.stands === "yes" ? JSON.stringify(topicNow()) : null;
  homeworkSaved = JSON.stringify(homeworkNow());
  $("topic")?.addEventListener("change", () => { if ($("topic").value) $("topic-text").value = ""; saveTopic(); });
  $("topic-text").addEventListener("change", () => { if ($("topic-text").value && $("topic")) $("topic").value = ""; saveTopic(); });
  for (const field of ["homework", "minutes", "due"]) $(field).addEventListener("change", saveHomework);
}

wirePlan.flush = () => { saveTopic(); saveHomework(); };

function saveTopic() {
  const now = topicNow();
  if (JSON.stringify(now) === topicSaved || (!now.topicId && !now.text)) return;
  topicSaved = JSON.stringify(now);
  save(`lesson:${lesson}`, "PUT", `/lessons/${lesson}/topic`, { version, ...now });
}

function saveHomework() {
  const now = homeworkNow();
  if (JSON.stringify(now) === homeworkSaved || (!now.text && JSON.parse(homeworkSaved).text === "")) return;
  homeworkSaved = JSON.stringify(now);
  save(`lesson:${lesson}`, "PUT", `/lessons/${lesson}/homework`, { version, ...now });
}

wirePlan.settle = (kind, entry, body) => {
  if (kind !== "lesson") return;
  version = body.version;
  if (entry.path.endsWith("/homework")) showLoad(body);
};

function showLoad({ dayMinutes, norm }) {
  const load = $("load");
  if (!norm) return;
  load.textContent = (dayMinutes > norm ? load.dataset.over : load.dataset.text).replace("{0}", dayMinutes).replace("{1}", norm);
  load.classList.toggle("over", dayMinutes > norm);
  $("meter").max = norm; $("meter").value = dayMinutes;
}

/** In words what is still missing here; an empty text when nothing is. */
export function planMissing() {
  const names = document.querySelector("[data-missing]")?.dataset ?? {};
  const { topicId, text } = topicNow();
  if (!topicId && !text) return names.missing ?? "";
  if (homeworkNow().text || asked) return "";
  asked = true; // a second press says that none was set
  return names.missingHomework ?? "";
}
