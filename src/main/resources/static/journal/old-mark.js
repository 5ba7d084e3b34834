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
 * @param done told how many cells were written, and how many old marks were left as they were
 * @param kept told when nothing was written
 */
export function change(changes, { stood, put, done, kept }) {
  const old = changes.filter(([td, typed]) => touchesOldMark(stood(td), td, typed)), rest = changes.filter((one) => !old.includes(one));
  const all = (reason) => { for (const one of changes) put(one[0], old.includes(one) ? { ...one[1], reason } : one[1]); };
  if (!old.length) { all(null); done(changes.length, 0); return; }
  // Marks that are left as they were do not take the other cells with them.
  const others = () => {
    for (const one of rest) put(...one);
    if (rest.length) done(rest.length, old.length); else kept();
  };
  const asked = { removing: old.every(([, typed]) => typed.text === ""), marks: old.length, others: rest.length, of: old[0][0].cellIndex, whose: whose(old, stood) };
  askReason(asked, all, (asBefore) => { if (asBefore) others(); else done(changes.length, 0); });
}

// Whose marks, from what to what: the first ones by name.
function whose(old, stood) {
  const said = old.slice(0, FEW).map(([td, { text, whole }]) => {
    const name = td.parentNode.querySelector(".nm .clip").textContent, now = stood(td);
    return t("mark-becomes", name, textOf(now), textOf(over(now, text, whole)) || t("empty"));
  });
  return said.join("; ") + (old.length > FEW ? t("and-others", old.length - FEW) : "");
}
