"""The rows below the header: which of them list something, and what merged cells lend them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from jinxiang_report.spreadsheets.contents import is_blank, line_of
from jinxiang_report.spreadsheets.fields import NEEDED
from jinxiang_report.spreadsheets.header import Header
from jinxiang_report.spreadsheets.sheets import At, Content, Row, Sheet

# 合计 may be followed by the sum itself; the others are words that a title may well begin with.
_SUM = re.compile(r"(合计|总计|共计|小计).*|(汇总|累计|全部|总数|平均值?|均值|日均)\W*")


class Body(NamedTuple):
    """The rows to read, and how many others there are among them."""

    rows: tuple[Row, ...]
    skipped: int


def body_of(sheet: Sheet, header: Header, columns: Mapping[str, int]) -> Body:
    """The rows that list something; blank ones, sums and repeated headers are counted."""
    below = [row for row in sheet.rows if row.number > header.last_row]
    lent = _lent_by_merges(below, sheet.merges, {*columns.values()} - {columns["title"]})
    rows = tuple(
        Row(row.number, {**borrowed, **row.cells})
        for row, borrowed in lent
        if _lists_something(row, header, columns)
    )
    end = below[-1].number if below else header.last_row
    return Body(rows, end - header.last_row - len(rows))


def _lent_by_merges(
    rows: Iterable[Row], merges: Mapping[At, int], columns: Iterable[int]
) -> Iterator[tuple[Row, dict[int, Content]]]:
    """Each row with what the merged cells that reach into it hold."""
    reach: dict[int, tuple[int, Content]] = {}
    columns = [at for at in columns if any(place.column == at for place in merges)]
    for row in rows:
        yield row, {at: content for at, (last, content) in reach.items() if row.number <= last}
        for column in columns:
            last = merges.get(At(row.number, column))
            if last and column in row.cells:
                reach[column] = last, row.cells[column]


def _lists_something(row: Row, header: Header, columns: Mapping[str, int]) -> bool:
    blank = all(is_blank(row.cells.get(column)) for column in columns.values())
    return not (blank or _is_sum(row, columns) or _repeats(row, header, columns))


def _is_sum(row: Row, columns: Mapping[str, int]) -> bool:
    title, published = (row.cells.get(columns[key], "") for key in NEEDED)
    if not is_blank(title) and not is_blank(published):
        return False
    texts = map(line_of, (row.cells[min(row.cells)], title, published))
    return any(_SUM.fullmatch("".join(text.split())) for text in texts)


def _repeats(row: Row, header: Header, columns: Mapping[str, int]) -> bool:
    """Whether the row is a header again, as on every page of a list that was printed."""
    wanted = (columns["title"], columns["published"])
    return all(line_of(row.cells.get(at, "")) == header.names.get(at) for at in wanted)
