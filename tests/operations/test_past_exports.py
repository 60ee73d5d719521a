"""The list of files that were written, and what has changed since."""

from pathlib import Path

from jinxiang_report.domain.exports import changes_told, snapshot_of
from jinxiang_report.domain.grid import Cell
from jinxiang_report.domain.snapshot import differences
from jinxiang_report.operations.entries import discard_entries, log_entry
from jinxiang_report.operations.exporting import export_report
from jinxiang_report.operations.figures import enter_figures
from jinxiang_report.operations.narrative import write_section
from jinxiang_report.operations.reports import check_year, compose
from jinxiang_report.storage import reading
from jinxiang_report.storage.exports import entries_changed, exports
from jinxiang_report.storage.ledger import Ledger
from jinxiang_report.storage.recording import redo, undo
from tests.ledgers import item

PERSON = Cell("三", "received", "person")


def outdated(ledger: Ledger) -> list[str]:
    return [one.message for one in check_year(ledger, 2021) if one.rule == "EX-10"]


def changed(ledger: Ledger) -> str:
    last, report = exports(ledger, 2021, 1)[0], compose(ledger, 2021)
    found = differences(last.snapshot, snapshot_of(report))
    return changes_told(found, entries_changed(ledger, 2021, last.action), report)


def test_a_file_that_still_holds_is_not_remarked_on(sample: Ledger, tmp_path: Path) -> None:
    export_report(sample, 2021, tmp_path / "年报.docx")
    assert (outdated(sample), changed(sample)) == ([], "")


def test_what_changed_since_the_last_file_is_named(sample: Ledger, tmp_path: Path) -> None:
    export_report(sample, 2021, tmp_path / "年报.docx")
    enter_figures(sample, 2021, {PERSON: "3"})
    write_section(sample, 2021, "五", "另有一事。")
    log_entry(sample, item("新的一条"))
    (message,) = outdated(sample)
    assert "表三“一、本年新收政府信息公开申请数量·自然人”" in message
    assert "“五、存在的主要问题及改进情况”" in message
    assert "“公开信息”" in message
    assert message.endswith("请重新导出。")
    assert changed(sample).endswith("1 条台账")


def test_taking_the_changes_back_makes_the_file_current_again(
    sample: Ledger, tmp_path: Path
) -> None:
    export_report(sample, 2021, tmp_path / "年报.docx")
    log_entry(sample, item("新的一条"))
    undo(sample)
    assert (outdated(sample), changed(sample)) == ([], "")


def test_an_entry_that_was_there_and_is_taken_back_counts(sample: Ledger, tmp_path: Path) -> None:
    log_entry(sample, item("新的一条"))
    export_report(sample, 2021, tmp_path / "年报.docx")
    undo(sample)
    assert "1 条台账" in changed(sample)
    redo(sample)
    assert changed(sample) == ""


def test_a_draft_is_listed_but_may_grow_old(sample: Ledger, tmp_path: Path) -> None:
    export_report(sample, 2021, tmp_path / "年报.docx", draft=True)
    enter_figures(sample, 2021, {PERSON: "3"})
    assert outdated(sample) == []
    assert [export.draft for export in exports(sample, 2021, 9)] == [True]


def test_the_latest_file_comes_first_and_undo_passes_the_list_by(
    sample: Ledger, tmp_path: Path
) -> None:
    for name in ("甲.docx", "乙.html"):
        export_report(sample, 2021, tmp_path / name)
    undo(sample)
    assert [Path(export.path).name for export in exports(sample, 2021, 9)] == ["乙.html", "甲.docx"]


def test_a_discarded_entry_is_one_change(sample: Ledger, tmp_path: Path) -> None:
    export_report(sample, 2021, tmp_path / "年报.docx")
    discard_entries(sample, reading.items(sample, 2021)[:2])
    assert changed(sample).endswith("2 条台账")
