// @ts-check
// The network as a thing to work with: move, zoom, look at one actor's ties, ask a line who says so.
import { claims, colour, element, finder, onScheme, onSwap, parts, record, room, still, takeOver, wheelWhenMeant } from "/static/live.js";

/** @typedef {{key: string, name: string, label: string, href: string, x: number, y: number, radius: number, left: boolean, faint: boolean}} Dot */
/** @typedef {{key: string, one: string, other: string, kinds: string, stance: string, words: string, claims: number, href: string}} Bond */

const box = /** @type {HTMLElement | null} */ (document.getElementById("graph-canvas"));
const panel = /** @type {HTMLElement} */ (document.getElementById("graph-panel"));
const WIDE = 640; // pixels; a narrower picture stands upright, as large as its box
const EDGE = { x: 26, y: 30 };
const LETTER = 6.9; // pixels
const SHOWN = 4; // claims in the panel

const looks = () => {
  const [ink, soft, paper, line] = ["--ink", "--soft", "--paper", "--line"].map(colour);
  const font = { "font-family": "system-ui, sans-serif", color: ink, "text-outline-color": paper, "text-outline-width": 3 };
  return [
    { selector: "node", style: { ...font, label: "data(label)", width: "data(size)", height: "data(size)", "background-color": colour("--bar"),
      "text-valign": "center", "text-halign": "right", "text-margin-x": 4, "min-zoomed-font-size": 6, "font-size": "data(font)" } },
    { selector: "node[side='left']", style: { "text-halign": "left", "text-margin-x": -4 } },
    { selector: "node[side='below']", style: { "text-halign": "center", "text-valign": "bottom", "text-margin-x": "data(shift)", "text-margin-y": 3 } },
    { selector: "node[side='above']", style: { "text-halign": "center", "text-valign": "top", "text-margin-x": "data(shift)", "text-margin-y": -3 } },
    { selector: "node[?faint]", style: { "background-color": line, color: soft } },
    { selector: "edge", style: { width: "data(width)", "line-color": colour("--bar"), opacity: 0.7, "curve-style": "bezier" } },
    { selector: "edge[stance='hostile']", style: { "line-color": colour("--against"), "line-style": "dashed" } },
    { selector: "edge[stance='denied']", style: { "line-color": soft, "line-style": "dotted" } },
    { selector: "node.unnamed", style: { label: "" } },
    { selector: ".away", style: { opacity: 0.12 } },
    { selector: ".bright", style: { opacity: 1, "z-index": 9 } },
    { selector: "node.bright", style: { label: "data(name)" } },
    { selector: ".pinned", style: { "overlay-color": colour("--link"), "overlay-opacity": 0.22, "overlay-padding": 6 } },
  ];
};

const narrow = () => box !== null && box.clientWidth < WIDE;

/**
 * Where actors stand: as the desk laid them out, or upright on a narrow screen, where all would lie in a strip.
 * @param {Dot[]} dots @returns {(dot: Dot) => {x: number, y: number}}
 */
function spots(dots) {
  if (!box || !narrow()) return ({ x, y }) => ({ x, y });
  const share = (/** @type {"x" | "y"} */ axis) => {
    const all = dots.map((one) => one[axis]);
    const [low, high] = [Math.min(...all), Math.max(...all)];
    return (/** @type {Dot} */ dot) => (high > low ? (dot[axis] - low) / (high - low) : 0.5);
  };
  const [across, down] = [share("y"), share("x")];
  const [wide, high] = [box.clientWidth - 2 * EDGE.x, box.clientHeight - 2 * EDGE.y];
  return (dot) => ({ x: EDGE.x + across(dot) * wide, y: EDGE.y + down(dot) * high });
}

/** @param {any} graph */
function elementsOf(graph) {
  const spot = spots(graph.dots);
  return [
    ...graph.dots.map((/** @type {Dot} */ d) => ({ group: "nodes", position: spot(d),
      data: { id: d.key, name: d.name, label: d.label, href: d.href, size: (narrow() ? 1.4 : 2) * d.radius, left: d.left && !narrow(), faint: d.faint, font: 13, shift: 0 } })),
    ...graph.bonds.map((/** @type {Bond} */ b) => ({ group: "edges",
      data: { id: b.key, source: b.one, target: b.other, kinds: b.kinds, stance: b.stance, words: b.words, claims: b.claims, href: b.href, width: 1.2 + Math.min(5, Math.sqrt(b.claims)) } })),
  ];
}

