"""Every page as data under the same address: ``.json`` for its record, ``.csv`` for its table."""

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

TWINS = {".json": "json", ".csv": "csv"}
Scope = MutableMapping[str, Any]


class Twins:
    """Takes ``.json`` or ``.csv`` off an address and remembers it."""

    def __init__(self, app: Callable[..., Awaitable[None]]) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Any, send: Any) -> None:
        """Hand the request on."""
        if scope["type"] == "http":
            for ending, form in TWINS.items():
                if scope["path"].endswith(ending) and not scope["path"].startswith(
                    "/static/"
                ):
                    scope = {**scope, "path": scope["path"][: -len(ending)], "form": form}
        await self._app(scope, receive, send)
