"""Says whether an installed package serves a desk with all it takes from npm; `check_wheel.py CASE`."""

import subprocess
import sys
import time
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import whence

sys.path.insert(0, str(Path(__file__).parents[1] / "frontend"))
from build import missing

LIMIT_S = 30


def faults(case: str) -> list[str]:
    """What is wrong with the package that this Python has."""
    package = Path(whence.__file__).parent
    if "site-packages" not in package.parts:
        return [f"{package} is no installed package"]
    lacking = missing(package / "present/web/static/vendor")
    return [f"{name} is not in the package" for name in lacking] or _of_pages(case)


def _of_pages(case: str) -> list[str]:
    asked = [str(Path(sys.executable).with_name("whence")), "serve", case, "--port", "0"]
    with subprocess.Popen(asked, stdout=subprocess.PIPE, text=True) as serving:  # noqa: S603
        try:
            told = serving.stdout.readline() if serving.stdout else ""
            here = next((word for word in told.split() if word.startswith("http://")), "")
            if not here:
                return [f"the desk did not open: {told}"]
            page = _read(here + "network")
            script = _read(here + "static/vendor/cytoscape.min.js")
        finally:
            serving.terminate()
    found = [] if "cytoscape.min.js" in page else ["the network page asks for no Cytoscape"]
    return found if "cytoscape" in script else [*found, "Cytoscape is not served"]


def _read(address: str) -> str:
    """What is at an address of the desk, which tells it a little before it answers."""
    until = time.monotonic() + LIMIT_S
    while True:
        try:
            with urlopen(address, timeout=LIMIT_S) as answer:  # noqa: S310 - our own desk
                return str(answer.read().decode("utf-8"))
        except URLError:
            if time.monotonic() > until:
                raise
            time.sleep(0.1)


if __name__ == "__main__":
    sys.exit("\n".join(faults(sys.argv[1])) or 0)
