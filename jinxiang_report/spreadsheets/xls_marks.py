"""The marks of every sheet of an .xls or .et, from the records of its stream.

The format is MS-XLS, published by Microsoft.
"""

import struct
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from openpyxl.utils.datetime import MAC_EPOCH

from jinxiang_report.spreadsheets.compound import Compound
from jinxiang_report.spreadsheets.marks import Marks, WorkbookMarks
from jinxiang_report.spreadsheets.sheets import At, Fault

_END, _EPOCH, _PASSWORD, _SHEET, _BEGIN = 0x0A, 0x22, 0x2F, 0x85, 0x809
_ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}
_ROW_HIDDEN = 0x20
_NO_NUMBER, _RESULT_IS_ERROR = 0xFFFF, 2
_URL = bytes.fromhex("E0C9EA79F9BACE118C8200AA004BA90B")


class _Record(NamedTuple):
    kind: int
    data: bytes


def read_marks(content: bytes) -> WorkbookMarks | None:
    """The marks of the workbook with that content; None if it asks for a password."""
    stream = Compound(content).stream("Workbook", "Book") or b""
    found = WorkbookMarks()
    for kind, data in _substream(stream, 0):
        if kind == _SHEET:
            found.sheets[_name(data)] = _sheet_marks(stream, *struct.unpack_from("<I", data))
        elif kind == _EPOCH and any(data):
            found.epoch = MAC_EPOCH
        elif kind == _PASSWORD:
            return None
    return found


def _name(data: bytes) -> str:
    wide = data[7] & 1
    return data[8:].decode("utf-16-le" if wide else "latin-1", "replace")


def _sheet_marks(stream: bytes, start: int) -> Marks:
    marks = Marks()
    for kind, data in _substream(stream, start):
        note = _NOTES.get(kind)
        if note:
            note(marks, data)
    return marks


def _substream(stream: bytes, at: int) -> Iterator[_Record]:
    """The records from there to the end of the part; charts lie within a sheet as parts."""
    depth = 0
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        depth += (kind == _BEGIN) - (kind == _END)
        if depth == 1:
            yield _Record(kind, stream[at + 4 : at + 4 + length])
        elif depth <= 0:
            return
        at += 4 + length


def _note_error(marks: Marks, data: bytes) -> None:
    row, column, _, code, is_error = struct.unpack_from("<HHHBB", data)
    if is_error:
        marks.faults[At(row + 1, column + 1)] = Fault(_ERRORS.get(code, "#N/A"))


def _note_result(marks: Marks, data: bytes) -> None:
    row, column, _, kind, code, special = struct.unpack_from("<HHHBxBxxxH", data)
    if special == _NO_NUMBER and kind == _RESULT_IS_ERROR:
        marks.faults[At(row + 1, column + 1)] = Fault(_ERRORS.get(code, "#N/A"))


def _note_row(marks: Marks, data: bytes) -> None:
    row, flags = struct.unpack_from("<H10xH", data)
    if flags & _ROW_HIDDEN:
        marks.hidden_rows.add(row + 1)


def _note_merges(marks: Marks, data: bytes) -> None:
    for first, last, left, _ in struct.iter_unpack("<4H", data[2 : 2 + len(data[2:]) // 8 * 8]):
        marks.merge(At(first + 1, left + 1), last + 1)


def _note_link(marks: Marks, data: bytes) -> None:
    first, _, left, _ = struct.unpack_from("<4H", data)
    at = data.find(_URL)
    if at < 0:
        return
    start = at + len(_URL) + 4
    (length,) = struct.unpack_from("<I", data, start - 4)
    address = data[start : start + length].decode("utf-16-le", "replace").partition("\0")[0]
    marks.link(At(first + 1, left + 1), address)


_NOTES: Mapping[int, Callable[[Marks, bytes], None]] = {
    0x06: _note_result,
    0xE5: _note_merges,
    0x1B8: _note_link,
    0x205: _note_error,
    0x208: _note_row,
}
