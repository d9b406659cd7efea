// @ts-check
// The map as a thing to work with: borders as lines, a place as a point only where it is one, who says so in a click.
import { claims, colour, element, finder, onScheme, onSwap, record, room, still, takeOver, wheelWhenMeant } from "/static/live.js";

/** @typedef {{name: string, lat: number, lon: number, precision: number, precise: string, claims: number, told: string, sense: string, holders: string[], held: string, href: string, near: boolean}} Site */
/** @typedef {{sites: Site[], senses: [string, string][], left_out: number}} Ground */

// @ts-ignore - the vendors' scripts stand before this one
const { L, topojson } = window;
const canvas = /** @type {HTMLElement | null} */ (document.getElementById("ground-canvas"));
const POINT = 2; // where_prec up to which a place is a point; beyond, an area
const COUNTRY = 6;
const REACH = { 2: 25, 3: 45, 4: 110, 5: 160, 6: 300, 7: 500 }; // kilometres of the circle that stands for it
const SHOWN = 3; // claims in a popup
const HUES = 6;
// Steps from the middle, best first.
const BESIDE_POINT = [[1, 0], [-1, 0], [0, -1], [0, 1]];
const ON_AREA = [[0, 0], [0, 1], [0, -1], [0, 2], [0, -2], [-1, 0], [1, 0], [-1, 1], [1, -1], [-1, -1], [1, 1]];
const SENSES = { control: "--h0", event: "--h1", presence: "--h3", said: "--h2" };

/** @type {Ground} */
let ground = record("ground-data");
let by = "sense";
/** @type {any[]} */
let countries = [];

/** @returns {Map<string, string>} a colour for each who holds most places; the others share one */
function holderHues() {
  const counts = new Map();
  for (const site of ground.sites) if (site.holders.length === 1) counts.set(site.holders[0], (counts.get(site.holders[0]) ?? 0) + 1);
  const ordered = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, HUES);
  return new Map(ordered.map(([name], n) => [name, `--h${n}`]));
}

/** @param {Site} site @param {Map<string, string>} hues */
function hueOf(site, hues) {
  if (by === "sense") return SENSES[/** @type {keyof typeof SENSES} */ (site.sense)];
  return site.holders.length === 1 ? (hues.get(site.holders[0]) ?? "--soft") : "--soft";
}

/**
 * A ring over the 180th degree goes on beyond it, where the atlas jumps to the other side: drawn as
 * it is, it would run right across the map. A ring around a pole is closed along that pole.
 * @param {number[][]} ring
 */
function goingOn(ring) {
  let turn = 0;
  const points = ring.map(([lon, lat], n) => {
    const step = n ? lon - ring[n - 1][0] : 0;
    if (Math.abs(step) > 180) turn -= Math.sign(step) * 360;
    return [lon + turn, lat];
  });
  const [[first], [last]] = [points[0], points[points.length - 1]];
  const pole = ring[0][1] < 0 ? -90 : 90;
  return Math.abs(last - first) > 180 ? [...points, [last, pole], [first, pole], points[0]] : points;
}

/** A country with its part beyond the 180th degree shown at both edges. @param {any} country */
function unrolled(country) {
  const { type, coordinates } = country.geometry;
  const polygons = (type === "Polygon" ? [coordinates] : coordinates).map((/** @type {number[][][]} */ rings) => rings.map(goingOn));
  const moved = (/** @type {number[][][]} */ rings, /** @type {number} */ by) => rings.map((ring) => ring.map(([lon, lat]) => [lon + by, lat]));
  const twice = polygons.flatMap((/** @type {number[][][]} */ rings) => {
    const lons = rings[0].map(([lon]) => lon);
    return [rings, ...(Math.max(...lons) > 180 ? [moved(rings, -360)] : []), ...(Math.min(...lons) < -180 ? [moved(rings, 360)] : [])];
  });
  return { ...country, geometry: { type: "MultiPolygon", coordinates: twice } };
}

/** Whether a point lies inside; holes count as outside. @param {number} x @param {number} y @param {number[][][]} rings */
function inside(x, y, rings) {
  let within = false;
  for (const ring of rings) {
    for (let n = 0, m = ring.length - 1; n < ring.length; m = n++) {
      const [[ax, ay], [bx, by_]] = [ring[n], ring[m]];
      if (ay > y !== by_ > y && x < ((bx - ax) * (y - ay)) / (by_ - ay) + ax) within = !within;
    }
  }
  return within;
}

/** @param {Site} site */
const countryAt = (site) => countries.find(({ geometry: { coordinates } }) =>
  coordinates.some((/** @type {number[][][]} */ rings) => inside(site.lon, site.lat, rings)));

