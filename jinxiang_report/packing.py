"""A zip of named parts, packed so that the same parts make the same bytes."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_MS_DOS, _UNIX = 0, 3
_READABLE = 0o100644 << 16


def pack(parts: Mapping[str, bytes], *, to_unpack: bool = False) -> bytes:
    """The parts as one file, in their order, without the hour or the system it was made on.

    to_unpack: for people to unpack. Some programs read Chinese names only as written by Unix.
    """
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        for name, part in parts.items():
            entry = ZipInfo(name)
            entry.create_system = _UNIX if to_unpack else _MS_DOS
            entry.external_attr = _READABLE if to_unpack else 0
            archive.writestr(entry, part, ZIP_DEFLATED)
    return packed.getvalue()


def unpack(packed: bytes) -> dict[str, bytes]:
    """The parts of a file by name."""
    with ZipFile(BytesIO(packed)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
