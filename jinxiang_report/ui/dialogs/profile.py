"""单位信息: what the report says about the office."""

from dataclasses import fields

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from jinxiang_report.domain.office import Office
from jinxiang_report.operations.profile import power_labels
from jinxiang_report.ui.dialogs.answers import answers

_LINES = {
    "name": ("单位全称", "例如：金乡县工业和信息化局，写在报告标题里"),
    "short_name": ("单位简称", "正文里第二次提到时用，可以不填"),
    "address": ("地址", "读者来信来访的地址"),
    "phone": ("联系电话", "例如：0537-6558696"),
    "portal": ("网站名称", "例如：“中国·金乡”政府门户网站"),
    "portal_address": ("网站地址", "年报电子版所在的网址"),
    "wechat": ("微信公众号", "公众号的名称，没有可以不填"),
}


class ProfileDialog(QDialog):
    """Edits an Office and its powers; `office` and `powers` are what was entered."""

    def __init__(
        self,
        office: Office,
        powers: frozenset[str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("单位信息")
        self.setMinimumWidth(520)
        self._edits = {
            name: _edit(getattr(office, name), hint) for name, (_, hint) in _LINES.items()
        }
        form = QFormLayout()
        form.setVerticalSpacing(10)
        for name, (label, _) in _LINES.items():
            form.addRow(label, self._edits[name])
        self._has_said = QCheckBox("按权责清单核对表二，本单位有：")
        self._boxes = {row: QCheckBox(label) for label, row in power_labels().items()}
        self._show_powers(powers)
        form.addRow("权责清单", self._power_lines())
        self._buttons = answers(self)
        self._edits["name"].textChanged.connect(self._allow)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(16)
        column.addLayout(form)
        column.addWidget(self._buttons)
        self._allow()

    @property
    def office(self) -> Office:
        """The profile as entered."""
        return Office(
            **{field.name: self._edits[field.name].text().strip() for field in fields(Office)}
        )

    @property
    def powers(self) -> frozenset[str] | None:
        """The rows of 表二 that the office has matters of; None if it does not say."""
        if not self._has_said.isChecked():
            return None
        return frozenset(row for row, box in self._boxes.items() if box.isChecked())

    def _show_powers(self, powers: frozenset[str] | None) -> None:
        self._has_said.setChecked(powers is not None)
        self._has_said.setToolTip("清单里没有的事项，表二却填了数，校验时会提示（T2-09）")
        for row, box in self._boxes.items():
            box.setChecked(powers is not None and row in powers)
            box.setEnabled(powers is not None)
            self._has_said.toggled.connect(box.setEnabled)

    def _power_lines(self) -> QVBoxLayout:
        boxes = QHBoxLayout()
        boxes.setSpacing(16)
        for box in self._boxes.values():
            boxes.addWidget(box)
        boxes.addStretch()
        lines = QVBoxLayout()
        lines.setSpacing(8)
        lines.addWidget(self._has_said)
        lines.addLayout(boxes)
        return lines

    def _allow(self) -> None:
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(bool(self._edits["name"].text().strip()))


def _edit(text: str, hint: str) -> QLineEdit:
    edit = QLineEdit(text)
    edit.setPlaceholderText(hint)
    edit.setCursorPosition(0)
    return edit
