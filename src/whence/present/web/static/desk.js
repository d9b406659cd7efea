// @ts-check
// The desk works without this script; it adds keys to the review queue, remembers a name,
// counts what is ticked, takes words that are selected into a form, and moves with the slider.
"use strict";

const NAME = "whence-analyst";

/** @param {string} selector @returns {HTMLElement[]} */
const all = (selector) => [...document.querySelectorAll(selector)].filter((e) => e instanceof HTMLElement);

for (const field of all("input.who")) {
  const input = /** @type {HTMLInputElement} */ (field);
  input.value ||= sessionStorage.getItem(NAME) ?? "";
  input.addEventListener("input", () => sessionStorage.setItem(NAME, input.value));
}

const waiting = all(".waiting");
let at = -1;

/** @param {number} place */
function go(place) {
  if (!waiting.length) return;
  at = Math.max(0, Math.min(waiting.length - 1, place));
  for (const [n, one] of waiting.entries()) one.classList.toggle("chosen", n === at);
  waiting[at].focus({ preventScroll: true });
  waiting[at].scrollIntoView({ block: "center" });
}

/** @param {string} kind */
function judge(kind) {
  const button = waiting[at]?.querySelector(`button[value="${kind}"]`);
  if (button instanceof HTMLButtonElement) button.click();
}

/** @type {Record<string, () => void>} */
const KEYS = {
  j: () => go(at + 1),
  k: () => go(at - 1),
  a: () => judge("accept"),
  r: () => judge("reject"),
  c: () => /** @type {HTMLElement | null} */ ((waiting[at] ?? document).querySelector(".to-correct"))?.click(),
  n: () => /** @type {HTMLElement | null} */ (waiting[at]?.querySelector(".note-field"))?.focus(),
  o: () => /** @type {HTMLElement | null} */ (waiting[at]?.querySelector(".to-sentence"))?.click(),
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
  } else if ((waiting.length || event.key === "c") && KEYS[event.key]) {
    event.preventDefault();
    KEYS[event.key]();
  }
});
if (waiting.length) go(0);

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
for (const form of all("form.ask, form.find, form.slide")) {
  form.addEventListener("formdata", (event) => {
    const sent = /** @type {FormDataEvent} */ (event).formData;
    for (const [name, value] of [...sent]) if (value === "") sent.delete(name);
  });
}

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
const MONTHS = "January February March April May June July August September October November December".split(" ");
for (const form of all("form.slide")) {
  const range = form.querySelector("input[type=range]");
  const told = form.querySelector("output");
  if (!(range instanceof HTMLInputElement) || !(form instanceof HTMLFormElement)) continue;
  range.addEventListener("input", () => {
    const words = `${MONTHS[Number(range.value) % 12]} ${Math.floor(Number(range.value) / 12)}`;
    range.setAttribute("aria-valuetext", words);
    if (told) told.textContent = words;
  });
  form.addEventListener("change", () => {
    sessionStorage.setItem("whence-slid", location.pathname);
    form.requestSubmit();
  });
  // The page comes anew with every move: whoever moves by keys stays on the slider.
  if (sessionStorage.getItem("whence-slid") === location.pathname) range.focus();
  sessionStorage.removeItem("whence-slid");
}
document.documentElement.classList.add("scripting");
