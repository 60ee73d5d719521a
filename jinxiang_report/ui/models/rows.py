"""Which entries a table shows, by number; the entries themselves only where they are looked at."""

from array import array
from collections.abc import Callable, Collection, Sequence
from sys import byteorder
from typing import NamedTuple, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex

from jinxiang_report.domain.entries import Entry
from jinxiang_report.domain.finding import Finding

Index: TypeAlias = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()

_WINDOW = 32  # rows fetched at once: about a screen
_KEPT = 64 * _WINDOW
_BYTES = 8  # of a number


class Seen(NamedTuple):
    """An entry that was looked at, and what the rules say of it."""

    entry: Entry
    remarks: Sequence[Finding] = ()


class EntryRows(QAbstractTableModel):
    """Numbers in order, eight bytes each, and the few entries that were looked at last.

    - `look` reads the entries of some numbers; it is asked only for rows that are wanted.
    """

    def __init__(self, look: Callable[[Sequence[int]], Sequence[Seen]]) -> None:
        super().__init__()
        self._look = look
        self._numbers = array("q")
        self._seen: dict[int, Seen] = {}

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many entries are shown."""
        return 0 if parent.isValid() else len(self._numbers)

    def number(self, row: int) -> int:
        """The number of the entry in a row."""
        return self._numbers[row]

    def entry(self, row: int) -> Entry:
        """The entry in a row."""
        return self.seen(row).entry

    def seen(self, row: int) -> Seen:
        """The entry in a row, with what the rules say of it."""
        number = self._numbers[row]
        if number not in self._seen:
            self._look_around(row)
        return self._seen[number]

    def row_of(self, number: int) -> int | None:
        """Where the entry of that number is shown; None if it is not."""
        # The bytes are searched: index() would make an object of every number on the way.
        raw, sought = self._numbers.tobytes(), number.to_bytes(_BYTES, byteorder)
        at = raw.find(sought)
        while at > 0 and at % _BYTES:  # between two numbers
            at = raw.find(sought, at + 1)
        return None if at < 0 else at // _BYTES

    def rows_of(self, numbers: Collection[int]) -> list[int]:
        """Where the entries of these numbers are shown, those that are, from top to bottom."""
        if len(numbers) > 1:  # one walk for all
            return [row for row, number in enumerate(self._numbers) if number in numbers]
        return [row for row in map(self.row_of, numbers) if row is not None]

    def others(self, row: int | None) -> "array[int]":
        """The numbers without that of a row."""
        others = self._numbers[:]
        if row is not None:
            del others[row]
        return others

    # What changes ---------------------------------------------------------------------

    def forget(self) -> None:
        """Read again whatever is looked at from now on."""
        self._seen.clear()

    def become(self, numbers: "array[int]") -> None:
        """Show these instead."""
        if numbers == self._numbers:
            self.tell_changed()
            return
        self.beginResetModel()
        self._numbers = numbers
        self.endResetModel()

    def shift(self, number: int, row: int | None, to: int | None) -> None:
        """One entry goes from a row to a row, both counted without it; None where it is not."""
        if row is not None and to is not None and row != to:
            self._move(number, row, to)
        elif row is None and to is not None:
            self.beginInsertRows(ROOT, to, to)
            self._numbers.insert(to, number)
            self.endInsertRows()
        elif row is not None and to is None:
            self.beginRemoveRows(ROOT, row, row)
            del self._numbers[row]
            self.endRemoveRows()

    def tell_changed(self) -> None:
        """Have every row in view shown anew."""
        if self._numbers:
            corner = self.index(len(self._numbers) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), corner)

    def _move(self, number: int, row: int, to: int) -> None:
        # Qt names the row it is put before, counted while it still stands in its old one.
        self.beginMoveRows(ROOT, row, row, ROOT, to + 1 if to > row else to)
        del self._numbers[row]
        self._numbers.insert(to, number)
        self.endMoveRows()

    def _look_around(self, row: int) -> None:
        start = row - row % _WINDOW
        window = self._numbers[start : start + _WINDOW]
        missing = [number for number in window if number not in self._seen]
        while len(self._seen) > _KEPT - _WINDOW:
            del self._seen[next(iter(self._seen))]
        for seen in self._look(missing):
            self._seen[seen.entry.id] = seen
