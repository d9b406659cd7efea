"""Lets the build of the package put in place what the desk takes from npm."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

sys.path.insert(0, str(Path(__file__).parent))
from build import build, missing


class Frontend(BuildHookInterface):  # type: ignore[type-arg]
    """Runs once a build; a package without them is whole but for what scripts add to pictures."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Put the files in place unless they are there."""
        if missing():
            self.app.display_info(build())
