"""单位信息: what the report says about the office."""

from dataclasses import fields

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from jinxiang_report.domain.office import Office

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
    """Edits an Office; `office` is what was entered."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
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
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
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

    def _allow(self) -> None:
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(bool(self._edits["name"].text().strip()))


def _edit(text: str, hint: str) -> QLineEdit:
    edit = QLineEdit(text)
    edit.setPlaceholderText(hint)
    edit.setCursorPosition(0)
    return edit
