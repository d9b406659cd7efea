"""The rules of the house that a linter does not know."""

import ast
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "whence"
MODULES = sorted(PACKAGE.rglob("*.py"))
MAX_FILE_LINES = 300
MAX_FUNCTION_LINES = 50
MAX_FILES_PER_FOLDER = 12
VAGUE = {"utils", "util", "helpers", "common", "misc", "base", "core", "types", "manager"}

# Path: why it is one thing all the same.
LONGER_FILES: dict[str, str] = {}
# Folder: why it needs them all.
FULLER_FOLDERS: dict[str, str] = {
    "model": "one noun a file",
    "present/cli": "one command a file",
}
# Module or folder: the tests that assert its results, where they are not at the mirrored path.
TESTED_ELSEWHERE: dict[str, str] = {
    "errors.py": "store/test_case.py",
    "version.py": "test_public.py",
    "claims/drafts/draft.py": "claims/test_build.py",
    "claims/sound/soundness.py": "claims/test_gate.py",
    "__main__.py": "test_public.py",
    "codebook/entries.py": "codebook",
    "ingest": "ingest/test_ingesting.py",
    "model/judgement.py": "present/web",
    "model": "model/test_claim_json.py",
    "pipeline/meaning.py": "pipeline/test_weighing.py",
    "pipeline": "pipeline/test_asking.py",
    "present": "present/web",
    "read": "read/test_reader.py",
    "resolve": "resolve/test_stage.py",
    "store/judgements.py": "present/web",
    "store/lookup.py": "present/web",
    "store": "store/test_case.py",
    "weigh": "weigh/test_weighing.py",
}


def name_of(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_opens_with_the_line_that_says_its_role(path):
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    assert docstring.split("\n", maxsplit=1)[0].endswith((".", "?"))


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_is_named_for_what_it_holds(path):
    assert path.stem not in VAGUE


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_file_and_its_functions_fit_in_the_head(path):
    text = path.read_text(encoding="utf-8")
    if name_of(path) not in LONGER_FILES:
        length = text.count("\n")
        assert length <= MAX_FILE_LINES
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            assert lines <= MAX_FUNCTION_LINES, f"{node.name} has {lines} lines"


@pytest.mark.parametrize("folder", sorted({path.parent for path in MODULES}), ids=name_of)
def test_a_folder_fits_on_a_screen(folder):
    modules = [path for path in folder.glob("*.py") if path.stem != "__init__"]
    if name_of(folder) not in FULLER_FOLDERS:
        assert len(modules) <= MAX_FILES_PER_FOLDER


@pytest.mark.parametrize("path", sorted(LONGER_FILES))
def test_an_exception_is_still_needed(path):
    assert (PACKAGE / path).read_text(encoding="utf-8").count("\n") > MAX_FILE_LINES


def has_test(module: Path) -> bool:
    """Whether the module, or the folder it is a part of, has tests at the mirrored path."""
    parts = module.relative_to(PACKAGE).with_suffix("").parts
    for length in range(len(parts), 0, -1):
        folder = ROOT.joinpath("tests", *parts[: length - 1])
        if (folder / f"test_{parts[length - 1]}.py").is_file():
            return True
        if (
            length < len(parts)
            and length > 1
            and any((folder / parts[length - 1]).glob("test_*.py"))
        ):
            return True
    return False


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_has_its_tests_where_one_looks_for_them(path):
    name = name_of(path)
    if path.stem == "__init__" or "migrations" in path.parts:
        return
    assert has_test(path) or {name, name.split("/")[0]} & TESTED_ELSEWHERE.keys()


@pytest.mark.parametrize(("part", "tests"), sorted(TESTED_ELSEWHERE.items()))
def test_what_is_tested_elsewhere_and_its_tests_exist(part, tests):
    assert (PACKAGE / part).exists()
    assert (ROOT / "tests" / tests).exists()


def test_every_import_goes_down():
    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True) == 0
