"""What is announced when, and that nobody is ever told old findings."""

from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from jinxiang_report.ui.workspace import Workspace
from tests.ledgers import item

NOT_OF_THE_YEAR = item("去年的一条", "2020-03-05")


def listened(workspace: Workspace) -> list[str]:
    heard: list[str] = []
    workspace.entries_changed.connect(lambda: heard.append("entries"))
    workspace.report_changed.connect(lambda: heard.append("report"))
    return heard


def rules(workspace: Workspace) -> set[str]:
    return {finding.rule for finding in workspace.findings}


def test_the_report_follows_when_the_entries_are_on_the_screen(
    qtbot: QtBot, workspace: Workspace
) -> None:
    heard = listened(workspace)
    with qtbot.waitSignal(workspace.report_changed):
        assert workspace.log_entry(item(), entries_first=True)
        assert heard == ["entries"]
    assert heard == ["entries", "report"]


def test_whoever_asks_before_it_is_announced_is_told_what_is_found_now(
    workspace: Workspace,
) -> None:
    assert "DL-05" not in rules(workspace)
    workspace.log_entry(NOT_OF_THE_YEAR, entries_first=True)
    assert "DL-05" in rules(workspace)


def test_what_is_done_next_announces_both_and_nothing_twice(workspace: Workspace) -> None:
    heard = listened(workspace)
    workspace.log_entry(item(), entries_first=True)
    workspace.undo()
    assert heard == ["entries", "entries", "report"]
    QCoreApplication.processEvents()
    assert heard == ["entries", "entries", "report"]


def test_an_entry_that_is_refused_is_announced_at_once(workspace: Workspace) -> None:
    heard = listened(workspace)
    assert workspace.log_entry(item(""), entries_first=True) is None
    assert heard == ["entries", "report"]


def test_a_ledger_that_was_closed_meanwhile_is_not_read(workspace: Workspace) -> None:
    heard = listened(workspace)
    workspace.log_entry(item(), entries_first=True)
    workspace.ledger.close()
    QCoreApplication.processEvents()
    assert heard == ["entries"]
