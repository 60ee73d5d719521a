"""Draw the page 正文 in its states and its dialogs, for tests.screenshots."""

from pathlib import Path

from jinxiang_report.domain.finding import Quote
from jinxiang_report.domain.form import OUTLINE
from jinxiang_report.operations.narrative import write_section
from jinxiang_report.operations.taking_over import offers, take_over
from jinxiang_report.operations.versions import name_version
from jinxiang_report.operations.years import add_year
from jinxiang_report.ui.dialogs.insert_field import InsertFieldDialog
from jinxiang_report.ui.dialogs.take_over import TakeOverDialog
from jinxiang_report.ui.dialogs.versions import VersionsDialog
from jinxiang_report.ui.pages.narrative import NarrativePage
from jinxiang_report.ui.window import Window
from tests.ledgers import sample_ledger
from tests.settling_pictures import shoot

_LAST_YEARS = (
    "2021年，召开全县政务公开工作推进会议3次，印发《金乡县政务公开工作要点》，审核信息43条。\n"
    "参加政务公开培训班2期，整理目录12个，群众满意度为98.5%。"
)


def draw_narrative(folder: Path, name: str, window: Window) -> None:
    """正文 while one writes: last year's marks, the find bar, the list of fields, the dialogs."""
    window.show_place(Quote("一（三）", ""))
    page = window.page
    if not isinstance(page, NarrativePage):
        raise TypeError(page)
    shoot(window, folder / f"{name}-正文上年.png")
    page.finder.ask(to_replace=True)
    page.find_bar.needle.setText("公开")
    page.find_bar.everywhere.setChecked(True)
    shoot(window, folder / f"{name}-正文查找.png")
    page.find_bar.dismiss()
    page.editor.go_to(len(page.editor.toPlainText()))
    page.editor.insertPlainText("{gk")
    page.editor.field_list.follow()
    shoot(window, folder / f"{name}-正文字段.png")
    page.editor.undo()
    page.editor.zoom_to(150)
    shoot(window, folder / f"{name}-正文放大.png")
    workspace = page.workspace
    section = next(one for one in OUTLINE if one.key == "一（三）")
    for word, dialog in (
        ("沿用上年", TakeOverDialog(offers(workspace.ledger, workspace.year), 2022, "一（三）")),
        ("版本", VersionsDialog(workspace, section, page.theme)),
        ("插入数字", InsertFieldDialog(list(workspace.report.catalogue.values()))),
    ):
        dialog.resize(dialog.size().boundedTo(window.size()))
        dialog.show()
        if isinstance(dialog, VersionsDialog):
            dialog.table.selectRow(dialog.model.count() - 1)
        shoot(dialog, folder / f"{name}-{word}.png")
        dialog.close()


def from_last_year(place: Path) -> Path:
    """Two years, the second begun from the first."""
    with sample_ledger(place) as ledger:
        write_section(ledger, 2021, "一（三）", _LAST_YEARS)
        add_year(ledger, 2022)
        take_over(ledger, 2022, [offer.section for offer in offers(ledger, 2022)])
        changed = _LAST_YEARS.replace("2021年，", "2022年，").replace("3次", "5次")
        write_section(ledger, 2022, "一（三）", f"{changed}新增的一句。")
        name_version(ledger, 2022, "一（三）", "送审稿")
        return ledger.path
