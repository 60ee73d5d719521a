"""A zip of named parts, packed so that the same parts make the same bytes."""

from collections.abc import Callable, Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_MS_DOS, _UNIX = 0, 3
_READABLE = 0o100644 << 16
_AT_ONCE = 1 << 20  # bytes: some ten milliseconds


def pack(
    parts: Mapping[str, bytes],
    *,
    to_unpack: bool = False,
    progress: Callable[[int, int], object] = lambda _done, _total: None,
) -> bytes:
    """The parts as one file, in their order, without the hour or the system it was made on.

    - to_unpack: for people to unpack. Some programs read Chinese names only as written by Unix.
    - progress: told how many bytes of how many are packed; it may break off.
    """
    packed, done, total = BytesIO(), 0, sum(map(len, parts.values()))
    with ZipFile(packed, "w") as archive:
        for name, part in parts.items():
            entry = ZipInfo(name)
            entry.create_system = _UNIX if to_unpack else _MS_DOS
            entry.external_attr = _READABLE if to_unpack else 0
            entry.compress_type = ZIP_DEFLATED
            entry.file_size = len(part)
            with archive.open(entry, "w") as file:
                for start in range(0, len(part), _AT_ONCE):
                    progress(done + start, total)
                    file.write(part[start : start + _AT_ONCE])
            done += len(part)
    return packed.getvalue()


def unpack(packed: bytes) -> dict[str, bytes]:
    """The parts of a file by name."""
    with ZipFile(BytesIO(packed)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
