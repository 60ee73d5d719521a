"""What tables to look at have in common: headers, and text that nobody edits."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, Qt

from jinxiang_report.ui.models.rows import ROOT, Index

DISPLAY = Qt.ItemDataRole.DisplayRole.value
TOOL_TIP = Qt.ItemDataRole.ToolTipRole.value


class PlainRows(QAbstractTableModel):
    """A subclass says how many rows there are and what stands in a cell."""

    headers: Sequence[str] = ()

    def count(self) -> int:
        """How many rows there are."""
        raise NotImplementedError

    def text(self, row: int, column: int) -> str:
        """What stands in a cell."""
        raise NotImplementedError

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else self.count()

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.headers)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole.value:
            return Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        return self.headers[section] if role == DISPLAY else None

    def data(self, index: Index, role: int = DISPLAY) -> object:
        if not index.isValid() or role not in (DISPLAY, TOOL_TIP):
            return None
        return self.text(index.row(), index.column())

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemNeverHasChildren
        )
