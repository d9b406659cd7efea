"""Members of zip archives, with unsafe names and bombs refused."""

import stat
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from whence.ingest.errors import UnreadableContentError

# Text packs about 4:1 and a page of repeated markup 40:1; deflate's ceiling is 1032:1.
BOMB_RATIO = 200
BOMB_FLOOR_BYTES = 20 * 1024 * 1024
MAX_MEMBERS = 200_000


@dataclass(frozen=True, slots=True)
class Member:
    """One file in an archive; `refused` says why it may not be read."""

    name: str
    refused: UnreadableContentError | None = None


def iter_members(path: Path, limit_bytes: int) -> Iterator[Member]:
    """The files of an archive by name, each checked; folders and hidden files are passed over.

    Raises:
        UnreadableContentError: The whole archive is damaged or a bomb.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            infos = sorted(archive.infolist(), key=lambda info: info.filename)
    except (zipfile.BadZipFile, EOFError, ValueError, NotImplementedError) as error:
        raise UnreadableContentError(
            "damaged-archive", "it is not a whole zip archive", "copy it again"
        ) from error
    _refuse_bomb(infos, limit_bytes)
    for info in infos:
        if info.is_dir():
            continue
        refusal = _refusal(info)
        if refusal is not None:
            yield Member(info.filename, refusal)
        elif not any(part.startswith((".", "__MACOSX")) for part in _parts(info.filename)):
            yield Member(info.filename)


def load_member(path: Path, name: str, limit_bytes: int) -> bytes:
    """The bytes of one member, never more than its header declares or `limit_bytes`.

    Raises:
        UnreadableContentError: It is damaged, encrypted or larger than it says.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            info = archive.getinfo(name)
            if info.file_size > limit_bytes:
                why = f"it unpacks to {info.file_size:,} bytes, more than {limit_bytes:,}"
                raise UnreadableContentError(
                    "too-large", why, "unpack it and split the file"
                )
            with archive.open(info) as stream:
                content = stream.read(info.file_size + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise UnreadableContentError(
            "damaged-archive", "its packed bytes are damaged", "copy the archive again"
        ) from error
    except RuntimeError as error:
        raise _locked() from error
    if len(content) > info.file_size:
        raise UnreadableContentError(
            "archive-bomb", "it unpacks to more than the archive declares"
        )
    return content


def _refuse_bomb(infos: list[zipfile.ZipInfo], limit_bytes: int) -> None:
    unpacked = sum(info.file_size for info in infos)
    packed = max(1, sum(info.compress_size for info in infos))
    swells = unpacked > BOMB_FLOOR_BYTES and unpacked / packed > BOMB_RATIO
    if swells or unpacked > limit_bytes or len(infos) > MAX_MEMBERS:
        raise UnreadableContentError(
            "archive-bomb",
            f"its {len(infos):,} members would unpack to {unpacked:,} bytes",
            "unpack it yourself if you trust it, and add the folder",
        )


def _refusal(info: zipfile.ZipInfo) -> UnreadableContentError | None:
    name = info.filename
    unsafe = name.startswith("/") or ".." in _parts(name) or ":" in name.split("/", 1)[0]
    if unsafe or stat.S_ISLNK(info.external_attr >> 16):
        return UnreadableContentError(
            "unsafe-path", "its name points outside the archive", "rename it and pack again"
        )
    if info.flag_bits & 0x1:
        return _locked()
    return None


def _locked() -> UnreadableContentError:
    return UnreadableContentError(
        "password-protected", "it needs a password", "unpack it first"
    )


def _parts(name: str) -> tuple[str, ...]:
    return PurePosixPath(name.replace("\\", "/")).parts
