// @ts-check
// The desk works without this script; it adds keys to the review queue and remembers a name.
"use strict";

const NAME = "whence-analyst";

/** @param {string} selector @returns {HTMLElement[]} */
const all = (selector) => [...document.querySelectorAll(selector)].filter((e) => e instanceof HTMLElement);

for (const field of all("input.who")) {
  const input = /** @type {HTMLInputElement} */ (field);
  input.value = sessionStorage.getItem(NAME) ?? "";
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
  n: () => /** @type {HTMLElement | null} */ (waiting[at]?.querySelector(".note-field"))?.focus(),
  o: () => /** @type {HTMLElement | null} */ (waiting[at]?.querySelector(".to-sentence"))?.click(),
};

document.addEventListener("keydown", (event) => {
  const typing = event.target instanceof Element && event.target.matches("input, select, textarea");
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (typing) {
    if (event.key === "Escape") /** @type {HTMLElement} */ (event.target).blur();
    return;
  }
  if (event.key === "/") {
    event.preventDefault();
    /** @type {HTMLElement | null} */ (document.querySelector(".find input"))?.focus();
  } else if (waiting.length && KEYS[event.key]) {
    event.preventDefault();
    KEYS[event.key]();
  }
});
if (waiting.length) go(0);
