"""What a comparison found, one side at a time, with a tick before what is to be acted on."""

from collections.abc import Callable, Sequence
from enum import Enum, auto

from PySide6.QtCore import Qt, Signal

from jinxiang_report.domain.entries import Entry
from jinxiang_report.operations.reconciling import Comparison, differences
from jinxiang_report.operations.site_list import Listed
from jinxiang_report.ui.models.fetched import Fetched
from jinxiang_report.ui.models.plain_rows import DISPLAY, PlainRows
from jinxiang_report.ui.models.rows import Index

_CHECK = Qt.ItemDataRole.CheckStateRole.value
_NOTHING = Comparison("item", 0)


class Side(Enum):
    """Who has it."""

    ONLY_LEDGER = auto()
    ONLY_SITE = auto()
    BOTH = auto()


class ComparedRows(PlainRows):
    """Everything is ticked at first, but what can't be acted on."""

    headers = ("", "日期", "标题", "说明")
    ticks_changed = Signal()

    def __init__(self, fetch: Callable[[Sequence[int]], Sequence[Entry]]) -> None:
        super().__init__()
        self.comparison = _NOTHING
        self.side = Side.ONLY_LEDGER
        self._fetch = fetch
        self._entries = Fetched((), fetch)
        self._unticked: set[int] = set()

    def show(self, comparison: Comparison, side: Side) -> None:
        """Show one side."""
        self.beginResetModel()
        self.comparison, self.side = comparison, side
        both = [pair.entry for pair in comparison.both] if side is Side.BOTH else ()
        self._entries = Fetched(both or comparison.only_ledger, self._fetch)
        self._unticked = set()
        self.endResetModel()
        self.ticks_changed.emit()

    def ticked(self) -> list[int]:
        """The rows that are to be acted on."""
        return [row for row in self.tickable() if row not in self._unticked]

    def tickable(self) -> list[int]:
        """The rows that can be acted on."""
        return [row for row in range(self.count()) if self._can_tick(row)]

    def tick(self, rows: Sequence[int], *, on: bool) -> None:
        """Set or take away ticks."""
        self._unticked = self._unticked - set(rows) if on else self._unticked | set(rows)
        if rows:
            self.dataChanged.emit(self.index(min(rows), 0), self.index(max(rows), 0))
            self.ticks_changed.emit()

    def toggle(self, rows: Sequence[int]) -> None:
        """Tick these rows, or none of them if all are ticked."""
        self.tick(rows, on=any(row in self._unticked for row in rows))

    def entry_id(self, row: int) -> int | None:
        """The entry in a row; None where only the website has it."""
        return None if self.side is Side.ONLY_SITE else self._entries.ids[row]

    def count(self) -> int:
        counts = {
            Side.ONLY_LEDGER: len(self.comparison.only_ledger),
            Side.ONLY_SITE: len(self.comparison.only_site),
            Side.BOTH: len(self.comparison.both),
        }
        return counts[self.side]

    def text(self, row: int, column: int) -> str:
        if column == 0:
            return ""
        if self.side is Side.ONLY_SITE:
            return _line_text(self.comparison.only_site[row], column)
        entry = self._entries[row]
        if entry is None:
            return "（已不在台账里）" if column == self.headers.index("标题") else ""
        return (str(entry.published), entry.title, self._note(row, entry))[column - 1]

    def data(self, index: Index, role: int = DISPLAY) -> object:
        if role == _CHECK and index.isValid() and index.column() == 0:
            return self._check_state(index.row())
        return super().data(index, role)

    def setData(self, index: Index, value: object, role: int = DISPLAY) -> bool:
        if role != _CHECK or not index.isValid() or not self._can_tick(index.row()):
            return False
        self.tick([index.row()], on=Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and index.column() == 0 and self._can_tick(index.row()):
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def _can_tick(self, row: int) -> bool:
        """What only the ledger has can't be found on the website, nor logged without a date."""
        if self.side is Side.ONLY_SITE:
            return self.comparison.only_site[row].published is not None
        return self.side is Side.BOTH

    def _check_state(self, row: int) -> Qt.CheckState | None:
        if not self._can_tick(row):
            return None
        return Qt.CheckState.Unchecked if row in self._unticked else Qt.CheckState.Checked

    def _note(self, row: int, entry: Entry) -> str:
        if self.side is Side.ONLY_LEDGER:
            return f"{entry.checked} 核对时还在网站上" if entry.checked else ""
        found = list(differences(entry, self.comparison.both[row].listed))
        known = [f"✔ 已核对 {entry.checked}"] if entry.checked else []
        return "；".join(found + known)


def _line_text(line: Listed, column: int) -> str:
    note = line.address if line.published else "没有日期，请在录入行登记"
    return (str(line.published or ""), line.title, note)[column - 1]
