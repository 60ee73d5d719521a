"""The bin of one ledger as a table: what was discarded last stands first."""

from array import array
from collections.abc import Sequence

from jinxiang_report.ui.models.fetched import Fetched
from jinxiang_report.ui.models.plain_rows import PlainRows


class BinModel(PlainRows):
    """Shows what the last search found; it holds the ids, and the entries in view."""

    headers = ("删除时间", "日期", "标题")

    def __init__(self) -> None:
        super().__init__()
        self._entries = Fetched((), lambda _: ())

    def show(self, entries: Fetched) -> None:
        """Show other entries."""
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def numbers(self, rows: Sequence[int]) -> "array[int]":
        """The numbers of the entries in these rows."""
        return array("q", (self._entries.ids[row] for row in rows))

    def count(self) -> int:
        return len(self._entries)

    def text(self, row: int, column: int) -> str:
        entry = self._entries[row]
        if entry is None or entry.discarded is None:
            return ""
        return (f"{entry.discarded:%Y-%m-%d %H:%M}", f"{entry.published}", entry.title)[column]
