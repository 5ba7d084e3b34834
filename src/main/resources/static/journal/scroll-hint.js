// A wide register says on which side there is more of it: the columns that stay throw a shadow there.
export function hintScroll(root) {
  const box = root.querySelector(".regscroll");
  const tell = () => {
    const left = Math.abs(box.scrollLeft), all = box.querySelector("table").offsetWidth;
    root.classList.toggle("more-left", left > 1);
    root.classList.toggle("more-right", left + box.clientWidth < all - 1);
  };
  box.addEventListener("scroll", tell, { passive: true });
  new ResizeObserver(tell).observe(box);
}
