"""The file before anybody parses it: whether it is there, of which format, of bearable size."""

import re
from enum import Enum, auto
from io import BytesIO
from pathlib import Path
from typing import NamedTuple
from zipfile import ZipFile

from jinxiang_report.domain.trouble import OfficeError
from jinxiang_report.spreadsheets import trouble

_MEGABYTE = 1024 * 1024
_FILE_LIMIT = 50  # MB; a ledger of 20,000 rows has 2
_UNPACKED_LIMIT = 500  # MB; more is a zip bomb or formatting down to the last row

_ZIP = b"PK"
_DATABASE = b"SQLite format 3\x00"
_COMPOUND = bytes.fromhex("D0CF11E0A1B11AE1")
# Names of streams stand in a compound file's directory in UTF-16. A workbook with a password
# is such a container around the encrypted .xlsx; .xls and .et keep their cells in “Workbook”.
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OLD_STREAMS = tuple(name.encode("utf-16-le") for name in ("Workbook\0", "Book\0"))
_OLD_TEXT = "WordDocument".encode("utf-16-le")

_CONTENT_TYPES = "[Content_Types].xml"
_WORKBOOK_TYPE = re.compile(
    rb"(spreadsheetml\.(sheet|template)|ms-excel\.(sheet|template)\.macroEnabled)\.main\+xml"
)
_TEXT_TYPE = b"wordprocessingml"
_OPEN_TYPES = "mimetype"
_OPEN_WORKBOOK = b"application/vnd.oasis.opendocument.spreadsheet"
_OPEN_ENCRYPTED = ("META-INF/manifest.xml", b"encryption-data")


class Format(Enum):
    """What the bytes are, whatever the file's name says."""

    XLSX = auto()
    XLS = auto()
    """And .et, which WPS writes in the same way."""
    ODS = auto()
    TEXT = auto()
    """Text in some encoding: .csv, .txt, or a web page that calls itself .xls."""


class Package(NamedTuple):
    """A file that may hold a table."""

    format: Format
    content: bytes


def read_package(path: Path) -> Package:
    """The content of the file, if it is of a format that can hold a ledger."""
    content = _content(path)
    if not content:
        raise trouble.empty_file(path)
    if content.startswith(_DATABASE):
        raise trouble.a_ledger(path)
    if content.startswith(_COMPOUND):
        return Package(_inside_compound(path, content), content)
    if content.startswith(_ZIP):
        return Package(_inside_zip(path, content), content)
    return Package(Format.TEXT, content)


def _content(path: Path) -> bytes:
    try:
        if not path.exists():
            raise trouble.missing(path)
        if not path.is_file():
            raise trouble.not_a_file(path)
        before = path.stat()
        if before.st_size > _FILE_LIMIT * _MEGABYTE:
            raise trouble.too_large(path, before.st_size // _MEGABYTE, _FILE_LIMIT)
        content, after = path.read_bytes(), path.stat()
    except OSError as error:
        raise trouble.unreadable(path, error) from error
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise trouble.changed(path)
    return content


def _inside_compound(path: Path, content: bytes) -> Format:
    if _ENCRYPTED in content:
        raise trouble.encrypted(path)
    if any(stream in content for stream in _OLD_STREAMS):
        return Format.XLS
    raise trouble.a_document(path) if _OLD_TEXT in content else trouble.not_a_workbook(path)


def _inside_zip(path: Path, content: bytes) -> Format:
    unpacked, types = _parts(path, content)
    if unpacked > _UNPACKED_LIMIT * _MEGABYTE:
        raise trouble.too_large(path, unpacked // _MEGABYTE, _UNPACKED_LIMIT)
    if types.startswith(_OPEN_WORKBOOK):
        if _OPEN_ENCRYPTED[1] in types:
            raise trouble.encrypted(path)
        return Format.ODS
    if _WORKBOOK_TYPE.search(types):
        return Format.XLSX
    raise _not_tabular(path, types)


def _not_tabular(path: Path, types: bytes) -> OfficeError:
    return trouble.a_document(path) if _TEXT_TYPE in types else trouble.not_a_workbook(path)


def _parts(path: Path, content: bytes) -> tuple[int, bytes]:
    """The size of all parts unpacked, and what tells their types; this only if bearable."""
    with trouble.told(path), ZipFile(BytesIO(content)) as archive:
        unpacked = sum(part.file_size for part in archive.infolist())
        if unpacked > _UNPACKED_LIMIT * _MEGABYTE:
            return unpacked, b""
        telling = (_OPEN_TYPES, _CONTENT_TYPES, _OPEN_ENCRYPTED[0])
        present = [name for name in telling if name in archive.namelist()]
        return unpacked, b"\n".join(map(archive.read, present))
