// @ts-check
// What the pictures one can work with share: their data, their colours, and what is said of a thing.

/** @param {string} id @returns {any} the record in a block of the page, or null */
export function record(id) {
  const block = document.getElementById(id);
  return block ? JSON.parse(block.textContent ?? "null") : null;
}

/** @param {string} name @returns {string} a colour of the style sheet, as light or dark as the page */
export const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/**
 * An element; its words are text and never markup.
 * @param {string} tag @param {Record<string, string>} [attributes] @param {...(Node | string)} inside
 */
export function element(tag, attributes = {}, ...inside) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...inside);
  return made;
}

/** The plain picture gives its place to the one that now works. @param {string} id */
export function takeOver(id) {
  const figure = document.getElementById(id);
  if (figure) figure.hidden = false;
  document.documentElement.classList.add(`${id}-works`);
}

/** Called whenever a part of the page came anew. @param {() => void} act */
export const onSwap = (act) => document.addEventListener("htmx:after:swap", act);

/** Called when the page turns light or dark. @param {() => void} act */
export const onScheme = (act) => matchMedia("(prefers-color-scheme: dark)").addEventListener("change", act);

export const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/**
 * Parts of another page of the desk, as nodes; scripts in them never run.
 * @param {string} href @param {string} selector @returns {Promise<Element[]>}
 */
export async function parts(href, selector) {
  const answer = await fetch(href, { headers: { Accept: "text/html" } });
  if (!answer.ok) throw new Error(`${href}: ${answer.status}`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return [...page.querySelectorAll(selector)].map((one) => document.importNode(one, true));
}

/**
 * The first claims at an address, each with the way to its sentence, and the way to all of them.
 * @param {string} href @param {number} most @param {string} all
 */
export async function claims(href, most, all) {
  const found = await parts(href, "#main .cards > .card");
  const list = element("ul", { class: "cards" }, ...found.slice(0, most));
  return [list, element("p", { class: "meta" }, element("a", { href }, all))];
}

/** @typedef {{left: number, right: number, top: number, bottom: number}} Box in pixels */

/**
 * At which of its places each label has room, or -1: those that come first keep it, and none is cut.
 * @param {Box[][]} things the places of each label, best first @param {{width: number, height: number}} inside
 * @param {Box[]} [taken] what no label may lie on @returns {number[]}
 */
export function room(things, inside, taken = []) {
  const within = (/** @type {Box} */ b) => b.left >= 0 && b.top >= 0 && b.right <= inside.width && b.bottom <= inside.height;
  return things.map((boxes) => {
    const found = boxes.findIndex((box) => within(box) && taken.every((o) => box.left > o.right || box.right < o.left || box.top > o.bottom || box.bottom < o.top));
    if (found >= 0) taken.push(boxes[found]);
    return found;
  });
}

/**
 * A field with suggestions that leads to one of many things by its name.
 * @param {HTMLFormElement} form @param {() => string[]} names @param {(name: string) => boolean} go
 */
export function finder(form, names, go) {
  const field = /** @type {HTMLInputElement} */ (form.querySelector("input"));
  const list = /** @type {HTMLDataListElement} */ (form.querySelector("datalist"));
  const told = /** @type {HTMLOutputElement} */ (form.querySelector("output"));
  const refill = () => list.replaceChildren(...names().map((value) => element("option", { value })));
  /** @param {string} asked */
  const match = (asked) => {
    const low = asked.trim().toLowerCase();
    const all = names();
    if (!low) return undefined;
    return all.find((name) => name.toLowerCase() === low) ?? all.find((name) => name.toLowerCase().includes(low));
  };
  const ask = () => {
    const found = match(field.value);
    told.textContent = found || !field.value.trim() ? "" : "Not in the picture; the table below may have it.";
    if (found) go(found);
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask();
  });
  field.addEventListener("input", () => names().includes(field.value) && ask());
  refill();
  return refill;
}

/**
 * The wheel belongs to the page until the picture is pressed or focused, and again when it is left.
 * @param {HTMLElement} box @param {(on: boolean) => void} set
 */
export function wheelWhenMeant(box, set) {
  set(false);
  box.addEventListener("pointerdown", () => set(true));
  box.addEventListener("focusin", () => set(true));
  box.addEventListener("pointerleave", () => set(false));
}
