// What is typed into a cell, read just far enough to show it before the server has answered. What may be typed, and what
// it means, the server decides.
import { el } from "./words.js";

const grid = document.querySelector("[data-letters]");
const letters = (grid?.dataset.letters ?? "").split(" ");
/** Was there, but not in time. */
export const LATE = letters[3];
/** Late, or gone before the end: there, not missing. */
export const wasThere = (letter) => letters.indexOf(letter) >= 3;
const words = (grid?.dataset.words ?? "").split(" ");
const slashed = words.find((word) => word.includes("/")) ?? "";
const alike = { h: letters[0], y: letters[2], o: letters[3] };

/** {marks, absence} as they will stand; what is no sign of ours stands among the marks as typed. */
export function parse(text) {
  const clean = [...text.trim().toLowerCase()].map((c) => alike[c] ?? c).join("").replaceAll(slashed, "\u0001");
  const found = { marks: [], absence: null };
  for (const part of clean.split(/[\s/]+/).filter(Boolean)) {
    const last = part.at(-1);
    if (letters.includes(part)) found.absence = part;
    else if (/^[1-5].$/.test(part) && letters.includes(last)) { found.marks.push(part[0]); found.absence = last; }
    else found.marks.push(part.replace("\u0001", slashed));
  }
  return found;
}

/** A mark that the register knows; anything else the server will refuse. */
export function isMark(sign) { return /^[1-5]$/.test(sign) || words.includes(sign); }

export function textOf({ marks, absence }) {
  return [marks.join("/"), absence].filter(Boolean).join(" ");
}

/** The cell when this is typed over it: parts that are not mentioned stay, unless the whole cell was typed. */
export function over(before, text, whole) {
  const typed = parse(text);
  return {
    marks: whole || typed.marks.length ? typed.marks : before.marks,
    absence: whole || typed.absence ? typed.absence : before.absence,
  };
}

export function mark(value) {
  return el("i", "m " + (/^[1-5]$/.test(value) ? "m" + Math.max(2, value) : "mw"), value);
}

function letter(value) {
  return el("i", value === letters[0] ? "ab q" : "ab", value);
}

/** The signs of a cell, as the server draws them too. */
export function drawn({ marks, absence }) {
  const signs = [];
  if (marks.length === 1) signs.push(mark(marks[0]));
  if (marks.length > 1) {
    const box = el("span", marks.length > 2 ? "mm three" : "mm", ...(marks.length > 3 ? marks.slice(0, 2) : marks).map(mark));
    if (marks.length > 3) box.append(el("small", "", "+" + (marks.length - 2)));
    signs.push(box);
  }
  if (absence) signs.push(letter(absence));
  return signs;
}
