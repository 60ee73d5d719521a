"""沿用上年: which sections begin from last year's text."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from jinxiang_report.operations.taking_over import Offer
from jinxiang_report.ui.models.take_over import OfferedSections
from jinxiang_report.ui.page import framed
from jinxiang_report.ui.room import open_at
from jinxiang_report.ui.widgets.plain_table import PlainTable


class TakeOverDialog(QDialog):
    """Space and clicks tick; all that is ticked is taken over in one step."""

    def __init__(
        self, offers: Sequence[Offer], year: int, section: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.model = OfferedSections(offers)
        self.table = PlainTable(self.model, (0, 6, 6, 19))
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._take = self._buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self._take.setProperty("role", "primary")
        self._lay_out(year)
        self.table.spaced.connect(self._toggle)
        self.model.dataChanged.connect(self._count)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._count()
        at = next((at for at, offer in enumerate(offers) if offer.section == section), 0)
        self.table.selectRow(at)

    @property
    def sections(self) -> list[str]:
        """What was chosen, in the outline's order."""
        return self.model.sections

    def _toggle(self) -> None:
        rows = self.table.selected_rows
        self.model.tick(rows, on=not all(map(self.model.is_ticked, rows)))

    def _count(self) -> None:
        count = len(self.sections)
        self._take.setText(f"沿用 {count} 个部分" if count else "沿用")
        self._take.setEnabled(count > 0)

    def _lay_out(self, year: int) -> None:
        self.setWindowTitle(f"沿用 {year - 1} 年的正文")
        open_at(self, 820, 560)
        words = QLabel(
            "文字照搬过来，活的数字（字段）自动变成本年的；写死的年份、数字、日期、文件名和会议"
            "会标出来，直到逐处看过。一步完成，可以撤销。"
        )
        words.setWordWrap(True)
        words.setProperty("role", "quiet")
        self._take.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(words)
        column.addWidget(framed(self.table, 1), 1)
        column.addWidget(self._buttons)
