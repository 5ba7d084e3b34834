// What the average would be with marks to come. Reckoned here, written nowhere.
class WhatIf extends HTMLElement {
  connectedCallback() {
    this.hidden = false;
    this.many = { 5: 0, 4: 0, 3: 0, 2: 0 };
    this.addEventListener("click", (event) => {
      const { more, less } = event.target.closest("button")?.dataset ?? {};
      if (more) this.many[more]++;
      if (less) this.many[less] = Math.max(0, this.many[less] - 1);
      this.show();
    });
    this.show();
  }

  show() {
    let sum = Number(this.dataset.sum), count = Number(this.dataset.count);
    for (const [figure, many] of Object.entries(this.many)) {
      sum += figure * many; count += many;
      this.querySelector(`[data-many="${figure}"]`).textContent = many;
    }
    const average = (Math.round((sum / count) * 100 + 1e-9) / 100).toFixed(2).replace(".", ",");
    this.querySelector("output").textContent = count ? this.dataset.result.replace("{0}", average) : "";
  }
}
customElements.define("what-if", WhatIf);
