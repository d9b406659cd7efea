"""Writes the map of modules from each module's own first line."""

import ast
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parents[1] / "src" / "whence"


def map_lines(root: Path = PACKAGE) -> Iterator[str]:
    """Markdown for the map: a heading a folder, a line a module with the role it gives itself.

    Line counts are left out on purpose: they would make every change touch the page.
    """
    for folder in sorted({path.parent for path in root.rglob("*.py")}):
        inside = folder.relative_to(root.parent).as_posix()
        yield f"\n## `{inside}/`\n"
        yield (
            f"{role(folder / '__init__.py')}\n" if (folder / "__init__.py").exists() else ""
        )
        for path in sorted(folder.glob("*.py")):
            if path.stem != "__init__":
                yield f"- `{path.name}` – {role(path)}"


def role(path: Path) -> str:
    """The first line of a module's docstring, or of a package's."""
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return docstring.split("\n", maxsplit=1)[0]
