"""What the menus offer beyond the pages: profile, catalogue, a new year, help."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QInputDialog,
    QLabel,
    QMessageBox,
    QScrollArea,
    QVBoxLayout,
)

from jinxiang_report import __version__
from jinxiang_report.domain.form import FIRST_YEAR
from jinxiang_report.operations.years import LAST_YEAR
from jinxiang_report.ui.actions import action
from jinxiang_report.ui.dialogs.catalogue import CatalogueDialog
from jinxiang_report.ui.dialogs.history import HistoryDialog
from jinxiang_report.ui.dialogs.holidays import HolidaysDialog
from jinxiang_report.ui.dialogs.profile import ProfileDialog
from jinxiang_report.ui.dialogs.terms import TermsDialog
from jinxiang_report.ui.room import open_at
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.window import Window
from jinxiang_report.ui.workspace import Workspace

_BESIDE_KEYS, _KEYS_HEIGHT = 60, 640  # margins and scroll bar; what most screens have room for

_KEYS = (
    ("Ctrl+1 … Ctrl+6", "切换页面"),
    ("F9", "校验结果"),
    ("Ctrl+Enter / Ctrl+D", "校验中：按建议改好 / 忽略并写明原因"),
    ("Ctrl+Z / Ctrl+Y", "撤销 / 重做"),
    ("Ctrl+I", "导入 Excel、WPS 表格或文本；也可以把文件拖进窗口"),
    ("Ctrl+Shift+V", "粘贴多条；在条目表中用 Ctrl+V"),
    ("Ctrl+N", "到录入行，登记一条"),
    ("Ctrl+F", "筛选条目"),
    ("F4", "显示条目的详情；数据表中打开数字的来历"),
    ("Ctrl+Shift+N / Ctrl+O", "新建 / 打开台账"),
    ("Enter", "存入这一条；在校验中转到所在位置"),
    ("Esc", "清空录入行；放弃正在输入的一格"),
    ("F2", "修改选中的格子"),
    ("Shift+F2", "批量修改选中的条目"),
    ("F8", "与网站的清单核对"),
    ("Ctrl+Delete", "打开回收站"),
    ("Ctrl+Shift+H", "变更记录"),
    ("Delete", "删除选中的条目；清空选中的格子"),
    ("Ctrl+C / Ctrl+X / Ctrl+V", "复制、剪切、粘贴数据表中的一块"),
    ("Ctrl+D / Ctrl+R", "数据表中向下、向右填充"),
    ("Ctrl+PgUp / Ctrl+PgDn", "上一张、下一张数据表"),
    ("Ctrl+滚轮", "数据表放大、缩小；Ctrl+0 回到原来大小"),
    ("{ / Ctrl+Shift+I", "在正文中插入数字"),
    ("Ctrl+F / Ctrl+H", "在正文中查找 / 替换；F3、Shift+F3 找下一处、上一处"),
    ("F8 / Ctrl+Enter", "正文中到下一处上年的内容 / 这一处看过了"),
    ("Ctrl+Shift+S", "正文这一部分的版本"),
    ("Ctrl++ / Ctrl+- / Ctrl+0", "放大、缩小正文，回到原大"),
    ("Alt+↑ / Alt+↓", "正文的上一部分、下一部分"),
    ("Ctrl+E", "导出 Word"),
    ("Ctrl+P", "打印"),
    ("Ctrl++ / Ctrl+- / Ctrl+0", "预览放大、缩小、适合宽度"),
    ("F1", "显示这张表"),
)


def ledger_actions(window: Window, workspace: Workspace) -> list[QAction | None]:
    """What can be done to the ledger as a whole."""
    return [
        action(window, "新建年度…", lambda: add_year(window, workspace)),
        None,
        action(window, "单位信息…", lambda: edit_profile(window, workspace)),
        action(window, "类别…", lambda: edit_catalogue(window, workspace)),
    ]


def preference_actions(window: Window, workspace: Workspace, theme: Theme) -> list[QAction | None]:
    """What the office tells the program once."""
    review = action(window, "要求填写保密审查人", workspace.toggle_secrecy_review)
    review.setCheckable(True)

    def follow() -> None:
        review.setChecked(workspace.wants_secrecy_review)

    workspace.report_changed.connect(follow)
    follow()
    return [
        action(window, "放假安排…", lambda: edit_holidays(window, workspace, theme)),
        action(window, "用词表…", lambda: edit_terms(window, workspace)),
        review,
    ]


def history_action(window: Window, workspace: Workspace, theme: Theme) -> QAction:
    """Everything that was ever done to the ledger."""
    return action(
        window, "变更记录…", lambda: show_history(window, workspace, theme), "Ctrl+Shift+H"
    )


def help_actions(window: Window) -> list[QAction | None]:
    """The keys, and what this is."""
    return [
        action(window, "快捷键", lambda: show_keys(window), "F1"),
        action(window, "关于", lambda: _about(window)),
    ]


def edit_holidays(window: Window, workspace: Workspace, theme: Theme) -> None:
    """Look at a year's days off, and complete a year that is not announced yet."""
    dialog = HolidaysDialog(workspace.holidays, workspace.year, theme, window)
    if dialog.exec():
        workspace.revise_holidays(dialog.holidays)


