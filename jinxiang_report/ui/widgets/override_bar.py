"""Beneath a table: a figure that was typed over the ledger's or last year's, and the reason."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton

from jinxiang_report.domain.figure import GIVEN, Figure, Origin, value_text

_CALLED = {Origin.COUNTED: "台账统计", Origin.LAST_YEAR: "上年结转"}


class OverrideBar(QFrame):
    """Shows both figures. The reason is stored when the field is left or Enter is pressed.

    - `reason_given` carries it.
    - `dropped` asks to go back to what is given.
    - `sentence_wanted` asks to have the reason written into 六（五）.
    """

    reason_given = Signal(str)
    dropped = Signal()
    sentence_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.said = QLabel()
        self.reason = QLineEdit()
        self.drop = QPushButton()
        self.write = QPushButton("写入六（五）")
        self._stored = ""
        self._lay_out()
        self.reason.editingFinished.connect(self.settle)
        self.reason.textChanged.connect(self._follow)
        self.drop.clicked.connect(self.dropped)
        self.write.clicked.connect(self._write)
        self.hide()

    def show_figure(self, figure: Figure | None, given: Figure | None) -> None:
        """Show an override; nothing for a figure that stands for itself."""
        is_override = overrides(figure, given)
        if figure and given and is_override:
            known = _CALLED.get(given.origin, str(given.origin))
            number = value_text(given.value)
            self.said.setText(f"填 {value_text(figure.value)}，{known} {number}")
            self.drop.setText(f"改回 {number}")
            self._take(figure.reason)
        self.setVisible(is_override)

    def keep_room(self, *, wanted: bool) -> None:
        """Keep the bar's place while it is hidden, so that the table does not jump."""
        policy = self.sizePolicy()
        if policy.retainSizeWhenHidden() != wanted:
            policy.setRetainSizeWhenHidden(wanted)
            self.setSizePolicy(policy)

    def settle(self) -> None:
        """Store what is being typed."""
        reason = self.reason.text().strip()
        if not self.isHidden() and reason != self._stored:
            self._stored = reason
            self.reason_given.emit(reason)

    def _take(self, reason: str) -> None:
        if reason != self._stored or not self.reason.hasFocus():
            self._stored = reason
            self.reason.setText(reason)
        self._follow()

    def _follow(self) -> None:
        self.write.setEnabled(bool(self.reason.text().strip()))

    def _write(self) -> None:
        self.settle()
        self.sentence_wanted.emit()

    def _lay_out(self) -> None:
        self.setProperty("role", "card")
        self.reason.setPlaceholderText("不同的理由（回车存入，可写进年报六（五））")
        self.reason.setAccessibleName("与台账或上年不同的理由")
        self.write.setToolTip("把两个数和理由写成一句话，加在正文六（五）的末尾")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(8)
        row.addWidget(self.said)
        row.addWidget(self.reason, 1)
        row.addWidget(self.drop)
        row.addWidget(self.write)


def overrides(figure: Figure | None, given: Figure | None) -> bool:
    """Whether the figure was typed over what the ledger or last year says."""
    return bool(figure and given and figure.origin not in GIVEN)
