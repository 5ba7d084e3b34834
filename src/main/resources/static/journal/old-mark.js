// A mark of an earlier day is not changed or removed without a word; a slip of today asks nothing.
import { askReason } from "./register-dialogs.js";
import { isMark, over, textOf } from "./signs.js";
import { t } from "./words.js";

const FEW = 3;

/** Does this change or remove a mark that was given on an earlier day? To add another beside it does not. */
function touchesOldMark(stood, td, { text, whole }) {
  if (!stood.marks.length || "n" in td.dataset) return false;
  const after = over(stood, text, whole).marks;
  if (!after.every(isMark)) return false; // will be refused: no reason to ask for one
  return stood.marks.some((one, i) => one !== after[i] && !(one === "." && i in after)); // a debt is paid, not corrected
}

/**
 * Makes the changes, each a cell and what is typed over it. What was typed or pasted together has one reason, where a
 * reason is asked.
 */
export function change(changes, { stood, put, done, kept }) {
  const old = changes.filter(([td, typed]) => touchesOldMark(stood(td), td, typed));
  const all = (reason) => { for (const one of changes) put(one[0], old.includes(one) ? { ...one[1], reason } : one[1]); };
  if (!old.length) { all(null); done(); return; }
  askReason(old.every(([, typed]) => typed.text === ""), all, (asBefore) => { if (asBefore) kept(); else done(); }, old[0][0].cellIndex, whose(old, stood));
}

// Whose marks, from what to what: the first ones by name.
function whose(old, stood) {
  const said = old.slice(0, FEW).map(([td, { text, whole }]) => {
    const name = td.parentNode.querySelector(".nm .clip").textContent, now = stood(td);
    return t("mark-becomes", name, textOf(now), textOf(over(now, text, whole)) || t("empty"));
  });
  return said.join("; ") + (old.length > FEW ? t("and-others", old.length - FEW) : "");
}
