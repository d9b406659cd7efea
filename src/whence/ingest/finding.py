"""What there is to read under the paths a user gives."""

import glob
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from whence.ingest.decoding import decode
from whence.ingest.errors import UnreadableContentError
from whence.ingest.fetching import is_address
from whence.ingest.ingesting import STAGE, problem_of
from whence.ingest.members import iter_members, load_member
from whence.ingest.sidecar import (
    NO_TABLE,
    SIDECAR_NAME,
    SidecarTable,
    facts_for,
    parse_sidecar,
)
from whence.ingest.source import (
    DEFAULT_LIMITS,
    NO_FACTS,
    Limits,
    RawSource,
    SidecarFacts,
    media_type_of,
)
from whence.model.problem import NO_ARTICLE, Problem

LIST_MARK = "@"
LIST_SUFFIX = ".urls"
Sidecar = Mapping[str, SidecarFacts]
# Files that lie beside articles and tell of the folder, not of the world.
_ABOUT = frozenset(
    {"readme", "license", "licence", "copying", "notice", "changelog", "contributing"}
)
_ABOUT_ENDINGS = frozenset({"", ".md", ".markdown", ".txt", ".text", ".rst"})


def find_sources(
    paths: Sequence[str], limits: Limits = DEFAULT_LIMITS
) -> Iterator[RawSource | Problem]:
    """Everything to read under `paths`, each file once.

    A path is a file, a folder (read to the bottom, hidden files passed over), a pattern with
    ``*``, a zip archive, a web address, a list of addresses (``.urls``, or any file named as
    ``@file``). Folders are read in order of names; `paths` in the order given.

    Args:
        paths: As the user gave them.
        limits: How much an archive may hold.

    Yields:
        Sources, and a problem for each path that leads to nothing readable.
    """
    seen: set[str] = set()
    for words in paths:
        for found in _under(words, limits):
            if isinstance(found, RawSource):
                place = f"{found.path or found.origin}\0{found.member}"
                if place in seen:
                    continue
                seen.add(place)
            yield _nameable(found)


def _nameable(found: RawSource | Problem) -> RawSource | Problem:
    """The same with a name that can be shown and kept; a path may hold bytes that are no text."""
    if isinstance(found, RawSource):
        return replace(found, name=_shown(found.name), origin=_shown(found.origin))
    return replace(found, name=_shown(found.name), origin=_shown(found.origin))


def _shown(name: str) -> str:
    if name.isprintable():  # and so without lone surrogates
        return name
    try:
        return os.fsencode(name).decode("utf-8", "backslashreplace")
    except UnicodeEncodeError:
        return name.encode("utf-8", "backslashreplace").decode()


def _under(words: str, limits: Limits) -> Iterator[RawSource | Problem]:
    if is_address(words):
        yield _from_address(words)
        return
    path = Path(words.removeprefix(LIST_MARK))
    if words.startswith(LIST_MARK) or path.suffix == LIST_SUFFIX:
        yield from _from_list(path, words)
    elif path.is_dir():
        yield from _from_folder(path, limits)
    elif path.exists() or path.is_symlink():
        yield from _from_file(path, limits)
    else:
        matches = sorted(glob.glob(words, recursive=True))  # noqa: PTH207 -- Path.glob refuses absolute patterns
        if not matches:
            error = UnreadableContentError(
                "missing", "there is no such file or folder", "check the path"
            )
            yield problem_of(words, error)
        for match in matches:
            if not Path(match).name.startswith("."):
                yield from (
                    _from_folder(Path(match), limits)
                    if Path(match).is_dir()
                    else (_from_file(Path(match), limits))
                )


def _from_address(address: str) -> RawSource:
    return RawSource(
        address, address, media_type_of(address.partition("?")[0]) or "text/html"
    )


def _from_list(path: Path, words: str) -> Iterator[RawSource | Problem]:
    try:
        lines = decode(path.read_bytes()).text.splitlines()
    except OSError as error:
        yield Problem(words, STAGE, "unreadable", str(error.strerror or error).lower())
        return
    except UnreadableContentError as fault:
        yield problem_of(words, fault)
        return
    for line in lines:
        address = line.strip()
        if is_address(address):
            yield _from_address(address)
        elif address and not address.startswith("#"):
            why = "this line of the list is no web address"
            yield Problem(address[:200], STAGE, "not-an-address", why, "", words)


def _from_file(path: Path, limits: Limits) -> Iterator[RawSource | Problem]:
    facts: SidecarFacts | None = None
    if path.name != SIDECAR_NAME:
        sidecar, problems = _sidecar(path.parent)
        yield from problems
        facts = facts_for(sidecar, path.name)
        yield from _made(path, path.name, str(path), facts, limits)


