import pytest
from pytestqt.qtbot import QtBot

from jinxiang_report.domain.grid import Cell
from jinxiang_report.ui.dialogs.two_years import TwoYearsDialog
from jinxiang_report.ui.pages.tables import TablesPage
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.workspace import Workspace

RECEIVED = Cell("三", "received", "person")


@pytest.fixture
def dialog(qtbot: QtBot, workspace: Workspace, theme: Theme) -> TwoYearsDialog:
    workspace.add_year(2020)
    workspace.enter_figures({RECEIVED: "50", Cell("二", "licence", "decided"): "7"})
    workspace.go_to_year(2021)
    workspace.enter_figures({RECEIVED: "60", Cell("三", "carried_in", "person"): "1"})
    page = TablesPage(workspace, theme)
    qtbot.addWidget(page)
    dialog = TwoYearsDialog(workspace, theme, "三", page)
    qtbot.addWidget(dialog)
    return dialog


def test_two_years_stand_side_by_side_with_what_differs(dialog: TwoYearsDialog) -> None:
    left, right = dialog.models
    assert (left.text(RECEIVED), right.text(RECEIVED)) == ("60", "50")
    assert RECEIVED in dialog.sheets[0].delegate.addends
    assert Cell("三", "disclosed", "person") not in dialog.sheets[0].delegate.addends
    assert not left.setData(left.index_of(RECEIVED), "1")


def test_a_cell_is_told_in_both_years_and_both_cursors_follow(dialog: TwoYearsDialog) -> None:
    left, right = dialog.models
    dialog.sheets[1].setCurrentIndex(right.index_of(RECEIVED))
    assert dialog.compared.text() == (
        "一、本年新收政府信息公开申请数量·自然人：2021 年 60，2020 年 50，相差 ＋10（＋20.0%）"
    )
    assert left.cell(dialog.sheets[0].currentIndex()) == RECEIVED


def test_rows_without_a_counterpart_are_named(dialog: TwoYearsDialog) -> None:
    assert "2021 年版与 2019 年版" in dialog.unmatched.text()
    assert "“1.申请人无正当理由逾期不补正" in dialog.unmatched.text()
    dialog.show_table("二")
    assert "“行政许可·本年增/减”" in dialog.unmatched.text()
    assert "“政府集中采购”" in dialog.unmatched.text()
    dialog.show_table("四")
    assert dialog.unmatched.isHidden()


def test_any_two_years_can_be_chosen(dialog: TwoYearsDialog) -> None:
    dialog.years[0].setCurrentIndex(1)
    assert [report.year for report in dialog.reports] == [2020, 2020]
    assert dialog.unmatched.isHidden()
    assert not dialog.sheets[0].delegate.addends
