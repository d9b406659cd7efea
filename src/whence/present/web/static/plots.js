// @ts-check
// Figures over time: every report with its bounds, the range behind, and the way to each sentence.
import { onSwap, record } from "/static/live.js";

/** @typedef {{day: string, low: number | null, high: number | null, words: string, source: string, published: string, counts: boolean, href: string}} Told */
/** @typedef {{unit: string, low: number | null, best: number | null, high: number | null, rule: string, reports: Told[]}} Course */
/** @typedef {Told & {at: Date, from: number, to: number, middle: number, about: string, open: boolean}} Mark */

// @ts-ignore - the vendor's script stands before this one
const { Plot } = window;
const HEIGHT = 260;
const MARGIN = { left: 64, right: 18, top: 22, bottom: 40 };
const DAY = 86_400_000; // milliseconds
const FEW_DAYS = 12;
const APART = 9; // pixels between reports of one day
const BEYOND = 1.12; // of the highest number, for lines that run on

/** @param {Course} course */
function topOf(course) {
  const ends = [...course.reports.flatMap((one) => [one.low ?? 0, one.high ?? 0]), course.high ?? 0, course.best ?? 0];
  return Math.max(...ends, 1) * BEYOND;
}

/** Reports as marks; those of one day stand side by side. @param {Course} course @param {number} width @returns {Mark[]} */
function marksOf(course, width) {
  const times = course.reports.map((one) => Date.parse(one.day));
  const span = Math.max(...times) - Math.min(...times) || 1;
  const step = (span * APART) / Math.max(120, width - MARGIN.left - MARGIN.right - 60);
  const top = topOf(course);
  /** @type {Map<string, number>} */
  const count = new Map();
  return course.reports.map((one) => {
    const nth = count.get(one.day) ?? 0;
    count.set(one.day, nth + 1);
    const [from, to] = [one.low ?? 0, one.high ?? top];
    const middle = one.low === null ? to : one.high === null ? from : (from + to) / 2;
    return { ...one, at: new Date(Date.parse(one.day) + nth * step), from, to, middle, open: one.low === null || one.high === null, about: `${one.words}\n${one.source}\n${one.published}` };
  });
}

/** @param {Mark} one */
const isRange = (one) => !one.open && one.from !== one.to;

/** @param {Course} course @param {number} width */
function plot(course, width) {
  const marks = marksOf(course, width);
  const [first, last] = [marks[0].at, new Date(Math.max(...marks.map((one) => Number(one.at))))];
  const air = (Number(last) - Number(first)) * 0.05;
  const domain = [new Date(Number(first) - air), new Date(Number(last) + air)];
  const days = (Number(last) - Number(first)) / DAY;
  const day = (/** @type {Date} */ at) => (at.getUTCHours() ? "" : at.toLocaleDateString("en-GB", { day: "numeric", month: "short", timeZone: "UTC" }));
  const band = course.low !== null || course.high !== null ? [{ y1: course.low ?? 0, y2: course.high ?? topOf(course) }] : [];
  /** @param {Mark} one */
  const inside = (one) => (one.counts ? "var(--bar)" : "var(--paper)");
  /** @param {Mark} one */
  const hue = (one) => (one.counts ? "var(--bar)" : "var(--soft)");
  return Plot.plot({
    className: "course", width, height: HEIGHT, marginLeft: MARGIN.left, marginRight: MARGIN.right, marginTop: MARGIN.top, marginBottom: MARGIN.bottom,
    x: { type: "utc", domain, label: "published", ticks: days <= FEW_DAYS && width > 600 ? "day" : Math.max(2, Math.round(width / 130)), tickFormat: days <= FEW_DAYS ? day : undefined },
    y: { domain: [0, topOf(course)], label: course.unit || "number", grid: true, nice: true, ticks: 5, tickFormat: (/** @type {number} */ n) => n.toLocaleString("en") },
    marks: [
      Plot.rect(band, { x1: domain[0], x2: domain[1], y1: "y1", y2: "y2", fill: "var(--mark)", fillOpacity: 0.55 }),
      course.best === null ? null : Plot.ruleY([course.best], { stroke: "var(--soft)", strokeDasharray: "6 4" }),
      Plot.ruleY([0], { stroke: "var(--soft)" }),
      Plot.ruleX(marks.filter((one) => one.open), { x: "at", y1: "from", y2: "to", stroke: hue, strokeWidth: 3, strokeDasharray: "2 3", strokeOpacity: 0.75 }),
      // A range has no dot: its middle is a number that nobody gave.
      Plot.rect(marks.filter(isRange), { x1: "at", x2: "at", y1: "from", y2: "to", href: "href", ariaLabel: "about", insetLeft: -3.5, insetRight: -3.5, stroke: hue, strokeWidth: 2, fill: inside }),
      Plot.dot(marks.filter((one) => !isRange(one)), { x: "at", href: "href", ariaLabel: "about", y: "middle", r: 4.5, stroke: hue, strokeWidth: 2, fill: inside }),
      Plot.tip(marks, Plot.pointer({ x: "at", y: "middle", title: "about", fill: "var(--paper)", stroke: "var(--soft)", maxRadius: 60 })),
    ],
  });
}

/** @param {HTMLElement} figure */
function draw(figure) {
  const course = /** @type {Course | null} */ (record(`${figure.id}-data`));
  const stage = figure.querySelector(".plot-stage");
  const told = figure.querySelector("output");
  if (!course || !stage || !told) return;
  figure.hidden = false;
  const drawn = plot(course, Math.max(300, stage.clientWidth));
  // Plot brings a sheet of its own, which the policy forbids; live.css has what it says.
  for (const sheet of drawn.querySelectorAll("style")) sheet.remove();
  for (const one of drawn.querySelectorAll("[aria-label]")) {
    one.closest("a")?.setAttribute("aria-label", one.getAttribute("aria-label") ?? "");
    one.removeAttribute("aria-label"); // on a shape it may not stand
  }
  drawn.setAttribute("role", "group");
  drawn.setAttribute("aria-label", figure.dataset.words ?? "");
  /** @param {Event} event */
  const tell = (event) => {
    const one = event.target instanceof Element ? event.target.closest("a") : null;
    const words = one?.getAttribute("aria-label");
    if (words) told.textContent = words.split("\n").join(" – ");
  };
  drawn.addEventListener("focusin", tell);
  drawn.addEventListener("pointerover", tell);
  // A press is for the sentence; Plot would keep its box open instead, above what was pressed.
  stage.addEventListener("pointerdown", (event) => event.stopPropagation(), { capture: true });
  stage.replaceChildren(drawn);
}

const drawAll = () => document.querySelectorAll("figure.figure-plot").forEach((one) => draw(/** @type {HTMLElement} */ (one)));
let width = innerWidth;
let waiting = 0;
addEventListener("resize", () => {
  if (innerWidth === width) return; // a phone that hides its address bar
  width = innerWidth;
  clearTimeout(waiting);
  waiting = setTimeout(drawAll, 150);
});
drawAll();
onSwap(drawAll);
