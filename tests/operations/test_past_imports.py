"""The list of imports, and taking one back later."""

from dataclasses import replace
from pathlib import Path

import pytest

from jinxiang_report.domain.entries import PublishedItem
from jinxiang_report.operations.entries import discard_entries, log_entry, revise_entry
from jinxiang_report.operations.importing import accept_import, preview_import
from jinxiang_report.operations.past_imports import revert_import
from jinxiang_report.operations.trouble import ImportRefusedError
from jinxiang_report.storage import reading
from jinxiang_report.storage.imports import PastImport, past_imports
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.recording import redo, undo
from tests.ledgers import item
from tests.operations.workbooks import items_workbook, posts_workbook

ROWS = (("甲公示", "公共服务", "2021-03-05"), ("乙公示", "公共服务", "2021-03-06"))


@pytest.fixture
def brought(ledger: Ledger, tmp_path: Path) -> PastImport:
    """An import of two rows, and an entry logged afterwards."""
    accept_import(ledger, preview_import(ledger, items_workbook(tmp_path / "登记.xlsx", *ROWS)))
    log_entry(ledger, item("丙公示"))
    (past,) = past_imports(ledger)
    return past


def titles(ledger: Ledger) -> list[str]:
    return [entry.title for entry in reading.items(ledger, 2021)]


def entry_called(ledger: Ledger, title: str) -> PublishedItem:
    return next(entry for entry in reading.items(ledger, 2021) if entry.title == title)


def test_every_import_is_listed_with_its_file_and_how_much_it_brought(
    ledger: Ledger, tmp_path: Path
) -> None:
    accept_import(ledger, preview_import(ledger, items_workbook(tmp_path / "甲.xlsx", *ROWS)))
    row = ("文章", "2021-03-05", "", "10")
    accept_import(ledger, preview_import(ledger, posts_workbook(tmp_path / "乙.xlsx", row)))
    more = (("文章", "2021-03-05", "", "12"), ("又一篇", "2021-03-08", "", "3"))
    accept_import(ledger, preview_import(ledger, posts_workbook(tmp_path / "丙.xlsx", *more)))
    assert [(past.source, past.added, past.refreshed) for past in past_imports(ledger)] == [
        ("丙.xlsx", 1, 1),
        ("乙.xlsx", 1, 0),
        ("甲.xlsx", 2, 0),
    ]


def test_a_past_import_is_taken_back_though_more_was_logged_since(
    ledger: Ledger, brought: PastImport
) -> None:
    done = revert_import(ledger, brought)
    assert (done.number, done.left, titles(ledger)) == (2, (), ["丙公示"])
    assert done.message == "已撤销这次导入的 2 条。"
    assert not past_imports(ledger)[0].standing


def test_taking_back_is_an_action_that_can_itself_be_undone(
    ledger: Ledger, brought: PastImport
) -> None:
    revert_import(ledger, brought)
    assert undo(ledger) == "撤销导入“登记.xlsx”2 条"
    assert sorted(titles(ledger)) == ["丙公示", "乙公示", "甲公示"]
    assert past_imports(ledger)[0].standing
    assert redo(ledger) == "撤销导入“登记.xlsx”2 条"
    assert titles(ledger) == ["丙公示"]


def test_a_row_changed_since_is_left_and_named(ledger: Ledger, brought: PastImport) -> None:
    before = entry_called(ledger, "甲公示")
    revise_entry(ledger, before, replace(before, title="甲公示（更正）"))
    done = revert_import(ledger, brought)
    assert (done.number, done.left) == (1, ("甲公示（更正）",))
    assert "1 条导入后改过，没有动：“甲公示（更正）”" in done.message
    assert sorted(titles(ledger)) == ["丙公示", "甲公示（更正）"]


def test_a_row_in_the_bin_stays_there(ledger: Ledger, brought: PastImport) -> None:
    discard_entries(ledger, [entry_called(ledger, "甲公示")])
    done = revert_import(ledger, brought)
    assert (done.number, done.left, titles(ledger)) == (1, (), ["丙公示"])


def test_an_import_is_not_taken_back_twice(ledger: Ledger, brought: PastImport) -> None:
    revert_import(ledger, brought)
    with pytest.raises(ImportRefusedError, match="已经撤销过"):
        revert_import(ledger, past_imports(ledger)[0])


def test_an_import_whose_rows_were_all_changed_is_refused_by_name(
    ledger: Ledger, brought: PastImport
) -> None:
    for title in ("甲公示", "乙公示"):
        before = entry_called(ledger, title)
        revise_entry(ledger, before, replace(before, remarks="改"))
    with pytest.raises(ImportRefusedError, match=r"都改过（“甲公示”、“乙公示”）"):
        revert_import(ledger, brought)


def test_read_counts_go_back_to_what_they_were(ledger: Ledger, tmp_path: Path) -> None:
    for name, reads in (("一月", "10"), ("二月", "12")):
        row = ("文章", "2021-03-05", "", reads)
        accept_import(
            ledger, preview_import(ledger, posts_workbook(tmp_path / f"{name}.xlsx", row))
        )
    revert_import(ledger, past_imports(ledger)[0])
    assert [post.reads for post in reading.posts(ledger, 2021)] == [10]
