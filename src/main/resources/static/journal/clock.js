// Hours as the school's clock has them: one place, one time, wherever the device is and whatever it thinks.
const zone = document.querySelector("[data-zone]")?.dataset.zone;

/** «9:05». */
export function hour(moment) {
  return new Date(moment).toLocaleTimeString("ru-RU", { hour: "2-digit", minute: "2-digit", timeZone: zone }).replace(/^0/, "");
}
