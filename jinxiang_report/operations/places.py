"""Where a finding is, in words."""

from collections.abc import Sequence

from jinxiang_report.domain.finding import Finding, ItemRow, PastCell, Place, PostRow, Quote
from jinxiang_report.domain.form import OUTLINE, edition_of
from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.quoting import shortened
from jinxiang_report.storage.browsing import Kind, fetch
from jinxiang_report.storage.ledger import Ledger

_TITLES = {section.key: section.title for section in OUTLINE}
_LONGEST_TITLE = 40


class Places:
    """Names places of a year's report; an entry is read when it is named."""

    def __init__(self, ledger: Ledger, year: int) -> None:
        self._ledger = ledger
        self._year = year

    def of(self, finding: Finding) -> str:
        """The finding's place; where it spans cells, what these have in common."""
        if not finding.places:
            return "全年"
        cells = [place for place in finding.places if isinstance(place, Cell)]
        if cells:
            return _common(self._year, cells)
        past = [place for place in finding.places if isinstance(place, PastCell)]
        if past:
            year = past[0].year
            return f"{year} 年度·{_common(year, [place.cell for place in past])}"
        return self._named(finding.places[0])

    def _named(self, place: Place) -> str:
        match place:
            case Quote(section):
                return f"正文·{_TITLES[section]}"
            case ItemRow(id=number):
                return f"公开信息·{self._title('item', number)}"
            case PostRow(id=number):
                return f"微信公众号·{self._title('post', number)}"
        return ""

    def _title(self, kind: Kind, number: int) -> str:
        (title,) = [entry.title for entry in fetch(self._ledger, kind, [number])] or [""]
        return shortened(title, _LONGEST_TITLE)


def _common(year: int, cells: Sequence[Cell]) -> str:
    """What the cells have in common: one cell, a row, a column, or the table."""
    table = edition_of(year).tables[cells[0].table]
    rows = {cell.row for cell in cells}
    columns = {cell.column for cell in cells}
    words = f"表{table.key}"
    if len(cells) == 1:
        return f"{words}·{table.name(cells[0])}"
    if len(rows) == 1:
        return f"{words}·{table.rows[cells[0].row]}"
    if len(columns) == 1:
        return f"{words}·{table.columns[cells[0].column]}列"
    return words