/** @param {any} cy @param {any} one a thing that stays bright with all it is tied to */
function light(cy, one) {
  const near = one.isNode() ? one.closedNeighborhood() : one.union(one.connectedNodes());
  cy.batch(() => {
    cy.elements().removeClass("bright").addClass("away");
    near.removeClass("away").addClass("bright");
  });
}

/** @param {any} cy */
function unlight(cy) {
  const pinned = cy.$(".pinned");
  if (pinned.nonempty()) light(cy, pinned[0]);
  else cy.elements().removeClass("away bright");
}

/** Names keep their size while one zooms; they stand where there is room, and else are left out. @param {any} cy */
function name(cy) {
  const size = Math.max(6, 13 / cy.zoom());
  const nodes = cy.nodes().sort((/** @type {any} */ a, /** @type {any} */ b) => Number(a.data("faint")) - Number(b.data("faint")) || b.data("size") - a.data("size"));
  const dots = nodes.map((/** @type {any} */ one) => {
    const [{ x, y }, r] = [one.renderedPosition(), one.renderedWidth() / 2];
    return { left: x - r, right: x + r, top: y - r, bottom: y + r };
  });
  const sides = nodes.map((/** @type {any} */ one, /** @type {number} */ n) => {
    const [{ left, right, top, bottom }, wide] = [dots[n], LETTER * one.data("label").length + 4];
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const beside = [{ left: right + 2, right: right + wide, top: y - 8, bottom: y + 8 }, { left: left - wide, right: left - 2, top: y - 8, bottom: y + 8 }];
    const start = Math.max(1, Math.min(cy.width() - wide - 1, x - wide / 2));
    const over = [{ left: start, right: start + wide, top: bottom + 1, bottom: bottom + 17 }, { left: start, right: start + wide, top: top - 17, bottom: top - 1 }];
    one.data("shift", (start + wide / 2 - x) / cy.zoom());
    return [...(one.data("left") ? beside.toReversed() : beside), ...over];
  });
  const free = room(sides, { width: cy.width(), height: cy.height() }, dots);
  cy.batch(() => nodes.forEach((/** @type {any} */ one, /** @type {number} */ n) => {
    const order = one.data("left") ? ["left", "right", "below", "above"] : ["right", "left", "below", "above"];
    one.data("font", size).data("side", order[Math.max(0, free[n])]).toggleClass("unnamed", free[n] < 0);
  }));
}

/** @param {Node[]} inside @param {string} title */
function tell(title, ...inside) {
  const close = element("button", { type: "button", class: "quiet close", "aria-label": "Close" }, "×");
  close.addEventListener("click", () => box?.dispatchEvent(new Event("let-go")));
  panel.replaceChildren(close, element("h2", {}, title), ...inside);
  panel.hidden = false;
  panel.scrollTop = 0;
}

/** @param {any} cy @param {any} edge */
async function ask(cy, edge) {
  const { words, href, claims: count } = edge.data();
  const title = edge.connectedNodes().map((/** @type {any} */ n) => n.data("name")).join(" and ");
  tell(title, element("p", { class: "meta", role: "status" }, words));
  try {
    const [rows, found] = await Promise.all([parts(href, "#main table"), claims(href, SHOWN, `All that is said of these two (${count} here)`)]);
    if (cy.$(".pinned").id() === edge.id()) tell(title, ...rows, ...found);
  } catch {
    tell(title, element("p", {}, words), element("p", {}, element("a", { href }, "Who says so")));
  }
}

/** @param {any} cy @param {any} node */
function introduce(cy, node) {
  const ties = node.connectedEdges().map((/** @type {any} */ edge) => {
    const other = edge.connectedNodes().difference(node)[0];
    const words = `${edge.data("kinds")}${edge.data("stance") === "denied" ? " (denied)" : ""}: ${edge.data("claims")}`;
    const button = element("button", { type: "button", class: "quiet" }, other.data("name"));
    button.addEventListener("click", () => pin(cy, edge));
    return element("li", {}, button, " ", element("span", { class: "meta" }, words));
  });
  const none = element("p", { class: "empty" }, "No tie in this period.");
  tell(node.data("name"), element("p", {}, element("a", { href: node.data("href") }, "All that is said of it")), ties.length ? element("ul", { class: "links" }, ...ties) : none);
}

