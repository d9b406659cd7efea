"""Files the desk serves beside its pages: its own, and those of others that the build put in place."""

from importlib.resources import files

from fastapi import Request, Response
from fastapi.responses import PlainTextResponse

_OWN, _SCRIPT = "whence.present.web", "text/javascript"
STATIC = {
    "brief.css": ("whence.present.brief", "templates/brief.css", "text/css"),
    "desk.css": (_OWN, "static/desk.css", "text/css"),
    "live.css": (_OWN, "static/live.css", "text/css"),
    "desk.js": (_OWN, "static/desk.js", _SCRIPT),
    "swap.js": (_OWN, "static/swap.js", _SCRIPT),
    "graph.js": (_OWN, "static/graph.js", _SCRIPT),
    "ground.js": (_OWN, "static/ground.js", _SCRIPT),
    "plots.js": (_OWN, "static/plots.js", _SCRIPT),
    "live.js": (_OWN, "static/live.js", _SCRIPT),
    "icon.svg": (_OWN, "static/icon.svg", "image/svg+xml"),
}
VENDORED = {
    "cytoscape.min.js": _SCRIPT,
    "leaflet.js": _SCRIPT,
    "leaflet.css": "text/css",
    "d3.min.js": _SCRIPT,
    "plot.umd.min.js": _SCRIPT,
    "htmx.min.js": _SCRIPT,
    "topojson-client.min.js": _SCRIPT,
    "countries.json": "application/json",
}


def in_place(*names: str) -> bool:
    """Whether the build put all of these in place; without them pages do without."""
    folder = files(_OWN).joinpath("static/vendor")
    return all(name in VENDORED and folder.joinpath(name).is_file() for name in names)


async def own_file(request: Request) -> Response:
    """One of the desk's own files."""
    found = STATIC.get(request.path_params["name"])
    if found is None:
        return PlainTextResponse("no such file", 404)
    package, name, kind = found
    return Response(files(package).joinpath(name).read_bytes(), media_type=kind)


async def vendored_file(request: Request) -> Response:
    """A file of others."""
    name = request.path_params["name"]
    if not in_place(name):
        return PlainTextResponse("no such file", 404)
    content = files(_OWN).joinpath(f"static/vendor/{name}").read_bytes()
    return Response(content, media_type=VENDORED[name])