def edit_terms(window: Window, workspace: Workspace) -> None:
    """Edit the words that the office does not want to read."""
    window.settle()
    dialog = TermsDialog(workspace.report.terms, window)
    if dialog.exec():
        workspace.revise_terms(dialog.terms)


def add_year(window: Window, workspace: Workspace) -> None:
    """Ask which year to begin; the one after the latest is offered."""
    year, wanted = QInputDialog.getInt(
        window, "新建年度", "年度", max(workspace.years) + 1, FIRST_YEAR, LAST_YEAR
    )
    if wanted:
        workspace.add_year(year)


def edit_profile(window: Window, workspace: Workspace) -> None:
    """Edit what the report says about the office."""
    dialog = ProfileDialog(workspace.office, workspace.powers, window)
    if dialog.exec():
        workspace.revise_profile(dialog.office, dialog.powers)


def edit_catalogue(window: Window, workspace: Workspace) -> None:
    """Edit the year's categories."""
    dialog = CatalogueDialog(workspace, window)
    if dialog.exec():
        workspace.revise_catalogue(dialog.catalogue, dialog.merged, dialog.aliases)


def show_history(window: Window, workspace: Workspace, theme: Theme) -> None:
    """Look through the history; nothing is done there."""
    window.settle()
    dialog = HistoryDialog(workspace, theme, window)
    dialog.exec()
    dialog.deleteLater()


def show_keys(window: Window) -> None:
    """All shortcuts on one sheet."""
    rows = "".join(
        f"<tr><td style='padding:4px 24px 4px 0'><b>{key}</b></td>"
        f"<td style='padding:4px 0'>{use}</td></tr>"
        for key, use in _KEYS
    )
    sheet = QDialog(window)
    sheet.setWindowTitle("快捷键")
    label = QLabel(f"<table>{rows}</table>")
    label.setTextFormat(Qt.TextFormat.RichText)
    column = QVBoxLayout(sheet)
    column.setContentsMargins(24, 16, 12, 16)
    column.addWidget(_scrolled(label))
    open_at(sheet, label.sizeHint().width() + _BESIDE_KEYS, _KEYS_HEIGHT)
    sheet.exec()
    sheet.deleteLater()


def _scrolled(label: QLabel) -> QScrollArea:
    """The sheet is longer than a small screen; ↓ and PgDn go on."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setWidget(label)
    area.viewport().setAutoFillBackground(False)
    label.setAutoFillBackground(False)
    return area


def _about(window: Window) -> None:
    QMessageBox.about(
        window,
        "关于",
        f"<b>政务公开台账</b> {__version__}<br>平时登记，年底校验、成文。<br>"
        "数据只存在本机的台账文件里，不联网。<br>木兰宽松许可证 第2版",
    )