/** @param {any} cy @param {any} one */
function pin(cy, one) {
  cy.elements().removeClass("pinned");
  one.addClass("pinned");
  light(cy, one);
  if (one.isNode()) introduce(cy, one);
  else ask(cy, one);
}

/** @param {any} cy */
function letGo(cy) {
  cy.elements().removeClass("pinned away bright");
  panel.hidden = true;
}

/** The same actors in another period; whoever was moved by hand stays there. @param {any} cy */
function renew(cy) {
  const graph = record("graph-data");
  if (!graph) return;
  const wanted = elementsOf(graph);
  const ids = new Set(wanted.map((one) => one.data.id));
  cy.batch(() => {
    cy.elements().filter((/** @type {any} */ one) => !ids.has(one.id())).remove();
    for (const one of wanted) {
      const there = cy.getElementById(one.data.id);
      if (there.empty()) cy.add(one);
      else there.data(one.data);
    }
  });
  const pinned = cy.$(".pinned");
  if (pinned.nonempty()) pin(cy, pinned[0]);
  else letGo(cy);
  name(cy);
}

/** @param {any} cy */
function fit(cy) {
  if (narrow()) cy.viewport({ zoom: 1, pan: { x: 0, y: 0 } });
  else cy.fit(undefined, 24);
}

/** @param {HTMLElement} canvas */
function start(canvas) {
  takeOver("graph");
  // @ts-ignore - the vendor's script stands before this one
  const cy = cytoscape({ container: canvas, elements: elementsOf(record("graph-data")), style: looks(), layout: { name: "preset" }, minZoom: 0.2, maxZoom: 4, boxSelectionEnabled: false });
  cy.resize();
  fit(cy);
  name(cy);
  let waiting = 0;
  cy.on("zoom pan", () => { clearTimeout(waiting); waiting = setTimeout(() => name(cy), 60); });
  cy.on("free", "node", () => name(cy));
  cy.on("mouseover", "node, edge", (/** @type {any} */ event) => { light(cy, event.target); canvas.classList.add("pointing"); });
  cy.on("mouseout", "node, edge", () => { unlight(cy); canvas.classList.remove("pointing"); });
  canvas.addEventListener("pointerleave", () => unlight(cy));
  cy.on("tap", (/** @type {any} */ event) => (event.target === cy ? letGo(cy) : pin(cy, event.target)));
  canvas.addEventListener("let-go", () => { letGo(cy); canvas.focus(); });
  wheelWhenMeant(canvas, (on) => cy.userZoomingEnabled(on));
  const middle = () => ({ x: cy.width() / 2, y: cy.height() / 2 });
  /** @type {Record<string, () => void>} */
  const acts = { in: () => cy.zoom({ level: cy.zoom() * 1.35, renderedPosition: middle() }), out: () => cy.zoom({ level: cy.zoom() / 1.35, renderedPosition: middle() }), all: () => fit(cy) };
  /** @type {Record<string, () => void>} */
  const keys = { "+": acts.in, "=": acts.in, "-": acts.out, 0: acts.all, Escape: () => letGo(cy), ArrowLeft: () => cy.panBy({ x: 60, y: 0 }), ArrowRight: () => cy.panBy({ x: -60, y: 0 }), ArrowUp: () => cy.panBy({ x: 0, y: 60 }), ArrowDown: () => cy.panBy({ x: 0, y: -60 }) };
  canvas.addEventListener("keydown", (event) => { if (keys[event.key]) { event.preventDefault(); keys[event.key](); } });
  for (const button of document.querySelectorAll("#graph [data-act]")) button.addEventListener("click", () => acts[button.getAttribute("data-act") ?? ""]?.());
  const form = /** @type {HTMLFormElement} */ (document.querySelector("#graph form.finder"));
  const refill = finder(form, () => cy.nodes().map((/** @type {any} */ n) => n.data("name")), (asked) => {
    const node = cy.nodes().filter((/** @type {any} */ n) => n.data("name") === asked)[0];
    pin(cy, node);
    const view = { zoom: Math.max(cy.zoom(), 1), center: { eles: node } };
    if (still()) cy.zoom(view.zoom).center(node);
    else cy.animate(view, { duration: 250 });
    return true;
  });
  onSwap(() => { renew(cy); refill(); });
  onScheme(() => cy.style(looks()));
}

if (box) start(box);
