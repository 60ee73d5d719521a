"""The file before anybody parses it: whether it is there, a workbook, and of bearable size."""

import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from jinxiang_report.domain.trouble import OfficeError
from jinxiang_report.spreadsheets import trouble

_MEGABYTE = 1024 * 1024
_FILE_LIMIT = 50  # MB; a ledger of 20,000 rows has 2
_UNPACKED_LIMIT = 500  # MB; more is a zip bomb or formatting down to the last row

_ZIP = b"PK"
_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
# Names of streams stand in an OLE container's directory in UTF-16. A workbook with a password
# is such a container around the encrypted .xlsx; .xls and .et keep their cells in “Workbook”.
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OLD_STREAMS = tuple(name.encode("utf-16-le") for name in ("Workbook\0", "Book\0"))

_CONTENT_TYPES = "[Content_Types].xml"
_WORKBOOK_TYPE = re.compile(
    rb"(spreadsheetml\.(sheet|template)|ms-excel\.(sheet|template)\.macroEnabled)\.main\+xml"
)


def read_package(path: Path) -> bytes:
    """The content of the file, if it is a workbook in the format .xlsx."""
    content = _content(path)
    if content.startswith(_OLE):
        raise _inside_ole(path, content)
    if not content.startswith(_ZIP):
        raise trouble.not_a_workbook(path) if content else trouble.empty_file(path)
    unpacked, types = _parts(path, content)
    if unpacked > _UNPACKED_LIMIT * _MEGABYTE:
        raise trouble.too_large(path, unpacked // _MEGABYTE, _UNPACKED_LIMIT)
    if not _WORKBOOK_TYPE.search(types):
        raise trouble.not_a_workbook(path)
    return content


def _content(path: Path) -> bytes:
    try:
        if not path.exists():
            raise trouble.missing(path)
        if not path.is_file():
            raise trouble.not_a_file(path)
        size = path.stat().st_size
        if size > _FILE_LIMIT * _MEGABYTE:
            raise trouble.too_large(path, size // _MEGABYTE, _FILE_LIMIT)
        return path.read_bytes()
    except OSError as error:
        raise trouble.unreadable(path, error) from error


def _inside_ole(path: Path, content: bytes) -> OfficeError:
    if _ENCRYPTED in content:
        return trouble.encrypted(path)
    if any(stream in content for stream in _OLD_STREAMS):
        return trouble.old_workbook(path)
    return trouble.not_a_workbook(path)


def _parts(path: Path, content: bytes) -> tuple[int, bytes]:
    """The size of all parts unpacked, and the list of their types; the list only if bearable."""
    with trouble.told(path), ZipFile(BytesIO(content)) as archive:
        unpacked = sum(part.file_size for part in archive.infolist())
        listed = _CONTENT_TYPES in archive.namelist() and unpacked <= _UNPACKED_LIMIT * _MEGABYTE
        return unpacked, archive.read(_CONTENT_TYPES) if listed else b""