/** @param {Site} site @param {any} layer */
function told(site, layer) {
  const count = `${site.claims} ${site.claims === 1 ? "claim" : "claims"}`;
  const body = element("div", { class: "told-of" },
    element("h2", {}, site.name), element("p", { class: "meta" }, `${site.precise} · ${site.told}`),
    ...(site.held ? [element("p", {}, element("span", { class: "meta" }, "Said to be held by: "), site.held)] : []));
  const rest = element("div", {}, element("p", { class: "meta", role: "status" }, "Looking up who says so …"));
  body.append(rest);
  claims(site.href, SHOWN, `All of it (${count})`).then(
    (found) => rest.replaceChildren(...found),
    () => rest.replaceChildren(element("p", {}, element("a", { href: site.href }, `Who says so (${count})`))),
  ).then(() => layer.getPopup()?.update());
  return body;
}

/** @param {Site} site @param {any} map pixels; an area never shrinks to what could be taken for a point */
function radius(site, map, top = ground.sites[0]?.claims ?? 1) {
  const share = Math.sqrt(site.claims / top);
  if (site.precision <= POINT) return 5 + 9 * share;
  const metres = 1000 * REACH[/** @type {keyof typeof REACH} */ (site.precision)];
  const scale = (40075016 * Math.cos((site.lat * Math.PI) / 180)) / (256 * 2 ** map.getZoom());
  return Math.max(14 + 8 * share, Math.min(metres / scale, 400));
}

/** @param {Site} site @param {any} map @param {string} hue */
function layerOf(site, map, hue) {
  const area = { color: hue, weight: 2, dashArray: "6 5", fillColor: hue, fillOpacity: 0.08 };
  const land = site.precision === COUNTRY ? countryAt(site) : undefined;
  if (land) return L.geoJSON(land, { style: area });
  const at = [site.lat, site.lon];
  const shape = site.precision <= POINT ? { color: colour("--paper"), weight: 1.2, fillColor: hue, fillOpacity: 0.9 } : area;
  return L.circleMarker(at, { ...shape, radius: radius(site, map) });
}

/** @param {any} map @param {any} group @returns {Map<string, any>} layers by the names of their sites */
function draw(map, group) {
  group.clearLayers();
  const hues = holderHues();
  const made = new Map();
  const label = (/** @type {Site} */ site) => element("span", {}, site.name);
  // What is large lies below what is small, or nobody could press it.
  for (const site of [...ground.sites].sort((a, b) => b.precision - a.precision)) {
    const layer = layerOf(site, map, colour(hueOf(site, hues)));
    const area = site.precision > POINT;
    layer.site = site;
    // Leaflet asks again whenever the popup changes its size.
    layer.bindPopup(() => (layer.told ??= told(site, layer)), { maxWidth: Math.min(320, map.getSize().x - 50), minWidth: 200, maxHeight: 300, autoPanPadding: [12, 12] });
    layer.on("popupclose", () => { layer.told = undefined; });
    const named = L.tooltip({ permanent: true, direction: "center", className: `place-name${area ? " wide-area" : ""}` });
    named.site = site;
    named.setLatLng([site.lat, site.lon]).setContent(label(site)).addTo(group);
    layer.addTo(group);
    made.set(site.name, layer);
  }
  // Shapes alone tell a reader nothing; names, "Go to" and the table do.
  for (const one of map.getPane("overlayPane").children) one.setAttribute("aria-hidden", "true");
  explain(map);
  return made;
}

/** Names that have room, those most spoken of first; none lies on a point. @param {any} map @param {any} group */
function name(map, group) {
  /** @type {Map<string, number>} */
  const rank = new Map(ground.sites.map((site, n) => [site.name, n]));
  const labels = group.getLayers().filter((/** @type {any} */ one) => one instanceof L.Tooltip && one.getElement())
    .sort((/** @type {any} */ a, /** @type {any} */ b) => (rank.get(a.site.name) ?? 0) - (rank.get(b.site.name) ?? 0));
  const { x: width, y: height } = map.getSize();
  const points = labels.filter((/** @type {any} */ one) => one.site.precision <= POINT).map((/** @type {any} */ one) => {
    const [{ x, y }, r] = [map.latLngToContainerPoint(one.getLatLng()), radius(one.site, map)];
    return { left: x - r, right: x + r, top: y - r, bottom: y + r };
  });
  const zoom = { left: 0, right: 46, top: height - 84, bottom: height };
  const places = labels.map((/** @type {any} */ one) => placesOf(one, map));
  const free = room(places.map((/** @type {any[]} */ own) => own.map(({ box }) => box)), { width, height }, [...points, zoom]);
  labels.forEach((/** @type {any} */ one, /** @type {number} */ n) => {
    const chosen = places[n][Math.max(0, free[n])];
    one.options.offset = L.point(...chosen.offset);
    one.update();
    one.getElement().classList.toggle("no-room", free[n] < 0);
  });
  const bounds = map.getBounds();
  const hidden = labels.filter((/** @type {any} */ one, /** @type {number} */ n) => free[n] < 0 && bounds.contains(one.getLatLng())).length;
  const told = document.getElementById("ground-unnamed");
  if (told) told.textContent = hidden ? `${hidden} ${hidden === 1 ? "name has" : "names have"} no room here: zoom in, or press the shape.` : "";
}

