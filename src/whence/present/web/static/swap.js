// @ts-check
// What changes is put in the place of what was there, where htmx is; else the page comes anew.
"use strict";
(() => {
  const MONTHS = "January February March April May June July August September October November December".split(" ");
  const SLID = "whence-slid";
  const PAUSE = 140; // milliseconds; while the slider is drawn, the page follows after each
  const swaps = "htmx" in window;
  let waiting = 0;

  /** @param {EventTarget | null} target @returns {HTMLFormElement | null} */
  const slideOf = (target) => (target instanceof Element ? target.closest("form.slide") : null);

  /** @param {HTMLFormElement} form */
  function send(form) {
    clearTimeout(waiting);
    if (!swaps) sessionStorage.setItem(SLID, location.pathname);
    form.requestSubmit();
  }

  document.addEventListener("input", (event) => {
    const form = slideOf(event.target);
    if (!form || !(event.target instanceof HTMLInputElement) || event.target.type !== "range") return;
    const number = Number(event.target.value);
    const words = `${MONTHS[number % 12]} ${Math.floor(number / 12)}`;
    event.target.setAttribute("aria-valuetext", words);
    const told = form.querySelector("output");
    if (told) told.textContent = words;
    clearTimeout(waiting);
    if (swaps) waiting = setTimeout(() => send(form), PAUSE);
  });
  document.addEventListener("change", (event) => {
    const form = slideOf(event.target);
    if (form) send(form);
  });
  document.addEventListener("click", (event) => {
    const bar = event.target instanceof Element ? event.target.closest("form.slide svg a") : null;
    const form = slideOf(bar);
    const range = form?.querySelector("input[type=range]");
    if (!bar || !form || !(range instanceof HTMLInputElement) || !swaps || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    range.value = new URL(bar.getAttribute("href") ?? "", location.href).searchParams.get("month") ?? range.value;
    send(form);
  });

  // Where the page comes anew with every move, whoever moves by keys stays on the slider.
  if (sessionStorage.getItem(SLID) === location.pathname) /** @type {HTMLElement | null} */ (document.querySelector("form.slide input[type=range]"))?.focus();
  sessionStorage.removeItem(SLID);

  /** @param {string} words */
  function warn(words) {
    const told = document.createElement("p");
    told.className = "problems";
    told.setAttribute("role", "alert");
    told.textContent = words;
    document.querySelector("#main > .problems[role=alert]")?.remove();
    document.querySelector("#main")?.prepend(told);
  }

  document.addEventListener("htmx:before:swap", (event) => {
    const { ctx } = /** @type {CustomEvent} */ (event).detail;
    // The address of a refused form is no page one could load again.
    if (ctx.response?.status >= 400) ctx.push = ctx.replace = null;
  });
  document.addEventListener("htmx:error", () => warn("The desk does not answer. See whether it still runs, and load the page again."));
})();
