"""A table of entries that changes under a view without the view losing its place."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex

from jinxiang_report.domain.entries import Entry

Index: TypeAlias = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()

_TOO_MANY_RUNS = 50  # from here on, starting afresh is quicker than telling each difference


class EntryRows(QAbstractTableModel):
    """The entries shown, in order; a row is known by its entry's id."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: list[Entry] = []

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many entries are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def entry(self, row: int) -> Entry:
        """The entry in a row."""
        return self._shown[row]

    def row_of(self, number: int) -> int | None:
        """Where the entry of that id is shown; None if it is not."""
        return next((row for row, entry in enumerate(self._shown) if entry.id == number), None)

    def become(self, wanted: Sequence[Entry]) -> None:
        """Show these, telling the view no more than what differs."""
        standing = {entry.id for entry in self._shown}
        staying = standing & {entry.id for entry in wanted}
        gone = list(_runs(row for row, was in enumerate(self._shown) if was.id not in staying))
        fresh = list(_runs(row for row, entry in enumerate(wanted) if entry.id not in standing))
        if len(gone) + len(fresh) > _TOO_MANY_RUNS:
            self.beginResetModel()
            self._shown = list(wanted)
            self.endResetModel()
            return
        self._remove(gone)
        self._rearrange([entry for entry in wanted if entry.id in staying])
        self._insert(fresh, wanted)

    def _remove(self, runs: Iterable[tuple[int, int]]) -> None:
        for first, last in reversed(list(runs)):
            self.beginRemoveRows(ROOT, first, last)
            del self._shown[first : last + 1]
            self.endRemoveRows()

    def _insert(self, runs: Iterable[tuple[int, int]], wanted: Sequence[Entry]) -> None:
        for first, last in runs:
            self.beginInsertRows(ROOT, first, last)
            self._shown[first:first] = wanted[first : last + 1]
            self.endInsertRows()

    def _rearrange(self, wanted: list[Entry]) -> None:
        """The same entries, perhaps in another order, perhaps with other content."""
        before = self._shown
        if [entry.id for entry in before] != [entry.id for entry in wanted]:
            self.layoutAboutToBeChanged.emit()
            rows = {entry.id: row for row, entry in enumerate(wanted)}
            held = self.persistentIndexList()
            moved = [self.index(rows[before[at.row()].id], at.column()) for at in held]
            self._shown = wanted
            self.changePersistentIndexList(held, moved)
            self.layoutChanged.emit()
        elif before != wanted:
            self._shown = wanted
            self.tell_changed()

    def tell_changed(self) -> None:
        """Have every row shown anew."""
        if self._shown:
            corner = self.index(len(self._shown) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), corner)


def _runs(rows: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Ascending row numbers as stretches without a gap: first and last."""
    first = last = -2
    for row in rows:
        if row != last + 1:
            if first >= 0:
                yield first, last
            first = row
        last = row
    if first >= 0:
        yield first, last
