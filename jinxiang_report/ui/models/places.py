"""Where a finding is, in words."""

from collections.abc import Sequence
from functools import cached_property

from jinxiang_report.domain.finding import Finding, ItemRow, PostRow, Quote
from jinxiang_report.domain.form import OUTLINE
from jinxiang_report.domain.grid import Cell
from jinxiang_report.ui.workspace import Workspace

_TITLES = {section.key: section.title for section in OUTLINE}
_LONGEST_TITLE = 40


class Places:
    """Names places of the workspace's report as it stands; entries are read when first named."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._edition = workspace.report.edition

    def of(self, finding: Finding) -> str:
        """The finding's place; where it spans cells, what these have in common."""
        if not finding.places:
            return "全年"
        cells = [place for place in finding.places if isinstance(place, Cell)]
        if cells:
            return self._cells(cells)
        match finding.places[0]:
            case Quote(section):
                return f"正文·{_TITLES[section]}"
            case ItemRow(id=number):
                return f"公开信息·{_shortened(self._items.get(number, ''))}"
            case PostRow(id=number):
                return f"微信公众号·{_shortened(self._posts.get(number, ''))}"
        return ""

    def _cells(self, cells: Sequence[Cell]) -> str:
        table = self._edition.tables[cells[0].table]
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

    @cached_property
    def _items(self) -> dict[int, str]:
        return {item.id: item.title for item in self._workspace.items()}

    @cached_property
    def _posts(self) -> dict[int, str]:
        return {post.id: post.title for post in self._workspace.posts()}


def _shortened(title: str) -> str:
    return title if len(title) <= _LONGEST_TITLE else title[: _LONGEST_TITLE - 1] + "…"
