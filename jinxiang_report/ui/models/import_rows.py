"""The rows of an import as a table: what becomes of each, all of them or those of one fate."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QObject, Qt
from PySide6.QtGui import QBrush, QColor

from jinxiang_report.operations.import_preview import Fate, Judged
from jinxiang_report.ui.models.rows import ROOT, Index
from jinxiang_report.ui.theme import Theme

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
_FOREGROUND = int(Qt.ItemDataRole.ForegroundRole)

COLUMNS = ("", "位置", "日期", "标题", "说明")
FATE, PLACE, DAY, TITLE, SAID = range(len(COLUMNS))
SIGNS = {Fate.NEW: "＋", Fate.REFRESHED: "↻", Fate.KNOWN: "＝", Fate.PROBLEM: "●"}


class ImportRowsModel(QAbstractTableModel):
    """Shows lines of a preview."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._all: Sequence[Judged] = ()
        self._shown: Sequence[Judged] = ()
        self._fate: Fate | None = None
        self._many_sheets = False
        theme.changed.connect(self._recolour)

    @property
    def counts(self) -> Counter[Fate]:
        """How many lines there are of each fate."""
        return Counter(line.fate for line in self._all)

    def show_lines(self, lines: Sequence[Judged]) -> None:
        """Show other lines."""
        self._all = lines
        self._many_sheets = len({line.sheet for line in lines}) > 1
        self.narrow(self._fate)

    def narrow(self, fate: Fate | None) -> None:
        """Show the lines of one fate only; None: all."""
        self.beginResetModel()
        self._fate = fate
        self._shown = [line for line in self._all if fate in (None, line.fate)]
        self.endResetModel()

    def line(self, row: int) -> Judged:
        """The line in a row of the table."""
        return self._shown[row]

    # What Qt asks ---------------------------------------------------------------------

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY
    ) -> str | None:
        horizontal = orientation is Qt.Orientation.Horizontal
        return COLUMNS[section] if horizontal and role == _DISPLAY else None

    def data(self, index: Index, role: int = _DISPLAY) -> str | QBrush | None:
        if not index.isValid():
            return None
        line, column = self._shown[index.row()], index.column()
        if role == _DISPLAY:
            return self._text(line, column)
        if role == _TOOL_TIP:
            return self._text(line, column) or None
        if role == _FOREGROUND:
            return self._brush(line, column)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def _text(self, line: Judged, column: int) -> str:
        match column:
            case 0:
                return f"{SIGNS[line.fate]} {line.fate}"
            case 1:
                return f"{line.sheet}·{line.row} 行" if self._many_sheets else f"{line.row} 行"
            case 2:
                return line.day.isoformat() if line.day else ""
            case 3:
                return line.title
            case _:
                return line.said

    def _brush(self, line: Judged, column: int) -> QBrush | None:
        palette = self._theme.palette
        colours = {
            Fate.NEW: palette.good,
            Fate.REFRESHED: palette.accent,
            Fate.KNOWN: palette.quiet,
            Fate.PROBLEM: palette.error,
        }
        if column == FATE or (column == SAID and line.fate is Fate.PROBLEM):
            return QBrush(QColor(colours[line.fate]))
        quiet = line.fate is Fate.KNOWN or column in (PLACE, SAID)
        return QBrush(QColor(palette.quiet)) if quiet else None

    def _recolour(self) -> None:
        if self._shown:
            corner = self.index(len(self._shown) - 1, len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(0, 0), corner)
