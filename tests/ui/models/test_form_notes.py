from jinxiang_report.domain.form import edition_of
from jinxiang_report.domain.grid import Cell
from jinxiang_report.ui.models.form_notes import notes
from jinxiang_report.ui.workspace import Workspace

TABLES = edition_of(2021).tables


def test_blank_cells_of_a_table_are_told_in_one_note(workspace: Workspace) -> None:
    (note,) = notes(workspace.report, workspace.findings, TABLES["四"])
    assert note.is_about_blanks
    assert note.cells == tuple(TABLES["四"].boxes)
    assert note.message == (
        "表四还有 15 个格子未填：“行政复议·结果维持”、“行政复议·结果纠正”、“行政复议·其他结果”等。"
        "没有发生请填 0。"
    )


def test_a_single_blank_cell_is_told_as_the_rule_tells_it(workspace: Workspace) -> None:
    workspace.fill_with_zero(edition_of(2021).cells)
    fee = Cell("二", "fee", "charged")
    workspace.enter_figures({fee: ""})
    (note,) = notes(workspace.report, workspace.findings, TABLES["二"])
    assert (note.rule, note.cells, note.is_about_blanks) == ("T2-01", (fee,), True)
    assert note.message in {finding.message for finding in workspace.findings}


def test_only_what_is_in_the_table_is_told(workspace: Workspace) -> None:
    workspace.fill_with_zero(TABLES["三"].boxes)
    assert notes(workspace.report, workspace.findings, TABLES["三"]) == []
