"""Draw the page 校验 in its states and its dialogs, for tests.screenshots."""

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from jinxiang_report.domain.finding import Severity
from jinxiang_report.ui.dialogs.dismiss import DismissDialog
from jinxiang_report.ui.dialogs.profile import ProfileDialog
from jinxiang_report.ui.dialogs.state_step import StateStepDialog
from jinxiang_report.ui.models.findings import Heap
from jinxiang_report.ui.pages.findings import FindingsPage
from jinxiang_report.ui.window import Window

_PASSES = 3  # a layout within a layout settles one pass after the other
_REASON = "照片已存档，公示栏没有网址。"


def draw_settling(folder: Path, name: str, window: Window) -> None:
    """As it opens, filtered, with something left, and after the year was closed."""
    window.show_findings()
    page = window.page
    if not isinstance(page, FindingsPage):
        raise TypeError(page)
    workspace = page.workspace
    shoot(window, folder / f"{name}-校验.png")
    page.filter.needle.setText("自然人")
    page.filter.needle.returnPressed.emit()
    shoot(window, folder / f"{name}-校验筛选.png")
    page.filter.show_all()
    left = [one for one in workspace.findings if one.severity is not Severity.ERROR][:3]
    for finding in left:
        workspace.dismiss(finding, _REASON)
    page.filter.chip(Heap.LEFT).click()
    shoot(window, folder / f"{name}-校验已忽略.png")
    page.filter.show_all()
    for finding in left[:1]:
        _draw_dialog(DismissDialog(finding, window), folder / f"{name}-忽略.png")
    _draw_dialog(
        StateStepDialog("定稿", 2021, date(2022, 1, 20), window), folder / f"{name}-定稿.png"
    )
    office = workspace.office
    _draw_dialog(ProfileDialog(office, frozenset({"licence"}), window), folder / f"{name}-单位.png")
    workspace.finalise(date(2022, 1, 20))
    shoot(window, folder / f"{name}-校验定稿.png")


def shoot(window: QWidget, target: Path) -> None:
    """Paint what there is now into a picture."""
    for _ in range(_PASSES):
        QApplication.processEvents()
    if not window.grab().save(str(target)):
        raise OSError(target)
    print(target)


def _draw_dialog(dialog: QWidget, target: Path) -> None:
    dialog.show()
    shoot(dialog, target)
    dialog.close()
    dialog.deleteLater()
