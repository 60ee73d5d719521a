"""导入: what a workbook would bring, before anything is stored."""

from collections.abc import Sequence

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from jinxiang_report.operations.import_preview import ImportPreview

_COLUMNS = ("", "位置", "内容", "说明")
_SHOWN_NEW = 200


class ImportPreviewDialog(QDialog):
    """Accepting it means: store what is new, leave out what is known or has problems."""

    def __init__(self, preview: ImportPreview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"导入“{preview.source}”")
        self.resize(900, 560)
        summary = QLabel(_summary(preview))
        summary.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        column.addWidget(summary)
        column.addWidget(_table(_rows(preview)), 1)
        column.addWidget(self._decision(preview))

    def _decision(self, preview: ImportPreview) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        count = len(preview.entries)
        rest = "其余 " if preview.problems else ""
        accept = buttons.addButton(
            f"导入{rest}{count} 条" if count else "没有可导入的",
            QDialogButtonBox.ButtonRole.AcceptRole,
        )
        accept.setProperty("role", "primary")
        accept.setEnabled(bool(count))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons


def _summary(preview: ImportPreview) -> str:
    parts = [f"新增公开信息 {len(preview.items)} 条、公众号 {len(preview.posts)} 篇。"]
    if preview.duplicates:
        parts.append(f"已经有的 {len(preview.duplicates)} 行会跳过。")
    if preview.problems:
        parts.append(f"有 {len(preview.problems)} 处问题，所在的行不会导入，请改好后再导入一次。")
    if preview.unknown_columns:
        parts.append(f"没有对应字段的列：{'、'.join(preview.unknown_columns)}。")
    return "\n".join(parts)


def _rows(preview: ImportPreview) -> list[tuple[str, str, str, str]]:
    problems = [
        ("有问题", f"{one.sheet} 第 {one.row} 行·{one.column}", one.value, one.message)
        for one in preview.problems
    ]
    known = [
        ("重复", f"{one.sheet} 第 {one.row} 行", one.title, "台账里或文件前面已经有了，跳过")
        for one in preview.duplicates
    ]
    new = [
        ("新增", f"{entry.published:%Y-%m-%d}", entry.title, "")
        for entry in preview.entries[:_SHOWN_NEW]
    ]
    more = len(preview.entries) - len(new)
    rest = [("新增", "", f"…… 还有 {more} 条", "")] if more else []
    return problems + known + new + rest


def _table(rows: Sequence[tuple[str, str, str, str]]) -> QTableWidget:
    table = QTableWidget(len(rows), len(_COLUMNS))
    table.setHorizontalHeaderLabels(_COLUMNS)
    table.verticalHeader().hide()
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setShowGrid(False)
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            cell = QTableWidgetItem(text)
            cell.setToolTip(text)
            table.setItem(at, column, cell)
    header = table.horizontalHeader()
    header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
    for column, width in ((0, 70), (1, 190), (3, 300)):
        table.setColumnWidth(column, width)
    return table
