"""The files that were written of the year's report, the newest first, on a card."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from jinxiang_report.operations.past_exports import PastExport
from jinxiang_report.ui.widgets.words import column, words

_SHOWN = 5


class PastFiles(QWidget):
    """What changed since the last one stands above the list."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.since = words("quiet")
        self._more = QPushButton("显示更早的文件")
        self._more.setProperty("role", "link")
        self._more.setStyleSheet("padding-left: 0;")
        self._more.clicked.connect(self._show_all)
        self._listed: Sequence[PastExport] = ()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        heading = words("heading", "导出过的文件")
        layout = column(heading, self.since)
        layout.addLayout(self._rows)
        layout.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self.setLayout(layout)

    def show_files(self, listed: Sequence[PastExport], since: str | None) -> None:
        """Show the list, and what changed since its first."""
        self._listed = listed
        self.setVisible(bool(listed))
        self.since.setText(f"上次导出以后改了{since}。" if since else "上次导出以后没有改动。")
        self._fill(listed[:_SHOWN])
        self._more.setVisible(len(listed) > _SHOWN)

    def _show_all(self) -> None:
        self._fill(self._listed)
        self._more.hide()

    def _fill(self, shown: Sequence[PastExport]) -> None:
        while item := self._rows.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for past in shown:
            self._rows.addWidget(self._row(past))

    def _row(self, past: PastExport) -> QWidget:
        export = past.export
        name = _Name(past.name)
        name.setToolTip(f"{export.path}\nSHA-256 {export.sha256}")
        name.setAccessibleName(f"打开 {past.name}")
        name.clicked.connect(partial(self.opened.emit, Path(export.path)))
        engine = f" · {export.engine} 排版" if export.engine else ""
        draft = " · 草稿" if export.draft else ""
        told = f"{export.kind} · {export.at:%Y-%m-%d %H:%M}{draft}\n当时：{past.standing}{engine}"
        changes = f"\n与前一个文件相比改了{past.changes}" if past.changes else ""
        row = QWidget()
        inside = QVBoxLayout(row)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(2)
        inside.addWidget(name)
        inside.addWidget(words("quiet", f"{told}{changes}"))
        return row


class _Name(QPushButton):
    """A file's name, shortened in its middle to the room there is: beginning and ending tell."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.setProperty("role", "link")
        self.setStyleSheet("padding: 0; text-align: left;")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        middle = Qt.TextElideMode.ElideMiddle
        shown = self.fontMetrics().elidedText(self._name, middle, self.width())
        self.setText(shown.replace("&", "&&"))
