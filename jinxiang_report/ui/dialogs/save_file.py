"""Where to save a file: the system's own dialog, which adds the ending that was left out."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


def ask_where_to_save(
    parent: QWidget | None, title: str, suggestion: Path, kind: str
) -> Path | None:
    """The file chosen, with the suggestion's ending if none was typed; None if none was."""
    dialog = QFileDialog(parent, title, str(suggestion.parent), kind)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suggestion.suffix)
    dialog.selectFile(suggestion.name)
    chosen = Path(dialog.selectedFiles()[0]) if dialog.exec() else None
    dialog.deleteLater()
    return chosen
