// Courses and lessons of the editor can be dragged where there is a pointer; what that does is what picking and placing does.
export function whenDragged(root, { may, pick, picked, drop }) {
  root.addEventListener("dragstart", (event) => {
    const lesson = event.target.closest?.("[data-lesson]"), course = event.target.closest?.("[data-course]");
    if (!may() || !lesson && !course) return;
    event.dataTransfer.setData("text/plain", "");
    event.dataTransfer.effectAllowed = "move";
    // The grid is drawn anew while it is dragged: not before the drag has begun.
    setTimeout(() => pick(lesson, course));
  });
  root.addEventListener("dragover", (event) => { if (picked() && event.target.closest("td")) event.preventDefault(); });
  root.addEventListener("drop", (event) => {
    const td = event.target.closest("td");
    if (!td || !picked()) return;
    event.preventDefault();
    drop(td);
  });
}
