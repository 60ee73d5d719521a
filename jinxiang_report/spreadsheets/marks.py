"""What calamine leaves out of a sheet: merges, links, hidden rows, and formulas without a value."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import IO
from xml.parsers import expat

from openpyxl.utils.datetime import WINDOWS_EPOCH

from jinxiang_report.spreadsheets.sheets import At, Fault

_PIECE = 1024 * 1024
_NOTHING = At(0, 0)
_ON_THE_WEB = ("http://", "https://")


@dataclass
class Marks:
    """What the pass over a sheet has found so far."""

    merges: dict[At, int] = field(default_factory=dict)
    """The last row of each merged range that spans several, by its first cell."""
    links: dict[At, str] = field(default_factory=dict)
    faults: dict[At, Fault] = field(default_factory=dict)
    """Formulas that calamine gives as blanks: they have an error, or no value at all."""
    hidden_rows: set[int] = field(default_factory=set)
    corner: At = _NOTHING
    """The last row and the last column with something in it."""

    def merge(self, place: At, last_row: int) -> None:
        """Note a merged range; one within a row lends nothing to others."""
        if last_row > place.row:
            self.merges[place] = last_row

    def link(self, place: At, target: str) -> None:
        """Note where the cell leads, if that is on the web."""
        if target.lower().startswith(_ON_THE_WEB):
            self.links[place] = target

    def reach(self, place: At) -> None:
        """Note that the sheet goes at least that far."""
        row, column = self.corner
        self.corner = At(max(row, place.row), max(column, place.column))


@dataclass
class WorkbookMarks:
    """The marks of each sheet by its name, and the day that the workbook counts from."""

    sheets: dict[str, Marks] = field(default_factory=dict)
    epoch: datetime = WINDOWS_EPOCH


class EntityRefusedError(ValueError):
    """The XML declares an entity: no office program does, a file made to harm does."""


def new_parser() -> expat.XMLParserType:
    """An XML parser that takes no entities; a sheet may be far larger than the memory."""
    parser = expat.ParserCreate()
    parser.EntityDeclHandler = _refuse
    return parser


def pieces(parser: expat.XMLParserType, source: IO[bytes]) -> Iterator[None]:
    """Run the parser over the source, stopping after each piece of it."""
    while piece := source.read(_PIECE):
        parser.Parse(piece, False)
        yield
    parser.Parse(b"", True)


def _refuse(name: str, *_: object) -> None:
    raise EntityRefusedError(name)
