"""The dialog of the office's own words."""

import pytest
from pytestqt.qtbot import QtBot

from jinxiang_report.domain.term import Term
from jinxiang_report.ui import tasks
from jinxiang_report.ui.dialogs.terms import TermsDialog
from jinxiang_report.ui.pages.posts import PostsPage
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.window import Window
from jinxiang_report.ui.workspace import Workspace


@pytest.fixture
def dialog(qtbot: QtBot) -> TermsDialog:
    dialog = TermsDialog([Term("老百姓", "群众")])
    qtbot.addWidget(dialog)
    return dialog


def write(dialog: TermsDialog, row: int, *texts: str) -> None:
    for column, text in enumerate(texts):
        item = dialog.table.item(row, column)
        assert item is not None
        item.setText(text)


def test_lines_are_added_and_removed(dialog: TermsDialog) -> None:
    dialog.add()
    write(dialog, 1, " 政务信息公开 ", "政府信息公开", "条例用语")
    dialog.add()
    assert dialog.terms == (
        Term("老百姓", "群众"),
        Term("政务信息公开", "政府信息公开", "条例用语"),
    )
    dialog.table.setCurrentCell(0, 0)
    dialog.remove()
    assert [term.word for term in dialog.terms] == ["政务信息公开"]


def test_an_empty_list_begins_with_a_line_to_write_on(qtbot: QtBot) -> None:
    dialog = TermsDialog([])
    qtbot.addWidget(dialog)
    assert (dialog.table.rowCount(), dialog.terms) == (1, ())


def test_the_words_are_stored_told_and_taken_back(
    qtbot: QtBot, workspace: Workspace, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = Window(workspace, theme, [PostsPage(workspace, theme)])
    qtbot.addWidget(window)
    workspace.write_section("一（五）", "方便老百姓查阅。")

    def exec_(dialog: TermsDialog) -> bool:
        write(dialog, 0, "老百姓", "群众")
        return True

    monkeypatch.setattr(TermsDialog, "exec", exec_)
    tasks.edit_terms(window, workspace)

    (finding,) = [found for found in workspace.findings if found.rule == "SY-13"]
    assert finding.mend is not None
    workspace.mend(finding.mend)
    assert workspace.report.drafts["一（五）"] == "方便群众查阅。"
    workspace.undo()
    assert workspace.undo_name == "修改用词表"
    workspace.undo()
    assert workspace.report.terms == ()
