import pytest
from PySide6.QtCore import QModelIndex

from jinxiang_report.domain.grid import Cell
from jinxiang_report.ui.models.form_block import as_text, chosen_rows
from jinxiang_report.ui.models.form_edits import fill_down, fill_right, make_blank, paste
from jinxiang_report.ui.models.form_table import FormTableModel
from jinxiang_report.ui.workspace import Workspace


def person(row: str) -> Cell:
    return Cell("三", row, "person")


@pytest.fixture
def three(workspace: Workspace) -> FormTableModel:
    return FormTableModel(workspace, "三")


def rectangle(model: FormTableModel, first: Cell, last: Cell) -> list[QModelIndex]:
    start, end = model.index_of(first), model.index_of(last)
    return [
        model.index(row, column)
        for row in range(start.row(), end.row() + 1)
        for column in range(start.column(), end.column() + 1)
    ]


def test_a_pasted_block_is_one_step(workspace: Workspace, three: FormTableModel) -> None:
    told = paste(three, [three.index_of(person("received"))], "60\t2\r\n1\t3\r\n")
    assert told == ("已粘贴 4 格。", False)
    assert three.text(person("received")) == "60"
    assert three.text(Cell("三", "carried_in", "business")) == "3"
    assert three.text(Cell("三", "received", "total")) == "62"
    workspace.undo()
    assert not workspace.report.figures


def test_a_block_that_does_not_fit_is_refused_whole(
    workspace: Workspace, three: FormTableModel
) -> None:
    told = paste(three, [three.index_of(Cell("三", "received", "other"))], "1\t2\t3\n4\t5\t6\n")
    assert told.is_refusal
    assert "2 行 3 列从这格起放不下" in told.sentence
    assert "第 1 行第 3 列的“3”" in told.sentence
    assert not workspace.report.figures
    assert workspace.undo_name == "新建 2021 年度"


def test_a_block_that_falls_on_a_label_is_refused(workspace: Workspace) -> None:
    model = FormTableModel(workspace, "二")
    told = paste(model, [model.index_of(Cell("二", "normative", "made"))], "1\n2\n")
    assert told.is_refusal
    assert not workspace.report.figures


def test_emptiness_may_fall_beside_the_figures(workspace: Workspace) -> None:
    model = FormTableModel(workspace, "二")
    told = paste(model, [model.index_of(Cell("二", "normative", "made"))], "1\t2\t3\n\t\t\n")
    assert told.sentence == "已粘贴 3 格。"


def test_pasted_totals_are_compared_but_not_stored(
    workspace: Workspace, three: FormTableModel
) -> None:
    start = [three.index_of(person("received"))]
    told = paste(three, start, "1\t1\t1\t1\t1\t1\t6\n")
    assert told.sentence == "已粘贴 6 格。总计自动合计，与粘贴的相同。"
    told = paste(three, start, "1\t1\t1\t1\t1\t1\t7\n")
    assert "粘贴 7、合计 6" in told.sentence
    assert three.text(Cell("三", "received", "total")) == "6"


def test_pasted_totals_are_stored_while_totals_are_checked(three: FormTableModel) -> None:
    three.check_totals(checked=True)
    paste(three, [three.index_of(person("received"))], "1\t1\t1\t1\t1\t1\t7\n")
    assert three.text(Cell("三", "received", "total")) == "7"


def test_a_single_value_fills_all_chosen_cells(three: FormTableModel) -> None:
    chosen = rectangle(three, person("received"), Cell("三", "carried_in", "business"))
    assert paste(three, chosen, "5").sentence == "已粘贴 4 格。"
    assert three.text(Cell("三", "carried_in", "business")) == "5"


def test_an_empty_clipboard_is_said(three: FormTableModel) -> None:
    assert paste(three, [three.index_of(person("received"))], "").is_refusal


def test_text_that_is_no_number_is_pasted_as_it_is(three: FormTableModel) -> None:
    paste(three, [three.index_of(person("received"))], "约 3 件")
    assert three.text(person("received")) == "约 3 件"


def test_what_is_copied_can_be_pasted(workspace: Workspace) -> None:
    model = FormTableModel(workspace, "二")
    workspace.enter_figures(
        {Cell("二", "normative", "made"): "3", Cell("二", "licence", "decided"): "9"}
    )
    chosen = [index for index in everything(model) if model.flags(index)]
    block = as_text(chosen_rows(model, chosen))
    assert block.splitlines()[1] == "3\t\t"
    model.enter({Cell("二", "normative", "made"): "4", Cell("二", "licence", "decided"): ""})
    assert not paste(model, chosen, block).is_refusal
    assert model.text(Cell("二", "normative", "made")) == "3"
    assert model.text(Cell("二", "licence", "decided")) == "9"


def test_chosen_cells_are_made_blank_in_one_step(
    workspace: Workspace, three: FormTableModel
) -> None:
    chosen = rectangle(three, person("received"), person("carried_in"))
    paste(three, chosen, "5")
    make_blank(three, chosen)
    assert not workspace.report.figures
    workspace.undo()
    assert three.text(person("carried_in")) == "5"


def test_a_figure_is_repeated_down_and_to_the_right(three: FormTableModel) -> None:
    three.enter({person("received"): "4"})
    chosen = rectangle(three, person("received"), Cell("三", "carried_in", "total"))
    fill_right(three, chosen)
    assert three.text(Cell("三", "received", "other")) == "4"
    fill_down(three, chosen)
    assert three.text(Cell("三", "carried_in", "legal_service")) == "4"
    assert three.text(Cell("三", "carried_in", "total")) == "24"


def everything(model: FormTableModel) -> list[QModelIndex]:
    return [
        model.index(row, column)
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    ]
