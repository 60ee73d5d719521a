"""The outline beside the text: one line per section, its state at the right edge."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from jinxiang_report.domain.finding import Severity
from jinxiang_report.ui.models.outline import ROW_ROLE, STATE_ROLE, OutlineModel, Row, SectionState
from jinxiang_report.ui.theme import SIGNS, Theme
from jinxiang_report.ui.workspace import Workspace

_EDGE = 12
_INDENT = 16
_GAP = 6
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_CENTRE = Qt.AlignmentFlag.AlignCenter


class Outline(QListView):
    """Says which section is chosen; Enter goes on to its text."""

    section_chosen = Signal(str)
    entered = Signal()  # type: ignore[assignment]

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self._model = OutlineModel(workspace)
        self.setModel(self._model)
