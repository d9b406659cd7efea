"""Puts in place what the desk takes from npm; run by the build of the package, or by hand.

Only borders for the map are taken: world-atlas (ISC), which is Natural Earth (public domain).
Without npm, or without the registry, nothing is put in place and the map shows its grid only.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from itertools import accumulate
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
VENDOR = HERE.parent / "src" / "whence" / "present" / "web" / "static" / "vendor"
ATLAS = "node_modules/world-atlas/countries-110m.json"
PLACES = 2  # decimals of a degree: about a kilometre
LIMIT_S = 120


def build(vendor: Path = VENDOR) -> str:
    """Write the borders; what was done, in words."""
    npm = shutil.which("npm")
    if npm is None:
        return "no npm: the desk's map will show its grid only"
    with tempfile.TemporaryDirectory() as folder:
        for name in ("package.json", "package-lock.json"):
            shutil.copy(HERE / name, folder)
        asked = [
            npm,
            "ci",
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
            return f"npm failed ({error}): the desk's map will show its grid only"
        atlas = json.loads((Path(folder) / ATLAS).read_text(encoding="utf-8"))
    vendor.mkdir(parents=True, exist_ok=True)
    lines = lines_of(atlas)
    (vendor / "borders.json").write_text(json.dumps(lines, separators=(",", ":")), "utf-8")
    return f"{len(lines)} border lines put in place"


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
