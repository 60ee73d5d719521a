"""From a row's cells to the draft of an entry, or to the problems that it has."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial
from typing import TypeVar

from jinxiang_report.domain.entries import Reviews, Source
from jinxiang_report.spreadsheets.contents import (
    Moment,
    Unreadable,
    count_of,
    is_unlimited,
    line_of,
    moment_of,
    source_of,
    text_of,
    title_of,
    yes_of,
)
from jinxiang_report.spreadsheets.fields import Kind
from jinxiang_report.spreadsheets.reading import Problem, ReadItem, ReadPost, ReadRow
from jinxiang_report.spreadsheets.sheets import At, Content, Fault, Row

_T = TypeVar("_T")

_QUOTED = 40  # characters of a content that a problem repeats
_UNDATED = Moment(date.min)  # in a draft that is thrown away for its problems


@dataclass(frozen=True)
class Layout:
    """Where a sheet keeps what: the same for all its rows."""

    sheet: str
    kind: Kind
    columns: Mapping[str, int]
    """Column numbers by field of an entry."""
    names: Mapping[int, str]
    links: Mapping[At, str]
    epoch: datetime
    year: int | None = None
    """Where a date without a year belongs; None: it is a problem."""


def read_row(layout: Layout, row: Row) -> ReadRow | list[Problem]:
    """The row's draft; its problems if it has any."""
    cells = _Cells(layout, row)
    draft = _item(cells) if layout.kind == "items" else _post(cells)
    day = None if draft.published == _UNDATED.day else draft.published
    return [replace(one, title=draft.title, day=day) for one in cells.problems] or draft


def _item(cells: "_Cells") -> ReadItem:
    return ReadItem(
        row=cells.row.number,
        title=cells.title(),
        published=cells.published().day,
        category=cells.line("category"),
        formed=cells.day("formed"),
        document_number=cells.line("document_number"),
        index_number=cells.line("index_number"),
        department=cells.line("department"),
        channel=cells.line("channel"),
        address=cells.address(),
        validity=cells.line("validity"),
        remarks=cells.text("remarks"),
        reviews=cells.reviews(),
        checked=cells.day("checked"),
        normative=cells.read("normative", yes_of) or False,
        repealed=cells.day("repealed"),
        expires=cells.last_day("expires"),
    )


def _post(cells: "_Cells") -> ReadPost:
    published = cells.published()
    return ReadPost(
        row=cells.row.number,
        title=cells.title(),
        published=published.day,
        at=published.at,
        address=cells.address(),
        source=cells.read("source", source_of) or Source.UNKNOWN,
        reads=cells.read("reads", count_of),
        shares=cells.read("shares", count_of),
        remarks=cells.text("remarks"),
        reviews=cells.reviews(),
        checked=cells.day("checked"),
    )


class _Cells:
    """A row's cells by field. What can't be read is noted as a problem and comes back blank."""

    def __init__(self, layout: Layout, row: Row) -> None:
        self.row = row
        self.problems: list[Problem] = []
        self._layout = layout
        self._moment_of = partial(moment_of, epoch=layout.epoch, year=layout.year)

    def title(self) -> str:
        return self.read("title", title_of, "没有标题，请填写标题，或者删去这一行。") or ""

    def published(self) -> Moment:
        missing = "没有日期，请填写，例如 2021-03-05。"
        return self.read("published", self._moment_of, missing) or _UNDATED

    def day(self, field: str) -> date | None:
        moment = self.read(field, self._moment_of)
        return moment and moment.day

    def last_day(self, field: str) -> date | None:
        content = self.row.cells.get(self._layout.columns.get(field, 0))
        return None if content is not None and is_unlimited(content) else self.day(field)

    def line(self, field: str) -> str:
        return self.read(field, line_of) or ""

    def text(self, field: str) -> str:
        return self.read(field, text_of) or ""

    def address(self) -> str:
        """What the address column says, else where it leads, else where the title leads."""
        written = self.line("address")
        if "://" in written:
            return written
        return self._link("address") or written or self._link("title")

    def reviews(self) -> Reviews:
        first, second, final, secrecy = map(self.line, ("first", "second", "final", "secrecy"))
        return Reviews(first, second, final, secrecy)

    def read(
        self,
        field: str,
        convert: Callable[[Content], _T | Unreadable | None],
        missing: str = "",
    ) -> _T | None:
        """The field's value; None if it is blank, which is a problem if it says what is missing."""
        column = self._layout.columns.get(field)
        if column is None:
            return None
        content = self.row.cells.get(column)
        value = _converted(content, convert)
        if value is None and missing:
            value = Unreadable(missing)
        if not isinstance(value, Unreadable):
            return value
        self._note(field, content, value.reason)
        return None

    def _link(self, field: str) -> str:
        place = At(self.row.number, self._layout.columns.get(field, 0))
        return self._layout.links.get(place, "")

    def _note(self, field: str, content: Content | None, reason: str) -> None:
        layout = self._layout
        name = layout.names[layout.columns[field]]
        value = "" if content is None else line_of(content)
        shown = value if len(value) <= _QUOTED else f"{value[:_QUOTED]}…"
        self.problems.append(Problem(layout.sheet, self.row.number, name, shown, reason))


def _converted(
    content: Content | None, convert: Callable[[Content], _T | Unreadable | None]
) -> _T | Unreadable | None:
    match content:
        case None:
            return None
        case Fault(""):
            return Unreadable("公式还没有算出结果。请用 Excel 或 WPS 打开文件并保存，再导入。")
        case Fault(error):
            return Unreadable(f"公式出错（{error}）。请改正公式，或直接填写内容，保存后再导入。")
        case _:
            return convert(content)
