"""The outline beside the text: one line per section, its state at the right edge."""

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from jinxiang_report.domain.finding import Severity
from jinxiang_report.ui.models.outline import ROW_ROLE, STATE_ROLE, OutlineModel, Row, SectionState
from jinxiang_report.ui.theme import SIGNS, Theme
from jinxiang_report.ui.workspace import Workspace

Index = QModelIndex | QPersistentModelIndex

_EDGE = 10
_INDENT = 10
_GAP = 4
_BADGE_PADDING = 10
_ROW_PADDING = 11
_ELIDE = Qt.TextElideMode.ElideRight
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class Outline(QListView):
    """Says which section is chosen; `activated` (Enter) means: on to its text."""

    section_chosen = Signal(str)

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self._model = OutlineModel(workspace)
        self.setModel(self._model)
        self.setItemDelegate(_OutlineDelegate(theme, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setAccessibleName("年报提纲")
        self.selectionModel().currentChanged.connect(self._tell_choice)
        theme.changed.connect(self.viewport().update)

    def choose(self, section: str) -> None:
        """Choose a section by its key."""
        self.setCurrentIndex(self._model.index_of(section))

    def step(self, by: int) -> None:
        """Go to the next or previous section; stay at the ends."""
        row = self.currentIndex().row() + by
        while 0 <= row < self._model.rowCount():
            index = self._model.index(row)
            if index.flags() & Qt.ItemFlag.ItemIsSelectable:
                self.setCurrentIndex(index)
                return
            row += by

    def _tell_choice(self, current: QModelIndex) -> None:
        row: Row = current.data(ROW_ROLE)
        if row.section:
            self.section_chosen.emit(row.section.key)


class _OutlineDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: Outline) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, option.fontMetrics.height() + _ROW_PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW_ROLE)
        state: SectionState | None = index.data(STATE_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(option.font)
        self._paint_ground(painter, option)
        inside = option.rect.adjusted(_EDGE + (_INDENT if row.is_indented else 0), 0, -_EDGE, 0)
        if state:
            inside.setRight(self._paint_state(painter, inside, state))
        painter.setPen(QColor(self._title_colour(row)))
        title = option.fontMetrics.elidedText(row.title, _ELIDE, inside.width())
        painter.drawText(inside, _LEFT, title)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        palette = self._theme.palette
        ground = option.rect.adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setBrush(QColor(palette.accent_ground))
            if self._view.hasFocus():
                painter.setPen(QColor(palette.accent))
            painter.drawRoundedRect(ground, 5, 5)

    def _title_colour(self, row: Row) -> str:
        palette = self._theme.palette
        return palette.text if row.section else palette.quiet

    def _paint_state(self, painter: QPainter, inside: QRect, state: SectionState) -> int:
        """Draw the state at the right; the right edge of what is left."""
        right = inside.right()
        for severity, count in _counts(state):
            look = self._theme.severity_colours(severity)
            right = self._paint_badge(
                painter, inside, right, f"{SIGNS[severity]}\u2009{count}", look
            )
        if state.unseen:
            look = QColor(self._theme.palette.text), QColor(self._theme.palette.hit)
            right = self._paint_badge(painter, inside, right, str(state.unseen), look)
        if right < inside.right():
            return right
        word, colour = self._plain_state(state)
        return self._paint_word(painter, inside, word, colour)

    def _plain_state(self, state: SectionState) -> tuple[str, str]:
        if state.is_written:
            return "✔", self._theme.palette.good
        return "待写" if state.is_required else "", self._theme.palette.quiet

    def _paint_word(self, painter: QPainter, inside: QRect, word: str, colour: str) -> int:
        width = painter.fontMetrics().horizontalAdvance(word)
        painter.setPen(QColor(colour))
        painter.drawText(inside.adjusted(inside.width() - width, 0, 0, 0), _LEFT, word)
        return inside.right() - width - _GAP

    def _paint_badge(
        self, painter: QPainter, inside: QRect, right: int, word: str, look: tuple[QColor, QColor]
    ) -> int:
        text, ground = look
        metrics = QFontMetrics(painter.font())
        width, height = metrics.horizontalAdvance(word) + _BADGE_PADDING, metrics.height() + 2
        badge = QRect(right - width, inside.center().y() - height // 2, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(badge, height / 2, height / 2)
        painter.setPen(text)
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, word)
        return badge.left() - _GAP


def _counts(state: SectionState) -> Iterator[tuple[Severity, int]]:
    """The badges from right to left; hints only where there is nothing graver."""
    grave = ((Severity.WARNING, state.warnings), (Severity.ERROR, state.errors))
    shown = grave if state.errors or state.warnings else ((Severity.HINT, state.hints),)
    return ((severity, count) for severity, count in shown if count)
