"""Changing many rows: what would change is shown first."""

from datetime import date

from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from jinxiang_report.domain.catalogue import Catalogue
from jinxiang_report.domain.entries import Entry
from jinxiang_report.storage.chosen import Chosen
from jinxiang_report.ui.dialogs.bulk_change import BulkChangeDialog
from jinxiang_report.ui.models.registers import ITEMS, POSTS, Register
from jinxiang_report.ui.theme import Theme
from jinxiang_report.ui.workspace import Workspace
from tests.ui.entries import category, log_items, log_post


def opened(
    qtbot: QtBot,
    workspace: Workspace,
    theme: Theme,
    *entries: Entry,
    register: Register = ITEMS,
) -> BulkChangeDialog:
    catalogue = Catalogue(tuple(workspace.categories))
    chosen = Chosen(workspace.ledger, register.kind, [entry.id for entry in entries])
    dialog = BulkChangeDialog(chosen, register, catalogue, theme)
    qtbot.addWidget(dialog)
    return dialog


def write(dialog: BulkChangeDialog, key: str, text: str) -> None:
    at = [str(field.key) for field in dialog.fields].index(key)
    dialog.which.setCurrentIndex(at)
    dialog.editors[at].setText(text)


def rows(dialog: BulkChangeDialog) -> list[tuple[str, str, str]]:
    text = dialog.preview.text
    return [(text(row, 0), text(row, 1), text(row, 2)) for row in range(dialog.preview.count())]


def test_only_rows_that_would_change_are_listed_before_and_after(
    qtbot: QtBot, workspace: Workspace, theme: Theme
) -> None:
    number = category(workspace, "法规文件")
    entries = [*log_items(workspace, "甲", "乙"), *log_items(workspace, "丙", category=number)]
    dialog = opened(qtbot, workspace, theme, *entries)
    write(dialog, "category", "fgwj")
    assert rows(dialog) == [("甲", "（空）", "法规文件"), ("乙", "（空）", "法规文件")]
    assert dialog.message.text() == "2 条会改变，1 条本来就是这样。"
    assert dialog.accept_button.text() == "修改 2 条"
    assert dialog.change is not None
    assert dialog.change.value == number


def test_a_date_is_typed_as_everywhere(qtbot: QtBot, workspace: Workspace, theme: Theme) -> None:
    dialog = opened(qtbot, workspace, theme, *log_items(workspace, "甲"))
    write(dialog, "published", "3-8")
    assert rows(dialog) == [("甲", "2021-03-05", "2021-03-08")]
    assert dialog.change is not None
    assert dialog.change.value == date(2021, 3, 8)


def test_a_text_that_makes_no_sense_is_told_and_changes_nothing(
    qtbot: QtBot, workspace: Workspace, theme: Theme
) -> None:
    dialog = opened(qtbot, workspace, theme, *log_items(workspace, "甲"))
    write(dialog, "published", "某天")
    assert "看不懂" in dialog.message.text()
    assert (dialog.change, dialog.accept_button.isEnabled()) == (None, False)
    assert rows(dialog) == [("甲", "2021-03-05", "")]


def test_a_field_is_cleared_only_when_asked_for(
    qtbot: QtBot, workspace: Workspace, theme: Theme
) -> None:
    dialog = opened(qtbot, workspace, theme, *log_items(workspace, "甲", department="办公室"))
    write(dialog, "department", "")
    assert dialog.change is None
    dialog.blank.setChecked(True)
    assert rows(dialog) == [("甲", "办公室", "（空）")]
    write(dialog, "published", "")
    assert not dialog.blank.isEnabled()


def test_posts_have_fields_of_their_own(qtbot: QtBot, workspace: Workspace, theme: Theme) -> None:
    posts = [log_post(workspace, "甲")]
    dialog = opened(qtbot, workspace, theme, *posts, register=POSTS)
    assert [field.header for field in dialog.fields] == ["发布日期", "原创/转载"]
    write(dialog, "source", "转载")
    assert (rows(dialog), dialog.accept_button.text()) == ([("甲", "（空）", "转载")], "修改 1 篇")


def test_the_preview_is_a_sound_model(
    qtbot: QtBot, workspace: Workspace, theme: Theme, qtmodeltester: ModelTester
) -> None:
    dialog = opened(qtbot, workspace, theme, *log_items(workspace, "甲", "乙"))
    write(dialog, "department", "研究室")
    qtmodeltester.check(dialog.preview)  # type: ignore[no-untyped-call]
