"""Tables in HTML: pages that websites export as .xls, and what browsers put on the clipboard.

The XML of Excel 2003 is read the same way; only its tags have other names.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urljoin

from jinxiang_report.spreadsheets.marks import Marks
from jinxiang_report.spreadsheets.sheets import At, Row, Sheet

_TABLE = "table"
_ROWS = frozenset(("tr", "row"))
_CELLS = frozenset(("td", "th", "cell"))
_BREAKS = frozenset(("br", "p", "div", "li"))
_UNSEEN = frozenset(("style", "script", "title", "styles"))
_WIDEST, _HIGHEST = 1000, 65534  # what HTML allows one cell to span
_MIDNIGHT = "T00:00:00.000"  # what Excel 2003 writes behind a day

_Attributes = list[tuple[str, str | None]]


def read_page(text: str) -> tuple[Sheet, ...]:
    """The tables with something in them; one that only holds others has nothing itself."""
    page = _Page()
    page.feed(text)
    page.close()
    return tuple(
        table.sheet(f"第 {number} 个表格")
        for number, table in enumerate((one for one in page.tables if one.filled), start=1)
    )


@dataclass
class _Table:
    """A table being read: the place to fill next, and what cells above reach into it."""

    marks: Marks = field(default_factory=Marks)
    filled: dict[int, dict[int, str]] = field(default_factory=dict)
    reach: dict[int, int] = field(default_factory=dict)
    """The last row that a cell further up covers, by column."""
    row: int = 0
    column: int = 0
    texts: list[str] | None = None
    """The pieces of the open cell."""

    def begin_row(self, attributes: Mapping[str, str]) -> None:
        self.end_cell()
        self.row = _number(attributes, "ss:index", self.row + 1)
        self.column = 0
        style = attributes.get("style", "").replace(" ", "")
        if "display:none" in style or attributes.get("ss:hidden") == "1":
            self.marks.hidden_rows.add(self.row)

    def begin_cell(self, attributes: Mapping[str, str]) -> None:
        self.end_cell()
        self.row = max(self.row, 1)  # some pages open no row
        self.column = _number(attributes, "ss:index", self._free(self.column + 1))
        self.texts = []
        width = _number(attributes, "colspan", _number(attributes, "ss:mergeacross", 0) + 1)
        height = _number(attributes, "rowspan", _number(attributes, "ss:mergedown", 0) + 1)
        last_row = self.row + min(height, _HIGHEST) - 1
        self.marks.merge(At(self.row, self.column), last_row)
        self._last_column = self.column + min(width, _WIDEST) - 1
        for column in range(self.column, self._last_column + 1):
            self.reach[column] = last_row
        self.link(attributes.get("ss:href", ""))

    def end_cell(self) -> None:
        if self.texts is None:
            return
        text = "\n".join(" ".join(line.split()) for line in "".join(self.texts).split("\0"))
        if text.strip():
            self.filled.setdefault(self.row, {})[self.column] = text.strip().removesuffix(_MIDNIGHT)
        self.texts = None
        self.column = self._last_column

    def link(self, address: str) -> None:
        if self.texts is not None and At(self.row, self.column) not in self.marks.links:
            self.marks.link(At(self.row, self.column), address)

    def sheet(self, name: str) -> Sheet:
        return Sheet(
            name=name,
            rows=tuple(Row(number, cells) for number, cells in sorted(self.filled.items())),
            merges=self.marks.merges,
            links=self.marks.links,
            hidden_rows=frozenset(self.marks.hidden_rows),
        )

    def _free(self, column: int) -> int:
        while self.reach.get(column, 0) >= self.row:
            column += 1
        return column


class _Page(HTMLParser):
    """Hands what it meets to the innermost table; pages are careless with end tags."""

    def __init__(self) -> None:
        super().__init__()
        self.tables: list[_Table] = []
        self._open: list[_Table] = []
        self._base = ""
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: _Attributes) -> None:
        tag = tag.rpartition(":")[2]
        attributes = {name: value or "" for name, value in attrs}
        if tag == _TABLE:
            self.tables.append(_Table())
            self._open.append(self.tables[-1])
        elif tag == "base":
            self._base = attributes.get("href", "")
        elif tag in _UNSEEN:
            self._unseen += 1
        elif self._open:
            self._within(self._open[-1], tag, attributes)

    def _within(self, table: _Table, tag: str, attributes: dict[str, str]) -> None:
        if tag in _ROWS:
            table.begin_row(attributes)
        elif tag in _CELLS:
            table.begin_cell(attributes)
        elif tag in _BREAKS and table.texts is not None:
            table.texts.append("\0")
        elif tag == "a":
            table.link(urljoin(self._base, attributes.get("href", "").strip()))

    def handle_endtag(self, tag: str) -> None:
        tag = tag.rpartition(":")[2]
        if tag in _UNSEEN:
            self._unseen = max(self._unseen - 1, 0)
        elif tag == _TABLE and self._open:
            self._open.pop().end_cell()
        elif self._open and tag in _ROWS | _CELLS:
            self._open[-1].end_cell()

    def handle_data(self, data: str) -> None:
        if self._open and not self._unseen and self._open[-1].texts is not None:
            self._open[-1].texts.append(data)

    def close(self) -> None:
        super().close()
        for table in self._open:
            table.end_cell()


def _number(attributes: Mapping[str, str], name: str, otherwise: int) -> int:
    value = attributes.get(name, "").strip()
    return max(int(value), 1) if value.isdecimal() else otherwise
