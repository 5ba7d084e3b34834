// Under the cell; above it near the bottom; beside it where neither has room. On a phone the style sheet keeps it at the bottom
// of the screen.
export function place(box, td) {
  const scroll = box.parentNode, first = scroll.scrollLeft + 8, top = scroll.scrollTop + 8;
  const right = scroll.scrollLeft + scroll.clientWidth - box.offsetWidth - 8;
  const bottom = scroll.scrollTop + scroll.clientHeight - box.offsetHeight - 8;
  const below = td.offsetTop + td.offsetHeight + 6, above = td.offsetTop - box.offsetHeight - 6;
  const beside = td.offsetLeft + td.offsetWidth + 6;
  const fits = below <= bottom || above >= top;
  const left = fits ? td.offsetLeft : beside <= right ? beside : td.offsetLeft - box.offsetWidth - 6;
  box.style.left = `${Math.max(Math.min(left, right), first)}px`;
  box.style.top = `${below <= bottom ? below : above >= top ? above : Math.max(Math.min(below, bottom), top)}px`;
}
