"""What a dialog that asks for something ends in: 确定 and 取消."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox


def answers(dialog: QDialog, accept: str = "") -> QDialogButtonBox:
    """The two buttons, at work; the first may say what it does."""
    buttons = QDialogButtonBox(
        QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
    )
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    button = buttons.button(QDialogButtonBox.StandardButton.Ok)
    button.setProperty("role", "primary")
    if accept:
        button.setText(accept)
    return buttons
