// @ts-check
// The desk works without this script; it adds keys to the review queue, remembers a name,
// counts what is ticked, takes words that are selected into a form, and moves with the slider.
"use strict";

const NAME = "whence-analyst";

/** @param {string} selector @returns {HTMLElement[]} */
const all = (selector) => [...document.querySelectorAll(selector)].filter((e) => e instanceof HTMLElement);

function rememberName() {
  for (const field of all("input.who")) /** @type {HTMLInputElement} */ (field).value ||= sessionStorage.getItem(NAME) ?? "";
}
document.addEventListener("input", (event) => {
  if (event.target instanceof HTMLInputElement && event.target.matches("input.who")) sessionStorage.setItem(NAME, event.target.value);
});
rememberName();

let at = -1;
const queue = () => all(".waiting");

/** @param {number} place */
function go(place) {
  const waiting = queue();
  if (!waiting.length) return;
  at = Math.max(0, Math.min(waiting.length - 1, place));
  for (const [n, one] of waiting.entries()) one.classList.toggle("chosen", n === at);
  waiting[at].focus({ preventScroll: true });
  waiting[at].scrollIntoView({ block: "center" });
}
// Whoever works with the pointer goes on by keys from there.
document.addEventListener("focusin", (event) => {
  const place = queue().findIndex((one) => event.target instanceof Node && one.contains(event.target));
  if (place >= 0) at = place;
});

/** @param {string} selector @returns {HTMLElement | null} */
const inChosen = (selector) => (queue()[at] ?? document).querySelector(selector);

/** @type {Record<string, () => void>} */
const KEYS = {
  j: () => go(at + 1),
  k: () => go(at - 1),
  a: () => queue()[at] && inChosen('button[value="accept"]')?.click(),
  r: () => queue()[at] && inChosen('button[value="reject"]')?.click(),
  c: () => inChosen(".to-correct")?.click(),
  n: () => queue()[at] && inChosen(".note-field")?.focus(),
  o: () => queue()[at] && inChosen(".to-sentence")?.click(),
};

document.addEventListener("keydown", (event) => {
  const typing = event.target instanceof Element && event.target.matches("input:not([type=checkbox]), select, textarea");
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (typing) {
    if (event.key === "Escape") /** @type {HTMLElement} */ (event.target).blur();
    return;
  }
  if (event.key === "/") {
    event.preventDefault();
    /** @type {HTMLElement | null} */ (document.querySelector(".find input"))?.focus();
  } else if ((queue().length || event.key === "c") && KEYS[event.key]) {
    event.preventDefault();
    KEYS[event.key]();
  }
});
if (queue().length) go(0);
document.addEventListener("htmx:after:swap", () => {
  rememberName();
  if (at >= 0 && queue().length && !document.activeElement?.matches("a, input, select")) go(at);
});

for (const form of all("form.bulk")) {
  const button = form.querySelector(".judge button");
  const words = button?.textContent ?? "";
  const count = () => {
    const ticked = form.querySelectorAll("input[type=checkbox]:checked").length;
    if (button instanceof HTMLButtonElement) {
      button.textContent = `${words} (${ticked})`;
      button.disabled = ticked === 0;
    }
  };
  form.addEventListener("change", count);
  count();
}

// What was left empty stays out of the address, which is a saved search.
document.addEventListener("formdata", (event) => {
  if (!(event.target instanceof Element && event.target.matches("form.ask, form.find, form.slide"))) return;
  const sent = event.formData;
  for (const [name, value] of [...sent]) if (value === "") sent.delete(name);
});

/** @type {HTMLInputElement | HTMLTextAreaElement | null} */
let field = null;
for (const form of all("form.correct")) {
  form.addEventListener("focusin", (event) => {
    const to = event.target;
    if (to instanceof HTMLTextAreaElement || (to instanceof HTMLInputElement && to.type === "text")) field = to;
  });
}
for (const passage of all(".passage")) {
  const here = passage.querySelector(".here");
  if (here instanceof HTMLElement && here.parentElement) here.parentElement.scrollTop = here.offsetTop;
  passage.addEventListener("mouseup", () => {
    const words = String(getSelection() ?? "").replace(/\s+/g, " ").trim();
    if (!words || !field || field.matches(".who, [name=note]")) return;
    const several = field instanceof HTMLTextAreaElement && field.value.trim();
    field.value = several ? `${field.value.trim()}\n${words}` : words;
    if (field instanceof HTMLTextAreaElement) field.rows = field.value.split("\n").length;
    field.focus();
  });
}
document.documentElement.classList.add("scripting");