/** Where the name of a place may stand, best first: beside a point, anywhere on an area. @param {any} label @param {any} map */
function placesOf(label, map) {
  const { x, y } = map.latLngToContainerPoint(label.getLatLng());
  const { offsetWidth: wide, offsetHeight: high } = label.getElement();
  const { site } = label;
  const area = site.precision > POINT;
  const reach = site.precision === COUNTRY ? 90 : radius(site, map);
  const [across, down] = area ? [Math.min(wide / 2 + 6, reach), high] : [reach + wide / 2 + 2, reach + high / 2];
  const steps = area ? ON_AREA.filter(([, n]) => Math.abs(n * down) <= reach) : BESIDE_POINT;
  return steps.map(([dx, dy]) => {
    const offset = [dx * across, dy * down];
    const [left, top] = [x + offset[0] - wide / 2, y + offset[1] - high / 2];
    return { offset, box: { left, right: left + wide, top, bottom: top + high } };
  });
}

/** @param {string} hue @param {string} words */
function sample(hue, words) {
  const line = element("li", {}, words);
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const dot = document.createElementNS("http://www.w3.org/2000/svg", "circle");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("aria-hidden", "true");
  for (const [key, value] of Object.entries({ cx: "8", cy: "8", r: "7", fill: colour(hue) })) dot.setAttribute(key, value);
  svg.append(dot);
  line.prepend(svg);
  return line;
}

/** What the colours in sight mean. @param {any} map */
function explain(map) {
  const seen = ground.sites.filter((site) => map.getBounds().contains([site.lat, site.lon]));
  const hues = [...holderHues()].filter(([holder]) => seen.some((site) => site.holders.length === 1 && site.holders[0] === holder));
  const lines = !seen.length ? [] : by === "sense"
    ? [element("li", {}, "Most is said of:"), ...ground.senses.filter(([key]) => seen.some((s) => s.sense === key)).map(([key, words]) => sample(SENSES[/** @type {keyof typeof SENSES} */ (key)], words))]
    : [element("li", {}, "Said to be held by:"), ...hues.map(([holder, hue]) => sample(hue, holder)), sample("--soft", "nobody, or the latest claims differ")];
  document.getElementById("ground-legend")?.replaceChildren(...lines);
}

/** @param {any} map @param {boolean} everywhere */
function fit(map, everywhere) {
  const shown = ground.sites.filter((site) => everywhere || site.near);
  if (!shown.length) return map.setView([20, 20], 2);
  const bounds = L.latLngBounds(shown.map((site) => [site.lat, site.lon]));
  return map.fitBounds(bounds.pad(0.12), { maxZoom: 6, animate: false });
}

/** @param {HTMLElement} box */
async function start(box) {
  takeOver("ground");
  const map = L.map(box, { attributionControl: false, scrollWheelZoom: false, zoomSnap: 0.5, minZoom: 1, maxZoom: 9, zoomAnimation: !still(), fadeAnimation: !still() });
  map.zoomControl.setPosition("bottomleft"); // above, it would lie on what a place is asked for
  const group = L.featureGroup().addTo(map);
  fit(map, false);
  const atlas = await (await fetch("/static/vendor/countries.json")).json();
  countries = topojson.feature(atlas, atlas.objects.countries).features.map(unrolled);
  const paper = () => ({ color: colour("--soft"), opacity: 0.6, weight: 1, fillColor: colour("--paper"), fillOpacity: 1 });
  const land = L.geoJSON(countries, { interactive: false, renderer: L.canvas({ padding: 0.5 }), style: paper() }).addTo(map);
  let layers = draw(map, group);
  name(map, group);
  map.on("moveend", () => { explain(map); name(map, group); });
  map.on("zoomend", () => {
    for (const layer of layers.values()) if (layer.setRadius) layer.setRadius(radius(layer.site, map));
  });
  wheelWhenMeant(box, (on) => (on ? map.scrollWheelZoom.enable() : map.scrollWheelZoom.disable()));
  const form = /** @type {HTMLFormElement} */ (document.querySelector("#ground form.finder"));
  const refill = finder(form, () => ground.sites.map((site) => site.name), (asked) => {
    const layer = layers.get(asked);
    map.setView([layer.site.lat, layer.site.lon], Math.max(map.getZoom(), 5), { animate: false });
    layer.openPopup([layer.site.lat, layer.site.lon]);
    return true;
  });
  const again = () => { layers = draw(map, group); name(map, group); };
  for (const one of document.querySelectorAll("#ground [name=ground-by]")) one.addEventListener("change", (event) => { by = /** @type {HTMLInputElement} */ (event.target).value; again(); });
  for (const button of document.querySelectorAll("#ground [data-fit]")) button.addEventListener("click", () => fit(map, button.getAttribute("data-fit") === "all"));
  const where = () => new URLSearchParams(location.search).get("country");
  let country = where();
  onSwap(() => {
    ground = record("ground-data") ?? ground;
    if (country !== where()) fit(map, false);
    country = where();
    again();
    refill();
  });
  onScheme(() => { land.setStyle(paper()); again(); });
}

if (canvas) start(canvas);
