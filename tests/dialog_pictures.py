"""The dialogs of the ledgers as they stand in the middle of their work, for screenshots."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import openpyxl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog

from jinxiang_report.operations.import_source import FileSource
from jinxiang_report.storage.chosen import Chosen
from jinxiang_report.ui.dialogs.bin import BinDialog
from jinxiang_report.ui.dialogs.bulk_change import BulkChangeDialog
from jinxiang_report.ui.dialogs.catalogue import CatalogueDialog
from jinxiang_report.ui.dialogs.history import HistoryDialog
from jinxiang_report.ui.dialogs.holidays import HolidaysDialog
from jinxiang_report.ui.dialogs.import_list import ImportsDialog
from jinxiang_report.ui.dialogs.import_wizard import ImportWizard
from jinxiang_report.ui.dialogs.reconcile import ReconcileDialog
from jinxiang_report.ui.pages.entries import EntriesPage
from tests.ui.entries import discard

_ROWS = (
    ("信息公开登记表",),
    ("信息名称", "公开日期", "栏目", "文号", "经办人"),
    ("二季度双随机抽查结果公示", "2021-06-30", "行政执法公示", "", "张三"),
    ("关于印发节能降耗工作方案的通知", "2021.7.8", "行政文件", "金工信发[2021]15号", "张三"),
    ("招考录用公告", "21.3.", "招考录用", "", "张三"),
    ("", "2021-8-1", "公共服务", "", ""),
    ("元旦放假通知", "2022-01-01", "公共服务", "", ""),
    ("工业企业安全生产提示函", "2021-02-01", "法规文件", "", ""),
)
_LISTED = "行政执法事项清单\t2021-01-15\n网站上才有的一条\t2021-03-05\n没有日期的一条\t\n"


class Picture(NamedTuple):
    """A dialog, and what the picture of it is called."""

    name: str
    dialog: QDialog


def dialogs(page: EntriesPage, folder: Path) -> Iterator[Picture]:
    """Each of them; whoever asks for the next is done with the last."""
    workspace, theme, window = page.workspace, page.theme, page.window()
    catalogue = page.model.catalogue
    entries = workspace.fetch("item", workspace.browse("item", page.model.wanted)[:3])
    discard(workspace, entries)
    yield Picture("回收站", BinDialog(workspace, "item", theme, window))
    workspace.undo()
    chosen = Chosen(workspace.ledger, "item", [entry.id for entry in entries])
    change = BulkChangeDialog(chosen, page.register, catalogue, theme, window)
    change.editors[0].setText("公共服务")
    yield Picture("批量修改", change)
    yield from _of_an_import(page, folder)
    site = ReconcileDialog(workspace, "item", theme, window)
    QGuiApplication.clipboard().setText(_LISTED)
    site.paste()
    yield Picture("核对", site)
    yield Picture("类别", CatalogueDialog(workspace, window))
    yield Picture("放假安排", HolidaysDialog(workspace.holidays, 2021, theme, window))
    yield Picture("导入记录", ImportsDialog(workspace, theme, window))
    yield Picture("变更记录", HistoryDialog(workspace, theme, window))


def _of_an_import(page: EntriesPage, folder: Path) -> Iterator[Picture]:
    wizard = ImportWizard(
        page.workspace, FileSource(_workbook(folder / "登记表.xlsx")), page.theme, page.window()
    )
    _until(lambda: not wizard.is_working)
    yield Picture("导入第一步", wizard)
    wizard.forward()
    _until(lambda: not wizard.is_working)
    wizard.rows.table.selectRow(1)
    yield Picture("导入第二步", wizard)


def _workbook(path: Path, rows: Sequence[Sequence[str]] = _ROWS) -> Path:
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(list(row))
    book.save(path)
    return path


def _until(reached: Callable[[], bool]) -> None:
    while not reached():
        QApplication.processEvents()
