"""A Word file as a zip of named parts, packed so that the same parts make the same bytes."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_MS_DOS = 0


def pack(parts: Mapping[str, bytes]) -> bytes:
    """The parts as one file, in their order, without the hour or the system it was made on."""
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        for name, part in parts.items():
            entry = ZipInfo(name)
            entry.create_system = _MS_DOS
            archive.writestr(entry, part, ZIP_DEFLATED)
    return packed.getvalue()


def unpack(packed: bytes) -> dict[str, bytes]:
    """The parts of a file by name."""
    with ZipFile(BytesIO(packed)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
