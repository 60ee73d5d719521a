"""A statutory table of any year, to be looked at beside another year's."""

from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.report import Report
from jinxiang_report.ui.models.form_looks import Looks, looks_of
from jinxiang_report.ui.models.form_past import change_text, percentage_text
from jinxiang_report.ui.models.form_table import FormTableModel
from jinxiang_report.ui.workspace import Workspace


class YearTableModel(FormTableModel):
    """One year's table. Nothing can be typed, and nothing is said of what was found."""

    def __init__(self, workspace: Workspace, key: str, report: Report) -> None:
        self._shown = report
        super().__init__(workspace, key)

    @property
    def report(self) -> Report:
        """The year that is shown."""
        return self._shown

    @property
    def is_closed(self) -> bool:
        """Nothing can be typed here."""
        return True

    def show_year(self, key: str, report: Report) -> None:
        """Show another table, or another year."""
        self.beginResetModel()
        self._key, self._shown = key, report
        self._take_form(self._current_form())
        self.endResetModel()

    def _current_looks(self) -> Looks:
        return looks_of(self.report, {})

    def _follow(self) -> None:
        """The year was read when the comparison began."""


def differing(one: Report, other: Report, table: str) -> frozenset[Cell]:
    """The cells of the table that both years have, with another figure in each."""
    both = one.edition.known & other.edition.known
    return frozenset(
        cell for cell in both if cell.table == table and one.value(cell) != other.value(cell)
    )


def unmatched_told(one: Report, other: Report, table: str) -> str:
    """Which rows of either year have no counterpart in the other; empty if all have."""
    told = [
        f"{mine.year} 年度的{_names(mine, lone)}" for mine, lone in _lone(one, other, table) if lone
    ]
    if not told:
        return ""
    editions = f"{one.edition.key} 年版与 {other.edition.key} 年版"
    return f"两年的格式不同（{editions}），没有对应的有：{'；'.join(told)}。"


def compared_told(one: Report, other: Report, cell: Cell) -> str:
    """A cell in both years, in words."""
    now, then = (one.figures.get(cell), other.figures.get(cell))
    name = one.edition.tables[cell.table].name(cell) if cell in one.edition.known else ""
    if not name or cell not in other.edition.known:
        return f"{name or other.edition.tables[cell.table].name(cell)}：另一年的格式里没有这一格。"
    values = "，".join(
        f"{report.year} 年 {figure.value if figure else '空白'}"
        for report, figure in ((one, now), (other, then))
    )
    change = change_text(one, other, cell)
    share = percentage_text(one, other, cell)
    told = "相同" if change == "＝" else f"相差 {change}" if change else ""
    return f"{name}：{values}" + (f"，{told}" if told else "") + (f"（{share}）" if share else "")


def _lone(one: Report, other: Report, table: str) -> list[tuple[Report, list[Cell]]]:
    return [
        (mine, [cell for cell in mine.edition.tables[table].boxes if cell not in theirs])
        for mine, theirs in ((one, other.edition.known), (other, one.edition.known))
    ]


def _names(report: Report, cells: list[Cell]) -> str:
    """Whole rows by the row's name, single cells by theirs."""
    table = report.edition.tables[cells[0].table]
    rows: dict[str, list[Cell]] = {}
    for cell in cells:
        rows.setdefault(cell.row, []).append(cell)
    return "、".join(
        f"“{table.rows[row]}”"
        if len(lone) == sum(cell.row == row for cell in table.boxes)
        else "、".join(f"“{table.name(cell)}”" for cell in lone)
        for row, lone in rows.items()
    )