def _from_folder(folder: Path, limits: Limits) -> Iterator[RawSource | Problem]:
    sidecars: dict[Path, Sidecar] = {}
    for path in _files(folder, (folder.resolve(),)):
        if isinstance(path, Problem):
            yield path
            continue
        for parent in _parents(path, folder):
            if parent not in sidecars:
                sidecars[parent], problems = _sidecar(parent)
                yield from problems
        if path.name == SIDECAR_NAME:
            continue
        name = path.relative_to(folder).as_posix()
        facts = _nearest(path, folder, sidecars)
        if _is_about(path.name, facts):
            yield _passed_over(name, str(path))
        else:
            yield from _made(path, name, str(path), facts, limits)


def _is_about(name: str, facts: SidecarFacts) -> bool:
    """Whether a file tells of its folder; one that the table names is an article."""
    path = Path(name.lower())
    about = path.stem in _ABOUT and path.suffix in _ABOUT_ENDINGS
    return about and facts is NO_FACTS


def _passed_over(name: str, origin: str) -> Problem:
    remedy = "give its own path, or name it in articles.csv, to have it read all the same"
    why = "its name says that it is no article"
    return Problem(name, STAGE, NO_ARTICLE, why, remedy, origin)


def _files(folder: Path, trail: tuple[Path, ...]) -> Iterator[Path | Problem]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        why = str(error.strerror or error).lower()
        yield Problem(str(folder), STAGE, "permission", why, "change its permissions")
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        path = Path(entry.path)
        try:
            is_folder = entry.is_dir()
        except OSError:  # a link that leads to itself
            why = "it is a link that leads nowhere"
            yield Problem(str(path), STAGE, "broken-link", why, "remove the link")
            continue
        if not is_folder:
            yield path
        elif (target := path.resolve()) not in trail:  # a link to a folder above never ends
            yield from _files(path, (*trail, target))


def _parents(path: Path, folder: Path) -> Iterator[Path]:
    parent = path.parent
    while True:
        yield parent
        if parent == folder:
            return
        parent = parent.parent


def _nearest(path: Path, folder: Path, sidecars: Mapping[Path, Sidecar]) -> SidecarFacts:
    for parent in _parents(path, folder):
        inside = path.relative_to(parent).as_posix()
        if inside in sidecars[parent]:
            return sidecars[parent][inside]
    return facts_for({}, path.name)


def _sidecar(folder: Path) -> tuple[Sidecar, Sequence[Problem]]:
    path = folder / SIDECAR_NAME
    if not path.is_file():
        return {}, ()
    try:
        table = parse_sidecar(path.read_bytes())
    except UnreadableContentError as error:
        return {}, (problem_of(str(path), error),)
    except OSError as error:
        why = str(error.strerror or error).lower()
        return {}, (Problem(str(path), STAGE, "permission", why),)
    faults = (*table.faults, *table.unmatched(lambda inside: _is_there(folder / inside)))
    return table.facts, tuple(problem_of(str(path), fault) for fault in faults)


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # it lies where nobody may look
        return True
    except ValueError:  # no path at all
        return False


def _made(
    path: Path, name: str, origin: str, facts: SidecarFacts, limits: Limits
) -> Iterator[RawSource | Problem]:
    lower = path.name.lower()
    if lower.endswith(".zip"):
        yield from _from_zip(path, name, limits)
    elif lower.endswith(LIST_SUFFIX):
        yield from _from_list(path, name)
    elif media_type := media_type_of(path.name):
        yield RawSource(name, origin, media_type, path, facts=facts)
    else:
        yield problem_of(name, _unknown(path.suffix), origin)


def _unknown(suffix: str) -> UnreadableContentError:
    what = f"files ending in {suffix}" if suffix else "such files"
    return UnreadableContentError(
        "unknown-format", f"{what} are not read", "convert it to text"
    )


def _from_zip(path: Path, name: str, limits: Limits) -> Iterator[RawSource | Problem]:
    try:
        members = list(iter_members(path, limits.archive_bytes))
        names = {member.name for member in members if member.refused is None}
        table: SidecarTable = NO_TABLE
        if SIDECAR_NAME in names:
            table = parse_sidecar(load_member(path, SIDECAR_NAME, limits.source_bytes))
    except UnreadableContentError as error:
        yield problem_of(name, error, str(path))
        return
    except OSError as error:
        why = str(error.strerror or error).lower()
        yield Problem(name, STAGE, "permission", why, "", str(path))
        return
    for fault in (*table.faults, *table.unmatched(names.__contains__)):
        yield problem_of(f"{name}/{SIDECAR_NAME}", fault, f"{path}/{SIDECAR_NAME}")
    for member in members:
        inside = f"{name}/{member.name}"
        if member.refused is not None:
            yield problem_of(inside, member.refused, f"{path}/{member.name}")
        elif _is_about(
            Path(member.name).name, facts := facts_for(table.facts, member.name)
        ):
            yield _passed_over(inside, f"{path}/{member.name}")
        elif media_type := media_type_of(member.name):
            origin = f"{path}/{member.name}"
            yield RawSource(inside, origin, media_type, path, member.name, facts)
        elif member.name != SIDECAR_NAME:
            unknown = _unknown(Path(member.name).suffix)
            yield problem_of(inside, unknown, f"{path}/{member.name}")
