"""Years that rows of the source belong to and the ledger does not keep yet: begin them here."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from jinxiang_report.operations.import_preview import MissingYear
from jinxiang_report.ui.widgets.one_line import OneLine

_OFFERED = 3  # buttons; where dates lie in more years, they are wrong rather than the ledger


class YearsAsked(QFrame):
    """Offers each of them; `wanted` is the one to begin."""

    wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._told = OneLine()
        self.buttons: list[QPushButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 8, 14, 8)
        self._row.setSpacing(8)
        self._row.addWidget(self._told, 1)
        self.hide()

    def ask(self, missing: Sequence[MissingYear]) -> None:
        """Offer these, and no others any more."""
        for button in self.buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()  # it may be the one whose click brought us here
        self.buttons = [self._button(one.year) for one in missing[:_OFFERED]]
        told = "、".join(f"{one.year} 年度（{one.rows:,} 行）" for one in missing[:_OFFERED])
        others = f"等 {len(missing)} 个年度" if len(missing) > _OFFERED else ""
        self._told.setText(f"台账里还没有 {told}{others}，这些行不会导入。")
        self._told.setToolTip(self._told.text())
        self.setVisible(bool(missing))

    def _button(self, year: int) -> QPushButton:
        button = QPushButton(f"新建 {year} 年度")
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self.wanted.emit(year))
        self._row.addWidget(button)
        return button
