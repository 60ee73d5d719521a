"""What openpyxl's streaming reader leaves out of a sheet: merges, links and some contents."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import IO, NamedTuple
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import iterparse
from openpyxl.utils.cell import coordinate_to_tuple, range_boundaries
from openpyxl.xml.constants import REL_NS, SHEET_MAIN_NS

_MAIN = f"{{{SHEET_MAIN_NS}}}"
_LINK_ID = f"{{{REL_NS}}}id"
_COMPACT_DATE = re.compile(r"\d{8}")


class Fault(NamedTuple):
    """A formula without a value: the error it gives, or nothing if it was never computed."""

    error: str = ""


class At(NamedTuple):
    """A place in a sheet, counted from 1."""

    row: int
    column: int


@dataclass
class Marks:
    """What the pass has found so far."""

    merges: dict[At, int] = field(default_factory=dict)
    """The last row of each merged range that spans several, by its first cell."""
    links: dict[At, str] = field(default_factory=dict)
    """Addresses on the web that cells lead to."""
    contents: dict[At, int | Fault] = field(default_factory=dict)
    """What really stands in cells that openpyxl gives as blank or as an error."""


def read_marks(part: IO[bytes], targets: Mapping[str, str]) -> Marks:
    """The marks of the sheet in that part; targets are the addresses of its links by id."""
    marks = Marks()
    for _, element in iterparse(part):
        match element.tag.removeprefix(_MAIN):
            case "c":
                _note_cell(marks, element)
            case "row":
                element.clear()  # a sheet may be far larger than the memory
            case "mergeCell":
                _note_merge(marks, element)
            case "hyperlink":
                _note_link(marks, element, targets)
    return marks


def _note_cell(marks: Marks, element: Element) -> None:
    place, kind = element.get("r"), element.get("t", "n")
    value = element.findtext(f"{_MAIN}v") or ""
    if not place:
        return
    if not value and kind != "str" and element.find(f"{_MAIN}f") is not None:
        marks.contents[_at(place)] = Fault()
    elif kind == "n" and _COMPACT_DATE.fullmatch(value):
        # 20210305 typed into a cell that is formatted as a date shows as ######## in Excel
        # and comes as an error from openpyxl; the number is still there.
        marks.contents[_at(place)] = int(value)


def _note_merge(marks: Marks, element: Element) -> None:
    left, top, _, bottom = range_boundaries(element.get("ref", ""))
    if left and top and bottom and bottom > top:
        marks.merges[At(top, left)] = bottom


def _note_link(marks: Marks, element: Element, targets: Mapping[str, str]) -> None:
    target = targets.get(element.get(_LINK_ID, ""), "")
    if target.lower().startswith(("http://", "https://")):
        marks.links[_at(element.get("ref", "").partition(":")[0])] = target


def _at(coordinate: str) -> At:
    return At(*coordinate_to_tuple(coordinate))
